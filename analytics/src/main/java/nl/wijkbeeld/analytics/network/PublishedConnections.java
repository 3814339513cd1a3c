package nl.wijkbeeld.analytics.network;

import static nl.wijkbeeld.vocabulary.Kolom.BRON;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.LEVERING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Where organisations work and at what, as it is published: of each organisation, area and function
 * the newest that is known.
 *
 * <p>A delivery says nothing of an organisation but its name; an e-mail address or a telephone
 * number that somebody wrote in it is taken out. A name that is nothing else becomes {@link
 * #NAMELESS}.
 */
public final class PublishedConnections {

  /** The name of the table. */
  public static final String TABLE = "verbindingen";

  /** The name of the table with one row for each organisation. */
  public static final String ORGANISATIONS = "organisaties";

  static final String ORGANISATION = "organisatie";
  static final String FUNCTION = "functie";
  static final String STRENGTH = "sterkte";

  /** What an organisation is called that has no name that may be published. */
  static final String NAMELESS = "naam niet gepubliceerd";

  /** An e-mail address, and ten figures that begin with a nought, or with the code of a country. */
  private static final String CONTACT =
      "[^\\s,;(<]+@[^\\s,;)>]+|(?:\\+\\d{2}|\\b00\\d{2}|\\b0)(?:[\\s().-]*\\d){9}\\b";

  private static final String NTH = "nth";

  private PublishedConnections() {}

  /**
   * @param delivered the rows of all deliveries, with their {@code bron} and {@code levering}
   * @param areas the areas of all divisions
   */
  public static Dataset<Row> of(Dataset<Row> delivered, Dataset<Row> areas) {
    return delivered
        .withColumn(ORGANISATION, name(col(ORGANISATION)))
        .withColumn(
            NTH,
            row_number()
                .over(
                    Window.partitionBy(
                            col(INDELING), col(ORGANISATION), col(GEBIEDCODE), col(FUNCTION))
                        .orderBy(col(PERIODE).desc(), col(LEVERING).desc())))
        .filter(col(NTH).equalTo(1))
        .join(
            areas.select(col(INDELING), col(GEBIEDCODE), col(NIVEAU)),
            new String[] {INDELING, GEBIEDCODE})
        .select(
            col(ORGANISATION),
            col(GEBIEDCODE),
            col(INDELING),
            col(FUNCTION),
            col(STRENGTH),
            col(NIVEAU),
            col(PERIODE),
            col(BRON),
            col(LEVERING));
  }

  private static Column name(Column written) {
    Column bare =
        trim(
            regexp_replace(
                regexp_replace(written, CONTACT, " "), "[\\s,;:()<>-]*$|\\s+(?=\\s)", ""));
    return when(written.rlike(CONTACT), when(bare.equalTo(""), lit(NAMELESS)).otherwise(bare))
        .otherwise(written);
  }

  /** Each organisation with its functions and the number of areas where it works. */
  public static Dataset<Row> organisations(Dataset<Row> connections) {
    Column named = when(col(FUNCTION).notEqual(""), col(FUNCTION));
    return connections
        .groupBy(col(ORGANISATION), col(INDELING))
        .agg(
            array_join(sort_array(collect_set(named)), "|").as("functies"),
            countDistinct(col(GEBIEDCODE)).as("gebieden"),
            max(col(PERIODE)).as(PERIODE));
  }
}
