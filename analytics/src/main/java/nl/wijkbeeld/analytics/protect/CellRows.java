package nl.wijkbeeld.analytics.protect;

import static nl.wijkbeeld.analytics.step.Cols.TELLERCODE;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.EIND;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.HERKOMST;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The cells of sensitive counts and their rates, as rows: one group for each count, with all that
 * was published of it.
 */
final class CellRows {
  /** The code of the count to which a cell belongs. */
  static final String GROUP = "groep";

  private static final String RATIO = "verhouding";
  private static final String NUMBER = "getal";
  private static final String STATE = "staat";
  private static final String COMPUTED = "hier_berekend";
  private static final String SNAPSHOT = "snapshot";

  private CellRows() {}

  /** What identifies a value. */
  static final String[] KEY = {INDICATOR, INDELING, PERIODE, UITSPLITSING, GEBIEDCODE};

  /** The cells of values of which nothing is hidden yet. */
  static Dataset<Row> ofOpen(Dataset<Row> open, Dataset<Row> register) {
    return cells(open.withColumn(Ledger.NUMBER, lit(null).cast("double")), register, 0, true);
  }

  /**
   * The cells of published values.
   *
   * @param ledger what is under the hidden ones; absent where only the publication is known
   * @param snapshot 0 for the newest, 1 and up for earlier ones
   */
  static Dataset<Row> ofPublished(
      Dataset<Row> values, Optional<Dataset<Row>> ledger, Dataset<Row> register, int snapshot) {
    return ledger
        .map(known -> cells(values.join(known, KEY, "left"), register, snapshot, true))
        .orElseGet(
            () ->
                cells(
                    values.withColumn(Ledger.NUMBER, lit(null).cast("double")),
                    register,
                    snapshot,
                    false));
  }

  /**
   * @param known whether the number under a hidden cell is given; where it is not, its source keeps
   *     it secret, and it is as good as missing
   */
  private static Dataset<Row> cells(
      Dataset<Row> values, Dataset<Row> register, int snapshot, boolean known) {
    Column ratio = col(TELLERCODE).isNotNull();
    Column shown = col(STATUS).equalTo("bekend");
    Column number = when(ratio, col(TELLER)).otherwise(col(WAARDE));
    return values
        .join(broadcast(register.filter(col("gevoelig")).select(INDICATOR, TELLERCODE)), INDICATOR)
        .filter(col(STATUS).notEqual("nvt"))
        .filter(shown.equalTo(false).or(number.isNotNull()))
        .select(
            coalesce(col(TELLERCODE), col(INDICATOR)).as(GROUP),
            lit(snapshot).as(SNAPSHOT),
            col(INDICATOR),
            ratio.as(RATIO),
            col(INDELING),
            col(GEBIEDCODE),
            col(PERIODE),
            col(BEGIN),
            col(EIND),
            col(UITSPLITSING),
            when(shown, number).otherwise(col(Ledger.NUMBER)).as(NUMBER),
            when(shown, SensitiveCell.State.SHOWN.name())
                .when(
                    col(STATUS)
                        .equalTo("onderdrukt")
                        .and(lit(known).equalTo(false).or(col(Ledger.NUMBER).isNotNull())),
                    SensitiveCell.State.HIDDEN.name())
                .otherwise(SensitiveCell.State.UNKNOWN.name())
                .as(STATE),
            col(HERKOMST).equalTo("berekend").as(COMPUTED));
  }

  /** The cell of a row. */
  static SensitiveCell cell(Row row) {
    Double number = row.getAs(NUMBER);
    return new SensitiveCell(
        row.<Integer>getAs(SNAPSHOT),
        row.getAs(INDICATOR),
        row.<Boolean>getAs(RATIO),
        row.getAs(INDELING),
        row.getAs(GEBIEDCODE),
        row.getAs(PERIODE),
        row.<java.sql.Date>getAs(BEGIN).toLocalDate(),
        row.<java.sql.Date>getAs(EIND).toLocalDate(),
        row.getAs(UITSPLITSING),
        number == null ? Double.NaN : number,
        SensitiveCell.State.valueOf(row.getAs(STATE)),
        row.<Boolean>getAs(COMPUTED));
  }
}
