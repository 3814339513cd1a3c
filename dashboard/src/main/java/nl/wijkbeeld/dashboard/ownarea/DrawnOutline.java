package nl.wijkbeeld.dashboard.ownarea;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.text.Dutch;
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

  private DrawnOutline() {}

  /** Reads a file. */
  static Geometry read(byte[] file) throws NoOutline {
    if (file.length > MOST_BYTES) {
      throw new NoOutline(
          "Dit bestand is te groot: het meeste is %d MB. Vereenvoudig de omtrek."
              .formatted(MOST_BYTES / 1_000_000));
    }
    JsonNode root;
    try {
      root = JSON.readTree(file);
    } catch (JsonProcessingException broken) {
      throw new NoOutline(
          "Dit is geen GeoJSON: op regel %d klopt de tekst niet."
              .formatted(broken.getLocation() == null ? 1 : broken.getLocation().getLineNr()));
    } catch (IOException unreadable) {
      throw new NoOutline("Dit bestand kan niet worden gelezen.");
    }
    if (root == null || !root.isObject()) {
      throw new NoOutline("Dit is geen GeoJSON. Bewaar de omtrek als GeoJSON en probeer opnieuw.");
    }
    DrawnOutline outline = new DrawnOutline();
    outline.add(root);
    return outline.shape();
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
      throw new NoOutline("Een vlak in dit bestand heeft geen omtrek.");
    }
    Polygon polygon =
        shapes.createPolygon(
            read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    TopologyValidationError error = new IsValidOp(polygon).getValidationError();
    if (error != null) {
      throw new NoOutline(
          "De omtrek klopt niet: hij kruist of raakt zichzelf bij %s en %s. Herstel hem en probeer opnieuw."
              .formatted(
                  Dutch.number(error.getCoordinate().x, 4),
                  Dutch.number(error.getCoordinate().y, 4)));
    }
    polygons.add(polygon);
  }

  private LinearRing ring(JsonNode ring) throws NoOutline {
    List<Coordinate> read = new ArrayList<>();
    for (JsonNode point : ring) {
      if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
        throw new NoOutline("Een punt van de omtrek heeft geen twee getallen.");
      }
      read.add(new Coordinate(point.get(0).asDouble(), point.get(1).asDouble()));
      if (++points > MOST_POINTS) {
        throw new NoOutline(
            "De omtrek heeft meer dan %s punten. Vereenvoudig hem."
                .formatted(Dutch.count(MOST_POINTS)));
      }
    }
    if (!read.isEmpty() && !read.getFirst().equals2D(read.getLast())) {
      read.add(read.getFirst().copy());
    }
    if (read.size() < 4) {
      throw new NoOutline("Een omtrek heeft ten minste drie verschillende punten.");
    }
    return shapes.createLinearRing(read.toArray(Coordinate[]::new));
  }

  private Geometry shape() throws NoOutline {
    if (polygons.isEmpty()) {
      throw new NoOutline(
          "In dit bestand staat geen vlak. Een eigen gebied vraagt een Polygon of MultiPolygon.");
    }
    Geometry shape = UnaryUnionOp.union(polygons);
    if (DEGREES.contains(shape.getEnvelopeInternal())) {
      return Outlines.inRdNew(shape);
    }
    if (RD_NEW.contains(shape.getEnvelopeInternal())) {
      return shape;
    }
    throw new NoOutline(
        "De punten liggen niet in Nederland. Gebruik lengte en breedte (WGS 84), of RD New.");
  }
}
