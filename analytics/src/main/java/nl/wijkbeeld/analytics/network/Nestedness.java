package nl.wijkbeeld.analytics.network;

import java.util.BitSet;
import java.util.List;

/**
 * How far those with few connections have a part of the connections of those with more: NODF
 * (Almeida-Neto et al. 2008), from 0 to 100. Of each pair with unequal numbers of connections, the
 * part of the smaller that the larger has too; of a pair with equal numbers 0; averaged over all
 * pairs of organisations and all pairs of areas.
 *
 * <p>100: whoever works in few areas works where many others do. A low number: each works in areas
 * of its own.
 *
 * @param organisations over pairs of organisations
 * @param areas over pairs of areas
 * @param whole over both
 */
public record Nestedness(double organisations, double areas, double whole) {

  public static Nestedness of(Network network) {
    double rows = overlap(network.reach());
    double columns = overlap(network.served());
    double rowPairs = pairs(network.reach().size());
    double columnPairs = pairs(network.served().size());
    return new Nestedness(
        percent(rows, rowPairs),
        percent(columns, columnPairs),
        percent(rows + columns, rowPairs + columnPairs));
  }

  private static double percent(double sum, double pairs) {
    return pairs == 0 ? Double.NaN : 100 * sum / pairs;
  }

  private static double pairs(int count) {
    return count * (count - 1.0) / 2;
  }

  private static double overlap(List<BitSet> sets) {
    double sum = 0;
    for (int i = 0; i < sets.size(); i++) {
      for (int j = i + 1; j < sets.size(); j++) {
        int one = sets.get(i).cardinality();
        int other = sets.get(j).cardinality();
        if (one != other) {
          BitSet both = (BitSet) sets.get(i).clone();
          both.and(sets.get(j));
          sum += (double) both.cardinality() / Math.min(one, other);
        }
      }
    }
    return sum;
  }
}
