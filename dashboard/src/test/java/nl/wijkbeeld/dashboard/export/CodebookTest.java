package nl.wijkbeeld.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** The codebook describes the CSV beside it as the recommendation "CSV on the Web" asks. */
class CodebookTest {
  /** The keys that "Metadata Vocabulary for Tabular Data" knows for a table, besides our own. */
  private static final Set<String> OF_TABLE =
      Set.of("@context", "url", "dialect", "notes", "tableSchema", "null");

  private static final Set<String> OF_COLUMN =
      Set.of("name", "titles", "datatype", "required", "null");
  private static final Set<String> OF_SCHEMA = Set.of("columns", "primaryKey");
  private static final Set<String> OF_DIALECT = Set.of("encoding", "delimiter", "header");

  /** A variable name of RFC 6570, as a column must have. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9%][A-Za-z0-9_.%]*");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern DUTCH_NUMBER = Pattern.compile("-?\\d+(,\\d+)?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  @TempDir static Path lake;
  @TempDir Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    SnapshotFixture.trusted(lake)
        .change(
            "UPDATE gebieden SET naam = CASE gebiedcode WHEN 'A' THEN '+31 20' WHEN 'N' THEN '-1+1' WHEN 'K' THEN '@som' WHEN 'M' THEN chr(9) || '=1' WHEN 'T' THEN '=2+5' WHEN 'E' THEN 'a;b,\"c\"' ELSE naam END")
        .change(
            "UPDATE indicatoren SET label = 'Buurt_kamers & {meer} 100 %' WHERE indicator = 'buurtkamers'")
        .publish("eerste");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  private static Address asked(String form, String dialect) {
    return Address.of("exporteren")
        .with(Selection.INDICATOR, List.of("buurtkamers", "bbga_bevolking", "vrijwilligers_pct"))
        .with(Selection.FORM, form)
        .with(FileChoice.DIALECT, dialect);
  }

  @ParameterizedTest
  @CsvSource({"lang,internationaal", "lang,nl", "breed,internationaal", "breed,nl"})
  void the_metadata_is_valid_and_every_cell_is_as_it_says(String form, String dialect)
      throws IOException {
    Export export = Export.of(snapshot, asked(form, dialect));
    Path file = folder.resolve(export.tableName());
    export.writeTable(file, new Progress());
    JsonNode table =
        Json.MAPPER.readTree(new Codebook(export.rows(), export.choice()).csvw(export.tableName()));

    assertThat(table.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/csvw");
    assertThat(table.at("/@context/1/@language").asText()).isEqualTo("nl");
    assertThat(table.path("url").asText()).isEqualTo(file.getFileName().toString());
    known(table, OF_TABLE);
    known(table.path("tableSchema"), OF_SCHEMA);
    known(table.path("dialect"), OF_DIALECT);
    List<JsonNode> columns = new ArrayList<>();
    table.at("/tableSchema/columns").forEach(columns::add);
    Set<String> names = new HashSet<>();
    for (JsonNode column : columns) {
      known(column, OF_COLUMN);
      assertThat(column.path("name").asText()).matches(NAME);
      assertThat(names.add(column.path("name").asText())).isTrue();
      assertThat(column.path("dc:description").asText()).isNotBlank();
    }
    table.at("/tableSchema/primaryKey").forEach(key -> assertThat(names).contains(key.asText()));
    rows(file, table, columns);
  }

  /** Every key is of the vocabulary, or says with a prefix from which other it is. */
  private static void known(JsonNode node, Set<String> keys) {
    node.fieldNames()
        .forEachRemaining(
            name -> assertThat(keys.contains(name) || name.startsWith("dc:")).as(name).isTrue());
  }

  private static void rows(Path file, JsonNode table, List<JsonNode> columns) throws IOException {
    String none = table.path("null").asText();
    char delimiter = table.at("/dialect/delimiter").asText().charAt(0);
    Set<List<String>> keys = new HashSet<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().fieldSeparator(delimiter).detectBomHeader(true).ofCsvRecord(file)) {
      boolean header = true;
      for (CsvRecord row : rows) {
        assertThat(row.getFieldCount()).isEqualTo(columns.size());
        List<String> key = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          JsonNode column = columns.get(i);
          String cell = row.getField(i);
          if (header) {
            assertThat(cell).isEqualTo(column.path("titles").asText());
          } else if (cell.equals(none)) {
            assertThat(column.path("required").asBoolean()).isFalse();
          } else {
            isOf(column.path("datatype"), cell);
          }
          for (JsonNode one : table.at("/tableSchema/primaryKey")) {
            if (one.equals(column.path("name"))) {
              key.add(cell);
            }
          }
        }
        assertThat(keys.add(key)).as("%s staat er een keer", key).isTrue();
        header = false;
      }
    }
    assertThat(keys).hasSizeGreaterThan(20);
  }

  private static void isOf(JsonNode type, String cell) {
    String base = type.isObject() ? type.path("base").asText() : type.asText();
    switch (base) {
      case "string" -> assertThat(cell).isNotEmpty();
      case "double" ->
          assertThat(cell)
              .matches(type.at("/format/decimalChar").asText().equals(",") ? DUTCH_NUMBER : NUMBER);
      case "date" -> assertThat(cell).matches(DAY);
      case "boolean" -> assertThat(cell).isIn("true", "false");
      default -> throw new AssertionError(base);
    }
  }

  @ParameterizedTest
  @CsvSource({"internationaal", "nl"})
  void no_cell_is_a_formula_for_a_spreadsheet(String dialect) throws IOException {
    Path file = folder.resolve("waarden.csv");
    Export export = Export.of(snapshot, asked("lang", dialect));
    export.writeTable(file, new Progress());
    Set<String> names = new HashSet<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(dialect.equals("nl") ? ';' : ',')
            .detectBomHeader(true)
            .ofCsvRecord(file)) {
      for (CsvRecord row : rows) {
        names.add(row.getField(1));
        for (int i = 0; i < row.getFieldCount(); i++) {
          String cell = row.getField(i);
          boolean number = (dialect.equals("nl") ? DUTCH_NUMBER : NUMBER).matcher(cell).matches();
          assertThat(number || cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0)
              .as(cell)
              .isTrue();
        }
      }
    }

    assertThat(names).contains("'+31 20", "'-1+1", "'@som", "'\t=1", "'=2+5", "a;b,\"c\"");
  }

  @Test
  void the_dutch_csv_begins_with_the_mark_by_which_excel_knows_utf_8() throws IOException {
    Path file = folder.resolve("waarden.csv");
    Export.of(snapshot, asked("lang", "nl")).writeTable(file, new Progress());
    assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF, 'g', 'e', 'b');
    Export.of(snapshot, asked("lang", "nl").with(FileChoice.MARK, "nee"))
        .writeTable(file, new Progress());
    assertThat(Files.readAllBytes(file)).startsWith('g', 'e', 'b');
    Export.of(snapshot, asked("lang", "internationaal").with(FileChoice.MARK, "ja"))
        .writeTable(file, new Progress());
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).startsWith("\uFEFFgebiedcode,");
  }

  @Test
  void one_can_cite_it_in_three_ways() {
    Export export = Export.of(snapshot, asked("lang", "internationaal"));
    Codebook codebook = new Codebook(export.rows(), export.choice());

    assertThat(codebook.citation()).contains("Wijkbeeld (", "Snapshot eerste", "[Gegevensbestand]");
    assertThat(codebook.bibtex())
        .startsWith("@misc{wijkbeeld-eerste,")
        .contains("Buurt\\_kamers \\& \\{meer\\} 100 \\%")
        .endsWith("}\n");
    Object cff = new Yaml().load(codebook.cff());
    assertThat(cff)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsOnlyKeys(
            "cff-version", "message", "type", "title", "authors", "version", "date-released")
        .containsEntry("cff-version", "1.2.0")
        .containsEntry("type", "dataset")
        .containsEntry("authors", List.of(java.util.Map.of("name", "Wijkbeeld")));
    assertThat(codebook.cff()).containsPattern("date-released: \"\\d{4}-\\d{2}-\\d{2}\"");
  }
}
