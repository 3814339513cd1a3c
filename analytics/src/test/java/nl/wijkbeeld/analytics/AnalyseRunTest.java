package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.IngestConfig;
import nl.wijkbeeld.ingest.IngestRun;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole path on the project's own samples: read, compute, publish, read back. */
class AnalyseRunTest {
  @TempDir private static Path folder;
  private static Path lake;
  private static SnapshotResult result;
  private static Path snapshot;

  @BeforeAll
  static void runOnTheSamples() throws IOException {
    TestSpark.session();
    lake = folder.resolve("meer");
    Path samples = Path.of(System.getProperty("wijkbeeld.root"), "data-samples", "bronnen.yaml");
    new IngestRun(new IngestConfig(samples, lake), report -> {}).run();
    result = analyse(false);
    snapshot = lake.resolve("snapshots").resolve(result.id());
  }

  @Test
  void table_1_of_wij_amsterdam_comes_out_per_thousand_inhabitants() throws SQLException {
    // Gemeente Amsterdam, rapportage Wij Amsterdam week 8, with BBGA BEVTOTAAL of 1 January 2018.
    assertThat(
            query(
                "SELECT gebiedcode, teller::INT, noemer::INT, round(waarde, 2) FROM waarden WHERE indicator = 'initiatieven_per_1000' AND uitsplitsing = 'totaal' AND status = 'bekend' ORDER BY ALL"))
        .containsExactly(
            "A 12 86851 0.14",
            "E 35 144210 0.24",
            "F 40 155781 0.26",
            "GM0363 180 854118 0.21",
            "K 27 145548 0.19",
            "M 25 137454 0.18",
            "N 25 96275 0.26",
            "T 16 87999 0.18");
    assertThat(
            query(
                "SELECT status, dekking FROM waarden WHERE indicator = 'initiatieven_per_1000' AND uitsplitsing = 'totaal' AND gebiedcode IN ('B', 'GM0363') ORDER BY gebiedcode"))
        .containsExactly("onbekend 0.0", "bekend " + 854118.0 / 854316.0);
  }

  @Test
  void initiatieven_add_up_to_440_per_theme_too() throws SQLException {
    assertThat(
            query(
                """
                SELECT uitsplitsing, (sum(waarde) FILTER (niveau = 'stadsdeel'))::INT, (sum(waarde) FILTER (niveau = 'gemeente'))::INT
                FROM waarden WHERE indicator = 'initiatieven' GROUP BY uitsplitsing ORDER BY 3, 1"""))
        .containsExactly(
            "categorie=Technologie en online tools 14 14",
            "categorie=Werk en ondernemers 18 18",
            "categorie=Zorg 18 18",
            "categorie=Onderwijs 24 24",
            "categorie=Overig 32 32",
            "categorie=Diensten aan huis (horeca en bezorgen) 41 41",
            "categorie=Thuisvermaak 45 45",
            "categorie=Sport en bewegen 53 53",
            "categorie=In de buurt en burenhulp 85 85",
            "categorie=Eenzaamheid en kwetsbare groepen 110 110",
            "totaal 440 440");
  }

  @Test
  void no_sensitive_number_below_its_minimum_is_shown() throws SQLException {
    assertThat(
            query(
                "SELECT count(*) > 0, min(waarde) >= 5 FROM waarden WHERE indicator = 'verzuimmeldingen' AND status = 'bekend'"))
        .containsExactly("true true");
    assertThat(result.onderdrukt()).isPositive();
  }

  @Test
  void the_tables_have_exactly_the_columns_and_types_of_the_data_contract() throws SQLException {
    assertThat(columns("waarden"))
        .containsExactly(
            "gebiedcode VARCHAR",
            "indeling VARCHAR",
            "indicator VARCHAR",
            "periode VARCHAR",
            "uitsplitsing VARCHAR",
            "niveau VARCHAR",
            "begin DATE",
            "eind DATE",
            "waarde DOUBLE",
            "status VARCHAR",
            "voorlopig BOOLEAN",
            "teller DOUBLE",
            "noemer DOUBLE",
            "ondergrens DOUBLE",
            "bovengrens DOUBLE",
            "gladgestreken DOUBLE",
            "dekking DOUBLE",
            "herkomst VARCHAR",
            "weinig BOOLEAN",
            "prognose BOOLEAN");
    assertThat(columns("vergelijkingen"))
        .containsExactly(
            "gebiedcode VARCHAR",
            "indeling VARCHAR",
            "indicator VARCHAR",
            "periode VARCHAR",
            "soort VARCHAR",
            "niveau VARCHAR",
            "referentiegebied VARCHAR",
            "referentieperiode VARCHAR",
            "referentiewaarde DOUBLE",
            "verschil DOUBLE",
            "index DOUBLE",
            "ondergrens DOUBLE",
            "bovengrens DOUBLE",
            "groter_dan_toeval BOOLEAN");
    assertThat(columns("signalen"))
        .containsExactly(
            "gebiedcode VARCHAR",
            "indeling VARCHAR",
            "indicator VARCHAR",
            "periode VARCHAR",
            "niveau VARCHAR",
            "waarde DOUBLE",
            "verwacht DOUBLE",
            "ondergrens DOUBLE",
            "bovengrens DOUBLE",
            "richting VARCHAR",
            "methode VARCHAR",
            "punten INTEGER");
    assertThat(columns("beoordelingen"))
        .containsExactly(
            "indicator VARCHAR",
            "indeling VARCHAR",
            "niveau VARCHAR",
            "oordeel VARCHAR",
            "aantal BIGINT");
    assertThat(columns("vergelijkbaar"))
        .containsExactly(
            "gebiedcode VARCHAR",
            "indeling VARCHAR",
            "nummer INTEGER",
            "niveau VARCHAR",
            "ander VARCHAR",
            "afstand DOUBLE");
    assertThat(columns("reeksbreuken"))
        .containsExactly("indicator VARCHAR", "periode VARCHAR", "soort VARCHAR", "uitleg VARCHAR");
    assertThat(columns("indicatoren"))
        .containsExactly(
            "indicator VARCHAR",
            "label VARCHAR",
            "definitie VARCHAR",
            "eenheid VARCHAR",
            "factor DOUBLE",
            "thema VARCHAR",
            "pijler VARCHAR",
            "richting VARCHAR",
            "aggregatie VARCHAR",
            "teller VARCHAR",
            "noemer VARCHAR",
            "bron VARCHAR",
            "licentie VARCHAR",
            "decimalen INTEGER",
            "gevoelig BOOLEAN",
            "minimum INTEGER",
            "soort_reeks VARCHAR",
            "geldig_van VARCHAR",
            "geldig_tot VARCHAR",
            "beleid VARCHAR",
            "waarom VARCHAR",
            "gewicht VARCHAR");
    assertThat(columns("leveringen"))
        .containsExactly(
            "bron VARCHAR",
            "levering VARCHAR",
            "bestand VARCHAR",
            "sha256 VARCHAR",
            "ontvangen VARCHAR",
            "gelezen BIGINT",
            "geaccepteerd BIGINT",
            "afgekeurd BIGINT",
            "licentie VARCHAR",
            "bronvermelding VARCHAR");
    assertThat(columns("herleiding"))
        .containsExactly(
            "indicator VARCHAR",
            "periode VARCHAR",
            "rol VARCHAR",
            "bronindicator VARCHAR",
            "bronperiode VARCHAR",
            "bron VARCHAR",
            "levering VARCHAR");
    assertThat(columns("bevindingen"))
        .containsExactly(
            "soort VARCHAR",
            "gebiedcode VARCHAR",
            "indeling VARCHAR",
            "indicator VARCHAR",
            "periode VARCHAR",
            "uitsplitsing VARCHAR",
            "waarde_bron DOUBLE",
            "waarde_berekend DOUBLE",
            "melding VARCHAR");
    assertThat(columns("gebieden").stream().map(column -> column.split(" ", 2)[0]))
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
  }

  @Test
  void scores_trajectories_and_inequality_have_the_columns_of_the_data_contract()
      throws SQLException {
    assertThat(columns("scores"))
        .containsExactly(
            "gebiedcode VARCHAR",
            "indeling VARCHAR",
            "niveau VARCHAR",
            "periode VARCHAR",
            "pijler VARCHAR",
            "thema VARCHAR",
            "score DOUBLE",
            "status VARCHAR",
            "rang INTEGER",
            "rang_van INTEGER",
            "rang_tot INTEGER",
            "aantal INTEGER",
            "bekend INTEGER",
            "totaal INTEGER",
            "dekking DOUBLE",
            "stapeling INTEGER",
            "stapeling_bekend INTEGER",
            "stapeling_verwacht DOUBLE",
            "referentie VARCHAR",
            "basis VARCHAR",
            "reden VARCHAR");
    assertThat(columns("trajecten"))
        .containsExactly(
            "gebiedcode VARCHAR",
            "indeling VARCHAR",
            "niveau VARCHAR",
            "pijler VARCHAR",
            "van VARCHAR",
            "tot VARCHAR",
            "score_van DOUBLE",
            "score_tot DOUBLE",
            "verschil DOUBLE",
            "ondergrens DOUBLE",
            "bovengrens DOUBLE",
            "richting VARCHAR",
            "groter_dan_toeval BOOLEAN",
            "indicatoren INTEGER");
    assertThat(columns("score_opbouw"))
        .containsExactly(
            "gebiedcode VARCHAR",
            "indeling VARCHAR",
            "niveau VARCHAR",
            "periode VARCHAR",
            "pijler VARCHAR",
            "thema VARCHAR",
            "indicator VARCHAR",
            "waarde DOUBLE",
            "genormaliseerd DOUBLE",
            "gewicht DOUBLE",
            "meegeteld BOOLEAN",
            "waardeperiode VARCHAR",
            "richting VARCHAR");
    assertThat(columns("ongelijkheid"))
        .containsExactly(
            "indicator VARCHAR",
            "indeling VARCHAR",
            "periode VARCHAR",
            "niveau VARCHAR",
            "aantal INTEGER",
            "gini DOUBLE",
            "theil DOUBLE",
            "theil_tussen DOUBLE",
            "theil_binnen DOUBLE",
            "hoover DOUBLE",
            "dissimilariteit DOUBLE",
            "status VARCHAR",
            "reden VARCHAR");
  }

  @Test
  void stadsdelen_have_two_scores_from_shown_figures_and_never_a_bare_rank() throws SQLException {
    assertThat(
            query(
                """
                SELECT DISTINCT pijler FROM scores
                WHERE niveau = 'stadsdeel' AND periode = '2018' AND thema = 'totaal' AND score BETWEEN 0 AND 100 ORDER BY 1"""))
        .containsExactly("draagkracht", "draaglast");
    assertThat(
            query(
                """
                SELECT count(*) FROM scores
                WHERE (score IS NULL) <> (status <> 'bekend') OR (score IS NULL) <> (reden IS NOT NULL)
                  OR (rang IS NOT NULL AND (rang_van IS NULL OR rang NOT BETWEEN rang_van AND rang_tot OR rang_tot > aantal))"""))
        .containsExactly("0");
    assertThat(
            query(
                """
                SELECT count(*) FROM score_opbouw o JOIN indicatoren i USING (indicator)
                LEFT JOIN waarden w ON w.indicator = o.indicator AND w.gebiedcode = o.gebiedcode AND w.indeling = o.indeling
                  AND w.periode = o.waardeperiode AND w.uitsplitsing = 'totaal'
                WHERE i.pijler <> o.pijler OR i.aggregatie = 'som' OR (o.waarde IS NOT NULL AND (w.status <> 'bekend' OR w.waarde <> o.waarde))"""))
        .containsExactly("0");
    assertThat(
            query(
                """
                SELECT count(*) FILTER (abs(opgeteld - score) > 1e-9), count(*) > 50
                FROM (SELECT s.score, sum(o.gewicht * o.genormaliseerd) AS opgeteld
                      FROM scores s JOIN score_opbouw o USING (gebiedcode, indeling, niveau, periode, pijler)
                      WHERE s.thema = 'totaal' AND s.referentie = 'nu' AND s.basis = s.niveau AND s.score IS NOT NULL
                      GROUP BY s.gebiedcode, s.indeling, s.periode, s.pijler, s.score)"""))
        .containsExactly("0 true");
  }

  @Test
  void inequality_is_measured_or_refused_with_a_reason() throws SQLException {
    assertThat(
            query(
                "SELECT DISTINCT status, gini IS NOT NULL, hoover IS NOT NULL, reden IS NOT NULL FROM ongelijkheid ORDER BY 1"))
        .containsExactly("bekend true true false", "geweigerd false false true");
  }

  @Test
  void the_areas_are_geoparquet_that_duckdb_and_spark_read() throws Exception {
    String geo =
        query(
                "SELECT decode(value) FROM parquet_kv_metadata('%s/gebieden/part-0.parquet') WHERE decode(key) = 'geo'"
                    .formatted(snapshot))
            .getFirst();
    JsonNode column = new ObjectMapper().readTree(geo).get("columns").get("geometry");
    List<Row> areas =
        TestSpark.session()
            .read()
            .parquet(snapshot.resolve("gebieden").toString())
            .filter("niveau = 'stadsdeel'")
            .collectAsList();

    assertThat(new ObjectMapper().readTree(geo).get("version").asText()).isEqualTo("1.1.0");
    assertThat(column.get("encoding").asText()).isEqualTo("WKB");
    assertThat(column.get("bbox")).hasSize(4);
    assertThat(areas).hasSize(11);
    assertThat(areas).filteredOn(row -> row.<byte[]>getAs("geometry") == null).hasSize(3);
  }

  @Test
  void a_ratio_can_be_traced_to_the_deliveries_of_its_numerator_and_denominator()
      throws SQLException {
    assertThat(
            query(
                "SELECT rol, bronindicator, bronperiode, levering FROM herleiding WHERE indicator = 'initiatieven_per_1000' ORDER BY rol"))
        .containsExactly(
            "noemer bbga_bevolking 2018 bbga-stadsdelen",
            "teller initiatieven 2020-05-26 wij-amsterdam");
  }

  @Test
  void the_manifest_names_every_file_and_there_are_no_others() throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(snapshot.resolve("manifest.json").toFile());
    List<String> named = new ArrayList<>(List.of("manifest.json"));
    manifest
        .get("tabellen")
        .forEach(
            table -> table.get("bestanden").forEach(file -> named.add(file.get("pad").asText())));

    try (Stream<Path> files = Files.walk(snapshot)) {
      assertThat(
              files.filter(Files::isRegularFile).map(file -> snapshot.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(named);
    }
    assertThat(manifest.get("id").asText()).isEqualTo(result.id());
    assertThat(manifest.get("buiten_register").get("waarnemingen").isIntegralNumber()).isTrue();
    assertThat(result.id()).matches("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
  }

  @Test
  void the_rows_of_a_table_lie_in_the_order_that_the_manifest_says() throws Exception {
    JsonNode manifest = new ObjectMapper().readTree(snapshot.resolve("manifest.json").toFile());
    int checked = 0;
    for (JsonNode table : manifest.get("tabellen")) {
      List<String> order = new ArrayList<>();
      table.get("volgorde").forEach(column -> order.add(column.asText()));
      String name = table.get("naam").asText();
      if (!order.isEmpty()) {
        String rows =
            "SELECT %s FROM '%s/*.parquet'"
                .formatted(String.join(", ", order), snapshot.resolve(name));
        assertThat(query(rows))
            .as(name)
            .isEqualTo(
                query(rows + " ORDER BY " + String.join(" NULLS FIRST, ", order) + " NULLS FIRST"));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  @Test
  void nothing_is_computed_again_when_nothing_changed() throws IOException {
    List<String> told = new ArrayList<>();

    SnapshotResult again =
        new AnalyseRun(new AnalyseConfig(lake, "local[2]", false), told::add).run();

    assertThat(again.nieuw()).isFalse();
    assertThat(again.id()).isEqualTo(result.id());
    assertThat(again.waarden()).isEqualTo(result.waarden());
    assertThat(told).containsExactly("Er is niets veranderd sinds de huidige snapshot.");
  }

  @Test
  void an_empty_lake_is_refused_with_what_to_do(@TempDir Path empty) {
    assertThatThrownBy(
            () -> new AnalyseRun(new AnalyseConfig(empty, "local[2]", false), text -> {}).run())
        .isInstanceOf(AnalyseRun.NothingToAnalyse.class)
        .hasMessageContaining("lees eerst leveringen");
  }

  @Test
  void the_command_prints_the_id_last_and_its_progress_apart() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    int exit =
        new CommandLine(new AnalyticsMain())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("analyse", "--lake", lake.toString());

    assertThat(exit).isZero();
    assertThat(out.toString().strip()).isEqualTo(result.id());
    assertThat(err.toString()).contains("Er is niets veranderd", "waarden, waarvan");
  }

  @Test
  void the_command_fails_in_dutch_on_an_empty_lake_and_on_wrong_usage(@TempDir Path empty) {
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new AnalyticsMain()).setErr(new PrintWriter(err));

    assertThat(command.execute("analyse", "--lake", empty.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("fout: in het meer staan nog geen gebieden");
    assertThat(command.execute("analyse")).isEqualTo(2);
  }

  @Test
  void of_an_area_that_was_delivered_twice_the_newest_is_published(@TempDir Path root)
      throws IOException {
    List<String> areas =
        List.of("gebiedcode,niveau,ouder,rest", "GM,gemeente,,nee", "S1,stadsdeel,GM,nee");
    TestLake twice =
        new TestLake(root)
            .areas("x", "oud", "2019-01-01", areas)
            .areas("x", "nieuw", "2021-01-01", areas)
            .areas("x", "ouder", "2018-01-01", areas);

    assertThat(PublishedAreas.of(twice.tables(TestSpark.session()).areas()))
        .extracting(gebied -> gebied.naam())
        .containsExactlyInAnyOrder("GM van nieuw", "S1 van nieuw");
  }

  @Test
  void neighbours_and_what_lies_together_are_published() throws SQLException {
    assertThat(columns("buren"))
        .containsExactly(
            "indeling VARCHAR",
            "niveau VARCHAR",
            "gebiedcode VARCHAR",
            "buur VARCHAR",
            "soort VARCHAR");
    assertThat(columns("ruimtelijk"))
        .containsExactly(
            "indicator VARCHAR",
            "indeling VARCHAR",
            "periode VARCHAR",
            "niveau VARCHAR",
            "gebiedcode VARCHAR",
            "maat VARCHAR",
            "waarde DOUBLE",
            "z DOUBLE",
            "p DOUBLE",
            "q DOUBLE",
            "kwadrant VARCHAR",
            "status VARCHAR",
            "reden VARCHAR",
            "permutaties INTEGER",
            "zaad BIGINT",
            "grondslag VARCHAR");
    // Zuidoost touches no other stadsdeel, as on a real map.
    assertThat(query("SELECT gebiedcode FROM eilanden WHERE niveau = 'stadsdeel'"))
        .containsExactly("T");
    assertThat(
            query(
                "SELECT maat, permutaties FROM ruimtelijk WHERE indicator = 'kwb_bijstand_per_1000' AND niveau = 'buurt' AND status = 'bekend' GROUP BY ALL ORDER BY ALL"))
        .containsExactly("gistar 19199", "lisa 19199", "moran 999");
    assertThat(query("SELECT DISTINCT status FROM ruimtelijk WHERE niveau = 'stadsdeel'"))
        .containsExactly("geweigerd");
  }

  @Test
  void what_is_hidden_takes_no_part_in_what_is_said_of_space_and_shocks() throws SQLException {
    assertThat(
            query(
                """
                SELECT count(*) FROM ruimtelijk r JOIN waarden w USING (gebiedcode, indeling, indicator, periode)
                WHERE w.uitsplitsing = 'totaal' AND w.status <> 'bekend' AND r.waarde IS NOT NULL"""))
        .containsExactly("0");
    assertThat(
            query(
                """
                SELECT count(*) FROM schok_reeks r JOIN waarden w USING (gebiedcode, indeling, indicator, periode)
                WHERE w.uitsplitsing = 'totaal' AND r.waarde IS DISTINCT FROM w.waarde"""))
        .containsExactly("0");
  }

  @Test
  void the_buurthuizen_show_who_recovered_from_corona_and_who_did_not_yet() throws SQLException {
    assertThat(
            query(
                "SELECT gebiedcode, hersteltijd, hersteld FROM schokken WHERE indicator = 'buurthuisbezoeken' AND eenheid_tijd = 'maand' AND niveau = 'stadsdeel' AND schok = 'corona_2020' ORDER BY ALL"))
        .containsExactly(
            "A null false",
            "E 23 true",
            "F 30 true",
            "K 24 true",
            "M 24 true",
            "N 18 true",
            "T 19 true");
    assertThat(
            query(
                "SELECT DISTINCT reden FROM schokken WHERE indicator = 'verzuimmeldingen' AND status = 'geweigerd'"))
        .containsExactly("Er zijn geen cijfers van voor de schok om mee te vergelijken.");
  }

  private static SnapshotResult analyse(boolean force) throws IOException {
    return new AnalyseRun(new AnalyseConfig(lake, "local[2]", force), text -> {}).run();
  }

  private static List<String> columns(String table) throws SQLException {
    return query(
        "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM %s)".formatted(table));
  }

  private static List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of(
              "gebieden",
              "indicatoren",
              "waarden",
              "vergelijkingen",
              "vergelijkbaar",
              "reeksbreuken",
              "signalen",
              "beoordelingen",
              "leveringen",
              "herleiding",
              "bevindingen",
              "scores",
              "trajecten",
              "score_opbouw",
              "ongelijkheid",
              "buren",
              "eilanden",
              "ruimtelijk",
              "schokken",
              "schok_reeks")) {
        statement.execute(
            "CREATE VIEW %1$s AS SELECT * FROM read_parquet('%2$s/%1$s/*.parquet')"
                .formatted(table, snapshot));
      }
      try (ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          List<String> cells = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            cells.add(String.valueOf(result.getObject(i)));
          }
          rows.add(String.join(" ", cells));
        }
      }
    }
    return rows;
  }
}
