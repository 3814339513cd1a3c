package nl.wijkbeeld.analytics.compare;

import static nl.wijkbeeld.analytics.compare.Columns.ANDER;
import static nl.wijkbeeld.analytics.compare.Columns.DOWN;
import static nl.wijkbeeld.analytics.compare.Columns.MODEL;
import static nl.wijkbeeld.analytics.compare.Columns.NUMMER;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENCE_DENOMINATOR;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENCE_DIVISION;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENCE_DOWN;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENCE_NUMERATOR;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENCE_UP;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENTIEGEBIED;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENTIEPERIODE;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENTIEWAARDE;
import static nl.wijkbeeld.analytics.compare.Columns.SCALE;
import static nl.wijkbeeld.analytics.compare.Columns.SOORT;
import static nl.wijkbeeld.analytics.compare.Columns.UP;
import static nl.wijkbeeld.analytics.step.Cols.ONZEKERHEID;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
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
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import nl.wijkbeeld.analytics.step.WithInterval;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Puts beside every shown figure what it can be compared with ({@link Vergelijking}), and how much
 * it differs ({@link WithDifference}). Only shown figures take part, on both sides, and only whole
 * ones: nothing broken down, no residual areas. A count says how large an area is, so it is
 * compared with itself in time only.
 *
 * <p>The mean of the similar areas is that of the ones that are known, at least three of five; the
 * margins of a mean of n independent rates are sqrt(sum m^2)/n (Zou, Huang and Zhang 2009,
 * Computational Statistics and Data Analysis 53: 1080-1085).
 *
 * <p>The figure of the country is the same in every division, so it may come from another one.
 *
 * @param register the indicators
 * @param areas the areas of all divisions, with {@code rest} for residual areas
 * @param ancestry which area ({@code kind}) lies in which, over all levels
 * @param similar the similar areas ({@link SimilarAreas})
 * @param breaks the breaks of all series ({@link SeriesBreaks})
 * @param baseYear the fixed year with which figures are compared
 * @param exact the exact Poisson limits of small counts
 */
public record Comparisons(
    Dataset<Row> register,
    Dataset<Row> areas,
    Dataset<Row> ancestry,
    Dataset<Row> similar,
    Dataset<Row> breaks,
    Optional<Periode> baseYear,
    Dataset<Row> exact) {

  /** The name of the table. */
  public static final String TABLE = "vergelijkingen";

  private static final int LEAST_SIMILAR = 3;
  private static final String AGGREGATION = "aggregatie";
  private static final String COUNTED = "aantal";
  private static final String HASHED = "shuffle_hash";

  /** From published values, with the column {@code prognose}, to comparisons. */
  public Dataset<Row> apply(Dataset<Row> values) {
    Dataset<Row> figures = figures(values).localCheckpoint();
    Dataset<Row> rates = figures.filter(col(AGGREGATION).notEqual(Aggregatie.SOM.code()));
    Dataset<Row> inTime = inTime(figures, values).join(references(figures), referenceKey());
    Dataset<Row> around =
        inPlace(rates)
            .unionByName(country(rates))
            .join(references(rates), referenceKey())
            .transform(this::withMarginsOfTheRest);
    return inTime
        .unionByName(around)
        .unionByName(amongSimilar(rates), true)
        .transform(WithDifference::apply);
  }

  /** What takes part, with its margins. */
  private Dataset<Row> figures(Dataset<Row> values) {
    Dataset<Row> kinds =
        register.select(
            col(INDICATOR),
            col(AGGREGATION),
            WithDifference.hasZero(col("eenheid")).as(WithDifference.HAS_ZERO),
            col(ONZEKERHEID).as(MODEL),
            col("factor").as(SCALE));
    Dataset<Row> residual = areas.filter(col(REST)).select(col(INDELING), col(GEBIEDCODE));
    Margins margins = new Margins(col(TELLER), col(NOEMER), col(MODEL), col(SCALE));
    return values
        .filter(col(UITSPLITSING).equalTo(TOTAAL))
        .filter(col(STATUS).equalTo(Status.BEKEND.code()))
        .join(broadcast(kinds), new String[] {INDICATOR})
        .join(broadcast(residual), new String[] {INDELING, GEBIEDCODE}, "left_anti")
        .select(
            col(INDICATOR),
            col(INDELING),
            col(GEBIEDCODE),
            col(NIVEAU),
            col(PERIODE),
            col(WAARDE),
            col(TELLER),
            col(NOEMER),
            col(AGGREGATION),
            col(WithDifference.HAS_ZERO),
            col(MODEL),
            col(SCALE),
            margins.down(col(ONDERGRENS)).as(DOWN),
            margins.up(col(BOVENGRENS)).as(UP));
  }

  private Dataset<Row> inTime(Dataset<Row> figures, Dataset<Row> values) {
    Dataset<Row> moments = new TimeReferences(breaks, baseYear).apply(values);
    return figures
        .join(broadcast(moments), new String[] {INDICATOR, INDELING, NIVEAU, PERIODE})
        .withColumn(REFERENCE_DIVISION, col(INDELING))
        .withColumn(REFERENTIEGEBIED, col(GEBIEDCODE));
  }

  private Dataset<Row> inPlace(Dataset<Row> rates) {
    return rates
        .join(
            broadcast(new PlaceReferences(areas, ancestry).all()),
            new String[] {INDELING, GEBIEDCODE})
        .withColumn(REFERENCE_DIVISION, col(INDELING))
        .withColumn(REFERENTIEPERIODE, col(PERIODE));
  }

  private static Dataset<Row> country(Dataset<Row> rates) {
    Column isCountry = col(NIVEAU).equalTo(Niveau.LAND.code());
    Dataset<Row> countries =
        rates
            .filter(isCountry)
            .groupBy(col(INDICATOR), col(PERIODE))
            .agg(max(struct(col(INDELING), col(GEBIEDCODE))).as(REFERENTIEGEBIED))
            .select(
                col(INDICATOR),
                col(PERIODE),
                col(REFERENTIEGEBIED).getField(INDELING).as(REFERENCE_DIVISION),
                col(REFERENTIEGEBIED).getField(GEBIEDCODE).as(REFERENTIEGEBIED));
    return rates
        .filter(isCountry.equalTo(false))
        .join(broadcast(countries), new String[] {INDICATOR, PERIODE})
        .withColumn(SOORT, lit(Vergelijking.LAND.code()))
        .withColumn(REFERENTIEPERIODE, col(PERIODE));
  }

  private static String[] referenceKey() {
    return new String[] {INDICATOR, REFERENCE_DIVISION, REFERENTIEGEBIED, REFERENTIEPERIODE};
  }

  /** What is compared with; hashed, as sorting all pairs takes longer than comparing them. */
  private static Dataset<Row> references(Dataset<Row> figures) {
    return figures
        .select(
            col(INDICATOR),
            col(INDELING).as(REFERENCE_DIVISION),
            col(GEBIEDCODE).as(REFERENTIEGEBIED),
            col(PERIODE).as(REFERENTIEPERIODE),
            col(WAARDE).as(REFERENTIEWAARDE),
            col(TELLER).as(REFERENCE_NUMERATOR),
            col(NOEMER).as(REFERENCE_DENOMINATOR),
            col(DOWN).as(REFERENCE_DOWN),
            col(UP).as(REFERENCE_UP))
        .hint(HASHED);
  }

  /** The margins of what an area lies in, without the area itself. */
  private Dataset<Row> withMarginsOfTheRest(Dataset<Row> pairs) {
    String own = "eigen_noemer";
    Column events = col(REFERENCE_NUMERATOR).minus(col(TELLER));
    Margins margins = new Margins(col(TELLER), col(NOEMER), col(MODEL), col(SCALE));
    return pairs
        .withColumn(TELLER, when(events.geq(0), events))
        .withColumn(own, col(NOEMER))
        .withColumn(NOEMER, col(REFERENCE_DENOMINATOR).minus(col(NOEMER)))
        .transform(new WithInterval(register, exact)::apply)
        .withColumn(REFERENCE_DOWN, margins.down(col(ONDERGRENS)))
        .withColumn(REFERENCE_UP, margins.up(col(BOVENGRENS)))
        .withColumn(NOEMER, col(own))
        .drop(own, ONDERGRENS, BOVENGRENS);
  }

  private Dataset<Row> amongSimilar(Dataset<Row> rates) {
    Dataset<Row> means =
        rates
            .select(
                col(INDICATOR),
                col(INDELING),
                col(GEBIEDCODE).as(ANDER),
                col(PERIODE),
                col(WAARDE),
                col(DOWN),
                col(UP))
            .join(
                broadcast(similar.select(col(INDELING), col(GEBIEDCODE), col(NUMMER), col(ANDER))),
                new String[] {INDELING, ANDER})
            .groupBy(col(INDICATOR), col(INDELING), col(GEBIEDCODE), col(PERIODE))
            .agg(
                count(lit(1)).as(COUNTED),
                sumByNumber(col(WAARDE)).divide(count(lit(1))).as(REFERENTIEWAARDE),
                marginOfMean(DOWN).as(REFERENCE_DOWN),
                marginOfMean(UP).as(REFERENCE_UP))
            .filter(col(COUNTED).geq(LEAST_SIMILAR))
            .drop(COUNTED);
    return rates
        .join(means.hint(HASHED), new String[] {INDICATOR, INDELING, GEBIEDCODE, PERIODE})
        .withColumn(SOORT, lit(Vergelijking.VERGELIJKBAAR.code()))
        .withColumn(REFERENTIEPERIODE, col(PERIODE));
  }

  private static Column marginOfMean(String margin) {
    return when(
        count(col(margin)).equalTo(count(lit(1))),
        sqrt(sumByNumber(col(margin).multiply(col(margin)))).divide(count(lit(1))));
  }

  /** A sum in the order of the similar areas, the same in whatever order the rows come. */
  private static Column sumByNumber(Column term) {
    Column sum = lit(0.0);
    for (int number = 1; number <= NearestAreas.NEAREST; number++) {
      sum = sum.plus(coalesce(max(when(col(NUMMER).equalTo(number), term)), lit(0.0)));
    }
    return sum;
  }
}
