package nl.wijkbeeld.analytics.shock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is usual: the mean of the same time of the year in the time before the shock, and how far
 * the series swings about it by itself: the standard deviation of value / mean - 1, with one degree
 * of freedom less for each mean.
 *
 * @param levels by the number of the time of the year
 * @param swing absent when there is one value for each time of the year, or no swing at all
 */
record Baseline(Map<Integer, Double> levels, OptionalDouble swing) {

  /**
   * A value before the shock.
   *
   * @param season its time of the year
   */
  record Point(int season, double value) {}

  Baseline {
    levels = Map.copyOf(levels);
  }

  /** What is usual by what was. */
  static Baseline of(List<Point> points) {
    Map<Integer, Double> sums = new HashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (Point point : points) {
      sums.merge(point.season(), point.value(), Double::sum);
      counts.merge(point.season(), 1, Integer::sum);
    }
    Map<Integer, Double> levels = new HashMap<>();
    sums.forEach((season, sum) -> levels.put(season, sum / counts.get(season)));
    double squares = 0;
    for (Point point : points) {
      double apart = point.value() / levels.get(point.season()) - 1;
      squares += apart * apart;
    }
    int free = points.size() - levels.size();
    boolean swings = free > 0 && squares > 0 && Double.isFinite(squares);
    return new Baseline(
        levels, swings ? OptionalDouble.of(Math.sqrt(squares / free)) : OptionalDouble.empty());
  }

  /** What is usual at a time of the year; NaN when that is not known. */
  double level(int season) {
    return levels.getOrDefault(season, Double.NaN);
  }

  /** The mean over the year. */
  double mean() {
    return levels.values().stream().mapToDouble(level -> level).average().orElse(Double.NaN);
  }

  /** The lowest of the year. */
  double lowest() {
    return levels.values().stream().mapToDouble(level -> level).min().orElse(Double.NaN);
  }
}
