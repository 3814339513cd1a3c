package nl.wijkbeeld.ingest.lake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.read.Waarneming;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * Gathers the observations of one delivery, sets aside those that say the same thing twice, and
 * writes the rest.
 *
 * <p>Texts repeat, so a row holds numbers that stand for them; they become texts again when the
 * file is written. DuckDB keeps the rows outside the Java heap and moves them to disk when they
 * outgrow its share of the memory.
 */
public final class ObservationTable implements AutoCloseable {

  /** The name of the file in the folder of a delivery of figures. */
  public static final String FILE = "waarnemingen.parquet";

  private static final String COLUMNS =
      "bestand INTEGER, regel BIGINT, gebied INTEGER, gebied_bron INTEGER, variabele INTEGER, periode INTEGER,"
          + " uitsplitsing INTEGER, waarde DOUBLE, status INTEGER, voorlopig BOOLEAN";
  private static final String KEY = "gebied, variabele, periode, uitsplitsing";

  private final ParquetTable table = new ParquetTable(COLUMNS);
  private final Map<String, Integer> texts = new HashMap<>();
  private final Numbers bestanden = new Numbers();
  private final Numbers gebiedenBron = new Numbers();
  private final Numbers variabelen = new Numbers();
  private final Numbers perioden = new Numbers();
  private final Numbers uitsplitsingen = new Numbers();
  private final Numbers statussen = new Numbers();
  private final IdentityHashMap<Gebied, Integer> areas = new IdentityHashMap<>();
  private long count;

  public void add(Waarneming waarneming) {
    count++;
    int bestand = bestanden.number(waarneming.bestand());
    int gebied = number(waarneming.gebied());
    int gebiedBron = gebiedenBron.number(waarneming.gebiedBron());
    int variabele = variabelen.number(waarneming.variabele());
    int periode = perioden.number(waarneming.periode().code());
    int uitsplitsing = uitsplitsingen.number(waarneming.uitsplitsing());
    int status = statussen.number(waarneming.meting().status().code());
    table.add(
        row -> {
          row.append(bestand)
              .append(waarneming.regel())
              .append(gebied)
              .append(gebiedBron)
              .append(variabele)
              .append(periode)
              .append(uitsplitsing);
          if (waarneming.meting() instanceof Meting.Bekend(double waarde)) {
            row.append(waarde);
          } else {
            row.appendNull();
          }
          row.append(status).append(waarneming.voorlopig());
        });
  }

  /** The numbers of the texts of one column, in which the same text often stands again. */
  private final class Numbers {
    private String last = "";
    private int number = texts.computeIfAbsent(last, unused -> texts.size());

    int number(String text) {
      if (!text.equals(last)) {
        number = texts.computeIfAbsent(text, unused -> texts.size());
        last = text;
      }
      return number;
    }
  }

  private int number(Gebied gebied) {
    return areas.computeIfAbsent(gebied, unused -> areas.size());
  }

  /** How many observations were added. */
  public long size() {
    return count;
  }

  /**
   * Writes the observations, of each key the first.
   *
   * @param issues is told of every observation that was left out because its key had been seen
   */
  public void write(Path file, Consumer<Issue> issues) {
    storeDictionaries();
    table.execute(
        """
        CREATE TABLE dubbel AS
        SELECT %1$s, min(rowid) AS eerste, min(waarde) IS DISTINCT FROM max(waarde) OR count(waarde) < count(*) AS anders
        FROM rows GROUP BY %1$s HAVING count(*) > 1"""
            .formatted(KEY));
    reportDuplicates(issues);
    table.write(
        """
        SELECT b.tekst AS bestand, r.regel, a.gebiedcode, a.indeling, a.niveau, g.tekst AS gebied_bron, v.tekst AS variabele,
          p.tekst AS periode, u.tekst AS uitsplitsing, r.waarde, s.tekst AS status, r.voorlopig
        FROM rows r
        JOIN gebiedsrangen a ON a.nummer = r.gebied
        JOIN teksten b ON b.nummer = r.bestand
        JOIN teksten g ON g.nummer = r.gebied_bron
        JOIN rangen v ON v.nummer = r.variabele
        JOIN rangen p ON p.nummer = r.periode
        JOIN rangen u ON u.nummer = r.uitsplitsing
        JOIN teksten s ON s.nummer = r.status
        LEFT JOIN dubbel d ON d.gebied = r.gebied AND d.variabele = r.variabele AND d.periode = r.periode
          AND d.uitsplitsing = r.uitsplitsing
        WHERE d.eerste IS NULL OR d.eerste = r.rowid
        ORDER BY v.rang, p.rang, u.rang, a.rang""",
        file);
  }

  private void reportDuplicates(Consumer<Issue> issues) {
    table.query(
        """
        SELECT r.regel, g.tekst, v.tekst, p.tekst, b.tekst, e.regel, e.waarde IS DISTINCT FROM r.waarde OR e.status <> r.status
        FROM dubbel d
        JOIN rows r ON d.gebied = r.gebied AND d.variabele = r.variabele AND d.periode = r.periode
          AND d.uitsplitsing = r.uitsplitsing AND d.eerste <> r.rowid
        JOIN rows e ON e.rowid = d.eerste
        JOIN teksten b ON b.nummer = r.bestand
        JOIN teksten g ON g.nummer = r.gebied_bron
        JOIN teksten v ON v.nummer = r.variabele
        JOIN teksten p ON p.nummer = r.periode
        ORDER BY r.rowid
        LIMIT 100000""",
        row ->
            issues.accept(
                Issue.ofCell(
                    row.getString(5),
                    row.getLong(1),
                    row.getString(3),
                    row.getString(2),
                    Reden.DUBBEL,
                    "%s van %s in %s staat al op regel %d, %s; de eerste telt"
                        .formatted(
                            row.getString(3),
                            row.getString(2),
                            row.getString(4),
                            row.getLong(6),
                            row.getBoolean(7) ? "met een andere waarde" : "met dezelfde waarde"))));
  }

  private void storeDictionaries() {
    table.fill(
        "teksten",
        "nummer INTEGER, tekst VARCHAR",
        texts.entrySet(),
        (row, text) -> row.append(text.getValue().intValue()).append(text.getKey()));
    table.fill(
        "gebieden",
        "nummer INTEGER, gebiedcode VARCHAR, indeling VARCHAR, niveau VARCHAR",
        areas.entrySet(),
        (row, area) ->
            row.append(area.getValue().intValue())
                .append(area.getKey().code())
                .append(area.getKey().indeling())
                .append(area.getKey().niveau().code()));
    // Sorting millions of rows goes by a number much faster than by the text that it stands for.
    table.execute(
        "CREATE TABLE rangen AS SELECT *, rank() OVER (ORDER BY tekst) AS rang FROM teksten");
    table.execute(
        "CREATE TABLE gebiedsrangen AS SELECT *, rank() OVER (ORDER BY gebiedcode) AS rang FROM gebieden");
  }

  @Override
  public void close() {
    table.close();
  }
}
