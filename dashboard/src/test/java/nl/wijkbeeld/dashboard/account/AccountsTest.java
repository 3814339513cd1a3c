package nl.wijkbeeld.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import nl.wijkbeeld.dashboard.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@ParameterizedClass
@EnumSource(TestStore.class)
class AccountsTest {
  private static final String OWN = "vier paarden op het ijs";

  private final JdbcClient store;
  private final Accounts accounts;

  AccountsTest(TestStore kind) {
    store = kind.open();
    accounts = new Accounts(store, new BCryptPasswordEncoder(4), Clock.systemUTC());
  }

  @Test
  void the_first_start_makes_one_administrator_and_says_the_password_once() {
    String first = start();
    String second = start();

    assertThat(first).contains("beheerder, wachtwoord ");
    assertThat(second).isEmpty();
    Account made = accounts.find("beheerder").orElseThrow();
    assertThat(made.role()).isEqualTo(Role.BEHEERDER);
    assertThat(made.may(Role.LEZER)).as("before a password was chosen").isFalse();
    String password = first.replaceAll("(?s).*wachtwoord (\\S+) .*", "$1");
    accounts.change(made, password, OWN);
    assertThat(accounts.find("beheerder").orElseThrow().may(Role.BEHEERDER)).isTrue();
  }

  private String start() {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    new FirstAdministrator(accounts, new PrintStream(terminal, true, StandardCharsets.UTF_8))
        .run(new DefaultApplicationArguments());
    return terminal.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_password_is_nowhere_kept_as_it_is() {
    Accounts.WithPassword made = accounts.make("anouk", "Anouk", Role.REDACTEUR);

    String kept =
        store
            .sql("select wachtwoord from account where naam = 'anouk'")
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(made.password()).startsWith("$2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a|Anouk|Een inlognaam bestaat uit",
        "<script>|Anouk|Een inlognaam bestaat uit",
        "BEZET|Anouk|al in gebruik",
        "anouk|bilal|Er is al iemand die",
        "anouk|''|Vul in hoe anderen",
      })
  void refuses_a_name_that_cannot_be_used(String name, String displayName, String why) {
    accounts.make("bezet", "Bilal", Role.LEZER);

    assertThatThrownBy(() -> accounts.make(name, displayName, Role.LEZER))
        .isInstanceOf(RefusedChange.class)
        .hasMessageContaining(why);
    assertThat(accounts.list()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "te kort|te kort",
        "aaaaaaaaaaaaaaaaaaaa|hetzelfde teken",
        "anouk van de hoek woont|inlognaam staat in",
        "aaaaabbbbbcccccdddddeeeeefffffggggghhhhhiiiiijjjjjkkkkklllllmmmmmnnnnnooooo|te lang",
      })
  void refuses_a_password_that_is_easily_guessed(String chosen, String why) {
    Accounts.WithPassword made = accounts.make("anouk", "Anouk", Role.REDACTEUR);

    assertThatThrownBy(() -> accounts.change(made.account(), made.password(), chosen))
        .hasMessageContaining(why);
    assertThatThrownBy(() -> accounts.change(made.account(), "niet het huidige", OWN))
        .hasMessageContaining("huidige wachtwoord klopt niet");
  }

  @Test
  void somebody_of_openid_becomes_one_account_with_the_role_of_today() {
    accounts.make("anouk", "Anouk", Role.REDACTEUR);
    Account first = accounts.external("https://id.example#7", "Anouk", Role.LEZER);
    Account later = accounts.external("https://id.example#7", "Anouk", Role.EINDREDACTEUR);

    assertThat(first.displayName()).isEqualTo("Anouk (2)");
    assertThat(later.id()).isEqualTo(first.id());
    assertThat(later.role()).isEqualTo(Role.EINDREDACTEUR);
    assertThatThrownBy(() -> accounts.renew(later.id())).hasMessageContaining("OpenID");
  }

  @Test
  void a_new_password_must_be_replaced_again() {
    Accounts.WithPassword made = accounts.make("anouk", "Anouk", Role.REDACTEUR);
    accounts.change(made.account(), made.password(), OWN);
    accounts.renew(made.account().id());

    assertThat(accounts.find("anouk").orElseThrow().may(Role.LEZER)).isFalse();
  }
}
