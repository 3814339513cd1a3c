package nl.wijkbeeld.ingest.area;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkbeeld.ingest.sources.SourceFile;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * TopoJSON: outlines are lists of arcs that neighbours share; {@code ~i} is arc i backwards.
 *
 * <p>Quantized arcs hold differences of whole numbers, which the transform scales and shifts
 * (TopoJSON Format Specification 1.0, sections 2.1.2 to 2.1.4).
 */
final class TopoJsonFormat implements AreaFormat {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** A geometry object that waits for the arcs, which may follow later in the file. */
  private record Waiting(long line, JsonNode object) {}

  @Override
  public Optional<String> read(AreaFile file, Consumer<RawFeature> features) throws IOException {
    List<Waiting> waiting = new ArrayList<>();
    double[][][] arcs = new double[0][][];
    Optional<JsonNode> transform = Optional.empty();
    try (InputStream in = file.open();
        JsonParser parser = JSON.createParser(in)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "objects" -> objects(parser, waiting);
          case "arcs" -> arcs = JSON.readValue(parser, double[][][].class);
          case "transform" -> transform = Optional.of(JSON.readTree(parser));
          default -> parser.skipChildren();
        }
      }
      SourceFile.checkEnd(file.levering(), parser);
    }
    List<Coordinate[]> lines = decode(arcs, transform);
    for (Waiting one : waiting) {
      features.accept(
          new RawFeature(
              one.line(),
              "TopoJSON",
              GeoJsonFormat.properties(one.object().path("properties")),
              geometry(one.object(), lines)));
    }
    return Optional.empty();
  }

  /** Takes every geometry of every named object, and of the collections therein. */
  private static void objects(JsonParser parser, List<Waiting> waiting) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      long line = parser.currentTokenLocation().getLineNr();
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        flatten(new Waiting(line, JSON.readTree(parser)), waiting);
      }
    }
  }

  private static void flatten(Waiting one, List<Waiting> waiting) {
    JsonNode members = one.object().path("geometries");
    if (members.isArray()) {
      members.forEach(member -> flatten(new Waiting(one.line(), member), waiting));
    } else {
      waiting.add(one);
    }
  }

  private static List<Coordinate[]> decode(double[][][] arcs, Optional<JsonNode> transform) {
    List<Coordinate[]> lines = new ArrayList<>(arcs.length);
    for (double[][] arc : arcs) {
      Coordinate[] line = new Coordinate[arc.length];
      double x = 0;
      double y = 0;
      for (int i = 0; i < arc.length; i++) {
        x = transform.isPresent() ? x + arc[i][0] : arc[i][0];
        y = transform.isPresent() ? y + arc[i][1] : arc[i][1];
        line[i] = new Coordinate(scaled(x, transform, 0), scaled(y, transform, 1));
      }
      lines.add(line);
    }
    return lines;
  }

  private static double scaled(double value, Optional<JsonNode> transform, int axis) {
    return transform
        .map(
            t ->
                value * t.path("scale").path(axis).asDouble(1)
                    + t.path("translate").path(axis).asDouble(0))
        .orElse(value);
  }

  private static Optional<Geometry> geometry(JsonNode object, List<Coordinate[]> lines) {
    JsonNode arcs = object.path("arcs");
    try {
      return switch (object.path("type").asText("")) {
        case "Polygon" -> Optional.of(polygon(arcs, lines));
        case "MultiPolygon" -> {
          List<Polygon> polygons = new ArrayList<>();
          arcs.forEach(polygon -> polygons.add(polygon(polygon, lines)));
          yield Optional.of(GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new)));
        }
        default -> Optional.of(GEOMETRIES.createGeometryCollection());
      };
    } catch (IndexOutOfBoundsException | IllegalArgumentException invalid) {
      return Optional.empty();
    }
  }

  private static Polygon polygon(JsonNode rings, List<Coordinate[]> lines) {
    List<LinearRing> made = new ArrayList<>();
    rings.forEach(ring -> made.add(ring(ring, lines)));
    return made.isEmpty()
        ? GEOMETRIES.createPolygon()
        : GEOMETRIES.createPolygon(
            made.getFirst(), made.subList(1, made.size()).toArray(LinearRing[]::new));
  }

  private static LinearRing ring(JsonNode indexes, List<Coordinate[]> lines) {
    CoordinateList ring = new CoordinateList();
    for (JsonNode index : indexes) {
      int arc = index.asInt();
      ring.add(lines.get(arc < 0 ? ~arc : arc), false, arc >= 0);
    }
    return GEOMETRIES.createLinearRing(ring.toCoordinateArray());
  }
}
