package nl.wijkbeeld.analytics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChangeTest {

  @Test
  void with_one_indicator_in_each_theme_it_is_students_paired_interval() {
    // The extra hours of sleep of ten patients (Student 1908), with R's interval for them.
    double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    Change change = Change.of(ones(10), first, second);

    assertThat(change.difference()).isCloseTo(1.58, within(1e-9));
    assertThat(change.difference() - change.margin().orElseThrow())
        .isCloseTo(0.7001142, within(5e-8));
    assertThat(change.difference() + change.margin().orElseThrow())
        .isCloseTo(2.4598858, within(5e-8));
    assertThat(change.direction()).isEqualTo("stijgend");
  }

  @Test
  void weights_may_be_on_any_scale() {
    double[] from = {10, 20, 30};
    double[] to = {12, 19, 36};
    double[] tenths = Arrays.stream(ones(3)).map(one -> one / 10).toArray();

    Change plain = Change.of(ones(3), from, to);
    Change scaled = Change.of(tenths, tenth(from), tenth(to));

    assertThat(scaled.from()).isCloseTo(20, within(1e-12));
    assertThat(scaled.difference()).isCloseTo(plain.difference(), within(1e-12));
    assertThat(scaled.margin().orElseThrow())
        .isCloseTo(plain.margin().orElseThrow(), within(1e-12));
    assertThat(plain.direction()).isEqualTo("gelijk");
  }

  @Test
  void two_themes_say_nothing_of_chance() {
    Change change = Change.of(ones(2), new double[] {1, 2}, new double[] {5, 6});

    assertThat(change.direction()).isEqualTo("onbekend");
    assertThat(change.largerThanChance()).isEmpty();
  }

  @Test
  void what_falls_in_all_themes_falls() {
    Change change = Change.of(ones(3), new double[] {50, 60, 70}, new double[] {40, 50.5, 59});

    assertThat(change.direction()).isEqualTo("dalend");
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] tenth(double[] values) {
    return Arrays.stream(values).map(x -> x / 10).toArray();
  }
}
