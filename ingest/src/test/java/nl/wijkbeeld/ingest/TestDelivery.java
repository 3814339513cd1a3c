package nl.wijkbeeld.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import nl.wijkbeeld.ingest.fetch.FetchSettings;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.read.Progress;

/**
 * A folder with deliveries and a lake, for tests: writes files, runs the ingest, and asks the
 * Parquet what came of it.
 */
final class TestDelivery {

  /**
   * Two stadsdelen beside each other: Centrum with two buurten in one wijk, Noord with one buurt.
   */
  static final String AREAS =
      """
      {"type": "FeatureCollection", "features": [
        %s,
        %s,
        %s
      ]}
      """
          .formatted(
              square("A00a", "Kop Zeedijk", 4.90, 52.370, 4.91, 52.380),
              square("A00b", "Oude Kerk e.o.", 4.91, 52.370, 4.92, 52.380),
              square("N60a", "Noordse buurt", 4.91, 52.380, 4.92, 52.390));

  private static final FetchSettings QUICK =
      new FetchSettings(
          Duration.ofSeconds(2), Duration.ofSeconds(5), 5, Duration.ofMillis(10), 1 << 24, 20);

  private final Path folder;
  private final StringBuilder yaml = new StringBuilder("leveringen:\n");

  TestDelivery(Path folder) {
    this.folder = folder;
  }

  static String square(String code, String naam, double x1, double y1, double x2, double y2) {
    return """
        {"type": "Feature", "properties": {"Buurt_code": "%s", "Buurt": "%s"}, "geometry": {"type": "Polygon", "coordinates":
          [[[%s, %s], [%s, %s], [%s, %s], [%s, %s], [%s, %s]]]}}"""
        .formatted(code, naam, x1, y1, x2, y1, x2, y2, x1, y2, x1, y1);
  }

  TestDelivery withAreas() throws IOException {
    return with("gebieden", "gebieden", "gebieden.geojson", AREAS, "indeling: 2015");
  }

  TestDelivery with(String id, String soort, String file, String content, String... settings)
      throws IOException {
    return with(id, soort, file, content, StandardCharsets.UTF_8, settings);
  }

  TestDelivery with(
      String id, String soort, String file, String content, Charset charset, String... settings)
      throws IOException {
    Files.write(folder.resolve(file), content.getBytes(charset));
    return withFile(id, soort, file, settings);
  }

  /** A delivery of a file or folder that is there already. */
  TestDelivery withFile(String id, String soort, String file, String... settings) {
    yaml.append("  - id: %s%n    soort: %s%n    pad: %s%n".formatted(id, soort, file));
    if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith("afkeurgrens"))) {
      yaml.append("    afkeurgrens: 100\n");
    }
    for (String setting : settings) {
      yaml.append("    ").append(setting).append('\n');
    }
    return this;
  }

  /** A delivery that lies at an address. */
  TestDelivery withAddress(String id, String soort, String address, String... settings) {
    yaml.append("  - id: %s%n    soort: %s%n    pad: %s%n".formatted(id, soort, address));
    for (String setting : settings) {
      yaml.append("    ").append(setting).append('\n');
    }
    return this;
  }

  Path lake() {
    return folder.resolve("meer");
  }

  IngestResult run() throws IOException {
    return run(report -> {});
  }

  /** Runs, and tells of each delivery as soon as it is done. */
  IngestResult run(Consumer<DeliveryReport> done) throws IOException {
    Path sources = Files.writeString(folder.resolve("bronnen.yaml"), yaml);
    return new IngestRun(
            new IngestConfig(sources, lake()), done, (levering, bytes) -> Progress.NONE, QUICK)
        .run();
  }

  /** The report of one delivery. */
  static DeliveryReport report(IngestResult result, String id) {
    return result.deliveries().stream()
        .filter(report -> report.levering().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static List<String> messages(DeliveryReport report) {
    return report.issues().stream().map(Issue::text).toList();
  }

  /**
   * The rows of a query, columns joined by a vertical bar; {@code %s} stands for the folder of the
   * observations.
   */
  List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.replace("$LAKE", lake().toString()))) {
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.append(column == 1 ? "" : "|").append(result.getString(column));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
