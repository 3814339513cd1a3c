package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/** Measures exports of the made-up country beside DuckDB's own COPY of the same values. */
final class ExportBenchmark {
  private ExportBenchmark() {}

  @FunctionalInterface
  private interface Work {
    void to(Path file) throws IOException, SQLException;
  }

  public static void main(String[] args) throws IOException, SQLException {
    Snapshot snapshot = new SnapshotStore(Path.of(args[0])).current().orElseThrow();
    int times = Integer.parseInt(args[1]);
    List<String> codes =
        IndicatorCatalog.of(snapshot).list().stream().map(IndicatorInfo::code).sorted().toList();
    List<String> third = codes.subList(0, Math.min(33, codes.size()));
    Address large = Address.of("exporteren").with(Selection.INDICATOR, third);
    System.out.println("| bestand | rijen | mediaan s | MB |\n|---|--:|--:|--:|");
    for (String format : List.of("csv", "parquet")) {
      Address asked = large.with(FileChoice.FORMAT, format);
      long rows = Export.of(snapshot, asked).rows().count().rows();
      measure(
          format + ", DuckDB COPY op volgorde",
          rows,
          times,
          file -> copy(snapshot, third, format, file));
      measure(
          format + ", Wijkbeeld",
          rows,
          times,
          file -> Export.of(snapshot, asked).writeTable(file, new Progress()));
    }
    Address sheet =
        Address.of("exporteren")
            .with(Selection.INDICATOR, codes.subList(0, Math.min(6, codes.size())))
            .with(FileChoice.FORMAT, "xlsx");
    measure(
        "xlsx, Wijkbeeld",
        Export.of(snapshot, sheet).rows().count().rows(),
        1,
        file -> Export.of(snapshot, sheet).writeTable(file, new Progress()));
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM")) {
        System.out.println("\nMeest geheugen van het hele proces, DuckDB erbij: " + line);
      }
    }
  }

  private static void copy(Snapshot snapshot, List<String> codes, String format, Path file)
      throws SQLException {
    String in = codes.stream().map(SelectionRows::text).collect(Collectors.joining(", "));
    try (Connection connection = snapshot.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM waarden WHERE indicator IN (%s) ORDER BY indicator, periode, uitsplitsing, indeling, niveau, gebiedcode) TO %s (%s)"
              .formatted(
                  in,
                  SelectionRows.text(file.toString()),
                  format.equals("csv")
                      ? "FORMAT csv, HEADER"
                      : "FORMAT parquet, COMPRESSION zstd"));
    }
  }

  private static void measure(String name, long rows, int times, Work work)
      throws IOException, SQLException {
    List<Double> seconds = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < times; i++) {
      Path folder = Files.createTempDirectory("wijkbeeld-meting");
      Path file = folder.resolve("tabel");
      long begin = System.nanoTime();
      work.to(file);
      seconds.add((System.nanoTime() - begin) / 1e9);
      bytes = Files.size(file);
      Files.delete(file);
      Files.delete(folder);
    }
    Collections.sort(seconds);
    System.out.println(
        "| %s | %d | %.1f | %.0f |"
            .formatted(name, rows, seconds.get(seconds.size() / 2), bytes / 1e6));
  }
}
