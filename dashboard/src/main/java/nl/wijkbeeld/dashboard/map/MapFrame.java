package nl.wijkbeeld.dashboard.map;

import java.awt.geom.AffineTransform;
import java.util.Collection;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The paper of a drawing: which part of the land is on it, and how large.
 *
 * @param land what is on it, in metres (RD New)
 * @param zoom how much larger everything is than on a drawing of all areas
 */
public record MapFrame(Envelope land, double zoom) {

  /** The width of a drawing in its own units; the height follows from the land. */
  static final double WIDTH = 1000;

  private static final double MARGIN = 14;

  /** What is drawn beyond the edge, as part of the width, so that no line follows the edge. */
  private static final double BEYOND = .02;

  public MapFrame {
    land = land.copy();
  }

  @Override
  public Envelope land() {
    return land.copy();
  }

  /** All areas, with a margin around them. */
  public static MapFrame around(Collection<Geometry> outlines) {
    Envelope all = new Envelope();
    outlines.forEach(outline -> all.expandToInclude(outline.getEnvelopeInternal()));
    if (all.isNull()) {
      all.init(0, 1, 0, 1);
    }
    double margin = MARGIN * Math.max(1, all.getWidth()) / (WIDTH - 2 * MARGIN);
    all.expandToInclude(all.getMinX() + Math.max(1, all.getWidth()), all.getMinY());
    all.expandBy(margin);
    return new MapFrame(all, 1);
  }

  /** A part of the land of which all areas are these. */
  public static MapFrame of(Extent part, Map<String, Geometry> outlines) {
    Envelope land = part.envelope();
    return new MapFrame(
        land, Math.max(1, around(outlines.values()).land.getWidth() / land.getWidth()));
  }

  /** Whether it shows less than all areas. */
  public boolean isPart() {
    return zoom > 1;
  }

  double scale() {
    return WIDTH / land.getWidth();
  }

  double height() {
    return land.getHeight() * scale();
  }

  /** From metres to the units of the drawing; north is up. */
  AffineTransform toPaper() {
    return new AffineTransform(
        scale(), 0, 0, -scale(), -land.getMinX() * scale(), land.getMaxY() * scale());
  }

  boolean shows(Geometry outline) {
    return land.intersects(outline.getEnvelopeInternal());
  }

  /** Whether a point is on the paper. */
  public boolean shows(double x, double y) {
    return land.contains(x, y);
  }

  /** The middle of a circle, in the units of the drawing. */
  double[] centre(InnerCircle circle) {
    double[] at = {circle.x(), circle.y()};
    toPaper().transform(at, 0, at, 0, 1);
    return at;
  }

  /** An outline as far as the paper shows it. */
  Geometry seen(Geometry outline) {
    return isPart() ? clipped(outline) : outline;
  }

  /** What of an outline is on the paper. */
  Geometry clipped(Geometry outline) {
    Envelope paper = land.copy();
    paper.expandBy(land.getWidth() * BEYOND);
    if (paper.contains(outline.getEnvelopeInternal())) {
      return outline;
    }
    return OverlayNGRobust.overlay(
        outline, new GeometryFactory().toGeometry(paper), OverlayNG.INTERSECTION);
  }
}
