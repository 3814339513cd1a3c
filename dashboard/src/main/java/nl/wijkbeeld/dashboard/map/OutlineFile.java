package nl.wijkbeeld.dashboard.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The outlines of the areas of a level for a browser: whole numbers, each point as the step from
 * the one before, the areas in reading order. It is the same for every indicator and period, so
 * that a browser asks for it once.
 *
 * @param codes the codes of the areas, in reading order
 * @param compressed the file, as JSON that is compressed with gzip
 */
public record OutlineFile(List<String> codes, byte[] compressed) {

  /** What a line may be off, as part of the side of an area of middling size. */
  private static final double DETAIL = 1.0 / 60;

  /** What a line may be off at most, as part of the width of the whole. */
  private static final double COARSEST = 1.0 / 2500;

  /** How many areas can each have their roomiest point looked for. */
  private static final int LOOKED_FOR = 2000;

  /** An area on its place. */
  private record Placed(String code, String naam, Geometry outline, Spot spot) {}

  /** Where a name or circle stands, and how much room there is around it. */
  private record Spot(double x, double y, double room) {}

  public OutlineFile {
    codes = List.copyOf(codes);
    compressed = compressed.clone();
  }

  @Override
  public byte[] compressed() {
    return compressed.clone();
  }

  /** The file as JSON, for who cannot read it compressed. */
  public byte[] json() {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return in.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The outlines of a level; made once for each snapshot. */
  public static OutlineFile of(Snapshot snapshot, String indeling, Niveau niveau) {
    Areas areas = Areas.of(snapshot, indeling);
    return snapshot.remember(
        "outline-file/" + indeling + "/" + niveau,
        OutlineFile.class,
        opened -> of(Outlines.exact(opened, indeling, niveau), areas.names()));
  }

  /** The same for outlines in metres. */
  static OutlineFile of(Map<String, Geometry> outlines, Map<String, String> names) {
    String[] codes = outlines.keySet().toArray(String[]::new);
    Geometry[] exact = outlines.values().toArray(Geometry[]::new);
    Envelope extent = new Envelope();
    for (Geometry outline : exact) {
      extent.expandToInclude(outline.getEnvelopeInternal());
    }
    double tolerance = tolerance(exact, extent);
    Geometry[] simple = exact.length == 0 ? exact : CoverageSimplifier.simplify(exact, tolerance);
    Placed[] placed = new Placed[codes.length];
    for (int i = 0; i < codes.length; i++) {
      Geometry outline = simple[i].isEmpty() ? exact[i] : simple[i];
      placed[i] =
          new Placed(
              codes[i],
              names.getOrDefault(codes[i], codes[i]),
              outline,
              spot(outline, codes.length <= LOOKED_FOR));
    }
    List<Placed> inOrder = readingOrder(placed, extent);
    return new OutlineFile(
        inOrder.stream().map(Placed::code).toList(), json(inOrder, extent, tolerance / 3));
  }

  private static double tolerance(Geometry[] outlines, Envelope extent) {
    double[] surfaces = Arrays.stream(outlines).mapToDouble(Geometry::getArea).sorted().toArray();
    double side = surfaces.length == 0 ? 1 : Math.sqrt(surfaces[surfaces.length / 2]);
    return Math.max(0.3, Math.min(side * DETAIL, extent.getWidth() * COARSEST));
  }

  private static Spot spot(Geometry outline, boolean lookedFor) {
    if (lookedFor) {
      MaximumInscribedCircle circle =
          new MaximumInscribedCircle(outline, Math.max(0.5, Math.sqrt(outline.getArea()) / 40));
      Coordinate middle = circle.getCenter().getCoordinate();
      return new Spot(middle.x, middle.y, circle.getRadiusLine().getLength());
    }
    Coordinate inside = InteriorPointArea.getInteriorPoint(outline);
    return new Spot(inside.x, inside.y, Math.sqrt(outline.getArea()) * .4);
  }

  /** From the top down in rows, each from left to right. */
  private static List<Placed> readingOrder(Placed[] placed, Envelope extent) {
    double[] heights =
        Arrays.stream(placed)
            .mapToDouble(area -> area.outline().getEnvelopeInternal().getHeight())
            .sorted()
            .toArray();
    double row = heights.length == 0 ? 1 : Math.max(1, heights[heights.length / 2]);
    return Arrays.stream(placed)
        .sorted(
            java.util.Comparator.comparingInt(
                    (Placed area) -> (int) ((extent.getMaxY() - area.spot().y()) / row))
                .thenComparingDouble(area -> area.spot().x())
                .thenComparing(Placed::code))
        .toList();
  }

  private static byte[] json(List<Placed> placed, Envelope extent, double step) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    Grid grid = new Grid(extent.getMinX(), extent.getMaxY(), step);
    try (JsonGenerator out = new JsonFactory().createGenerator(new GZIPOutputStream(bytes))) {
      out.writeStartObject();
      out.writeNumberField("links", extent.isNull() ? 0 : extent.getMinX());
      out.writeNumberField("boven", extent.isNull() ? 0 : extent.getMaxY());
      out.writeNumberField("stap", step);
      out.writeNumberField("breedte", Math.max(1, Math.round(extent.getWidth() / step)));
      out.writeNumberField("hoogte", Math.max(1, Math.round(extent.getHeight() / step)));
      out.writeArrayFieldStart("codes");
      for (Placed area : placed) {
        out.writeString(area.code());
      }
      out.writeEndArray();
      out.writeArrayFieldStart("namen");
      for (Placed area : placed) {
        out.writeString(area.naam());
      }
      out.writeEndArray();
      out.writeArrayFieldStart("plaatsen");
      for (Placed area : placed) {
        out.writeNumber(grid.x(area.spot().x()));
        out.writeNumber(grid.y(area.spot().y()));
        out.writeNumber(Math.round(area.spot().room() / step));
      }
      out.writeEndArray();
      out.writeArrayFieldStart("vormen");
      for (Placed area : placed) {
        out.writeStartArray();
        for (int i = 0; i < area.outline().getNumGeometries(); i++) {
          if (area.outline().getGeometryN(i) instanceof Polygon polygon) {
            ring(out, polygon.getExteriorRing(), grid);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
              ring(out, polygon.getInteriorRingN(hole), grid);
            }
          }
        }
        out.writeEndArray();
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A ring without its last point, which is the first again. */
  private static void ring(JsonGenerator out, LineString ring, Grid grid) throws IOException {
    CoordinateSequence points = ring.getCoordinateSequence();
    out.writeStartArray();
    long beforeX = 0;
    long beforeY = 0;
    for (int i = 0; i < points.size() - 1; i++) {
      long x = grid.x(points.getX(i));
      long y = grid.y(points.getY(i));
      if (i == 0 || x != beforeX || y != beforeY) {
        out.writeNumber(x - beforeX);
        out.writeNumber(y - beforeY);
      }
      beforeX = x;
      beforeY = y;
    }
    out.writeEndArray();
  }

  /** Whole steps from the upper left corner. */
  private record Grid(double left, double top, double step) {
    long x(double metres) {
      return Math.round((metres - left) / step);
    }

    long y(double metres) {
      return Math.round((top - metres) / step);
    }
  }
}
