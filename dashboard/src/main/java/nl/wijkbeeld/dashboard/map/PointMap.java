package nl.wijkbeeld.dashboard.map;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Coordinate;

/**
 * A map on which points are put: the areas of {@link AreaMap}, numbered points above them, and back
 * from a place in the drawing to longitude and latitude.
 */
public final class PointMap {
  private final AreaMap map;
  private final MapFrame frame;

  public PointMap(AreaMap map) {
    this.map = map;
    this.frame = MapFrame.around(map.areas().stream().map(AreaMap.Area::outline).toList());
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
      Point2D on = frame.toPaper().transform(new Point2D.Double(at.x, at.y), null);
      return String.format(
          Locale.ROOT,
          "<g class=\"punt\" transform=\"translate(%.1f %.1f)\"><circle r=\"20\"/><text"
              + " y=\"8\">%d</text></g>",
          on.getX(),
          on.getY(),
          number);
    } catch (TransformException farAway) {
      return "";
    }
  }

  /** What lies at a place in the drawing; nothing when that is off the map. */
  public Optional<Point> at(double x, double y) {
    double metresX = frame.land().getMinX() + x / frame.scale();
    double metresY = frame.land().getMaxY() - y / frame.scale();
    return frame.shows(metresX, metresY) ? degrees(metresX, metresY) : Optional.empty();
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
