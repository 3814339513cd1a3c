package nl.wijkbeeld.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {
  @ParameterizedTest
  @CsvSource({
    "LEZER,        true,  false, false, false",
    "REDACTEUR,    true,  true,  false, false",
    "EINDREDACTEUR,true,  true,  true,  false",
    "BEHEERDER,    true,  true,  true,  true",
  })
  void each_role_may_what_the_ones_before_it_may(
      Role role, boolean reads, boolean writes, boolean reviews, boolean manages) {
    Account account =
        new Account(UUID.randomUUID(), "a", "A", role, false, true, false, Instant.EPOCH);

    assertThat(account.may(Role.LEZER)).isEqualTo(reads);
    assertThat(account.may(Role.REDACTEUR)).isEqualTo(writes);
    assertThat(account.may(Role.EINDREDACTEUR)).isEqualTo(reviews);
    assertThat(account.may(Role.BEHEERDER)).isEqualTo(manages);
  }

  @Test
  void who_is_blocked_or_has_no_password_of_ones_own_may_nothing() {
    assertThat(
            new Account(
                    UUID.randomUUID(), "a", "A", Role.BEHEERDER, true, true, false, Instant.EPOCH)
                .may(Role.LEZER))
        .isFalse();
    assertThat(
            new Account(
                    UUID.randomUUID(), "a", "A", Role.BEHEERDER, false, false, false, Instant.EPOCH)
                .may(Role.LEZER))
        .isFalse();
  }

  @Test
  void a_provider_gives_the_highest_role_that_the_configuration_names() {
    OpenId mapped = openId("wijk-lezers=lezer, wijk-redactie=redacteur,ict=beheerder");

    assertThat(mapped.role(List.of("wijk-lezers", "wijk-redactie", "iets anders")))
        .contains(Role.REDACTEUR);
    assertThat(mapped.role(List.of("beheerder"))).isEmpty();
    assertThat(openId("").role(List.of("beheerder"))).contains(Role.BEHEERDER);
    assertThat(openId("").role(List.of())).isEqualTo(Optional.empty());
  }

  private static OpenId openId(String roles) {
    return new OpenId("https://id.example", "wijkbeeld", "", "de gemeente", "roles", roles);
  }
}
