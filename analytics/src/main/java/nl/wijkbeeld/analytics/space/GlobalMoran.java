package nl.wijkbeeld.analytics.space;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;

/**
 * Moran's I with its moments (Cliff and Ord 1981): I = (n/S0) sum_i z_i sum_j w_ij z_j / sum z^2,
 * with z the difference from the mean; n is the number of areas that have neighbours.
 *
 * @param n how many areas have neighbours
 * @param statistic I
 * @param expected -1/(n-1)
 * @param varianceNormal the variance if the values came from a normal distribution
 * @param varianceRandomised the variance if the values were dealt to the areas at random
 */
record GlobalMoran(
    int n, double statistic, double expected, double varianceNormal, double varianceRandomised) {

  /** Moran's I of values. */
  static GlobalMoran of(double[] values, Weights weights) {
    double[] z = centred(values);
    double squares = 0;
    double fourths = 0;
    for (double one : z) {
      squares += one * one;
      fourths += one * one * one * one;
    }
    double n = weights.connected();
    double s0 = weights.s0();
    double s1 = weights.s1();
    double s2 = weights.s2();
    double kurtosis = z.length * fourths / (squares * squares);
    double expected = -1 / (n - 1);
    double normal =
        (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1)) - expected * expected;
    double randomised =
        (n * (s1 * (n * n - 3 * n + 3) - n * s2 + 3 * s0 * s0)
                    - kurtosis * (s1 * (n * n - n) - 2 * n * s2 + 6 * s0 * s0))
                / ((n - 1) * (n - 2) * (n - 3) * s0 * s0)
            - expected * expected;
    return new GlobalMoran(
        weights.connected(), n / s0 * product(z, weights) / squares, expected, normal, randomised);
  }

  /** How many standard deviations I lies above what chance gives, under randomisation. */
  double z() {
    return (statistic - expected) / Math.sqrt(varianceRandomised);
  }

  /** The chance of so much likeness or more, by the moments under randomisation. */
  double p() {
    return Erf.erfc(z() / Math.sqrt(2)) / 2;
  }

  /**
   * The chance of so much likeness or more when the values are dealt anew: (1 + #{I* >= I}) / (R +
   * 1).
   */
  static double p(double[] values, Weights weights, int permutations, long seed) {
    double[] z = centred(values);
    double observed = product(z, weights);
    double close = 1e-12 * Arrays.stream(z).map(one -> one * one).sum();
    SplittableRandom random = new SplittableRandom(seed);
    int atLeast = 0;
    for (int round = 0; round < permutations; round++) {
      for (int i = z.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        double kept = z[i];
        z[i] = z[other];
        z[other] = kept;
      }
      if (product(z, weights) >= observed - close) {
        atLeast++;
      }
    }
    return (1.0 + atLeast) / (permutations + 1.0);
  }

  /** The differences from the mean. */
  static double[] centred(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    return Arrays.stream(values).map(one -> one - mean).toArray();
  }

  private static double product(double[] z, Weights weights) {
    double sum = 0;
    for (int area = 0; area < z.length; area++) {
      sum += z[area] * weights.lag(z, area);
    }
    return sum;
  }
}
