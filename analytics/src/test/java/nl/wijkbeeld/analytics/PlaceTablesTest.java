package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.ingest.IngestConfig;
import nl.wijkbeeld.ingest.IngestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places, organisations and money of the samples, as a snapshot publishes them. */
class PlaceTablesTest {
  @TempDir private static Path folder;
  private static Path snapshot;

  @BeforeAll
  static void runOnTheSamples() throws IOException {
    TestSpark.session();
    Path lake = folder.resolve("meer");
    Path samples = Path.of(System.getProperty("wijkbeeld.root"), "data-samples", "bronnen.yaml");
    new IngestRun(new IngestConfig(samples, lake), report -> {}).run();
    SnapshotResult result =
        new AnalyseRun(new AnalyseConfig(lake, "local[2]", false), text -> {}).run();
    snapshot = lake.resolve("snapshots").resolve(result.id());
  }

  @Test
  void every_place_counts_once_in_each_area_around_it() throws SQLException {
    assertThat(query("SELECT count(*), count(DISTINCT voorziening) FROM voorzieningen"))
        .containsExactly("317 317");
    assertThat(
            query("SELECT niveau, sum(aantal) FROM infrastructuur GROUP BY niveau ORDER BY niveau"))
        .containsExactly("buurt 317", "gemeente 317", "stadsdeel 317", "wijk 317");
    assertThat(
            query(
                "SELECT count(*) FROM infrastructuur WHERE publiek + commercieel + recreatief + religieus + transit + digitaal + mensen_en_netwerken + zonder_categorie <> aantal"))
        .containsExactly("0");
  }

  @Test
  void an_area_without_a_place_says_that_none_is_registered() throws SQLException {
    assertThat(
            query(
                "SELECT DISTINCT status, aantal, d0, nabij_500 IS NULL FROM infrastructuur WHERE gebiedcode = 'B'"))
        .containsExactly("niet_geregistreerd 0 null false");
  }

  @Test
  void who_lives_within_500_metres_also_lives_within_1000() throws SQLException {
    assertThat(
            query(
                "SELECT count(*) > 50, bool_and(nabij_500 <= nabij_1000), min(nabij_500) >= 0, max(nabij_1000) <= 1 FROM infrastructuur WHERE nabij_500 IS NOT NULL"))
        .containsExactly("true true true true");
  }

  @Test
  void each_area_has_each_of_the_five_functions_with_who_carries_it() throws SQLException {
    assertThat(
            query(
                "SELECT count(DISTINCT functie), count(*) = 5 * count(DISTINCT gebiedcode), bool_and((dragers = 0) = (staat = 'gat')), bool_and((dragers = 1) = (staat = 'enkelvoudig')) FROM functies"))
        .containsExactly("5 true true true");
  }

  @Test
  void organisations_are_published_with_what_they_do_and_nothing_else() throws SQLException {
    assertThat(query("SELECT column_name FROM (DESCRIBE SELECT * FROM verbindingen)"))
        .containsExactly(
            "organisatie",
            "gebiedcode",
            "indeling",
            "functie",
            "sterkte",
            "niveau",
            "periode",
            "bron",
            "levering");
    assertThat(query("SELECT count(*) FROM verbindingen")).containsExactly("207");
    assertThat(query("SELECT count(*) FROM organisaties")).containsExactly("20");
  }

  @Test
  void the_network_is_that_of_wijken_and_of_stadsdelen() throws SQLException {
    assertThat(query("SELECT niveau, count(*) FROM netwerk GROUP BY niveau ORDER BY niveau"))
        .containsExactly("stadsdeel 12", "wijk 12");
    assertThat(
            query(
                "SELECT count(*) FROM netwerk_knopen WHERE niveau = 'wijk' AND staat = 'niet_geregistreerd'"))
        .containsExactly("6");
    assertThat(
            query(
                "SELECT max(stap), min(aandeel) FROM netwerk_kromme WHERE niveau = 'wijk' AND volgorde = 'meeste_eerst'"))
        .containsExactly("20 0.0");
  }

  @Test
  void money_adds_up_from_wijk_to_city_and_nothing_is_said_of_a_buurt() throws SQLException {
    assertThat(query("SELECT DISTINCT niveau FROM geldstromen ORDER BY ALL"))
        .containsExactly("gemeente", "stadsdeel", "wijk");
    assertThat(
            query(
                """
                SELECT count(*) FROM geldstromen s JOIN geldstromen g USING (periode, wet)
                WHERE s.niveau = 'stadsdeel' AND g.niveau = 'gemeente' AND s.gebiedcode = 'A'"""))
        .containsExactly("21");
    assertThat(
            query(
                "SELECT bool_and(abs(t.bedrag - w.som) < 1e-6) FROM geldstromen t JOIN (SELECT gebiedcode, periode, sum(bedrag) AS som FROM geldstromen WHERE wet <> 'totaal' GROUP BY ALL) w USING (gebiedcode, periode) WHERE t.wet = 'totaal' AND t.status = 'bekend'"))
        .containsExactly("true");
  }

  @Test
  void what_is_about_too_few_people_is_hidden_and_cannot_be_found_by_subtraction()
      throws SQLException {
    // Westpoort has 85 inhabitants on the schematic map, all in one wijk.
    assertThat(
            query(
                "SELECT DISTINCT gebiedcode FROM geldstromen WHERE status = 'onderdrukt' ORDER BY 1"))
        .containsExactly("B1");
    assertThat(
            query(
                "SELECT bool_and(abs(g.bedrag - s.som) < 1e-6) FROM geldstromen g JOIN (SELECT periode, wet, sum(bedrag) AS som FROM geldstromen WHERE niveau = 'wijk' GROUP BY ALL) s USING (periode, wet) WHERE g.niveau = 'gemeente'"))
        .containsExactly("true");
    assertThat(
            query(
                "SELECT count(*) FROM geldstromen WHERE status <> 'bekend' AND bedrag IS NOT NULL"))
        .containsExactly("0");
  }

  private static List<String> query(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of(
              "gebieden",
              "voorzieningen",
              "infrastructuur",
              "functies",
              "verbindingen",
              "organisaties",
              "netwerk",
              "netwerk_kromme",
              "netwerk_knopen",
              "netwerk_uitval",
              "geldstromen")) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/%s/*.parquet')"
                .formatted(table, snapshot, table));
      }
      List<String> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery(sql)) {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            row.add(String.valueOf(result.getString(i)));
          }
          rows.add(String.join(" ", row));
        }
      }
      return rows;
    }
  }
}
