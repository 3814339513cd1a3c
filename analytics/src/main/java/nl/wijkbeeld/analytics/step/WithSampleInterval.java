package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.ONZEKERHEID;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Puts Wilson's 95 % interval (Wilson 1927) around a share that a source took from a sample and
 * gave with the number of respondents, n: that of a share p of n. As for a share of a whole
 * population, see {@link WithInterval}. Where a source gives a weighted n as well, the smaller of
 * the two counts, so that weighting never makes a figure look surer.
 *
 * @param register says which indicators are such shares, and their factor
 * @param respondents the number of respondents ({@code n}) of each figure
 */
public record WithSampleInterval(Dataset<Row> register, Dataset<Row> respondents) {

  /** The number of respondents behind a figure. */
  public static final String RESPONDENTS = "respondenten";

  private static final String SCALE = "intervalfactor";

  /** To values that have their other intervals. */
  public Dataset<Row> apply(Dataset<Row> values) {
    Dataset<Row> shares =
        register
            .filter(col(ONZEKERHEID).equalTo("wilson"))
            .select(col(INDICATOR), col("factor").as(SCALE));
    Column share = col(WAARDE).divide(col(SCALE));
    Column sampled =
        col(RESPONDENTS).gt(0).and(share.between(lit(0.0), lit(1.0))).and(col(SCALE).isNotNull());
    Column part = share.multiply(col(RESPONDENTS));
    return values
        .join(broadcast(shares), new String[] {INDICATOR}, "left")
        .join(
            broadcast(respondents),
            new String[] {INDICATOR, INDELING, GEBIEDCODE, PERIODE, UITSPLITSING},
            "left")
        .withColumn(
            ONDERGRENS,
            coalesce(
                col(ONDERGRENS),
                when(
                    sampled,
                    greatest(WithInterval.wilsonLower(part, col(RESPONDENTS)), lit(0.0))
                        .multiply(col(SCALE)))))
        .withColumn(
            BOVENGRENS,
            coalesce(
                col(BOVENGRENS),
                when(
                    sampled,
                    least(WithInterval.wilsonUpper(part, col(RESPONDENTS)), lit(1.0))
                        .multiply(col(SCALE)))))
        .drop(RESPONDENTS, SCALE);
  }
}
