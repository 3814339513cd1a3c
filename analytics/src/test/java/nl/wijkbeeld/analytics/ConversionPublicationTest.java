package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversion on its way to a snapshot. */
class ConversionPublicationTest {
  private static final List<String> AREAS =
      List.of(
          "gebiedcode,niveau,ouder,rest", "GM,gemeente,,nee", "A,buurt,GM,nee", "B,buurt,GM,nee");

  @TempDir private Path root;

  @Test
  void converted_values_are_a_table_of_their_own_when_there_is_a_conversion_table()
      throws IOException {
    TestLake lake =
        new TestLake(root)
            .areas("oud", AREAS)
            .areas("nieuw", AREAS)
            .observations(
                "oud",
                AREAS,
                List.of(
                    "levering,gebiedcode,variabele,periode,uitsplitsing,waarde",
                    "kwb@2020-02-01,A,inwoners,2020,totaal,100",
                    "kwb@2020-02-01,B,inwoners,2020,totaal,50"));

    assertThat(analyse("2026-11-21T06:00:00Z").resolve("omgerekend")).doesNotExist();

    lake.conversions(
        "oud",
        "nieuw",
        List.of(
            "van_code,naar_code,niveau,aandeel,aandeel_nieuw,methode",
            "A,A,buurt,0.5,,oppervlakte",
            "A,B,buurt,0.5,,oppervlakte",
            "B,B,buurt,0.5,,oppervlakte"));
    Path snapshot = analyse("2026-11-21T07:00:00Z");

    assertThat(table(snapshot, "omgerekend").schema().toDDL())
        .isEqualTo(
            "gebiedcode STRING,indeling STRING,indicator STRING,periode STRING,uitsplitsing STRING,"
                + "niveau STRING,waarde DOUBLE,status STRING,dekking DOUBLE,van_indeling STRING,"
                + "methode STRING,kwaliteit DOUBLE,kwaliteitsklasse STRING");
    assertThat(table(snapshot, "omgerekend").select("gebiedcode", "waarde").collectAsList())
        .extracting(Row::toString)
        .containsExactly("[A,50.0]", "[B,75.0]", "[GM,125.0]");
    assertThat(table(snapshot, "waarden").filter("indeling = 'nieuw'").collectAsList()).isEmpty();
    assertThat(
            table(snapshot, "bevindingen")
                .filter("soort = 'omrekening_onvolledig'")
                .select("gebiedcode", "indeling", "indicator", "melding")
                .collectAsList())
        .extracting(Row::toString)
        .containsExactly(
            "[B,oud,null,Van dit gebied ligt volgens de omrekentabel 50,0 % in indeling nieuw; de rest van elk aantal valt weg bij het omrekenen.]");
    assertThat(Files.readString(snapshot.resolve("manifest.json"))).contains("\"omgerekend\"");
  }

  private Path analyse(String moment) throws IOException {
    TestSpark.session();
    SnapshotResult result =
        new AnalyseRun(
                new AnalyseConfig(root, "local[2]", false),
                Scenarios.indicators(),
                text -> {},
                Clock.fixed(Instant.parse(moment), ZoneOffset.UTC))
            .run();
    return root.resolve("snapshots").resolve(result.id());
  }

  private static Dataset<Row> table(Path snapshot, String name) {
    return TestSpark.session().read().parquet(snapshot.resolve(name).toString());
  }
}
