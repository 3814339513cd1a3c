package nl.wijkbeeld.analytics.infrastructure;

import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import nl.wijkbeeld.analytics.step.WithForecast;
import nl.wijkbeeld.vocabulary.Status;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * How many people live in each area, by what is published. At each level of a division one source
 * counts: that which knows most areas, and of two that know as many the register of the city.
 */
public final class Inhabitants {
  public static final String INHABITANTS = "inwoners";

  /** The indicator that the number comes from, and its period. */
  public static final String SOURCE = "inwoners_indicator";

  public static final String MOMENT = "inwoners_periode";

  private static final String CITY = "bbga_bevolking";
  private static final String NATION = "kwb_inwoners";
  private static final String NTH = "nth";

  private Inhabitants() {}

  /** From published values to the known numbers of every period, with {@code begin}. */
  public static Dataset<Row> of(Dataset<Row> values) {
    Dataset<Row> known =
        values
            .filter(col(INDICATOR).isin(CITY, NATION))
            .filter(col(UITSPLITSING).equalTo(TOTAAL))
            .filter(col(STATUS).equalTo(Status.BEKEND.code()))
            .filter(col(WithForecast.FORECAST).eqNullSafe(lit(true)).equalTo(false));
    Dataset<Row> chosen =
        known
            .groupBy(col(INDELING), col(NIVEAU), col(INDICATOR))
            .agg(countDistinct(col(GEBIEDCODE)).as("gebieden"))
            .withColumn(
                NTH,
                row_number()
                    .over(
                        Window.partitionBy(col(INDELING), col(NIVEAU))
                            .orderBy(
                                col("gebieden").desc(),
                                when(col(INDICATOR).equalTo(CITY), lit(0)).otherwise(lit(1)))))
            .filter(col(NTH).equalTo(1))
            .select(INDELING, NIVEAU, INDICATOR);
    return known
        .join(broadcast(chosen), new String[] {INDELING, NIVEAU, INDICATOR})
        .select(
            col(INDELING),
            col(NIVEAU),
            col(GEBIEDCODE),
            col(WAARDE).as(INHABITANTS),
            col(INDICATOR).as(SOURCE),
            col(PERIODE).as(MOMENT),
            col(BEGIN));
  }

  /** Of each area the newest. */
  static Dataset<Row> newest(Dataset<Row> inhabitants) {
    return inhabitants
        .withColumn(
            NTH,
            row_number()
                .over(
                    Window.partitionBy(col(INDELING), col(GEBIEDCODE)).orderBy(col(BEGIN).desc())))
        .filter(col(NTH).equalTo(1))
        .drop(NTH, BEGIN);
  }
}
