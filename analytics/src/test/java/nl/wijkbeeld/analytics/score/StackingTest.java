package nl.wijkbeeld.analytics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackingTest {

  @Test
  void one_fifth_of_the_areas_is_in_the_worst_fifth() {
    Stacking stacking = Stacking.of(rising(25), none(25), none(25));

    assertThat(Arrays.stream(stacking.count()).sum()).isEqualTo(5);
    assertThat(stacking.count()[19]).isZero();
    assertThat(stacking.count()[20]).isEqualTo(1);
    assertThat(stacking.expected()[20]).isEqualTo(1);
  }

  @Test
  void a_figure_on_the_boundary_may_as_well_lie_on_the_other_side() {
    // The boundary lies at 20.5; area 20 (21) is 1 standard error above it, area 19 (20) 1 below.
    double[][] margin = {constant(25, 0.5 * 1.959963984540054)};

    Stacking stacking = Stacking.of(rising(25), margin, margin);

    assertThat(stacking.expected()[20]).isCloseTo(0.8413447460685429, within(1e-12));
    assertThat(stacking.expected()[19]).isCloseTo(0.15865525393145707, within(1e-12));
    assertThat(stacking.count()[20] - stacking.count()[19]).isEqualTo(1);
  }

  @Test
  void when_all_are_the_same_nobody_is_in_the_worst_fifth() {
    Stacking stacking = Stacking.of(new double[][] {constant(25, 3)}, none(25), none(25));

    assertThat(stacking.count()).containsOnly(0);
    assertThat(stacking.known()).containsOnly(1);
    assertThat(stacking.expected()).containsOnly(0);
  }

  @Test
  void fewer_than_twenty_areas_have_no_fifths() {
    assertThat(Stacking.of(rising(19), none(19), none(19)).known()).containsOnly(0);
  }

  private static double[][] rising(int size) {
    return new double[][] {IntStream.rangeClosed(1, size).mapToDouble(i -> i).toArray()};
  }

  private static double[][] none(int size) {
    return new double[][] {constant(size, Double.NaN)};
  }

  private static double[] constant(int size, double value) {
    double[] all = new double[size];
    Arrays.fill(all, value);
    return all;
  }
}
