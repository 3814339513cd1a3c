package nl.wijkbeeld.dashboard.map;

import java.util.Arrays;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * Class limits for a choropleth: k classes have k + 1 limits; a class holds its lower limit and,
 * but for the last, not its upper ({@code methods.md} section 3).
 *
 * @param limits the limits in ascending order, the least and the greatest value included
 */
public record ClassBreaks(double[] limits) {

  /** How limits are chosen. */
  public enum Method {
    /** As many areas in each class: quantiles of type 7 (Hyndman and Fan 1996). */
    KWANTIELEN,
    /** Classes of the same width. */
    GELIJK,
    /**
     * Classes that differ least within (Jenks 1967), found exactly by Fisher's dynamic programme
     * (1958).
     */
    JENKS;

    public String label(Language language) {
      return Texts.of(Method.class, language).get("verdeling." + code());
    }

    /** How it is called in Dutch. */
    public String label() {
      return label(Language.NL);
    }

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public ClassBreaks {
    limits = limits.clone();
  }

  @Override
  public double[] limits() {
    return limits.clone();
  }

  /**
   * Limits for known values; fewer classes than asked when there are fewer different values.
   *
   * @throws IllegalArgumentException when there are no values
   */
  public static ClassBreaks of(double[] values, int classes, Method method) {
    if (values.length == 0) {
      throw new IllegalArgumentException("zonder waarden zijn er geen klassen");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int distinct = (int) Arrays.stream(sorted).distinct().count();
    int k = Math.min(classes, distinct);
    double[] limits =
        switch (method) {
          case KWANTIELEN -> quantiles(sorted, k);
          case GELIJK -> equal(sorted, k);
          case JENKS -> jenks(sorted, k);
        };
    return new ClassBreaks(withoutEmptyClasses(limits, sorted));
  }

  /**
   * Limits for differences, as many classes below zero as above and as wide on both sides, so that
   * a fall and a rise of the same size have the same strength of colour.
   *
   * @throws IllegalArgumentException when there are no differences
   */
  public static ClassBreaks aroundZero(double[] differences, int classes, Method method) {
    double[] sizes = Arrays.stream(differences).map(Math::abs).filter(size -> size > 0).toArray();
    if (sizes.length == 0) {
      return new ClassBreaks(new double[] {0, 0, 0});
    }
    double[] side = of(sizes, Math.max(1, classes / 2), method).limits();
    int half = side.length - 1;
    double[] limits = new double[2 * half + 1];
    for (int i = 1; i <= half; i++) {
      limits[half + i] = side[i];
      limits[half - i] = -side[i];
    }
    return new ClassBreaks(limits);
  }

  /**
   * Equal limits make a class without values, so one of them goes; but for the greatest value,
   * which may have the last class for itself. Where this would leave one class for different
   * values, the least value gets a class of its own.
   */
  private static double[] withoutEmptyClasses(double[] limits, double[] sorted) {
    double least = sorted[0];
    double greatest = sorted[sorted.length - 1];
    if (least == greatest) {
      return new double[] {least, greatest};
    }
    double[] lower =
        Arrays.stream(limits)
            .limit(limits.length - 1)
            .filter(v -> v < greatest)
            .distinct()
            .toArray();
    boolean greatestApart = limits[limits.length - 2] == greatest;
    if (lower.length == 1 && !greatestApart) {
      double next = Arrays.stream(sorted).filter(value -> value > least).min().orElseThrow();
      return new double[] {least, next, greatest};
    }
    double[] all = Arrays.copyOf(lower, lower.length + (greatestApart ? 2 : 1));
    Arrays.fill(all, lower.length, all.length, greatest);
    return all;
  }

  public int count() {
    return limits.length - 1;
  }

  /** The class of a value, counted from 0. */
  public int classOf(double value) {
    for (int i = 1; i < limits.length - 1; i++) {
      if (value < limits[i]) {
        return i - 1;
      }
    }
    return limits.length - 2;
  }

  private static double[] quantiles(double[] sorted, int k) {
    double[] limits = new double[k + 1];
    for (int i = 0; i <= k; i++) {
      double position = (sorted.length - 1) * (double) i / k;
      int below = (int) Math.floor(position);
      int above = Math.min(below + 1, sorted.length - 1);
      limits[i] = sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
    return limits;
  }

  private static double[] equal(double[] sorted, int k) {
    double least = sorted[0];
    double greatest = sorted[sorted.length - 1];
    double[] limits = new double[k + 1];
    for (int i = 0; i <= k; i++) {
      limits[i] = i == k ? greatest : least + (greatest - least) * i / k;
    }
    return limits;
  }

  /** The limits are the least value of each class, and the greatest value of all. */
  private static double[] jenks(double[] sorted, int k) {
    int n = sorted.length;
    double[] sum = new double[n + 1];
    double[] squares = new double[n + 1];
    for (int i = 0; i < n; i++) {
      sum[i + 1] = sum[i] + sorted[i];
      squares[i + 1] = squares[i] + sorted[i] * sorted[i];
    }
    double[] before = new double[n + 1];
    Arrays.fill(before, Double.POSITIVE_INFINITY);
    before[0] = 0;
    int[][] start = new int[k + 1][n + 1];
    for (int c = 1; c <= k; c++) {
      double[] best = new double[n + 1];
      Arrays.fill(best, Double.POSITIVE_INFINITY);
      new JenksRow(sum, squares, before, best, start[c]).fill(c, n, c - 1, n - 1);
      before = best;
    }
    double[] limits = new double[k + 1];
    limits[k] = sorted[n - 1];
    int end = n;
    for (int c = k; c >= 1; c--) {
      limits[c - 1] = sorted[start[c][end]];
      end = start[c][end];
    }
    return limits;
  }

  /**
   * One class more: for every end the begin of the last class that gives the least total. That
   * begin never moves back when the end moves on, so that halving the ends halves the begins to
   * look at (n log n steps instead of n squared).
   */
  private record JenksRow(
      double[] sum, double[] squares, double[] before, double[] best, int[] start) {

    void fill(int firstEnd, int lastEnd, int firstBegin, int lastBegin) {
      if (firstEnd > lastEnd) {
        return;
      }
      int end = (firstEnd + lastEnd) >>> 1;
      int chosen = firstBegin;
      for (int begin = firstBegin; begin <= Math.min(end - 1, lastBegin); begin++) {
        double candidate = before[begin] + within(begin, end);
        if (candidate < best[end] - 1e-12) {
          best[end] = candidate;
          chosen = begin;
        }
      }
      start[end] = chosen;
      fill(firstEnd, end - 1, firstBegin, chosen);
      fill(end + 1, lastEnd, chosen, lastBegin);
    }

    private double within(int begin, int end) {
      double total = sum[end] - sum[begin];
      return squares[end] - squares[begin] - total * total / (end - begin);
    }
  }
}
