package nl.wijkbeeld.analytics.signal;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;

/** The counts of one area and one indicator, week after week or month after month, with holes. */
final class CountSeries {
  private final Cadence cadence;
  private final long first;
  private final double[] counts;
  private final double[] exposure;

  private CountSeries(Cadence cadence, long first, double[] counts, double[] exposure) {
    this.cadence = cadence;
    this.first = first;
    this.counts = counts;
    this.exposure = exposure;
  }

  /**
   * A series.
   *
   * @param counts the known counts by the number of their period; what is not there is a hole
   */
  static CountSeries of(Cadence cadence, Map<Long, Double> counts) {
    return of(cadence, counts, Map.of());
  }

  /**
   * A series of which the population that the counts are taken from is known.
   *
   * @param population by the number of the period; 1 where it is not given
   */
  static CountSeries of(Cadence cadence, Map<Long, Double> counts, Map<Long, Double> population) {
    long first = counts.keySet().stream().mapToLong(number -> number).min().orElse(0);
    long last = counts.keySet().stream().mapToLong(number -> number).max().orElse(-1);
    double[] values = new double[Math.toIntExact(last - first + 1)];
    Arrays.fill(values, Double.NaN);
    counts.forEach((number, count) -> values[Math.toIntExact(number - first)] = count);
    double[] exposure = new double[values.length];
    for (int i = 0; i < exposure.length; i++) {
      exposure[i] = population.getOrDefault(first + i, 1.0);
    }
    return new CountSeries(cadence, first, values, exposure);
  }

  Cadence cadence() {
    return cadence;
  }

  /** The number of the first known period. */
  long first() {
    return first;
  }

  /** The number of the last known period. */
  long last() {
    return first + counts.length - 1;
  }

  /** The count of a period, unless it is a hole. */
  OptionalDouble find(long number) {
    if (number < first || number > last()) {
      return OptionalDouble.empty();
    }
    double count = counts[Math.toIntExact(number - first)];
    return Double.isNaN(count) ? OptionalDouble.empty() : OptionalDouble.of(count);
  }

  /** The population of a period. */
  double exposure(long number) {
    return exposure[Math.toIntExact(number - first)];
  }

  /** What was counted from one period to another, both included; a hole adds nothing. */
  double sum(long from, long to) {
    double sum = 0;
    for (long number = from; number <= to; number++) {
      sum += find(number).orElse(0);
    }
    return sum;
  }
}
