package nl.wijkbeeld.dashboard.wijkbeeld;

import java.util.List;

/**
 * What a wijkbeeld is about: an area that a snapshot publishes, or one that somebody put together
 * from such areas.
 *
 * @param code the code by which the wijkbeeld is known
 * @param indeling the division in which its areas stand
 * @param name what an own area is called; empty for a published area, which has its own name
 * @param areas of what an own area is made; empty for a published area
 */
public record Subject(String code, String indeling, String name, List<String> areas) {
  private static final int HASH = 10;

  public Subject {
    areas = List.copyOf(areas);
  }

  /** A published area. */
  public static Subject of(String code, String indeling) {
    return new Subject(code, indeling, "", List.of());
  }

  /** An own area; the same areas have the same code, whatever it is called. */
  public static Subject own(String indeling, String name, List<String> areas) {
    List<String> sorted = areas.stream().distinct().sorted().toList();
    String all = indeling + ' ' + String.join(" ", sorted);
    return new Subject(
        "eigen-" + Wijkbeelden.sha256(all).substring(0, HASH), indeling, name, sorted);
  }

  public boolean isOwn() {
    return !areas.isEmpty();
  }
}
