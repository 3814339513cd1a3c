package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.ONZEKERHEID;
import static nl.wijkbeeld.analytics.step.Cols.cols;
import static nl.wijkbeeld.analytics.step.Cols.exactSum;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Puts beside the rate of a small area what it becomes when it borrows from all areas of its level,
 * and says which rates rest on little.
 *
 * <p>Global empirical Bayes (Marshall 1991): with p = O/N of each area, b = sum O / sum N, s2 = sum
 * N (p-b)^2 / sum N and a = max(0, s2 - b / mean N), the smoothed rate is b + (p-b) a / (a + b/N),
 * times the factor. It is computed from what is shown, so a hidden rate lends nothing and gets
 * none; with fewer than three shown areas there is nothing to borrow from.
 *
 * @param register says which indicators are rates of events (Byar), and their factor
 */
public record WithEmpiricalBayes(Dataset<Row> register) {

  /** The smoothed rate. */
  public static final String SMOOTHED = "gladgestreken";

  /** Whether a rate rests on little. */
  public static final String LITTLE = "weinig";

  /** Under so many events, or so many to count them among, a rate rests on little. */
  private static final int FEW_EVENTS = 10;

  private static final int FEW_TO_COUNT_AMONG = 100;
  private static final int LEAST_AREAS = 3;
  private static final String SCALE = "eb_factor";

  public Dataset<Row> apply(Dataset<Row> values) {
    Dataset<Row> kinds =
        register
            .filter(col("aggregatie").equalTo("verhouding"))
            .select(col(INDICATOR), col(ONZEKERHEID), col("factor").as(SCALE));
    WindowSpec level =
        Window.partitionBy(cols(INDICATOR, INDELING, NIVEAU, PERIODE, UITSPLITSING, "eb_doet_mee"));
    Column rate = col(TELLER).divide(col(NOEMER));
    Column spread = col(NOEMER).multiply(pow(rate.minus(col("eb_b")), 2));
    Column shrunk =
        col("eb_b")
            .plus(
                rate.minus(col("eb_b"))
                    .multiply(col("eb_a"))
                    .divide(col("eb_a").plus(col("eb_b").divide(col(NOEMER)))));
    Column computed =
        col(STATUS).equalTo("bekend").and(col(TELLER).isNotNull()).and(col(NOEMER).gt(0));
    return values
        .join(broadcast(kinds), new String[] {INDICATOR}, "left")
        .withColumn(
            "eb_doet_mee", coalesce(computed.and(col(ONZEKERHEID).equalTo("byar")), lit(false)))
        .withColumn("eb_gebieden", count(lit(1)).over(level))
        .withColumn("eb_n", exactSum(col(NOEMER), level))
        .withColumn("eb_b", exactSum(col(TELLER), level).divide(col("eb_n")))
        .withColumn("eb_s2", exactSum(spread, level).divide(col("eb_n")))
        .withColumn(
            "eb_a",
            greatest(
                lit(0.0),
                col("eb_s2").minus(col("eb_b").divide(col("eb_n").divide(col("eb_gebieden"))))))
        .withColumn(
            SMOOTHED,
            when(
                col("eb_doet_mee").and(col("eb_gebieden").geq(LEAST_AREAS)).and(col("eb_b").gt(0)),
                shrunk.multiply(col(SCALE))))
        .withColumn(
            LITTLE,
            coalesce(
                computed
                    .and(col(SCALE).isNotNull())
                    .and(col(TELLER).lt(FEW_EVENTS).or(col(NOEMER).lt(FEW_TO_COUNT_AMONG))),
                lit(false)))
        .drop(ONZEKERHEID, SCALE, "eb_doet_mee", "eb_gebieden", "eb_n", "eb_b", "eb_s2", "eb_a");
  }
}
