package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.ALLE_DELEN;
import static nl.wijkbeeld.analytics.step.Cols.BASIS;
import static nl.wijkbeeld.analytics.step.Cols.BEREKEND;
import static nl.wijkbeeld.analytics.step.Cols.DEELBAAR;
import static nl.wijkbeeld.analytics.step.Cols.DELEN;
import static nl.wijkbeeld.analytics.step.Cols.KIND;
import static nl.wijkbeeld.analytics.step.Cols.KINDNIVEAU;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.analytics.step.Cols.W;
import static nl.wijkbeeld.analytics.step.Cols.cols;
import static nl.wijkbeeld.analytics.step.Cols.exactSum;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.DEKKING;
import static nl.wijkbeeld.vocabulary.Kolom.EIND;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
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
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Computes every area above a level straight from that level ({@code methods.md} section 1): som =
 * sum(x) plus what could not be attributed; gewogen_gemiddelde = sum(w x) / sum(w) and verhouding =
 * factor sum(teller) / sum(noemer) over the areas where both are known; dekking = sum(w) of the
 * known / sum(w) of all.
 *
 * @param bronwaarden the values of all sources, for what could not be attributed
 * @param ligging which area lies in which
 */
public record SumToParentAreas(Dataset<Row> bronwaarden, Dataset<Row> ligging) {

  public Dataset<Row> apply(Dataset<Row> parts) {
    Column isRatio = col("aggregatie").equalTo("verhouding");
    Column isMean = col("aggregatie").equalTo("gewogen_gemiddelde");
    Column known =
        when(isRatio, col(TELLER).isNotNull().and(col(NOEMER).isNotNull()))
            .otherwise(col(WAARDE).isNotNull());
    Column knownW = when(col("bekend"), col(W));
    Column weightKnown = coalesce(exactSum(knownW), lit(0.0));
    return parts
        .filter(col(DEELBAAR))
        .withColumn("bekend", known)
        .join(
            ligging.select(
                col(INDELING),
                col(KIND).as(GEBIEDCODE),
                col(KINDNIVEAU).as(BASIS),
                col(GEBIEDCODE).as("boven"),
                col(NIVEAU)),
            new String[] {INDELING, BASIS, GEBIEDCODE})
        .groupBy(
            cols(
                INDICATOR,
                "aggregatie",
                "factor",
                INDELING,
                BASIS,
                PERIODE,
                BEGIN,
                EIND,
                UITSPLITSING,
                "boven",
                NIVEAU))
        .agg(
            exactSum(when(col("bekend"), col(WAARDE))).as("som"),
            exactSum(when(col("bekend").and(isMean), col(WAARDE).multiply(col(W)))).as("gewogen"),
            exactSum(when(col("bekend"), col(TELLER))).as(TELLER),
            exactSum(when(col("bekend"), col(NOEMER))).as(NOEMER),
            exactSum(knownW).as("bekendw"),
            count(when(col("bekend"), 1)).as(DELEN),
            count(lit(1)).as(ALLE_DELEN),
            when(exactSum(col(W)).gt(0), weightKnown.divide(exactSum(col(W))))
                .otherwise(count(when(col("bekend"), 1)).divide(count(lit(1))))
                .as(DEKKING),
            max(VOORLOPIG).as(VOORLOPIG))
        .withColumnRenamed("boven", GEBIEDCODE)
        .join(
            unattributed(),
            new String[] {INDICATOR, INDELING, PERIODE, UITSPLITSING, GEBIEDCODE},
            "left")
        .withColumn(
            BEREKEND,
            when(col("aggregatie").equalTo("som"), col("som").plus(coalesce(col(REST), lit(0.0))))
                .when(
                    col("aggregatie").equalTo("gewogen_gemiddelde").and(col("bekendw").gt(0)),
                    col("gewogen").divide(col("bekendw")))
                .when(
                    col("aggregatie").equalTo("verhouding").and(col(NOEMER).gt(0)),
                    col(TELLER).divide(col(NOEMER)).multiply(col("factor"))))
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
                VOORLOPIG));
  }

  /** What could not be attributed, by the gemeente that it belongs to. */
  private Dataset<Row> unattributed() {
    return bronwaarden
        .filter(col(REST).and(col(STATUS).equalTo("bekend")))
        .groupBy(cols(INDICATOR, INDELING, PERIODE, UITSPLITSING, "ouder"))
        .agg(exactSum(col(WAARDE)).as(REST))
        .withColumnRenamed("ouder", GEBIEDCODE);
  }
}
