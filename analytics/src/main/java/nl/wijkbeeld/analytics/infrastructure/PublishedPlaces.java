package nl.wijkbeeld.analytics.infrastructure;

import static nl.wijkbeeld.vocabulary.Kolom.BRON;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.LEVERING;
import static nl.wijkbeeld.vocabulary.Kolom.NAAM;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The places of social infrastructure as they are published: of each the newest that is known. A
 * place is the same when its number and its name are; two registers may both begin to count at 1,
 * so that the published id also names the delivery.
 */
public final class PublishedPlaces {

  /** The name of the table. */
  public static final String TABLE = "voorzieningen";

  static final String ID = "voorziening";
  static final String KIND = "soort";
  static final String CATEGORY = "categorie";
  static final String FUNCTIONS = "functies";
  static final String LON = "lon";
  static final String LAT = "lat";

  /** What separates functions in a text. */
  static final String SEPARATOR = "\\|";

  private static final String NTH = "nth";

  private PublishedPlaces() {}

  /** From the rows of all deliveries, with their {@code bron} and {@code levering}. */
  public static Dataset<Row> of(Dataset<Row> delivered) {
    return delivered
        .withColumn(
            NTH,
            row_number()
                .over(
                    Window.partitionBy(col(INDELING), col(ID), col(NAAM))
                        .orderBy(col(PERIODE).desc(), col(LEVERING).desc())))
        .filter(col(NTH).equalTo(1))
        .select(
            concat_ws("/", col(LEVERING), col(ID)).as(ID),
            col(NAAM),
            col(KIND),
            col(CATEGORY),
            col(FUNCTIONS),
            col(GEBIEDCODE),
            col(INDELING),
            col(PERIODE),
            col(LON),
            col(LAT),
            col(BRON),
            col(LEVERING));
  }
}
