package nl.wijkbeeld.analytics.shock;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How fast a series goes down after its highest point, as decay by a fixed part in each period: y =
 * a exp(-k t), with k from least squares on ln y, and the half-life ln 2 / k. The highest point
 * itself is left out: it was chosen for being high, and would make a fall of any chance. The 95 %
 * interval of k is that of the slope, by Student's t (Draper and Smith 1998, Applied Regression
 * Analysis, section 1.4).
 *
 * @param rate k, per period
 * @param lower the lower limit of k
 * @param upper the upper limit of k
 */
record Decay(double rate, double lower, double upper) {

  /** A line through fewer points says nothing. */
  static final int LEAST_POINTS = 5;

  private static final double CHANCE = 0.05;

  /**
   * The decay of a series.
   *
   * @param y in order, the periods after the highest point; NaN is a hole; those known are above 0
   */
  static Decay of(double[] y) {
    SimpleRegression line = new SimpleRegression();
    for (int t = 0; t < y.length; t++) {
      if (!Double.isNaN(y[t])) {
        line.addData(t, Math.log(y[t]));
      }
    }
    if (line.getN() < LEAST_POINTS) {
      throw new IllegalArgumentException("te weinig cijfers voor een lijn: " + line.getN());
    }
    double rate = -line.getSlope();
    double apart = line.getSlopeConfidenceInterval(CHANCE);
    return new Decay(rate, rate - apart, rate + apart);
  }

  /** Whether it goes down, by more than chance. */
  boolean falls() {
    return lower > 0;
  }

  /** Whether it goes up, by more than chance. */
  boolean rises() {
    return upper < 0;
  }

  /** In how many periods half is left. */
  double halfLife() {
    return halfLife(rate);
  }

  /** The least number of periods in which half may be left. */
  double halfLifeFrom() {
    return halfLife(upper);
  }

  /** The greatest. */
  double halfLifeTo() {
    return halfLife(lower);
  }

  private static double halfLife(double rate) {
    return Math.log(2) / rate;
  }
}
