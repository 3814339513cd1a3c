package nl.wijkbeeld.analytics.protect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which area lies directly in which, residual areas included, in each division. */
public final class AreaTree implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<Place, List<String>> children = new HashMap<>();

  private record Place(String indeling, String gebiedcode) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /**
   * An area and the one that it lies in.
   *
   * @param ouder the area above; absent at the top
   */
  public record Link(String indeling, String gebiedcode, Optional<String> ouder) {}

  /** A tree of these links. */
  public static AreaTree of(Collection<Link> links) {
    AreaTree tree = new AreaTree();
    for (Link link : links) {
      link.ouder()
          .filter(above -> !above.equals(link.gebiedcode()))
          .ifPresent(
              above ->
                  tree.children
                      .computeIfAbsent(
                          new Place(link.indeling(), above), absent -> new ArrayList<>())
                      .add(link.gebiedcode()));
    }
    tree.children.values().forEach(list -> list.sort(null));
    return tree;
  }

  /** The areas that lie in no other, and those that lie directly in one of these. */
  List<Set<String>> highest() {
    Set<String> below = new HashSet<>();
    children.values().forEach(below::addAll);
    Set<String> top =
        children.keySet().stream()
            .map(Place::gebiedcode)
            .filter(code -> !below.contains(code))
            .collect(Collectors.toSet());
    Set<String> second =
        children.entrySet().stream()
            .filter(entry -> top.contains(entry.getKey().gebiedcode()))
            .flatMap(entry -> entry.getValue().stream())
            .collect(Collectors.toSet());
    return List.of(top, second);
  }

  private List<String> childrenOf(String indeling, String gebiedcode) {
    return children.getOrDefault(new Place(indeling, gebiedcode), List.of());
  }

  /**
   * The parts that an area's number is the sum of.
   *
   * @param cells the nearest cells below it that have a number
   * @param complete whether no area below it is known to lack one
   */
  record Parts(List<SensitiveCell> cells, boolean complete) {}

  /** The nearest cells below an area that have a number. */
  Parts parts(SensitiveCell total, Map<String, SensitiveCell> byArea) {
    Map<String, SensitiveCell> found = new TreeMap<>();
    boolean complete = collect(total.indeling(), total.gebiedcode(), byArea, found, 0);
    return new Parts(List.copyOf(found.values()), complete);
  }

  /** Divisions have a handful of levels; what goes deeper than this is a loop. */
  private static final int DEEPEST = 12;

  private boolean collect(
      String indeling,
      String area,
      Map<String, SensitiveCell> byArea,
      Map<String, SensitiveCell> found,
      int depth) {
    boolean complete = true;
    if (depth > DEEPEST) {
      return false;
    }
    for (String child : childrenOf(indeling, area)) {
      SensitiveCell cell = byArea.get(child);
      if (cell != null && cell.hasNumber()) {
        found.put(child, cell);
      } else {
        int before = found.size();
        boolean below = collect(indeling, child, byArea, found, depth + 1);
        complete &= below && (cell == null || found.size() > before);
      }
    }
    return complete;
  }
}
