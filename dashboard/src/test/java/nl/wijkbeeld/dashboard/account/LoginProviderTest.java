package nl.wijkbeeld.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.wijkbeeld.dashboard.store.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class LoginProviderTest {
  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);
  private final Accounts accounts = new Accounts(TestStore.h2(), encoder, Clock.systemUTC());
  private final MovingClock clock = new MovingClock();
  private final LoginProvider login = new LoginProvider(accounts, encoder, clock);
  private final Accounts.WithPassword made = accounts.make("anouk", "Anouk", Role.REDACTEUR);

  private Authentication logIn(String name, String password) {
    return login.authenticate(new UsernamePasswordAuthenticationToken(name, password));
  }

  @Test
  void the_right_password_opens_with_capitals_in_the_name_or_not() {
    assertThat(logIn(" Anouk", made.password()).getName()).isEqualTo("anouk");
  }

  @Test
  void after_five_wrong_passwords_the_right_one_waits_a_quarter_of_an_hour() {
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> logIn("anouk", "fout")).isInstanceOf(BadCredentialsException.class);
    }
    assertThatThrownBy(() -> logIn("anouk", made.password())).isInstanceOf(LockedException.class);
    clock.now = clock.now.plus(Duration.ofMinutes(16));
    assertThat(logIn("anouk", made.password()).isAuthenticated()).isTrue();
  }

  @Test
  void a_name_that_does_not_exist_and_a_blocked_account_read_the_same() {
    accounts.make("baas", "Baas", Role.BEHEERDER);
    accounts.block(made.account().id(), true);

    assertThatThrownBy(() -> logIn("niemand", made.password()))
        .isInstanceOf(BadCredentialsException.class)
        .hasMessage("naam of wachtwoord klopt niet");
    assertThatThrownBy(() -> logIn("anouk", made.password()))
        .isInstanceOf(BadCredentialsException.class)
        .hasMessage("naam of wachtwoord klopt niet");
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-05-12T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
