package nl.wijkbeeld.analytics.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected limits were computed with {@code confint(lm(log(y) ~ t))} of R 4.2.2. */
class DecayTest {

  @Test
  void what_halves_every_two_periods_has_a_half_life_of_two() {
    Decay decay = Decay.of(new double[] {800, 800 / Math.sqrt(2), 400, 400 / Math.sqrt(2), 200});

    assertThat(decay.halfLife()).isCloseTo(2, within(1e-12));
    assertThat(decay.falls()).isTrue();
  }

  @Test
  void the_interval_is_that_of_a_line_through_logarithms() {
    Decay decay = Decay.of(new double[] {100, 81, 70, 52, 44, 35});

    assertThat(decay.rate()).isCloseTo(0.210775448806, within(1e-9));
    assertThat(decay.lower()).isCloseTo(0.188823073935, within(1e-9));
    assertThat(decay.upper()).isCloseTo(0.232727823678, within(1e-9));
    assertThat(decay.halfLifeFrom()).isLessThan(decay.halfLife());
    assertThat(decay.halfLifeTo()).isGreaterThan(decay.halfLife());
  }

  @Test
  void a_hole_leaves_the_time_of_the_others_as_it_was() {
    Decay decay = Decay.of(new double[] {64, 32, Double.NaN, 8, 4, 2});

    assertThat(decay.halfLife()).isCloseTo(1, within(1e-12));
  }

  @Test
  void what_only_wavers_neither_falls_nor_rises() {
    Decay decay = Decay.of(new double[] {20, 24, 19, 23, 21, 22});

    assertThat(decay.falls()).isFalse();
    assertThat(decay.rises()).isFalse();
  }

  @Test
  void four_figures_are_not_enough() {
    assertThatThrownBy(() -> Decay.of(new double[] {8, 4, Double.NaN, 2, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
