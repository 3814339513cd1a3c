package nl.wijkbeeld.analytics.infrastructure;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How far carriers can stand in for each other (Ricotta et al. 2016): R = 1 - Q / (1 - sum p^2),
 * with Q = sum sum d_ij p_i p_j (Rao 1982). All carriers weigh the same; d is the part of the
 * functions of two carriers together that only one of them has (Jaccard 1912). 1: all do the same;
 * 0: no two have a function in common.
 */
public final class FunctionalRedundancy {
  private FunctionalRedundancy() {}

  /**
   * @param carriers the functions of each carrier; those without any are left out
   * @return nothing with fewer than two carriers
   */
  public static OptionalDouble of(Collection<Set<String>> carriers) {
    Map<Set<String>, Integer> kinds = new LinkedHashMap<>();
    int count = 0;
    for (Set<String> functions : carriers) {
      if (!functions.isEmpty()) {
        kinds.merge(functions, 1, Integer::sum);
        count++;
      }
    }
    if (count < 2) {
      return OptionalDouble.empty();
    }
    double apart = 0;
    for (Map.Entry<Set<String>, Integer> one : kinds.entrySet()) {
      for (Map.Entry<Set<String>, Integer> other : kinds.entrySet()) {
        apart += distance(one.getKey(), other.getKey()) * one.getValue() * other.getValue();
      }
    }
    double whole = count;
    double q = apart / (whole * whole);
    return OptionalDouble.of(1 - q / (1 - 1 / whole));
  }

  private static double distance(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int together = one.size() + other.size() - both.size();
    return 1 - (double) both.size() / together;
  }
}
