package nl.wijkbeeld.dashboard.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;

/**
 * Publishes a made-up snapshot of the size of the Netherlands: 12,000 buurten in 3,000 wijken in
 * 340 gemeenten, 100 indicators, 10 years. All follows from a fixed rule, so that it is the same
 * everywhere.
 */
final class MadeUpCountry {
  static final String DIVISION = "land";
  private static final int COLUMNS = 120;
  private static final int ROWS = 100;

  /** Buurten along a side of a wijk, and of a gemeente. */
  private static final int WIJK = 2;

  private static final int GEMEENTE = 6;
  private static final int FIRST_YEAR = 2011;
  private static final int YEARS = 10;
  private static final int INDICATORS = 100;

  /** In a file of a long table, as a publication writes it. */
  private static final long FILE_ROWS = 1 << 17;

  /** Points along the side of a buurt; what a simplified outline of CBS has, about. */
  private static final int POINTS = 6;

  private static final double WEST = 3.4;
  private static final double SOUTH = 50.8;
  private static final double STEP_EAST = 3.6 / COLUMNS;
  private static final double STEP_NORTH = 2.6 / ROWS;

  private final Statement statement;
  private final Path folder;

  private MadeUpCountry(Statement statement, Path folder) {
    this.statement = statement;
    this.folder = folder;
  }

  /** Publishes it in a lake, unless that has a snapshot already. */
  static void publish(Path lake) throws IOException, SQLException {
    LakeLayout layout = new LakeLayout(lake);
    if (Files.exists(layout.current())) {
      return;
    }
    String id = "20200101T000000Z-land";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET preserve_insertion_order = false");
      new MadeUpCountry(statement, layout.snapshot(id)).write(connection);
    }
    Files.writeString(
        layout.snapshot(id).resolve("manifest.json"),
        "{\"id\":\"%s\",\"gemaakt\":\"2021-01-01T06:00:00Z\",\"softwareversie\":\"0.1.0\",\"invoer\":[{\"bron\":\"kwb\",\"levering\":\"land\",\"bestand\":\"land.csv\",\"sha256\":\"0\",\"leverdatum\":\"2020-12-31\",\"periode\":\"\",\"verzonnen\":true,\"toelichting\":\"Een verzonnen land, om te meten.\",\"gelezen\":1,\"geaccepteerd\":1,\"afgekeurd\":0,\"opmerkingen\":0,\"licentie\":\"CC0\",\"bronvermelding\":\"Verzonnen\"}],\"tabellen\":[{\"naam\":\"waarden\",\"rijen\":1,\"volgorde\":[\"indicator\",\"periode\",\"uitsplitsing\",\"indeling\",\"niveau\",\"gebiedcode\"],\"bestanden\":[]}]}"
            .formatted(id));
    Files.writeString(layout.current(), id + "\n");
  }

  private void write(Connection connection) throws SQLException, IOException {
    areas(connection);
    statement.execute(
        """
        CREATE TABLE indicatoren AS
        SELECT printf('i%02d', i) AS indicator, printf('Verzonnen indicator %d', i) AS label,
          'Een verzonnen cijfer, om te meten.' AS definitie,
          CASE WHEN i % 5 = 0 THEN 'mensen' ELSE '%' END AS eenheid, 1::DOUBLE AS factor,
          printf('Thema %d', i % 8 + 1) AS thema,
          CASE i % 3 WHEN 0 THEN 'draagkracht' WHEN 1 THEN 'draaglast' ELSE 'context' END AS pijler,
          CASE i % 3 WHEN 0 THEN 'hoog_is_kracht' WHEN 1 THEN 'hoog_is_last' ELSE 'neutraal' END AS richting,
          CASE WHEN i % 5 = 0 THEN 'som' ELSE 'gewogen_gemiddelde' END AS aggregatie,
          NULL::VARCHAR AS teller, NULL::VARCHAR AS noemer, 'kwb' AS bron, 'CC0' AS licentie, 1 AS decimalen,
          false AS gevoelig, 0 AS minimum, 'stand' AS soort_reeks, NULL::VARCHAR AS geldig_van,
          NULL::VARCHAR AS geldig_tot, NULL::VARCHAR AS beleid, '' AS waarom
        FROM range(%d) r(i)
        """
            .replace("range(%d)", "range(" + INDICATORS + ")"));
    statement.execute(
        """
        CREATE TABLE waarden AS
        SELECT gebiedcode, '%s' AS indeling, indicator, jaar::VARCHAR AS periode, 'totaal' AS uitsplitsing, niveau,
          make_date(jaar, 1, 1) AS begin, make_date(jaar, 12, 31) AS eind,
          CASE WHEN worp < 3 THEN NULL ELSE round(10 + worp * 0.04 + (jaar - 2010) * 0.5 + hash(gebiedcode) %% 30, 1)::DOUBLE END AS waarde,
          CASE worp WHEN 0 THEN 'onbekend' WHEN 1 THEN 'onderdrukt' WHEN 2 THEN 'nvt' ELSE 'bekend' END AS status,
          false AS voorlopig, NULL::DOUBLE AS teller, NULL::DOUBLE AS noemer,
          CASE WHEN worp < 3 OR nummer %% 2 = 0 THEN NULL ELSE round(8 + worp * 0.04 + (jaar - 2010) * 0.5 + hash(gebiedcode) %% 30, 1)::DOUBLE END AS ondergrens,
          CASE WHEN worp < 3 OR nummer %% 2 = 0 THEN NULL ELSE round(12 + worp * 0.04 + (jaar - 2010) * 0.5 + hash(gebiedcode) %% 30, 1)::DOUBLE END AS bovengrens,
          NULL::DOUBLE AS gladgestreken, 1::DOUBLE AS dekking, 'bron' AS herkomst, false AS weinig, false AS prognose
        FROM (
          SELECT g.gebiedcode, g.niveau, printf('i%%02d', i) AS indicator, i AS nummer, jaar,
            (hash(g.gebiedcode || ' ' || i || ' ' || jaar) %% 500)::INTEGER AS worp
          FROM gebieden g CROSS JOIN range(%d) r(i) CROSS JOIN range(%d, %d) t(jaar)
        )
        """
            .formatted(DIVISION, INDICATORS, FIRST_YEAR, FIRST_YEAR + YEARS));
    statement.execute(
        """
        CREATE TABLE vergelijkingen AS
        SELECT w.gebiedcode, w.indeling, w.indicator, w.periode, soort, w.niveau,
          CASE soort WHEN 'vorige_periode' THEN w.gebiedcode ELSE 'NL00' END AS referentiegebied,
          CASE soort WHEN 'vorige_periode' THEN (w.periode::INTEGER - 1)::VARCHAR ELSE w.periode END AS referentieperiode,
          w.waarde - 1 AS referentiewaarde, 1::DOUBLE AS verschil, NULL::DOUBLE AS index,
          CASE WHEN w.ondergrens IS NULL THEN NULL ELSE -1::DOUBLE END AS ondergrens,
          CASE WHEN w.ondergrens IS NULL THEN NULL ELSE 3::DOUBLE END AS bovengrens,
          CASE WHEN w.ondergrens IS NULL THEN NULL ELSE false END AS groter_dan_toeval
        FROM waarden w CROSS JOIN (VALUES ('land'), ('vorige_periode')) s(soort)
        WHERE w.status = 'bekend' AND w.periode >= '%d'
        """
            .formatted(FIRST_YEAR + YEARS - 3));
    statement.execute(
        "CREATE TABLE leveringen AS SELECT 'kwb' AS bron, 'land' AS levering, 'land.csv' AS bestand, '0' AS sha256, '2020-12-31T00:00:00Z' AS ontvangen, 1::BIGINT AS gelezen, 1::BIGINT AS geaccepteerd, 0::BIGINT AS afgekeurd, 'CC0' AS licentie, 'Verzonnen' AS bronvermelding");
    statement.execute(
        "CREATE TABLE herleiding AS SELECT DISTINCT indicator, periode, 'waarde' AS rol, indicator AS bronindicator, periode AS bronperiode, 'kwb' AS bron, 'land' AS levering FROM waarden");
    statement.execute(
        "CREATE TABLE bevindingen (soort VARCHAR, gebiedcode VARCHAR, indeling VARCHAR, indicator VARCHAR, periode VARCHAR, uitsplitsing VARCHAR, waarde_bron DOUBLE, waarde_berekend DOUBLE, melding VARCHAR)");
    copy("gebieden", "gebiedcode");
    copy("indicatoren", "indicator");
    copyLong(
        "waarden", "waarden", "indicator, periode, uitsplitsing, indeling, niveau, gebiedcode");
    copyLong(
        "waarden", "waarden_per_gebied", "indeling, gebiedcode, indicator, periode, uitsplitsing");
    copy("vergelijkingen", "indeling, gebiedcode, indicator, periode, soort");
    copy("leveringen", "bron");
    copy("herleiding", "indicator, periode");
    copy("bevindingen", "soort");
  }

  private void copy(String table, String order) throws SQLException, IOException {
    Path file = Files.createDirectories(folder.resolve(table)).resolve("part-0.parquet");
    statement.execute(
        "COPY (SELECT * FROM %s ORDER BY %s) TO '%s' (FORMAT parquet, ROW_GROUP_SIZE 40960)"
            .formatted(table, order, file.toString().replace("'", "''")));
  }

  /** A long table lies in files of a stretch each, as a publication writes it. */
  private void copyLong(String rows, String table, String order) throws SQLException, IOException {
    Path files = Files.createDirectories(folder.resolve(table));
    statement.execute("SET preserve_insertion_order = true");
    statement.execute(
        "CREATE TABLE gesorteerd AS SELECT * FROM %s ORDER BY %s".formatted(rows, order));
    long all;
    try (ResultSet count = statement.executeQuery("SELECT count(*) FROM gesorteerd")) {
      count.next();
      all = count.getLong(1);
    }
    for (int part = 0; part * FILE_ROWS < all; part++) {
      statement.execute(
          "COPY (SELECT * FROM gesorteerd WHERE rowid BETWEEN %d AND %d ORDER BY %s) TO '%s' (FORMAT parquet, ROW_GROUP_SIZE 40960)"
              .formatted(
                  part * FILE_ROWS,
                  (part + 1) * FILE_ROWS - 1,
                  order,
                  files.resolve("part-" + part + ".parquet").toString().replace("'", "''")));
    }
    statement.execute("DROP TABLE gesorteerd");
    statement.execute("SET preserve_insertion_order = false");
  }

  private void areas(Connection connection) throws SQLException {
    statement.execute(
        "CREATE TABLE gebieden (gebiedcode VARCHAR, indeling VARCHAR, naam VARCHAR, niveau VARCHAR, ouder VARCHAR, geldig_van DATE, geldig_tot DATE, oppervlakte_m2 DOUBLE, geometry BLOB)");
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gebieden VALUES (?, '%s', ?, ?, ?, DATE '2011-01-01', NULL, ?, ?)"
                .formatted(DIVISION))) {
      insert(insert, "NL00", "Verzonnen land", "land", null, COLUMNS, new int[] {0, 0});
      level(insert, "gemeente", "GM", GEMEENTE);
      level(insert, "wijk", "WK", WIJK);
      level(insert, "buurt", "BU", 1);
    }
  }

  private static void level(PreparedStatement insert, String niveau, String prefix, int side)
      throws SQLException {
    for (int row = 0; row < ROWS; row += side) {
      for (int column = 0; column < COLUMNS; column += side) {
        String parent =
            switch (niveau) {
              case "buurt" -> code("WK", column, row, WIJK);
              case "wijk" -> code("GM", column, row, GEMEENTE);
              default -> "NL00";
            };
        insert(
            insert,
            code(prefix, column, row, side),
            "%s %d-%d".formatted(niveau, column / side, row / side),
            niveau,
            parent,
            side,
            new int[] {column, row});
      }
    }
  }

  /** The code of the area of a size in which a place lies. */
  private static String code(String prefix, int column, int row, int side) {
    return "%s%03d%03d".formatted(prefix, column / side, row / side);
  }

  private static void insert(
      PreparedStatement insert,
      String code,
      String name,
      String niveau,
      String parent,
      int side,
      int[] corner)
      throws SQLException {
    insert.setString(1, code);
    insert.setString(2, name);
    insert.setString(3, niveau);
    insert.setString(4, parent);
    insert.setDouble(5, 3e6 * side * side);
    insert.setBytes(6, new WKBWriter().write(outline(corner[0], corner[1], side)));
    insert.executeUpdate();
  }

  /** Around a block of buurten; neighbours, and larger areas, share these lines. */
  private static Polygon outline(int column, int row, int side) {
    int right = Math.min(COLUMNS, column + side);
    int top = Math.min(ROWS, row + side);
    List<Coordinate> points = new ArrayList<>();
    for (int at = column * POINTS; at < right * POINTS; at++) {
      points.add(point(at, row * POINTS));
    }
    for (int at = row * POINTS; at < top * POINTS; at++) {
      points.add(point(right * POINTS, at));
    }
    for (int at = right * POINTS; at > column * POINTS; at--) {
      points.add(point(at, top * POINTS));
    }
    for (int at = top * POINTS; at > row * POINTS; at--) {
      points.add(point(column * POINTS, at));
    }
    points.add(points.getFirst());
    return new GeometryFactory().createPolygon(points.toArray(Coordinate[]::new));
  }

  /** A point of the grid, a little out of its place. */
  private static Coordinate point(int x, int y) {
    double east = Math.sin(x * 12.9898 + y * 78.233) * .35;
    double north = Math.sin(x * 39.346 + y * 11.135) * .35;
    return new Coordinate(
        WEST + (x + east) / POINTS * STEP_EAST, SOUTH + (y + north) / POINTS * STEP_NORTH);
  }

  /** The code of a gemeente, for who walks through the country. */
  static String gemeente(int number) {
    int wide = COLUMNS / GEMEENTE;
    return String.format(
        Locale.ROOT, "GM%03d%03d", number % wide, number / wide % (ROWS / GEMEENTE));
  }

  /** The code of a buurt. */
  static String buurt(int number) {
    return String.format(Locale.ROOT, "BU%03d%03d", number % COLUMNS, number / COLUMNS % ROWS);
  }

  /** The code of an indicator. */
  static String indicator(int number) {
    return String.format(Locale.ROOT, "i%02d", number % INDICATORS);
  }
}
