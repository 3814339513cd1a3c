package nl.wijkbeeld.dashboard.compare;

import java.util.Arrays;
import nl.wijkbeeld.dashboard.compare.RankingState.Rank;
import nl.wijkbeeld.dashboard.figure.Figure.Interval;

/**
 * Between which places an area can stand. An area is surely above another when its 95 % interval
 * begins above the end of the other's. Its first place is one more than the number of areas surely
 * above it; its last place is the number of areas less those surely below it. There is no
 * correction for the number of pairs, so with hundreds of areas the places taken together are less
 * certain than each pair.
 */
final class RankIntervals {
  private final double[] lows;
  private final double[] highs;

  RankIntervals(Iterable<Interval> intervals) {
    double[] low = new double[16];
    double[] high = new double[16];
    int count = 0;
    for (Interval interval : intervals) {
      if (count == low.length) {
        low = Arrays.copyOf(low, count * 2);
        high = Arrays.copyOf(high, count * 2);
      }
      low[count] = interval.low();
      high[count] = interval.high();
      count++;
    }
    lows = Arrays.copyOf(low, count);
    highs = Arrays.copyOf(high, count);
    Arrays.sort(lows);
    Arrays.sort(highs);
  }

  int count() {
    return lows.length;
  }

  Rank of(Interval interval) {
    int above = lows.length - countUpTo(lows, interval.high());
    int below = countBelow(highs, interval.low());
    return new Rank(1 + above, lows.length - below);
  }

  /** How many of the sorted numbers are a limit or less. */
  private static int countUpTo(double[] sorted, double limit) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many of the sorted numbers are less than a limit. */
  private static int countBelow(double[] sorted, double limit) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
