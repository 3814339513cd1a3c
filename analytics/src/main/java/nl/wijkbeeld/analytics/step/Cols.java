package nl.wijkbeeld.analytics.step;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import nl.wijkbeeld.vocabulary.Niveau;
import org.apache.spark.sql.Column;

/** Columns that exist only while the analysis runs, and expressions on them. */
public final class Cols {

  /** The code of the indicator that weighs. */
  public static final String GEWICHT = "gewicht";

  /** The period from which the weight, or the denominator, is taken. */
  public static final String GEWICHTPERIODE = "gewichtperiode";

  /** The weight of an area. */
  static final String W = "w";

  /** Whether larger areas can be computed from it. */
  static final String DEELBAAR = "deelbaar";

  /** The level from which a value was computed. */
  static final String BASIS = "basis";

  /** An area that lies in another. */
  public static final String KIND = "kind";

  /** The level of {@link #KIND}. */
  public static final String KINDNIVEAU = "kindniveau";

  /** Whether an area stands for what cannot be attributed. */
  public static final String REST = "rest";

  /** The value computed from parts, also where the source's own value wins. */
  public static final String BEREKEND = "waarde_berekend";

  /** The coverage of {@link #BEREKEND}, also where the source's own value wins. */
  public static final String DEKKING_BEREKEND = "dekking_berekend";

  /** How many parts a computed value has. */
  public static final String DELEN = "delen";

  public static final String TELLERCODE = "tellercode";
  public static final String NOEMERCODE = "noemercode";
  public static final String LEVERDATUM = "leverdatum";
  public static final String ONTVANGEN = "ontvangen";
  public static final String AFRONDING = "afronding";
  public static final String ONZEKERHEID = "onzekerheid";

  private Cols() {}

  /** The rank of a level, 1 for the finest. */
  static Column rank(Column niveau) {
    Column[] levels =
        Arrays.stream(Niveau.values()).map(level -> lit(level.code())).toArray(Column[]::new);
    return array_position(array(levels), niveau);
  }

  /** Columns by name. */
  static Column[] cols(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
