package nl.wijkbeeld.analytics.publish;

import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold of every publication; a snapshot that fails is not published. */
public final class PublicationCheck {
  private PublicationCheck() {}

  /** Thrown when a snapshot may not be published; its message says why. */
  public static final class FailedCheck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedCheck(List<String> problems) {
      super("de snapshot is niet gepubliceerd: " + String.join("; ", problems));
    }
  }

  /**
   * Checks the values that are about to be published.
   *
   * @throws FailedCheck when a key stands twice, a state and its value contradict each other, or
   *     there is nothing to publish
   */
  public static void check(Dataset<Row> values) {
    List<String> problems = new ArrayList<>();
    long rows = values.count();
    if (rows == 0) {
      problems.add("er zijn geen waarden; lever cijfers die in het indicatorregister staan");
    }
    long distinct =
        values.select(GEBIEDCODE, INDELING, INDICATOR, PERIODE, UITSPLITSING).distinct().count();
    if (distinct != rows) {
      problems.add("%d cellen staan dubbel".formatted(rows - distinct));
    }
    long contradicting =
        values.filter(col(STATUS).equalTo("bekend").equalTo(col(WAARDE).isNull())).count();
    if (contradicting > 0) {
      problems.add("bij %d cellen spreken status en waarde elkaar tegen".formatted(contradicting));
    }
    long revealing =
        values
            .filter(
                col(STATUS)
                    .equalTo("onderdrukt")
                    .and(
                        col("teller")
                            .isNotNull()
                            .or(col("ondergrens").isNotNull())
                            .or(col("bovengrens").isNotNull())))
            .count();
    if (revealing > 0) {
      problems.add(
          "bij %d verborgen cellen is nog iets van de waarde te zien".formatted(revealing));
    }
    if (!problems.isEmpty()) {
      throw new FailedCheck(problems);
    }
  }
}
