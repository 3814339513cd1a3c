package nl.wijkbeeld.analytics.score;

import java.util.Arrays;

/**
 * The scores of the areas of a level in a pillar or a theme: of each indicator the {@link
 * Normalisation#PERCENTILE}, of these the {@link Averaging#ARITHMETIC} mean with equal weights,
 * where at least two thirds are known.
 *
 * @param comparable by indicator the percentiles; NaN for what is missing
 * @param scores the means; NaN where too little is known
 */
record Scoring(double[][] comparable, double[] scores) {

  /**
   * The scores of aligned figures.
   *
   * @param aligned by indicator the figures, high for much of the pillar; NaN for what is missing
   */
  static Scoring of(double[][] aligned) {
    return ofComparable(
        Arrays.stream(aligned).map(Normalisation.PERCENTILE::of).toArray(double[][]::new));
  }

  /** The scores of figures that are comparable already. */
  static Scoring ofComparable(double[][] comparable) {
    double[] equal = new double[comparable.length];
    Arrays.fill(equal, 1);
    double[] scores = new double[comparable[0].length];
    for (int area = 0; area < scores.length; area++) {
      scores[area] = Averaging.ARITHMETIC.of(of(comparable, area), equal, 0);
    }
    return new Scoring(comparable, scores);
  }

  /** Of which indicators an area is known. */
  boolean[] known(int indicator) {
    boolean[] known = new boolean[scores.length];
    for (int area = 0; area < known.length; area++) {
      known[area] = !Double.isNaN(comparable[indicator][area]);
    }
    return known;
  }

  /** Whether areas have a score. */
  boolean[] scored() {
    boolean[] scored = new boolean[scores.length];
    for (int area = 0; area < scored.length; area++) {
      scored[area] = !Double.isNaN(scores[area]);
    }
    return scored;
  }

  private static double[] of(double[][] comparable, int area) {
    return Arrays.stream(comparable).mapToDouble(one -> one[area]).toArray();
  }
}
