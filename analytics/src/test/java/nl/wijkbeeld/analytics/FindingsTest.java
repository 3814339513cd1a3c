package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
  @TempDir Path root;

  @Test
  void a_total_of_the_source_that_rounding_and_missing_parts_cannot_explain_is_a_finding() {
    assertThat(findings("05_de_bron_wint", "bron_wijkt_af"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.<String>getAs("gebiedcode")).isEqualTo("S1");
              assertThat(row.<String>getAs("indicator")).isEqualTo("jongeren");
              assertThat(row.<Double>getAs("waarde_bron")).isEqualTo(640);
              assertThat(row.<Double>getAs("waarde_berekend")).isEqualTo(600);
              assertThat(row.<String>getAs("melding"))
                  .isEqualTo(
                      "De bron geeft 640; de delen tellen op tot 600. Het cijfer van de bron is aangehouden.");
            });
  }

  @Test
  void what_is_unattributed_counts_when_a_printed_total_is_compared() {
    assertThat(findings("10_gedrukt_totaal", "bron_wijkt_af"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.<Double>getAs("waarde_bron")).isEqualTo(6010);
              assertThat(row.<Double>getAs("waarde_berekend")).isEqualTo(6007);
            });
  }

  @Test
  void a_denominator_of_another_year_is_named_once_for_the_ratio_that_uses_it() {
    assertThat(findings("07_noemer_van_het_dichtstbijzijnde_moment", "noemer_ander_moment"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.<String>getAs("indicator")).isEqualTo("initiatieven_per_1000");
              assertThat(row.<String>getAs("melding"))
                  .isEqualTo(
                      "Gerekend met “Inwoners” van 2021, het moment dat het dichtst bij dit cijfer ligt.");
            });
  }

  @Test
  void figures_that_were_delivered_twice_are_a_finding() {
    assertThat(findings("09_dubbel_geleverd", "dubbel_geleverd"))
        .singleElement()
        .satisfies(
            row -> assertThat(row.<String>getAs("melding")).startsWith("2 cijfers staan in meer"));
  }

  @Test
  void areas_with_too_little_coverage_are_counted() {
    assertThat(findings("03_te_weinig_dekking", "lage_dekking"))
        .extracting(row -> row.<String>getAs("indicator") + " " + row.<String>getAs("melding"))
        .contains("jongeren Van 1 gebied (stadsdeel) is te weinig bekend om een cijfer te geven.");
  }

  @Test
  void a_printed_figure_that_does_not_follow_is_a_finding_and_one_that_does_is_not()
      throws Exception {
    List<String> areas =
        List.of("gebiedcode,niveau,ouder,rest", "GM,gemeente,,nee", "S1,stadsdeel,GM,nee");
    TestLake lake =
        new TestLake(root)
            .areas("x", areas)
            .observations(
                "x",
                areas,
                List.of(
                    "levering,gebiedcode,variabele,periode,uitsplitsing,waarde",
                    "kwb@2020-01-01,S1,inwoners,2020,totaal,1000",
                    "initiatieven@2020-01-01,S1,initiatieven,2020,totaal,3",
                    "verzuimmeldingen@2020-01-01,S1,meldingen,2020,totaal,3"))
            .controls(
                "x",
                List.of(
                    "gebiedcode,indicator,periode,uitsplitsing,waarde,decimalen",
                    "S1,initiatieven_per_1000,2020,totaal,3,0",
                    "GM,initiatieven_per_1000,2020,totaal,3.1,1",
                    "GM,meldingen,2020,totaal,99,0"));
    LakeTables tables = lake.tables(TestSpark.session());
    Values values = Values.compute(tables, Scenarios.indicators());

    List<Row> found =
        new Findings(Scenarios.computed().register()).of(values, tables.controls()).collectAsList();

    assertThat(found)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.<String>getAs("soort")).isEqualTo("controlecijfer_wijkt_af");
              assertThat(row.<String>getAs("gebiedcode")).isEqualTo("GM");
              assertThat(row.<String>getAs("melding"))
                  .isEqualTo(
                      "Gedrukt staat 3,10; uit de delen volgt 3,0000. Getoond wordt wat volgt. Uit een test.");
            });
  }

  @Test
  void a_finding_about_a_sensitive_indicator_carries_no_number() {
    assertThat(Scenarios.computed().findings())
        .filteredOn(
            row ->
                Optional.ofNullable(row.<String>getAs("indicator"))
                    .orElse("")
                    .startsWith("meldingen"))
        .allSatisfy(
            row -> {
              assertThat(row.<Double>getAs("waarde_bron")).isNull();
              assertThat(row.<Double>getAs("waarde_berekend")).isNull();
            });
  }

  private static List<Row> findings(String scenario, String kind) {
    return Scenarios.computed().findings().stream()
        .filter(row -> scenario.equals(row.getAs("indeling")))
        .filter(row -> kind.equals(row.getAs("soort")))
        .toList();
  }
}
