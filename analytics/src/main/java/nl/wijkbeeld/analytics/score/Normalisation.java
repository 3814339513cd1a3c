package nl.wijkbeeld.analytics.score;

import java.util.Arrays;

/**
 * Ways to make figures of different units comparable between areas. A missing figure (NaN) takes no
 * part and stays missing.
 */
public enum Normalisation {
  /**
   * 100 (r - 1/2) / n, where r is the rank from below and equal figures share the mean of theirs
   * (Hazen 1914, Transactions of the American Society of Civil Engineers 77: 1539-1640).
   */
  PERCENTILE {
    @Override
    double[] ofKnown(double[] values, double[] sorted) {
      return percentiles(values, sorted);
    }

    @Override
    double onHundred(double value) {
      return value;
    }
  },

  /** (x - mean) / s, with the standard deviation s of a sample (OECD and JRC 2008, step 5). */
  Z {
    @Override
    double[] ofKnown(double[] values, double[] sorted) {
      double mean = Arrays.stream(sorted).average().orElse(0);
      double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
      return centred(values, mean, Math.sqrt(squares / (sorted.length - 1)));
    }
  },

  /**
   * (x - median) / (1.4826 MAD), where MAD is the median of |x - median| (Rousseeuw and Croux
   * 1993). When half of the figures are the same MAD is 0, and 1.253314 times the mean of |x -
   * median| takes its place (Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers).
   */
  ROBUST_Z {
    @Override
    double[] ofKnown(double[] values, double[] sorted) {
      double median = median(sorted);
      double[] deviations = Arrays.stream(sorted).map(x -> Math.abs(x - median)).sorted().toArray();
      double mad = TO_STANDARD_DEVIATION * median(deviations);
      double mean = MEAN_TO_STANDARD_DEVIATION * Arrays.stream(deviations).average().orElse(0);
      return centred(values, median, mad > 0 ? mad : mean);
    }
  },

  /** 100 (x - min) / (max - min) (OECD and JRC 2008, step 5); 50 when all are the same. */
  MINMAX {
    @Override
    double[] ofKnown(double[] values, double[] sorted) {
      double least = sorted[0];
      double range = sorted[sorted.length - 1] - least;
      return Arrays.stream(values)
          .map(x -> Double.isNaN(x) || range > 0 ? 100 * (x - least) / range : 50)
          .toArray();
    }

    @Override
    double onHundred(double value) {
      return value;
    }
  };

  /** A normal distribution has its standard deviation at so many times its MAD. */
  private static final double TO_STANDARD_DEVIATION = 1.4826;

  /** And at so many times the mean of its absolute deviations: the root of pi/2. */
  private static final double MEAN_TO_STANDARD_DEVIATION = 1.253314;

  /** The figures of one indicator made comparable, in the same places. */
  public double[] of(double[] values) {
    double[] sorted = known(values);
    return sorted.length == 0 ? values.clone() : ofKnown(values, sorted);
  }

  abstract double[] ofKnown(double[] values, double[] sorted);

  /**
   * The same on a scale on which 50 lies in the middle and nearly all lies between 0 and 100, so
   * that it can be averaged in any way: 50 + 10 z.
   */
  double onHundred(double value) {
    return 50 + 10 * value;
  }

  /** Where figures lie among others, as {@link #PERCENTILE} of those others. */
  static double[] percentilesAmong(double[] values, double[] others) {
    double[] sorted = known(others);
    return sorted.length == 0
        ? Arrays.stream(values).map(x -> Double.NaN).toArray()
        : percentiles(values, sorted);
  }

  private static double[] percentiles(double[] values, double[] sorted) {
    return Arrays.stream(values)
        .map(
            x ->
                Double.isNaN(x)
                    ? Double.NaN
                    : 50.0 * (below(sorted, x) + notAbove(sorted, x)) / sorted.length)
        .toArray();
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
  }

  private static double[] centred(double[] values, double centre, double spread) {
    return Arrays.stream(values)
        .map(x -> Double.isNaN(x) || spread > 0 ? (x - centre) / spread : 0)
        .toArray();
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** How many are smaller. */
  static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many are not larger. */
  static int notAbove(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
