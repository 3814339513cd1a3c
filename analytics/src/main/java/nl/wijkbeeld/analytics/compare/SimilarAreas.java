package nl.wijkbeeld.analytics.compare;

import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import nl.wijkbeeld.analytics.step.WithForecast;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Status;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * The five areas that are most like each area, among those of its level in its division.
 *
 * <p>Of each context indicator the newest period counts that more than half of the areas have, made
 * comparable as robust z = (x - median) / (1.4826 MAD), where MAD is the median of |x - median|
 * (Rousseeuw and Croux 1993); an indicator of which half the areas have the same value does not
 * tell them apart and is left out. How far two areas are apart is the Euclidean distance over the
 * indicators that both have ({@link NearestAreas}).
 *
 * <p>A level with fewer than twelve areas, or fewer than three of these indicators, has no similar
 * areas. Nor do gemeenten and countries.
 *
 * @param areas the areas of all divisions, with {@code rest} for residual areas
 * @param on the context indicators; never what weighs on people, never origin
 */
public record SimilarAreas(Dataset<Row> areas, List<String> on) {

  /** The name of the table. */
  public static final String TABLE = "vergelijkbaar";

  private static final int LEAST_AREAS = 12;

  /** A normal distribution has its standard deviation at so many times its MAD. */
  private static final double TO_STANDARD_DEVIATION = 1.4826;

  private static final String AREAS = "gebieden";
  private static final String MEDIAN = "mediaan";
  private static final String DEVIATION = "mad";

  public SimilarAreas {
    on = List.copyOf(on);
  }

  /** From published values to {@link NearestAreas#SCHEMA}. */
  public Dataset<Row> apply(Dataset<Row> values) {
    Dataset<Row> members =
        areas
            .filter(col(REST).equalTo(false))
            .filter(col(NIVEAU).isin(Niveau.GEMEENTE.code(), Niveau.LAND.code()).equalTo(false))
            .select(col(INDELING), col(NIVEAU), col(GEBIEDCODE));
    Dataset<Row> large =
        members
            .groupBy(col(INDELING), col(NIVEAU))
            .agg(count(lit(1)).as(AREAS))
            .filter(col(AREAS).geq(LEAST_AREAS));
    Dataset<Row> known =
        values
            .filter(col(INDICATOR).isInCollection(on))
            .filter(col(UITSPLITSING).equalTo(TOTAAL))
            .filter(col(STATUS).equalTo(Status.BEKEND.code()))
            .filter(col(WithForecast.FORECAST).eqNullSafe(lit(true)).equalTo(false))
            .join(broadcast(members), new String[] {INDELING, NIVEAU, GEBIEDCODE}, "left_semi")
            .join(broadcast(large), new String[] {INDELING, NIVEAU})
            .select(
                col(INDELING),
                col(NIVEAU),
                col(GEBIEDCODE),
                col(INDICATOR),
                col(PERIODE),
                col(BEGIN),
                col(WAARDE),
                col(AREAS));
    return known
        .join(broadcast(newest(known)), new String[] {INDICATOR, INDELING, NIVEAU, PERIODE})
        .transform(SimilarAreas::profiles)
        .groupBy(col(INDELING), col(NIVEAU))
        .agg(
            collect_list(
                    struct(col(GEBIEDCODE), col(INDICATOR), col(WAARDE).as(NearestAreas.SCORE)))
                .as(NearestAreas.PROFILE))
        .flatMap(new NearestAreas(), Encoders.row(NearestAreas.SCHEMA));
  }

  /** Of each indicator the newest period that more than half of the areas of a level have. */
  private static Dataset<Row> newest(Dataset<Row> known) {
    return known
        .groupBy(col(INDICATOR), col(INDELING), col(NIVEAU), col(PERIODE), col(BEGIN), col(AREAS))
        .agg(count(lit(1)).as("bekend"))
        .filter(col("bekend").multiply(2).gt(col(AREAS)))
        .groupBy(col(INDICATOR), col(INDELING), col(NIVEAU))
        .agg(max(struct(col(BEGIN), col(PERIODE))).getField(PERIODE).as(PERIODE));
  }

  /** Robust z in the place of the value. */
  private static Dataset<Row> profiles(Dataset<Row> chosen) {
    String[] series = {INDICATOR, INDELING, NIVEAU};
    Dataset<Row> medians =
        chosen
            .groupBy(col(INDICATOR), col(INDELING), col(NIVEAU))
            .agg(percentile(col(WAARDE), lit(0.5)).as(MEDIAN));
    Dataset<Row> centred =
        chosen.join(broadcast(medians), series).withColumn(WAARDE, col(WAARDE).minus(col(MEDIAN)));
    Dataset<Row> deviations =
        centred
            .groupBy(col(INDICATOR), col(INDELING), col(NIVEAU))
            .agg(percentile(abs(col(WAARDE)), lit(0.5)).as(DEVIATION))
            .filter(col(DEVIATION).gt(0));
    return centred
        .join(broadcast(deviations), series)
        .withColumn(WAARDE, col(WAARDE).divide(col(DEVIATION).multiply(TO_STANDARD_DEVIATION)));
  }
}
