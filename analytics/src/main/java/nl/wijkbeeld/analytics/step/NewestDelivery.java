package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.LEVERDATUM;
import static nl.wijkbeeld.analytics.step.Cols.NAAR_INDELING;
import static nl.wijkbeeld.analytics.step.Cols.ONTVANGEN;
import static nl.wijkbeeld.analytics.step.Cols.VAN_CODE;
import static nl.wijkbeeld.analytics.step.Cols.VAN_INDELING;
import static nl.wijkbeeld.analytics.step.Cols.cols;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.LEVERING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Keeps of each value the one that was delivered last; a known value goes before an unknown one,
 * whatever its date.
 */
public final class NewestDelivery {
  private static final String NTH = "nth";

  private NewestDelivery() {}

  public static Dataset<Row> apply(Dataset<Row> rows) {
    return first(
        rows,
        Window.partitionBy(cols(GEBIEDCODE, INDELING, INDICATOR, PERIODE, UITSPLITSING))
            .orderBy(
                col(STATUS).equalTo("bekend").desc(),
                col(LEVERDATUM).desc(),
                col(ONTVANGEN).desc(),
                col(LEVERING).desc()));
  }

  /** The same for areas: of an area that was delivered twice, the newest. */
  public static Dataset<Row> ofAreas(Dataset<Row> areas) {
    return first(
        areas,
        Window.partitionBy(cols(GEBIEDCODE, INDELING))
            .orderBy(col(LEVERDATUM).desc(), col(ONTVANGEN).desc(), col(LEVERING).desc()));
  }

  /** The same for conversion tables: of an old area that is in several, all lines of the newest. */
  public static Dataset<Row> ofConversions(Dataset<Row> conversions) {
    WindowSpec newestFirst =
        Window.partitionBy(cols(VAN_INDELING, NAAR_INDELING, NIVEAU, VAN_CODE))
            .orderBy(col(LEVERDATUM).desc(), col(ONTVANGEN).desc(), col(LEVERING).desc());
    return conversions
        .withColumn(NTH, rank().over(newestFirst))
        .filter(col(NTH).equalTo(1))
        .drop(NTH);
  }

  private static Dataset<Row> first(Dataset<Row> rows, WindowSpec newestFirst) {
    return rows.withColumn(NTH, row_number().over(newestFirst))
        .filter(col(NTH).equalTo(1))
        .drop(NTH);
  }
}
