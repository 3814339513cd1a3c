package nl.wijkbeeld.ingest.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of CBS Kerncijfers wijken en buurten are called in its several dialects; the
 * crosswalk is the resource {@code kwb-kolommen.csv}.
 */
final class KwbColumns {
  private static final Pattern UNIT = Pattern.compile("\\s*\\(([^()]*)\\)\\s*$");
  private static final Set<String> TEXT_UNITS = Set.of("naam", "omschrijving", "code");
  private static final Set<String> TEXT_COLUMNS =
      Set.of(
          "Gemeentenaam",
          "SoortRegio",
          "Codering",
          "IndelingswijzigingWijkenEnBuurten",
          "IndelingswijzigingGemeenteWijkBuurt",
          "MeestVoorkomendePostcode");
  private static final Map<String, String> VARIABLES = load();

  private KwbColumns() {}

  /** Whether an OData column holds text: names, codes, a postcode. */
  static boolean isText(String name) {
    return TEXT_COLUMNS.contains(name.replaceFirst("_\\d+$", ""));
  }

  /** Whether a StatLine column holds text, by the unit in its heading. */
  static boolean isTextHeading(String heading) {
    Matcher unit = UNIT.matcher(heading);
    return unit.find() && TEXT_UNITS.contains(unit.group(1).toLowerCase(Locale.ROOT));
  }

  /**
   * The variable of a StatLine heading: its OData name where the crosswalk knows it, else the
   * heading without its unit.
   */
  static String variable(String heading) {
    String path = UNIT.matcher(heading).replaceFirst("");
    return VARIABLES.getOrDefault(path, path);
  }

  private static Map<String, String> load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(KwbColumns.class.getResourceAsStream("kwb-kolommen.csv")),
                StandardCharsets.UTF_8))) {
      Map<String, String> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .forEach(
              line ->
                  variables.put(
                      line.substring(0, line.lastIndexOf(';')),
                      line.substring(line.lastIndexOf(';') + 1)));
      return variables;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
