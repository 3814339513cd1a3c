package nl.wijkbeeld.analytics.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The amounts of one law in one year over the areas of a division: as delivered, and otherwise the
 * sum over the parts that have one, what is not attributed to a part included. A missing amount is
 * not nought: the sum says of how many parts it is, and how many people live there.
 */
final class Amounts {

  /**
   * An amount.
   *
   * @param people how many live where it was delivered for, as far as is known
   * @param delivered whether the source gave it itself
   * @param parts of how many parts it is the sum
   */
  record Amount(double euros, double people, boolean delivered, int parts) {}

  private final Map<String, Double> delivered;
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, Double> people;
  private final Set<String> leftOut;
  private final Map<String, Optional<Amount>> known = new HashMap<>();

  /**
   * @param delivered the amounts by area
   * @param parents of each area the one it lies in
   * @param people how many live in each area
   * @param leftOut what is in no sum
   */
  Amounts(
      Map<String, Double> delivered,
      Map<String, String> parents,
      Map<String, Double> people,
      Set<String> leftOut) {
    this.delivered = Map.copyOf(delivered);
    this.people = Map.copyOf(people);
    this.leftOut = Set.copyOf(leftOut);
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
      return Optional.of(new Amount(own, people.getOrDefault(area, 0.0), true, 0));
    }
    List<Amount> parts =
        children.getOrDefault(area, List.of()).stream()
            .filter(part -> !leftOut.contains(part))
            .sorted()
            .map(this::find)
            .flatMap(Optional::stream)
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Amount(
                parts.stream().mapToDouble(Amount::euros).sum(),
                parts.stream().mapToDouble(Amount::people).sum(),
                false,
                parts.size()));
  }
}
