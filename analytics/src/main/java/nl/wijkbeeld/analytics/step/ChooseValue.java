package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.ALLE_DELEN;
import static nl.wijkbeeld.analytics.step.Cols.BASIS;
import static nl.wijkbeeld.analytics.step.Cols.BEREKEND;
import static nl.wijkbeeld.analytics.step.Cols.DEKKING_BEREKEND;
import static nl.wijkbeeld.analytics.step.Cols.DELEN;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.analytics.step.Cols.TELLERCODE;
import static nl.wijkbeeld.analytics.step.Cols.cols;
import static nl.wijkbeeld.analytics.step.Cols.rank;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.DEKKING;
import static nl.wijkbeeld.vocabulary.Kolom.EIND;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.HERKOMST;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.VOORLOPIG;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Chooses the value of every cell: the source's own if it is known; else a ratio of the area's own
 * numerator and denominator; else the one computed from the finest level that covers at least 2/3
 * of the weight; else unknown. What the source itself keeps secret stays hidden, also where it
 * could be computed.
 *
 * <p>Where part of a numerator cannot be attributed to an area, the gemeente's own total is no
 * numerator for its rate: the rate counts attributed events only.
 *
 * @param bronwaarden the values of all sources
 * @param register the indicators
 * @param parts the parts of all values ({@link WithParts})
 */
public record ChooseValue(Dataset<Row> bronwaarden, Dataset<Row> register, Dataset<Row> parts) {

  /** The least part of the weight that must be known. */
  private static final double LEAST_COVERAGE = 2.0 / 3.0;

  private static final String[] CELL = {
    INDICATOR, INDELING, PERIODE, BEGIN, EIND, UITSPLITSING, GEBIEDCODE, NIVEAU
  };
  private static final String[] KEY = {INDICATOR, INDELING, PERIODE, UITSPLITSING, GEBIEDCODE};

  /** From values computed for parent areas to one row for each cell. */
  public Dataset<Row> apply(Dataset<Row> computed) {
    Dataset<Row> candidates =
        computed.withColumn("eigen", lit(false)).unionByName(ownRatios()).transform(this::best);
    Dataset<Row> delivered =
        bronwaarden.select(
            col(INDICATOR),
            col(INDELING),
            col(PERIODE),
            col(UITSPLITSING),
            col(GEBIEDCODE),
            col(WAARDE).as("bronwaarde"),
            col(STATUS).as("bronstatus"),
            col(VOORLOPIG).as("bronvoorlopig"),
            col(SumToLongerPeriods.ADDED_UP));
    Column fromSource = col("bronstatus").equalTo("bekend");
    Column secret = coalesce(col("bronstatus").equalTo("onderdrukt"), lit(false));
    Column usable = col(BEREKEND).isNotNull().and(col("geschikt")).and(not(secret));
    return cells(computed)
        .join(candidates.drop(BEGIN, EIND, NIVEAU), KEY, "left")
        .join(delivered, KEY, "left")
        .withColumn(WAARDE, when(fromSource, col("bronwaarde")).when(usable, col(BEREKEND)))
        .withColumn(
            STATUS,
            when(col(WAARDE).isNotNull(), "bekend")
                .when(secret, "onderdrukt")
                .when(col("bronstatus").equalTo("nvt"), "nvt")
                .when(col("geschikt").and(col(NOEMER).equalTo(0)), "nvt")
                .otherwise("onbekend"))
        .withColumn(
            VOORLOPIG, coalesce(when(fromSource, col("bronvoorlopig")), col(VOORLOPIG), lit(false)))
        .withColumn(
            HERKOMST,
            when(col(SumToLongerPeriods.ADDED_UP), "berekend")
                .when(fromSource, "bron")
                .when(col(WAARDE).isNull().and(col("bronstatus").isNotNull()), "bron")
                .otherwise("berekend"))
        .withColumn(DEKKING_BEREKEND, coalesce(col(DEKKING), lit(0.0)))
        .withColumn(DEKKING, when(fromSource, lit(1.0)).otherwise(coalesce(col(DEKKING), lit(0.0))))
        .withColumn(TELLER, when(computedHere(fromSource, usable), col(TELLER)))
        .withColumn(NOEMER, when(computedHere(fromSource, usable), col(NOEMER)))
        .drop(
            "bronwaarde",
            "bronstatus",
            "bronvoorlopig",
            SumToLongerPeriods.ADDED_UP,
            "eigen",
            "geschikt",
            BASIS);
  }

  private static Column computedHere(Column fromSource, Column usable) {
    return coalesce(fromSource, lit(false)).equalTo(false).and(usable);
  }

  /**
   * All cells for which there is a series: the areas of delivered levels, the areas above them, and
   * what is unattributed.
   */
  private Dataset<Row> cells(Dataset<Row> computed) {
    Dataset<Row> delivered = parts.withColumnRenamed(BASIS, NIVEAU).select(cols(CELL));
    Dataset<Row> residual = bronwaarden.filter(col(REST)).select(cols(CELL));
    return delivered.unionByName(computed.select(cols(CELL))).unionByName(residual).distinct();
  }

  /** The ratio of an area's own numerator and denominator. */
  private Dataset<Row> ownRatios() {
    Dataset<Row> unattributed =
        bronwaarden
            .filter(col(REST).and(col(STATUS).equalTo("bekend")))
            .select(
                col(INDICATOR).as(TELLERCODE),
                col(INDELING),
                col(PERIODE),
                col(UITSPLITSING),
                col("ouder").as(GEBIEDCODE))
            .distinct()
            .join(register.select(cols(INDICATOR, TELLERCODE)), TELLERCODE)
            .select(cols(KEY));
    return parts
        .filter(col(TELLER).isNotNull().and(col(NOEMER).isNotNull()))
        .join(unattributed, KEY, "left_anti")
        .withColumn(NIVEAU, col(BASIS))
        .withColumn(
            BEREKEND,
            when(col(NOEMER).gt(0), col(TELLER).divide(col(NOEMER)).multiply(col("factor"))))
        .withColumn(DELEN, lit(1L))
        .withColumn(ALLE_DELEN, lit(1L))
        .withColumn(DEKKING, lit(1.0))
        .withColumn("eigen", lit(true))
        .select(
            cols(
                INDICATOR,
                INDELING,
                BASIS,
                PERIODE,
                BEGIN,
                EIND,
                UITSPLITSING,
                GEBIEDCODE,
                NIVEAU,
                BEREKEND,
                TELLER,
                NOEMER,
                DELEN,
                ALLE_DELEN,
                DEKKING,
                VOORLOPIG,
                "eigen"));
  }

  private Dataset<Row> best(Dataset<Row> candidates) {
    Column suitable = col("eigen").or(col(DEKKING).geq(LEAST_COVERAGE));
    return candidates
        .withColumn("geschikt", suitable)
        .withColumn(
            "nth",
            row_number()
                .over(
                    Window.partitionBy(cols(KEY))
                        .orderBy(
                            col("geschikt").desc(),
                            col("eigen").desc(),
                            when(col("geschikt"), rank(col(BASIS))).asc(),
                            col(DEKKING).desc(),
                            rank(col(BASIS)).asc())))
        .filter(col("nth").equalTo(1))
        .drop("nth");
  }
}
