package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.INWONERS;
import static nl.wijkbeeld.analytics.score.Columns.JAAR;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import nl.wijkbeeld.vocabulary.Status;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many people live in an area in a year: the count of the year that is nearest, of two that are
 * as near the earlier one.
 *
 * @param counts the indicators that count inhabitants, the one to be preferred first
 */
public record Inhabitants(List<String> counts) {
  private static final String YEAR_CODE = "^[0-9]{4}$";
  private static final String PREFERENCE = "voorkeur";
  private static final String DISTANCE = "afstand";
  private static final String NEAREST = "dichtstbij";

  public Inhabitants {
    counts = List.copyOf(counts);
  }

  /** The counts of the register that comes with the program. */
  public static Inhabitants ofRegister() {
    return new Inhabitants(List.of("bbga_bevolking", "kwb_inwoners"));
  }

  /**
   * From published values to the inhabitants of each area.
   *
   * @param years the years ({@code jaar}) of each division
   */
  public Dataset<Row> apply(Dataset<Row> values, Dataset<Row> years) {
    Column preference = lit(counts.size());
    for (int i = counts.size() - 1; i >= 0; i--) {
      preference = when(col(INDICATOR).equalTo(counts.get(i)), i).otherwise(preference);
    }
    return values
        .filter(col(INDICATOR).isInCollection(counts))
        .filter(col(UITSPLITSING).equalTo(TOTAAL))
        .filter(col(STATUS).equalTo(Status.BEKEND.code()))
        .filter(col(PERIODE).rlike(YEAR_CODE))
        .join(broadcast(years.select(col(INDELING), col(JAAR)).distinct()), INDELING)
        .withColumn(PREFERENCE, preference)
        .withColumn(DISTANCE, abs(col(PERIODE).cast("int").minus(col(JAAR))))
        .groupBy(col(INDELING), col(GEBIEDCODE), col(JAAR))
        .agg(min(struct(col(PREFERENCE), col(DISTANCE), col(PERIODE), col(WAARDE))).as(NEAREST))
        .select(
            col(INDELING), col(GEBIEDCODE), col(JAAR), col(NEAREST).getField(WAARDE).as(INWONERS));
  }
}
