package nl.wijkbeeld.ingest.read;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the measures of CBS Kerncijfers wijken en buurten are called in its several dialects; the
 * crosswalk is the resource {@code kwb-kolommen.csv}.
 *
 * <p>Names are compared by their letters and digits only, since R writes points for everything
 * else.
 */
final class KwbColumns {

  /**
   * A measure under its lasting code.
   *
   * @param code the variable in the lake
   * @param eenheid the unit, or empty when it is not known
   */
  record Measure(String code, String eenheid) {}

  private static final Pattern UNIT = Pattern.compile("\\s*\\(([^()]*)\\)\\s*$");
  private static final Set<String> TEXT_UNITS = Set.of("naam", "omschrijving", "code");
  private static final Set<String> TEXT_COLUMNS =
      Set.of(
          "",
          "id",
          "gemeentenaam",
          "soortregio",
          "codering",
          "meestvoorkomendepostcode",
          "wijkenenbuurten",
          "regios",
          "regio",
          "gmnaam",
          "wknaam",
          "bunaam",
          "buurtnaam",
          "wijknaam",
          "gmcode",
          "wkcode",
          "bucode",
          "buurtcode",
          "wijkcode",
          "gemeentecode",
          "recs",
          "gwbcode",
          "gwbcode8",
          "gwbcode10",
          "indwbi",
          "pstmvp",
          "postcode",
          "water",
          "h2o",
          "geometrytype",
          "jaar",
          "perioden",
          "jrstatcode",
          "statcode",
          "statnaam",
          "rubriek",
          "fid",
          "objectid");

  private static final Map<String, Measure> BY_NAME = new HashMap<>();
  private static final Map<String, Measure> BY_ODATA4 = new HashMap<>();

  static {
    Map<String, Measure> lastPart = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (String[] row : ResourceCsv.rows("kwb-kolommen.csv")) {
      Measure measure = new Measure(row[0], row[1]);
      put(row[0], measure);
      for (String path : names(row[2])) {
        put(path, measure);
        put(path + row[1], measure);
        String last = fold(path.substring(path.lastIndexOf('/') + 1));
        Measure other = lastPart.putIfAbsent(last, measure);
        if (other != null && !other.equals(measure)) {
          ambiguous.add(last);
        }
      }
      for (String mnemonic : names(row[3])) {
        put(mnemonic, measure);
      }
      for (String code : names(row[4])) {
        BY_ODATA4.put(code, measure);
      }
      for (String attribute : names(row[5])) {
        put(attribute, measure);
      }
    }
    lastPart.keySet().removeAll(ambiguous);
    lastPart.forEach(BY_NAME::putIfAbsent);
  }

  private KwbColumns() {}

  private static String[] names(String field) {
    return field.isEmpty() ? new String[0] : field.split("\\|", -1);
  }

  private static void put(String name, Measure measure) {
    BY_NAME.putIfAbsent(fold(name), measure);
  }

  /** Letters and digits only, lower case, without accents. */
  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }

  /** Whether a column holds text: names, codes, a postcode. */
  static boolean isText(String heading) {
    if (find(heading).isPresent()) {
      return false;
    }
    Matcher unit = UNIT.matcher(heading);
    if (unit.find() && TEXT_UNITS.contains(unit.group(1).toLowerCase(Locale.ROOT))) {
      return true;
    }
    String bare = heading.replaceFirst("_\\d+$", "");
    String last = bare.substring(bare.lastIndexOf('/') + 1);
    String folded = fold(UNIT.matcher(last).replaceFirst(""));
    return TEXT_COLUMNS.contains(folded)
        || folded.startsWith("indelingswijziging")
        || fold(bare).matches("(regioaanduiding|postcodemeest).*(naam|omschrijving|code)");
  }

  /** The measure of a column, by whatever name a dialect gives it. */
  static Optional<Measure> find(String heading) {
    String path = UNIT.matcher(heading).replaceFirst("");
    return Optional.ofNullable(BY_NAME.get(fold(path)))
        .or(() -> Optional.ofNullable(BY_NAME.get(fold(heading))));
  }

  /** The measure with a code of OData v4, such as {@code T001036}. */
  static Optional<Measure> byODataV4(String code) {
    return Optional.ofNullable(BY_ODATA4.get(code));
  }

  /** The heading without its unit: under it a column is kept that the crosswalk does not know. */
  static String withoutUnit(String heading) {
    return UNIT.matcher(heading).replaceFirst("");
  }

  /** The unit in a heading, or empty. */
  static String unit(String heading) {
    Matcher unit = UNIT.matcher(heading);
    return unit.find() ? unit.group(1) : "";
  }
}
