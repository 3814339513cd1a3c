package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.GEWICHT;
import static nl.wijkbeeld.analytics.step.Cols.GEWICHTPERIODE;
import static nl.wijkbeeld.analytics.step.Cols.cols;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.EIND;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Chooses for each indicator, period and level the period of its weight or denominator: the one
 * that it lies in (a month in its year), else the nearest in which that level has one; of two
 * equally near the earlier.
 *
 * @param bronwaarden the values of all sources
 */
public record NearestWeightPeriod(Dataset<Row> bronwaarden) {

  /**
   * From {@code indicator, gewicht, indeling, niveau, periode, begin} to the same with {@code
   * gewichtperiode}.
   */
  public Dataset<Row> apply(Dataset<Row> series) {
    Dataset<Row> supply =
        bronwaarden
            .filter(col(STATUS).equalTo("bekend").and(col(UITSPLITSING).equalTo(TOTAAL)))
            .select(
                col(INDICATOR).as(GEWICHT),
                col(INDELING),
                col(NIVEAU),
                col(PERIODE).as(GEWICHTPERIODE),
                col(BEGIN).as("gewichtbegin"),
                col(EIND).as("gewichteind"))
            .distinct();
    Column within = col(BEGIN).between(col("gewichtbegin"), col("gewichteind"));
    return series
        .join(supply, new String[] {GEWICHT, INDELING, NIVEAU})
        .withColumn(
            "nth",
            row_number()
                .over(
                    Window.partitionBy(cols(INDICATOR, INDELING, NIVEAU, PERIODE))
                        .orderBy(
                            within.desc(),
                            abs(datediff(col(BEGIN), col("gewichtbegin"))),
                            col("gewichtbegin"),
                            col(GEWICHTPERIODE))))
        .filter(col("nth").equalTo(1))
        .select(cols(INDICATOR, GEWICHT, INDELING, NIVEAU, PERIODE, GEWICHTPERIODE));
  }
}
