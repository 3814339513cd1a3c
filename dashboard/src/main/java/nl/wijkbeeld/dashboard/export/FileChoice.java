package nl.wijkbeeld.dashboard.export;

import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.SelectionCheck.Issue;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * How a table is written to a file.
 *
 * @param format the kind of file
 * @param dutch whether a CSV has semicolons and decimal commas
 * @param mark whether a CSV begins with a byte order mark, by which Excel knows that it is UTF-8
 * @param na whether a CSV says NA where there is no value, rather than nothing
 * @param rd whether outlines are in RD New (EPSG:28992), rather than in WGS84
 */
public record FileChoice(FileFormat format, boolean dutch, boolean mark, boolean na, boolean rd) {
  public static final String FORMAT = "formaat";
  public static final String DIALECT = "dialect";
  public static final String MARK = "bom";
  public static final String MISSING = "ontbrekend";
  public static final String GRID = "stelsel";
  public static final List<String> NAMES = List.of(FORMAT, DIALECT, MARK, MISSING, GRID);

  static final String INTERNATIONAL = "internationaal";
  static final String DUTCH = "nl";
  static final String NA = "NA";
  static final String EMPTY = "leeg";
  static final String RD = "rd";
  static final String WGS84 = "wgs84";

  /** What an address asks for; what it leaves out is as most researchers want it. */
  public static FileChoice of(Address address) {
    boolean dutch = address.first(DIALECT).orElse(INTERNATIONAL).equals(DUTCH);
    return new FileChoice(
        address.first(FORMAT).flatMap(FileFormat::find).orElse(FileFormat.CSV),
        dutch,
        address.first(MARK).orElse(dutch ? "ja" : "nee").equals("ja"),
        address.first(MISSING).orElse(dutch ? EMPTY : NA).equals(NA),
        address.first(GRID).orElse(WGS84).equals(RD));
  }

  /** The same address asking for this, in full. */
  public Address in(Address address) {
    Address asked = address.without(NAMES.toArray(String[]::new)).with(FORMAT, format.code());
    if (format == FileFormat.CSV) {
      asked =
          asked
              .with(DIALECT, dutch ? DUTCH : INTERNATIONAL)
              .with(MARK, mark ? "ja" : "nee")
              .with(MISSING, na ? NA : EMPTY);
    }
    return format.hasGeometry() ? asked.with(GRID, rd ? RD : WGS84) : asked;
  }

  /** What an address asks for that does not exist. */
  public static List<Issue> issues(Address address, Language language) {
    Texts texts = Texts.of(FileChoice.class, language);
    List<Issue> issues = new ArrayList<>();
    oneOf(issues, texts, address, FORMAT, FileFormat.codes());
    oneOf(issues, texts, address, DIALECT, List.of(INTERNATIONAL, DUTCH));
    oneOf(issues, texts, address, MARK, List.of("ja", "nee"));
    oneOf(issues, texts, address, MISSING, List.of(NA, EMPTY));
    oneOf(issues, texts, address, GRID, List.of(WGS84, RD));
    return List.copyOf(issues);
  }

  private static void oneOf(
      List<Issue> issues, Texts texts, Address address, String parameter, List<String> known) {
    address
        .first(parameter)
        .filter(asked -> !known.contains(asked))
        .ifPresent(
            asked ->
                issues.add(
                    new Issue(
                        parameter,
                        texts.get(
                            "fout.keuze",
                            parameter,
                            asked.substring(0, Math.min(40, asked.length())),
                            String.join(", ", known)))));
  }
}
