package nl.wijkbeeld.analytics.compare;

import static nl.wijkbeeld.analytics.compare.Columns.REFERENTIEPERIODE;
import static nl.wijkbeeld.analytics.compare.Columns.SOORT;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.EIND;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import nl.wijkbeeld.analytics.step.WithForecast;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * With which earlier period each period of a series is compared. A series is an indicator at a
 * level of a division, and has the periods in which anything was measured there, shown or hidden;
 * years are compared with years, months with months, days with days.
 *
 * <p>A break divides a series into stretches, and a comparison stays within one. A period in which
 * a break falls belongs to neither side. The period before is the last one that the stretch has.
 * The base is the period in the base year (of a month the same month, so that a season is no
 * change; so for quarters and weeks), or where the stretch has none, the first that it has.
 * Forecasts are no base.
 *
 * @param breaks the breaks of all indicators ({@link SeriesBreaks})
 * @param baseYear the fixed year; absent when only the beginning of a stretch is a base
 */
record TimeReferences(Dataset<Row> breaks, Optional<Periode> baseYear) {
  private static final String KIND = "periodesoort";
  private static final String PLACE = "plaats_in_jaar";
  private static final String STRETCH = "reeksdeel";
  private static final String BREAKS = "breuken";
  private static final String FORECAST = "alleen_prognose";
  private static final String BEFORE = "ervoor";
  private static final String BASE = "basis";
  private static final String REFERENCE = "verwijzing";

  /** From values to series, period, kind of comparison and the period to compare with. */
  Dataset<Row> apply(Dataset<Row> values) {
    Dataset<Row> known = breaks.groupBy(col(INDICATOR)).agg(collect_list(col(BEGIN)).as(BREAKS));
    WindowSpec stretch =
        Window.partitionBy(col(INDICATOR), col(INDELING), col(NIVEAU), col(KIND), col(STRETCH));
    WindowSpec season =
        Window.partitionBy(
            col(INDICATOR), col(INDELING), col(NIVEAU), col(KIND), col(STRETCH), col(PLACE));
    return values
        .filter(col(UITSPLITSING).equalTo(TOTAAL))
        .filter(col(STATUS).isin(Status.BEKEND.code(), Status.ONDERDRUKT.code()))
        .groupBy(col(INDICATOR), col(INDELING), col(NIVEAU), col(PERIODE), col(BEGIN), col(EIND))
        .agg(min(col(WithForecast.FORECAST).eqNullSafe(lit(true))).as(FORECAST))
        .join(broadcast(known), new String[] {INDICATOR}, "left")
        .withColumn(KIND, kind())
        .withColumn(PLACE, when(col(KIND).isin("K", "M", "W"), substring(col(PERIODE), 5, 3)))
        .withColumn(STRETCH, stretch())
        .withColumn(BEFORE, lag(col(PERIODE), 1).over(stretch.orderBy(col(BEGIN), col(PERIODE))))
        .withColumn(BASE, min(candidate()).over(season).getField(PERIODE))
        .withColumn(
            REFERENCE,
            explode(
                array(
                    reference(Vergelijking.VORIGE_PERIODE, BEFORE),
                    reference(Vergelijking.BASISJAAR, BASE))))
        .select(
            col(INDICATOR),
            col(INDELING),
            col(NIVEAU),
            col(PERIODE),
            col(REFERENCE).getField(SOORT).as(SOORT),
            col(REFERENCE).getField(REFERENTIEPERIODE).as(REFERENTIEPERIODE))
        .filter(col(REFERENTIEPERIODE).isNotNull())
        .filter(col(REFERENTIEPERIODE).notEqual(col(PERIODE)));
  }

  private static Column reference(Vergelijking kind, String period) {
    return struct(lit(kind.code()).as(SOORT), col(period).as(REFERENTIEPERIODE));
  }

  /** How a period is written says what kind it is. */
  private static Column kind() {
    return when(col(PERIODE).rlike("^[0-9]{4}$"), "jaar")
        .when(col(PERIODE).contains("/"), "schooljaar")
        .when(col(PERIODE).contains("-"), "dag")
        .otherwise(substring(col(PERIODE), 5, 1));
  }

  /** Twice the number of breaks before a period, and one more for a break that falls in it. */
  private static Column stretch() {
    return expr(
        "size(filter(coalesce(%1$s, array()), one -> one <= %2$s)) + size(filter(coalesce(%1$s, array()), one -> one <= %3$s))"
            .formatted(BREAKS, BEGIN, EIND));
  }

  /** The smallest of these is the base: first those in the base year, then the earliest. */
  private Column candidate() {
    Column outside =
        baseYear
            .map(year -> when(substring(col(PERIODE), 1, 4).equalTo(year.code()), 0).otherwise(1))
            .orElse(lit(1));
    return when(
        col(FORECAST).equalTo(false),
        struct(outside.as("buiten_basisjaar"), col(BEGIN), col(PERIODE)));
  }
}
