package nl.wijkbeeld.analytics.inequality;

import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
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
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import nl.wijkbeeld.analytics.score.Inhabitants;
import nl.wijkbeeld.analytics.step.Cols;
import nl.wijkbeeld.analytics.step.WithForecast;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Status;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * How unequally every rate, share and mean is spread over the areas of each level ({@link Spread}),
 * in every year, school year and on every day that figures are of. Only published values that are
 * known take part; where these are too few the measures are refused, with the reason ({@link
 * MeasureLevel}).
 *
 * <p>A ratio whose numerator is part of its denominator (both in the same unit) has a
 * dissimilarity: how differently that part and the rest are spread.
 *
 * @param register the indicators
 * @param areas the areas of all divisions, with {@code rest} for residual areas
 * @param ancestry which area ({@code kind}) lies in which, over all levels
 * @param inhabitants how many people live in an area
 */
public record Inequality(
    Dataset<Row> register, Dataset<Row> areas, Dataset<Row> ancestry, Inhabitants inhabitants) {

  /** The name of the table. */
  public static final String TABLE = "ongelijkheid";

  /** Years, school years and days; what is counted by the week has its own ups and downs. */
  private static final String LASTING = "^[0-9]{4}([/-].*)?$";

  /** Units of which twice as much means nothing. */
  private static final String WITHOUT_ZERO = "^(score|rapportcijfer)";

  private static final String PART_OF_WHOLE = "deel_van_geheel";
  private static final String UNIT = "eenheid";

  /** From published values, with the column {@code prognose}, to the table. */
  public Dataset<Row> apply(Dataset<Row> values) {
    Dataset<Row> members =
        areas
            .filter(col(REST).equalTo(false))
            .filter(col(NIVEAU).isin(Niveau.GEMEENTE.code(), Niveau.LAND.code()).equalTo(false))
            .select(col(INDELING), col(NIVEAU), col(GEBIEDCODE));
    Dataset<Row> figures =
        values
            .filter(col(UITSPLITSING).equalTo(TOTAAL))
            .filter(col(PERIODE).rlike(LASTING))
            .filter(col(WithForecast.FORECAST).eqNullSafe(lit(true)).equalTo(false))
            .join(broadcast(kinds()), new String[] {INDICATOR})
            .join(broadcast(members), new String[] {INDELING, NIVEAU, GEBIEDCODE}, "left_semi")
            .withColumn(MeasureLevel.YEAR, year(col(BEGIN)));
    Column known = col(STATUS).equalTo(Status.BEKEND.code());
    return figures
        .join(
            inhabitants.apply(values, figures),
            new String[] {INDELING, GEBIEDCODE, MeasureLevel.YEAR},
            "left")
        .join(broadcast(groups()), new String[] {INDELING, GEBIEDCODE}, "left")
        .groupBy(
            col(INDICATOR),
            col(INDELING),
            col(PERIODE),
            col(NIVEAU),
            col(MeasureLevel.HAS_ZERO),
            col(PART_OF_WHOLE))
        .agg(
            collect_list(
                    struct(
                        col(GEBIEDCODE),
                        when(known, col(WAARDE)).as(WAARDE),
                        when(known.and(col(PART_OF_WHOLE)), col(TELLER)).as(TELLER),
                        when(known.and(col(PART_OF_WHOLE)), col(NOEMER)).as(NOEMER),
                        col(MeasureLevel.INHABITANTS),
                        col(MeasureLevel.GROUP)))
                .as(MeasureLevel.AREAS))
        .flatMap(new MeasureLevel(), Encoders.row(MeasureLevel.SCHEMA));
  }

  /** Which indicators can be measured: all but sums, which say how large an area is. */
  private Dataset<Row> kinds() {
    Dataset<Row> parts = register.select(col(INDICATOR).as(Cols.TELLERCODE), col(UNIT).as(TELLER));
    Dataset<Row> wholes = register.select(col(INDICATOR).as(Cols.NOEMERCODE), col(UNIT).as(NOEMER));
    return register
        .filter(col("aggregatie").notEqual(Aggregatie.SOM.code()))
        .join(parts, new String[] {Cols.TELLERCODE}, "left")
        .join(wholes, new String[] {Cols.NOEMERCODE}, "left")
        .select(
            col(INDICATOR),
            col(UNIT).rlike(WITHOUT_ZERO).equalTo(false).as(MeasureLevel.HAS_ZERO),
            col("aggregatie")
                .equalTo(Aggregatie.VERHOUDING.code())
                .and(col(TELLER).eqNullSafe(col(NOEMER)))
                .and(col(TELLER).isNotNull())
                .as(PART_OF_WHOLE));
  }

  /** The stadsdeel in which areas lie; where there are none, the gemeente. */
  private Dataset<Row> groups() {
    return ancestry
        .filter(col(NIVEAU).isin(Niveau.STADSDEEL.code(), Niveau.GEMEENTE.code()))
        .groupBy(col(INDELING), col(Cols.KIND).as(MeasureLevel.PART))
        .agg(max(struct(col(NIVEAU), col(GEBIEDCODE))).getField(GEBIEDCODE).as(MeasureLevel.GROUP))
        .withColumnRenamed(MeasureLevel.PART, GEBIEDCODE);
  }
}
