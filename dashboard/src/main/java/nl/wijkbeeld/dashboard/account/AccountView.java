package nl.wijkbeeld.dashboard.account;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import nl.wijkbeeld.dashboard.page.Frame;

/** One's own account: who one is, another password, logging out. */
@Route(value = AccountView.PAGE, layout = Frame.class)
@PageTitle("Mijn account – Wijkbeeld")
@StyleSheet("context://redactie.css")
public final class AccountView extends Div implements BeforeEnterObserver {
  static final String PAGE = "account";

  private static final long serialVersionUID = 1L;

  private final transient CurrentAccount current;
  private final transient Accounts accounts;
  private final transient AuthenticationContext session;

  public AccountView(CurrentAccount current, Accounts accounts, AuthenticationContext session) {
    this.current = current;
    this.accounts = accounts;
    this.session = session;
    addClassName("tekstpagina");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<Account> account = current.find();
    if (account.isEmpty()) {
      event.forwardTo(LoginView.class);
      return;
    }
    show(account.get(), "");
  }

  private void show(Account account, String done) {
    removeAll();
    add(el("h1", "", account.displayName()));
    add(
        el(
            "p",
            "onderkop",
            "U bent %s: u %s.".formatted(account.role().word(), account.role().explanation())));
    if (!done.isEmpty()) {
      add(with(el("p", "melding", done), "role", "status"));
    }
    if (!account.ownPassword()) {
      add(
          with(
              el("p", "melding", "Kies eerst een eigen wachtwoord. Daarna kunt u aan het werk."),
              "role",
              "status"));
    } else {
      add(ways(account));
    }
    if (!account.external()) {
      add(password(account));
    }
    Button out = new Button("Log uit", e -> session.logout());
    out.setId("uitloggen");
    add(el("section", "deel", el("h2", "", "Uitloggen"), out));
  }

  private static HtmlContainer ways(Account account) {
    HtmlContainer ways = el("ul", "wegen");
    ways.add(el("li", "", link("wijkbeelden", "", "Naar de wijkbeelden")));
    if (account.may(Role.EINDREDACTEUR)) {
      ways.add(el("li", "", link("beheer/tegenlezingen", "", "Tegenlezingen beoordelen")));
    }
    if (account.may(Role.BEHEERDER)) {
      ways.add(el("li", "", link("beheer/accounts", "", "Accounts")));
      ways.add(el("li", "", link("beheer/persoonsgegevens", "", "Persoonsgegevens")));
    }
    return ways;
  }

  private HtmlContainer password(Account account) {
    PasswordField old = field("huidig", "Huidig wachtwoord", Autocomplete.CURRENT_PASSWORD);
    PasswordField chosen = field("nieuw", "Nieuw wachtwoord", Autocomplete.NEW_PASSWORD);
    chosen.setHelperText(
        "Ten minste %d tekens. Een paar woorden achter elkaar onthoudt u makkelijk."
            .formatted(Passwords.SHORTEST));
    PasswordField again =
        field("nogmaals", "Nieuw wachtwoord, nog een keer", Autocomplete.NEW_PASSWORD);
    HtmlContainer outcome = with(el("p", "melding fout"), "role", "alert");
    outcome.setVisible(false);
    Button save =
        new Button(
            "Bewaar het wachtwoord",
            e -> {
              Optional<String> problem = change(account, old, chosen, again);
              outcome.setText(problem.orElse(""));
              outcome.setVisible(problem.isPresent());
              if (problem.isEmpty()) {
                current
                    .find()
                    .ifPresent(changed -> show(changed, "Uw nieuwe wachtwoord is bewaard."));
              }
            });
    save.setId("wachtwoord-bewaren");
    return el(
        "section",
        "deel",
        el("h2", "", "Ander wachtwoord"),
        el("div", "formulier", old, chosen, again, outcome, save));
  }

  private Optional<String> change(
      Account account, PasswordField old, PasswordField chosen, PasswordField again) {
    if (!chosen.getValue().equals(again.getValue())) {
      return Optional.of("De twee nieuwe wachtwoorden zijn niet gelijk.");
    }
    try {
      accounts.change(account, old.getValue(), chosen.getValue());
      return Optional.empty();
    } catch (RefusedChange refused) {
      return Optional.of(refused.getMessage());
    }
  }

  private static PasswordField field(String id, String label, Autocomplete autocomplete) {
    PasswordField field = new PasswordField(label);
    field.setId(id);
    field.setAutocomplete(autocomplete);
    field.setWidthFull();
    return field;
  }
}
