package nl.wijkbeeld.analytics.signal;

import java.util.Arrays;
import java.util.Optional;

/**
 * The regression of counts on a seasonal factor and, if asked for, a linear trend: log mu = log
 * exposure + a(level) + b time, variance phi mu (Farrington et al. 1996; the factor by Noufaily et
 * al. 2013).
 *
 * <p>The estimates are those of iteratively reweighted least squares (McCullagh and Nelder 1989,
 * section 2.5). As the season is a factor, each step is an analysis of covariance with weights w =
 * omega mu and working response z: b = sum w (x - x(g)) (z - z(g)) / sum w (x - x(g))^2 and a(g) =
 * z(g) - b x(g), where x(g) and z(g) are weighted means of a level; no matrix is inverted. Without
 * a trend exp a(g) is what was counted in a level divided by its exposure. A level in which nothing
 * was counted has mean zero, the limit to which the iterations would go.
 *
 * <p>phi = max(1, sum omega (y - mu)^2 / mu / (n - p)), and the leverage of a count is h = w (1 /
 * W(g) + (x - x(g))^2 / sum w (x - x(g))^2).
 */
final class QuasiPoisson {
  private static final int MOST_STEPS = 50;

  /** The iteration has settled when the deviance changes by less than this part of itself. */
  private static final double PRECISION = 1e-12;

  /** A count that alone decides its own mean has no residual. */
  private static final double NO_FREEDOM = 1e-9;

  private final Data data;
  private final double[] intercepts;
  private final double slope;
  private final double[] means;
  private final double[] leverages;
  private final double dispersion;

  /**
   * What is known.
   *
   * @param counts the counts
   * @param exposure what each is proportional to
   * @param times when each was counted
   * @param levels the level of each, from 0 on
   * @param levelCount how many levels there are
   */
  record Data(double[] counts, double[] exposure, double[] times, int[] levels, int levelCount) {

    int size() {
      return counts.length;
    }

    /** How many levels have a count, be it zero. */
    int presentLevels() {
      boolean[] present = new boolean[levelCount];
      int many = 0;
      for (int level : levels) {
        many += present[level] ? 0 : 1;
        present[level] = true;
      }
      return many;
    }
  }

  private QuasiPoisson(
      Data data,
      double[] weights,
      double[] intercepts,
      double slope,
      double[] means,
      double[] leverages,
      int parameters) {
    this.data = data;
    this.intercepts = intercepts;
    this.slope = slope;
    this.means = means;
    this.leverages = leverages;
    double squares = 0;
    for (int i = 0; i < data.size(); i++) {
      if (means[i] > 0) {
        double error = data.counts[i] - means[i];
        squares += weights[i] * error * error / means[i];
      }
    }
    this.dispersion = Math.max(1, squares / (data.size() - parameters));
  }

  /**
   * The regression without a trend, or nothing when there are no more counts than levels.
   *
   * @param weights how much each count weighs
   */
  static Optional<QuasiPoisson> flat(Data data, double[] weights) {
    int parameters = data.presentLevels();
    if (data.size() <= parameters) {
      return Optional.empty();
    }
    double[] counted = new double[data.levelCount];
    double[] exposed = new double[data.levelCount];
    for (int i = 0; i < data.size(); i++) {
      counted[data.levels[i]] += weights[i] * data.counts[i];
      exposed[data.levels[i]] += weights[i] * data.exposure[i];
    }
    double[] intercepts = new double[data.levelCount];
    for (int level = 0; level < data.levelCount; level++) {
      intercepts[level] = Math.log(counted[level] / exposed[level]);
    }
    double[] means = new double[data.size()];
    double[] leverages = new double[data.size()];
    for (int i = 0; i < data.size(); i++) {
      int level = data.levels[i];
      means[i] = data.exposure[i] * counted[level] / exposed[level];
      leverages[i] = weights[i] * data.exposure[i] / exposed[level];
    }
    return Optional.of(
        new QuasiPoisson(data, weights, intercepts, 0, means, leverages, parameters));
  }

  /**
   * The regression with a trend, or nothing when there are too few counts or it does not settle.
   *
   * @param weights how much each count weighs
   */
  static Optional<QuasiPoisson> withTrend(Data data, double[] weights) {
    int parameters = data.presentLevels() + 1;
    return data.size() <= parameters
        ? Optional.empty()
        : new Iteration(data, weights).run(parameters);
  }

  double dispersion() {
    return dispersion;
  }

  /** The expected count of a level at a time. */
  double mean(int level, double time, double exposure) {
    return exposure * Math.exp(intercepts[level] + slope * time);
  }

  /**
   * The standardised Anscombe residual of each count: 3/2 (y^(2/3) mu^(-1/6) - mu^(1/2)) / sqrt(phi
   * (1 - h)) (Farrington et al. 1996; Anscombe 1953).
   */
  double[] residuals() {
    double[] residuals = new double[data.size()];
    for (int i = 0; i < residuals.length; i++) {
      double free = 1 - leverages[i];
      if (means[i] > 0 && free > NO_FREEDOM) {
        residuals[i] =
            1.5
                * (Math.cbrt(data.counts[i] * data.counts[i]) * Math.pow(means[i], -1.0 / 6.0)
                    - Math.sqrt(means[i]))
                / Math.sqrt(dispersion * free);
      }
    }
    return residuals;
  }

  /** One search for the estimates with a trend. */
  private static final class Iteration {
    private final Data data;
    private final double[] prior;
    private final boolean[] counted;
    private final double[] means;
    private final double[] total;
    private final double[] time;
    private final double[] response;
    private double slope;
    private double spread;

    Iteration(Data data, double[] prior) {
      this.data = data;
      this.prior = prior;
      this.counted = new boolean[data.levelCount];
      this.means = new double[data.size()];
      this.total = new double[data.levelCount];
      this.time = new double[data.levelCount];
      this.response = new double[data.levelCount];
      for (int i = 0; i < data.size(); i++) {
        counted[data.levels[i]] |= data.counts[i] > 0;
      }
      for (int i = 0; i < data.size(); i++) {
        means[i] = counted[data.levels[i]] ? data.counts[i] + 0.1 : 0;
      }
    }

    Optional<QuasiPoisson> run(int parameters) {
      double deviance = Double.POSITIVE_INFINITY;
      for (int step = 0; step < MOST_STEPS; step++) {
        if (!solve()) {
          return Optional.empty();
        }
        double before = deviance;
        deviance = deviance();
        if (!Double.isFinite(deviance)) {
          return Optional.empty();
        }
        if (Math.abs(deviance - before) < PRECISION * (0.1 + Math.abs(deviance))) {
          return Optional.of(result(parameters));
        }
      }
      return Optional.empty();
    }

    /** One step of weighted least squares. */
    private boolean solve() {
      Arrays.fill(total, 0);
      Arrays.fill(time, 0);
      Arrays.fill(response, 0);
      for (int i = 0; i < means.length; i++) {
        if (means[i] > 0) {
          int level = data.levels[i];
          double weight = prior[i] * means[i];
          total[level] += weight;
          time[level] += weight * data.times[i];
          response[level] += weight * working(i);
        }
      }
      for (int level = 0; level < total.length; level++) {
        if (counted[level]) {
          time[level] /= total[level];
          response[level] /= total[level];
        }
      }
      double together = 0;
      spread = 0;
      for (int i = 0; i < means.length; i++) {
        if (means[i] > 0) {
          int level = data.levels[i];
          double weight = prior[i] * means[i];
          double away = data.times[i] - time[level];
          spread += weight * away * away;
          together += weight * away * (working(i) - response[level]);
        }
      }
      if (!(spread > 0)) {
        return false;
      }
      slope = together / spread;
      for (int i = 0; i < means.length; i++) {
        int level = data.levels[i];
        if (counted[level]) {
          means[i] =
              data.exposure[i] * Math.exp(response[level] + slope * (data.times[i] - time[level]));
        }
      }
      return true;
    }

    /** The working response, without the exposure. */
    private double working(int i) {
      return Math.log(means[i] / data.exposure[i]) + (data.counts[i] - means[i]) / means[i];
    }

    private double deviance() {
      double sum = 0;
      for (int i = 0; i < means.length; i++) {
        double count = data.counts[i];
        double information = count > 0 ? count * Math.log(count / means[i]) : 0;
        sum += 2 * prior[i] * (information - (count - means[i]));
      }
      return sum;
    }

    private QuasiPoisson result(int parameters) {
      double[] intercepts = new double[total.length];
      for (int level = 0; level < total.length; level++) {
        intercepts[level] =
            counted[level] ? response[level] - slope * time[level] : Double.NEGATIVE_INFINITY;
      }
      double[] leverages = new double[means.length];
      for (int i = 0; i < means.length; i++) {
        int level = data.levels[i];
        if (counted[level]) {
          double away = data.times[i] - time[level];
          leverages[i] = prior[i] * means[i] * (1 / total[level] + away * away / spread);
        }
      }
      return new QuasiPoisson(data, prior, intercepts, slope, means, leverages, parameters);
    }
  }
}
