package nl.wijkbeeld.analytics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.wijkbeeld.vocabulary.Periode;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scores that two independent implementations found for the modelstad. */
class ModelstadScoresTest {
  private static final double SAME = 1e-9;
  private static final Scores.Tables TABLES = tables(Modelstad.values(2020));
  private static final List<Row> SCORES = TABLES.scores().collectAsList();

  @ParameterizedTest
  @CsvSource({
    "draagkracht, PERCENTILE, pct, 100",
    "draagkracht, Z, z, 1",
    "draagkracht, ROBUST_Z, robust_z, 1",
    "draagkracht, MINMAX, minmax, 1",
    "draaglast, PERCENTILE, pct, 100",
    "draaglast, Z, z, 1",
    "draaglast, ROBUST_Z, robust_z, 1",
    "draaglast, MINMAX, minmax, 1"
  })
  void figures_are_made_comparable_as_two_other_implementations_do(
      String pillar, Normalisation normalisation, String name, double scale) throws IOException {
    JsonNode expected = Modelstad.expected(pillar + "_scores.json").get(name);
    double[][] actual =
        Arrays.stream(Modelstad.aligned(pillar)).map(normalisation::of).toArray(double[][]::new);

    for (int area = 0; area < expected.size(); area++) {
      for (int i = 0; i < actual.length; i++) {
        same(actual[i][area], expected.get(area).get(i), scale);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "draagkracht, PERCENTILE, ARITHMETIC, 0, arith_pct, 100",
    "draagkracht, MINMAX, ARITHMETIC, 0, arith_minmax, 1",
    "draagkracht, PERCENTILE, GEOMETRIC, 0, geom_pct, 100",
    "draagkracht, MINMAX, GEOMETRIC, 1, geom_minmax_floor1, 1",
    "draaglast, PERCENTILE, ARITHMETIC, 0, arith_pct, 100",
    "draaglast, MINMAX, ARITHMETIC, 0, arith_minmax, 1",
    "draaglast, PERCENTILE, GEOMETRIC, 0, geom_pct, 100",
    "draaglast, MINMAX, GEOMETRIC, 1, geom_minmax_floor1, 1"
  })
  void pillars_are_averaged_as_two_other_implementations_do(
      String pillar,
      Normalisation normalisation,
      Averaging averaging,
      double floor,
      String name,
      double scale)
      throws IOException {
    JsonNode expected = Modelstad.expected(pillar + "_scores.json").get(name);
    double[][] figures =
        Arrays.stream(Modelstad.aligned(pillar)).map(normalisation::of).toArray(double[][]::new);
    double[] equal = new double[figures.length];
    Arrays.fill(equal, 1);

    for (int area = 0; area < expected.size(); area++) {
      int one = area;
      double[] profile = Arrays.stream(figures).mapToDouble(column -> column[one]).toArray();
      same(averaging.of(profile, equal, floor), expected.get(area), scale);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"draagkracht", "draaglast"})
  void the_table_holds_these_scores_with_their_coverage(String pillar) throws IOException {
    JsonNode expected = Modelstad.expected(pillar + "_scores.json");
    Map<String, Row> actual = scores(pillar, "totaal", "buurt");

    assertThat(actual).hasSize(124);
    for (int area = 0; area < 124; area++) {
      Row row = actual.get(expected.get("ids").get(area).asText());
      double share = expected.get("share_weight_available").get(area).asDouble();
      Double score = row.getAs("score");
      same(score == null ? Double.NaN : score, expected.get("arith_pct").get(area), 100);
      assertThat(row.<String>getAs("status")).isEqualTo(score == null ? "onbekend" : "bekend");
      assertThat(row.<Double>getAs("dekking")).isCloseTo(share, within(SAME));
      assertThat(row.<Integer>getAs("bekend"))
          .isEqualTo((int) Math.round(share * row.<Integer>getAs("totaal")));
    }
  }

  @Test
  void loads_stack_up_as_two_other_implementations_count_them() throws IOException {
    JsonNode expected = Modelstad.expected("draaglast_scores.json");
    Map<String, Row> actual = scores("draaglast", "totaal", "buurt");

    for (int area = 0; area < 124; area++) {
      Row row = actual.get(expected.get("ids").get(area).asText());
      int known = expected.get("stapeling_of").get(area).asInt();
      int count = expected.get("stapeling").get(area).asInt();
      assertThat(row.<Integer>getAs("stapeling_bekend")).isEqualTo(known == 0 ? null : known);
      assertThat(row.<Integer>getAs("stapeling")).isEqualTo(known == 0 ? null : count);
      assertThat(row.<Double>getAs("stapeling_verwacht"))
          .as("without limits what was seen stands")
          .isEqualTo(known == 0 ? null : (double) count);
    }
  }

  @Test
  void larger_areas_have_the_mean_of_their_buurten_weighted_by_inhabitants() {
    Map<String, Row> buurten = scores("draagkracht", "totaal", "buurt");
    String[] wijken = Modelstad.text("wijk");
    double[] inhabitants = Modelstad.column("inwoners");
    Map<String, double[]> sums = new HashMap<>();
    for (int area = 0; area < wijken.length; area++) {
      Double score = buurten.get(Modelstad.codes()[area]).getAs("score");
      double[] sum = sums.computeIfAbsent(wijken[area], wijk -> new double[3]);
      sum[2] += inhabitants[area];
      if (score != null) {
        sum[0] += inhabitants[area] * score;
        sum[1] += inhabitants[area];
      }
    }

    Map<String, Row> actual = scores("draagkracht", "totaal", "wijk");

    assertThat(actual).hasSize(31);
    sums.forEach(
        (wijk, sum) -> {
          Row row = actual.get(wijk);
          assertThat(row.<Double>getAs("dekking")).isCloseTo(sum[1] / sum[2], within(SAME));
          if (sum[1] / sum[2] >= 2.0 / 3) {
            assertThat(row.<Double>getAs("score")).isCloseTo(sum[0] / sum[1], within(SAME));
          } else {
            assertThat(row.<Double>getAs("score")).isNull();
          }
          assertThat(row.<String>getAs("basis")).isEqualTo("buurt");
        });
    assertThat(scores("draagkracht", "totaal", "stadsdeel")).hasSize(6);
    assertThat(scores("draagkracht", "totaal", "gemeente").get("STAD").<Integer>getAs("rang"))
        .isNull();
  }

  @Test
  void every_rank_has_an_interval_and_nothing_else_has() {
    assertThat(SCORES)
        .filteredOn(row -> row.getAs("rang") != null)
        .hasSizeGreaterThan(400)
        .allSatisfy(
            row -> {
              assertThat(row.<Integer>getAs("rang"))
                  .isBetween(row.getAs("rang_van"), row.getAs("rang_tot"));
              assertThat(row.<Integer>getAs("rang_van")).isPositive();
              assertThat(row.<Integer>getAs("rang_tot"))
                  .isLessThanOrEqualTo(row.<Integer>getAs("aantal"));
            });
    assertThat(SCORES)
        .filteredOn(row -> row.getAs("rang") == null)
        .allSatisfy(row -> assertThat(row.<Integer>getAs("rang_van")).isNull());
  }

  @Test
  void themes_have_scores_of_their_own() {
    Row row = scores("draagkracht", "Een", "buurt").get("BU010101");

    assertThat(row.<Integer>getAs("totaal")).isEqualTo(3);
    assertThat(row.<Double>getAs("score"))
        .isCloseTo(
            100 * (0.29310344827586204 + 0.5700934579439252 + 0.7701612903225806) / 3,
            within(SAME));
  }

  @Test
  void what_a_score_is_made_of_adds_up_to_it() {
    Map<String, Double> sums = new HashMap<>();
    for (Row part : TABLES.parts().collectAsList()) {
      if (part.<Boolean>getAs("meegeteld")) {
        sums.merge(
            part.getAs("pijler") + "/" + part.getAs("gebiedcode"),
            part.<Double>getAs("gewicht") * part.<Double>getAs("genormaliseerd"),
            Double::sum);
      }
    }

    assertThat(SCORES)
        .filteredOn(row -> row.getAs("niveau").equals("buurt"))
        .filteredOn(row -> row.getAs("referentie").equals("nu"))
        .filteredOn(row -> row.getAs("thema").equals("totaal") && row.getAs("score") != null)
        .hasSizeGreaterThan(200)
        .allSatisfy(
            row ->
                assertThat(sums.get(row.getAs("pijler") + "/" + row.getAs("gebiedcode")))
                    .isCloseTo(row.<Double>getAs("score"), within(SAME)));
  }

  @Test
  void the_order_of_the_values_does_not_matter() {
    List<Row> reordered = new ArrayList<>(Modelstad.values(2020));
    Collections.shuffle(reordered, new Random(1));

    assertThat(tables(reordered).scores().collectAsList())
        .containsExactlyInAnyOrderElementsOf(SCORES);
  }

  @Test
  void a_figure_serves_two_years_longer_and_says_of_when_it_is() {
    List<Row> values = new ArrayList<>(Modelstad.values(2020));
    values.addAll(Modelstad.values("k1", "inkomen", 2022));
    values.addAll(Modelstad.values("k1", "inkomen", 2023));
    Scores.Tables tables = tables(values);

    assertThat(years(tables, row -> row.getAs("score") != null)).containsExactly("2020", "2022");
    assertThat(
            tables.parts().collectAsList().stream()
                .filter(row -> row.getAs("periode").equals("2022"))
                .map(row -> row.getAs("indicator") + " " + row.getAs("waardeperiode"))
                .distinct()
                .sorted())
        .containsExactly("k1 2022", "k2 2020", "k3 2020", "k4 2020", "k5 2020", "k6 2020");
  }

  @Test
  void a_buurt_that_rises_in_everything_has_a_trajectory_that_is_larger_than_chance() {
    List<Row> values = new ArrayList<>(Modelstad.values(2020));
    Modelstad.values(2023).stream()
        .map(
            row ->
                row.getString(0).equals("BU010101") && !row.isNullAt(7)
                    ? Modelstad.value(
                        row.getString(2),
                        "BU010101",
                        2023,
                        Set.of("k5", "k6").contains(row.getString(2)) ? 0 : 99)
                    : row)
        .forEach(values::add);

    Map<String, Row> trajectories =
        tables(values).trajectories().collectAsList().stream()
            .filter(row -> row.getAs("pijler").equals("draagkracht"))
            .filter(row -> row.getAs("niveau").equals("buurt"))
            .collect(Collectors.toMap(row -> row.getAs("gebiedcode"), row -> row));

    Row risen = trajectories.get("BU010101");
    assertThat(risen.<Double>getAs("score_van")).isCloseTo(41.317650819817814, within(1e-7));
    assertThat(risen.<Double>getAs("score_tot")).isGreaterThan(99);
    assertThat(risen.<Double>getAs("verschil"))
        .isCloseTo(
            risen.<Double>getAs("score_tot") - risen.<Double>getAs("score_van"), within(SAME));
    assertThat(risen.<String>getAs("van") + risen.<String>getAs("tot")).isEqualTo("20202023");
    assertThat(trajectories.values())
        .filteredOn(row -> !row.getAs("gebiedcode").equals("BU010101"))
        .allSatisfy(row -> assertThat(row.<Double>getAs("verschil")).isBetween(-1.0, 0.0));
  }

  @Test
  void against_the_base_year_all_can_rise_and_then_the_city_does() {
    List<Row> values = new ArrayList<>(Modelstad.values(2020));
    values.addAll(Modelstad.values(2016));
    Modelstad.values(2023).stream()
        .map(
            row ->
                row.getString(2).startsWith("k") && !row.isNullAt(7)
                    ? Modelstad.value(
                        row.getString(2),
                        row.getString(0),
                        2023,
                        row.getDouble(7) + (Set.of("k5", "k6").contains(row.getString(2)) ? -5 : 5))
                    : row)
        .forEach(values::add);

    Map<String, Row> city =
        tables(values).scores().collectAsList().stream()
            .filter(row -> row.getAs("gebiedcode").equals("STAD"))
            .filter(row -> row.getAs("pijler").equals("draagkracht"))
            .filter(row -> row.getAs("thema").equals("totaal"))
            .collect(
                Collectors.toMap(
                    row -> row.<String>getAs("referentie") + row.<String>getAs("periode"),
                    row -> row));

    assertThat(city.get("basisjaar2020").<Double>getAs("score")).isCloseTo(100, within(SAME));
    assertThat(city.get("basisjaar2016").<Double>getAs("score")).isCloseTo(100, within(SAME));
    assertThat(city.get("basisjaar2023").<Double>getAs("score")).isGreaterThan(120);
    assertThat(city.get("nu2023").<Double>getAs("score"))
        .isCloseTo(city.get("nu2020").<Double>getAs("score"), within(SAME));
  }

  @Test
  void a_break_in_a_series_takes_it_out_of_the_trajectory() {
    List<Row> values = new ArrayList<>(Modelstad.values(2020));
    values.addAll(Modelstad.values(2023));

    Scores.Tables tables =
        tables(
            values,
            Map.of(
                "k1", List.of(LocalDate.of(2022, 1, 1)),
                "l1", List.of(LocalDate.of(2020, 1, 1)),
                "l2", List.of(LocalDate.of(2023, 1, 1)),
                "l3", List.of(LocalDate.of(2024, 1, 1))));

    assertThat(
            tables.trajectories().collectAsList().stream()
                .map(row -> row.getAs("pijler") + " " + row.getAs("indicatoren"))
                .distinct())
        .as("two of three are too few")
        .containsExactly("draagkracht 5");
  }

  private static List<String> years(Scores.Tables tables, Predicate<Row> some) {
    return tables.scores().collectAsList().stream()
        .filter(some)
        .map(row -> row.<String>getAs("periode"))
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, Row> scores(String pillar, String theme, String level) {
    return SCORES.stream()
        .filter(row -> row.getAs("pijler").equals(pillar))
        .filter(row -> row.getAs("thema").equals(theme))
        .filter(row -> row.getAs("niveau").equals(level))
        .filter(row -> row.getAs("referentie").equals("nu"))
        .collect(Collectors.toMap(row -> row.getAs("gebiedcode"), row -> row));
  }

  private static Scores.Tables tables(List<Row> values) {
    return tables(values, Map.of());
  }

  private static Scores.Tables tables(List<Row> values, Map<String, List<LocalDate>> breaks) {
    return new Scores(
            Modelstad.scored(),
            Modelstad.areas(),
            Modelstad.ancestry(),
            new Inhabitants(List.of("inwoners")),
            breaks,
            Optional.of(Periode.ofYear(2020)))
        .apply(Modelstad.table(values));
  }

  private static void same(double actual, JsonNode expected, double scale) {
    if (expected.isNull()) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(scale * expected.asDouble(), within(scale * SAME));
    }
  }
}
