package nl.wijkbeeld.dashboard.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What a table must be accompanied by to be understood, repeated and cited.
 *
 * @param rows the table
 * @param choice how it is written
 */
public record Codebook(SelectionRows rows, FileChoice choice) {
  private static final String TITLE = "Wijkbeeld, gepubliceerde waarden";

  private static final List<List<String>> STATES =
      List.of(
          List.of("bekend", "Er is een waarde."),
          List.of("onbekend", "Er is geen waarde bekend. De waarde is leeg (NA)."),
          List.of(
              "onderdrukt",
              "Er is een waarde, maar zij blijft verborgen om mensen te beschermen. De waarde is leeg (NA)."),
          List.of("nvt", "De indicator is hier niet van toepassing. De waarde is leeg (NA)."),
          List.of(
              "afwezig",
              "Alleen in een brede tabel: de snapshot heeft deze combinatie niet. De waarde is leeg (NA)."));

  /** The columns of {@link #indicatorRows}. */
  static final List<String> INDICATOR_HEADER =
      List.of(
          "indicator",
          "label",
          "definitie",
          "eenheid",
          "thema",
          "pijler",
          "richting",
          "aggregatie",
          "decimalen",
          "bron",
          "licentie");

  private record Origins(Set<String> sources, Set<String> denominators, Set<String> madeUp) {}

  private Snapshot snapshot() {
    return rows.snapshot();
  }

  /** Metadata of the table by the W3C recommendation "CSV on the Web". */
  String csvw(String file) {
    List<Map<String, Object>> columns = new ArrayList<>();
    for (Field field : rows.fields()) {
      Map<String, Object> column = new LinkedHashMap<>();
      column.put("name", field.name());
      column.put("titles", field.name());
      column.put("dc:description", meaning(field));
      column.put("datatype", datatype(field.kind()));
      if (field.column() == Column.STATUS) {
        column.put("required", true);
      }
      columns.add(column);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("columns", columns);
    schema.put(
        "primaryKey",
        rows.fields().stream()
            .filter(field -> field.indicator().isEmpty())
            .filter(
                field ->
                    field.column().role() == Column.Role.KEY || field.column() == Column.INDICATOR)
            .map(Field::name)
            .toList());
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("encoding", "utf-8");
    dialect.put("delimiter", choice.dutch() ? ";" : ",");
    dialect.put("header", true);
    Map<String, Object> csvw = new LinkedHashMap<>();
    csvw.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "nl")));
    csvw.put("url", file);
    csvw.put("dc:title", TITLE);
    csvw.put("dc:identifier", snapshot().id());
    csvw.put("dc:created", snapshot().manifest().madeAt().toString());
    csvw.put("dc:source", List.copyOf(origins().sources()));
    csvw.put("dc:license", licences());
    csvw.put("null", choice.na() ? "NA" : "");
    csvw.put("dialect", dialect);
    csvw.put("tableSchema", schema);
    csvw.put("notes", notes());
    return Json.pretty(csvw);
  }

  private List<Map<String, Object>> notes() {
    List<Map<String, Object>> notes = new ArrayList<>();
    for (List<String> state : STATES) {
      Map<String, Object> note = new LinkedHashMap<>();
      note.put("status", state.getFirst());
      note.put("betekenis", state.getLast());
      notes.add(note);
    }
    for (List<String> indicator : indicatorRows()) {
      Map<String, Object> note = new LinkedHashMap<>();
      for (int i = 0; i < INDICATOR_HEADER.size(); i++) {
        note.put(INDICATOR_HEADER.get(i), indicator.get(i));
      }
      notes.add(note);
    }
    origins().madeUp().forEach(text -> notes.add(Map.of("verzonnen", text)));
    return notes;
  }

  private Object datatype(Column.Kind kind) {
    return switch (kind) {
      case TEXT -> "string";
      case DATE -> "date";
      case FLAG -> "boolean";
      case NUMBER -> {
        if (!choice.dutch()) {
          yield "double";
        }
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("base", "double");
        number.put("format", Map.of("decimalChar", ","));
        yield number;
      }
    };
  }

  private static String meaning(Field field) {
    return field.indicator().map(code -> "Van indicator " + code + ". ").orElse("")
        + field.column().meaning(Language.NL);
  }

  /** Every column with its type and meaning. */
  List<List<String>> columnRows() {
    return rows.fields().stream()
        .map(field -> List.of(field.name(), typeName(field.kind()), meaning(field)))
        .toList();
  }

  private static String typeName(Column.Kind kind) {
    return switch (kind) {
      case TEXT -> "tekst";
      case DATE -> "datum";
      case NUMBER -> "getal";
      case FLAG -> "ja of nee";
    };
  }

  /** Every indicator with its definition. */
  List<List<String>> indicatorRows() {
    return rows.indicators().stream()
        .map(
            one ->
                List.of(
                    one.code(),
                    one.label(),
                    one.definitie(),
                    one.eenheid(),
                    one.thema(),
                    one.pijler().code(),
                    one.richting(),
                    one.aggregatie().code(),
                    "" + one.decimalen(),
                    one.bron(),
                    one.licentie()))
        .toList();
  }

  /** The definitions as a table of their own. */
  String indicatorCsv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(INDICATOR_HEADER);
      for (List<String> row : indicatorRows()) {
        csv.writeRecord(row.stream().map(Codebook::harmless).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** A text that a spreadsheet would take for a formula is made a text again. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Every state with its meaning. */
  List<List<String>> stateRows() {
    return STATES;
  }

  /** What the table rests on, as sentences. */
  List<String> sources() {
    List<String> lines = new ArrayList<>(origins().sources());
    if (!origins().denominators().isEmpty()) {
      lines.add("Gedeeld door: " + String.join("; ", origins().denominators()) + ".");
    }
    return lines;
  }

  /** What of it is made up, as sentences. */
  public List<String> madeUp() {
    Set<String> said = new LinkedHashSet<>(origins().madeUp());
    if (choice.format().hasGeometry()) {
      snapshot().manifest().madeUpMap().ifPresent(said::add);
    }
    return List.copyOf(said);
  }

  private Origins origins() {
    IndicatorCatalog catalog = IndicatorCatalog.of(snapshot());
    Origins origins =
        new Origins(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    List<String> asked = rows.selection().periods();
    for (IndicatorInfo indicator : rows.indicators()) {
      for (Niveau level : catalog.levels(indicator.code())) {
        for (Periode period : catalog.periods(indicator.code(), level)) {
          if (asked.isEmpty() || asked.contains(period.code())) {
            Provenance one = Provenance.of(snapshot(), indicator.code(), period);
            origins.sources().addAll(one.sources());
            origins.denominators().addAll(one.denominators());
            one.madeUp().ifPresent(origins.madeUp()::add);
          }
        }
      }
    }
    return origins;
  }

  private List<String> licences() {
    return snapshot().manifest().invoer().stream()
        .map(SnapshotManifest.Invoer::licentie)
        .filter(one -> one != null && !one.isBlank())
        .distinct()
        .sorted()
        .toList();
  }

  String attribution() {
    StringBuilder text = new StringBuilder("BRONVERMELDING\n\nDeze tabel rust op:\n");
    sources().forEach(line -> text.append("- ").append(line).append('\n'));
    if (sources().isEmpty()) {
      text.append("- de snapshot noemt geen leveringen bij deze cijfers\n");
    }
    text.append("\nBewerkt en gepubliceerd met Wijkbeeld, snapshot ")
        .append(snapshot().id())
        .append(".\n");
    warning(text);
    return text.toString();
  }

  String licence() {
    StringBuilder text =
        new StringBuilder(
            "LICENTIE\n\nDe cijfers volgen de licentie van hun bron. Noem de bron (zie bronvermelding.txt). De leveringen van deze snapshot:\n");
    for (SnapshotManifest.Invoer one : snapshot().manifest().invoer()) {
      String named = blank(one.bronvermelding()) ? one.levering() : one.bronvermelding();
      text.append("- ")
          .append(named)
          .append(": ")
          .append(blank(one.licentie()) ? "licentie niet opgegeven" : one.licentie())
          .append('\n');
    }
    return text.toString();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private void warning(StringBuilder text) {
    if (!madeUp().isEmpty()) {
      text.append("\nLET OP: verzonnen gegevens. ")
          .append(String.join(" ", madeUp()))
          .append(" De kolom \"verzonnen\" zegt het per waarde.\n");
    }
  }

  String citation() {
    return "%s (%s). %s: %s. %s. [Gegevensbestand]. Bronnen: zie bronvermelding.txt.%n"
        .formatted("Wijkbeeld", year(), TITLE, indicatorNames(), version("Snapshot "))
        .replace(System.lineSeparator(), "\n");
  }

  String bibtex() {
    return """
    @misc{wijkbeeld-%1$s,
      author = {{Wijkbeeld}},
      title = {%2$s},
      year = {%3$s},
      version = {%5$s},
      note = {Gegevensbestand: %4$s}
    }
    """
        .formatted(
            snapshot().id(), TITLE, year(), inTex(indicatorNames()), inTex(version("snapshot ")));
  }

  /** With what TeX takes for its own made a plain sign. */
  private static String inTex(String text) {
    return text.replace("\\", "")
        .replaceAll("[{}&%$#_]", "\\\\$0")
        .replace("~", " ")
        .replace("^", " ");
  }

  String cff() {
    Map<String, Object> cff = new LinkedHashMap<>();
    cff.put("cff-version", "1.2.0");
    cff.put("message", "Noem deze gegevens zo.");
    cff.put("type", "dataset");
    cff.put("title", TITLE + ": " + indicatorNames());
    cff.put("authors", List.of(Map.of("name", "Wijkbeeld")));
    cff.put("version", version(""));
    cff.put("date-released", snapshot().manifest().madeAt().toString().substring(0, 10));
    StringBuilder yaml = new StringBuilder();
    cff.forEach(
        (key, value) -> yaml.append(key).append(": ").append(Json.text(value)).append('\n'));
    return yaml.toString();
  }

  /** The snapshot, with the edition that it is, if it is one. */
  private String version(String before) {
    return snapshot()
        .edition()
        .map(edition -> "%s, snapshot %s".formatted(edition.name(), snapshot().id()))
        .orElse(before + snapshot().id());
  }

  private String year() {
    return snapshot().manifest().madeAt().toString().substring(0, 4);
  }

  private String indicatorNames() {
    List<String> names = rows.indicators().stream().map(IndicatorInfo::label).toList();
    return names.size() > 6
        ? String.join(", ", names.subList(0, 6)) + " en " + (names.size() - 6) + " andere"
        : String.join(", ", names);
  }

  /** The question itself, to be asked again. */
  String query() {
    Address asked =
        choice
            .in(rows.selection().in(Address.of("exporteren")))
            .with(Address.SNAPSHOT, snapshot().id());
    return QueryFile.text(asked);
  }

  String readMe(String file) {
    StringBuilder text = new StringBuilder("WIJKBEELD: EXPORT\n\n");
    text.append(file).append("  de tabel\n");
    text.append("codebook.json  wat elke kolom is (CSV on the Web), met de definities\n");
    text.append("indicatoren.csv  de definities als tabel\n");
    text.append("bronvermelding.txt, LICENTIE.txt  waar de cijfers vandaan komen, en wat mag\n");
    text.append("citeren.txt, citeren.bib, CITATION.cff  hoe u dit bestand noemt\n");
    text.append(
        "vraag.json  de vraag; opnieuw met: ./wijkbeeld export --lake MEER --query vraag.json --out UIT.zip\n\n");
    text.append("Snapshot: ").append(snapshot().id()).append('\n');
    text.append("Dezelfde vraag aan dezelfde snapshot geeft dezelfde bytes.\n\nStatus:\n");
    STATES.forEach(
        state ->
            text.append("- ")
                .append(state.getFirst())
                .append(": ")
                .append(state.getLast())
                .append('\n'));
    if (choice.format() == FileFormat.CSV) {
      text.append(
          "\nEen tekst die met = + - of @ begint heeft in CSV een ' ervoor, zodat een spreadsheet er geen formule van maakt.\n");
    }
    warning(text);
    return text.toString();
  }
}
