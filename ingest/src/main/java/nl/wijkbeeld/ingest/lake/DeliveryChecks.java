package nl.wijkbeeld.ingest.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.vocabulary.LakeLayout;
import nl.wijkbeeld.vocabulary.Restgebied;

/**
 * Holds the deliveries of a lake against each other: jumps of the population, parts against a given
 * total, the same figure with two values, series that end, areas that disappear. Each check is a
 * question in SQL beside this class, which gives a sentence for each thing that stands out.
 */
public final class DeliveryChecks {

  /** How much a thing that stands out matters. */
  public enum Ernst {
    /** Somebody must look before the figures are used. */
    WAARSCHUWING,
    /** It is good to know. */
    OPMERKING
  }

  /**
   * One thing that stands out between deliveries.
   *
   * @param ernst how much it matters
   * @param soort which check found it
   * @param melding what stands out, as a Dutch sentence
   */
  public record Finding(Ernst ernst, String soort, String melding) {}

  private static final int MOST_PER_CHECK = 20;

  private DeliveryChecks() {}

  /** What stands out in a lake; nothing when it holds no observations. */
  public static List<Finding> of(LakeLayout lake) throws IOException {
    List<Finding> findings = new ArrayList<>();
    List<Path> observations = files(lake, ObservationTable.FILE);
    if (observations.isEmpty()) {
      return findings;
    }
    try (ParquetTable table = new ParquetTable("unused INTEGER")) {
      prepare(table, observations, files(lake, AreaTable.FILE));
      check(table, Ernst.WAARSCHUWING, "sprong", findings);
      check(table, Ernst.WAARSCHUWING, "delen", findings);
      check(table, Ernst.WAARSCHUWING, "klassen", findings);
      check(table, Ernst.WAARSCHUWING, "tegenspraak", findings);
      check(table, Ernst.OPMERKING, "reeks", findings);
      check(table, Ernst.OPMERKING, "verdwenen", findings);
    }
    return findings;
  }

  private static void prepare(ParquetTable table, List<Path> observations, List<Path> areas) {
    table.execute(
        "CREATE MACRO duizendtallen(x) AS replace(format('{:,.0f}', x::DOUBLE), ',', '.')");
    table.execute("CREATE MACRO komma(x) AS replace(x::VARCHAR, '.', ',')");
    table.execute(
        "CREATE VIEW waarnemingen AS SELECT * FROM read_parquet([%s], hive_partitioning = true)"
            .formatted(list(observations)));
    table.execute(
        "CREATE VIEW gebieden AS SELECT gebiedcode, indeling, ouder, niveau, regexp_matches(gebiedcode, '%s') AS rest FROM read_parquet([%s], hive_partitioning = true)"
            .formatted(Restgebied.REGEX, list(areas)));
    table.execute(
        """
        CREATE VIEW jaargebieden AS
        SELECT DISTINCT bron, indeling, gebiedcode, niveau, try_cast(periode AS INTEGER) AS jaar
        FROM waarnemingen
        WHERE bron IN ('kwb', 'bbga', 'statistiekhub') AND periode ~ '^\\d{4}$' AND NOT voorlopig AND status = 'bekend'""");
  }

  private static String list(List<Path> files) {
    return files.stream()
        .map(file -> ParquetTable.quoted(file.toString()))
        .collect(Collectors.joining(", "));
  }

  private static void check(ParquetTable table, Ernst ernst, String name, List<Finding> findings) {
    List<String> sentences = new ArrayList<>();
    table.query(sql(name), row -> sentences.add(row.getString(1)));
    sentences.stream()
        .limit(MOST_PER_CHECK)
        .forEach(sentence -> findings.add(new Finding(ernst, name, sentence)));
    if (sentences.size() > MOST_PER_CHECK) {
      findings.add(
          new Finding(ernst, name, "en nog %d keer".formatted(sentences.size() - MOST_PER_CHECK)));
    }
  }

  private static String sql(String name) {
    try (InputStream in =
        Objects.requireNonNull(DeliveryChecks.class.getResourceAsStream(name + ".sql"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> files(LakeLayout lake, String name) throws IOException {
    if (!Files.isDirectory(lake.observations())) {
      return List.of();
    }
    try (Stream<Path> walk =
        Files.find(lake.observations(), 3, (path, unused) -> path.endsWith(name))) {
      return walk.filter(path -> !path.getParent().getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
