package nl.wijkbeeld.ingest.lake;

import java.nio.file.Path;
import java.util.function.Consumer;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.read.Waarneming;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * Gathers the observations of one delivery, sets aside those that say the same thing twice, and
 * writes the rest.
 */
public final class ObservationTable implements AutoCloseable {

  /** The name of the file in the folder of a delivery of figures. */
  public static final String FILE = "waarnemingen.parquet";

  private static final String COLUMNS =
      "bestand VARCHAR, regel BIGINT, gebiedcode VARCHAR, indeling VARCHAR, niveau VARCHAR, gebied_bron VARCHAR,"
          + " variabele VARCHAR, periode VARCHAR, uitsplitsing VARCHAR, waarde DOUBLE, status VARCHAR, voorlopig BOOLEAN";
  private static final String KEY = "gebiedcode, indeling, variabele, periode, uitsplitsing";

  private final String bestand;
  private final ParquetTable table = new ParquetTable(COLUMNS);

  public ObservationTable(String bestand) {
    this.bestand = bestand;
  }

  public void add(Waarneming waarneming) {
    table.add(
        row -> {
          row.append(bestand)
              .append(waarneming.regel())
              .append(waarneming.gebied().code())
              .append(waarneming.gebied().indeling())
              .append(waarneming.gebied().niveau().code())
              .append(waarneming.gebiedBron())
              .append(waarneming.variabele())
              .append(waarneming.periode().code())
              .append(waarneming.uitsplitsing());
          if (waarneming.meting() instanceof Meting.Bekend(double waarde)) {
            row.append(waarde);
          } else {
            row.appendNull();
          }
          row.append(waarneming.meting().status().code()).append(waarneming.voorlopig());
        });
  }

  /**
   * Writes the observations, of each key the first.
   *
   * @param issues is told of every observation that was left out because its key had been seen
   */
  public void write(Path file, Consumer<Issue> issues) {
    table.execute(
        "CREATE TABLE ranked AS SELECT *, row_number() OVER (PARTITION BY %s ORDER BY regel) AS nth FROM rows"
            .formatted(KEY));
    table.query(
        "SELECT regel, gebied_bron, variabele, periode FROM ranked WHERE nth > 1 ORDER BY regel",
        row ->
            issues.accept(
                Issue.ofCell(
                    bestand,
                    row.getLong(1),
                    row.getString(3),
                    row.getString(2),
                    Reden.DUBBEL,
                    "%s van %s in %s staat al eerder in het bestand; de eerste telt"
                        .formatted(row.getString(3), row.getString(2), row.getString(4)))));
    table.write(
        "SELECT * EXCLUDE (nth) FROM ranked WHERE nth = 1 ORDER BY variabele, periode, uitsplitsing, gebiedcode",
        file);
  }

  @Override
  public void close() {
    table.close();
  }
}
