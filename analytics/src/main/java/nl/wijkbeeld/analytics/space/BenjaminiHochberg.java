package nl.wijkbeeld.analytics.space;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The share of false discoveries among all chances that are so small or smaller (Benjamini and
 * Hochberg 1995): q_(k) = min over j >= k of p_(j) m / j.
 */
final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** The corrected chances, in the order of what was given. */
  static double[] of(double[] chances) {
    int[] order =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> chances[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] corrected = new double[chances.length];
    Arrays.fill(corrected, 1);
    double least = 1;
    for (int i = 0; i < order.length; i++) {
      int rank = order.length - i;
      least = Math.min(least, chances[order[i]] * order.length / rank);
      corrected[order[i]] = least;
    }
    return corrected;
  }
}
