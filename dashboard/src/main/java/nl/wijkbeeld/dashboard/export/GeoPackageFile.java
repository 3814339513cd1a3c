package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.export.Outlines.Place;
import nl.wijkbeeld.dashboard.export.SelectionRows.Page;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** A GeoPackage (OGC 12-128r19, version 1.3) with one table of features, a feature for each row. */
record GeoPackageFile(SelectionRows rows, FileChoice choice) {
  private static final String TABLE = "waarden";
  private static final int APPLICATION_ID = 0x47504B47;
  private static final int VERSION = 10300;
  private static final int RD_NEW = 28992;
  private static final int WGS84 = 4326;

  void write(Path file, Progress progress) throws IOException {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      try (Statement statement = database.createStatement()) {
        statement.execute("PRAGMA application_id = " + APPLICATION_ID);
        statement.execute("PRAGMA user_version = " + VERSION);
        statement.execute("PRAGMA journal_mode = OFF");
        statement.execute("PRAGMA synchronous = OFF");
      }
      database.setAutoCommit(false);
      tables(database);
      describe(database, fill(database, progress));
      database.commit();
    } catch (SQLException failed) {
      throw new IOException("de GeoPackage kan niet worden geschreven", failed);
    }
  }

  private int grid() {
    return choice.rd() ? RD_NEW : WGS84;
  }

  private void tables(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)");
      statement.execute(
          "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))");
      statement.execute(
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))");
      statement.execute(
          "CREATE TABLE %s (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON, %s)"
              .formatted(
                  TABLE,
                  rows.fields().stream()
                      .map(field -> SelectionRows.name(field.name()) + " " + type(field.kind()))
                      .collect(Collectors.joining(", "))));
    }
    try (PreparedStatement grids =
        database.prepareStatement(
            "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)")) {
      grid(grids, "Undefined cartesian SRS", -1, "NONE", "undefined");
      grid(grids, "Undefined geographic SRS", 0, "NONE", "undefined");
      grid(grids, "WGS 84 geodetic", WGS84, "EPSG", Grid.WGS84_WKT);
      if (choice.rd()) {
        grid(grids, "Amersfoort / RD New", RD_NEW, "EPSG", Grid.RD_NEW_WKT);
      }
    }
  }

  private static void grid(
      PreparedStatement grids, String name, int id, String organization, String definition)
      throws SQLException {
    grids.setString(1, name);
    grids.setInt(2, id);
    grids.setString(3, organization);
    grids.setInt(4, id);
    grids.setString(5, definition);
    grids.executeUpdate();
  }

  private static String type(Column.Kind kind) {
    return switch (kind) {
      case TEXT -> "TEXT";
      case DATE -> "DATE";
      case NUMBER -> "DOUBLE";
      case FLAG -> "BOOLEAN";
    };
  }

  /** Writes the rows and says how far they reach. */
  private Envelope fill(Connection database, Progress progress) throws IOException, SQLException {
    List<Field> fields = rows.fields();
    Outlines outlines = Outlines.of(rows.snapshot(), choice.rd());
    RowPlace where = RowPlace.in(fields);
    Map<Place, byte[]> shapes = new HashMap<>();
    Envelope extent = new Envelope();
    String marks = String.join(", ", Collections.nCopies(fields.size() + 1, "?"));
    try (PreparedStatement insert =
        database.prepareStatement("INSERT INTO %s VALUES (NULL, %s)".formatted(TABLE, marks))) {
      rows.read(
          Page.ALL,
          values -> {
            progress.row();
            byte[] shape =
                shapes.computeIfAbsent(
                    where.of(values),
                    place ->
                        outlines
                            .find(place)
                            .map(
                                outline -> {
                                  extent.expandToInclude(outline.getEnvelopeInternal());
                                  return binary(outline);
                                })
                            .orElse(new byte[0]));
            insert(insert, shape, values);
          });
    }
    return extent;
  }

  private static void insert(PreparedStatement insert, byte[] shape, Object[] values)
      throws IOException {
    try {
      insert.setBytes(1, shape.length == 0 ? null : shape);
      for (int i = 0; i < values.length; i++) {
        switch (values[i]) {
          case null -> insert.setObject(i + 2, null);
          case Double number -> insert.setDouble(i + 2, number);
          case Boolean flag -> insert.setInt(i + 2, flag ? 1 : 0);
          default -> insert.setString(i + 2, values[i].toString());
        }
      }
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IOException("de GeoPackage kan niet worden geschreven", failed);
    }
  }

  /** The header of a GeoPackage geometry with its extent, and the geometry itself. */
  private byte[] binary(Geometry outline) {
    byte[] wkb = new WKBWriter().write(outline);
    Envelope extent = outline.getEnvelopeInternal();
    return ByteBuffer.allocate(40 + wkb.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'G')
        .put((byte) 'P')
        .put((byte) 0)
        .put((byte) 3)
        .putInt(grid())
        .putDouble(extent.getMinX())
        .putDouble(extent.getMaxX())
        .putDouble(extent.getMinY())
        .putDouble(extent.getMaxY())
        .put(wkb)
        .array();
  }

  private void describe(Connection database, Envelope extent) throws SQLException {
    try (PreparedStatement contents =
            database.prepareStatement(
                "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', ?), ?, ?, ?, ?, ?)");
        PreparedStatement shapes =
            database.prepareStatement(
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)")) {
      contents.setString(1, TABLE);
      contents.setString(2, TABLE);
      contents.setString(3, "Wijkbeeld, snapshot " + rows.snapshot().id());
      contents.setString(4, rows.snapshot().manifest().madeAt().toString());
      contents.setObject(5, extent.isNull() ? null : extent.getMinX());
      contents.setObject(6, extent.isNull() ? null : extent.getMinY());
      contents.setObject(7, extent.isNull() ? null : extent.getMaxX());
      contents.setObject(8, extent.isNull() ? null : extent.getMaxY());
      contents.setInt(9, grid());
      contents.executeUpdate();
      shapes.setString(1, TABLE);
      shapes.setInt(2, grid());
      shapes.executeUpdate();
    }
  }
}
