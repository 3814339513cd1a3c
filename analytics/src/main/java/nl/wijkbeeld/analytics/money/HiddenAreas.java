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
 * known, is hidden. Where the amounts of larger areas are sums of what is shown, that is all: what
 * is hidden is in no sum. Where a source gives an amount of a larger area itself, what is hidden
 * could be found by subtraction. Then the hidden areas in a shown one are at least two and have
 * together at least as many inhabitants, if need be with the smallest of the others; where that
 * cannot be, the area around them is hidden as well; and of a hidden area with parts at least one
 * part is hidden, as all of them would add up to it.
 *
 * <p>What is delivered does not say how many people an amount is about; a delivery with an amount
 * for one person in a large area is not recognised.
 */
final class HiddenAreas {

  /** As Statistics Netherlands asks for parts by income in its figures of wijken and buurten. */
  static final int LEAST_INHABITANTS = 100;

  /** An area of which an amount is known. */
  record Area(String code, Optional<String> parent, Optional<Double> inhabitants) {
    double people() {
      return inhabitants.orElse(0.0);
    }
  }

  private static final Comparator<Area> SMALLEST =
      Comparator.comparingDouble(Area::people).thenComparing(Area::code);

  private HiddenAreas() {}

  /** The areas that are about too few people themselves. */
  static Set<String> tooSmall(List<Area> areas) {
    Set<String> hidden = new HashSet<>();
    for (Area area : areas) {
      if (area.people() < LEAST_INHABITANTS) {
        hidden.add(area.code());
      }
    }
    return hidden;
  }

  /**
   * The same, with what must be hidden so that they cannot be found by subtraction.
   *
   * @param areas all areas that would be shown; the parent of an area may be missing
   */
  static Set<String> withCompany(List<Area> areas) {
    Set<String> hidden = tooSmall(areas);
    Map<String, List<Area>> byParent = new HashMap<>();
    for (Area area : areas) {
      area.parent()
          .ifPresent(
              parent -> byParent.computeIfAbsent(parent, unused -> new ArrayList<>()).add(area));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Area area : areas) {
        List<Area> parts = byParent.getOrDefault(area.code(), List.of());
        changed |=
            hidden.contains(area.code())
                ? hideOne(parts, hidden)
                : giveCompany(area.code(), parts, hidden);
      }
    }
    return hidden;
  }

  private static boolean hideOne(List<Area> parts, Set<String> hidden) {
    boolean all = parts.stream().noneMatch(part -> hidden.contains(part.code()));
    Optional<Area> smallest = parts.stream().min(SMALLEST).filter(unused -> all);
    smallest.ifPresent(part -> hidden.add(part.code()));
    return smallest.isPresent();
  }

  private static boolean giveCompany(String whole, List<Area> parts, Set<String> hidden) {
    int count = 0;
    double people = 0;
    for (Area part : parts) {
      if (hidden.contains(part.code())) {
        count++;
        people += part.people();
      }
    }
    if (count == 0 || isEnough(count, people)) {
      return false;
    }
    List<Area> shown =
        parts.stream().filter(part -> !hidden.contains(part.code())).sorted(SMALLEST).toList();
    for (Area next : shown) {
      hidden.add(next.code());
      count++;
      people += next.people();
      if (isEnough(count, people)) {
        return true;
      }
    }
    hidden.add(whole);
    return true;
  }

  private static boolean isEnough(int count, double people) {
    return count > 1 && people >= LEAST_INHABITANTS;
  }
}
