package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * The files that DuckDB writes itself, in parallel and without Java seeing a row: CSV, Parquet and
 * GeoParquet.
 */
record DatabaseFile(SelectionRows rows, FileChoice choice) {
  /** The code points of = + - @, tab, return and new line. */
  private static final String FORMULA_SIGNS = "61, 43, 45, 64, 9, 13, 10";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Columns with words of our own, of which none begins with a sign. */
  private static final Set<Column> FIXED_WORDS =
      Set.of(Column.NIVEAU, Column.PERIODE, Column.STATUS, Column.HERKOMST);

  private record Copy(String query, String options) {}

  /** Writes the table to a file that does not exist yet. */
  void write(Path file, Progress progress) throws IOException {
    try (Connection connection = rows.connect();
        Statement statement = connection.createStatement()) {
      Copy copy =
          switch (choice.format()) {
            case CSV -> csv();
            case PARQUET -> new Copy(rows.query(), "FORMAT parquet, COMPRESSION zstd");
            case GEOPARQUET -> geoParquet(connection);
            default -> throw new IllegalStateException("" + choice.format());
          };
      statement.execute("SET enable_progress_bar = true");
      statement.execute("SET enable_progress_bar_print = false");
      progress.running(statement);
      statement.execute(
          "COPY (%s) TO %s (%s)"
              .formatted(copy.query(), SelectionRows.text(file.toString()), copy.options()));
    } catch (SQLException failed) {
      progress.check();
      throw failure(failed);
    } finally {
      progress.done();
    }
  }

  private IOException failure(SQLException failed) {
    if (failed.getMessage().contains("IO Error")) {
      return new IOException("het bestand kan niet worden geschreven", failed);
    }
    throw new UnreadableSnapshot(
        "de waarden van snapshot " + rows.snapshot().id() + " kunnen niet worden gelezen", failed);
  }

  private Copy csv() {
    List<String> cells = new ArrayList<>();
    for (Field field : rows.fields()) {
      String start = choice.mark() && cells.isEmpty() ? BYTE_ORDER_MARK : "";
      cells.add(cell(field) + " AS " + SelectionRows.name(start + field.name()));
    }
    return new Copy(
        "SELECT %s FROM (%s)".formatted(String.join(", ", cells), rows.query()),
        "FORMAT csv, HEADER, DELIMITER '%s', NULLSTR '%s'"
            .formatted(choice.dutch() ? ";" : ",", choice.na() ? "NA" : ""));
  }

  private String cell(Field field) {
    String name = SelectionRows.name(field.name());
    return switch (field.kind()) {
      case NUMBER -> decimal(name);
      case TEXT -> FIXED_WORDS.contains(field.column()) ? name : harmless(name);
      case DATE, FLAG -> name;
    };
  }

  /** A number in full: no exponent, and no decimals that say nothing. */
  private String decimal(String name) {
    String plain =
        """
        CASE
          WHEN %1$s = 0 THEN '0'
          WHEN abs(%1$s) < 1e15 AND %1$s = trunc(%1$s) THEN CAST(CAST(%1$s AS BIGINT) AS VARCHAR)
          WHEN abs(%1$s) >= 1e15 AND abs(%1$s) < 1e38 THEN CAST(CAST(%1$s AS HUGEINT) AS VARCHAR)
          WHEN contains(CAST(%1$s AS VARCHAR), 'e-') THEN
            CASE WHEN %1$s < 0 THEN '-' ELSE '' END || '0.'
            || repeat('0', CAST(split_part(CAST(%1$s AS VARCHAR), 'e-', 2) AS INTEGER) - 1)
            || replace(replace(split_part(CAST(%1$s AS VARCHAR), 'e-', 1), '.', ''), '-', '')
          ELSE CAST(%1$s AS VARCHAR)
        END"""
            .formatted(name);
    return choice.dutch() ? "replace(%s, '.', ',')".formatted(plain) : plain;
  }

  /** A text that a spreadsheet would take for a formula is made a text again. */
  private static String harmless(String name) {
    return "CASE WHEN unicode(%1$s) IN (%2$s) THEN '''' || %1$s ELSE %1$s END"
        .formatted(name, FORMULA_SIGNS);
  }

  private Copy geoParquet(Connection connection) throws SQLException {
    Outlines outlines = Outlines.of(rows.snapshot(), choice.rd());
    Envelope extent = new Envelope();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TEMP TABLE vorm (indeling VARCHAR, gebiedcode VARCHAR, geometry BLOB)");
    }
    try (DuckDBAppender table =
        connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "vorm")) {
      for (Outlines.Place place : outlines.places()) {
        Geometry outline = outlines.find(place).orElseThrow();
        extent.expandToInclude(outline.getEnvelopeInternal());
        table.beginRow();
        table.append(place.division());
        table.append(place.code());
        table.append(new WKBWriter().write(outline));
        table.endRow();
      }
    }
    String columns =
        rows.fields().stream()
            .map(field -> "w." + SelectionRows.name(field.name()))
            .collect(Collectors.joining(", "));
    return new Copy(
        "SELECT %s, v.geometry FROM (%s) w LEFT JOIN vorm v ON v.gebiedcode = w.gebiedcode AND v.indeling = w.indeling ORDER BY %s"
            .formatted(columns, rows.query(), rows.order()),
        "FORMAT parquet, COMPRESSION zstd, KV_METADATA {geo: %s}"
            .formatted(SelectionRows.text(geo(extent))));
  }

  /** What GeoParquet 1.1 wants to be said of the outlines. */
  private String geo(Envelope extent) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("encoding", "WKB");
    column.put("geometry_types", List.of("MultiPolygon"));
    if (!extent.isNull()) {
      column.put(
          "bbox", List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()));
    }
    if (choice.rd()) {
      column.put("crs", Grid.RD_NEW);
    }
    Map<String, Object> geo = new LinkedHashMap<>();
    geo.put("version", "1.1.0");
    geo.put("primary_column", "geometry");
    geo.put("columns", Map.of("geometry", column));
    return Json.text(geo);
  }
}
