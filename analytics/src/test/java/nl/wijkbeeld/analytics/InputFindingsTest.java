package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that cannot be are named and left out; the others go on. */
class InputFindingsTest {
  private static final List<String> AREAS =
      List.of(
          "gebiedcode,niveau,ouder,rest",
          "GM,gemeente,,nee",
          "S1,stadsdeel,GM,nee",
          "S2,stadsdeel,GM,nee",
          "S3,stadsdeel,GM,nee");

  @TempDir private Path root;

  @Test
  void a_count_below_zero_is_named_and_left_out_of_the_sum() throws Exception {
    Values values =
        compute(
            "kwb@2020-01-01,S1,inwoners,2020,totaal,1000",
            "kwb@2020-01-01,S2,inwoners,2020,totaal,1000",
            "kwb@2020-01-01,S3,inwoners,2020,totaal,1000",
            "initiatieven@2020-01-01,S1,initiatieven,2020,totaal,3",
            "initiatieven@2020-01-01,S2,initiatieven,2020,totaal,-7",
            "initiatieven@2020-01-01,S3,initiatieven,2020,totaal,5");

    assertThat(messages(values, "onmogelijk_cijfer"))
        .containsExactly(
            "S2 initiatieven 2020: De bron geeft -7,0; minder dan nul kan niet. Het cijfer is weggelaten.");
    assertThat(cell(values, "S2", "initiatieven")).isEqualTo("onbekend null");
    assertThat(cell(values, "S3", "initiatieven")).isEqualTo("bekend 5.0");
    assertThat(cell(values, "GM", "initiatieven")).isEqualTo("bekend 8.0");
  }

  @Test
  void a_share_above_the_whole_is_named_and_left_out() throws Exception {
    Values values =
        compute(
            "kwb@2020-01-01,S1,inwoners,2020,totaal,1000",
            "kwb@2020-01-01,S1,jongeren,2020,totaal,1300",
            "kwb@2020-01-01,S2,inwoners,2020,totaal,1000",
            "kwb@2020-01-01,S2,jongeren,2020,totaal,200",
            "kwb@2020-01-01,S2,jongeren_pct,2020,totaal,120");

    assertThat(messages(values, "onmogelijk_cijfer"))
        .containsExactly(
            "S1 jongeren_pct 2020: Uit de delen volgt 130,0; een deel is nooit meer dan 100 %. Het cijfer is weggelaten.",
            "S2 jongeren_pct 2020: De bron geeft 120,0; een deel is nooit meer dan 100 %. Het cijfer is weggelaten.");
    assertThat(cell(values, "S1", "jongeren_pct")).isEqualTo("onbekend null");
    assertThat(cell(values, "S2", "jongeren_pct")).isEqualTo("bekend 20.0");
    assertThat(cell(values, "S1", "jongeren")).isEqualTo("bekend 1300.0");
  }

  @Test
  void a_numerator_without_anyone_to_count_it_among_is_named() throws Exception {
    Values values =
        compute(
            "kwb@2020-01-01,S1,inwoners,2020,totaal,0",
            "kwb@2020-01-01,S2,inwoners,2020,totaal,1000",
            "initiatieven@2020-01-01,S1,initiatieven,2020,totaal,3",
            "initiatieven@2020-01-01,S2,initiatieven,2020,totaal,4");

    assertThat(messages(values, "noemer_nul"))
        .containsExactly(
            "S1 initiatieven_per_1000 2020: De teller is 3 en de noemer is 0; daar is geen verhouding van te maken.");
    assertThat(cell(values, "S1", "initiatieven_per_1000")).isEqualTo("nvt null");
    assertThat(cell(values, "S2", "initiatieven_per_1000")).isEqualTo("bekend 4.0");
  }

  @Test
  void a_ratio_without_the_denominator_that_it_needs_is_named() throws Exception {
    Values values = compute("initiatieven@2020-01-01,S1,initiatieven,2020,totaal,3");

    assertThat(messages(values, "noemer_ontbreekt"))
        .containsExactly(
            "null initiatieven_per_1000 null: De noemer “Inwoners” is niet geleverd voor niveau stadsdeel (1 periode); daar is deze verhouding niet berekend.");
    assertThat(cell(values, "S1", "initiatieven")).isEqualTo("bekend 3.0");
  }

  @Test
  void a_class_that_the_register_does_not_know_is_named_and_left_out() throws Exception {
    Values values =
        compute(
            "initiatieven@2020-01-01,S1,initiatieven,2020,totaal,3",
            "initiatieven@2020-01-01,S1,initiatieven,2020,categorie=Zorg,2",
            "initiatieven@2020-01-01,S1,initiatieven,2020,kleur=rood,1");

    assertThat(messages(values, "onbekende_uitsplitsing"))
        .containsExactly(
            "null initiatieven null: De uitsplitsing “kleur=rood” staat niet in het indicatorregister; 1 cijfer is niet gepubliceerd. Het totaal telt ze wel mee.");
    assertThat(cell(values, "S1", "initiatieven")).isEqualTo("bekend 3.0");
    assertThat(values.values().filter("uitsplitsing = 'kleur=rood'").count()).isZero();
    assertThat(values.values().filter("uitsplitsing = 'categorie=Zorg'").count()).isPositive();
  }

  @Test
  void areas_in_a_loop_or_in_an_area_that_is_not_there_are_named() throws Exception {
    TestLake lake =
        new TestLake(root)
            .areas(
                "x",
                List.of(
                    "gebiedcode,niveau,ouder,rest",
                    "GM,gemeente,,nee",
                    "S1,stadsdeel,GM,nee",
                    "S2,stadsdeel,S9,nee",
                    "W1,wijk,W2,nee",
                    "W2,wijk,W1,nee"));
    LakeTables tables = lake.tables(TestSpark.session());
    Dataset<Row> areas = tables.areas();

    assertThat(InputFindings.ofAreas(areas, tables.ancestry(areas)).collectAsList())
        .extracting(row -> row.getAs("gebiedcode") + ": " + row.getAs("melding"))
        .containsExactlyInAnyOrder(
            "S2: Dit gebied zou in S9 liggen, maar dat gebied bestaat niet in deze indeling.",
            "W1: Dit gebied (wijk) zou in W2 (wijk) liggen; dat is geen groter gebied. De twee tellen niet bij elkaar op.",
            "W2: Dit gebied (wijk) zou in W1 (wijk) liggen; dat is geen groter gebied. De twee tellen niet bij elkaar op.");
  }

  private Values compute(String... observations) throws Exception {
    List<String> lines =
        new java.util.ArrayList<>(
            List.of("levering,gebiedcode,variabele,periode,uitsplitsing,waarde"));
    lines.addAll(List.of(observations));
    TestLake lake = new TestLake(root).areas("x", AREAS).observations("x", AREAS, lines);
    return Values.compute(lake.tables(TestSpark.session()), Scenarios.indicators());
  }

  private static List<String> messages(Values values, String kind) {
    return new InputFindings(Scenarios.computed().register())
        .ofFigures(values).filter("soort = '" + kind + "'").collectAsList().stream()
            .map(
                row ->
                    "%s %s %s: %s"
                        .formatted(
                            row.getAs("gebiedcode"),
                            row.getAs("indicator"),
                            row.getAs("periode"),
                            row.getAs("melding")))
            .sorted()
            .toList();
  }

  private static String cell(Values values, String area, String indicator) {
    Row row =
        values
            .values()
            .filter(
                "gebiedcode = '%s' AND indicator = '%s' AND uitsplitsing = 'totaal'"
                    .formatted(area, indicator))
            .first();
    return row.getAs("status") + " " + row.getAs("waarde");
  }
}
