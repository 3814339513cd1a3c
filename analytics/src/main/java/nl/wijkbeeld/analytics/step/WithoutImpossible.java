package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Takes out figures that cannot be: a count below zero, and a share of a whole below 0 or above 100
 * %. They become unknown, and what they were stays beside them for the findings.
 *
 * @param register the indicators, each with an {@code aggregatie} and an {@code eenheid}
 */
public record WithoutImpossible(Dataset<Row> register) {

  /** What an impossible figure was; null for all others. */
  public static final String IMPOSSIBLE = "onmogelijk";

  private static final String PERCENT = "%";

  /** How far rounding may carry a share above 100 %. */
  private static final double ROUNDING = 0.05;

  public Dataset<Row> apply(Dataset<Row> rows) {
    Column count = col("aggregatie").equalTo("som");
    Column share = col("eenheid").equalTo(PERCENT);
    Column impossible =
        count
            .and(col(WAARDE).lt(0))
            .or(share.and(col(WAARDE).lt(0).or(col(WAARDE).gt(100 + ROUNDING))));
    return rows.join(
            broadcast(register.select(col(INDICATOR), col("aggregatie"), col("eenheid"))),
            new String[] {INDICATOR},
            "left")
        .withColumn(IMPOSSIBLE, when(impossible, col(WAARDE)))
        .drop("aggregatie", "eenheid")
        .withColumn(STATUS, when(col(IMPOSSIBLE).isNotNull(), "onbekend").otherwise(col(STATUS)))
        .withColumn(
            WAARDE,
            when(col(IMPOSSIBLE).isNull(), col(WAARDE)).otherwise(lit(null).cast("double")));
  }
}
