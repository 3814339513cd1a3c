package nl.wijkbeeld.analytics.signal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Judges the counts of a series by its own history: the algorithm of Farrington, Andrews, Beale and
 * Catchpole (1996, Journal of the Royal Statistical Society A 159, 547-563) as improved by
 * Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett (2013, Statistics in Medicine 32,
 * 1206-1222).
 *
 * <p>A quasi-Poisson regression with a seasonal factor and a trend is fitted to the last years but
 * for the most recent periods; past outbreaks, the counts with an Anscombe residual s above 2.58,
 * weigh s^-2 in a second fit. The trend is kept with three years or more of history, unless it
 * would lead to more than was ever counted in it; whether it is significant does not matter. The
 * limits are quantiles of the negative binomial distribution with that mean and dispersion.
 *
 * <p>Ours is to look in both directions, to leave holes in the history as they are, to take fewer
 * years and levels where there is less history, and to start anew after a break in the
 * registration.
 *
 * @param settings with what
 */
record Farrington(FarringtonSettings settings) {
  private static final double DAYS_A_YEAR = 365.25;

  /**
   * What is said of the count of a period.
   *
   * @param breaks the first days after a change of the registration
   */
  Judgement judge(CountSeries series, long now, List<LocalDate> breaks) {
    OptionalDouble count = series.find(now);
    if (count.isEmpty()) {
      return Judgement.without(Oordeel.ONBEKEND);
    }
    if (years(series, now, series.first()) == 0) {
      return Judgement.without(Oordeel.TE_WEINIG_HISTORIE);
    }
    Cadence cadence = series.cadence();
    LocalDate next = cadence.begin(now + 1);
    long from =
        breaks.stream()
            .filter(day -> day.isBefore(next))
            .mapToLong(day -> firstWholePeriod(cadence, day))
            .reduce(series.first(), Math::max);
    int years = years(series, now, from);
    if (years == 0) {
      return Judgement.without(Oordeel.NA_BREUK);
    }
    History history = History.of(series, now, years, settings);
    if (!history.isKnownFor(settings.leastKnown())) {
      return Judgement.without(Oordeel.TE_VEEL_GATEN);
    }
    if (Arrays.stream(history.data().counts()).sum() < settings.leastEvents()) {
      return Judgement.without(Oordeel.TE_WEINIG_GEBEURTENISSEN);
    }
    return expect(history, series.exposure(now), settings.mayHaveTrend(years))
        .map(
            expectation ->
                new Judgement(
                    outcome(series, now, count.getAsDouble(), expectation.limits()),
                    Optional.of(expectation)))
        .orElse(Judgement.without(Oordeel.TE_VEEL_GATEN));
  }

  private Oordeel outcome(CountSeries series, long now, double count, CountLimits limits) {
    if (count < limits.lower()) {
      return Oordeel.MINDER;
    }
    if (count <= limits.upper()) {
      return Oordeel.GEWOON;
    }
    return series.sum(now - settings.recentPeriods() + 1, now) < settings.recentEvents()
        ? Oordeel.TE_WEINIG_RECENT
        : Oordeel.MEER;
  }

  /** What may be expected, with a trend where that is allowed and sensible. */
  private Optional<Expectation> expect(History history, double exposure, boolean mayHaveTrend) {
    double most = Arrays.stream(history.data().counts()).max().orElse(0);
    Optional<QuasiPoisson> trend =
        mayHaveTrend
            ? fit(history.data(), true)
                .filter(model -> model.mean(Season.WINDOW, 0, exposure) <= most)
            : Optional.empty();
    return trend
        .or(() -> fit(history.data(), false))
        .map(
            model -> {
              double mean = model.mean(Season.WINDOW, 0, exposure);
              return new Expectation(
                  mean,
                  model.dispersion(),
                  CountLimits.of(mean, model.dispersion(), settings.tail()),
                  trend.isPresent(),
                  history.data().size());
            });
  }

  /** The fit in which past outbreaks weigh less. */
  private Optional<QuasiPoisson> fit(QuasiPoisson.Data data, boolean trend) {
    double[] equal = new double[data.size()];
    Arrays.fill(equal, 1);
    return fit(data, trend, equal)
        .flatMap(first -> fit(data, trend, outbreakWeights(first.residuals())));
  }

  private static Optional<QuasiPoisson> fit(
      QuasiPoisson.Data data, boolean trend, double[] weights) {
    return trend ? QuasiPoisson.withTrend(data, weights) : QuasiPoisson.flat(data, weights);
  }

  /**
   * How much each count weighs: gamma s^-2 with a residual s above the threshold and gamma with a
   * smaller one, where gamma lets the weights add up to their number (Farrington et al. 1996; the
   * threshold by Noufaily et al. 2013).
   */
  private double[] outbreakWeights(double[] residuals) {
    double[] weights =
        Arrays.stream(residuals)
            .map(s -> s > settings.outbreakResidual() ? 1 / (s * s) : 1)
            .toArray();
    double gamma = weights.length / Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> gamma * weight).toArray();
  }

  /** How many years of history there are, at most as many as are used; 0 when too few. */
  private int years(CountSeries series, long now, long from) {
    for (int years = settings.years(); years >= settings.leastYears(); years--) {
      if (series.cadence().yearsBefore(now, years) - settings.halfWindow() >= from) {
        return years;
      }
    }
    return 0;
  }

  /** A period in which the registration changed belongs neither to what was before nor after. */
  private static long firstWholePeriod(Cadence cadence, LocalDate day) {
    long number = cadence.number(day);
    return cadence.begin(number).equals(day) ? number : number + 1;
  }

  /**
   * The counts before a period on which its expectation rests.
   *
   * @param data what is known
   * @param periods how many periods there are, known or not
   * @param windowPeriods how many of them lie in a window
   */
  private record History(QuasiPoisson.Data data, int periods, int windowPeriods) {

    static History of(CountSeries series, long now, int years, FarringtonSettings settings) {
      Cadence cadence = series.cadence();
      int levelCount = settings.levels(years);
      Season season = new Season(cadence, now, years, settings.halfWindow(), levelCount);
      long end = now - settings.excluded();
      int periods = Math.toIntExact(end - season.begin());
      double[] counts = new double[periods];
      double[] exposure = new double[periods];
      double[] times = new double[periods];
      int[] levels = new int[periods];
      int known = 0;
      int windowPeriods = 0;
      long today = cadence.begin(now).toEpochDay();
      for (long number = season.begin(); number < end; number++) {
        int level = season.level(number);
        windowPeriods += level == Season.WINDOW ? 1 : 0;
        OptionalDouble count = series.find(number);
        if (count.isPresent()) {
          counts[known] = count.getAsDouble();
          exposure[known] = series.exposure(number);
          times[known] = (cadence.begin(number).toEpochDay() - today) / DAYS_A_YEAR;
          levels[known] = level;
          known++;
        }
      }
      return new History(
          new QuasiPoisson.Data(
              Arrays.copyOf(counts, known),
              Arrays.copyOf(exposure, known),
              Arrays.copyOf(times, known),
              Arrays.copyOf(levels, known),
              levelCount),
          periods,
          windowPeriods);
    }

    boolean isKnownFor(double least) {
      long inWindow = Arrays.stream(data.levels()).filter(level -> level == Season.WINDOW).count();
      return data.size() >= least * periods && inWindow >= least * windowPeriods;
    }
  }
}
