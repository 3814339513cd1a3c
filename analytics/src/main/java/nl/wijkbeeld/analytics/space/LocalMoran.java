package nl.wijkbeeld.analytics.space;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * The local Moran (Anselin 1995): I_i = z_i sum_j w_ij z_j / m2, m2 = sum z^2 / n, with the moments
 * that it has when the value of the area itself stays where it is and the others are dealt anew
 * (Sokal, Oden and Thomson 1998). As in spdep all areas count in n, islands included.
 *
 * @param statistic I_i
 * @param expected its expectation
 * @param variance its variance
 * @param quadrant {@code HH}, {@code LL}, {@code HL} or {@code LH}: the area itself, then around it
 */
record LocalMoran(double statistic, double expected, double variance, String quadrant) {

  /** The local Moran of each area; what it says of an area without neighbours means nothing. */
  static LocalMoran[] of(double[] values, Weights weights) {
    double[] z = GlobalMoran.centred(values);
    double n = z.length;
    double m2 = Arrays.stream(z).map(one -> one * one).sum() / n;
    LocalMoran[] local = new LocalMoran[z.length];
    for (int area = 0; area < local.length; area++) {
      double own = z[area] * z[area];
      double lag = weights.lag(z, area);
      double sum = weights.each(area) * weights.count(area);
      double squares = weights.each(area) * sum;
      local[area] =
          new LocalMoran(
              z[area] * lag / m2,
              -own * sum / ((n - 1) * m2),
              own
                  / (m2 * m2)
                  * (n / (n - 2))
                  * (squares - sum * sum / (n - 1))
                  * (m2 - own / (n - 1)),
              (z[area] > 0 ? "H" : "L") + (lag > 0 ? "H" : "L"));
    }
    return local;
  }

  /** How many standard deviations it lies above what chance gives. */
  double z() {
    return (statistic - expected) / Math.sqrt(variance);
  }

  /** The chance of a value so far from what is expected, by the normal distribution. */
  double p() {
    return Erf.erfc(Math.abs(z()) / Math.sqrt(2));
  }
}
