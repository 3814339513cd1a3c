package nl.wijkbeeld.analytics.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.analytics.TestSpark;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From published values to how fast offer and demand go down. */
class SupplyAndDemandTest {
  private static final StructType VALUES =
      new StructType()
          .add("indicator", DataTypes.StringType)
          .add("indeling", DataTypes.StringType)
          .add("niveau", DataTypes.StringType)
          .add("periode", DataTypes.StringType)
          .add("uitsplitsing", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("status", DataTypes.StringType)
          .add("waarde", DataTypes.DoubleType)
          .add("prognose", DataTypes.BooleanType);

  private static List<Row> told;

  @BeforeAll
  static void followsOfferAndDemand() {
    List<Row> rows = new ArrayList<>();
    months(rows, "aanbod", "A", 300, 1600, 800, 400, 200, 100, 50);
    months(rows, "vraag", "A", 40, 100, 90, 81, 72.9, 65.61, 59.049);
    months(rows, "klanten", "A", 1278, 1300, 1350, 1400, 1500, 1639);
    months(rows, "aanbod", "B", 90, 80, 70);
    months(rows, "aanbod", "C", 60, 9, 8, 7, 6, 5, 4);
    months(rows, "aanbod", "D", 60, 30, 0, 20, 10, 10);
    months(rows, "aanbod", "E", 60, -1, 30, -1, 20, -1, 15, 14, 12);
    rows.add(value("klanten", "A", "2020-02-20", 1278.0));
    rows.add(value("klanten", "F", "2020-02-20", 1278.0));
    rows.add(value("klanten", "F", "2020-06-20", 1639.0));
    rows.add(value("aanbod", "GM0000_ONBEKEND", "2020M05", 1.0));
    Dataset<Row> values = TestSpark.session().createDataFrame(rows, VALUES).repartition(3);
    told =
        new SupplyAndDemand(
                List.of(
                    new IndicatorRegister.Paar(
                        "hulp", "Hulp", "aanbod", List.of("vraag", "klanten"))))
            .apply(values)
            .collectAsList();
  }

  private static void months(List<Row> rows, String indicator, String area, double... figures) {
    for (int month = 1; month <= figures.length; month++) {
      double figure = figures[month - 1];
      rows.add(value(indicator, area, "2020M%02d".formatted(month), figure < 0 ? null : figure));
    }
  }

  private static Row value(String indicator, String area, String period, Double value) {
    String status = value == null ? "onderdrukt" : "bekend";
    return RowFactory.create(indicator, "x", "wijk", period, "totaal", area, status, value, false);
  }

  @Test
  void an_offer_that_halves_each_month_has_a_half_life_of_a_month() {
    Row row = row("aanbod", "A");

    assertThat(row.<String>getAs("kant")).isEqualTo("aanbod");
    assertThat(row.<String>getAs("piek_periode")).isEqualTo("2020M02");
    assertThat(row.<Double>getAs("piek")).isEqualTo(1600);
    assertThat(row.<String>getAs("laatste_periode")).isEqualTo("2020M07");
    assertThat(row.<Integer>getAs("perioden")).isEqualTo(5);
    assertThat(row.<Double>getAs("halvering")).isCloseTo(1, within(1e-9));
    assertThat(row.<Double>getAs("daling")).isCloseTo(.5, within(1e-9));
    assertThat(row.<String>getAs("verloop")).isEqualTo("daalt");
    assertThat(row.<String>getAs("eenheid_tijd")).isEqualTo("maand");
  }

  @Test
  void a_demand_that_loses_a_tenth_each_month_halves_in_six_and_a_half() {
    Row row = row("vraag", "A");

    assertThat(row.<String>getAs("kant")).isEqualTo("vraag");
    assertThat(row.<Double>getAs("daling")).isCloseTo(.1, within(1e-9));
    assertThat(row.<Double>getAs("halvering")).isCloseTo(6.5788, within(1e-4));
  }

  @Test
  void what_only_rises_has_no_half_life_and_says_so() {
    Row row = row("klanten", "A");

    assertThat(row.<String>getAs("status")).isEqualTo("geweigerd");
    assertThat(row.<String>getAs("reden")).contains("nog geen daling");
    assertThat(row.<Double>getAs("halvering")).isNull();
  }

  @Test
  void nothing_is_said_of_few_of_small_and_of_no_figures() {
    assertThat(row("aanbod", "B").<String>getAs("reden")).contains("te weinig cijfers");
    assertThat(row("aanbod", "C").<String>getAs("reden")).contains("kleine aantallen");
    assertThat(row("aanbod", "D").<String>getAs("reden")).contains("met nul");
    assertThat(row("aanbod", "E").<String>getAs("reden")).contains("20 procent");
  }

  @Test
  void residual_areas_take_no_part_and_single_days_only_where_there_is_nothing_else() {
    assertThat(told).hasSize(8);
    Row days = row("klanten", "F");
    assertThat(days.<String>getAs("eenheid_tijd")).isEqualTo("dag");
    assertThat(days.<Double>getAs("laatste")).isEqualTo(1639);
    assertThat(days.<Double>getAs("halvering")).isNull();
    assertThat(days.<String>getAs("reden")).contains("Losse dagen");
  }

  private static Row row(String indicator, String area) {
    return told.stream()
        .filter(row -> row.getAs("indicator").equals(indicator))
        .filter(row -> row.getAs("gebiedcode").equals(area))
        .findFirst()
        .orElseThrow();
  }
}
