package nl.wijkbeeld.analytics.signal;

import java.io.Serializable;

/**
 * With what the expectation is made. For weeks the years, window, levels, excluded weeks and the
 * weighing of past outbreaks are those of Noufaily et al. (2013), and the rule of five recent
 * events in four periods is that of Farrington et al. (1996, section 3.8), all as the R package
 * surveillance documents them. Months have the same in proportion. The other bounds are ours.
 *
 * @param years how many years back the history goes, when it is that long
 * @param leastYears with fewer years than this nothing is judged
 * @param halfWindow how many periods before and after the same time of year make up the window
 * @param levels the most levels of the season, that of the window included
 * @param excluded how many periods before the judged one are left out, so that an outbreak that is
 *     going on does not become its own expectation
 * @param tail the chance on each side outside the limits
 * @param outbreakResidual the residual from which a past count weighs less
 * @param recentPeriods over how many periods, the judged one included, events are counted
 * @param recentEvents with fewer recent events than this there is no signal of more
 * @param leastEvents with fewer events than this in the history nothing is judged
 * @param leastKnown the least part of the history, and of its windows, that must be known
 */
record FarringtonSettings(
    int years,
    int leastYears,
    int halfWindow,
    int levels,
    int excluded,
    double tail,
    double outbreakResidual,
    int recentPeriods,
    double recentEvents,
    double leastEvents,
    double leastKnown)
    implements Serializable {

  /** With fewer years than this no trend is fitted. */
  private static final int YEARS_FOR_TREND = 3;

  static FarringtonSettings of(Cadence cadence) {
    return switch (cadence) {
      case WEEK -> new FarringtonSettings(5, 2, 3, 10, 26, 0.005, 2.58, 4, 5, 10, 2.0 / 3.0);
      case MONTH -> new FarringtonSettings(5, 3, 1, 10, 6, 0.005, 2.58, 4, 5, 10, 2.0 / 3.0);
    };
  }

  /** The levels of the season with so many years of history: two for each year. */
  int levels(int years) {
    return Math.min(levels, 2 * years);
  }

  boolean mayHaveTrend(int years) {
    return years >= YEARS_FOR_TREND;
  }
}
