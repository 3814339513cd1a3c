package nl.wijkbeeld.dashboard.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.wijkbeeld.dashboard.language.Language;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

  /** The figures of ten people with which Spearman's rho is often explained: rho = -29/165. */
  private static final double[] IQ = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};

  private static final double[] HOURS = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};

  @Test
  void rho_is_that_of_the_textbook() {
    RankCorrelation found = RankCorrelation.of(IQ, HOURS).orElseThrow();

    assertThat(found.rho()).isCloseTo(-29 / 165.0, within(1e-12));
    assertThat(found.n()).isEqualTo(10);
    assertThat(found.sure()).isFalse();
    assertThat(found.strength()).isEqualTo("zeer_zwak");
  }

  /**
   * Worked out apart from the class: z = atanh(.5) = .549306; error = sqrt(1.125 / 97) = .107694;
   * .549306 -+ 1.959964 x .107694 = .338230 and .760382; tanh gives .325897 and .641302.
   */
  @Test
  void the_interval_is_that_of_bonett_and_wright() {
    RankCorrelation.Interval interval = RankCorrelation.interval(.5, 100).orElseThrow();

    assertThat(interval.low()).isCloseTo(.325897, within(1e-5));
    assertThat(interval.high()).isCloseTo(.641302, within(1e-5));
    assertThat(interval.holdsZero()).isFalse();
  }

  @Test
  void ties_share_their_mean_rank() {
    double[] x = {1, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    assertThat(RankCorrelation.of(x, x).orElseThrow().rho()).isCloseTo(1, within(1e-12));
  }

  @Test
  void a_perfect_order_has_no_interval() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    RankCorrelation found = RankCorrelation.of(x, x).orElseThrow();

    assertThat(found.interval()).isEmpty();
    assertThat(found.sure()).isTrue();
    assertThat(new RelationWords(Language.NL).formula(found)).isEmpty();
  }

  @Test
  void of_few_areas_and_of_figures_that_are_all_the_same_nothing_is_said() {
    assertThat(RankCorrelation.of(new double[9], new double[9])).isEmpty();
    assertThat(RankCorrelation.of(new double[10], HOURS)).isEmpty();
  }
}
