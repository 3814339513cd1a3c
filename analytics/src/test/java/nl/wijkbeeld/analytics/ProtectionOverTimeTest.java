package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one snapshot hides, no later one gives away. */
class ProtectionOverTimeTest {
  private static final String HEADER = "levering,gebiedcode,variabele,periode,uitsplitsing,waarde";
  private static final List<String> AREAS =
      List.of(
          "gebiedcode,niveau,ouder,rest",
          "GM,gemeente,,nee",
          "GM_ONBEKEND,stadsdeel,GM,ja",
          "S1,stadsdeel,GM,nee",
          "S2,stadsdeel,GM,nee",
          "S3,stadsdeel,GM,nee",
          "S4,stadsdeel,GM,nee",
          "B11,buurt,S1,nee",
          "B12,buurt,S1,nee",
          "B13,buurt,S1,nee");

  @TempDir private Path root;
  private TestLake lake;

  @BeforeEach
  void areas() throws IOException {
    lake = new TestLake(root).areas("x", AREAS);
  }

  @Test
  void a_later_total_does_not_uncover_what_an_earlier_snapshot_hid_by_difference()
      throws Exception {
    // Without their total two small numbers hide behind nothing but themselves.
    deliver(
        1,
        "S1,meldingen,2020M01,totaal,2",
        "S2,meldingen,2020M01,totaal,40",
        "S3,meldingen,2020M01,totaal,50",
        "S4,meldingen,2020M01,totaal,60");
    Map<String, String> first = publish("2026-01-01T00:00:00Z");
    assertThat(first).containsEntry("S1 2020M01", "onderdrukt");

    // The months that follow make a quarter, which is a new sum over the hidden month.
    deliver(
        2,
        "S1,meldingen,2020M02,totaal,20",
        "S2,meldingen,2020M02,totaal,41",
        "S3,meldingen,2020M02,totaal,51",
        "S4,meldingen,2020M02,totaal,61",
        "S1,meldingen,2020M03,totaal,21",
        "S2,meldingen,2020M03,totaal,42",
        "S3,meldingen,2020M03,totaal,52",
        "S4,meldingen,2020M03,totaal,62");
    Map<String, String> second = publish("2026-02-01T00:00:00Z");

    first.forEach(
        (cell, shown) -> {
          if (shown.equals("onderdrukt")) {
            assertThat(second).containsEntry(cell, "onderdrukt");
          }
        });
    assertThat(audit()).containsEntry("herleidbaar", 0L);
  }

  @Test
  void hiding_changes_no_number_that_is_shown() throws Exception {
    deliver(
        1,
        "S1,meldingen,2020M01,totaal,2",
        "S2,meldingen,2020M01,totaal,7",
        "S3,meldingen,2020M01,totaal,50",
        "S4,meldingen,2020M01,totaal,60",
        "GM_ONBEKEND,meldingen,2020M01,totaal,9");

    assertThat(publish("2026-01-01T00:00:00Z"))
        .containsEntry("S3 2020M01", "50.0")
        .containsEntry("S4 2020M01", "60.0")
        .containsEntry("GM 2020M01", "128.0")
        .containsEntry("S1 2020M01", "onderdrukt");
  }

  @Test
  void what_was_shown_once_cannot_protect_anything_later() throws Exception {
    deliver(
        1,
        "S1,meldingen,2020M01,totaal,12",
        "S2,meldingen,2020M01,totaal,7",
        "S3,meldingen,2020M01,totaal,50",
        "S4,meldingen,2020M01,totaal,60");
    assertThat(publish("2026-01-01T00:00:00Z").values()).doesNotContain("onderdrukt");

    // A correction makes one of them small: the others are known, so the total has to go.
    deliver(2, "S1,meldingen,2020M01,totaal,3");
    Map<String, String> second = publish("2026-02-01T00:00:00Z");

    assertThat(second)
        .containsEntry("S1 2020M01", "onderdrukt")
        .containsEntry("GM 2020M01", "onderdrukt")
        .containsEntry("S2 2020M01", "7.0");
    assertThat(audit()).containsEntry("herleidbaar", 0L);
  }

  @Test
  void the_ledger_stays_out_of_the_snapshot_and_for_its_owner_only() throws Exception {
    deliver(
        1,
        "S1,meldingen,2020M01,totaal,2",
        "S2,meldingen,2020M01,totaal,40",
        "S3,meldingen,2020M01,totaal,50",
        "S4,meldingen,2020M01,totaal,60");
    publish("2026-01-01T00:00:00Z");
    String id = Files.readString(lake.layout().current()).strip();
    Path ledger = lake.layout().ledger(id);

    List<Row> rows = TestSpark.session().read().parquet(ledger.toString()).collectAsList();
    assertThat(rows)
        .extracting(row -> row.getAs("gebiedcode") + " " + row.getAs("onder_verborgen"))
        .contains("S1 2.0");
    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(ledger)))
        .isEqualTo("rw-------");
    try (var files = Files.walk(lake.layout().snapshot(id))) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("vertrouwelijk"));
    }
  }

  private void deliver(int day, String... lines) throws IOException {
    List<String> csv = new ArrayList<>(List.of(HEADER));
    for (String line : lines) {
      csv.add("verzuimmeldingen@2020-06-%02d,%s".formatted(day, line));
    }
    lake.observations("x", AREAS, csv);
  }

  /** Publishes, and returns what is shown of every total of the count. */
  private Map<String, String> publish(String moment) throws IOException {
    SnapshotResult result =
        new AnalyseRun(
                new AnalyseConfig(root, "local[2]", false),
                Scenarios.indicators(),
                text -> {},
                Clock.fixed(Instant.parse(moment), ZoneOffset.UTC))
            .run();
    Map<String, String> shown = new TreeMap<>();
    for (Row row :
        TestSpark.session()
            .read()
            .parquet(lake.layout().snapshot(result.id()).resolve("waarden").toString())
            .filter("indicator = 'meldingen' AND uitsplitsing = 'totaal' AND status <> 'onbekend'")
            .collectAsList()) {
      String value =
          row.getAs("status").equals("bekend")
              ? row.getAs("waarde").toString()
              : row.<String>getAs("status");
      shown.put(row.getAs("gebiedcode") + " " + row.getAs("periode"), value);
    }
    return shown;
  }

  private Map<String, Long> audit() throws IOException {
    String id = Files.readString(lake.layout().current()).strip();
    JsonNode audit =
        new ObjectMapper()
            .readTree(lake.layout().snapshot(id).resolve("manifest.json").toFile())
            .get("audit");
    return Map.of(
        "verborgen", audit.get("verborgen").asLong(),
        "herleidbaar", audit.get("herleidbaar").asLong());
  }
}
