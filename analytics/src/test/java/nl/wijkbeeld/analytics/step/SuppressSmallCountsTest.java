package nl.wijkbeeld.analytics.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Attacks random publications: every case is a city of its own, with a few stadsdelen, an
 * unattributed remainder, counts and rates.
 */
class SuppressSmallCountsTest {
  private static final int CASES = 600;
  private static final double MINIMUM = 5;
  private static final double INHABITANTS = 10_000;

  private static final StructType VALUES =
      new StructType()
          .add("indicator", DataTypes.StringType)
          .add("indeling", DataTypes.StringType)
          .add("periode", DataTypes.StringType)
          .add("begin", DataTypes.DateType)
          .add("eind", DataTypes.DateType)
          .add("uitsplitsing", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("niveau", DataTypes.StringType)
          .add("ouder", DataTypes.StringType)
          .add("status", DataTypes.StringType)
          .add("waarde", DataTypes.DoubleType)
          .add("teller", DataTypes.DoubleType)
          .add("noemer", DataTypes.DoubleType)
          .add("ondergrens", DataTypes.DoubleType)
          .add("bovengrens", DataTypes.DoubleType);

  /** Of every case the published cells, and what they really are. */
  private static Map<String, List<Row>> published;

  private static Map<String, Double> truth;

  @BeforeAll
  static void publishRandomCities() {
    Random random = new Random(5);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      city("stad" + i, random, rows);
    }
    truth =
        rows.stream()
            .filter(row -> row.getString(0).equals("meldingen") && row.get(10) != null)
            .collect(
                Collectors.toMap(
                    row -> row.getString(1) + row.getString(6), row -> row.getDouble(10)));
    var spark = TestSpark.session();
    var register =
        spark.createDataFrame(
            List.of(
                RowFactory.create("meldingen", true, 5, null),
                RowFactory.create("meldingen_per_1000", true, 5, "meldingen")),
            new StructType()
                .add("indicator", DataTypes.StringType)
                .add("gevoelig", DataTypes.BooleanType)
                .add("minimum", DataTypes.IntegerType)
                .add("tellercode", DataTypes.StringType));
    published =
        new SuppressSmallCounts(register)
            .apply(spark.createDataFrame(rows, VALUES)).collectAsList().stream()
                .collect(Collectors.groupingBy(row -> row.getAs("indeling")));
  }

  @Test
  void no_hidden_count_can_be_narrowed_to_less_than_five() {
    int hiddenCells = 0;
    for (List<Row> city : published.values()) {
      Row total = count(city, "GM");
      List<Row> parts = parts(city);
      List<Row> hidden = parts.stream().filter(SuppressSmallCountsTest::isHidden).toList();
      hiddenCells += hidden.size();
      if (!hidden.isEmpty() && total.<Double>getAs("waarde") != null) {
        double shown =
            parts.stream()
                .filter(row -> row.getAs("waarde") != null)
                .mapToDouble(row -> row.<Double>getAs("waarde"))
                .sum();
        double together = total.<Double>getAs("waarde") - shown;
        // Each hidden part lies between nothing and all that is left, as long as another can take
        // the rest.
        assertThat(hidden).as("verborgen delen van %s", city).hasSizeGreaterThan(1);
        assertThat(together).as("samen in %s", city).isGreaterThanOrEqualTo(MINIMUM);
      }
    }
    assertThat(hiddenCells).isGreaterThan(CASES / 2);
  }

  @Test
  void no_small_count_is_shown_and_zero_is_small() {
    assertThat(published.values())
        .allSatisfy(
            city ->
                assertThat(city)
                    .filteredOn(row -> row.getAs("indicator").equals("meldingen"))
                    .filteredOn(row -> row.getAs("waarde") != null)
                    .allSatisfy(
                        row ->
                            assertThat(row.<Double>getAs("waarde"))
                                .isGreaterThanOrEqualTo(MINIMUM)));
  }

  @Test
  void a_rate_is_hidden_with_its_count_and_shows_nothing_of_it() {
    for (List<Row> city : published.values()) {
      for (Row rate : rates(city)) {
        if (isHidden(count(city, rate.getAs("gebiedcode")))) {
          assertThat(rate.<String>getAs("status")).isEqualTo("onderdrukt");
        }
        if (isHidden(rate)) {
          for (String column : List.of("waarde", "teller", "noemer", "ondergrens", "bovengrens")) {
            assertThat(rate.<Double>getAs(column)).isNull();
          }
        }
      }
    }
  }

  @Test
  void the_rate_of_a_city_does_not_give_away_what_its_count_hides() {
    for (List<Row> city : published.values()) {
      boolean anyHidden = parts(city).stream().anyMatch(SuppressSmallCountsTest::isHidden);
      Row rate =
          rates(city).stream()
              .filter(row -> row.getAs("gebiedcode").equals("GM"))
              .findFirst()
              .orElseThrow();
      if (anyHidden) {
        assertThat(rate.<Double>getAs("teller")).isNull();
        assertThat(rate.<Double>getAs("waarde")).isNull();
      }
    }
  }

  @Test
  void what_need_not_be_hidden_is_shown_unchanged() {
    for (Map.Entry<String, List<Row>> city : published.entrySet()) {
      List<Row> parts = parts(city.getValue());
      boolean anySmall =
          parts.stream()
              .anyMatch(
                  row ->
                      truth.getOrDefault(city.getKey() + row.getAs("gebiedcode"), MINIMUM)
                          < MINIMUM);
      for (Row part : parts) {
        Double value = part.getAs("waarde");
        if (value != null) {
          assertThat(value).isEqualTo(truth.get(city.getKey() + part.getAs("gebiedcode")));
        }
        if (!anySmall) {
          assertThat(isHidden(part)).isFalse();
        }
      }
    }
  }

  @Test
  void the_count_of_a_city_is_hidden_only_when_it_is_small_itself() {
    for (Map.Entry<String, List<Row>> city : published.entrySet()) {
      assertThat(isHidden(count(city.getValue(), "GM")))
          .as("gemeente in %s", city)
          .isEqualTo(truth.get(city.getKey() + "GM") < MINIMUM);
    }
  }

  private static void city(String name, Random random, List<Row> rows) {
    int stadsdelen = 1 + random.nextInt(8);
    int largest = random.nextBoolean() ? 6 : 40;
    double attributed = 0;
    for (int s = 0; s < stadsdelen; s++) {
      boolean unknown = random.nextInt(8) == 0;
      double value = random.nextInt(largest);
      attributed += unknown ? 0 : value;
      String code = "S" + s;
      rows.add(cell("meldingen", name, code, "stadsdeel", unknown ? null : value, null));
      rows.add(
          cell("meldingen_per_1000", name, code, "stadsdeel", unknown ? null : value, INHABITANTS));
    }
    double remainder = 0;
    if (random.nextBoolean()) {
      remainder = random.nextInt(largest);
      rows.add(cell("meldingen", name, "GM_ONBEKEND", "stadsdeel", remainder, null));
    }
    rows.add(cell("meldingen", name, "GM", "gemeente", attributed + remainder, null));
    rows.add(
        cell("meldingen_per_1000", name, "GM", "gemeente", attributed, INHABITANTS * stadsdelen));
  }

  private static Row cell(
      String indicator, String city, String area, String level, Double events, Double inhabitants) {
    boolean rate = inhabitants != null;
    Double value = events == null || !rate ? events : Double.valueOf(events / inhabitants * 1000);
    return RowFactory.create(
        indicator,
        city,
        "2020W20",
        Date.valueOf("2020-05-11"),
        Date.valueOf("2020-05-17"),
        "totaal",
        area,
        level,
        level.equals("gemeente") ? null : "GM",
        events == null ? "onbekend" : "bekend",
        value,
        rate ? events : null,
        rate && events != null ? inhabitants : null,
        rate ? value : null,
        rate ? value : null);
  }

  private static boolean isHidden(Row row) {
    return row.getAs("status").equals("onderdrukt");
  }

  private static Row count(List<Row> city, String area) {
    return city.stream()
        .filter(row -> row.getAs("indicator").equals("meldingen"))
        .filter(row -> row.getAs("gebiedcode").equals(area))
        .findFirst()
        .orElseThrow();
  }

  private static List<Row> parts(List<Row> city) {
    return city.stream()
        .filter(row -> row.getAs("indicator").equals("meldingen"))
        .filter(row -> !row.getAs("gebiedcode").equals("GM"))
        .toList();
  }

  private static List<Row> rates(List<Row> city) {
    return city.stream()
        .filter(row -> row.getAs("indicator").equals("meldingen_per_1000"))
        .toList();
  }
}
