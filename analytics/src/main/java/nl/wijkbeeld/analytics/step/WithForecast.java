package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.LEVERDATUM;
import static nl.wijkbeeld.analytics.step.Cols.TELLERCODE;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Marks what a source expects rather than counted: all it says about a period that began after its
 * delivery. A ratio is a forecast when its numerator is.
 *
 * @param bronwaarden the values of all sources, with the date of their delivery
 * @param register the indicators
 */
public record WithForecast(Dataset<Row> bronwaarden, Dataset<Row> register) {

  /** Whether a value is a forecast. */
  public static final String FORECAST = "prognose";

  public Dataset<Row> apply(Dataset<Row> values) {
    Dataset<Row> expected =
        bronwaarden
            .withColumn(
                FORECAST,
                coalesce(col(BEGIN).gt(expr("try_to_date(%s)".formatted(LEVERDATUM))), lit(false)))
            .groupBy(INDICATOR, PERIODE)
            .agg(min(FORECAST).as(FORECAST))
            .filter(col(FORECAST));
    Dataset<Row> ratios =
        expected
            .withColumnRenamed(INDICATOR, TELLERCODE)
            .join(
                register
                    .filter(col("aggregatie").equalTo("verhouding"))
                    .select(INDICATOR, TELLERCODE),
                TELLERCODE)
            .select(INDICATOR, PERIODE, FORECAST);
    return values
        .join(
            broadcast(expected.unionByName(ratios).distinct()),
            new String[] {INDICATOR, PERIODE},
            "left")
        .withColumn(FORECAST, coalesce(col(FORECAST), lit(false)));
  }
}
