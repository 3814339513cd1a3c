package nl.wijkbeeld.dashboard.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.wijkbeeld.dashboard.language.Language;
import org.junit.jupiter.api.Test;

class ShiftTest {

  @Test
  void what_one_gives_the_other_receives_and_together_it_stays_the_same() {
    Shift shift =
        new Shift(
            "Wlz", "Welzijn", 5, Optional.of(new Shift.Amounts(17_250_000, 1_500_000, 15_000)));

    assertThat(shift.moved()).isEqualTo(862_500);
    assertThat(shift.left() + shift.received()).isEqualTo(18_750_000);
    assertThat(shift.growth()).hasValue(57.5);
  }

  @Test
  void the_arithmetic_is_written_in_the_language_of_the_page() {
    Shift shift =
        new Shift(
            "Wlz", "Welzijn", 5, Optional.of(new Shift.Amounts(17_250_000, 1_500_000, 15_000)));
    MoneyWords dutch = new MoneyWords(Language.NL);
    MoneyWords english = new MoneyWords(Language.EN);

    assertThat(dutch.arithmetic(shift))
        .isEqualTo("5\u00a0% van \u20ac\u00a017.250.000 is \u20ac\u00a0862.500.");
    assertThat(dutch.growth(shift)).endsWith("naar \u20ac\u00a02.362.500, 57,5\u00a0% meer.");
    assertThat(english.arithmetic(shift)).isEqualTo("5% of \u20ac17,250,000 is \u20ac862,500.");
    assertThat(english.growth(shift)).endsWith("to \u20ac2,362,500, 57.5% more.");
  }

  @Test
  void what_has_nothing_now_does_not_grow_by_a_part_of_itself() {
    assertThat(new Shift("Wlz", "Nieuw", 2.5, Optional.of(new Shift.Amounts(1_000, 0, 0))).growth())
        .isEmpty();
    assertThat(new MoneyWords(Language.NL).share(new Shift("a", "b", 2.5, Optional.empty())))
        .isEqualTo("2,5");
  }
}
