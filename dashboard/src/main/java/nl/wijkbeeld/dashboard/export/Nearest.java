package nl.wijkbeeld.dashboard.export;

import java.util.List;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
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

  /** A sentence that asks whether one of these was meant; nothing when there are none. */
  public static String sentence(List<Nearest> nearest, Language language) {
    Texts texts = Texts.of(Nearest.class, language);
    return nearest.stream()
        .map(one -> texts.get("nabije", one.code(), one.naam()))
        .reduce((one, other) -> texts.get("of", one, other))
        .map(names -> texts.get("bedoelt_u", names))
        .orElse("");
  }

  /** The question about indicators. */
  private static final class NearestIndicators {}

  /** The question about areas. */
  private static final class NearestAreas {}
}
