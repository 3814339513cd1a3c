package nl.wijkbeeld.analytics.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalChancesTest {
  private static final double[] VALUES = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};

  /** The last one has no neighbours, the first has them all but that one. */
  private static final int[][] NEIGHBOURS = {
    {1, 2, 3, 4, 5, 6, 7, 8},
    {0, 2},
    {0, 1, 3},
    {0, 2, 4},
    {0, 3, 5},
    {0, 4, 6},
    {0, 5, 7},
    {0, 6, 8},
    {0, 7},
    {}
  };

  @Test
  void draws_come_near_the_chances_of_all_possible_deals() {
    Weights weights = Weights.rowStandardised(NEIGHBOURS);

    LocalChances.Chances drawn =
        new LocalChances(VALUES.length, weights.most(), 99_999, 7).of(VALUES, weights);

    for (int area = 0; area < VALUES.length; area++) {
      int self = area;
      int[] others = IntStream.range(0, VALUES.length).filter(i -> i != self).toArray();
      int[] all = IntStream.range(0, VALUES.length).toArray();
      double observed = weights.sum(VALUES, area);
      double moran = counted(others, weights.count(area), observed);
      double getisOrd = counted(all, weights.count(area) + 1, observed + VALUES[area]);
      assertThat(drawn.moran()[area]).isCloseTo(moran, within(0.01));
      assertThat(drawn.getisOrd()[area]).isCloseTo(getisOrd, within(0.01));
    }
  }

  @Test
  void the_same_seed_gives_the_same_chances() {
    Weights weights = Weights.rowStandardised(NEIGHBOURS);

    assertThat(new LocalChances(10, 8, 999, 7).of(VALUES, weights).moran())
        .containsExactly(new LocalChances(10, 8, 999, 7).of(VALUES, weights).moran());
  }

  /** Twice the smaller tail, over every way to choose some of the values. */
  private static double counted(int[] from, int many, double observed) {
    int ways = 0;
    int atLeast = 0;
    int atMost = 0;
    for (int choice = 0; choice < 1 << from.length; choice++) {
      if (Integer.bitCount(choice) == many) {
        int chosen = choice;
        double sum =
            IntStream.range(0, from.length)
                .filter(i -> (chosen >> i & 1) == 1)
                .mapToDouble(i -> VALUES[from[i]])
                .sum();
        ways++;
        atLeast += sum >= observed - 1e-9 ? 1 : 0;
        atMost += sum <= observed + 1e-9 ? 1 : 0;
      }
    }
    return Math.min(1, 2.0 * Math.min(atLeast, atMost) / ways);
  }

  @Test
  void equal_sums_count_as_equal_whatever_the_order_in_which_they_were_added() {
    double[] tenths = {.1, .2, .3, .3, .2, .1, .1, .2, .3, .6};
    Weights weights = Weights.rowStandardised(NEIGHBOURS);
    double[] moved = Arrays.stream(tenths).map(one -> one + 1000).toArray();

    double[] chances = new LocalChances(10, 8, 999, 7).of(tenths, weights).moran();

    assertThat(new LocalChances(10, 8, 999, 7).of(moved, weights).moran())
        .containsExactly(chances, within(1e-12));
  }
}
