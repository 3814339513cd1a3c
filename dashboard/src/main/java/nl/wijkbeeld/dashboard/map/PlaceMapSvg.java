package nl.wijkbeeld.dashboard.map;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.geometry.jts.LiteShape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Draws an area with numbered places in it as SVG: a pure function. What lies around it is there in
 * grey, so that a reader knows where it is.
 */
public final class PlaceMapSvg {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 760;

  /** How much more than the area and its places is shown, as part of their size. */
  private static final double AROUND = 0.08;

  private static final double DISC = 30;

  private final AffineTransform toPage;
  private final Envelope shown;
  private final StringBuilder svg = new StringBuilder(1 << 14);

  private PlaceMapSvg(Envelope shown) {
    this.shown = shown;
    double scale = WIDTH / shown.getWidth();
    this.toPage =
        new AffineTransform(scale, 0, 0, -scale, -shown.getMinX() * scale, shown.getMaxY() * scale);
  }

  /** A place, in degrees (WGS84). */
  public record Spot(double longitude, double latitude) {}

  /**
   * The map as one {@code svg} element that carries its own styles.
   *
   * @param title what it shows, for a reader who cannot see it
   * @param area the outline of the area (RD New)
   * @param parts the outlines of its parts
   * @param around the outlines of what lies around it
   * @param spots the places; they are numbered from 1
   */
  public static String draw(
      String title, Geometry area, List<Geometry> parts, List<Geometry> around, List<Spot> spots) {
    List<Coordinate> places = spots.stream().map(PlaceMapSvg::inMetres).toList();
    Envelope shown = new Envelope(area.getEnvelopeInternal());
    places.forEach(shown::expandToInclude);
    shown.expandBy(Math.max(shown.getWidth(), shown.getHeight() * WIDTH / HEIGHT) * AROUND);
    return new PlaceMapSvg(framed(shown)).paint(title, area, parts, around, places);
  }

  /** The same land in the shape of the paper. */
  private static Envelope framed(Envelope land) {
    Envelope framed = new Envelope(land);
    double width = Math.max(land.getWidth(), land.getHeight() * WIDTH / HEIGHT);
    double height = width * HEIGHT / WIDTH;
    framed.expandBy((width - land.getWidth()) / 2, (height - land.getHeight()) / 2);
    return framed;
  }

  private static Coordinate inMetres(Spot spot) {
    try {
      return JTS.transform(
          new Coordinate(spot.longitude(), spot.latitude()), null, Outlines.toRdNew());
    } catch (TransformException outside) {
      throw new IllegalArgumentException("geen plaats in Nederland: " + spot, outside);
    }
  }

  private String paint(
      String title,
      Geometry area,
      List<Geometry> parts,
      List<Geometry> around,
      List<Coordinate> places) {
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">"
            .formatted(number(WIDTH), number(HEIGHT), AreaMapSvg.escape(title)));
    svg.append(
        "<defs><clipPath id=\"papier\"><rect width=\"%1$s\" height=\"%2$s\"/></clipPath></defs><g clip-path=\"url(#papier)\"><rect width=\"%1$s\" height=\"%2$s\" fill=\"#f4f3ee\"/>"
            .formatted(number(WIDTH), number(HEIGHT)));
    around.stream()
        .filter(other -> shown.intersects(other.getEnvelopeInternal()))
        .forEach(other -> outline(other, "#e6e5de", "#bdbcb3", 1.5));
    outline(area, "#d3e6e2", "none", 0);
    parts.forEach(part -> outline(part, "none", "#8fb3ad", 2));
    outline(area, "none", "#0b5f59", 6);
    svg.append("</g>");
    List<double[]> taken = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      double[] at = {places.get(i).x, places.get(i).y};
      toPage.transform(at, 0, at, 0, 1);
      disc(aside(at, taken), at, i + 1);
    }
    return svg.append("</svg>").toString();
  }

  /** Near the place, but not upon another disc. */
  private static double[] aside(double[] at, List<double[]> taken) {
    double[] free = at;
    for (int turn = 0; turn < 24 && isTaken(free, taken); turn++) {
      int ring = turn / 8;
      double far = DISC * (2.1 + ring);
      free =
          new double[] {
            at[0] + far * Math.cos(turn * Math.PI / 4), at[1] + far * Math.sin(turn * Math.PI / 4)
          };
    }
    double[] inside = {
      Math.clamp(free[0], DISC, WIDTH - DISC), Math.clamp(free[1], DISC, HEIGHT - DISC)
    };
    taken.add(inside);
    return inside;
  }

  private static boolean isTaken(double[] at, List<double[]> taken) {
    return taken.stream()
        .anyMatch(other -> Math.hypot(other[0] - at[0], other[1] - at[1]) < 2 * DISC);
  }

  private void disc(double[] at, double[] place, int number) {
    if (Math.hypot(at[0] - place[0], at[1] - place[1]) > 1) {
      svg.append(
          "<path d=\"M%s %sL%s %s\" stroke=\"#1f2625\" stroke-width=\"4\"/>"
              .formatted(number(place[0]), number(place[1]), number(at[0]), number(at[1])));
    }
    svg.append(
        "<circle cx=\"%1$s\" cy=\"%2$s\" r=\"%3$s\" fill=\"#1f2625\" stroke=\"#ffffff\" stroke-width=\"4\"/><text x=\"%1$s\" y=\"%4$s\" font-family=\"sans-serif\" font-size=\"34\" font-weight=\"700\" text-anchor=\"middle\" fill=\"#ffffff\">%5$d</text>"
            .formatted(number(at[0]), number(at[1]), number(DISC), number(at[1] + 12), number));
  }

  private void outline(Geometry outline, String fill, String stroke, double width) {
    StringBuilder d = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = new LiteShape(outline, toPage, false).getPathIterator(null);
        !i.isDone();
        i.next()) {
      int kind = i.currentSegment(at);
      d.append(kind == PathIterator.SEG_CLOSE ? "Z" : kind == PathIterator.SEG_MOVETO ? "M" : "L");
      if (kind != PathIterator.SEG_CLOSE) {
        d.append(number(at[0])).append(' ').append(number(at[1]));
      }
    }
    svg.append(
        "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"/>"
            .formatted(d, fill, stroke, number(width)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
