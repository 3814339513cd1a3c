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

class WithIntervalTest {

  @Test
  void sixty_five_events_have_byars_interval_of_breslow_and_day() {
    Row row = interval("byar", 65, 1000);

    assertThat(row.<Double>getAs("ondergrens")).isCloseTo(50.1631877105, within(1e-9));
    assertThat(row.<Double>getAs("bovengrens")).isCloseTo(82.8491385459, within(1e-9));
  }

  @Test
  void no_events_have_an_exact_interval_that_starts_at_zero() {
    Row row = interval("byar", 0, 1000);

    assertThat(row.<Double>getAs("ondergrens")).isZero();
    // -ln(0.025)
    assertThat(row.<Double>getAs("bovengrens")).isCloseTo(3.68887945411394, within(1e-8));
  }

  @Test
  void sixty_five_of_a_hundred_have_wilsons_interval() {
    Row row = interval("wilson", 65, 100);

    assertThat(row.<Double>getAs("ondergrens") / 1000).isCloseTo(0.55254443297, within(1e-10));
    assertThat(row.<Double>getAs("bovengrens") / 1000).isCloseTo(0.73635751757, within(1e-10));
  }

  @Test
  void a_part_that_rounding_made_larger_than_the_whole_has_no_interval() {
    assertThat(interval("wilson", 105, 100).<Double>getAs("ondergrens")).isNull();
  }

  @Test
  void a_ratio_that_is_not_of_counts_has_no_interval() {
    Row row = interval("geen", 65, 100);

    assertThat(row.<Double>getAs("ondergrens")).isNull();
    assertThat(row.<Double>getAs("bovengrens")).isNull();
  }

  private static Row interval(String kind, double teller, double noemer) {
    var spark = TestSpark.session();
    var register =
        spark.createDataFrame(
            List.of(RowFactory.create("i", kind, 1000.0)),
            new StructType()
                .add("indicator", DataTypes.StringType)
                .add("onzekerheid", DataTypes.StringType)
                .add("factor", DataTypes.DoubleType));
    var values =
        spark.createDataFrame(
            List.of(RowFactory.create("i", teller, noemer)),
            new StructType()
                .add("indicator", DataTypes.StringType)
                .add("teller", DataTypes.DoubleType)
                .add("noemer", DataTypes.DoubleType));
    var exact = spark.createDataFrame(PoissonLimits.rows(), PoissonLimits.SCHEMA);
    return new WithInterval(register, exact).apply(values).first();
  }
}
