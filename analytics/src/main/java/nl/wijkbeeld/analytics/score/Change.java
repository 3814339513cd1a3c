package nl.wijkbeeld.analytics.score;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How much a score changed, and whether its indicators agree on that. The change D is the weighted
 * mean of the changes d of the indicators. They are taken as a sample of what could have been
 * measured, in which indicators of one theme go together: with the residuals u of theme g, u = sum
 * w (d - D), the variance of D is G/(G-1) sum u^2 / (sum w)^2, and the 95 % interval is D -+ t(G-1)
 * times its root (Liang and Zeger 1986, Biometrika 73: 13-22; with one indicator in each theme this
 * is the paired t interval of Student 1908).
 *
 * @param from the score at the beginning, over the indicators that are known at both moments
 * @param to the score at the end
 * @param margin how far the interval reaches on both sides; absent with fewer than three themes
 */
record Change(double from, double to, Optional<Double> margin) {

  /** Fewer themes say nothing of how they differ. */
  private static final int LEAST_THEMES = 3;

  private static final double UPPER = 0.975;

  /**
   * The change over themes.
   *
   * @param weights the sum of the weights of each theme
   * @param from the weighted sum of its scores at the beginning
   * @param to the same at the end
   */
  static Change of(double[] weights, double[] from, double[] to) {
    double all = 0;
    double first = 0;
    double last = 0;
    for (int g = 0; g < weights.length; g++) {
      all += weights[g];
      first += from[g];
      last += to[g];
    }
    double difference = (last - first) / all;
    double squares = 0;
    for (int g = 0; g < weights.length; g++) {
      double residual = to[g] - from[g] - weights[g] * difference;
      squares += residual * residual;
    }
    int themes = weights.length;
    Optional<Double> margin =
        themes < LEAST_THEMES
            ? Optional.empty()
            : Optional.of(
                new TDistribution(null, themes - 1).inverseCumulativeProbability(UPPER)
                    * Math.sqrt(squares * themes / (themes - 1))
                    / all);
    return new Change(first / all, last / all, margin);
  }

  double difference() {
    return to - from;
  }

  /** Whether the interval leaves out zero; absent when there is none. */
  Optional<Boolean> largerThanChance() {
    return margin.map(one -> Math.abs(difference()) > one);
  }

  /** The direction as it is published. */
  String direction() {
    return largerThanChance()
        .map(larger -> larger ? (difference() > 0 ? "stijgend" : "dalend") : "gelijk")
        .orElse("onbekend");
  }
}
