package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.ONZEKERHEID;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Puts a 95 % interval around a ratio that was computed from counts, as the register asks for it.
 *
 * <p>{@code byar}, for O events: O (1 - 1/(9 O) - z/(3 sqrt O))^3 and (O+1) (1 - 1/(9 (O+1)) + z/(3
 * sqrt(O+1)))^3 (Breslow and Day 1987, II, p. 69), below ten events the exact Poisson limits; both
 * times factor / noemer.
 *
 * <p>{@code wilson}, for a share p of n: (p + z^2/(2 n) -+ z sqrt(p (1-p)/n + z^2/(4 n^2))) / (1 +
 * z^2/n) (Wilson 1927), times the factor. Where rounding makes the part larger than the whole there
 * is no interval.
 *
 * @param register says which interval an indicator has, and its factor
 * @param exact the exact Poisson limits of small counts ({@link PoissonLimits})
 */
public record WithInterval(Dataset<Row> register, Dataset<Row> exact) {
  private static final double Z = 1.959963984540054;
  private static final String SCALE = "intervalfactor";

  public Dataset<Row> apply(Dataset<Row> values) {
    Dataset<Row> kinds = register.select(col(INDICATOR), col(ONZEKERHEID), col("factor").as(SCALE));
    Column byar = countable().and(col(ONZEKERHEID).equalTo("byar"));
    Column wilson =
        countable().and(col(ONZEKERHEID).equalTo("wilson")).and(col(TELLER).leq(col(NOEMER)));
    Column perEvent = col(SCALE).divide(col(NOEMER));
    return values
        .join(broadcast(kinds), new String[] {INDICATOR}, "left")
        .join(broadcast(exact), col(TELLER).equalTo(col(PoissonLimits.EVENTS)), "left")
        .withColumn(
            ONDERGRENS,
            when(byar, coalesce(col(PoissonLimits.LOW), byarLower(col(TELLER))).multiply(perEvent))
                .when(
                    wilson,
                    greatest(wilsonLower(col(TELLER), col(NOEMER)), lit(0.0)).multiply(col(SCALE))))
        .withColumn(
            BOVENGRENS,
            when(byar, coalesce(col(PoissonLimits.HIGH), byarUpper(col(TELLER))).multiply(perEvent))
                .when(
                    wilson,
                    least(wilsonUpper(col(TELLER), col(NOEMER)), lit(1.0)).multiply(col(SCALE))))
        .drop(PoissonLimits.LOW, PoissonLimits.HIGH, PoissonLimits.EVENTS, SCALE, ONZEKERHEID);
  }

  private static Column countable() {
    return col(TELLER).isNotNull().and(col(NOEMER).gt(0));
  }

  private static Column byarLower(Column events) {
    Column inner =
        lit(1.0)
            .minus(lit(1.0).divide(events.multiply(9)))
            .minus(lit(Z).divide(sqrt(events).multiply(3)));
    return events.multiply(pow(inner, 3));
  }

  private static Column byarUpper(Column events) {
    Column next = events.plus(1);
    Column inner =
        lit(1.0)
            .minus(lit(1.0).divide(next.multiply(9)))
            .plus(lit(Z).divide(sqrt(next).multiply(3)));
    return next.multiply(pow(inner, 3));
  }

  /** The lower limit of a share. */
  static Column wilsonLower(Column part, Column whole) {
    return wilson(part, whole, lit(-Z));
  }

  /** The upper limit of a share. */
  static Column wilsonUpper(Column part, Column whole) {
    return wilson(part, whole, lit(Z));
  }

  private static Column wilson(Column part, Column whole, Column z) {
    Column share = part.divide(whole);
    Column spread =
        sqrt(
            share
                .multiply(lit(1.0).minus(share))
                .divide(whole)
                .plus(lit(Z * Z).divide(whole.multiply(whole).multiply(4))));
    return share
        .plus(lit(Z * Z).divide(whole.multiply(2)))
        .plus(z.multiply(spread))
        .divide(lit(1.0).plus(lit(Z * Z).divide(whole)));
  }
}
