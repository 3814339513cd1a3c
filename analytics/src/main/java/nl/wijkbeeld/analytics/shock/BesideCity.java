package nl.wijkbeeld.analytics.shock;

import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import nl.wijkbeeld.vocabulary.Niveau;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a shock did to an area beside what it did to its gemeente: the difference of depth, of loss
 * and of the time to recover, area minus gemeente, and beside each point the level of the gemeente
 * in that period. A shock that hit everywhere alike leaves zeros. What one of the two lacks is
 * empty, and so is the gemeente itself.
 *
 * @param ancestry which area ({@code kind}) lies in which, at every level
 */
public record BesideCity(Dataset<Row> ancestry) {
  private static final String CITY = "gemeentecode";
  private static final String OTHER = "_gemeente";

  /** To the outcomes of {@link ShockRecovery}, with the differences. */
  public Dataset<Row> outcomes(Dataset<Row> outcomes) {
    Dataset<Row> cities =
        outcomes
            .filter(col(NIVEAU).equalTo(Niveau.GEMEENTE.code()))
            .select(
                col(INDELING),
                col(GEBIEDCODE).as(CITY),
                col(INDICATOR),
                col("schok"),
                col("eenheid_tijd"),
                col("diepte").as("diepte" + OTHER),
                col("verlies").as("verlies" + OTHER),
                col("hersteltijd").as("hersteltijd" + OTHER));
    return withCity(outcomes)
        .join(
            broadcast(cities),
            new String[] {INDELING, CITY, INDICATOR, "schok", "eenheid_tijd"},
            "left")
        .select(all(outcomes, beside("diepte"), beside("verlies"), beside("hersteltijd")));
  }

  /** To the points of {@link ShockRecovery}, with {@code r_gemeente}. */
  public Dataset<Row> series(Dataset<Row> series) {
    Dataset<Row> cities =
        series
            .filter(col(NIVEAU).equalTo(Niveau.GEMEENTE.code()))
            .select(
                col(INDELING),
                col(GEBIEDCODE).as(CITY),
                col(INDICATOR),
                col("schok"),
                col(PERIODE),
                col("r").as("r_gemeente"));
    return withCity(series)
        .join(broadcast(cities), new String[] {INDELING, CITY, INDICATOR, "schok", PERIODE}, "left")
        .select(all(series, col("r_gemeente")));
  }

  private Dataset<Row> withCity(Dataset<Row> rows) {
    return rows.join(
        broadcast(
            ancestry
                .filter(col(NIVEAU).equalTo(Niveau.GEMEENTE.code()))
                .select(col(INDELING), col("kind").as(GEBIEDCODE), col(GEBIEDCODE).as(CITY))),
        new String[] {INDELING, GEBIEDCODE},
        "left");
  }

  private static Column beside(String measure) {
    return col(measure).minus(col(measure + OTHER)).as(measure + "_tov_gemeente");
  }

  private static Column[] all(Dataset<Row> rows, Column... more) {
    Column[] columns = new Column[rows.columns().length + more.length];
    for (int i = 0; i < rows.columns().length; i++) {
      columns[i] = col(rows.columns()[i]);
    }
    System.arraycopy(more, 0, columns, rows.columns().length, more.length);
    return columns;
  }
}
