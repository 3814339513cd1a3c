package nl.wijkbeeld.analytics.score;

import java.util.Arrays;

/**
 * The scores of the areas of one level: their own, or the means of the areas in them weighted by
 * inhabitants, where at least two thirds of the inhabitants live in an area with a score. Means are
 * not made comparable once more.
 *
 * @param codes the areas
 * @param scores NaN where there is none
 * @param known how many indicators are known: for an area itself, or for two thirds of those who
 *     live in it
 * @param coverage the part of the weight, or of the inhabitants, that is known
 * @param ranks 1 for the highest score, equals sharing the best of theirs; 0 without a score
 * @param ranked how many areas have a rank
 */
record LevelScores(
    String[] codes, double[] scores, int[] known, double[] coverage, int[] ranks, int ranked) {

  /** So that the last digit of a computation does not say which of two is higher. */
  private static final double PRECISION = 1e9;

  /** The scores of the areas themselves. */
  static LevelScores ofItself(Scoring scoring, String... codes) {
    int[] known = new int[codes.length];
    for (int i = 0; i < scoring.comparable().length; i++) {
      boolean[] one = scoring.known(i);
      for (int area = 0; area < known.length; area++) {
        known[area] += one[area] ? 1 : 0;
      }
    }
    double[] coverage =
        Arrays.stream(known).mapToDouble(k -> (double) k / scoring.comparable().length).toArray();
    return ranked(codes, scoring.scores(), known, coverage);
  }

  /** The scores of the areas that these lie in. */
  static LevelScores above(Scoring scoring, Nesting nesting) {
    double[] coverage = nesting.coverage(scoring.scored());
    double[] scores = nesting.means(scoring.scores());
    int[] known = new int[scores.length];
    for (int i = 0; i < scoring.comparable().length; i++) {
      double[] covered = nesting.coverage(scoring.known(i));
      for (int area = 0; area < known.length; area++) {
        known[area] += covered[area] >= Averaging.LEAST_SHARE ? 1 : 0;
      }
    }
    for (int area = 0; area < scores.length; area++) {
      scores[area] = coverage[area] >= Averaging.LEAST_SHARE ? scores[area] : Double.NaN;
    }
    return ranked(nesting.codes(), scores, known, coverage);
  }

  private static LevelScores ranked(
      String[] codes, double[] scores, int[] known, double[] coverage) {
    double[] rounded =
        Arrays.stream(scores).map(score -> Math.rint(score * PRECISION) / PRECISION).toArray();
    double[] sorted =
        Arrays.stream(rounded).filter(score -> !Double.isNaN(score)).sorted().toArray();
    int[] ranks =
        Arrays.stream(rounded)
            .mapToInt(
                score ->
                    Double.isNaN(score)
                        ? 0
                        : sorted.length - Normalisation.notAbove(sorted, score) + 1)
            .toArray();
    return new LevelScores(codes, scores, known, coverage, ranks, sorted.length);
  }
}
