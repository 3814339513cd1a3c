package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.AANTAL;
import static nl.wijkbeeld.analytics.score.Columns.BEKEND;
import static nl.wijkbeeld.analytics.score.Columns.JAAR;
import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.TEKEN;
import static nl.wijkbeeld.analytics.score.Columns.THEMA;
import static nl.wijkbeeld.analytics.score.Columns.WAARDEPERIODE;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.year;

import nl.wijkbeeld.analytics.step.WithForecast;
import nl.wijkbeeld.vocabulary.Status;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The figures that make up the scores of a year: one moment of each indicator for all areas of a
 * level, so that areas are compared at the same moment.
 *
 * <p>A moment counts when more than half of the areas of the level have a known figure of it. The
 * moment of a year is that year itself; else, of what is there on a day, the last moment in it.
 * What is counted over a week or a month says nothing of a year. An indicator that has no moment in
 * the year has that of one year earlier, and else of two: surveys are held every second or third
 * year, and an older figure says too little. A year in which a pillar has no figure of its own has
 * no scores.
 *
 * @param scored the indicators ({@link ScoredIndicators})
 * @param areas the areas of all divisions, with {@code rest} for residual areas
 */
record YearFigures(Dataset<Row> scored, Dataset<Row> areas) {

  /** How many years old a figure may be. */
  private static final int OLDEST = 2;

  private static final String FIGURE_YEAR = "cijferjaar";
  private static final String WHOLE_YEAR = "^[0-9]{4}$";
  private static final String MOMENT_IN_YEAR = "^[0-9]{4}([MK-].*)?$";

  /** From published values to one row for each area, indicator and year. */
  Dataset<Row> apply(Dataset<Row> values) {
    Dataset<Row> members = members();
    Column ofItsYear =
        col(PERIODE)
            .rlike(WHOLE_YEAR)
            .or(col(ScoredIndicators.STAND).and(col(PERIODE).rlike(MOMENT_IN_YEAR)));
    Dataset<Row> figures =
        values
            .filter(col(UITSPLITSING).equalTo(TOTAAL))
            .filter(col(STATUS).equalTo(Status.BEKEND.code()))
            .filter(col(WithForecast.FORECAST).eqNullSafe(lit(true)).equalTo(false))
            .join(broadcast(scored), new String[] {INDICATOR})
            .filter(ofItsYear)
            .join(broadcast(members), new String[] {INDELING, NIVEAU, GEBIEDCODE}, "left_semi")
            .withColumn(FIGURE_YEAR, year(col(BEGIN)));
    return figures
        .join(
            broadcast(moments(figures, members)),
            new String[] {INDICATOR, INDELING, NIVEAU, PERIODE})
        .select(
            col(INDELING),
            col(JAAR),
            col(PIJLER),
            col(NIVEAU),
            col(GEBIEDCODE),
            col(INDICATOR),
            col(THEMA),
            col(TEKEN),
            col(PERIODE).as(WAARDEPERIODE),
            col(WAARDE),
            col(ONDERGRENS),
            col(BOVENGRENS));
  }

  /** The areas that can be compared. */
  Dataset<Row> members() {
    return areas
        .filter(col(REST).equalTo(false))
        .select(col(INDELING), col(NIVEAU), col(GEBIEDCODE));
  }

  /** Which moment of an indicator stands for which year. */
  private static Dataset<Row> moments(Dataset<Row> figures, Dataset<Row> members) {
    Dataset<Row> sizes = members.groupBy(col(INDELING), col(NIVEAU)).agg(count(lit(1)).as(AANTAL));
    Dataset<Row> ofYears =
        figures
            .groupBy(
                col(INDICATOR),
                col(PIJLER),
                col(INDELING),
                col(NIVEAU),
                col(FIGURE_YEAR),
                col(PERIODE),
                col(BEGIN))
            .agg(count(lit(1)).as(BEKEND))
            .join(broadcast(sizes), new String[] {INDELING, NIVEAU})
            .filter(col(BEKEND).multiply(2).gt(col(AANTAL)))
            .groupBy(col(INDICATOR), col(PIJLER), col(INDELING), col(NIVEAU), col(FIGURE_YEAR))
            .agg(
                max(struct(col(PERIODE).rlike(WHOLE_YEAR), col(BEGIN), col(PERIODE)))
                    .getField(PERIODE)
                    .as(PERIODE));
    Dataset<Row> years =
        ofYears
            .select(col(PIJLER), col(INDELING), col(NIVEAU), col(FIGURE_YEAR).as(JAAR))
            .distinct();
    return ofYears
        .join(broadcast(years), new String[] {PIJLER, INDELING, NIVEAU})
        .filter(col(FIGURE_YEAR).between(col(JAAR).minus(OLDEST), col(JAAR)))
        .groupBy(col(INDICATOR), col(INDELING), col(NIVEAU), col(JAAR))
        .agg(max(struct(col(FIGURE_YEAR), col(PERIODE))).getField(PERIODE).as(PERIODE));
  }
}
