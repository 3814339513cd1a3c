package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.LEVERDATUM;
import static nl.wijkbeeld.analytics.step.Cols.ONTVANGEN;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.analytics.step.Cols.cols;
import static nl.wijkbeeld.analytics.step.Cols.exactSum;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.BRON;
import static nl.wijkbeeld.vocabulary.Kolom.EIND;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.LEVERING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.OUDER;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.VOORLOPIG;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Adds the periods of a flow to longer ones: a quarter is the sum of its months. Only when all its
 * parts are known; what could not be attributed to an area is added as far as it was reported. What
 * a source gives for the longer period itself wins.
 *
 * @param tiles per indicator and division which periods together are a longer one ({@link
 *     PeriodTiles})
 */
public record SumToLongerPeriods(Dataset<Row> tiles) {
  /** Whether a value was added up from shorter periods here. */
  static final String ADDED_UP = "opgeteld_over_perioden";

  private static final String[] CELL = {INDICATOR, INDELING, PERIODE, UITSPLITSING, GEBIEDCODE};

  /** From the values of all sources to the same with the longer periods that follow from them. */
  public Dataset<Row> apply(Dataset<Row> delivered) {
    Dataset<Row> sums =
        delivered
            .join(broadcast(tiles), new String[] {INDICATOR, INDELING, PERIODE})
            .groupBy(
                cols(
                    INDICATOR,
                    INDELING,
                    UITSPLITSING,
                    GEBIEDCODE,
                    NIVEAU,
                    OUDER,
                    REST,
                    PeriodTiles.LONGER,
                    PeriodTiles.LONGER_BEGIN,
                    PeriodTiles.LONGER_END,
                    PeriodTiles.PARTS))
            .agg(
                count(when(known(), lit(1))).as("bekende_delen"),
                exactSum(when(known(), col(WAARDE))).as("opgeteld"),
                max(VOORLOPIG).as(VOORLOPIG),
                max(BRON).as(BRON),
                max(LEVERING).as(LEVERING),
                max(LEVERDATUM).as(LEVERDATUM),
                max(ONTVANGEN).as(ONTVANGEN));
    Column whole =
        col("bekende_delen")
            .equalTo(col(PeriodTiles.PARTS))
            .or(col(REST).and(col("bekende_delen").gt(0)));
    Dataset<Row> longer =
        sums.withColumn(WAARDE, when(whole, col("opgeteld")))
            .withColumn(STATUS, when(whole, "bekend").otherwise("onbekend"))
            .withColumnRenamed(PeriodTiles.LONGER, PERIODE)
            .withColumnRenamed(PeriodTiles.LONGER_BEGIN, BEGIN)
            .withColumnRenamed(PeriodTiles.LONGER_END, EIND)
            .drop("bekende_delen", "opgeteld", PeriodTiles.PARTS);
    Dataset<Row> own = delivered.filter(col(STATUS).notEqual("onbekend")).select(cols(CELL));
    Dataset<Row> added = longer.join(own, CELL, "left_anti");
    Dataset<Row> kept =
        delivered
            .join(added.select(cols(CELL)).withColumn("vervangen", lit(true)), CELL, "left")
            .filter(coalesce(col("vervangen"), lit(false)).equalTo(false))
            .drop("vervangen");
    return kept.withColumn(ADDED_UP, lit(false))
        .unionByName(added.withColumn(ADDED_UP, lit(true)), true);
  }

  private static Column known() {
    return col(STATUS).equalTo("bekend");
  }
}
