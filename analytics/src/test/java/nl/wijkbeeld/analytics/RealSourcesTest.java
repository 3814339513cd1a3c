package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkbeeld.ingest.DeliveryReport;
import nl.wijkbeeld.ingest.IngestConfig;
import nl.wijkbeeld.ingest.IngestResult;
import nl.wijkbeeld.ingest.IngestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on real files of CBS and O&S, when these lie beside the project; their figures are
 * compared with what the sources and reports print.
 */
class RealSourcesTest {
  private static final Path ROOT = Path.of(System.getProperty("wijkbeeld.root"));
  private static final Path DATA = ROOT.resolve("../shared/data").normalize();

  @TempDir private static Path folder;
  private static IngestResult ingested;
  private static Path snapshot;

  @BeforeAll
  static void run() throws IOException {
    if (!Files.isDirectory(DATA)) {
      return;
    }
    Path sources =
        Files.writeString(
            folder.resolve("bronnen.yaml"),
            """
            leveringen:
              - {id: kwb-2020, soort: kwb-odata-v3, periode: 2020, indeling: 2020, pad: "%1$s/kwb/v3_84799NED_TypedDataSet_amsterdam.json"}
              - {id: bbga, soort: bbga, pad: "%1$s/bbga/bbga_stadsdelen_2018.csv"}
              - {id: gebieden, soort: gebieden, indeling: 2015, pad: "%1$s/gebieden/amsterdam_buurten_2015.geojson"}
              - {id: initiatieven, soort: initiatieven, pad: "%2$s/data-samples/initiatieven/wij-amsterdam-2020-05-26.csv"}
              - {id: gedrukt, soort: controlecijfers, pad: "%2$s/data-samples/controle/wij-amsterdam-per-1000.csv"}
            """
                .formatted(DATA, ROOT));
    Path lake = folder.resolve("meer");
    ingested = new IngestRun(new IngestConfig(sources, lake), report -> {}).run();
    SnapshotResult result =
        new AnalyseRun(new AnalyseConfig(lake, "local[2]", false), text -> {}).run();
    snapshot = lake.resolve("snapshots").resolve(result.id());
    assertThat(Files.readString(lake.resolve("CURRENT")).strip()).isEqualTo(result.id());
  }

  /** Each test says for itself that it was skipped, so that the report counts it. */
  @BeforeEach
  void needsRealFiles() {
    assumeTrue(
        Files.isDirectory(DATA),
        "overgeslagen: de map ../shared/data met bestanden van CBS en O&S ligt niet naast het project");
  }

  @Test
  void every_line_of_the_sources_is_accepted() {
    assertThat(ingested.deliveries()).extracting(DeliveryReport::afgekeurd).containsOnly(0L);
    assertThat(ingested.deliveries())
        .extracting(DeliveryReport::geaccepteerd)
        .containsExactly(481L, 579L, 57_027L, 110L, 8L);
  }

  @Test
  void initiatieven_per_1000_inhabitants_are_as_printed_and_follow_as_21_for_the_seven_together()
      throws SQLException {
    // Gemeente Amsterdam, rapportage Wij Amsterdam week 8, table 1; the printed total of .20 does
    // not follow.
    assertThat(
            query(
                "SELECT gebiedcode, printf('%.2f', waarde) FROM waarden WHERE indicator = 'initiatieven_per_1000' AND uitsplitsing = 'totaal' AND status = 'bekend'"))
        .containsExactlyInAnyOrder(
            "A|0.14", "F|0.26", "N|0.26", "M|0.18", "E|0.24", "K|0.19", "T|0.18", "GM0363|0.21");
    assertThat(query("SELECT melding FROM bevindingen WHERE soort = 'controlecijfer_wijkt_af'"))
        .singleElement()
        .asString()
        .startsWith("Gedrukt staat 0,20; uit de delen volgt 0,2107");
  }

  @Test
  void all_initiatieven_add_up_to_440_with_those_that_belong_to_no_stadsdeel() throws SQLException {
    assertThat(
            query(
                "SELECT sum(waarde) FROM waarden WHERE indicator = 'initiatieven' AND uitsplitsing = 'totaal' AND niveau = 'stadsdeel'"))
        .containsExactly("440.0");
    assertThat(
            query(
                "SELECT sum(waarde) FROM waarden WHERE indicator = 'initiatieven' AND uitsplitsing <> 'totaal' AND niveau = 'stadsdeel'"))
        .containsExactly("440.0");
    assertThat(
            query(
                "SELECT waarde FROM waarden WHERE indicator = 'initiatieven' AND uitsplitsing = 'totaal' AND gebiedcode = 'GM0363'"))
        .containsExactly("440.0");
  }

  @Test
  void the_populations_of_the_stadsdelen_are_found_back_unchanged() throws SQLException {
    // BBGA BEVTOTAAL, 1 January 2018.
    assertThat(
            query(
                "SELECT gebiedcode, CAST(waarde AS INTEGER), herkomst FROM waarden WHERE indicator = 'bbga_bevolking' AND periode = '2018' AND status = 'bekend'"))
        .containsExactlyInAnyOrder(
            "A|86851|bron",
            "B|198|bron",
            "E|144210|bron",
            "F|155781|bron",
            "K|145548|bron",
            "M|137454|bron",
            "N|96275|bron",
            "T|87999|bron",
            "GM0363|854316|bron");
  }

  @Test
  void the_buurten_of_2020_add_up_to_the_stadsdelen_with_full_coverage()
      throws SQLException, IOException {
    Map<String, Double> summed = new TreeMap<>();
    for (String row :
        query(
            "SELECT left(gebiedcode, 1), sum(waarde) FROM waarden WHERE indicator = 'kwb_inwoners' AND niveau = 'buurt' GROUP BY 1")) {
      summed.put(row.substring(0, 1), Double.valueOf(row.substring(2)));
    }
    // The same sums, taken from the file by hand with another program.
    assertThat(summed)
        .isEqualTo(
            Map.of(
                "A", 87190.0, "B", 85.0, "E", 147265.0, "F", 159950.0, "K", 146175.0, "M", 141895.0,
                "N", 99115.0, "T", 89720.0));
    for (Map.Entry<String, Double> stadsdeel : summed.entrySet()) {
      assertThat(
              query(
                  "SELECT waarde, dekking, herkomst FROM waarden WHERE indicator = 'kwb_inwoners' AND gebiedcode = '%s'"
                      .formatted(stadsdeel.getKey())))
          .containsExactly(stadsdeel.getValue() + "|1.0|berekend");
    }
  }

  @Test
  void the_published_tables_have_exactly_the_columns_of_the_contract() throws SQLException {
    assertThat(columns("waarden"))
        .containsExactly(
            "gebiedcode",
            "indeling",
            "indicator",
            "periode",
            "uitsplitsing",
            "niveau",
            "begin",
            "eind",
            "waarde",
            "status",
            "voorlopig",
            "teller",
            "noemer",
            "ondergrens",
            "bovengrens",
            "gladgestreken",
            "dekking",
            "herkomst",
            "weinig",
            "prognose");
    assertThat(columns("gebieden"))
        .containsExactly(
            "gebiedcode",
            "indeling",
            "naam",
            "niveau",
            "ouder",
            "geldig_van",
            "geldig_tot",
            "oppervlakte_m2",
            "geometry",
            "aliassen");
    assertThat(columns("indicatoren"))
        .containsExactly(
            "indicator",
            "label",
            "definitie",
            "eenheid",
            "factor",
            "thema",
            "pijler",
            "richting",
            "aggregatie",
            "teller",
            "noemer",
            "bron",
            "licentie",
            "decimalen",
            "gevoelig",
            "minimum",
            "soort_reeks",
            "geldig_van",
            "geldig_tot",
            "beleid",
            "waarom",
            "gewicht");
    assertThat(columns("leveringen"))
        .containsExactly(
            "bron",
            "levering",
            "bestand",
            "sha256",
            "ontvangen",
            "gelezen",
            "geaccepteerd",
            "afgekeurd",
            "licentie",
            "bronvermelding");
  }

  @Test
  void a_value_is_empty_exactly_when_it_is_not_known() throws SQLException {
    assertThat(query("SELECT count(*) FROM waarden WHERE (waarde IS NULL) <> (status <> 'bekend')"))
        .containsExactly("0");
  }

  private static List<String> columns(String table) throws SQLException {
    return query("SELECT column_name FROM (DESCRIBE SELECT * FROM " + table + ")");
  }

  private static List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of("waarden", "gebieden", "indicatoren", "leveringen", "bevindingen")) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/%s/*.parquet', hive_partitioning = false)"
                .formatted(table, snapshot, table));
      }
      try (ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          StringBuilder row = new StringBuilder();
          for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.append(column == 1 ? "" : "|").append(result.getString(column));
          }
          rows.add(row.toString());
        }
      }
    }
    return rows;
  }
}
