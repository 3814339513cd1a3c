package nl.wijkbeeld.dashboard.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/**
 * Writes the buurten of the made-up country and their newest figures as CSV, for what a reader
 * would take instead of the dashboard.
 */
final class CountryForOthers {
  private CountryForOthers() {}

  /** Takes the lake and the folder to write to. */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    Path snapshot;
    try (Stream<Path> snapshots = Files.list(Path.of(arguments[0], "snapshots"))) {
      snapshot = snapshots.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET enable_geoparquet_conversion = false");
      statement.execute(
          """
          COPY (SELECT gebiedcode, naam, hex(geometry) AS wkb
                FROM '%1$s/gebieden/*.parquet' WHERE niveau = 'buurt' ORDER BY gebiedcode)
          TO '%2$s/buurten.csv' (HEADER)
          """
              .formatted(snapshot, folder));
      statement.execute(
          """
          COPY (SELECT gebiedcode, indicator, waarde
                FROM '%1$s/waarden/*.parquet' WHERE niveau = 'buurt' AND periode = '2020'
                ORDER BY indicator, gebiedcode)
          TO '%2$s/cijfers.csv' (HEADER)
          """
              .formatted(snapshot, folder));
    }
  }
}
