package nl.wijkbeeld.analytics.inequality;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A figure of areas, of which each counts for those who live in it. It says how areas differ, not
 * how people do: who lives in an area counts as if the figure of the area were their own.
 *
 * @param values the figures, none of them negative and not all of them zero
 * @param weights the inhabitants
 */
public record Spread(double[] values, double[] weights) {

  public Spread {
    values = values.clone();
    weights = weights.clone();
  }

  /**
   * sum_i sum_j w_i w_j |x_i - x_j| / (2 W^2 m), with W the sum of the weights and m the weighted
   * mean (Gini 1912): 0 when all areas are the same, near 1 when one has it all. In order of x this
   * is sum w x (S + S') / (W^2 m) - 1, with S and S' the weight before and after each area.
   */
  public double gini() {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((one, other) -> Double.compare(values[one], values[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    double before = 0;
    double sum = 0;
    for (int area : order) {
      sum += weights[area] * values[area] * (2 * before + weights[area]);
      before += weights[area];
    }
    return sum / (before * before * mean()) - 1;
  }

  /** sum w/W x/m ln(x/m) (Theil 1967, Economics and Information Theory, chapter 4). */
  public double theil() {
    double mean = mean();
    double sum = 0;
    for (int area = 0; area < values.length; area++) {
      sum += term(weights[area], values[area], mean);
    }
    return sum / weight();
  }

  /**
   * The part of {@link #theil} that lies between groups of areas: the same of their means. The rest
   * lies within them (Theil 1967).
   */
  public double theilBetween(String... groups) {
    Map<String, double[]> sums = new HashMap<>();
    for (int area = 0; area < values.length; area++) {
      double[] sum = sums.computeIfAbsent(groups[area], group -> new double[2]);
      sum[0] += weights[area];
      sum[1] += weights[area] * values[area];
    }
    double mean = mean();
    return sums.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .filter(sum -> sum[0] > 0)
            .mapToDouble(sum -> term(sum[0], sum[1] / sum[0], mean))
            .sum()
        / weight();
  }

  /**
   * sum w |x - m| / (2 W m): the part of all there is that would have to move to make all areas the
   * same (Hoover 1936).
   */
  public double hoover() {
    double mean = mean();
    double sum = 0;
    for (int area = 0; area < values.length; area++) {
      sum += weights[area] * Math.abs(values[area] - mean);
    }
    return sum / (2 * weight() * mean);
  }

  /**
   * 1/2 sum |a/A - b/B|: the part of a group that would have to move to be spread as the others are
   * (Duncan and Duncan 1955).
   *
   * @param group how many of the group are in each area
   * @param others how many of the others
   */
  public static double dissimilarity(double[] group, double[] others) {
    double all = IntStream.range(0, group.length).mapToDouble(area -> group[area]).sum();
    double rest = IntStream.range(0, others.length).mapToDouble(area -> others[area]).sum();
    double sum = 0;
    for (int area = 0; area < group.length; area++) {
      sum += Math.abs(group[area] / all - others[area] / rest);
    }
    return sum / 2;
  }

  double mean() {
    double sum = 0;
    for (int area = 0; area < values.length; area++) {
      sum += weights[area] * values[area];
    }
    return sum / weight();
  }

  private double weight() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  private static double term(double weight, double value, double mean) {
    return value > 0 ? weight * value / mean * Math.log(value / mean) : 0;
  }
}
