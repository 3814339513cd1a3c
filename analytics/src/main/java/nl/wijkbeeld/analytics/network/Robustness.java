package nl.wijkbeeld.analytics.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The share of the areas that still have an organisation as organisations stop, one after the
 * other, and the surface under that curve (Memmott et al. 2004; Burgos et al. 2007), by the
 * trapezoid rule over the share of organisations that stopped. 1: areas keep an organisation until
 * the very end.
 *
 * @param served the share after 0, 1, 2 ... organisations
 */
public record Robustness(List<Double> served) {

  public Robustness {
    served = List.copyOf(served);
  }

  /** The organisation with most areas stops first; of two with as many, by name. */
  public static Robustness mostConnectedFirst(Network network) {
    return inOrder(network, order(network));
  }

  /** In which order organisations stop, most connected first. */
  static List<Integer> order(Network network) {
    return IntStream.range(0, network.organisations().size())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer each) -> -network.reach().get(each).cardinality())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static Robustness inOrder(Network network, List<Integer> order) {
    List<Double> served = new ArrayList<>(List.of(1.0));
    BitSet stopped = new BitSet();
    for (int organisation : order) {
      stopped.set(organisation);
      long left =
          network.served().stream()
              .filter(
                  each -> {
                    BitSet still = (BitSet) each.clone();
                    still.andNot(stopped);
                    return !still.isEmpty();
                  })
              .count();
      served.add((double) left / network.areas().size());
    }
    return new Robustness(served);
  }

  /**
   * What can be expected when organisations stop in an order by chance, without drawing lots: of n
   * organisations of which k stopped, an area with d of them has none left with chance C(n - d, k -
   * d) / C(n, k).
   */
  public static Robustness atRandom(Network network) {
    int n = network.organisations().size();
    List<Double> served = new ArrayList<>();
    for (int stopped = 0; stopped <= n; stopped++) {
      double lost = 0;
      for (BitSet each : network.served()) {
        lost += allStopped(each.cardinality(), stopped, n);
      }
      served.add(1 - lost / network.areas().size());
    }
    return new Robustness(served);
  }

  /** C(n - d, k - d) / C(n, k) = k (k-1) ... (k-d+1) / (n (n-1) ... (n-d+1)). */
  private static double allStopped(int d, int k, int n) {
    double chance = 1;
    for (int i = 0; i < d; i++) {
      chance *= (double) Math.max(0, k - i) / (n - i);
    }
    return chance;
  }

  /** The surface under the curve. */
  public double surface() {
    double sum = 0;
    for (int i = 1; i < served.size(); i++) {
      sum += (served.get(i - 1) + served.get(i)) / 2;
    }
    return sum / (served.size() - 1);
  }
}
