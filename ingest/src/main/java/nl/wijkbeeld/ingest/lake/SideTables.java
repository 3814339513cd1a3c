package nl.wijkbeeld.ingest.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.read.Bijtabel;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.duckdb.DuckDBAppender;

/**
 * Gathers the rows that a delivery brings beside observations, and writes a file for each table.
 */
public final class SideTables implements AutoCloseable {
  private final Map<Bijtabel, ParquetTable> tables = new EnumMap<>(Bijtabel.class);

  /** Adds a row; the values stand in the order of the table's columns. */
  public void add(Bijtabel table, Object... values) {
    tables
        .computeIfAbsent(table, unused -> new ParquetTable(table.columns()))
        .add(
            row -> {
              for (Object value : values) {
                append(row, value);
              }
            });
  }

  private static void append(DuckDBAppender row, Object value) throws SQLException {
    switch (value) {
      case null -> row.appendNull();
      case String text -> row.append(text);
      case Double number -> row.append(number.doubleValue());
      case Integer number -> row.append(number.intValue());
      case Long number -> row.append(number.longValue());
      default ->
          throw new IllegalArgumentException("geen waarde voor een kolom: " + value.getClass());
    }
  }

  /** Writes the tables that have rows into the folder of the delivery. */
  public void write(Path folder) {
    tables.forEach((table, rows) -> rows.write("SELECT * FROM rows", folder.resolve(table.file())));
  }

  /** The rows of a table in all deliveries of a lake, every value as text. */
  public static List<List<String>> readAll(LakeLayout lake, Bijtabel kind) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    if (!Files.isDirectory(lake.observations())) {
      return rows;
    }
    try (Stream<Path> walk =
            Files.find(lake.observations(), 3, (path, attributes) -> path.endsWith(kind.file()));
        ParquetTable table = new ParquetTable("unused INTEGER")) {
      for (Path file : walk.sorted().toList()) {
        table.query(
            "SELECT * FROM read_parquet(%s, hive_partitioning = false)"
                .formatted(ParquetTable.quoted(file.toString())),
            row -> {
              List<String> values = new ArrayList<>();
              for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.add(String.valueOf(row.getString(column)));
              }
              rows.add(values);
            });
      }
    }
    return rows;
  }

  @Override
  public void close() {
    tables.values().forEach(ParquetTable::close);
  }
}
