package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.TEKEN;
import static nl.wijkbeeld.analytics.score.Columns.THEMA;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;

import java.util.List;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Pijler;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The indicators that take part in a score: those that the register puts on one side of the picture
 * and that have a direction. A sum says how large an area is, so it takes no part. Few rows, made
 * on the driver.
 */
public final class ScoredIndicators {

  /** Whether a figure of a moment stands for its year; one of what happens does not. */
  static final String STAND = "is_stand";

  /** The columns of {@link #rows}. */
  public static final StructType SCHEMA =
      new StructType()
          .add(INDICATOR, DataTypes.StringType)
          .add(PIJLER, DataTypes.StringType)
          .add(THEMA, DataTypes.StringType)
          .add(TEKEN, DataTypes.DoubleType)
          .add(STAND, DataTypes.BooleanType);

  private static final String STRENGTH = "hoog_is_kracht";
  private static final String LOAD = "hoog_is_last";

  private ScoredIndicators() {}

  /** One row for each. */
  public static List<Row> rows(IndicatorRegister register) {
    return register.indicatoren().stream()
        .filter(ScoredIndicators::takesPart)
        .map(
            one ->
                RowFactory.create(
                    one.code(),
                    one.pijler().code(),
                    one.thema(),
                    one.richting().equals(much(one.pijler())) ? 1.0 : -1.0,
                    one.reeks() == Indicator.Reeks.STAND))
        .toList();
  }

  private static boolean takesPart(Indicator one) {
    return one.pijler() != Pijler.CONTEXT
        && one.aggregatie() != Aggregatie.SOM
        && List.of(STRENGTH, LOAD).contains(one.richting());
  }

  /** The direction in which a high figure is much of a pillar. */
  private static String much(Pijler pijler) {
    return pijler == Pijler.DRAAGKRACHT ? STRENGTH : LOAD;
  }
}
