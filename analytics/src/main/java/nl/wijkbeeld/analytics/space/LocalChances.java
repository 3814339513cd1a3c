package nl.wijkbeeld.analytics.space;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How often chance gives an area neighbours like these, by dealing the values anew many times.
 *
 * <p>All areas and all indicators with the same number of areas share the same draws: in each round
 * a row of distinct areas at random. The first k of a row are the neighbours of an area that has k;
 * if the area itself is among them it is left out and the next one taken, so that the k are a
 * random choice from the others, as they should be. An area therefore needs no draws of its own:
 * the sums of the first k are sorted once for all areas with k neighbours, and only the few rounds
 * in which the area itself came up are looked at one by one.
 */
final class LocalChances {
  private final int rounds;
  private final int length;

  /** The areas that were drawn, row after row. */
  private final int[] drawn;

  /** Where the draws of each area begin in {@link #places}. */
  private final int[] begin;

  /** The places in {@link #drawn} at which an area came up. */
  private final int[] places;

  /**
   * Chances, both ways: twice the smaller of the shares of rounds with as much or more, and with as
   * little or less.
   *
   * @param moran of the sum of the neighbours, the area itself kept in its place
   * @param getisOrd of the sum of the area and its neighbours, all values dealt anew
   */
  record Chances(double[] moran, double[] getisOrd) {}

  /**
   * Draws for a number of areas.
   *
   * @param areas how many areas there are
   * @param most the largest number of neighbours
   * @param rounds how often the values are dealt anew
   */
  LocalChances(int areas, int most, int rounds, long seed) {
    this.rounds = rounds;
    this.length = Math.min(areas, most + 1);
    this.drawn = new int[rounds * length];
    this.begin = new int[areas + 1];
    this.places = new int[drawn.length];
    draw(areas, new SplittableRandom(seed));
    file(areas);
  }

  private void draw(int areas, SplittableRandom random) {
    int[] deck = new int[areas];
    Arrays.setAll(deck, i -> i);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < length; i++) {
        int other = i + random.nextInt(areas - i);
        int card = deck[other];
        deck[other] = deck[i];
        deck[i] = card;
        drawn[round * length + i] = card;
      }
    }
  }

  /** Puts the places of each area together. */
  private void file(int areas) {
    for (int area : drawn) {
      begin[area + 1]++;
    }
    for (int area = 0; area < areas; area++) {
      begin[area + 1] += begin[area];
    }
    int[] next = begin.clone();
    for (int place = 0; place < drawn.length; place++) {
      places[next[drawn[place]]++] = place;
    }
  }

  /** The chances of values; 1 for the local Moran of an area without neighbours. */
  Chances of(double[] values, Weights weights) {
    double[] z = GlobalMoran.centred(values);
    double spread = Math.sqrt(Arrays.stream(z).map(one -> one * one).sum() / z.length);
    double close = 1e-9 * spread;
    double[] moran = new double[z.length];
    double[] getisOrd = new double[z.length];
    Arrays.fill(moran, 1);
    Arrays.fill(getisOrd, 1);
    double[] sums = new double[rounds];
    double[] longer = new double[rounds];
    addDrawn(z, 0, new double[rounds], longer);
    double[] sortedLonger = sorted(longer);
    for (int k = 0; k < length; k++) {
      if (k > 0) {
        System.arraycopy(longer, 0, sums, 0, rounds);
        addDrawn(z, k, sums, longer);
        double[] sortedSums = sortedLonger;
        sortedLonger = sorted(longer);
        for (int area = 0; area < z.length; area++) {
          if (weights.count(area) == k && Math.abs(z[area]) > close) {
            moran[area] =
                moran(area, k, z[area], weights.sum(z, area), close, sortedSums, sums, longer);
          }
        }
      }
      for (int area = 0; area < z.length; area++) {
        if (weights.count(area) == k) {
          double observed = weights.sum(z, area) + z[area];
          getisOrd[area] =
              bothWays(
                  rounds - below(sortedLonger, observed - close),
                  below(sortedLonger, Math.nextUp(observed + close)));
        }
      }
    }
    return new Chances(moran, getisOrd);
  }

  private void addDrawn(double[] z, int column, double[] shorter, double[] longer) {
    for (int round = 0; round < rounds; round++) {
      longer[round] = shorter[round] + z[drawn[round * length + column]];
    }
  }

  private static double[] sorted(double[] values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }

  private double moran(
      int area,
      int k,
      double own,
      double observed,
      double close,
      double[] sortedSums,
      double[] sums,
      double[] longer) {
    int atLeast = rounds - below(sortedSums, observed - close);
    int atMost = below(sortedSums, Math.nextUp(observed + close));
    for (int i = begin[area]; i < begin[area + 1]; i++) {
      int round = places[i] / length;
      if (places[i] % length < k) {
        double without = longer[round] - own;
        atLeast += upTo(observed - close, without) - upTo(observed - close, sums[round]);
        atMost += upTo(without, observed + close) - upTo(sums[round], observed + close);
      }
    }
    return bothWays(atLeast, atMost);
  }

  private static int upTo(double one, double other) {
    return one <= other ? 1 : 0;
  }

  private double bothWays(int atLeast, int atMost) {
    return Math.min(1, 2 * (1.0 + Math.min(atLeast, atMost)) / (rounds + 1.0));
  }

  /** How many of the sorted values are less than a limit. */
  private static int below(double[] sorted, double limit) {
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
