package nl.wijkbeeld.dashboard.map;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import org.geotools.geometry.jts.LiteShape;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Draws an {@link AreaMap} as SVG: a pure function, the same for the page, a print or a slide. */
public final class AreaMapSvg {

  /** The width of the drawing in its own units; the height follows from the areas. */
  private static final double WIDTH = 1000;

  private static final double MARGIN = 14;
  private static final double LARGEST_CIRCLE = 62;

  /** The room around the middle of an area for which a sign has its own size. */
  private static final double SIGN_ROOM = 12;

  private static final double SMALLEST_SIGN = 0.8;
  private static final double LARGEST_SIGN = 2.2;

  /** From a name to the line under it. */
  private static final double LINE = 26;

  private final AreaMap map;
  private final AffineTransform toPage;
  private final double height;
  private final StringBuilder svg = new StringBuilder(1 << 16);

  private AreaMapSvg(AreaMap map) {
    this.map = map;
    Envelope extent = new Envelope();
    map.areas().forEach(area -> extent.expandToInclude(area.outline().getEnvelopeInternal()));
    double scale = (WIDTH - 2 * MARGIN) / Math.max(1, extent.getWidth());
    this.height = extent.getHeight() * scale + 2 * MARGIN;
    this.toPage =
        new AffineTransform(
            scale,
            0,
            0,
            -scale,
            MARGIN - extent.getMinX() * scale,
            MARGIN + extent.getMaxY() * scale);
  }

  /** The map as one {@code svg} element. */
  public static String draw(AreaMap map) {
    return new AreaMapSvg(map).draw();
  }

  private String draw() {
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kaart\" viewBox=\"0 0 %s %s\" role=\"group\" aria-label=\"%s\">"
            .formatted(number(WIDTH), number(height), escape(map.title() + states())));
    svg.append("<defs>").append(StateSign.patterns(map.shade(0))).append("</defs>");
    map.areas().forEach(this::area);
    if (map.circles()) {
      circles();
    }
    if (map.labels()) {
      labels();
    } else {
      signs();
    }
    return svg.append("</svg>").toString();
  }

  /** For who cannot see the map: how many areas have no figure, and why; or zero. */
  private String states() {
    List<String> parts = new ArrayList<>();
    for (FigureState state : FigureState.values()) {
      long count =
          map.areas().stream().filter(area -> FigureState.of(area.meting()) == state).count();
      if (state != FigureState.GETAL && count > 0) {
        parts.add(count + " " + (state == FigureState.NUL ? "nul" : state.word()));
      }
    }
    return parts.isEmpty()
        ? ""
        : ". Van %d gebieden: %s".formatted(map.areas().size(), String.join(", ", parts));
  }

  private void area(AreaMap.Area area) {
    String path =
        "<path class=\"vlak\" d=\"%s\" fill=\"%s\"/>".formatted(path(area.outline()), fill(area));
    String common =
        "class=\"gebied\" data-gebied=\"%s\" aria-label=\"%s\""
            .formatted(escape(area.code()), escape(area.description()));
    String title = "<title>" + escape(area.description()) + "</title>";
    if (area.href().isPresent()) {
      svg.append("<a href=\"%s\" %s>".formatted(escape(area.href().get()), common));
      svg.append(title).append(path).append("</a>");
    } else {
      svg.append("<g role=\"img\" tabindex=\"0\" %s>".formatted(common));
      svg.append(title).append(path).append("</g>");
    }
  }

  private String fill(AreaMap.Area area) {
    return switch (area.meting()) {
      case Meting.Afwezig afwezig -> StateSign.fill(FigureState.of(afwezig));
      case Meting.Bekend(double waarde) ->
          waarde == 0 ? StateSign.fill(FigureState.NUL) : map.shade(waarde);
    };
  }

  /** Largest first, so that a small circle is never hidden under a large one. */
  private void circles() {
    double greatest = map.areas().stream().mapToDouble(AreaMapSvg::known).max().orElse(0);
    List<AreaMap.Area> largestFirst =
        map.areas().stream()
            .filter(area -> known(area) > 0)
            .sorted(Comparator.comparingDouble(AreaMapSvg::known).reversed())
            .toList();
    for (AreaMap.Area area : largestFirst) {
      double[] at = centre(area.outline());
      double radius = LARGEST_CIRCLE * Math.sqrt(known(area) / greatest);
      svg.append(
          "<circle class=\"cirkel\" data-cirkel=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
              .formatted(
                  escape(area.code()),
                  number(at[0]),
                  number(at[1]),
                  number(radius),
                  map.palette().accent()));
    }
  }

  private void labels() {
    for (AreaMap.Area area : map.areas()) {
      double[] at = centre(area.outline());
      svg.append(
          "<text class=\"naam\" aria-hidden=\"true\" x=\"%s\" y=\"%s\">%s</text>"
              .formatted(number(at[0]), number(at[1]), escape(area.naam())));
      FigureState state = FigureState.of(area.meting());
      if (state != FigureState.GETAL) {
        svg.append(
            "<text class=\"toestand\" aria-hidden=\"true\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(number(at[0]), number(at[1] + LINE), escape(state.shortWord())));
      }
    }
  }

  /** Where there is no room for names, what has no number has a sign on its pattern. */
  private void signs() {
    for (AreaMap.Area area : map.areas()) {
      FigureState state = FigureState.of(area.meting());
      if (state != FigureState.GETAL) {
        MaximumInscribedCircle circle = inscribed(area.outline());
        double[] at = centre(circle);
        double room = circle.getRadiusLine().getLength() * toPage.getScaleX();
        double size = Math.clamp(room / SIGN_ROOM, SMALLEST_SIGN, LARGEST_SIGN);
        svg.append(StateSign.at(state, number(at[0]), number(at[1]), number(size)));
      }
    }
  }

  private static double known(AreaMap.Area area) {
    return area.meting() instanceof Meting.Bekend(double waarde) ? waarde : 0;
  }

  /** The middle of the largest circle that fits in the outline: inside it, whatever its shape. */
  private double[] centre(Geometry outline) {
    return centre(inscribed(outline));
  }

  private double[] centre(MaximumInscribedCircle circle) {
    double[] at = {circle.getCenter().getX(), circle.getCenter().getY()};
    toPage.transform(at, 0, at, 0, 1);
    return at;
  }

  private static MaximumInscribedCircle inscribed(Geometry outline) {
    double tolerance = Math.max(1, outline.getEnvelopeInternal().getWidth() / 200);
    return new MaximumInscribedCircle(outline, tolerance);
  }

  private String path(Geometry outline) {
    StringBuilder d = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = new LiteShape(outline, toPage, false).getPathIterator(null);
        !i.isDone();
        i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> d.append('M').append(point(at));
        case PathIterator.SEG_LINETO -> d.append('L').append(point(at));
        case PathIterator.SEG_CLOSE -> d.append('Z');
        default -> throw new IllegalStateException("een omtrek bestaat uit rechte lijnen");
      }
    }
    return d.toString();
  }

  private static String point(double[] at) {
    return number(at[0]) + " " + number(at[1]);
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
