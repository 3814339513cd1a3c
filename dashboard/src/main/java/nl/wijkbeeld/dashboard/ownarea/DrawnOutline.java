package nl.wijkbeeld.dashboard.ownarea;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.Outlines;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * The polygons of a GeoJSON file that somebody drew, in RD New: one shape. Both longitude and
 * latitude (the standard, RFC 7946) and RD New are read. A ring that crosses itself is refused,
 * since nobody can tell which side of it was meant.
 */
final class DrawnOutline {
  /** So large can a file be. */
  static final int MOST_BYTES = 5_000_000;

  /** So many points can it have. */
  private static final int MOST_POINTS = 200_000;

  private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);
  private static final Envelope RD_NEW = new Envelope(0, 300_000, 289_000, 629_000);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Thrown when a file is no outline; its message says why and what to do. */
  static final class NoOutline extends Exception {
    private static final long serialVersionUID = 1L;

    NoOutline(String message) {
      super(message);
    }
  }

  private final GeometryFactory shapes = new GeometryFactory();
  private final List<Polygon> polygons = new ArrayList<>();
  private int points;

  private final Language language;
  private final Texts texts;

  private DrawnOutline(Language language) {
    this.language = language;
    this.texts = Texts.of(DrawnOutline.class, language);
  }

  /**
   * Reads a file.
   *
   * @param language of what is said when it is no outline
   */
  static Geometry read(byte[] file, Language language) throws NoOutline {
    DrawnOutline outline = new DrawnOutline(language);
    outline.add(outline.root(file));
    return outline.shape();
  }

  private JsonNode root(byte[] file) throws NoOutline {
    if (file.length > MOST_BYTES) {
      throw new NoOutline(texts.get("omtrek.te_groot", language.count(MOST_BYTES / 1_000_000)));
    }
    JsonNode root;
    try {
      root = JSON.readTree(file);
    } catch (JsonProcessingException broken) {
      throw new NoOutline(
          texts.get(
              "omtrek.regel",
              language.count(broken.getLocation() == null ? 1 : broken.getLocation().getLineNr())));
    } catch (IOException unreadable) {
      throw new NoOutline(texts.get("omtrek.onleesbaar"));
    }
    if (root == null || !root.isObject()) {
      throw new NoOutline(texts.get("omtrek.geen_geojson"));
    }
    return root;
  }

  private void add(JsonNode node) throws NoOutline {
    switch (node.path("type").asText()) {
      case "FeatureCollection" -> addAll(node.path("features"));
      case "Feature" -> add(node.path("geometry"));
      case "GeometryCollection" -> addAll(node.path("geometries"));
      case "Polygon" -> polygon(node.path("coordinates"));
      case "MultiPolygon" -> {
        for (JsonNode rings : node.path("coordinates")) {
          polygon(rings);
        }
      }
      default -> {
        // A point or a line beside an outline says nothing about what lies in it.
      }
    }
  }

  private void addAll(JsonNode nodes) throws NoOutline {
    for (JsonNode node : nodes) {
      add(node);
    }
  }

  private void polygon(JsonNode rings) throws NoOutline {
    List<LinearRing> read = new ArrayList<>();
    for (JsonNode ring : rings) {
      read.add(ring(ring));
    }
    if (read.isEmpty()) {
      throw new NoOutline(texts.get("omtrek.geen_omtrek"));
    }
    Polygon polygon =
        shapes.createPolygon(
            read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    TopologyValidationError error = new IsValidOp(polygon).getValidationError();
    if (error != null) {
      throw new NoOutline(
          texts.get(
              "omtrek.kruist",
              language.number(error.getCoordinate().x, 4),
              language.number(error.getCoordinate().y, 4)));
    }
    polygons.add(polygon);
  }

  private LinearRing ring(JsonNode ring) throws NoOutline {
    List<Coordinate> read = new ArrayList<>();
    for (JsonNode point : ring) {
      if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
        throw new NoOutline(texts.get("omtrek.getallen"));
      }
      read.add(new Coordinate(point.get(0).asDouble(), point.get(1).asDouble()));
      if (++points > MOST_POINTS) {
        throw new NoOutline(texts.get("omtrek.punten", language.count(MOST_POINTS)));
      }
    }
    if (!read.isEmpty() && !read.getFirst().equals2D(read.getLast())) {
      read.add(read.getFirst().copy());
    }
    if (read.size() < 4) {
      throw new NoOutline(texts.get("omtrek.drie_punten"));
    }
    return shapes.createLinearRing(read.toArray(Coordinate[]::new));
  }

  private Geometry shape() throws NoOutline {
    if (polygons.isEmpty()) {
      throw new NoOutline(texts.get("omtrek.geen_vlak"));
    }
    Geometry shape = UnaryUnionOp.union(polygons);
    if (DEGREES.contains(shape.getEnvelopeInternal())) {
      return Outlines.inRdNew(shape);
    }
    if (RD_NEW.contains(shape.getEnvelopeInternal())) {
      return shape;
    }
    throw new NoOutline(texts.get("omtrek.buiten"));
  }
}
