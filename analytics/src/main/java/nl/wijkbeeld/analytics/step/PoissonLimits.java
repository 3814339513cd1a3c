package nl.wijkbeeld.analytics.step;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The exact 95 % Poisson limits of 0 to 9 events: half the chi-squared quantiles with 2 O and 2 O +
 * 2 degrees of freedom (Garwood 1936). Ten rows, made on the driver.
 */
public final class PoissonLimits {
  static final String EVENTS = "gebeurtenissen";
  static final String LOW = "laag";
  static final String HIGH = "hoog";

  public static final StructType SCHEMA =
      new StructType()
          .add(EVENTS, DataTypes.DoubleType)
          .add(LOW, DataTypes.DoubleType)
          .add(HIGH, DataTypes.DoubleType);

  /** From this number of events on, Byar's approximation is used. */
  private static final int EXACT_BELOW = 10;

  private PoissonLimits() {}

  public static List<Row> rows() {
    return IntStream.range(0, EXACT_BELOW)
        .mapToObj(
            events ->
                RowFactory.create(
                    (double) events,
                    events == 0 ? 0.0 : halfQuantile(2.0 * events, 0.025),
                    halfQuantile(2.0 * events + 2, 0.975)))
        .toList();
  }

  private static double halfQuantile(double degreesOfFreedom, double probability) {
    return new ChiSquaredDistribution(degreesOfFreedom).inverseCumulativeProbability(probability)
        / 2;
  }
}
