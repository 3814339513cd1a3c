package nl.wijkbeeld.analytics.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What a shock did to an area beside its gemeente. */
class BesideCityTest {
  private static final StructType KEY =
      new StructType()
          .add("gebiedcode", DataTypes.StringType)
          .add("indeling", DataTypes.StringType)
          .add("niveau", DataTypes.StringType)
          .add("indicator", DataTypes.StringType)
          .add("schok", DataTypes.StringType);

  private static final StructType OUTCOMES =
      KEY.add("eenheid_tijd", DataTypes.StringType)
          .add("diepte", DataTypes.DoubleType)
          .add("verlies", DataTypes.DoubleType)
          .add("hersteltijd", DataTypes.IntegerType);

  private static final StructType POINTS =
      KEY.add("periode", DataTypes.StringType).add("r", DataTypes.DoubleType);

  private static final StructType ANCESTRY =
      new StructType()
          .add("indeling", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("kindniveau", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("niveau", DataTypes.StringType);

  private static final BesideCity BESIDE =
      new BesideCity(
          frame(
              ANCESTRY,
              RowFactory.create("2015", "W1", "wijk", "S1", "stadsdeel"),
              RowFactory.create("2015", "W1", "wijk", "G1", "gemeente"),
              RowFactory.create("2015", "W2", "wijk", "G2", "gemeente")));

  @Test
  void an_area_is_compared_with_the_gemeente_in_which_it_lies() {
    List<Row> rows =
        BESIDE
            .outcomes(
                frame(
                    OUTCOMES,
                    outcome("W1", "wijk", .6, 3.5, 7),
                    outcome("W2", "wijk", .6, 3.5, null),
                    outcome("G1", "gemeente", .4, 3., 9),
                    outcome("G2", "gemeente", .7, 1., 2)))
            .orderBy("gebiedcode")
            .collectAsList();

    assertThat(rows).hasSize(4);
    Row first = rows.get(2);
    assertThat(first.<Double>getAs("diepte_tov_gemeente")).isCloseTo(.2, within(1e-12));
    assertThat(first.<Double>getAs("verlies_tov_gemeente")).isCloseTo(.5, within(1e-12));
    assertThat(first.<Integer>getAs("hersteltijd_tov_gemeente")).isEqualTo(-2);
    Row second = rows.get(3);
    assertThat(second.<Double>getAs("diepte_tov_gemeente")).isCloseTo(-.1, within(1e-12));
    assertThat(second.<Integer>getAs("hersteltijd_tov_gemeente")).isNull();
    assertThat(rows.getFirst().<Double>getAs("diepte_tov_gemeente")).isNull();
  }

  @Test
  void a_point_stands_beside_the_same_period_of_the_gemeente() {
    List<Row> rows =
        BESIDE
            .series(
                frame(
                    POINTS,
                    RowFactory.create("W1", "2015", "wijk", "x", "s", "2020M03", .5),
                    RowFactory.create("W1", "2015", "wijk", "x", "s", "2020M04", .6),
                    RowFactory.create("G1", "2015", "gemeente", "x", "s", "2020M03", .8)))
            .orderBy("gebiedcode", "periode")
            .collectAsList();

    assertThat(rows).extracting(row -> row.getAs("r_gemeente")).containsExactly(null, .8, null);
  }

  private static Row outcome(
      String area, String level, Double depth, Double loss, Integer recovery) {
    return RowFactory.create(area, "2015", level, "x", "s", "maand", depth, loss, recovery);
  }

  private static Dataset<Row> frame(StructType schema, Row... rows) {
    return TestSpark.session().createDataFrame(List.of(rows), schema);
  }
}
