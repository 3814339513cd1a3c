package nl.wijkbeeld.analytics.score;

import java.util.Arrays;

/**
 * What ranks would be had the score been made in another way that is as good: a Monte Carlo over
 * choices that somebody had to make (Saisana, Saltelli and Tarantola 2005, Journal of the Royal
 * Statistical Society A 168: 307-323; OECD and JRC 2008, Handbook on Constructing Composite
 * Indicators, step 7). Every draw takes
 *
 * <ul>
 *   <li>weights from a flat Dirichlet distribution, so that all divisions of the weight are equally
 *       likely: independent exponential numbers divided by their sum;
 *   <li>one of four {@link Normalisation}s and one of two {@link Averaging}s, on a scale of a
 *       hundred, with a floor of 1 so that there is a geometric mean;
 *   <li>all indicators, or all but one, each as likely.
 * </ul>
 *
 * <p>Its number decides all of a draw, so it does not matter where or in what order draws are made.
 * The same areas are ranked in each.
 */
final class RankDraws {

  /** How many draws are made of each score. */
  static final int DRAWS = 1000;

  private static final long SEED = 20_200_313L;
  private static final double FLOOR = 1;
  private static final int AVERAGINGS = Averaging.values().length;

  private final int areas;
  private final int indicators;

  /** By way of working and indicator the terms of the mean; 0 for what is missing. */
  private final double[][][] terms;

  /** By indicator 1 where it is known and 0 where not; empty when all is known. */
  private final double[][] present;

  private final Nesting[] levels;

  /**
   * @param aligned by indicator the figures of the areas that have a score, high for much of the
   *     pillar; NaN for what is missing
   * @param levels the levels whose areas are ranked
   */
  RankDraws(double[][] aligned, Nesting... levels) {
    this.indicators = aligned.length;
    this.areas = aligned[0].length;
    this.levels = levels.clone();
    this.present = new double[indicators][];
    this.terms = new double[Normalisation.values().length * AVERAGINGS][indicators][];
    for (int i = 0; i < indicators; i++) {
      present[i] = present(aligned[i]);
      for (Normalisation normalisation : Normalisation.values()) {
        double[] comparable = normalisation.of(aligned[i]);
        for (Averaging averaging : Averaging.values()) {
          terms[way(normalisation, averaging)][i] =
              Arrays.stream(comparable)
                  .map(
                      x ->
                          Double.isNaN(x)
                              ? 0
                              : averaging.term(Math.max(FLOOR, normalisation.onHundred(x))))
                  .toArray();
        }
      }
    }
  }

  /**
   * The ranks of all levels, after each other; 1 for the most, and for all that are equal the best
   * of theirs.
   */
  int[] ranks(int number) {
    double[] scores = scores(Draw.of(SEED, number, indicators));
    int[] ranks = new int[ranked()];
    int start = 0;
    for (Nesting level : levels) {
      double[] means = level.means(scores);
      double[] sorted = means.clone();
      Arrays.sort(sorted);
      for (int p = 0; p < means.length; p++) {
        ranks[start + p] = sorted.length - Normalisation.notAbove(sorted, means[p]) + 1;
      }
      start += means.length;
    }
    return ranks;
  }

  /** How many areas are ranked on all levels. */
  int ranked() {
    return Arrays.stream(levels).mapToInt(level -> level.codes().length).sum();
  }

  /** The scores of the areas in a draw. */
  double[] scores(Draw draw) {
    double[][] way = terms[way(draw.normalisation(), draw.averaging())];
    double[] sums = new double[areas];
    double[] weights = new double[areas];
    double whole = 0;
    for (int i = 0; i < indicators; i++) {
      double weight = draw.weights()[i];
      double[] term = way[i];
      for (int a = 0; a < areas; a++) {
        sums[a] += weight * term[a];
      }
      if (present[i].length == 0) {
        whole += weight;
      } else {
        double[] known = present[i];
        for (int a = 0; a < areas; a++) {
          weights[a] += weight * known[a];
        }
      }
    }
    for (int a = 0; a < areas; a++) {
      sums[a] = draw.averaging().result(sums[a] / (whole + weights[a]));
    }
    return sums;
  }

  /**
   * The ranks between which nine of ten draws lie.
   *
   * @param ranks the ranks of one area in all draws, in any order; they are sorted
   * @return the 5th and the 95th percentile, rounded away from each other
   */
  static int[] interval(int[] ranks) {
    Arrays.sort(ranks);
    int last = ranks.length - 1;
    return new int[] {ranks[(int) Math.floor(0.05 * last)], ranks[(int) Math.ceil(0.95 * last)]};
  }

  private static int way(Normalisation normalisation, Averaging averaging) {
    return AVERAGINGS * place(Normalisation.values(), normalisation)
        + place(Averaging.values(), averaging);
  }

  private static <T> int place(T[] all, T one) {
    return Arrays.asList(all).indexOf(one);
  }

  private static double[] present(double[] figures) {
    return Arrays.stream(figures).anyMatch(Double::isNaN)
        ? Arrays.stream(figures).map(x -> Double.isNaN(x) ? 0 : 1).toArray()
        : new double[0];
  }
}
