package nl.wijkbeeld.analytics.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkbeeld.analytics.TestSpark;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.vocabulary.Periode;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class JudgePeriodsTest {
  private static final String MELDINGEN = "meldingen";
  private static final LocalDate BEGIN = LocalDate.of(2014, 1, 6);
  private static final int WEEKS = 330;

  /** One row of the values, as a record that is easy to change. */
  private record Cell(
      String area,
      String indicator,
      String period,
      String breakdown,
      Double value,
      String status,
      Boolean provisional,
      Boolean forecast) {

    Cell hidden() {
      return new Cell(
          area, indicator, period, breakdown, null, "onderdrukt", provisional, forecast);
    }

    Cell withValue(double other) {
      return new Cell(area, indicator, period, breakdown, other, status, provisional, forecast);
    }

    Cell marked(boolean isProvisional, boolean isForecast) {
      return new Cell(area, indicator, period, breakdown, value, status, isProvisional, isForecast);
    }

    Row row() {
      return RowFactory.create(
          area, "2020", indicator, period, breakdown, "wijk", value, status, provisional, forecast);
    }
  }

  @Test
  void a_week_that_stands_out_becomes_a_row_with_what_was_expected() {
    List<Cell> cells = weeks("AA", 1, cell -> cell);
    cells.set(WEEKS - 1, cells.get(WEEKS - 1).withValue(45));

    List<Row> signals = Signals.of(judged(cells)).collectAsList();

    assertThat(signals)
        .filteredOn(row -> row.getAs("periode").equals(period(WEEKS - 1)))
        .hasSize(1);
    Row signal =
        signals.stream()
            .filter(row -> row.getAs("periode").equals(period(WEEKS - 1)))
            .findFirst()
            .orElseThrow();
    assertThat(signal.schema().fieldNames())
        .containsExactly(
            "gebiedcode",
            "indeling",
            "indicator",
            "periode",
            "niveau",
            "waarde",
            "verwacht",
            "ondergrens",
            "bovengrens",
            "richting",
            "methode",
            "punten");
    assertThat(signal.<String>getAs("gebiedcode")).isEqualTo("AA");
    assertThat(signal.<String>getAs("richting")).isEqualTo("meer");
    assertThat(signal.<String>getAs("methode")).isEqualTo("farrington_noufaily");
    assertThat(signal.<Double>getAs("waarde")).isEqualTo(45);
    assertThat(signal.<Double>getAs("verwacht")).isBetween(13.0, 17.0);
    assertThat(signal.<Double>getAs("bovengrens")).isBetween(22.0, 32.0);
    assertThat(signal.<Integer>getAs("punten")).isBetween(230, 240);
  }

  @Test
  void judges_the_newest_hundred_and_four_weeks() {
    List<Row> rows = judged(weeks("AA", 2, cell -> cell)).collectAsList();

    assertThat(rows.stream().map(row -> row.<String>getAs("periode")))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(WEEKS - 104, WEEKS).mapToObj(JudgePeriodsTest::period).toList());
  }

  @Test
  void a_hidden_value_is_not_judged_and_takes_no_part_in_the_history() {
    List<Cell> cells = weeks("AA", 3, cell -> cell);
    cells.set(WEEKS - 1, cells.get(WEEKS - 1).hidden());
    cells.set(WEEKS - 60, cells.get(WEEKS - 60).hidden());
    Map<String, Row> rows = byPeriod(judged(cells));
    Map<String, Row> open = byPeriod(judged(weeks("AA", 3, cell -> cell)));

    assertThat(rows.get(period(WEEKS - 1)).<String>getAs("oordeel")).isEqualTo("onbekend");
    assertThat(rows.get(period(WEEKS - 1)).<Double>getAs("verwacht")).isNull();
    assertThat(rows.get(period(WEEKS - 2)).<Integer>getAs("punten"))
        .isEqualTo(open.get(period(WEEKS - 2)).<Integer>getAs("punten") - 1);
  }

  @Test
  void what_a_hidden_row_says_cannot_change_anything() {
    List<Cell> cells = weeks("AA", 3, cell -> cell);
    cells.set(WEEKS - 60, cells.get(WEEKS - 60).hidden());
    List<Cell> leaking = new ArrayList<>(cells);
    Cell hidden = leaking.get(WEEKS - 60);
    leaking.set(WEEKS - 60, hidden.withValue(900));

    assertThat(texts(judged(leaking))).isEqualTo(texts(judged(cells)));
  }

  @Test
  void the_newest_week_is_not_judged_while_it_is_provisional() {
    List<Cell> cells = weeks("AA", 4, cell -> cell);
    cells.set(WEEKS - 1, cells.get(WEEKS - 1).withValue(0).marked(true, false));
    cells.set(WEEKS - 2, cells.get(WEEKS - 2).withValue(0).marked(true, false));
    Map<String, Row> rows = byPeriod(judged(cells));

    assertThat(rows.get(period(WEEKS - 1)).<String>getAs("oordeel")).isEqualTo("voorlopig");
    assertThat(rows.get(period(WEEKS - 2)).<String>getAs("oordeel")).isEqualTo("minder");
  }

  @Test
  void forecasts_breakdowns_other_indicators_residual_areas_and_years_take_no_part() {
    List<Cell> cells = weeks("AA", 5, cell -> cell);
    List<Cell> more = new ArrayList<>(cells);
    more.add(cells.get(0).withValue(5).marked(false, true));
    more.add(new Cell("AA", MELDINGEN, "2020", "totaal", 800.0, "bekend", false, false));
    more.add(new Cell("AA", MELDINGEN, period(9), "klasse=x", 80.0, "bekend", false, false));
    more.add(new Cell("AA", "anders", period(9), "totaal", 80.0, "bekend", false, false));
    more.add(new Cell("GM_ONBEKEND", MELDINGEN, period(9), "totaal", 8.0, "bekend", false, false));

    assertThat(texts(judged(more))).isEqualTo(texts(judged(cells)));
  }

  @Test
  void a_break_in_the_register_ends_the_history() {
    List<Cell> cells = weeks("AA", 6, cell -> cell);
    Dataset<Row> judgements =
        new JudgePeriods(Set.of(MELDINGEN), Map.of(MELDINGEN, List.of(BEGIN.plusWeeks(WEEKS - 50))))
            .apply(values(cells));
    Map<String, Row> rows = byPeriod(judgements);

    assertThat(rows.get(period(WEEKS - 51)).<String>getAs("oordeel")).isNotEqualTo("na_breuk");
    assertThat(rows.get(period(WEEKS - 50)).<String>getAs("oordeel")).isEqualTo("na_breuk");
    assertThat(rows.get(period(WEEKS - 1)).<String>getAs("oordeel")).isEqualTo("na_breuk");
  }

  @Test
  void the_register_says_which_indicators_count_events() {
    Set<String> judged = JudgePeriods.of(IndicatorRegister.builtIn()).indicators();

    System.out.println("op signalen beoordeeld: " + judged.stream().sorted().toList());
    assertThat(judged)
        .contains("verzuimmeldingen")
        .doesNotContain("verzuimmeldingen_per_1000", "kwb_inwoners");
  }

  @Test
  void why_nothing_is_said_can_be_counted() {
    List<Cell> cells = weeks("AA", 7, cell -> cell);
    cells.addAll(weeks("AB", 8, Cell::hidden));
    cells.addAll(weeks("AC", 9, cell -> cell).subList(0, 60));

    Map<String, Long> counts =
        Signals.counts(judged(cells)).collectAsList().stream()
            .collect(
                Collectors.toMap(row -> row.getAs("oordeel"), row -> row.<Long>getAs("aantal")));

    assertThat(counts).containsEntry("onbekend", 104L).containsEntry("te_weinig_historie", 60L);
    assertThat(counts.values().stream().mapToLong(count -> count).sum()).isEqualTo(268);
  }

  @Test
  void law_the_order_of_rows_and_how_they_are_divided_do_not_matter() {
    List<Cell> cells = new ArrayList<>();
    for (int area = 0; area < 6; area++) {
      cells.addAll(weeks("A" + area, 20 + area, cell -> cell));
    }
    List<Cell> shuffled = new ArrayList<>(cells);
    Collections.shuffle(shuffled, new Random(20200526));

    Dataset<Row> other =
        new JudgePeriods(Set.of(MELDINGEN), Map.of()).apply(values(shuffled).repartition(5));

    assertThat(texts(other)).isEqualTo(texts(judged(cells)));
  }

  private static List<Cell> weeks(String area, long seed, UnaryOperator<Cell> change) {
    Random random = new Random(seed);
    return IntStream.range(0, WEEKS)
        .mapToObj(
            week ->
                change.apply(
                    new Cell(
                        area,
                        MELDINGEN,
                        period(week),
                        "totaal",
                        SeriesOfCounts.draw(random, 15),
                        "bekend",
                        false,
                        false)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String period(int week) {
    return Periode.weekOf(BEGIN.plusWeeks(week)).code();
  }

  private static Dataset<Row> judged(List<Cell> cells) {
    return new JudgePeriods(Set.of(MELDINGEN), Map.of()).apply(values(cells));
  }

  private static Dataset<Row> values(List<Cell> cells) {
    return TestSpark.session()
        .createDataFrame(
            cells.stream().map(Cell::row).toList(),
            new StructType()
                .add("gebiedcode", DataTypes.StringType)
                .add("indeling", DataTypes.StringType)
                .add("indicator", DataTypes.StringType)
                .add("periode", DataTypes.StringType)
                .add("uitsplitsing", DataTypes.StringType)
                .add("niveau", DataTypes.StringType)
                .add("waarde", DataTypes.DoubleType)
                .add("status", DataTypes.StringType)
                .add("voorlopig", DataTypes.BooleanType)
                .add("prognose", DataTypes.BooleanType));
  }

  private static Map<String, Row> byPeriod(Dataset<Row> judgements) {
    return judgements.collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getAs("periode"), row -> row));
  }

  private static List<String> texts(Dataset<Row> judgements) {
    return judgements.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
