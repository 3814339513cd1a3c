package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.ONZEKERHEID;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Puts a 95 % interval around a rate of events. From ten events on Byar's approximation of the
 * Poisson limits, O (1 - 1/(9 O) - z/(3 sqrt O))^3 and (O+1) (1 - 1/(9 (O+1)) + z/(3 sqrt(O+1)))^3
 * (Breslow and Day 1987, II, p. 69); below ten the exact limits, half the chi-squared quantiles
 * with 2 O and 2 O + 2 degrees of freedom (Garwood 1936).
 *
 * @param register says which indicators count events, and their factor
 */
public record WithEventInterval(Dataset<Row> register) {
  private static final double Z = 1.959963984540054;
  private static final int EXACT_BELOW = 10;
  private static final String LOW = "laag";
  private static final String HIGH = "hoog";
  private static final String EVENTS = "gebeurtenissen";

  public Dataset<Row> apply(Dataset<Row> values) {
    Dataset<Row> counted =
        register
            .filter(col(ONZEKERHEID).equalTo("byar"))
            .select(col(INDICATOR), col("factor").as("intervalfactor"));
    Column scale = col("intervalfactor").divide(col(NOEMER));
    Column events = col(TELLER);
    return values
        .join(broadcast(counted), new String[] {INDICATOR}, "left")
        .join(broadcast(exactLimits()), events.equalTo(col(EVENTS)), "left")
        .withColumn(
            ONDERGRENS, when(hasInterval(), coalesce(col(LOW), lower(events)).multiply(scale)))
        .withColumn(
            BOVENGRENS, when(hasInterval(), coalesce(col(HIGH), upper(events)).multiply(scale)))
        .drop(LOW, HIGH, EVENTS, "intervalfactor");
  }

  private static Column hasInterval() {
    return col("intervalfactor").isNotNull().and(col(TELLER).isNotNull()).and(col(NOEMER).gt(0));
  }

  static Column lower(Column events) {
    Column inner =
        lit(1.0)
            .minus(lit(1.0).divide(events.multiply(9)))
            .minus(lit(Z).divide(sqrt(events).multiply(3)));
    return events.multiply(pow(inner, 3));
  }

  static Column upper(Column events) {
    Column next = events.plus(1);
    Column inner =
        lit(1.0)
            .minus(lit(1.0).divide(next.multiply(9)))
            .plus(lit(Z).divide(sqrt(next).multiply(3)));
    return next.multiply(pow(inner, 3));
  }

  /** The exact limits of 0 to 9 events: ten rows, made on the driver. */
  private Dataset<Row> exactLimits() {
    List<Row> rows = new ArrayList<>();
    for (int events = 0; events < EXACT_BELOW; events++) {
      double low =
          events == 0
              ? 0
              : new ChiSquaredDistribution(2.0 * events).inverseCumulativeProbability(0.025) / 2;
      double high =
          new ChiSquaredDistribution(2.0 * events + 2).inverseCumulativeProbability(0.975) / 2;
      rows.add(RowFactory.create((double) events, low, high));
    }
    StructType schema =
        new StructType()
            .add(EVENTS, DataTypes.DoubleType)
            .add(LOW, DataTypes.DoubleType)
            .add(HIGH, DataTypes.DoubleType);
    return register.sparkSession().createDataFrame(rows, schema);
  }
}
