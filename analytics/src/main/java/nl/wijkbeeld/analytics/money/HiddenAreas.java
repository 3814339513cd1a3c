package nl.wijkbeeld.analytics.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The areas of which no amount is shown, since it would be about too few people.
 *
 * <p>An area with fewer than {@link #LEAST_INHABITANTS} inhabitants, or of which the number is not
 * known, is hidden. Amounts of areas add up to that of the area around them; so the hidden areas in
 * it are at least two and have together at least as many inhabitants, if need be with the smallest
 * of the others. Where that cannot be, the area around them is hidden as well.
 *
 * <p>What is delivered does not say how many people an amount is about; a delivery with an amount
 * for one person in a large area is not recognised.
 */
final class HiddenAreas {

  /** As Statistics Netherlands does with incomes in its figures of wijken and buurten. */
  static final int LEAST_INHABITANTS = 100;

  /** An area of which an amount is known. */
  record Area(String code, Optional<String> parent, Optional<Double> inhabitants) {
    double people() {
      return inhabitants.orElse(0.0);
    }
  }

  private HiddenAreas() {}

  /**
   * @param areas all areas that would be shown; the parent of an area may be missing
   */
  static Set<String> of(List<Area> areas) {
    Map<String, List<Area>> byParent = new HashMap<>();
    Map<String, Area> byCode = new HashMap<>();
    Set<String> hidden = new HashSet<>();
    for (Area area : areas) {
      byCode.put(area.code(), area);
      area.parent()
          .ifPresent(
              parent -> byParent.computeIfAbsent(parent, unused -> new ArrayList<>()).add(area));
      if (area.people() < LEAST_INHABITANTS) {
        hidden.add(area.code());
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<String, List<Area>> family : byParent.entrySet()) {
        if (!hidden.contains(family.getKey()) && byCode.containsKey(family.getKey())) {
          changed |= protect(family.getKey(), family.getValue(), hidden);
        }
      }
    }
    return hidden;
  }

  private static boolean protect(String parent, List<Area> family, Set<String> hidden) {
    List<Area> shown =
        family.stream()
            .filter(area -> !hidden.contains(area.code()))
            .sorted(Comparator.comparingDouble(Area::people).thenComparing(Area::code))
            .toList();
    int count = family.size() - shown.size();
    double people =
        family.stream()
            .filter(area -> hidden.contains(area.code()))
            .mapToDouble(Area::people)
            .sum();
    if (count == 0 || (count > 1 && people >= LEAST_INHABITANTS)) {
      return false;
    }
    for (Area next : shown) {
      hidden.add(next.code());
      count++;
      people += next.people();
      if (count > 1 && people >= LEAST_INHABITANTS) {
        return true;
      }
    }
    hidden.add(parent);
    return true;
  }
}
