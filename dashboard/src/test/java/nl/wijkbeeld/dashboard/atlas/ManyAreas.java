package nl.wijkbeeld.dashboard.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Writes a lake with a made-up country of as many buurten as asked: cells of a Voronoi diagram with
 * winding borders that neighbours share, denser around a few towns, with figures in all states.
 */
public final class ManyAreas {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Envelope COUNTRY = new Envelope(3.6, 7.0, 51.0, 53.4);
  private static final int TOWNS = 40;

  /** How often a border is bent: each time it has twice as many points. */
  private static final int BENDS = 3;

  private ManyAreas() {}

  /** Publishes a lake with a share and a count, each in some years up to 2024. */
  public static Path publish(Path lake, int areas, int years) {
    LakeLayout layout = new LakeLayout(lake);
    Path folder = layout.snapshot("veel");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE gebieden (gebiedcode VARCHAR, indeling VARCHAR, naam VARCHAR, niveau VARCHAR, ouder VARCHAR, geldig_van DATE, geldig_tot DATE, oppervlakte_m2 DOUBLE, geometry BLOB)");
      try (PreparedStatement row =
          connection.prepareStatement(
              "INSERT INTO gebieden VALUES (?, '2024', ?, 'buurt', 'NL', DATE '2024-01-01', NULL, 1000000, ?)")) {
        List<Polygon> cells = cells(areas);
        for (int i = 0; i < cells.size(); i++) {
          row.setString(1, "BU%08d".formatted(i));
          row.setString(2, "Buurt " + (i + 1));
          row.setBytes(3, new WKBWriter().write(cells.get(i)));
          row.addBatch();
        }
        row.executeBatch();
      }
      statement.execute(
          "INSERT INTO gebieden VALUES ('NL', '2024', 'Verzonnen land', 'gemeente', NULL, DATE '2024-01-01', NULL, 1e10, NULL)");
      statement.execute(
          """
          CREATE TABLE indicatoren AS SELECT * FROM (VALUES
           ('groen_pct', 'Groen', 'Wat groen is.', '%', 1.0, 'Thema', 'draagkracht', 'hoog_is_kracht', 'niet', NULL::VARCHAR, NULL::VARCHAR, 'Verzonnen', 'CC0', 1, false, 0),
           ('koop_pct', 'Koopwoningen', 'Wat koop is.', '%', 1.0, 'Thema', 'context', 'neutraal', 'niet', NULL, NULL, 'Verzonnen', 'CC0', 1, false, 0),
           ('inwoners', 'Inwoners', 'Wie er woont.', 'personen', 1.0, 'Thema', 'context', 'neutraal', 'som', NULL, NULL, 'Verzonnen', 'CC0', 0, false, 0))
           t(indicator, label, definitie, eenheid, factor, thema, pijler, richting, aggregatie, teller, noemer, bron, licentie, decimalen, gevoelig, minimum)""");
      statement.execute(
          """
          CREATE TABLE waarden AS
          SELECT gebiedcode, indeling, indicator, jaar::VARCHAR AS periode, 'totaal' AS uitsplitsing, niveau, make_date(jaar, 1, 1) AS begin, make_date(jaar, 12, 31) AS eind,
            CASE WHEN status = 'bekend' THEN CASE indicator WHEN 'inwoners' THEN 100 + h %% 4000 ELSE (h %% 900) / 10.0 + (jaar - 2014) END END AS waarde,
            status, false AS voorlopig, NULL::DOUBLE AS teller, NULL::DOUBLE AS noemer, NULL::DOUBLE AS ondergrens, NULL::DOUBLE AS bovengrens, NULL::DOUBLE AS gladgestreken, 1.0 AS dekking, 'bron' AS herkomst
          FROM (
            SELECT g.*, i.indicator, j.jaar::INTEGER AS jaar, abs(hash(g.gebiedcode || i.indicator)::HUGEINT %% 100000)::INTEGER AS h,
              CASE WHEN hash(g.gebiedcode) %% 40 = 0 THEN 'onderdrukt' WHEN hash(g.gebiedcode) %% 40 = 1 THEN 'onbekend' WHEN hash(g.gebiedcode) %% 40 = 2 THEN 'nvt' ELSE 'bekend' END AS status
            FROM gebieden g, indicatoren i, range(%d, 2025) j(jaar))"""
              .formatted(2025 - years));
      statement.execute(
          "CREATE TABLE leveringen (bron VARCHAR, levering VARCHAR, bestand VARCHAR, sha256 VARCHAR, ontvangen VARCHAR, gelezen BIGINT, geaccepteerd BIGINT, afgekeurd BIGINT, licentie VARCHAR, bronvermelding VARCHAR)");
      statement.execute(
          "CREATE TABLE herleiding (indicator VARCHAR, periode VARCHAR, rol VARCHAR, bronindicator VARCHAR, bronperiode VARCHAR, bron VARCHAR, levering VARCHAR)");
      statement.execute(
          "CREATE TABLE bevindingen (soort VARCHAR, gebiedcode VARCHAR, indeling VARCHAR, indicator VARCHAR, periode VARCHAR, uitsplitsing VARCHAR, waarde_bron DOUBLE, waarde_berekend DOUBLE, melding VARCHAR)");
      for (String table :
          List.of(
              "gebieden", "indicatoren", "waarden", "leveringen", "herleiding", "bevindingen")) {
        Path part = Files.createDirectories(folder.resolve(table)).resolve("part-0.parquet");
        statement.execute("COPY %s TO '%s' (FORMAT parquet)".formatted(table, part));
      }
      Files.writeString(
          folder.resolve("manifest.json"),
          "{\"id\":\"veel\",\"gemaakt\":\"2026-11-21T06:00:00Z\",\"softwareversie\":\"0.1.0\",\"invoer\":[]}");
      Files.writeString(layout.current(), "veel\n");
      return lake;
    } catch (SQLException wrong) {
      throw new IllegalStateException(wrong);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static List<Polygon> cells(int count) {
    Random random = new Random(12_000);
    List<Coordinate> sites = new ArrayList<>();
    List<Coordinate> towns = new ArrayList<>();
    for (int i = 0; i < TOWNS; i++) {
      towns.add(inside(random));
    }
    while (sites.size() < count) {
      Coordinate site = inside(random);
      if (sites.size() % 2 == 0) {
        Coordinate town = towns.get(random.nextInt(TOWNS));
        site =
            new Coordinate(
                town.x + random.nextGaussian() * .09, town.y + random.nextGaussian() * .06);
      }
      if (COUNTRY.contains(site)) {
        sites.add(site);
      }
    }
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(sites);
    voronoi.setClipEnvelope(COUNTRY);
    Geometry diagram = voronoi.getDiagram(FACTORY);
    Geometry country = FACTORY.toGeometry(COUNTRY);
    List<Polygon> cells = new ArrayList<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      if (diagram.getGeometryN(i).intersection(country) instanceof Polygon cell
          && !cell.isEmpty()) {
        cells.add(winding(cell));
      }
    }
    return cells;
  }

  private static Coordinate inside(Random random) {
    return new Coordinate(
        COUNTRY.getMinX() + random.nextDouble() * COUNTRY.getWidth(),
        COUNTRY.getMinY() + random.nextDouble() * COUNTRY.getHeight());
  }

  /** The same cell with bent borders; a border bends the same way for both its neighbours. */
  private static Polygon winding(Polygon cell) {
    Coordinate[] corners = cell.getExteriorRing().getCoordinates();
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i < corners.length - 1; i++) {
      Coordinate from = corners[i];
      Coordinate to = corners[i + 1];
      boolean turned = from.compareTo(to) > 0;
      List<Coordinate> bent = new ArrayList<>();
      bend(turned ? to : from, turned ? from : to, BENDS, bent);
      if (turned) {
        java.util.Collections.reverse(bent);
      }
      ring.add(from);
      ring.addAll(bent);
    }
    ring.add(corners[0]);
    Polygon winding = FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    return winding.isValid() ? winding : cell;
  }

  private static void bend(Coordinate from, Coordinate to, int times, List<Coordinate> bent) {
    if (times == 0) {
      return;
    }
    long seed = Double.doubleToLongBits(from.x * 31 + to.y) ^ Double.doubleToLongBits(to.x * 17);
    double aside = (new Random(seed).nextDouble() - .5) * .12;
    Coordinate middle =
        new Coordinate(
            (from.x + to.x) / 2 - (to.y - from.y) * aside,
            (from.y + to.y) / 2 + (to.x - from.x) * aside);
    bend(from, middle, times - 1, bent);
    bent.add(middle);
    bend(middle, to, times - 1, bent);
  }
}
