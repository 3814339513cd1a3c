package nl.wijkbeeld.dashboard.ownarea;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Areas.Area;

/**
 * An area that a reader put together: a set of the smallest areas of a division. Whatever codes it
 * is made from, the same set is the same area.
 */
final class OwnArea {
  /** So many of the smallest areas can be in it. */
  static final int MOST = 2000;

  private final Areas areas;
  private final Set<String> parts;
  private final List<Area> cover;

  private OwnArea(Areas areas, Set<String> parts) {
    this.areas = areas;
    this.parts = parts;
    this.cover = cover();
  }

  /** The area of which all smallest areas within some areas are part; unknown codes are skipped. */
  static OwnArea of(Areas areas, Collection<String> codes) {
    Set<String> parts = new LinkedHashSet<>();
    codes.forEach(code -> parts.addAll(smallest(areas, code)));
    return new OwnArea(areas, parts);
  }

  /** The smallest areas within an area; the area itself when it has none. */
  static Set<String> smallest(Areas areas, String code) {
    return areas.within(code).stream()
        .map(Area::code)
        .filter(one -> areas.children(one).isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The smallest areas that it is made of. */
  Set<String> parts() {
    return parts;
  }

  /** The fewest areas that make it up, by level and name. */
  List<Area> parents() {
    return cover;
  }

  /** The published area that it is exactly, if it is one. */
  Optional<Area> exactly() {
    return cover.size() == 1 ? Optional.of(cover.getFirst()) : Optional.empty();
  }

  /** How much of an area lies in it: none, a part, or all. */
  Share share(String code) {
    Set<String> within = smallest(areas, code);
    long inside = within.stream().filter(parts::contains).count();
    return inside == 0 ? Share.NONE : inside == within.size() ? Share.ALL : Share.PART;
  }

  /** How much of an area lies in an own area. */
  enum Share {
    NONE,
    PART,
    ALL
  }

  /** The codes of the same area with another area added, or taken away when it is all in it. */
  List<String> toggled(String code) {
    Set<String> changed = new LinkedHashSet<>(parts);
    if (share(code) == Share.ALL) {
      changed.removeAll(smallest(areas, code));
    } else {
      changed.addAll(smallest(areas, code));
    }
    return new OwnArea(areas, changed).codes();
  }

  /** The codes with which an address names it. */
  List<String> codes() {
    return cover.stream().map(Area::code).toList();
  }

  /**
   * For every smallest area itself and what it lies in as far as that is all in it, the largest
   * first, written as {@code part>area>step} for a question.
   */
  String chains() {
    Set<String> whole = whole();
    List<String> chains = new ArrayList<>();
    for (String part : parts) {
      List<String> chain = new ArrayList<>(areas.ancestors(part).stream().map(Area::code).toList());
      chain.add(part);
      for (int step = 0; step < chain.size(); step++) {
        if (whole.contains(chain.get(step))) {
          chains.add(part + ">" + chain.get(step) + ">" + step);
        }
      }
    }
    return String.join(";", chains);
  }

  private List<Area> cover() {
    Set<String> whole = whole();
    Map<String, Area> found = new LinkedHashMap<>();
    for (Area area : areas.all()) {
      boolean inLarger =
          areas.ancestors(area.code()).stream().anyMatch(a -> whole.contains(a.code()));
      if (whole.contains(area.code()) && !inLarger) {
        found.put(area.code(), area);
      }
    }
    return found.values().stream()
        .sorted(java.util.Comparator.comparing(Area::niveau).reversed())
        .toList();
  }

  /** The areas that lie wholly in it. */
  private Set<String> whole() {
    Map<String, Integer> inside = new HashMap<>();
    for (String part : parts) {
      areas.ancestors(part).forEach(area -> inside.merge(area.code(), 1, Integer::sum));
    }
    Set<String> whole = new HashSet<>(parts);
    inside.forEach(
        (code, count) -> {
          if (smallest(areas, code).size() == count) {
            whole.add(code);
          }
        });
    return whole;
  }
}
