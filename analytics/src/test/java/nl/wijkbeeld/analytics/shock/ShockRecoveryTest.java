package nl.wijkbeeld.analytics.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From published values to the two tables. */
class ShockRecoveryTest {
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

  private static Dataset<Row> followed;

  @BeforeAll
  static void followsTwoAreas() {
    List<Row> rows = new ArrayList<>();
    IntStream.rangeClosed(2017, 2021)
        .forEach(
            year ->
                IntStream.rangeClosed(1, 12)
                    .forEach(
                        month -> {
                          String period = "%dM%02d".formatted(year, month);
                          boolean shut = year == 2020 && month >= 4 && month <= 6;
                          rows.add(value("A", period, "bekend", shut ? 25.0 : 100.0));
                          boolean hidden = year == 2020 && month == 8;
                          rows.add(
                              value(
                                  "B",
                                  period,
                                  hidden ? "onderdrukt" : "bekend",
                                  hidden
                                      ? null
                                      : 12 * year + month > 12 * 2020 + 3 ? 50.0 : 100.0));
                        }));
    rows.add(value("A", "2020-05-01", "bekend", 1.0));
    rows.add(value("GM0000_ONBEKEND", "2020M05", "bekend", 1.0));
    followed =
        new ShockRecovery(
                ShockRegister.builtIn(),
                Map.of("bezoeken", new ShockRecovery.Kind(false, true, true, List.of())))
            .apply(TestSpark.session().createDataFrame(rows, VALUES).repartition(3))
            .localCheckpoint();
  }

  private static Row value(String area, String period, String status, Double value) {
    return RowFactory.create("bezoeken", "x", "wijk", period, "totaal", area, status, value, false);
  }

  @Test
  void what_came_back_has_a_time_of_recovery() {
    Row row = outcome("A");

    assertThat(row.<String>getAs("schok")).isEqualTo("corona_2020");
    assertThat(row.<String>getAs("schok_begin")).isEqualTo("2020M03");
    assertThat(row.<Double>getAs("diepte")).isCloseTo(.75, within(1e-12));
    assertThat(row.<String>getAs("diepste_periode")).isEqualTo("2020M04");
    assertThat(row.<Boolean>getAs("hersteld")).isTrue();
    assertThat(row.<Integer>getAs("hersteltijd")).isEqualTo(4);
    assertThat(row.<String>getAs("herstel_periode")).isEqualTo("2020M07");
    assertThat(row.<String>getAs("eenheid_tijd")).isEqualTo("maand");
    assertThat(row.<Double>getAs("verlies")).isCloseTo(.75 * 3, within(1e-12));
    assertThat(row.<String>getAs("status")).isEqualTo("bekend");
  }

  @Test
  void what_did_not_come_back_has_none_and_is_not_called_recovered() {
    Row row = outcome("B");

    assertThat(row.<Boolean>getAs("hersteld")).isFalse();
    assertThat(row.<Integer>getAs("hersteltijd")).isNull();
    assertThat(row.<String>getAs("herstel_periode")).isNull();
    assertThat(row.<String>getAs("laatste_periode")).isEqualTo("2021M12");
  }

  @Test
  void the_points_are_there_with_what_was_usual_and_a_hole_where_it_is_hidden() {
    List<Row> points =
        ShockRecovery.series(followed)
            .filter("gebiedcode = 'B'")
            .orderBy("periode")
            .collectAsList();

    assertThat(points).hasSize(60);
    Row hidden =
        points.stream().filter(row -> "2020M08".equals(row.getAs("periode"))).findFirst().get();
    assertThat(hidden.<Double>getAs("waarde")).isNull();
    assertThat(hidden.<Double>getAs("r")).isNull();
    assertThat(hidden.<Double>getAs("basis")).isEqualTo(100);
  }

  @Test
  void residual_areas_and_single_days_take_no_part() {
    assertThat(ShockRecovery.outcomes(followed).count()).isEqualTo(2);
  }

  private static Row outcome(String area) {
    return ShockRecovery.outcomes(followed).filter("gebiedcode = '%s'".formatted(area)).first();
  }
}
