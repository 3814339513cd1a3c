package nl.wijkbeeld.analytics.score;

/**
 * The weighted mean of what is known of an area. A missing figure (NaN) takes no part, and the
 * weights of the others make up for it; with less than two thirds of the weight there is no mean.
 */
public enum Averaging {
  /** sum(w x) / sum(w): much of one makes up for little of another. */
  ARITHMETIC {
    @Override
    double term(double value) {
      return value;
    }

    @Override
    double result(double mean) {
      return mean;
    }
  },

  /**
   * exp(sum(w ln x) / sum(w)): little of one is made up for in part only (OECD and JRC 2008, step
   * 6).
   */
  GEOMETRIC {
    @Override
    double term(double value) {
      return Math.log(value);
    }

    @Override
    double result(double mean) {
      return Math.exp(mean);
    }
  };

  /** Two thirds, less what a sum of thirds may miss by. */
  static final double LEAST_SHARE = 2.0 / 3.0 - 1e-12;

  /** What is added up, before it is divided by the weight. */
  abstract double term(double value);

  /** From the mean of the terms to the mean of the values. */
  abstract double result(double mean);

  /**
   * The mean of values, NaN when too little of their weight is known.
   *
   * @param floor smaller values are counted as this one
   */
  public double of(double[] values, double[] weights, double floor) {
    double present = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      all += weights[i];
      present += Double.isNaN(values[i]) ? 0 : weights[i];
    }
    return present >= LEAST_SHARE * all ? ofKnown(values, weights, floor) : Double.NaN;
  }

  /** The same of what is known, however little it is; NaN when it is nothing. */
  double ofKnown(double[] values, double[] weights, double floor) {
    double sum = 0;
    double present = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        present += weights[i];
        sum += weights[i] * term(Math.max(values[i], floor));
      }
    }
    return present > 0 ? result(sum / present) : Double.NaN;
  }
}
