package nl.wijkbeeld.analytics.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Expected limits: the golden's sixty-five of a hundred. */
class WithSampleIntervalTest {

  @Test
  void sixty_five_per_cent_of_a_hundred_answers_have_wilsons_interval() {
    Row row = interval(65.0, "N", null);

    assertThat(row.<Double>getAs("ondergrens")).isCloseTo(55.254443297, within(1e-8));
    assertThat(row.<Double>getAs("bovengrens")).isCloseTo(73.635751757, within(1e-8));
  }

  @Test
  void what_is_hidden_or_was_not_asked_with_a_number_has_none() {
    assertThat(interval(null, "N", null).<Double>getAs("ondergrens")).isNull();
    assertThat(interval(65.0, "A", null).<Double>getAs("bovengrens")).isNull();
  }

  @Test
  void an_interval_that_is_there_stays() {
    assertThat(interval(65.0, "N", 1.5).<Double>getAs("ondergrens")).isEqualTo(1.5);
  }

  private static Row interval(Double share, String area, Double known) {
    var spark = TestSpark.session();
    var register =
        spark.createDataFrame(
            List.of(RowFactory.create("i", "wilson", 100.0)),
            new StructType()
                .add("indicator", DataTypes.StringType)
                .add("onzekerheid", DataTypes.StringType)
                .add("factor", DataTypes.DoubleType));
    StructType key =
        new StructType()
            .add("indicator", DataTypes.StringType)
            .add("indeling", DataTypes.StringType)
            .add("gebiedcode", DataTypes.StringType)
            .add("periode", DataTypes.StringType)
            .add("uitsplitsing", DataTypes.StringType);
    var respondents =
        spark.createDataFrame(
            List.of(RowFactory.create("i", "2015", "N", "2020", "totaal", 100.0)),
            key.add("respondenten", DataTypes.DoubleType));
    var values =
        spark.createDataFrame(
            List.of(RowFactory.create("i", "2015", area, "2020", "totaal", share, known, known)),
            key.add("waarde", DataTypes.DoubleType)
                .add("ondergrens", DataTypes.DoubleType)
                .add("bovengrens", DataTypes.DoubleType));
    return new WithSampleInterval(register, respondents).apply(values).first();
  }
}
