package nl.wijkbeeld.dashboard.export;

import java.util.List;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * A code that exists, near one that does not.
 *
 * @param code the code
 * @param naam what it stands for
 */
public record Nearest(String code, String naam) {

  /** The nearest indicators, by code and by name. */
  public static List<Nearest> indicators(Snapshot snapshot, String asked) {
    return ask(snapshot, NearestIndicators.class, asked);
  }

  /** The nearest areas, by code and by name. */
  public static List<Nearest> areas(Snapshot snapshot, String asked) {
    return ask(snapshot, NearestAreas.class, asked);
  }

  private static List<Nearest> ask(Snapshot snapshot, Class<?> question, String asked) {
    String shortened = asked.substring(0, Math.min(asked.length(), 100)).replace('\0', '\uFFFD');
    return snapshot.ask(
        question, row -> new Nearest(row.getString("code"), row.getString("naam")), shortened);
  }

  static String sentence(List<Nearest> nearest) {
    return nearest.isEmpty()
        ? ""
        : " Bedoelt u "
            + nearest.stream()
                .map(one -> "%s (%s)".formatted(one.code(), one.naam()))
                .collect(Collectors.joining(" of "))
            + "?";
  }

  /** The question about indicators. */
  private static final class NearestIndicators {}

  /** The question about areas. */
  private static final class NearestAreas {}
}
