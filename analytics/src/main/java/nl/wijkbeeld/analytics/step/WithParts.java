package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.BASIS;
import static nl.wijkbeeld.analytics.step.Cols.DEELBAAR;
import static nl.wijkbeeld.analytics.step.Cols.GEWICHT;
import static nl.wijkbeeld.analytics.step.Cols.GEWICHTPERIODE;
import static nl.wijkbeeld.analytics.step.Cols.NOEMERCODE;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.analytics.step.Cols.TELLERCODE;
import static nl.wijkbeeld.analytics.step.Cols.W;
import static nl.wijkbeeld.analytics.step.Cols.cols;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.EIND;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.VOORLOPIG;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Lays the values of a level out over all its areas, known or not, each with its weight, so that
 * what is missing counts too. A ratio's parts are its numerator and its denominator at the chosen
 * moment.
 *
 * @param bronwaarden the values of all sources
 * @param gebieden the areas, without residual areas
 * @param gewichten the weight of every area ({@link AreaWeights})
 * @param gewichtperioden the chosen moments ({@link NearestWeightPeriod})
 */
public record WithParts(
    Dataset<Row> bronwaarden,
    Dataset<Row> gebieden,
    Dataset<Row> gewichten,
    Dataset<Row> gewichtperioden) {

  /** The parts of all values and of all ratios of a register, in one table. */
  public Dataset<Row> apply(Dataset<Row> register) {
    Dataset<Row> values = values(register);
    return values.unionByName(ratios(register));
  }

  private Dataset<Row> values(Dataset<Row> register) {
    Dataset<Row> known =
        bronwaarden.select(
            col(INDICATOR),
            col(INDELING),
            col(NIVEAU).as(BASIS),
            col(PERIODE),
            col(UITSPLITSING),
            col(GEBIEDCODE),
            col(WAARDE),
            col(STATUS),
            col(VOORLOPIG));
    return overAllAreas(seriesOf(bronwaarden))
        .join(
            known,
            new String[] {INDICATOR, INDELING, BASIS, PERIODE, UITSPLITSING, GEBIEDCODE},
            "left")
        .join(register.select(cols(INDICATOR, "aggregatie", "factor")), INDICATOR)
        .withColumn(TELLER, lit(null).cast("double"))
        .withColumn(NOEMER, lit(null).cast("double"))
        .withColumn(DEELBAAR, col("aggregatie").isin("som", "gewogen_gemiddelde"))
        .transform(this::weighed);
  }

  private Dataset<Row> ratios(Dataset<Row> register) {
    Dataset<Row> ratios =
        register
            .filter(col("aggregatie").equalTo("verhouding"))
            .select(cols(INDICATOR, TELLERCODE, NOEMERCODE, "aggregatie", "factor"));
    Dataset<Row> numerators =
        bronwaarden.select(
            col(INDICATOR).as(TELLERCODE),
            col(INDELING),
            col(NIVEAU).as(BASIS),
            col(PERIODE),
            col(UITSPLITSING),
            col(GEBIEDCODE),
            col(WAARDE).as(TELLER),
            col(STATUS),
            col(VOORLOPIG));
    Dataset<Row> denominators =
        bronwaarden
            .filter(col(UITSPLITSING).equalTo(TOTAAL))
            .select(
                col(INDICATOR).as(NOEMERCODE),
                col(INDELING),
                col(PERIODE).as(GEWICHTPERIODE),
                col(GEBIEDCODE),
                col(WAARDE).as(NOEMER));
    return overAllAreas(seriesOf(bronwaarden))
        .withColumnRenamed(INDICATOR, TELLERCODE)
        .join(
            numerators,
            new String[] {TELLERCODE, INDELING, BASIS, PERIODE, UITSPLITSING, GEBIEDCODE},
            "left")
        .join(ratios, TELLERCODE)
        .join(
            gewichtperioden.withColumnRenamed(NIVEAU, BASIS).drop(GEWICHT),
            new String[] {INDICATOR, INDELING, BASIS, PERIODE})
        .join(denominators, new String[] {NOEMERCODE, INDELING, GEWICHTPERIODE, GEBIEDCODE}, "left")
        .drop(TELLERCODE, NOEMERCODE, GEWICHTPERIODE)
        .withColumn(WAARDE, lit(null).cast("double"))
        .withColumn(DEELBAAR, lit(true))
        .transform(this::weighed);
  }

  private static Dataset<Row> seriesOf(Dataset<Row> values) {
    return values
        .filter(col(REST).equalTo(false))
        .select(
            col(INDICATOR),
            col(INDELING),
            col(NIVEAU).as(BASIS),
            col(PERIODE),
            col(BEGIN),
            col(EIND),
            col(UITSPLITSING))
        .distinct();
  }

  private Dataset<Row> overAllAreas(Dataset<Row> series) {
    return series.join(
        gebieden.select(col(INDELING), col(NIVEAU).as(BASIS), col(GEBIEDCODE)),
        new String[] {INDELING, BASIS});
  }

  private Dataset<Row> weighed(Dataset<Row> parts) {
    return parts
        .join(
            gewichtperioden.withColumnRenamed(NIVEAU, BASIS),
            new String[] {INDICATOR, INDELING, BASIS, PERIODE},
            "left")
        .join(
            gewichten.withColumnRenamed(NIVEAU, BASIS),
            new String[] {GEWICHT, GEWICHTPERIODE, INDELING, BASIS, GEBIEDCODE},
            "left")
        .withColumn(W, coalesce(col(W), lit(1.0)))
        .select(
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
                GEBIEDCODE,
                WAARDE,
                STATUS,
                TELLER,
                NOEMER,
                VOORLOPIG,
                DEELBAAR,
                W));
  }
}
