package nl.wijkbeeld.analytics.space;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Who is whose neighbour, and how much each of the neighbours of an area counts: all of one area
 * count the same.
 */
final class Weights implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[][] neighbours;
  private final double[] each;

  private Weights(int[][] neighbours, double[] each) {
    this.neighbours = neighbours;
    this.each = each;
  }

  /**
   * The neighbours of an area count for 1 together.
   *
   * @param neighbours of each area the numbers of its neighbours
   */
  static Weights rowStandardised(int[][] neighbours) {
    return new Weights(
        copy(neighbours),
        Arrays.stream(neighbours)
            .mapToDouble(row -> row.length == 0 ? 0 : 1.0 / row.length)
            .toArray());
  }

  /** Each neighbour counts for 1. */
  static Weights binary(int[][] neighbours) {
    return new Weights(copy(neighbours), Arrays.stream(neighbours).mapToDouble(row -> 1).toArray());
  }

  private static int[][] copy(int[][] rows) {
    return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
  }

  /**
   * The same with some of the areas only, renumbered, row-standardised.
   *
   * @param some the numbers of the areas that stay
   */
  Weights among(int[] some) {
    int[] renumbered = new int[neighbours.length];
    Arrays.fill(renumbered, -1);
    for (int i = 0; i < some.length; i++) {
      renumbered[some[i]] = i;
    }
    return rowStandardised(
        Arrays.stream(some)
            .mapToObj(
                area ->
                    Arrays.stream(neighbours[area])
                        .map(other -> renumbered[other])
                        .filter(other -> other >= 0)
                        .toArray())
            .toArray(int[][]::new));
  }

  /** How many areas there are. */
  int size() {
    return neighbours.length;
  }

  /** How many neighbours an area has. */
  int count(int area) {
    return neighbours[area].length;
  }

  /** How much each neighbour of an area counts. */
  double each(int area) {
    return each[area];
  }

  /** How many areas have neighbours. */
  int connected() {
    return (int) Arrays.stream(neighbours).filter(row -> row.length > 0).count();
  }

  /** The largest number of neighbours. */
  int most() {
    return Arrays.stream(neighbours).mapToInt(row -> row.length).max().orElse(0);
  }

  /** The sum of the values of the neighbours of an area, unweighted. */
  double sum(double[] values, int area) {
    double sum = 0;
    for (int other : neighbours[area]) {
      sum += values[other];
    }
    return sum;
  }

  /** The sum of the values of the neighbours of an area, weighted. */
  double lag(double[] values, int area) {
    return each[area] * sum(values, area);
  }

  /** S0, the sum of all weights. */
  double s0() {
    double sum = 0;
    for (int area = 0; area < size(); area++) {
      sum += each[area] * count(area);
    }
    return sum;
  }

  /** S1 = 1/2 sum (w_ij + w_ji)^2, for neighbours who are each other's neighbours. */
  double s1() {
    double sum = 0;
    for (int area = 0; area < size(); area++) {
      for (int other : neighbours[area]) {
        double both = each[area] + each[other];
        sum += both * both;
      }
    }
    return sum / 2;
  }

  /** S2 = sum (w_i. + w_.i)^2, for neighbours who are each other's neighbours. */
  double s2() {
    double sum = 0;
    for (int area = 0; area < size(); area++) {
      double both = each[area] * count(area) + sum(each, area);
      sum += both * both;
    }
    return sum;
  }
}
