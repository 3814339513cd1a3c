package nl.wijkbeeld.analytics.signal;

import static nl.wijkbeeld.analytics.signal.JudgePeriods.OORDEEL;
import static nl.wijkbeeld.analytics.signal.JudgePeriods.PUNTEN;
import static nl.wijkbeeld.analytics.signal.JudgePeriods.VERWACHT;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What of the judgements ({@link JudgePeriods}) is published. */
public final class Signals {

  /** The name of the table. */
  public static final String TABLE = "signalen";

  static final String RICHTING = "richting";
  static final String METHODE = "methode";

  private static final String FARRINGTON = "farrington_noufaily";
  private static final String COUNTED = "aantal";

  private Signals() {}

  /** The counts that stand out, one row for each. */
  public static Dataset<Row> of(Dataset<Row> judgements) {
    return judgements
        .filter(
            col(OORDEEL)
                .isin(
                    Arrays.stream(Oordeel.values())
                        .filter(Oordeel::isSignal)
                        .map(Oordeel::code)
                        .toArray()))
        .select(
            col(GEBIEDCODE),
            col(INDELING),
            col(INDICATOR),
            col(PERIODE),
            col(NIVEAU),
            col(WAARDE),
            col(VERWACHT),
            col(ONDERGRENS),
            col(BOVENGRENS),
            col(OORDEEL).as(RICHTING),
            lit(FARRINGTON).as(METHODE),
            col(PUNTEN));
  }

  /** How often each thing was said, of each indicator and level. */
  public static Dataset<Row> counts(Dataset<Row> judgements) {
    return judgements.groupBy(INDICATOR, INDELING, NIVEAU, OORDEEL).agg(count(lit(1)).as(COUNTED));
  }
}
