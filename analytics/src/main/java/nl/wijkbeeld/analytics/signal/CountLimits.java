package nl.wijkbeeld.analytics.signal;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Between what a count may be expected: the quantiles of the negative binomial distribution with
 * mean mu and variance phi mu, that is size mu / (phi - 1) and probability 1 / phi; of the Poisson
 * distribution when phi is 1 (Noufaily et al. 2013). P(X &lt;= k) is I(1 / phi; size, k + 1), the
 * regularised incomplete beta function (Abramowitz and Stegun 1964, chapter 26), and for Poisson
 * Q(k + 1, mu), the regularised incomplete gamma function.
 *
 * @param lower the smallest count that is not fewer than expected
 * @param upper the largest count that is not more than expected
 */
record CountLimits(double lower, double upper) {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** Under this overdispersion the two distributions give the same quantiles. */
  private static final double AS_POISSON = 1e-9;

  /**
   * The limits outside of which a count falls with at most a given chance on each side.
   *
   * @param dispersion the variance divided by the mean, at least 1
   */
  static CountLimits of(double mean, double dispersion, double tail) {
    return new CountLimits(quantile(tail, mean, dispersion), quantile(1 - tail, mean, dispersion));
  }

  /** The smallest count with at least this chance of it or fewer. */
  static double quantile(double chance, double mean, double dispersion) {
    if (mean <= 0) {
      return 0;
    }
    double deviation = Math.sqrt(mean * dispersion);
    double guess =
        Math.max(0, Math.floor(mean + deviation * NORMAL.inverseCumulativeProbability(chance)));
    double step = Math.max(1, Math.floor(deviation / 8));
    double high = guess;
    while (atMost(high, mean, dispersion) < chance) {
      high += step;
      step *= 2;
    }
    step = Math.max(1, Math.floor(deviation / 8));
    double low = high > guess ? guess : high - step;
    while (low >= 0 && atMost(low, mean, dispersion) >= chance) {
      high = low;
      low -= step;
      step *= 2;
    }
    low = Math.max(low, -1);
    while (high - low > 1) {
      double middle = Math.floor((low + high) / 2);
      if (atMost(middle, mean, dispersion) >= chance) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** The chance of a count or fewer. */
  private static double atMost(double count, double mean, double dispersion) {
    return dispersion - 1 < AS_POISSON
        ? Gamma.regularizedGammaQ(count + 1, mean)
        : Beta.regularizedBeta(1 / dispersion, mean / (dispersion - 1), count + 1);
  }
}
