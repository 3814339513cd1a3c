package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.AANDEEL;
import static nl.wijkbeeld.analytics.step.Cols.BASIS;
import static nl.wijkbeeld.analytics.step.Cols.BEDEKT;
import static nl.wijkbeeld.analytics.step.Cols.GEWICHT;
import static nl.wijkbeeld.analytics.step.Cols.GEWICHTPERIODE;
import static nl.wijkbeeld.analytics.step.Cols.KWALITEIT;
import static nl.wijkbeeld.analytics.step.Cols.KWALITEITSKLASSE;
import static nl.wijkbeeld.analytics.step.Cols.METHODE;
import static nl.wijkbeeld.analytics.step.Cols.NAAR_INDELING;
import static nl.wijkbeeld.analytics.step.Cols.OVERLAP;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.analytics.step.Cols.TELLERCODE;
import static nl.wijkbeeld.analytics.step.Cols.VAN_CODE;
import static nl.wijkbeeld.analytics.step.Cols.VAN_INDELING;
import static nl.wijkbeeld.analytics.step.Cols.W;
import static nl.wijkbeeld.analytics.step.Cols.ZUIVER;
import static nl.wijkbeeld.analytics.step.Cols.cols;
import static nl.wijkbeeld.analytics.step.Cols.exactMean;
import static nl.wijkbeeld.analytics.step.Cols.exactSum;
import static nl.wijkbeeld.analytics.step.Cols.rank;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.DEKKING;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.OUDER;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import nl.wijkbeeld.vocabulary.Restgebied;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Makes from the published values of one division values in another, for the periods in which the
 * other has none of its own.
 *
 * <p>With a(o, n) the part of old area o in new area n ({@link DivisionShares}), x its value and w
 * its weight: som = sum(a x); verhouding = factor sum(a teller) / sum(a noemer); gewogen_gemiddelde
 * = sum(a w x) / sum(a w). Areas above are computed from the old areas in the same way, straight. A
 * weight is that of the nearest moment; an old area without one weighs as the mean of the others,
 * and where no area has one, by its overlap. What the register says is not aggregated is not
 * converted.
 *
 * <p>dekking = sum(a w) of the known / sum(a w) of all, times the part of the new area that comes
 * from old areas; under 2/3 the value is unknown. A hidden value hides every value it would be part
 * of. Sensitive indicators are converted at the levels at which they are shown, and nowhere else.
 *
 * <p>kwaliteit = the part of the value that comes from old areas that lie for at least 95 % in one
 * new area of that level: sum(b) of those / sum(b) of all known, where b is the part's share of the
 * value: |a x| for a som, a noemer for a verhouding, a w for a gewogen_gemiddelde; where all b are
 * 0, a w. From .95 on it is {@code goed}, from .8 on {@code redelijk}, else {@code matig}.
 *
 * <p>What the old division could not attribute to an area is taken over as it is, and added to the
 * gemeente.
 *
 * @param delen the parts ({@link DivisionShares})
 * @param gebieden the areas of all divisions, residual areas included
 * @param register the indicators
 */
public record ConvertDivision(Dataset<Row> delen, Dataset<Row> gebieden, Dataset<Row> register) {

  /** The method that is named where an indicator cannot be converted. */
  static final String NOT_CONVERTIBLE = "niet_omrekenbaar";

  /** The least part of the weight that must be known, but for the last bits of a sum. */
  private static final double LEAST_COVERAGE = 2.0 / 3.0 - 1e-9;

  private static final double GOOD = 0.95 - 1e-9;
  private static final double FAIR = 0.8 - 1e-9;
  private static final String KNOWN = "bekend";
  private static final String HIDDEN = "verborgen";
  private static final String SHARE = "bijdrage";
  private static final String[] SERIES = {VAN_INDELING, BASIS, INDICATOR, PERIODE, UITSPLITSING};
  private static final String[] KEY = {GEBIEDCODE, INDELING, INDICATOR, PERIODE, UITSPLITSING};

  /** From published values to the converted ones, one row for each cell. */
  public Dataset<Row> apply(Dataset<Row> published) {
    Dataset<Row> series = series(published);
    Dataset<Row> old = oldValues(published, series);
    Dataset<Row> unattributed = unattributed(published);
    Dataset<Row> own =
        published.filter(col(STATUS).notEqual("onbekend")).select(cols(KEY)).distinct();
    return parts(series, old)
        .transform(ConvertDivision::sums)
        .join(
            unattributed
                .groupBy(cols(VAN_INDELING, INDICATOR, PERIODE, UITSPLITSING, OUDER))
                .agg(
                    exactSum(col(WAARDE)).as(REST),
                    max(col(STATUS).equalTo("onderdrukt")).as("restverborgen"))
                .withColumnRenamed(OUDER, GEBIEDCODE),
            new String[] {VAN_INDELING, INDICATOR, PERIODE, UITSPLITSING, GEBIEDCODE},
            "left")
        .transform(ConvertDivision::values)
        .unionByName(residual(series, unattributed))
        .withColumnRenamed(NAAR_INDELING, INDELING)
        .join(own, KEY, "left_anti")
        .transform(ConvertDivision::best)
        .withColumn(
            KWALITEITSKLASSE,
            when(col(KWALITEIT).geq(GOOD), "goed")
                .when(col(KWALITEIT).geq(FAIR), "redelijk")
                .when(col(KWALITEIT).isNotNull(), "matig"))
        .select(
            cols(
                GEBIEDCODE,
                INDELING,
                INDICATOR,
                PERIODE,
                UITSPLITSING,
                NIVEAU,
                WAARDE,
                STATUS,
                DEKKING,
                VAN_INDELING,
                METHODE,
                KWALITEIT,
                KWALITEITSKLASSE));
  }

  /** The series of old divisions that the new division has not, at the level of the table. */
  private Dataset<Row> series(Dataset<Row> published) {
    Dataset<Row> any = published.filter(col(STATUS).notEqual("onbekend"));
    Dataset<Row> has =
        any.select(
                col(INDELING).as(NAAR_INDELING),
                col(NIVEAU).as(BASIS),
                col(INDICATOR),
                col(PERIODE),
                col(UITSPLITSING))
            .distinct();
    Dataset<Row> rules =
        register.select(cols(INDICATOR, "aggregatie", "factor", TELLERCODE, GEWICHT));
    return any.filter(isResidual().equalTo(false))
        .select(
            col(INDELING).as(VAN_INDELING),
            col(NIVEAU).as(BASIS),
            col(INDICATOR),
            col(PERIODE),
            col(BEGIN),
            col(UITSPLITSING))
        .distinct()
        .join(
            broadcast(delen.select(cols(VAN_INDELING, BASIS, NAAR_INDELING)).distinct()),
            new String[] {VAN_INDELING, BASIS})
        .join(broadcast(rules), INDICATOR)
        .join(
            has,
            new String[] {NAAR_INDELING, BASIS, INDICATOR, PERIODE, UITSPLITSING},
            "left_anti");
  }

  /** Every value of those series with its weight, and for a ratio its numerator. */
  private static Dataset<Row> oldValues(Dataset<Row> published, Dataset<Row> series) {
    Dataset<Row> known = published.filter(col(STATUS).equalTo("bekend"));
    Dataset<Row> moments =
        new NearestWeightPeriod(published)
            .apply(
                series
                    .filter(col(GEWICHT).isNotNull())
                    .select(
                        col(INDICATOR),
                        col(GEWICHT),
                        col(VAN_INDELING).as(INDELING),
                        col(BASIS).as(NIVEAU),
                        col(PERIODE),
                        col(BEGIN))
                    .distinct())
            .select(
                col(INDICATOR),
                col(INDELING).as(VAN_INDELING),
                col(NIVEAU).as(BASIS),
                col(PERIODE),
                col(GEWICHTPERIODE));
    Dataset<Row> weights =
        known
            .filter(col(UITSPLITSING).equalTo(TOTAAL))
            .select(
                col(INDICATOR).as(GEWICHT),
                col(INDELING).as(VAN_INDELING),
                col(PERIODE).as(GEWICHTPERIODE),
                col(GEBIEDCODE).as(VAN_CODE),
                col(WAARDE).as(W));
    Dataset<Row> numerators =
        known.select(
            col(INDICATOR).as(TELLERCODE),
            col(INDELING).as(VAN_INDELING),
            col(PERIODE),
            col(UITSPLITSING),
            col(GEBIEDCODE).as(VAN_CODE),
            col(WAARDE).as("tellerwaarde"));
    return published
        .select(
            col(INDELING).as(VAN_INDELING),
            col(NIVEAU).as(BASIS),
            col(INDICATOR),
            col(PERIODE),
            col(UITSPLITSING),
            col(GEBIEDCODE).as(VAN_CODE),
            col(WAARDE),
            col(STATUS),
            col(TELLER).as("eigenteller"),
            col(NOEMER).as("eigennoemer"))
        .join(series.drop(NAAR_INDELING, BEGIN).distinct(), SERIES)
        .join(moments, new String[] {INDICATOR, VAN_INDELING, BASIS, PERIODE}, "left")
        .join(weights, new String[] {GEWICHT, VAN_INDELING, GEWICHTPERIODE, VAN_CODE}, "left")
        .join(
            numerators,
            new String[] {TELLERCODE, VAN_INDELING, PERIODE, UITSPLITSING, VAN_CODE},
            "left")
        .withColumn(NOEMER, when(isRatio(), coalesce(col("eigennoemer"), col(W))))
        .withColumn(
            TELLER,
            when(
                isRatio(),
                coalesce(
                    col("eigenteller"),
                    col("tellerwaarde"),
                    when(col(NOEMER).equalTo(0), lit(0.0)),
                    col(WAARDE).multiply(col(NOEMER)).divide(col("factor")))))
        .withColumn(W, coalesce(col(NOEMER), col(W)))
        .withColumn("gemiddeldw", exactMean(col(W), Window.partitionBy(cols(SERIES))))
        .select(
            cols(
                VAN_INDELING,
                BASIS,
                INDICATOR,
                PERIODE,
                UITSPLITSING,
                VAN_CODE,
                WAARDE,
                STATUS,
                TELLER,
                NOEMER,
                W,
                "gemiddeldw"));
  }

  /** Every part of every series, also those of old areas without a value. */
  private Dataset<Row> parts(Dataset<Row> series, Dataset<Row> old) {
    String[] cell = {VAN_INDELING, BASIS, INDICATOR, PERIODE, UITSPLITSING, VAN_CODE};
    Dataset<Row> means = old.groupBy(cols(SERIES)).agg(max("gemiddeldw").as("gemiddeldw"));
    Column known =
        when(isRatio(), col(TELLER).isNotNull().and(col(NOEMER).isNotNull()))
            .otherwise(col(WAARDE).isNotNull());
    Column hidden = coalesce(col(STATUS).equalTo("onderdrukt"), lit(false));
    return series
        .drop(BEGIN, GEWICHT, TELLERCODE, "gevoelig")
        .join(broadcast(delen), new String[] {VAN_INDELING, BASIS, NAAR_INDELING})
        .join(old.drop("gemiddeldw"), cell, "left")
        .join(means, SERIES)
        .withColumn(HIDDEN, hidden)
        .withColumn(KNOWN, known.and(col(HIDDEN).equalTo(false)))
        .withColumn("telt", col(KNOWN).or(coalesce(col(STATUS), lit("onbekend")).notEqual("nvt")))
        .withColumn(
            W,
            when(
                    col("gemiddeldw").isNotNull(),
                    coalesce(col(W), col("gemiddeldw")).multiply(col(AANDEEL)))
                .otherwise(col(OVERLAP)))
        .withColumn(
            SHARE,
            when(isSum(), abs(col(WAARDE)).multiply(col(AANDEEL)))
                .when(isRatio(), col(NOEMER).multiply(col(AANDEEL)))
                .otherwise(col(W)));
  }

  private static Dataset<Row> sums(Dataset<Row> parts) {
    Column known = col(KNOWN);
    Column pure = known.and(col(ZUIVER));
    Column seen = known.or(col(HIDDEN));
    return parts
        .groupBy(
            cols(
                VAN_INDELING,
                NAAR_INDELING,
                BASIS,
                GEBIEDCODE,
                NIVEAU,
                INDICATOR,
                "aggregatie",
                "factor",
                PERIODE,
                UITSPLITSING))
        .agg(
            exactSum(when(known, col(WAARDE).multiply(col(AANDEEL)))).as("som"),
            exactSum(when(known.and(isMean()), col(WAARDE).multiply(col(W)))).as("gewogen"),
            exactSum(when(known, col(TELLER).multiply(col(AANDEEL)))).as(TELLER),
            exactSum(when(known, col(NOEMER).multiply(col(AANDEEL)))).as(NOEMER),
            exactSum(when(known, col(W))).as("bekendw"),
            exactSum(when(seen, col(W))).as("gezienw"),
            exactSum(when(col("telt"), col(W))).as(W),
            count(when(seen, 1)).as("gezien"),
            count(when(col("telt"), 1)).as("telt"),
            exactSum(when(known, col(SHARE))).as(SHARE),
            exactSum(when(pure, col(SHARE))).as("zuiverebijdrage"),
            exactSum(when(pure, col(W))).as("zuiverw"),
            count(when(pure, 1)).as("zuiver"),
            count(when(known, 1)).as(KNOWN),
            max(HIDDEN).as(HIDDEN),
            min(METHODE).as(METHODE),
            max(BEDEKT).as(BEDEKT));
  }

  private static Dataset<Row> values(Dataset<Row> sums) {
    Column convertible = col("aggregatie").notEqual("niet");
    Column hidden = col(HIDDEN).or(coalesce(col("restverborgen"), lit(false)));
    Column coverage =
        coalesce(
                when(col(W).gt(0), coalesce(col("gezienw"), lit(0.0)).divide(col(W)))
                    .when(col("telt").gt(0), col("gezien").divide(col("telt"))),
                lit(0.0))
            .multiply(col(BEDEKT));
    Column computed =
        when(isSum(), col("som").plus(coalesce(col(REST), lit(0.0))))
            .when(isRatio().and(col(NOEMER).gt(0)), ratio())
            .when(isMean().and(col("bekendw").gt(0)), col("gewogen").divide(col("bekendw")));
    Column suitable = col(DEKKING).geq(LEAST_COVERAGE);
    Column emptyRatio = isRatio().and(col(NOEMER).equalTo(0)).and(suitable);
    Column quality =
        coalesce(
            fraction(col("zuiverebijdrage"), col(SHARE)),
            fraction(col("zuiverw"), col("bekendw")),
            fraction(col("zuiver"), col(KNOWN)));
    return sums.withColumn(DEKKING, when(convertible, coverage).otherwise(lit(0.0)))
        .withColumn(WAARDE, when(convertible.and(hidden.equalTo(false)).and(suitable), computed))
        .withColumn(
            STATUS,
            when(convertible.equalTo(false), "onbekend")
                .when(hidden, "onderdrukt")
                .when(col("telt").equalTo(0).or(emptyRatio), "nvt")
                .when(col(WAARDE).isNotNull(), "bekend")
                .otherwise("onbekend"))
        .withColumn(
            METHODE,
            when(convertible, DivisionShares.method(col(METHODE))).otherwise(NOT_CONVERTIBLE))
        .withColumn(KWALITEIT, when(col(WAARDE).isNotNull(), quality))
        .select(
            cols(
                VAN_INDELING,
                NAAR_INDELING,
                BASIS,
                GEBIEDCODE,
                NIVEAU,
                INDICATOR,
                PERIODE,
                UITSPLITSING,
                WAARDE,
                STATUS,
                DEKKING,
                METHODE,
                KWALITEIT));
  }

  /** What no area of an old division could be given, with the gemeente it belongs to. */
  private Dataset<Row> unattributed(Dataset<Row> published) {
    return published
        .drop(OUDER)
        .filter(isResidual())
        .join(
            broadcast(register.filter(col("aggregatie").equalTo("som")).select(INDICATOR)),
            INDICATOR)
        .join(
            broadcast(gebieden.filter(col(REST)).select(cols(INDELING, GEBIEDCODE, OUDER))),
            new String[] {INDELING, GEBIEDCODE})
        .select(
            col(INDELING).as(VAN_INDELING),
            col(INDICATOR),
            col(PERIODE),
            col(UITSPLITSING),
            col(GEBIEDCODE),
            col(NIVEAU),
            col(OUDER),
            col(WAARDE),
            col(STATUS));
  }

  /** The same in the new division, where that has the same residual area. */
  private Dataset<Row> residual(Dataset<Row> series, Dataset<Row> unattributed) {
    Column known = col(WAARDE).isNotNull();
    return unattributed
        .drop(OUDER)
        .join(
            series.select(
                cols(VAN_INDELING, NAAR_INDELING, BASIS, INDICATOR, PERIODE, UITSPLITSING)),
            new String[] {VAN_INDELING, INDICATOR, PERIODE, UITSPLITSING})
        .join(
            broadcast(
                gebieden
                    .filter(col(REST))
                    .select(col(INDELING).as(NAAR_INDELING), col(GEBIEDCODE))),
            new String[] {NAAR_INDELING, GEBIEDCODE},
            "left_semi")
        .withColumn(DEKKING, when(known, lit(1.0)).otherwise(lit(0.0)))
        .withColumn(METHODE, lit("gelijk"))
        .withColumn(KWALITEIT, when(known, lit(1.0)))
        .select(
            cols(
                VAN_INDELING,
                NAAR_INDELING,
                BASIS,
                GEBIEDCODE,
                NIVEAU,
                INDICATOR,
                PERIODE,
                UITSPLITSING,
                WAARDE,
                STATUS,
                DEKKING,
                METHODE,
                KWALITEIT));
  }

  /**
   * Of a cell that can be converted in several ways: hidden when one of them is; else a known value
   * before an unknown one, the finest level, the best quality, and the youngest division.
   */
  private static Dataset<Row> best(Dataset<Row> values) {
    return values
        .withColumn(
            "nth",
            row_number()
                .over(
                    Window.partitionBy(cols(KEY))
                        .orderBy(
                            col(STATUS).equalTo("onderdrukt").desc(),
                            col(STATUS).equalTo("bekend").desc(),
                            rank(col(BASIS)).asc(),
                            col(KWALITEIT).desc_nulls_last(),
                            col(VAN_INDELING).desc())))
        .filter(col("nth").equalTo(1));
  }

  private static Column ratio() {
    return col(TELLER).divide(col(NOEMER)).multiply(col("factor"));
  }

  private static Column fraction(Column part, Column whole) {
    return when(whole.gt(0), coalesce(part, lit(0.0)).divide(whole));
  }

  private static Column isSum() {
    return col("aggregatie").equalTo("som");
  }

  private static Column isRatio() {
    return col("aggregatie").equalTo("verhouding");
  }

  private static Column isMean() {
    return col("aggregatie").equalTo("gewogen_gemiddelde");
  }

  private static Column isResidual() {
    return col(GEBIEDCODE).rlike(Restgebied.REGEX);
  }
}
