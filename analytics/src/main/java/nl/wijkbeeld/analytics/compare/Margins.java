package nl.wijkbeeld.analytics.compare;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * How far the 95 % limits of a ratio of counts lie from it, for the limits of a difference by
 * square-and-add: d - sqrt((p - l)^2 + (u' - p')^2) to d + sqrt((u - p)^2 + (p' - l')^2), for d = p
 * - p' with limits l, u and l', u' (Newcombe 1998, Statistics in Medicine 17: 873-890, method 10;
 * for other parameters than shares Zou and Donner 2008, Statistics in Medicine 27: 1693-1702).
 *
 * <ul>
 *   <li>A share ({@code wilson}): Wilson's limits, which makes it Newcombe's method 10.
 *   <li>A rate of ten events or more ({@code byar}): z sqrt(O)/N on both sides, which makes it the
 *       normal approximation for two independent Poisson rates, d -+ z sqrt(O/N^2 + O'/N'^2)
 *       (Rothman, Greenland and Lash 2008, Modern Epidemiology, chapter 14).
 *   <li>A rate of fewer than ten: the exact Poisson limits, as the normal approximation says
 *       nothing of a rate of which no event was seen.
 * </ul>
 *
 * @param teller the numerator
 * @param noemer the denominator
 * @param model the {@code onzekerheid} of the indicator
 * @param scale the factor of the ratio
 */
record Margins(Column teller, Column noemer, Column model, Column scale) {
  private static final double Z = 1.959963984540054;

  /** From how many events on the normal approximation holds. */
  private static final int MANY = 10;

  /** How far the lower limit lies under the ratio; null when there is none. */
  Column down(Column ondergrens) {
    return when(isNormal(), normal())
        .when(hasLimits(), greatest(ratio().minus(ondergrens), lit(0.0)));
  }

  /** How far the upper limit lies above the ratio; null when there is none. */
  Column up(Column bovengrens) {
    return when(isNormal(), normal())
        .when(hasLimits(), greatest(bovengrens.minus(ratio()), lit(0.0)));
  }

  private Column isNormal() {
    return countable().and(model.equalTo("byar")).and(teller.geq(MANY));
  }

  private Column hasLimits() {
    return countable().and(model.isin("byar", "wilson"));
  }

  private Column countable() {
    return teller.isNotNull().and(noemer.gt(0));
  }

  private Column ratio() {
    return teller.divide(noemer).multiply(scale);
  }

  private Column normal() {
    return sqrt(teller).multiply(Z).divide(noemer).multiply(scale);
  }
}
