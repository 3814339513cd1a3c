package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.TELLERCODE;
import static nl.wijkbeeld.analytics.step.Cols.cols;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.EIND;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Hides small numbers of sensitive indicators, once, for every channel ({@code methods.md} section
 * 8; ADR 0007).
 *
 * <p>Only totals of stadsdelen and gemeenten are shown. Of the stadsdelen of a gemeente, in
 * ascending order with running sum S, the r-th is hidden when it is below the minimum, or any is
 * and r <= 2 or S(r-1) < minimum: so at least two are hidden and they add up to the minimum or
 * more. Where that cannot be, the gemeente is hidden too. A rate is hidden with its numerator, and
 * the gemeente's rate when any of its stadsdelen is.
 *
 * @param register says which indicators are sensitive, and their minimum
 */
public record SuppressSmallCounts(Dataset<Row> register) {
  private static final String HIDDEN = "verborgen";
  private static final String GEMEENTE = "gemeente";
  private static final String[] KEY = {INDICATOR, INDELING, PERIODE, UITSPLITSING, GEBIEDCODE};

  /** From values with {@code ouder}, to the same values with the small ones hidden. */
  public Dataset<Row> apply(Dataset<Row> values) {
    Dataset<Row> sensitive =
        register.filter(col("gevoelig")).select(cols(INDICATOR, "minimum", TELLERCODE));
    Dataset<Row> cells =
        values.join(sensitive, new String[] {INDICATOR}).transform(SuppressSmallCounts::tooFine);
    Dataset<Row> counts =
        cells
            .filter(col(TELLERCODE).isNull())
            .transform(SuppressSmallCounts::smallest)
            .transform(SuppressSmallCounts::parents);
    Dataset<Row> decisions =
        counts
            .select(
                col(INDICATOR),
                col(INDELING),
                col(PERIODE),
                col(UITSPLITSING),
                col(GEBIEDCODE),
                col(HIDDEN))
            .unionByName(rates(cells.filter(col(TELLERCODE).isNotNull()), counts));
    Column hide = coalesce(col(HIDDEN), lit(false)).and(col(STATUS).equalTo("bekend"));
    return values
        .join(decisions, KEY, "left")
        .withColumn(STATUS, when(hide, "onderdrukt").otherwise(col(STATUS)))
        .withColumn(WAARDE, when(col(STATUS).equalTo("bekend"), col(WAARDE)))
        .withColumn(TELLER, unlessHidden(TELLER))
        .withColumn(NOEMER, unlessHidden(NOEMER))
        .withColumn(ONDERGRENS, unlessHidden(ONDERGRENS))
        .withColumn(BOVENGRENS, unlessHidden(BOVENGRENS))
        .drop(HIDDEN);
  }

  /** Whether sensitive indicators are shown at a level at all. */
  static Column shownAt(Column niveau) {
    return niveau.isin("stadsdeel", GEMEENTE);
  }

  private static Column unlessHidden(String column) {
    return when(col(STATUS).notEqual("onderdrukt"), col(column));
  }

  /**
   * Cells that are not shown whatever their size: small areas, breakdowns, and periods shorter than
   * the longest.
   */
  private static Dataset<Row> tooFine(Dataset<Row> cells) {
    Column days = datediff(col(EIND), col(BEGIN));
    return cells.withColumn(
        "tefijn",
        shownAt(col(NIVEAU))
            .equalTo(false)
            .or(col(UITSPLITSING).notEqual(TOTAAL))
            .or(days.lt(max(days).over(Window.partitionBy(cols(INDICATOR))))));
  }

  private static Dataset<Row> smallest(Dataset<Row> counts) {
    Column[] group = cols(INDICATOR, INDELING, PERIODE, UITSPLITSING, NIVEAU, "ouder", STATUS);
    WindowSpec ascending = Window.partitionBy(group).orderBy(col(WAARDE), col(GEBIEDCODE));
    WindowSpec running = ascending.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column small = col(WAARDE).lt(col("minimum"));
    Column anySmall = max(small).over(Window.partitionBy(group));
    return counts
        .withColumn("rang", row_number().over(ascending))
        .withColumn("lopend", sum(WAARDE).over(running))
        .withColumn("vorige", coalesce(lag("lopend", 1).over(ascending), lit(0.0)))
        .withColumn(
            HIDDEN,
            col(STATUS)
                .equalTo("bekend")
                .and(
                    col("tefijn")
                        .or(small)
                        .or(
                            col(NIVEAU)
                                .notEqual(GEMEENTE)
                                .and(anySmall)
                                .and(col("rang").leq(2).or(col("vorige").lt(col("minimum")))))));
  }

  /**
   * Hides a gemeente of which the hidden stadsdelen are too few or too small to hide each other.
   */
  private static Dataset<Row> parents(Dataset<Row> counts) {
    Dataset<Row> exposed =
        counts
            .filter(
                col(NIVEAU).notEqual(GEMEENTE).and(col("tefijn").equalTo(false)).and(col(HIDDEN)))
            .groupBy(cols(INDICATOR, INDELING, PERIODE, UITSPLITSING, "ouder", "minimum"))
            .agg(count(lit(1)).as("aantal"), sum(WAARDE).as("samen"))
            .withColumn("bloot", col("aantal").lt(2).or(col("samen").lt(col("minimum"))))
            .select(
                col(INDICATOR),
                col(INDELING),
                col(PERIODE),
                col(UITSPLITSING),
                col("ouder").as(GEBIEDCODE),
                col("bloot"));
    return counts
        .join(exposed, KEY, "left")
        .withColumn("kindverborgen", col("bloot").isNotNull())
        .withColumn(HIDDEN, col(HIDDEN).or(coalesce(col("bloot"), lit(false))));
  }

  private static Dataset<Row> rates(Dataset<Row> rates, Dataset<Row> counts) {
    Dataset<Row> numerators =
        counts.select(
            col(INDICATOR).as(TELLERCODE),
            col(INDELING),
            col(PERIODE),
            col(UITSPLITSING),
            col(GEBIEDCODE),
            col(HIDDEN).or(col("kindverborgen")).as("tellerverborgen"));
    return rates
        .join(
            numerators,
            new String[] {TELLERCODE, INDELING, PERIODE, UITSPLITSING, GEBIEDCODE},
            "left")
        .withColumn(
            HIDDEN,
            col("tefijn")
                .or(coalesce(col("tellerverborgen"), lit(false)))
                .or(col(TELLER).isNotNull().and(col(TELLER).lt(col("minimum")))))
        .select(
            col(INDICATOR),
            col(INDELING),
            col(PERIODE),
            col(UITSPLITSING),
            col(GEBIEDCODE),
            col(HIDDEN));
  }
}
