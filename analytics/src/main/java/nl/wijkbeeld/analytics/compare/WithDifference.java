package nl.wijkbeeld.analytics.compare;

import static nl.wijkbeeld.analytics.compare.Columns.DOWN;
import static nl.wijkbeeld.analytics.compare.Columns.GROTER_DAN_TOEVAL;
import static nl.wijkbeeld.analytics.compare.Columns.INDEX;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENCE_DENOMINATOR;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENCE_DOWN;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENCE_UP;
import static nl.wijkbeeld.analytics.compare.Columns.REFERENTIEWAARDE;
import static nl.wijkbeeld.analytics.compare.Columns.SOORT;
import static nl.wijkbeeld.analytics.compare.Columns.UP;
import static nl.wijkbeeld.analytics.compare.Columns.VERSCHIL;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import nl.wijkbeeld.vocabulary.Kolom;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much a figure differs from its reference: the difference, the index (100 is equal), the 95 %
 * interval of the difference by square-and-add ({@link Margins}), and whether it leaves out 0.
 *
 * <p>An area that lies in its reference is compared with the rest of it. The rate of a whole is the
 * weighted mean of an area and the rest, p' = w p + (1 - w) q with w = N/N', so that p - p' = (1 -
 * w) (p - q): the interval of p - p' is that of p - q, whose two sides are independent, times 1 -
 * w. An area that is nearly the whole hardly differs from it, and its interval is as narrow.
 *
 * <p>The same area at two moments counts as independent too. Where the same people are counted
 * twice they are not, and the interval is wider than it need be.
 *
 * <p>There is no index where the reference is not above 0, nor of scores and marks: their zero is
 * not the absence of what they measure.
 */
final class WithDifference {

  /** Units of which twice as much has no meaning. */
  private static final String WITHOUT_ZERO = "^(score|rapportcijfer)";

  /** Whether the unit of an indicator has a zero, so that twice as much has a meaning. */
  static final String HAS_ZERO = "heeft_nulpunt";

  private WithDifference() {}

  /** Whether the area of a row lies in the area that it is compared with. */
  static Column liesInReference() {
    return col(SOORT)
        .isin(Vergelijking.STAD.code(), Vergelijking.OUDER.code(), Vergelijking.LAND.code());
  }

  /** {@link #HAS_ZERO}, of a unit. */
  static Column hasZero(Column unit) {
    return unit.rlike(WITHOUT_ZERO).equalTo(false);
  }

  static Dataset<Row> apply(Dataset<Row> pairs) {
    Column rest =
        when(liesInReference(), lit(1.0).minus(col(NOEMER).divide(col(REFERENCE_DENOMINATOR))))
            .otherwise(lit(1.0));
    return pairs
        .withColumn(VERSCHIL, col(WAARDE).minus(col(REFERENTIEWAARDE)))
        .withColumn(
            INDEX,
            when(
                col(REFERENTIEWAARDE).gt(0).and(col(HAS_ZERO)),
                col(WAARDE).divide(col(REFERENTIEWAARDE)).multiply(100)))
        .withColumn(ONDERGRENS, col(VERSCHIL).minus(together(DOWN, REFERENCE_UP).multiply(rest)))
        .withColumn(BOVENGRENS, col(VERSCHIL).plus(together(UP, REFERENCE_DOWN).multiply(rest)))
        .withColumn(GROTER_DAN_TOEVAL, col(ONDERGRENS).gt(0).or(col(BOVENGRENS).lt(0)))
        .select(
            col(Kolom.GEBIEDCODE),
            col(Kolom.INDELING),
            col(Kolom.INDICATOR),
            col(Kolom.PERIODE),
            col(SOORT),
            col(Kolom.NIVEAU),
            col(Columns.REFERENTIEGEBIED),
            col(Columns.REFERENTIEPERIODE),
            col(REFERENTIEWAARDE),
            col(VERSCHIL),
            col(INDEX),
            col(ONDERGRENS),
            col(BOVENGRENS),
            col(GROTER_DAN_TOEVAL));
  }

  private static Column together(String own, String reference) {
    return sqrt(col(own).multiply(col(own)).plus(col(reference).multiply(col(reference))));
  }
}
