package nl.wijkbeeld.dashboard.map;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Geometry;

/**
 * The largest circle that fits in an outline: its middle is inside, whatever the shape, and its
 * radius is how much room there is for a name.
 *
 * @param x its middle, in the units of the outline
 * @param y its middle, in the units of the outline
 * @param radius in the units of the outline
 */
record InnerCircle(double x, double y, double radius) {

  /** It is kept with the outline, which is drawn again and again and never changes. */
  static InnerCircle of(Geometry outline) {
    if (outline.getUserData() instanceof InnerCircle known) {
      return known;
    }
    double tolerance = Math.max(1, outline.getEnvelopeInternal().getWidth() / 200);
    MaximumInscribedCircle found = new MaximumInscribedCircle(outline, tolerance);
    InnerCircle circle =
        new InnerCircle(
            found.getCenter().getX(), found.getCenter().getY(), found.getRadiusLine().getLength());
    outline.setUserData(circle);
    return circle;
  }
}
