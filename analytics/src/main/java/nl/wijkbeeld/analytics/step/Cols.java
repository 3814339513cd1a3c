package nl.wijkbeeld.analytics.step;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import nl.wijkbeeld.vocabulary.Niveau;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.expressions.WindowSpec;

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
  public static final String BASIS = "basis";

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

  /** How many parts it would have if all were known. */
  public static final String ALLE_DELEN = "alle_delen";

  /** The division that is converted from, and an area in it. */
  public static final String VAN_INDELING = "van_indeling";

  public static final String VAN_CODE = "van_code";

  /** The division that is converted to, and an area in it. */
  public static final String NAAR_INDELING = "naar_indeling";

  public static final String NAAR_CODE = "naar_code";

  /** The part of an old area that lies in a new one. */
  public static final String AANDEEL = "aandeel";

  /** The part of a new area that comes from an old one. */
  static final String AANDEEL_NIEUW = "aandeel_nieuw";

  /** By what the parts of a conversion were measured. */
  public static final String METHODE = "methode";

  /** How much of an old area, in square metres where known, lies in a new one. */
  static final String OVERLAP = "overlap";

  /** Whether an old area lies as good as whole in one new area. */
  static final String ZUIVER = "zuiver";

  /** The part of a new area that comes from any old area. */
  static final String BEDEKT = "bedekt";

  public static final String KWALITEIT = "kwaliteit";
  public static final String KWALITEITSKLASSE = "kwaliteitsklasse";

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

  /**
   * A sum of decimals, so that it is the same to the last digit in whatever order the rows come.
   */
  static Column exactSum(Column terms) {
    return sum(exact(terms)).cast("double");
  }

  /** The same over a window. */
  static Column exactSum(Column terms, WindowSpec window) {
    return sum(exact(terms)).over(window).cast("double");
  }

  /** The mean over a window of the rows that have a value, the same in whatever order they come. */
  static Column exactMean(Column terms, WindowSpec window) {
    Column known = count(terms).over(window);
    return when(known.gt(0), exactSum(terms, window).divide(known));
  }

  private static Column exact(Column terms) {
    return terms.cast("decimal(38,15)");
  }

  /** Columns by name. */
  static Column[] cols(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
