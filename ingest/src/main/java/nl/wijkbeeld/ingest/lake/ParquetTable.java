package nl.wijkbeeld.ingest.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A table that is filled row by row in DuckDB and then written as one Parquet file. */
final class ParquetTable implements AutoCloseable {
  private static final String NAME = "rows";

  /** What DuckDB may hold in memory; what is more goes to disk. */
  private static final String MEMORY = "1GB";

  private final Connection connection;
  private DuckDBAppender appender;

  /**
   * @param columns the columns with their types, as in {@code a VARCHAR, b DOUBLE}
   */
  ParquetTable(String columns) {
    try {
      this.connection = DriverManager.getConnection("jdbc:duckdb:");
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET memory_limit = '" + MEMORY + "'");
        // A folder for this table alone: DuckDB gives the files in it the same names every time.
        statement.execute(
            "SET temp_directory = "
                + quoted(
                    Path.of(
                            System.getProperty("java.io.tmpdir"),
                            "wijkbeeld-duckdb-" + UUID.randomUUID())
                        .toString()));
        statement.execute("CREATE TABLE " + NAME + " (" + columns + ")");
      }
      this.appender =
          connection
              .unwrap(DuckDBConnection.class)
              .createAppender(DuckDBConnection.DEFAULT_SCHEMA, NAME);
    } catch (SQLException failed) {
      throw new LakeException("de tabel kan niet worden gemaakt", failed);
    }
  }

  /** What fills one row, column by column. */
  @FunctionalInterface
  interface RowFiller {
    void fill(DuckDBAppender row) throws SQLException;
  }

  void add(RowFiller filler) {
    try {
      appender.beginRow();
      filler.fill(appender);
      appender.endRow();
    } catch (SQLException failed) {
      throw new LakeException("een rij kan niet worden bewaard", failed);
    }
  }

  /** What fills one row with one item, column by column. */
  @FunctionalInterface
  interface ItemFiller<T> {
    void fill(DuckDBAppender row, T item) throws SQLException;
  }

  /** Makes another table beside the rows and fills it. */
  <T> void fill(String name, String columns, Iterable<T> items, ItemFiller<T> filler) {
    execute("CREATE TABLE " + name + " (" + columns + ")");
    try (DuckDBAppender other =
        connection
            .unwrap(DuckDBConnection.class)
            .createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
      for (T item : items) {
        other.beginRow();
        filler.fill(other, item);
        other.endRow();
      }
    } catch (SQLException failed) {
      throw new LakeException("een rij kan niet worden bewaard", failed);
    }
  }

  /** What is read of one row of a query. */
  @FunctionalInterface
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /** Asks the rows that were added so far; the table is called {@code rows}. */
  void query(String sql, RowReader reader) {
    try {
      closeAppender();
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          reader.read(result);
        }
      }
    } catch (SQLException failed) {
      throw new LakeException("de tabel kan niet worden bevraagd", failed);
    }
  }

  void execute(String sql) {
    try {
      closeAppender();
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new LakeException("de tabel kan niet worden gewijzigd", failed);
    }
  }

  /** Writes the rows that a query gives. */
  void write(String query, Path file) {
    write(query, file, Map.of());
  }

  /** Writes the rows that a query gives, with metadata in the footer of the file. */
  void write(String query, Path file, Map<String, String> metadata) {
    String footer =
        metadata.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + quoted(entry.getValue()))
            .collect(Collectors.joining(", "));
    execute(
        "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd%s)"
            .formatted(
                query,
                quoted(file.toString()),
                footer.isEmpty() ? "" : ", KV_METADATA {" + footer + "}"));
  }

  /** A text as SQL writes it. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private void closeAppender() throws SQLException {
    if (appender != null) {
      appender.close();
      appender = null;
    }
  }

  @Override
  public void close() {
    try {
      closeAppender();
      connection.close();
    } catch (SQLException failed) {
      throw new LakeException("de tabel kan niet worden gesloten", failed);
    }
  }
}
