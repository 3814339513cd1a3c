package nl.wijkbeeld.analytics;

import static nl.wijkbeeld.analytics.step.Cols.AANDEEL;
import static nl.wijkbeeld.analytics.step.Cols.AFRONDING;
import static nl.wijkbeeld.analytics.step.Cols.ALLE_DELEN;
import static nl.wijkbeeld.analytics.step.Cols.BASIS;
import static nl.wijkbeeld.analytics.step.Cols.BEREKEND;
import static nl.wijkbeeld.analytics.step.Cols.DEKKING_BEREKEND;
import static nl.wijkbeeld.analytics.step.Cols.DELEN;
import static nl.wijkbeeld.analytics.step.Cols.GEWICHT;
import static nl.wijkbeeld.analytics.step.Cols.GEWICHTPERIODE;
import static nl.wijkbeeld.analytics.step.Cols.NAAR_INDELING;
import static nl.wijkbeeld.analytics.step.Cols.VAN_CODE;
import static nl.wijkbeeld.analytics.step.Cols.VAN_INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.HERKOMST;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.LEVERING;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a person should look at before trusting a snapshot. Findings about sensitive indicators
 * carry no numbers.
 *
 * @param register the indicators
 */
record Findings(Dataset<Row> register) {
  private static final String BRON_WAARDE = "waarde_bron";

  Dataset<Row> of(Values values, Optional<Dataset<Row>> controls) {
    Dataset<Row> found = ofIndicators(values);
    return controls
        .map(known -> found.unionByName(ofControls(values.values(), known)))
        .orElse(found);
  }

  /** What follows from the computation of each indicator. */
  Dataset<Row> ofIndicators(Values values) {
    return differentTotals(values.open())
        .unionByName(otherMoments(values))
        .unionByName(lowCoverage(values.values()))
        .unionByName(deliveredTwice(values.observed()));
  }

  /** The order in which findings are published. */
  static Column[] order() {
    return new Column[] {
      col("soort"),
      col(INDICATOR),
      col(PERIODE),
      col(GEBIEDCODE),
      col(UITSPLITSING),
      col(INDELING),
      col("melding")
    };
  }

  /**
   * The source gives another figure than follows from its own parts, by more than rounding can
   * explain: for a sum one rounding unit less one for each part and for the total, since CBS rounds
   * at random ("aselect"); for a mean one unit of its last decimal. Where parts are missing a sum
   * can only be too large.
   */
  private Dataset<Row> differentTotals(Dataset<Row> open) {
    Column unit = col(AFRONDING).cast("double");
    Column ofSum = greatest(unit.divide(2), unit.minus(1)).multiply(col(DELEN).plus(1));
    Column ofMean = pow(lit(10.0), col("decimalen").multiply(-1));
    Column tolerance = when(isSum(), ofSum).otherwise(ofMean).plus(1e-6);
    Column complete = col(DELEN).equalTo(col(ALLE_DELEN));
    Column difference = col(BEREKEND).minus(col(WAARDE));
    Column decimals = when(isSum(), lit(0)).otherwise(col("decimalen"));
    return open.join(
            register
                .filter(
                    col("aggregatie")
                        .isin("som", "gewogen_gemiddelde")
                        .and(col("gevoelig").equalTo(false)))
                .select(INDICATOR, AFRONDING, "aggregatie", "decimalen"),
            INDICATOR)
        .filter(
            col(HERKOMST)
                .equalTo("bron")
                .and(col(DEKKING_BEREKEND).geq(2.0 / 3.0))
                .and(
                    when(complete, abs(difference).gt(tolerance))
                        .otherwise(isSum().and(difference.gt(tolerance)))))
        .select(
            finding(
                "bron_wijkt_af",
                col(WAARDE),
                col(BEREKEND),
                concat(
                    lit("De bron geeft "),
                    rounded(col(WAARDE), decimals),
                    when(isSum(), lit("; de delen tellen op tot "))
                        .otherwise(lit("; het gewogen gemiddelde van de delen is ")),
                    rounded(col(BEREKEND), decimals.plus(when(isSum(), 0).otherwise(1))),
                    lit(". Het cijfer van de bron is aangehouden."))));
  }

  private static Column isSum() {
    return col("aggregatie").equalTo("som");
  }

  private static Column rounded(Column value, Column decimals) {
    return regexp_replace(
        when(decimals.leq(0), format_string("%.0f", value))
            .when(decimals.equalTo(1), format_string("%.1f", value))
            .when(decimals.equalTo(2), format_string("%.2f", value))
            .otherwise(format_string("%.3f", value)),
        "\\.",
        ",");
  }

  /** A printed figure from elsewhere that does not follow. */
  Dataset<Row> ofControls(Dataset<Row> values, Dataset<Row> controls) {
    Dataset<Row> known =
        controls
            .withColumnRenamed(WAARDE, "gedrukt")
            .join(register.filter(col("gevoelig").equalTo(false)).select(INDICATOR), INDICATOR);
    return values
        .join(known, new String[] {INDICATOR, INDELING, PERIODE, UITSPLITSING, GEBIEDCODE})
        .filter(
            col(STATUS)
                .equalTo("bekend")
                .and(
                    abs(col(WAARDE).minus(col("gedrukt")))
                        .gt(
                            pow(lit(10.0), col("decimalen").multiply(-1))
                                .multiply(0.5)
                                .plus(1e-9))))
        .select(
            finding(
                "controlecijfer_wijkt_af",
                col("gedrukt"),
                col(WAARDE),
                concat(
                    lit("Gedrukt staat "),
                    number(col("gedrukt"), "%.2f"),
                    lit("; uit de delen volgt "),
                    number(col(WAARDE), "%.4f"),
                    lit(". Getoond wordt wat volgt. "),
                    col("toelichting"))));
  }

  /** A denominator or weight of another year, where something was computed with it. */
  private Dataset<Row> otherMoments(Values values) {
    Dataset<Row> computed =
        values
            .values()
            .filter(col(HERKOMST).equalTo("berekend").and(col(WAARDE).isNotNull()))
            .join(
                register
                    .filter(col("aggregatie").isin("verhouding", "gewogen_gemiddelde"))
                    .select(INDICATOR),
                INDICATOR)
            .select(INDICATOR, INDELING, PERIODE)
            .distinct();
    Dataset<Row> names =
        register.select(col(INDICATOR).as(GEWICHT), col("label").as("gewichtnaam"));
    return values
        .moments()
        .filter(substring(col(PERIODE), 1, 4).notEqual(substring(col(GEWICHTPERIODE), 1, 4)))
        .select(INDICATOR, INDELING, PERIODE, GEWICHT, GEWICHTPERIODE)
        .distinct()
        .join(computed, new String[] {INDICATOR, INDELING, PERIODE}, "left_semi")
        .join(names, GEWICHT)
        .withColumn(GEBIEDCODE, lit(null).cast("string"))
        .withColumn(UITSPLITSING, lit(TOTAAL))
        .select(
            finding(
                "noemer_ander_moment",
                lit(null),
                lit(null),
                concat(
                    lit("Gerekend met “"),
                    col("gewichtnaam"),
                    lit("” van "),
                    col(GEWICHTPERIODE),
                    lit(", het moment dat het dichtst bij dit cijfer ligt."))));
  }

  private static Dataset<Row> lowCoverage(Dataset<Row> values) {
    return values
        .filter(
            col(STATUS)
                .equalTo("onbekend")
                .and(col("dekking").gt(0))
                .and(col(UITSPLITSING).equalTo(TOTAAL)))
        .groupBy(INDICATOR, INDELING, PERIODE, "niveau")
        .agg(count(lit(1)).as("aantal"))
        .withColumn(GEBIEDCODE, lit(null).cast("string"))
        .withColumn(UITSPLITSING, lit(TOTAAL))
        .select(
            finding(
                "lage_dekking",
                lit(null),
                lit(null),
                concat(
                    lit("Van "),
                    col("aantal").cast("string"),
                    when(col("aantal").equalTo(1), lit(" gebied (")).otherwise(lit(" gebieden (")),
                    col("niveau"),
                    lit(") is te weinig bekend om een cijfer te geven."))));
  }

  private static Dataset<Row> deliveredTwice(Dataset<Row> observed) {
    return observed
        .groupBy(GEBIEDCODE, INDELING, INDICATOR, PERIODE, UITSPLITSING)
        .agg(
            countDistinct("bron", LEVERING).as("aantal"),
            concat_ws(", ", sort_array(collect_set(LEVERING))).as("leveringen"))
        .filter(col("aantal").gt(1))
        .groupBy(INDICATOR, INDELING, PERIODE, "leveringen")
        .agg(count(lit(1)).as("cijfers"))
        .withColumn(GEBIEDCODE, lit(null).cast("string"))
        .withColumn(UITSPLITSING, lit(TOTAAL))
        .select(
            finding(
                "dubbel_geleverd",
                lit(null),
                lit(null),
                concat(
                    col("cijfers").cast("string"),
                    lit(" cijfers staan in meer dan een levering ("),
                    col("leveringen"),
                    lit("); de nieuwste telt."))));
  }

  /**
   * Old areas of which the parts in the new division do not add up to the whole; areas that are not
   * in the conversion table at all are counted together.
   */
  static Dataset<Row> incompleteConversions(Dataset<Row> gaps) {
    Column percent = number(col(AANDEEL).multiply(100), "%.1f");
    Dataset<Row> partly =
        gaps.filter(col(AANDEEL).gt(0))
            .withColumn(GEBIEDCODE, col(VAN_CODE))
            .withColumn(
                "tekst",
                when(
                        col(AANDEEL).lt(1),
                        concat(
                            lit("Van dit gebied ligt volgens de omrekentabel "),
                            percent,
                            lit(" % in indeling "),
                            col(NAAR_INDELING),
                            lit("; de rest van elk aantal valt weg bij het omrekenen.")))
                    .otherwise(
                        concat(
                            lit("Van dit gebied ligt volgens de omrekentabel "),
                            percent,
                            lit(" % in indeling "),
                            col(NAAR_INDELING),
                            lit("; de delen zijn teruggebracht tot samen 100 %."))));
    Dataset<Row> absent =
        gaps.filter(col(AANDEEL).equalTo(0))
            .groupBy(VAN_INDELING, NAAR_INDELING, BASIS)
            .agg(count(lit(1)).as("aantal"))
            .withColumn(GEBIEDCODE, lit(null).cast("string"))
            .withColumn(AANDEEL, lit(0.0))
            .withColumn(
                "tekst",
                concat(
                    col("aantal").cast("string"),
                    when(col("aantal").equalTo(1), lit(" gebied (")).otherwise(lit(" gebieden (")),
                    col(BASIS),
                    when(col("aantal").equalTo(1), lit(") staat")).otherwise(lit(") staan")),
                    lit(" niet in de omrekentabel naar indeling "),
                    col(NAAR_INDELING),
                    lit("; de cijfers ervan vallen weg bij het omrekenen.")));
    return partly
        .select(GEBIEDCODE, VAN_INDELING, "tekst")
        .unionByName(absent.select(GEBIEDCODE, VAN_INDELING, "tekst"))
        .withColumn(INDELING, col(VAN_INDELING))
        .withColumn(INDICATOR, lit(null).cast("string"))
        .withColumn(PERIODE, lit(null).cast("string"))
        .withColumn(UITSPLITSING, lit(TOTAAL))
        .select(finding("omrekening_onvolledig", lit(null), lit(null), col("tekst")));
  }

  static Column number(Column value, String format) {
    return regexp_replace(format_string(format, value), "\\.", ",");
  }

  static Column[] finding(String kind, Column fromSource, Column computed, Column message) {
    return new Column[] {
      lit(kind).as("soort"),
      col(GEBIEDCODE),
      col(INDELING),
      col(INDICATOR),
      col(PERIODE),
      col(UITSPLITSING),
      fromSource.cast("double").as(BRON_WAARDE),
      computed.cast("double").as(BEREKEND),
      message.as("melding")
    };
  }
}
