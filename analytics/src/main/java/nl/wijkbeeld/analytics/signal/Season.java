package nl.wijkbeeld.analytics.signal;

/**
 * The seasonal factor seen from one period: level 0 is the same time of year, some periods around
 * it included; the rest of each year is cut into blocks of as equal a length as whole periods
 * allow, the longer ones first (Noufaily et al. 2013, with ten levels).
 */
final class Season {

  /** The level of the window around the same time of year. */
  static final int WINDOW = 0;

  private final long[] anchors;
  private final int halfWindow;
  private final int levels;

  /**
   * @param now the period from which it is seen
   * @param years how many years back it goes
   */
  Season(Cadence cadence, long now, int years, int halfWindow, int levels) {
    this.anchors = new long[years + 1];
    for (int back = 0; back <= years; back++) {
      anchors[back] = cadence.yearsBefore(now, back);
    }
    this.halfWindow = halfWindow;
    this.levels = levels;
  }

  /** The first period of the history. */
  long begin() {
    return anchors[anchors.length - 1] - halfWindow;
  }

  /** The level of a period of the history. */
  int level(long number) {
    int year = anchors.length - 1;
    while (year > 0 && number >= anchors[year - 1] - halfWindow) {
      year--;
    }
    long intoGap = number - (anchors[year] + halfWindow + 1);
    if (intoGap < 0) {
      return WINDOW;
    }
    long gap = anchors[year - 1] - anchors[year] - 2L * halfWindow - 1;
    long blocks = levels - 1L;
    long length = gap / blocks;
    long inLonger = gap % blocks * (length + 1);
    return Math.toIntExact(
        1
            + (intoGap < inLonger
                ? intoGap / (length + 1)
                : gap % blocks + (intoGap - inLonger) / length));
  }
}
