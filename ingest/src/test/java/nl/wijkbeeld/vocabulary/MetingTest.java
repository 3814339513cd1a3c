package nl.wijkbeeld.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MetingTest {

  @Test
  void zero_is_a_known_number() {
    assertThat(Meting.of(0).status()).isEqualTo(Status.BEKEND);
  }

  @Test
  void an_absence_cannot_be_known_and_a_number_cannot_be_infinite() {
    assertThatThrownBy(() -> Meting.absent(Status.BEKEND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Meting.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void states_levels_and_rules_are_found_back_by_their_published_code() {
    for (Status status : Status.values()) {
      assertThat(Status.of(status.code())).isEqualTo(status);
    }
    for (Niveau niveau : Niveau.values()) {
      assertThat(Niveau.of(niveau.code())).isEqualTo(niveau);
    }
    for (Aggregatie aggregatie : Aggregatie.values()) {
      assertThat(Aggregatie.of(aggregatie.code())).isEqualTo(aggregatie);
    }
    for (Pijler pijler : Pijler.values()) {
      assertThat(Pijler.of(pijler.code())).isEqualTo(pijler);
    }
  }
}
