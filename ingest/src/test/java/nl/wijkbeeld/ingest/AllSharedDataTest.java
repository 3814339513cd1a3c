package nl.wijkbeeld.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.wijkbeeld.ingest.DeliveryReport.Outcome;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads every file of CBS and O&S that lies beside the project, and compares what came in with the
 * files themselves.
 */
class AllSharedDataTest {
  private static final Path DATA =
      Path.of(System.getProperty("wijkbeeld.root")).resolve("../shared/data").normalize();
  private static final long SEED = 20201121;
  private static final ObjectMapper JAVASCRIPT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  @TempDir private static Path folder;
  private static Path lake;
  private static String yaml;
  private static final Map<String, DeliveryReport> REPORTS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    if (!Files.isDirectory(DATA)) {
      return;
    }
    exampleOfTheApi();
    try (InputStream in =
        Objects.requireNonNull(
            AllSharedDataTest.class.getResourceAsStream("alle-bestanden.yaml"))) {
      yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path sources =
        Files.writeString(
            folder.resolve("bronnen.yaml"),
            yaml.replace("DATA/", DATA + "/").replace("WERK/", folder + "/"));
    lake = folder.resolve("meer");
    new IngestRun(new IngestConfig(sources, lake), report -> REPORTS.put(report.levering(), report))
        .run();
  }

  /** The example is a JavaScript module of several answers; each becomes a file of JSON. */
  private static void exampleOfTheApi() throws IOException {
    String module = Files.readString(DATA.resolve("bbga/bbga_api_v1_voorbeeld.txt"));
    for (String part : module.split("export const ", -1)) {
      int equals = part.indexOf(" = ");
      if (equals > 0) {
        try (JsonParser parser = JAVASCRIPT.createParser(part.substring(equals + 3))) {
          JsonNode answer = JAVASCRIPT.readTree(parser);
          Files.writeString(folder.resolve(part.substring(0, equals) + ".json"), answer.toString());
        }
      }
    }
  }

  @BeforeEach
  void needsRealFiles() {
    assumeTrue(
        Files.isDirectory(DATA),
        "overgeslagen: de map ../shared/data met bestanden van CBS en O&S ligt niet naast het project");
  }

  @Test
  void no_file_is_forgotten() throws IOException {
    try (Stream<Path> files = Files.walk(DATA)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> DATA.relativize(file).toString())
                  .filter(file -> !file.equals("README.md")))
          .allSatisfy(file -> assertThat(yaml).contains("DATA/" + file));
    }
  }

  @Test
  void every_row_of_every_file_is_accounted_for() {
    assertThat(REPORTS.values())
        .allSatisfy(
            report -> {
              assertThat(report.outcome()).as(report.levering()).isEqualTo(Outcome.GELEZEN);
              assertThat(report.gelezen())
                  .as(report.levering())
                  .isEqualTo(report.geaccepteerd() + report.afgekeurd() + report.buiten());
            });
    Map<String, List<Long>> counts = new TreeMap<>();
    REPORTS.forEach(
        (id, report) ->
            counts.put(id, List.of(report.geaccepteerd(), report.afgekeurd(), report.buiten())));
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                accepted("codes", 2254),
                accepted("dimensie", 2254),
                accepted("buurten-2015", 481),
                accepted("wijken-2015", 99),
                accepted("stadsdelen-2015", 8),
                accepted("buurten-2022", 518),
                accepted("wijken-2022", 110),
                accepted("stadsdelen-2022", 9),
                accepted("gebieden-2022", 26),
                accepted("buurten-2015-rd", 481),
                accepted("nederland-buurten-2015", 12_229),
                accepted("nederland-wijken-2015", 2_796),
                accepted("lijst-2019", 580),
                accepted("lijst-2020", 17_341),
                accepted("lijst-2024", 18_310),
                accepted("oud-nieuw", 934),
                // Two buurten of IJburg (M50c, M50e) are missing in the table of CBS.
                Map.entry("ois-cbs", List.of(479L, 2L, 0L)),
                Map.entry("kwb-2017", List.of(579L, 0L, 1L)),
                accepted("kwb-2019", 580),
                accepted("kwb-2020-amsterdam", 579),
                accepted("kwb-2020", 17_341),
                accepted("kwb-2020-metadata", 157),
                accepted("kwb-2024", 18_310),
                accepted("kwb-maten", 117),
                accepted("ses-woa", 579),
                accepted("kaart-buurten", 12_229),
                accepted("kaart-wijken", 2_796),
                accepted("bbga", 57_027),
                accepted("bbga-metadata", 792),
                accepted("bbga-api", 17),
                accepted("bbga-api-metadata", 4),
                accepted("eenheden", 14),
                accepted("themas", 23),
                accepted("openstad", 2),
                accepted("voorzieningen", 1_462)));
  }

  private static Map.Entry<String, List<Long>> accepted(String id, long rows) {
    return Map.entry(id, List.of(rows, 0L, 0L));
  }

  @Test
  void kwb_2020_of_the_country_and_five_gemeenten_is_found_back_cell_by_cell()
      throws IOException, SQLException {
    Map<String, JsonNode> rows = typedDataSet();
    List<String> gemeenten =
        new ArrayList<>(
            rows.keySet().stream().filter(code -> code.startsWith("GM")).sorted().toList());
    Collections.shuffle(gemeenten, new Random(SEED));
    List<String> chosen = new ArrayList<>(List.of("NL00"));
    chosen.addAll(gemeenten.subList(0, 5));
    int cells = 0;
    for (String gemeente : chosen) {
      List<String> parts =
          rows.keySet().stream()
              .filter(
                  code ->
                      code.equals(gemeente)
                          || code.startsWith("WK" + gemeente.substring(2))
                          || code.startsWith("BU" + gemeente.substring(2)))
              .toList();
      for (String area : gemeente.equals("NL00") ? List.of("NL00") : parts) {
        Map<String, String> expected = cells(rows.get(area));
        assertThat(stored("kwb-2020", area)).as(area).containsExactlyInAnyOrderEntriesOf(expected);
        cells += expected.size();
      }
    }
    assertThat(rows).hasSize(17_341);
    assertThat(cells).isGreaterThan(112 * 6);
    System.out.printf(
        "KWB 2020: %d cellen van %s teruggevonden zoals in het bestand%n", cells, chosen);
  }

  private static Map<String, JsonNode> typedDataSet() throws IOException {
    Map<String, JsonNode> rows = new TreeMap<>();
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(DATA.resolve("kwb/v3_84799NED_TypedDataSet_NL.json.gz")))) {
      new ObjectMapper()
          .readTree(in)
          .get("value")
          .forEach(row -> rows.put(row.get("WijkenEnBuurten").asText().strip(), row));
    }
    return rows;
  }

  /** The cells of a row in the file that hold figures, under the names that the lake gives them. */
  private static Map<String, String> cells(JsonNode row) {
    Map<String, String> cells = new TreeMap<>();
    Map<String, Integer> seen = new HashMap<>();
    row.properties()
        .forEach(
            cell -> {
              String key = cell.getKey();
              String name = key.replaceFirst("_\\d+$", "");
              boolean text =
                  key.equals("ID")
                      || key.equals("WijkenEnBuurten")
                      || List.of(
                              "Gemeentenaam",
                              "SoortRegio",
                              "Codering",
                              "IndelingswijzigingWijkenEnBuurten",
                              "MeestVoorkomendePostcode")
                          .contains(name);
              if (!text) {
                int nth = seen.merge(name, 1, Integer::sum);
                cells.put(
                    nth == 1 ? name : name + "." + nth,
                    cell.getValue().isNull()
                        ? "onbekend"
                        : Double.toString(cell.getValue().asDouble()));
              }
            });
    return cells;
  }

  private static Map<String, String> stored(String delivery, String area) throws SQLException {
    Map<String, String> cells = new TreeMap<>();
    query(
        "SELECT variabele, coalesce(waarde::VARCHAR, status) FROM '%s/waarnemingen/bron=kwb/levering=%s/waarnemingen.parquet' WHERE gebiedcode = '%s'"
            .formatted(lake, delivery, area),
        row -> cells.put(row.getString(1), number(row.getString(2))));
    return cells;
  }

  private static String number(String text) {
    return text.matches("-?[0-9.eE+-]+") ? Double.toString(Double.parseDouble(text)) : text;
  }

  @Test
  void the_same_measure_has_the_same_code_in_2017_2019_2020_and_2024() throws SQLException {
    Map<String, List<String>> years = new TreeMap<>();
    for (String delivery : List.of("kwb-2017", "kwb-2019", "kwb-2020-amsterdam", "kwb-2024")) {
      query(
          "SELECT DISTINCT variabele FROM '%s/waarnemingen/bron=kwb/levering=%s/waarnemingen.parquet'"
              .formatted(lake, delivery),
          row ->
              years.computeIfAbsent(row.getString(1), unused -> new ArrayList<>()).add(delivery));
    }
    List<String> measuresOf2024 =
        years.entrySet().stream()
            .filter(measure -> measure.getValue().contains("kwb-2024"))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(measuresOf2024)
        .containsExactly(
            "AantalInwoners",
            "Mannen",
            "Vrouwen",
            "k_0Tot15Jaar",
            "k_15Tot25Jaar",
            "k_25Tot45Jaar",
            "k_45Tot65Jaar",
            "k_65JaarOfOuder");
    assertThat(measuresOf2024).allSatisfy(measure -> assertThat(years.get(measure)).hasSize(4));
    assertThat(years.values().stream().filter(found -> found.size() >= 3)).hasSizeGreaterThan(90);
    // Only these are in one or two of the tables: measures that CBS added or dropped.
    assertThat(
            years.entrySet().stream().filter(m -> m.getValue().size() == 1).map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(
            "Actieven15Tot75Jaar",
            "GeweldsEnSeksueleMisdrijven",
            "PersonenautoS6JaarEnOuder",
            "PersonenautoSJongerDan6Jaar",
            "TotaalDiefstalUitWoningSchuurED",
            "VernielingMisdrijfTegenOpenbareOrde");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "kwb-2017, kwb/kwb_2017_amsterdam_dialect_D.csv, Regioaanduiding.Codering..code., 103, 59637",
    "kwb-2019, kwb/kwb_2019_amsterdam_dialect_D.csv, Regioaanduiding.Codering..code., 111, 64380",
    "kwb-2024, kwb/kwb_2024_nl_dialect_A.csv, Regioaanduiding/Codering (code), 8, 146480",
    "ses-woa, kwb/ses_woa_2019_amsterdam_dialect_B.csv, 'Regiocode (gemeente, wijk, buurt) (code)', 6, 3474"
  })
  void every_figure_of_a_statline_file_is_found_back(
      String delivery, String file, String codes, int columns, long cells) throws SQLException {
    List<String> found = new ArrayList<>();
    query(
        """
        WITH bestand AS (FROM read_csv('%1$s', header = true, all_varchar = true, quote = '"')),
        cellen AS (FROM bestand UNPIVOT INCLUDE NULLS (tekst FOR kop IN (COLUMNS(* EXCLUDE "%2$s")))),
        maten AS (FROM '%3$s/metadata.parquet' SELECT DISTINCT naam_bron, variabele)
        SELECT count(DISTINCT naam_bron), count(*),
          count(*) FILTER (WHERE waarde IS DISTINCT FROM TRY_CAST(replace(trim(tekst), ',', '.') AS DOUBLE)),
          count(*) FILTER (WHERE waarde IS NULL AND status <> 'onbekend')
        FROM cellen JOIN maten ON naam_bron = kop
        LEFT JOIN '%3$s/waarnemingen.parquet' w ON w.variabele = maten.variabele AND gebied_bron = trim("%2$s")
        WHERE NOT (trim("%2$s") = 'NL00' AND '%4$s' = 'kwb-2017')"""
            .formatted(
                DATA.resolve(file),
                codes,
                lake.resolve("waarnemingen/bron=kwb/levering=" + delivery),
                delivery),
        row ->
            found.add(
                "%s kolommen, %s cellen, %s anders, %s met een andere reden van ontbreken"
                    .formatted(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
    assertThat(found)
        .containsExactly(
            "%d kolommen, %d cellen, 0 anders, 0 met een andere reden van ontbreken"
                .formatted(columns, cells));
  }

  @Test
  void every_line_of_the_bbga_is_found_back() throws SQLException {
    List<String> found = new ArrayList<>();
    query(
        """
        SELECT count(*), count(w.variabele), count(*) FILTER (WHERE w.waarde IS DISTINCT FROM TRY_CAST(b.waarde AS DOUBLE)),
          count(*) FILTER (WHERE w.voorlopig <> contains(b.variabele, 'PROG'))
        FROM read_csv('%s', header = true, all_varchar = true) b
        LEFT JOIN '%s/waarnemingen/bron=bbga/levering=bbga/waarnemingen.parquet' w
          ON w.variabele = b.variabele AND w.periode = b.jaar AND w.gebied_bron = b.gebiedcode15"""
            .formatted(DATA.resolve("bbga/bbga_stadsdelen_2018.csv"), lake),
        row ->
            found.add(
                String.join(
                    " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
    assertThat(found).containsExactly("57027 57027 0 0");
  }

  @Test
  void no_column_of_2017_and_2019_is_unknown_and_each_has_the_name_of_2020() throws SQLException {
    assertThat(List.of("kwb-2017", "kwb-2019"))
        .allSatisfy(
            delivery ->
                assertThat(REPORTS.get(delivery).issues())
                    .as(delivery)
                    .extracting(Issue::reden)
                    .doesNotContain(Reden.KOLOM_ONBEKEND, Reden.DUBBEL, Reden.GEEN_GETAL));
    assertThat(headings("AantalInwoners"))
        .containsExactly(
            "kwb-2017 Bevolking.Aantal.inwoners..aantal.",
            "kwb-2019 Bevolking.Aantal.inwoners..aantal.",
            "kwb-2024 Bevolking/Aantal inwoners (aantal)");
    assertThat(headings("k_65JaarOfOuder"))
        .containsExactly(
            "kwb-2017 Bevolking.Leeftijdsgroepen.65.jaar.of.ouder..aantal.",
            "kwb-2019 Bevolking.Leeftijdsgroepen.65.jaar.of.ouder..aantal.",
            "kwb-2024 Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)");
  }

  /** The headings under which the tables of StatLine hold a measure. */
  private static List<String> headings(String variabele) throws SQLException {
    List<String> headings = new ArrayList<>();
    query(
        "SELECT levering, naam_bron FROM read_parquet('%s/waarnemingen/bron=kwb/*/metadata.parquet', hive_partitioning = true) WHERE variabele = '%s' AND levering LIKE 'kwb-20__' ORDER BY levering"
            .formatted(lake, variabele),
        row -> headings.add(row.getString(1) + " " + row.getString(2)));
    return headings;
  }

  @Test
  void the_first_three_populations_of_amsterdam_are_as_cbs_prints_them() throws SQLException {
    List<String> rows = new ArrayList<>();
    query(
        "SELECT levering, waarde::BIGINT FROM read_parquet('%s/waarnemingen/bron=kwb/*/waarnemingen.parquet', hive_partitioning = true) WHERE gebiedcode = 'GM0363' AND variabele = 'AantalInwoners' ORDER BY levering"
            .formatted(lake),
        row -> rows.add(row.getString(1) + " " + row.getString(2)));
    assertThat(rows).contains("kwb-2017 844947", "kwb-2020 872757", "kwb-2020-amsterdam 872757");
  }

  @Test
  void voorzieningen_are_counted_in_the_buurt_where_they_stand() throws SQLException {
    List<String> rows = new ArrayList<>();
    query(
        "SELECT sum(waarde)::BIGINT, count(DISTINCT niveau), min(niveau) FROM '%s/waarnemingen/bron=voorzieningen/levering=voorzieningen/waarnemingen.parquet' WHERE uitsplitsing = 'totaal'"
            .formatted(lake),
        row ->
            rows.add("%s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3))));
    query(
        "SELECT count(*) FROM '%s/waarnemingen/bron=voorzieningen/levering=voorzieningen/voorzieningen.parquet' WHERE categorie = 'onbekend'"
            .formatted(lake),
        row -> rows.add(row.getString(1)));
    assertThat(rows).containsExactly("1462 1 buurt", "0");
  }

  /** What is read of one row of a query. */
  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private static void query(String sql, RowReader reader) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        reader.read(result);
      }
    }
  }
}
