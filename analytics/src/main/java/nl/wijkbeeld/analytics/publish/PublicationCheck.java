package nl.wijkbeeld.analytics.publish;

import static nl.wijkbeeld.analytics.step.Cols.BEREKEND;
import static nl.wijkbeeld.analytics.step.Cols.DEKKING_BEREKEND;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.HERKOMST;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.OUDER;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What must hold of every publication; a snapshot that fails is not published.
 *
 * @param register the indicators, each with a {@code definitie} and an {@code aggregatie}
 * @param areas the areas that are published
 */
public record PublicationCheck(Dataset<Row> register, Dataset<Row> areas) {

  /** How far a sum of doubles may lie from the same sum in another order, relative to its size. */
  private static final double SAME = 1e-9;

  /** Thrown when a snapshot may not be published; its message says why. */
  public static final class FailedCheck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedCheck(List<String> problems) {
      this(String.join("; ", problems));
    }

    /**
     * @param problem a Dutch sentence that says what does not hold
     */
    public FailedCheck(String problem) {
      super("de snapshot is niet gepubliceerd: " + problem);
    }
  }

  /**
   * Checks the values that are about to be published, and the values before small numbers were
   * hidden.
   *
   * @return how many values there are
   * @throws FailedCheck with a Dutch sentence for everything that does not hold
   */
  public long check(Dataset<Row> values, Dataset<Row> open) {
    return check(values, wrongTotals(open));
  }

  /**
   * Checks values that were all taken over from a snapshot, of which the totals were checked then.
   *
   * @return how many values there are
   * @throws FailedCheck with a Dutch sentence for everything that does not hold
   */
  public long check(Dataset<Row> values) {
    return check(values, 0);
  }

  private long check(Dataset<Row> values, long wrongTotals) {
    List<String> problems = new ArrayList<>();
    Row found = summary(values);
    long rows = found.getLong(0);
    if (rows == 0) {
      problems.add("er zijn geen waarden; lever cijfers die in het indicatorregister staan");
    }
    report(problems, rows - found.getLong(1), "%d cellen staan dubbel");
    report(problems, found.getLong(2), "bij %d cellen spreken status en waarde elkaar tegen");
    report(problems, found.getLong(3), "bij %d verborgen cellen is nog iets van de waarde te zien");
    report(problems, undefined(values), "%d indicatoren hebben geen definitie");
    report(problems, nowhere(values), "%d cellen horen bij een gebied dat niet bestaat");
    report(problems, wrongTotals, "bij %d gebieden tellen de delen niet op tot het totaal");
    if (!problems.isEmpty()) {
      throw new FailedCheck(problems);
    }
    return rows;
  }

  /**
   * Checks converted values.
   *
   * @throws FailedCheck with a Dutch sentence for everything that does not hold
   */
  public static void checkConverted(Dataset<Row> converted) {
    Column contradicts = col(STATUS).equalTo("bekend").equalTo(col(WAARDE).isNull());
    Row found =
        converted
            .groupBy(GEBIEDCODE, INDELING, INDICATOR, PERIODE, UITSPLITSING)
            .agg(
                count(lit(1)).as("rijen"),
                sum(when(contradicts, 1L).otherwise(0L)).as("tegenspraak"))
            .agg(
                coalesce(sum(col("rijen").minus(1)), lit(0L)),
                coalesce(sum("tegenspraak"), lit(0L)))
            .first();
    List<String> problems = new ArrayList<>();
    report(problems, found.getLong(0), "%d omgerekende cellen staan dubbel");
    report(
        problems,
        found.getLong(1),
        "bij %d omgerekende cellen spreken status en waarde elkaar tegen");
    if (!problems.isEmpty()) {
      throw new FailedCheck(problems);
    }
  }

  /**
   * Checks that what was computed is found back in the files.
   *
   * @throws FailedCheck when it is not
   */
  public static void checkWritten(long computed, long written) {
    if (computed != written) {
      throw new FailedCheck(
          List.of("%d waarden zijn berekend en %d geschreven".formatted(computed, written)));
    }
  }

  private static void report(List<String> problems, long number, String text) {
    if (number > 0) {
      problems.add(text.formatted(number));
    }
  }

  /** Rows, distinct keys, contradictions, and hidden cells that show something. */
  private static Row summary(Dataset<Row> values) {
    Column contradicts = col(STATUS).equalTo("bekend").equalTo(col(WAARDE).isNull());
    Column reveals =
        col(STATUS)
            .equalTo("onderdrukt")
            .and(
                col(TELLER)
                    .isNotNull()
                    .or(col(ONDERGRENS).isNotNull())
                    .or(col(BOVENGRENS).isNotNull()));
    return values
        .groupBy(GEBIEDCODE, INDELING, INDICATOR, PERIODE, UITSPLITSING)
        .agg(
            count(lit(1)).as("rijen"),
            sum(when(contradicts, 1L).otherwise(0L)).as("tegenspraak"),
            sum(when(reveals, 1L).otherwise(0L)).as("zichtbaar"))
        .agg(
            coalesce(sum("rijen"), lit(0L)),
            count(lit(1)),
            coalesce(sum("tegenspraak"), lit(0L)),
            coalesce(sum("zichtbaar"), lit(0L)))
        .first();
  }

  private long undefined(Dataset<Row> values) {
    return values
        .select(INDICATOR)
        .distinct()
        .join(
            register.filter("length(trim(definitie)) > 0").select(INDICATOR),
            new String[] {INDICATOR},
            "left_anti")
        .count();
  }

  private long nowhere(Dataset<Row> values) {
    return values
        .select(GEBIEDCODE, INDELING)
        .join(areas.select(GEBIEDCODE, INDELING), new String[] {GEBIEDCODE, INDELING}, "left_anti")
        .count();
  }

  /**
   * Areas that were computed from everything in them, of which the areas directly in them do not
   * add up to the same. Where a source gives a figure of its own, the findings compare.
   */
  private long wrongTotals(Dataset<Row> open) {
    Dataset<Row> sums =
        open.join(register.filter(col("aggregatie").equalTo("som")).select(INDICATOR), INDICATOR);
    Dataset<Row> children =
        sums.filter(col(OUDER).isNotNull())
            .groupBy(
                col(INDICATOR),
                col(INDELING),
                col(PERIODE),
                col(UITSPLITSING),
                col(OUDER).as(GEBIEDCODE))
            .agg(sum(WAARDE).as("delensom"), min(undisputed()).as("eens"));
    return sums.filter(known().and(col(HERKOMST).equalTo("berekend")).and(fromAllParts()))
        .join(
            children.filter(col("eens")),
            new String[] {INDICATOR, INDELING, PERIODE, UITSPLITSING, GEBIEDCODE})
        .filter(differ(col(WAARDE), col("delensom")))
        .count();
  }

  /** Known, and either not computable from parts or the same as its parts. */
  private static Column undisputed() {
    return known()
        .and(
            col(BEREKEND)
                .isNull()
                .or(fromAllParts().and(differ(col(WAARDE), col(BEREKEND)).equalTo(false))));
  }

  private static Column known() {
    return col(STATUS).equalTo("bekend");
  }

  private static Column fromAllParts() {
    return coalesce(col(DEKKING_BEREKEND), lit(0.0)).geq(1 - SAME);
  }

  private static Column differ(Column one, Column other) {
    return coalesce(abs(one.minus(other)).gt(abs(one).plus(1).multiply(SAME)), lit(false));
  }
}
