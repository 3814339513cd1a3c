package nl.wijkbeeld.analytics.infrastructure;

import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The part of an outline that lies within a distance of any of a number of points, in a straight
 * line: the surface of the outline within the circles, divided by its surface. Points and outlines
 * are in RD New, in metres.
 *
 * <p>Where people live evenly spread over the outline it is also the part of the people. They do
 * not, and no road is straight: an outline half of which is water says too little, and a canal
 * without a bridge too much.
 */
final class Nearness {
  /** A circle of 1,000 m drawn so misses 0.04 percent of its surface. */
  private static final int CORNERS_IN_A_QUARTER = 32;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final STRtree points = new STRtree();

  Nearness(List<Coordinate> points) {
    points.forEach(point -> this.points.insert(new Envelope(point), point));
    this.points.build();
  }

  /**
   * @return nothing when the outline has no surface
   */
  OptionalDouble share(Geometry outline, double metres) {
    double surface = outline.getArea();
    if (surface <= 0) {
      return OptionalDouble.empty();
    }
    Envelope around = outline.getEnvelopeInternal().copy();
    around.expandBy(metres);
    List<?> near = points.query(around);
    if (near.isEmpty()) {
      return OptionalDouble.of(0);
    }
    Geometry circles =
        UnaryUnionOp.union(
            near.stream()
                .map(point -> FACTORY.createPoint((Coordinate) point))
                .map(point -> point.buffer(metres, CORNERS_IN_A_QUARTER))
                .toList());
    return OptionalDouble.of(Math.min(1, sound(outline).intersection(circles).getArea() / surface));
  }

  /** An outline that crosses itself, put right. */
  private static Geometry sound(Geometry outline) {
    return outline.isValid() ? outline : outline.buffer(0);
  }
}
