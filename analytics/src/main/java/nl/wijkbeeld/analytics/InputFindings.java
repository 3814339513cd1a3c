package nl.wijkbeeld.analytics;

import static nl.wijkbeeld.analytics.Findings.finding;
import static nl.wijkbeeld.analytics.Findings.number;
import static nl.wijkbeeld.analytics.step.Cols.GEWICHT;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.OUDER;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import nl.wijkbeeld.analytics.step.WithoutImpossible;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Input of which no figure can be made: impossible numbers, denominators that are zero or absent,
 * areas without a place in the division. The publication goes on without those figures.
 *
 * @param register the indicators
 */
record InputFindings(Dataset<Row> register) {

  /** What follows from the figures. */
  Dataset<Row> ofFigures(Values values) {
    Dataset<Row> impossible =
        impossible(values.judged(), "De bron geeft ")
            .unionByName(impossible(values.open(), "Uit de delen volgt "));
    return impossible
        .unionByName(zeroDenominators(values.parts()))
        .unionByName(missingDenominators(values))
        .unionByName(undefinedBreakdowns(values.undefined()));
  }

  private static Dataset<Row> undefinedBreakdowns(Dataset<Row> undefined) {
    return undefined
        .groupBy(INDICATOR, INDELING, UITSPLITSING)
        .agg(count(lit(1)).as("cijfers"))
        .withColumn(GEBIEDCODE, lit(null).cast("string"))
        .withColumn(PERIODE, lit(null).cast("string"))
        .select(
            finding(
                "onbekende_uitsplitsing",
                lit(null),
                lit(null),
                concat(
                    lit("De uitsplitsing “"),
                    col(UITSPLITSING),
                    lit("” staat niet in het indicatorregister; "),
                    when(col("cijfers").equalTo(1), lit("1 cijfer is"))
                        .otherwise(concat(col("cijfers").cast("string"), lit(" cijfers zijn"))),
                    lit(" niet gepubliceerd. Het totaal telt ze wel mee."))));
  }

  private Dataset<Row> impossible(Dataset<Row> rows, String origin) {
    Column figure = when(col("gevoelig").equalTo(false), col(WithoutImpossible.IMPOSSIBLE));
    Column reason =
        when(
                col(WithoutImpossible.IMPOSSIBLE).lt(0),
                lit("; minder dan nul kan niet. Het cijfer is weggelaten."))
            .otherwise(lit("; een deel is nooit meer dan 100 %. Het cijfer is weggelaten."));
    return rows.filter(col(WithoutImpossible.IMPOSSIBLE).isNotNull())
        .join(register.select(INDICATOR, "gevoelig"), INDICATOR)
        .select(
            finding(
                "onmogelijk_cijfer",
                figure,
                lit(null),
                concat(
                    lit(origin),
                    when(figure.isNotNull(), number(figure, "%.1f"))
                        .otherwise(lit("een getal dat niet kan")),
                    reason)));
  }

  /** Counts in areas where nobody is to count them among. */
  private Dataset<Row> zeroDenominators(Dataset<Row> parts) {
    return parts
        .filter(col(NOEMER).equalTo(0).and(col(TELLER).gt(0)))
        .join(register.filter(col("gevoelig").equalTo(false)).select(INDICATOR), INDICATOR)
        .select(
            finding(
                "noemer_nul",
                lit(null),
                lit(null),
                concat(
                    lit("De teller is "),
                    number(col(TELLER), "%.0f"),
                    lit(" en de noemer is 0; daar is geen verhouding van te maken."))));
  }

  private Dataset<Row> missingDenominators(Values values) {
    Dataset<Row> names = register.select(col(INDICATOR).as(GEWICHT), col("label").as("noemernaam"));
    return values
        .weighed()
        .join(register.filter(col("aggregatie").equalTo("verhouding")).select(INDICATOR), INDICATOR)
        .join(
            values.moments().select(INDICATOR, INDELING, NIVEAU, PERIODE),
            new String[] {INDICATOR, INDELING, NIVEAU, PERIODE},
            "left_anti")
        .join(names, GEWICHT)
        .groupBy(INDICATOR, INDELING, "noemernaam")
        .agg(
            concat_ws(", ", sort_array(collect_set(NIVEAU))).as("niveaus"),
            countDistinct(PERIODE).as("perioden"))
        .withColumn(GEBIEDCODE, lit(null).cast("string"))
        .withColumn(PERIODE, lit(null).cast("string"))
        .withColumn(UITSPLITSING, lit(TOTAAL))
        .select(
            finding(
                "noemer_ontbreekt",
                lit(null),
                lit(null),
                concat(
                    lit("De noemer “"),
                    col("noemernaam"),
                    lit("” is niet geleverd voor niveau "),
                    col("niveaus"),
                    lit(" ("),
                    col("perioden").cast("string"),
                    when(col("perioden").equalTo(1), lit(" periode")).otherwise(lit(" perioden")),
                    lit("); daar is deze verhouding niet berekend."))));
  }

  /**
   * Areas without a place in their division.
   *
   * @param areas the areas, residual areas included
   * @param ancestry which area lies in which
   */
  static Dataset<Row> ofAreas(Dataset<Row> areas, Dataset<Row> ancestry) {
    Dataset<Row> parents =
        areas.select(col(INDELING), col(GEBIEDCODE).as(OUDER), col(NIVEAU).as("ouderniveau"));
    Column absent = col("ouderniveau").isNull();
    Dataset<Row> reached =
        ancestry.select(
            col(INDELING),
            col("kind").as(GEBIEDCODE),
            col(GEBIEDCODE).as(OUDER),
            lit(true).as("ligt"));
    return areas
        .filter(col(OUDER).isNotNull().and(col(REST).equalTo(false)))
        .join(parents, new String[] {INDELING, OUDER}, "left")
        .join(reached, new String[] {INDELING, GEBIEDCODE, OUDER}, "left")
        .filter(absent.or(col("ligt").isNull()))
        .withColumn(INDICATOR, lit(null).cast("string"))
        .withColumn(PERIODE, lit(null).cast("string"))
        .withColumn(UITSPLITSING, lit(TOTAAL))
        .select(
            finding(
                "gebied_zonder_plaats",
                lit(null),
                lit(null),
                when(
                        absent,
                        concat(
                            lit("Dit gebied zou in "),
                            col(OUDER),
                            lit(" liggen, maar dat gebied bestaat niet in deze indeling.")))
                    .otherwise(
                        concat(
                            lit("Dit gebied ("),
                            col(NIVEAU),
                            lit(") zou in "),
                            col(OUDER),
                            lit(" ("),
                            col("ouderniveau"),
                            lit(
                                ") liggen; dat is geen groter gebied. De twee tellen niet bij elkaar op.")))));
  }
}
