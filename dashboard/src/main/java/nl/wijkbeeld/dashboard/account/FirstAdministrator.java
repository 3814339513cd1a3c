package nl.wijkbeeld.dashboard.account;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the first account when there is none. Its password is said once, on the terminal; it does
 * not go through the log, and must be replaced before anything else can be done with it.
 */
@Component
class FirstAdministrator implements ApplicationRunner {
  private static final String NAME = "beheerder";

  private final Accounts accounts;
  private final PrintStream terminal;

  @Autowired
  FirstAdministrator(Accounts accounts) {
    this(accounts, System.err);
  }

  FirstAdministrator(Accounts accounts, PrintStream terminal) {
    this.accounts = accounts;
    this.terminal = terminal;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.count() == 0) {
      Accounts.WithPassword made = accounts.make(NAME, "Beheerder", Role.BEHEERDER);
      terminal.printf(
          "Er is een eerste account gemaakt: %s, wachtwoord %s (dit staat nergens anders; log in en"
              + " kies een eigen wachtwoord)%n",
          made.account().name(), made.password());
    }
  }
}
