package nl.wijkbeeld.ingest.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.Niveau;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Finds the area of the finest level in which a point lies. A point on the border of several goes
 * to the one whose code comes first; for a point outside all the nearest area is named.
 */
public final class AreaLocator {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** Where a point was found to lie. */
  public sealed interface Place {}

  /** In one area. */
  public record Inside(Gebied gebied) implements Place {}

  /** On the border of several; the first by code is taken. */
  public record OnBorder(List<Gebied> gebieden) implements Place {}

  /** In no area: on water that belongs to none, or outside the gemeente. */
  public record Outside(Optional<Gebied> nearest, double metres) implements Place {}

  /** An area with its outline ready to be asked. */
  private record Outlined(Gebied gebied, Geometry outline, IndexedPointInAreaLocator inside) {}

  private final STRtree tree = new STRtree();
  private final List<Outlined> outlines = new ArrayList<>();

  AreaLocator(List<Gebied> gebieden) {
    Optional<Niveau> finest =
        gebieden.stream()
            .filter(gebied -> gebied.geometry().isPresent())
            .map(Gebied::niveau)
            .min(Comparator.naturalOrder());
    for (Gebied gebied : gebieden) {
      if (gebied.geometry().isPresent() && finest.equals(Optional.of(gebied.niveau()))) {
        Geometry outline = gebied.geometry().get();
        Outlined outlined = new Outlined(gebied, outline, new IndexedPointInAreaLocator(outline));
        outlines.add(outlined);
        tree.insert(outline.getEnvelopeInternal(), outlined);
      }
    }
    tree.build();
  }

  /** Whether the division has outlines at all. */
  public boolean isEmpty() {
    return outlines.isEmpty();
  }

  /**
   * A pair of numbers as longitude and latitude: degrees in either order, RD New, or Web Mercator;
   * nothing when it lies in the Netherlands in none of these.
   */
  public static Optional<Coordinate> lonLat(double first, double second) {
    Envelope here = new Envelope(new Coordinate(first, second));
    if (CoordinateSystem.isSwapped(here)) {
      return Optional.of(new Coordinate(second, first));
    }
    return CoordinateSystem.guess(here)
        .map(
            system ->
                system
                    .toLonLat(GEOMETRIES.createPoint(new Coordinate(first, second)))
                    .getCoordinate());
  }

  /** Where a point in lon/lat lies. */
  public Place find(double lon, double lat) {
    Coordinate point = new Coordinate(lon, lat);
    List<Gebied> border = new ArrayList<>();
    for (Object candidate : tree.query(new Envelope(point))) {
      Outlined outlined = (Outlined) candidate;
      int location = outlined.inside().locate(point);
      if (location == Location.INTERIOR) {
        return new Inside(outlined.gebied());
      }
      if (location == Location.BOUNDARY) {
        border.add(outlined.gebied());
      }
    }
    if (!border.isEmpty()) {
      border.sort(Comparator.comparing(Gebied::code));
      return border.size() == 1 ? new Inside(border.getFirst()) : new OnBorder(border);
    }
    return outside(point);
  }

  private Place outside(Coordinate coordinate) {
    Point point = GEOMETRIES.createPoint(coordinate);
    Outlined nearest = null;
    double shortest = Double.POSITIVE_INFINITY;
    for (Outlined outlined : outlines) {
      double least = outlined.outline().getEnvelopeInternal().distance(point.getEnvelopeInternal());
      if (least < shortest) {
        double distance = outlined.outline().distance(point);
        if (distance < shortest) {
          shortest = distance;
          nearest = outlined;
        }
      }
    }
    if (nearest == null) {
      return new Outside(Optional.empty(), Double.NaN);
    }
    Coordinate[] line = DistanceOp.nearestPoints(nearest.outline(), point);
    return new Outside(
        Optional.of(nearest.gebied()), CoordinateSystem.metres(GEOMETRIES.createLineString(line)));
  }
}
