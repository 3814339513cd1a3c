package nl.wijkbeeld.analytics.space;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * Gi* (Getis and Ord 1992; Ord and Getis 1995), the area itself included and each neighbour counted
 * for 1: with W the number of areas that are summed, Gi* = (sum x - W mean) / (s sqrt((n W - W^2) /
 * (n - 1))), s^2 = sum x^2 / n - mean^2. Row-standardised weights give the same number.
 */
final class GetisOrd {
  private GetisOrd() {}

  /** Gi* of each area. */
  static double[] of(double[] values, Weights weights) {
    double[] z = GlobalMoran.centred(values);
    double n = z.length;
    double deviation = Math.sqrt(Arrays.stream(z).map(one -> one * one).sum() / n);
    double[] g = new double[z.length];
    for (int area = 0; area < g.length; area++) {
      double w = weights.count(area) + 1.0;
      g[area] =
          (weights.sum(z, area) + z[area]) / (deviation * Math.sqrt((n * w - w * w) / (n - 1)));
    }
    return g;
  }

  /** The chance of a value so far from 0, by the normal distribution. */
  static double p(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }
}
