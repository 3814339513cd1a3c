package nl.wijkbeeld.dashboard.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Logs in by name and password. Who guesses has to wait, and does not learn whether a name exists:
 * a name that does not takes as long.
 */
@Component
class LoginProvider implements AuthenticationProvider {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final Throttle together;
  private final Throttle byName;
  private final Throttle byAddress;

  @Autowired
  LoginProvider(Accounts accounts, PasswordEncoder encoder) {
    this(accounts, encoder, Clock.systemUTC());
  }

  LoginProvider(Accounts accounts, PasswordEncoder encoder, Clock clock) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.together = new Throttle(5, WINDOW, clock);
    this.byName = new Throttle(50, WINDOW, clock);
    this.byAddress = new Throttle(100, WINDOW, clock);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName().strip().toLowerCase(Locale.ROOT);
    String address =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    String both = name + '\n' + address;
    if (together.isFull(both) || byName.isFull(name) || byAddress.isFull(address)) {
      throw new LockedException("te vaak geprobeerd");
    }
    Optional<Account> account = find(name, String.valueOf(asked.getCredentials()));
    if (account.isEmpty()) {
      together.count(both);
      byName.count(name);
      byAddress.count(address);
      throw new BadCredentialsException("naam of wachtwoord klopt niet");
    }
    together.forget(both);
    return UsernamePasswordAuthenticationToken.authenticated(
        account.get().name(),
        null,
        List.of(new SimpleGrantedAuthority("ROLE_" + account.get().role().name())));
  }

  /** The account, when name and password belong together and it is not blocked. */
  private Optional<Account> find(String name, String password) {
    Optional<Account> account = accounts.find(name);
    Optional<String> hash = account.flatMap(accounts::hash);
    if (hash.isEmpty()) {
      // As much work as looking whether a password matches.
      encoder.encode(password.substring(0, Math.min(password.length(), 20)));
      return Optional.empty();
    }
    return account.filter(found -> encoder.matches(password, hash.get()) && !found.blocked());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
