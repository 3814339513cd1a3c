package nl.wijkbeeld.analytics.score;

import java.util.Arrays;

/**
 * How the areas of one level lie in those of another, or in themselves.
 *
 * @param niveau the level that they lie in
 * @param codes its areas
 * @param parent for each small area the place in {@code codes} of what it lies in; -1 for none
 * @param weight the inhabitants of each small area
 */
record Nesting(String niveau, String[] codes, int[] parent, double[] weight) {

  /** Areas that are ranked themselves. */
  static Nesting ofItself(String niveau, String... codes) {
    int[] places = new int[codes.length];
    double[] ones = new double[codes.length];
    Arrays.setAll(places, i -> i);
    Arrays.fill(ones, 1);
    return new Nesting(niveau, codes, places, ones);
  }

  /** The means, weighted by inhabitants, of what is known of the small areas; NaN where nothing. */
  double[] means(double[] small) {
    double[] sums = new double[codes.length];
    double[] weights = new double[codes.length];
    for (int a = 0; a < small.length; a++) {
      if (parent[a] >= 0 && !Double.isNaN(small[a])) {
        sums[parent[a]] += weight[a] * small[a];
        weights[parent[a]] += weight[a];
      }
    }
    for (int p = 0; p < sums.length; p++) {
      sums[p] = weights[p] > 0 ? sums[p] / weights[p] : Double.NaN;
    }
    return sums;
  }

  /** The part of the inhabitants of each large area that live where something is known. */
  double[] coverage(boolean[] known) {
    double[] present = new double[codes.length];
    double[] all = new double[codes.length];
    for (int a = 0; a < known.length; a++) {
      if (parent[a] >= 0) {
        all[parent[a]] += weight[a];
        present[parent[a]] += known[a] ? weight[a] : 0;
      }
    }
    for (int p = 0; p < present.length; p++) {
      present[p] = all[p] > 0 ? present[p] / all[p] : 0;
    }
    return present;
  }
}
