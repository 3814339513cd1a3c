package nl.wijkbeeld.dashboard.map;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A map on which points are put: the areas of {@link AreaMap}, numbered points above them, and back
 * from a place in the drawing to longitude and latitude.
 */
public final class PointMap {
  private final AreaMap map;
  private final Envelope extent = new Envelope();
  private final double scale;

  public PointMap(AreaMap map) {
    this.map = map;
    map.areas().forEach(area -> extent.expandToInclude(area.outline().getEnvelopeInternal()));
    this.scale = AreaMapSvg.scale(extent);
  }

  /** A place on earth, in degrees (WGS84). */
  public record Point(double longitude, double latitude) {}

  /** The map as one {@code svg} element; points get the numbers 1, 2 and so on. */
  public String draw(List<Optional<Point>> points) {
    StringBuilder above = new StringBuilder(256);
    for (int i = 0; i < points.size(); i++) {
      int number = i + 1;
      points.get(i).ifPresent(point -> above.append(pin(point, number)));
    }
    String drawn = AreaMapSvg.drawAlone(map, "plek");
    return drawn.substring(0, drawn.length() - "</svg>".length()) + above + "</svg>";
  }

  private String pin(Point point, int number) {
    try {
      Coordinate at =
          JTS.transform(
              new Coordinate(point.longitude(), point.latitude()), null, Outlines.toRdNew());
      double x = AreaMapSvg.MARGIN + (at.x - extent.getMinX()) * scale;
      double y = AreaMapSvg.MARGIN + (extent.getMaxY() - at.y) * scale;
      return String.format(
          Locale.ROOT,
          "<g class=\"punt\" transform=\"translate(%.1f %.1f)\"><circle r=\"20\"/><text"
              + " y=\"8\">%d</text></g>",
          x,
          y,
          number);
    } catch (TransformException farAway) {
      return "";
    }
  }

  /** What lies at a place in the drawing; nothing when that is off the map. */
  public Optional<Point> at(double x, double y) {
    Coordinate rd =
        new Coordinate(
            extent.getMinX() + (x - AreaMapSvg.MARGIN) / scale,
            extent.getMaxY() - (y - AreaMapSvg.MARGIN) / scale);
    if (!extent.contains(rd)) {
      return Optional.empty();
    }
    try {
      Coordinate degrees = JTS.transform(rd, null, Outlines.toRdNew().inverse());
      return Optional.of(new Point(degrees.x, degrees.y));
    } catch (TransformException farAway) {
      return Optional.empty();
    }
  }

  /** From metres (RD New) to degrees. */
  public static Optional<Point> degrees(double x, double y) {
    try {
      Coordinate degrees = JTS.transform(new Coordinate(x, y), null, Outlines.toRdNew().inverse());
      return Optional.of(new Point(degrees.x, degrees.y));
    } catch (TransformException farAway) {
      return Optional.empty();
    }
  }
}
