package nl.wijkbeeld.dashboard.relation;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * Whether two series rise together, by rank: rho of Spearman (1904), ties at their mean rank.
 *
 * <p>Its 95 % interval is that of Fisher's z with the variance of Bonett and Wright (2000,
 * Psychometrika 65: 23-28): {@code tanh(atanh(rho) +- 1.96 sqrt((1 + rho^2 / 2) / (n - 3)))}. Of a
 * perfect order it has none.
 *
 * @param n how many pairs
 * @param rho from -1 to 1
 */
record RankCorrelation(int n, double rho, Optional<Interval> interval) {

  /** The limits of an interval. */
  record Interval(double low, double high) {
    boolean holdsZero() {
      return low <= 0 && high >= 0;
    }
  }

  /** With fewer pairs the interval is not to be trusted, and nothing is said. */
  static final int LEAST = 10;

  /** The quantile of the normal distribution for 95 %. */
  private static final double Z = 1.959963984540054;

  private static final double PERFECT = 1 - 1e-12;

  /** The correlation, or nothing with too few pairs, or when one side is the same everywhere. */
  static Optional<RankCorrelation> of(double[] x, double[] y) {
    if (x.length < LEAST || isConstant(x) || isConstant(y)) {
      return Optional.empty();
    }
    double rho = new SpearmansCorrelation().correlation(x, y);
    return Optional.of(new RankCorrelation(x.length, rho, interval(rho, x.length)));
  }

  static Optional<Interval> interval(double rho, int n) {
    if (Math.abs(rho) > PERFECT) {
      return Optional.empty();
    }
    double z = .5 * Math.log((1 + rho) / (1 - rho));
    double error = Math.sqrt((1 + rho * rho / 2) / (n - 3.0));
    return Optional.of(new Interval(Math.tanh(z - Z * error), Math.tanh(z + Z * error)));
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).distinct().limit(2).count() < 2;
  }

  /** Whether it is larger than chance. */
  boolean sure() {
    return interval.map(limits -> !limits.holdsZero()).orElse(true);
  }

  /** How strong it is (Evans 1996), as the name of the word for it. */
  String strength() {
    double size = Math.abs(rho);
    if (size < .2) {
      return "zeer_zwak";
    }
    if (size < .4) {
      return "zwak";
    }
    if (size < .6) {
      return "matig";
    }
    return size < .8 ? "sterk" : "zeer_sterk";
  }
}
