package nl.wijkbeeld.analytics.score;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Stapeling: in how many indicators an area is in the worst fifth, of those that are known, and how
 * many that would be on average were the figures measured again.
 *
 * <p>An area is in the worst fifth when its {@link Normalisation#PERCENTILE} is above 80. The
 * boundary lies halfway between the areas on either side of it. With a figure x and its 95 % limits
 * the probability of lying above boundary b is Phi((x - b) / s), where s is the distance to the
 * limit on the side of b divided by 1.96. The expectation is the sum of these; of a figure without
 * limits what was seen stands, so its probability is 0 or 1.
 *
 * @param count in how many it is in the worst fifth
 * @param known how many are known
 * @param expected the expectation under chance
 */
record Stacking(int[] count, int[] known, double[] expected) {

  /** With fewer areas there are no fifths. */
  static final int LEAST_AREAS = 20;

  private static final double WORST = 80;
  private static final double Z = 1.959963984540054;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  /**
   * Of all areas; an indicator that fewer than twenty of them have takes no part.
   *
   * @param aligned by indicator the figures, high for a large load; NaN for what is missing
   * @param down how far the lower limits lie under them; NaN for none
   * @param up how far the upper limits lie above them
   */
  static Stacking of(double[][] aligned, double[][] down, double[][] up) {
    int areas = aligned[0].length;
    Stacking stacking = new Stacking(new int[areas], new int[areas], new double[areas]);
    for (int i = 0; i < aligned.length; i++) {
      double[] figures = aligned[i];
      if (Arrays.stream(figures).filter(x -> !Double.isNaN(x)).count() >= LEAST_AREAS) {
        double[] percentiles = Normalisation.PERCENTILE.of(figures);
        double boundary = boundary(figures, percentiles);
        for (int a = 0; a < areas; a++) {
          if (!Double.isNaN(figures[a])) {
            boolean worst = percentiles[a] > WORST;
            stacking.known[a]++;
            stacking.count[a] += worst ? 1 : 0;
            double margin = figures[a] > boundary ? down[i][a] : up[i][a];
            stacking.expected[a] +=
                margin > 0
                    ? NORMAL.cumulativeProbability((figures[a] - boundary) * Z / margin)
                    : worst ? 1 : 0;
          }
        }
      }
    }
    return stacking;
  }

  private static double boundary(double[] figures, double[] percentiles) {
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (int a = 0; a < figures.length; a++) {
      if (percentiles[a] > WORST) {
        lowest = Math.min(lowest, figures[a]);
      } else if (percentiles[a] <= WORST) {
        highest = Math.max(highest, figures[a]);
      }
    }
    return Double.isInfinite(lowest) ? lowest : (lowest + highest) / 2;
  }
}
