package nl.wijkbeeld.analytics.signal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongToDoubleFunction;

/** Makes up series for the tests: seeded counts around a mean, to be changed here and there. */
final class SeriesOfCounts {
  private final Cadence cadence;
  private final long first;
  private final Map<Long, Double> counts = new HashMap<>();
  private final Map<Long, Double> population = new HashMap<>();

  private SeriesOfCounts(Cadence cadence, LocalDate begin) {
    this.cadence = cadence;
    this.first = cadence.number(begin);
  }

  /** Poisson counts from the first period of 2012 on. */
  static SeriesOfCounts poisson(
      Cadence cadence, int periods, long seed, LongToDoubleFunction mean) {
    SeriesOfCounts series = new SeriesOfCounts(cadence, LocalDate.of(2012, 1, 2));
    Random random = new Random(seed);
    for (int i = 0; i < periods; i++) {
      series.counts.put(series.first + i, draw(random, mean.applyAsDouble(i)));
    }
    return series;
  }

  static SeriesOfCounts poisson(Cadence cadence, int periods, long seed, double mean) {
    return poisson(cadence, periods, seed, any -> mean);
  }

  SeriesOfCounts with(long place, double count) {
    counts.put(first + place, count);
    return this;
  }

  SeriesOfCounts plus(long place, double count) {
    counts.merge(first + place, count, Double::sum);
    return this;
  }

  SeriesOfCounts withHole(long place) {
    counts.remove(first + place);
    return this;
  }

  SeriesOfCounts withPopulation(LongToDoubleFunction size) {
    for (long number : counts.keySet()) {
      population.put(number, size.applyAsDouble(number - first));
    }
    return this;
  }

  long number(long place) {
    return first + place;
  }

  CountSeries build() {
    return CountSeries.of(cadence, counts, population);
  }

  Judgement judge(long place, LocalDate... breaks) {
    return new Farrington(FarringtonSettings.of(cadence))
        .judge(build(), number(place), List.of(breaks));
  }

  /** The first day of a period. */
  LocalDate day(long place) {
    return cadence.begin(number(place));
  }

  /** By multiplying chances, in parts small enough not to vanish (Knuth 1969, 3.4.1). */
  static double draw(Random random, double mean) {
    double count = 0;
    for (double left = mean; left > 0; left -= 30) {
      double limit = Math.exp(-Math.min(left, 30));
      double product = random.nextDouble();
      while (product > limit) {
        count++;
        product *= random.nextDouble();
      }
    }
    return count;
  }
}
