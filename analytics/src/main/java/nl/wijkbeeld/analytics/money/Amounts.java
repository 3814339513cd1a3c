package nl.wijkbeeld.analytics.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The amounts of one law in one year over the areas of a division: as delivered, and otherwise the
 * sum over the parts that have one, what is not attributed to a part included. A missing amount is
 * not nought: the sum says of how many parts it is.
 */
final class Amounts {

  /**
   * An amount.
   *
   * @param delivered whether the source gave it itself
   * @param parts of how many parts it is the sum
   */
  record Amount(double euros, boolean delivered, int parts) {}

  private final Map<String, Double> delivered;
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, Optional<Amount>> known = new HashMap<>();

  /**
   * @param delivered the amounts by area
   * @param parents of each area the one it lies in
   */
  Amounts(Map<String, Double> delivered, Map<String, String> parents) {
    this.delivered = Map.copyOf(delivered);
    parents.forEach(
        (child, parent) ->
            children.computeIfAbsent(parent, unused -> new ArrayList<>()).add(child));
  }

  /** The amount of an area, or nothing when neither it nor any part of it has one. */
  Optional<Amount> find(String area) {
    Optional<Amount> found = known.get(area);
    if (found == null) {
      found = compute(area);
      known.put(area, found);
    }
    return found;
  }

  private Optional<Amount> compute(String area) {
    Double own = delivered.get(area);
    if (own != null) {
      return Optional.of(new Amount(own, true, 0));
    }
    List<Amount> parts =
        children.getOrDefault(area, List.of()).stream()
            .sorted()
            .map(this::find)
            .flatMap(Optional::stream)
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Amount(parts.stream().mapToDouble(Amount::euros).sum(), false, parts.size()));
  }
}
