package nl.wijkbeeld.dashboard.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.map.StateSign;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a {@link LineChart} as SVG: a pure function. JFreeChart draws axes and lines; over it come
 * points that can be focused and read one by one, the signs of what is missing, and the names of
 * the lines at their ends. Lines differ in colour and in the shape of their points; dashed is only
 * what is provisional or a forecast.
 */
public final class LineChartSvg {
  /** Six colours that differ for every kind of colour vision, on white and on dark paper. */
  static final List<String> COLOURS =
      List.of("#4197e2", "#c705a0", "#517538", "#9b942d", "#ab10f9", "#c07c85");

  private static final String REFERENCE = "#767d7a";
  private static final int SHAPES = 6;
  private static final double LINE_HEIGHT = 15;

  /** For what a chart is drawn. */
  public enum Sheet {
    /** A wide window: takes its ink from the styles of the page. */
    WIDE(960, 400, 190, 24, 12, true),
    /** A phone. */
    NARROW(400, 400, 140, 14, 3, true),
    /** Paper: carries its own colours. */
    PAPER(960, 420, 190, 24, 12, false);

    private final int width;
    private final int height;
    private final int room;
    private final int letters;
    private final int labels;
    private final boolean onPage;

    Sheet(int width, int height, int room, int letters, int labels, boolean onPage) {
      this.width = width;
      this.height = height;
      this.room = room;
      this.letters = letters;
      this.labels = labels;
      this.onPage = onPage;
    }
  }

  /** Where things lie in the drawing. */
  private record Plan(LineChart chart, Sheet sheet, XYPlot plot, Rectangle2D area) {
    double x(double year) {
      return plot.getDomainAxis().valueToJava2D(year, area, plot.getDomainAxisEdge());
    }

    double y(double value) {
      return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
    }

    String colour(int line) {
      return chart.lines().get(line).reference() ? REFERENCE : COLOURS.get(line % COLOURS.size());
    }
  }

  private LineChartSvg() {}

  /** The chart as one {@code svg} element that scales with its frame. */
  public static String draw(LineChart chart, Sheet sheet, Language language) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    NumberAxis values = ChartAxes.values(all(chart), chart.decimals(), language);
    values.setTickLabelInsets(new RectangleInsets(10, 4, 10, 4));
    XYPlot plot = new XYPlot(data, time(chart, sheet), values, renderer);
    for (int i = 0; i < chart.lines().size(); i++) {
      lines(data, renderer, chart.lines().get(i), i);
    }
    range(chart, plot, values);
    chart
        .level()
        .ifPresent(
            value ->
                plot.addRangeMarker(
                    new ValueMarker(value, ChartAxes.INK, stroke(1, TrendChart.Mark.FIRM))));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(ChartAxes.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setDomainGridlinesVisible(false);
    plot.setAxisOffset(new RectangleInsets(4, 0, 0, 0));
    JFreeChart drawn = new JFreeChart(null, ChartAxes.FONT, plot, false);
    drawn.setBackgroundPaint(null);
    drawn.setPadding(new RectangleInsets(22, 2, 2, sheet.room));
    SVGGraphics2D graphics = new SVGGraphics2D(sheet.width, sheet.height);
    graphics.setDefsKeyPrefix(
        "lijnen" + sheet.name() + Integer.toHexString(chart.title().hashCode()));
    ChartRenderingInfo info = new ChartRenderingInfo();
    drawn.draw(graphics, new Rectangle2D.Double(0, 0, sheet.width, sheet.height), info);
    Plan plan = new Plan(chart, sheet, plot, info.getPlotInfo().getDataArea());
    return framed(graphics.getSVGElement(), over(plan), plan);
  }

  /** The chart in Dutch. */
  public static String draw(LineChart chart, Sheet sheet) {
    return draw(chart, sheet, Language.NL);
  }

  private static double[] all(LineChart chart) {
    return chart.lines().stream()
        .flatMap(line -> line.points().stream())
        .flatMapToDouble(point -> point.value().stream())
        .toArray();
  }

  private static NumberAxis time(LineChart chart, Sheet sheet) {
    NumberAxis axis = ChartAxes.time(labels(chart), 0.03, sheet.labels);
    axis.setTickLabelPaint(new Color(0, 0, 0, 0));
    return axis;
  }

  /** The periods, by their place in time. */
  private static NavigableMap<Double, String> labels(LineChart chart) {
    NavigableMap<Double, String> labels = new TreeMap<>();
    chart.lines().forEach(l -> l.points().forEach(p -> labels.put(p.year(), p.label())));
    return labels;
  }

  /** Names the periods under their points, from the newest back, as many as there is room for. */
  private static void periods(Plan plan, StringBuilder svg) {
    double free = Double.POSITIVE_INFINITY;
    for (Map.Entry<Double, String> label : labels(plan.chart()).descendingMap().entrySet()) {
      double x = plan.x(label.getKey());
      double half = label.getValue().length() * 3.9 + 6;
      if (x + half <= free && x - half >= 0) {
        free = x - half;
        text(plan, x, plan.area().getMaxY() + 20, label.getValue(), "middle", "normal", svg);
      }
    }
  }

  /**
   * Takes what is drawn besides the lines into the range of the axis: points that no line leads to,
   * bands, and the level.
   */
  private static void range(LineChart chart, XYPlot plot, NumberAxis axis) {
    List<Double> limits = new ArrayList<>();
    Arrays.stream(all(chart)).forEach(limits::add);
    chart.level().ifPresent(limits::add);
    chart.lines().stream()
        .filter(LineChart.Line::band)
        .flatMap(line -> line.points().stream())
        .flatMap(point -> point.interval().stream())
        .forEach(interval -> limits.addAll(List.of(interval.low(), interval.high())));
    boolean lines = plot.getDataRange(axis) != null;
    Range range = lines ? axis.getRange() : null;
    for (double limit : limits) {
      range = Range.expandToInclude(range, limit);
    }
    if (range != null) {
      axis.setRange(lines ? range : around(range));
    }
  }

  /** With room above and below, also for points that are all equally high. */
  private static Range around(Range points) {
    double room = points.getLength() == 0 ? 1 : points.getLength() * .1;
    return new Range(points.getLowerBound() - room, points.getUpperBound() + room);
  }

  private static void lines(
      XYSeriesCollection data, XYLineAndShapeRenderer renderer, LineChart.Line line, int index) {
    Color colour = Color.decode(line.reference() ? REFERENCE : COLOURS.get(index % COLOURS.size()));
    for (TrendChart.Mark mark : TrendChart.Mark.values()) {
      XYSeries pieces = new XYSeries(data.getSeriesCount(), false, true);
      for (int i = 1; i < line.points().size(); i++) {
        LineChart.Point from = line.points().get(i - 1);
        LineChart.Point to = line.points().get(i);
        boolean drawn = to.joined() && from.value().isPresent() && to.value().isPresent();
        if (drawn && to.mark() == mark) {
          pieces.add(from.year(), from.value().getAsDouble());
          pieces.add(to.year(), to.value().getAsDouble());
          pieces.add(to.year(), null);
        }
      }
      int series = data.getSeriesCount();
      data.addSeries(pieces);
      renderer.setSeriesPaint(series, colour);
      renderer.setSeriesStroke(series, stroke(line.reference() ? 1.6f : 2.4f, mark));
    }
  }

  /** Dashes lead to what is provisional, dots to a forecast. */
  private static BasicStroke stroke(float width, TrendChart.Mark mark) {
    return switch (mark) {
      case FIRM -> new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
      case PROVISIONAL -> broken(width, 8f, 5f);
      case FORECAST -> broken(width, 2f, 4f);
    };
  }

  private static BasicStroke broken(float width, float on, float off) {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {on, off}, 0f);
  }

  /** What is drawn over the chart. */
  private static String over(Plan plan) {
    StringBuilder svg = new StringBuilder();
    periods(plan, svg);
    breaks(plan, svg);
    for (int i = 0; i < plan.chart().lines().size(); i++) {
      if (plan.chart().lines().get(i).band()) {
        band(plan, i, svg);
      }
    }
    names(plan, svg);
    for (int i = 0; i < plan.chart().lines().size(); i++) {
      points(plan, i, svg);
    }
    return svg.toString();
  }

  /** Breaks: thin upright lines with their word; the word goes lower when another is near. */
  private static void breaks(Plan plan, StringBuilder svg) {
    double last = Double.NEGATIVE_INFINITY;
    boolean lowered = false;
    for (LineChart.Break at : plan.chart().breaks()) {
      double x = plan.x(at.year());
      lowered = x - last < 90 && !lowered;
      last = x;
      double top = plan.area().getMinY();
      svg.append(
          "<g class=\"breuk\"><path d=\"M%s %sV%s\" stroke=\"%s\" stroke-width=\"1.2\" stroke-dasharray=\"2 3\" fill=\"none\"/>"
              .formatted(
                  at(x), at(top - (lowered ? 0 : 14)), at(plan.area().getMaxY()), ink(plan)));
      text(plan, x + 4, top + (lowered ? 8 : -6), at.label(), "start", "normal", svg);
      svg.append("</g>");
    }
  }

  /** The interval of a line as a band, open where the line is. */
  private static void band(Plan plan, int index, StringBuilder svg) {
    List<LineChart.Point> run = new ArrayList<>();
    for (LineChart.Point point : plan.chart().lines().get(index).points()) {
      boolean known = point.value().isPresent() && point.interval().isPresent();
      if (!known || !point.joined()) {
        band(plan, index, run, svg);
        run.clear();
      }
      if (known) {
        run.add(point);
      }
    }
    band(plan, index, run, svg);
  }

  private static void band(Plan plan, int index, List<LineChart.Point> run, StringBuilder svg) {
    if (run.isEmpty()) {
      return;
    }
    StringBuilder path = new StringBuilder();
    for (LineChart.Point point : run) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(at(plan.x(point.year())))
          .append(' ')
          .append(at(plan.y(point.interval().orElseThrow().high())));
    }
    for (LineChart.Point point : run.reversed()) {
      path.append("L")
          .append(at(plan.x(point.year())))
          .append(' ')
          .append(at(plan.y(point.interval().orElseThrow().low())));
    }
    svg.append(
        "<path class=\"band\" d=\"%sZ\" fill=\"%s\" fill-opacity=\".18\" stroke=\"%s\" stroke-opacity=\".4\" stroke-width=\"%s\"/>"
            .formatted(path, plan.colour(index), plan.colour(index), run.size() == 1 ? "3" : "1"));
  }

  /** The name of a line beside its last point, pushed aside where two would overlap. */
  record Name(int line, double x, double wanted, List<String> words) {
    double height() {
      return words.size() * LINE_HEIGHT + 3;
    }
  }

  private static void names(Plan plan, StringBuilder svg) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < plan.chart().lines().size(); i++) {
      LineChart.Line line = plan.chart().lines().get(i);
      int index = i;
      line.points().reversed().stream()
          .filter(point -> point.value().isPresent())
          .findFirst()
          .ifPresent(
              point ->
                  names.add(
                      new Name(
                          index,
                          plan.x(point.year()),
                          plan.y(point.value().getAsDouble()),
                          wrapped(line.name(), plan.sheet().letters))));
    }
    names.sort(Comparator.comparingDouble(Name::wanted));
    double[] places = apart(names, 8, plan.sheet().height - 8.0);
    for (int i = 0; i < names.size(); i++) {
      name(plan, names.get(i), places[i], svg);
    }
  }

  private static void name(Plan plan, Name name, double y, StringBuilder svg) {
    double left = plan.area().getMaxX() + 14;
    String colour = plan.colour(name.line());
    svg.append(
        "<path d=\"M%s %sL%s %sH%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1\" stroke-opacity=\".7\"/>"
            .formatted(
                at(name.x() + 7), at(name.wanted()), at(left - 6), at(y), at(left - 2), colour));
    svg.append(
        "<g aria-hidden=\"true\" transform=\"translate(%s %s)\">%s</g>"
            .formatted(
                at(left + 4),
                at(y),
                shape(
                    plan.chart().lines().get(name.line()).reference() ? 0 : name.line(),
                    4.5,
                    colour,
                    colour)));
    double first = y - (name.words().size() - 1) * LINE_HEIGHT / 2 + 4.5;
    String weight = plan.chart().lines().get(name.line()).reference() ? "normal" : "600";
    for (int i = 0; i < name.words().size(); i++) {
      text(plan, left + 13, first + i * LINE_HEIGHT, name.words().get(i), "start", weight, svg);
    }
  }

  /** Pushes names apart, as little as is needed, between two limits. */
  private static double[] apart(List<Name> names, double top, double bottom) {
    double[] places = names.stream().mapToDouble(Name::wanted).toArray();
    for (int round = 0; round < 200; round++) {
      boolean moved = false;
      for (int i = 1; i < places.length; i++) {
        double least = (names.get(i - 1).height() + names.get(i).height()) / 2;
        double overlap = least - (places[i] - places[i - 1]);
        if (overlap > 0.01) {
          places[i - 1] -= overlap / 2;
          places[i] += overlap / 2;
          moved = true;
        }
      }
      for (int i = 0; i < places.length; i++) {
        double half = names.get(i).height() / 2;
        places[i] = Math.clamp(places[i], top + half, Math.max(top + half, bottom - half));
      }
      if (!moved) {
        return places;
      }
    }
    return places;
  }

  /** At most three lines of words; what is too long ends in dots. */
  static List<String> wrapped(String name, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    List<String> kept =
        lines.stream()
            .limit(3)
            .map(text -> text.length() > letters ? text.substring(0, letters - 1) + "…" : text)
            .toList();
    if (lines.size() <= 3) {
      return kept;
    }
    String end = kept.get(2).endsWith("…") ? kept.get(2) : kept.get(2) + " …";
    return List.of(kept.get(0), kept.get(1), end);
  }

  /** The points of a line as one group: the first can be reached with Tab, the others by arrows. */
  private static void points(Plan plan, int index, StringBuilder svg) {
    LineChart.Line line = plan.chart().lines().get(index);
    String colour = plan.colour(index);
    svg.append(
        "<g class=\"reeks\" role=\"group\" aria-label=\"%s\" data-gebied=\"%s\">"
            .formatted(escaped(line.name()), escaped(line.area())));
    for (int i = 0; i < line.points().size(); i++) {
      LineChart.Point point = line.points().get(i);
      String start =
          "<g class=\"punt\" role=\"img\"%s aria-label=\"%s\" data-x=\"%s\" transform=\"translate(%s %s)\">"
              .formatted(
                  plan.sheet().onPage
                      ? " tabindex=\"" + (index == 0 && i == 0 ? 0 : -1) + "\""
                      : "",
                  escaped(point.text()),
                  at(plan.x(point.year())),
                  at(plan.x(point.year())),
                  at(height(plan, line.points(), i)));
      svg.append(start);
      svg.append("<circle class=\"raakvlak\" r=\"12\" fill=\"transparent\"/>");
      if (point.value().isPresent()) {
        double size = line.reference() ? 3 : 4.5;
        String fill = point.mark() == TrendChart.Mark.FIRM ? colour : paper(plan);
        svg.append(shape(line.reference() ? 0 : index, size, fill, colour));
      } else {
        svg.append(
            StateSign.swatch(point.state())
                .replaceFirst("<svg ", "<svg x=\"-11\" y=\"-7\" width=\"22\" height=\"14\" "));
      }
      svg.append("</g>");
    }
    svg.append("</g>");
  }

  /** Where a point stands; one without a figure between those beside it. */
  private static double height(Plan plan, List<LineChart.Point> points, int index) {
    OptionalDouble own = points.get(index).value();
    if (own.isPresent()) {
      return plan.y(own.getAsDouble());
    }
    Optional<LineChart.Point> before =
        points.subList(0, index).reversed().stream().filter(p -> p.value().isPresent()).findFirst();
    Optional<LineChart.Point> after =
        points.subList(index, points.size()).stream()
            .filter(p -> p.value().isPresent())
            .findFirst();
    if (before.isPresent() && after.isPresent()) {
      LineChart.Point from = before.get();
      LineChart.Point to = after.get();
      double part =
          (points.get(index).year() - from.year()) / Math.max(1e-9, to.year() - from.year());
      return plan.y(
          from.value().getAsDouble()
              + part * (to.value().getAsDouble() - from.value().getAsDouble()));
    }
    return before
        .or(() -> after)
        .map(point -> plan.y(point.value().getAsDouble()))
        .orElse(plan.area().getCenterY());
  }

  /** The shape of the points of a line: disc, square, triangle, diamond, cross, hourglass. */
  static String shape(int index, double r, String fill, String stroke) {
    String look = "fill=\"%s\" stroke=\"%s\" stroke-width=\"1.8\"".formatted(fill, stroke);
    String n = at(r);
    String m = at(-r);
    return switch (index % SHAPES) {
      case 0 -> "<circle r=\"%s\" %s/>".formatted(n, look);
      case 1 -> "<path d=\"M%2$s %2$sH%1$sV%1$sH%2$sZ\" %3$s/>".formatted(n, m, look);
      case 2 ->
          "<path d=\"M0 %sL%s %sH%sZ\" %s/>"
              .formatted(at(-r * 1.25), at(r * 1.2), at(r * .85), at(-r * 1.2), look);
      case 3 ->
          "<path d=\"M0 %2$sL%1$s 0L0 %1$sL%2$s 0Z\" %3$s/>"
              .formatted(at(r * 1.35), at(-r * 1.35), look);
      case 4 ->
          "<path d=\"M0 %sL%s %sH%sZ\" %s/>"
              .formatted(at(r * 1.25), at(r * 1.2), at(-r * .85), at(-r * 1.2), look);
      default -> "<path d=\"M%2$s %2$sH%1$sL%2$s %1$sH%1$sZ\" %3$s/>".formatted(n, m, look);
    };
  }

  private static void text(
      Plan plan, double x, double y, String text, String anchor, String weight, StringBuilder svg) {
    svg.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-family=\"sans-serif\" font-size=\"13\" font-weight=\"%s\" fill=\"%s\">%s</text>"
            .formatted(at(x), at(y), anchor, weight, ink(plan), escaped(text)));
  }

  private static String ink(Plan plan) {
    return plan.sheet().onPage ? "var(--inkt-zacht, #3b4240)" : "#3b4240";
  }

  private static String paper(Plan plan) {
    return plan.sheet().onPage ? "var(--vlak, #ffffff)" : "#ffffff";
  }

  /** JFreeSVG writes no viewBox, and its ink is that of paper. */
  private static String framed(String svg, String over, Plan plan) {
    String role = plan.sheet().onPage ? "group" : "img";
    String open =
        "<svg class=\"lijngrafiek\" role=\"%s\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" "
            .formatted(
                role, escaped(plan.chart().title()), plan.sheet().width, plan.sheet().height);
    String whole =
        svg.replaceFirst("<svg ", Matcher.quoteReplacement(open))
            .replaceFirst(" width='[0-9.]+' height='[0-9.]+'", "");
    if (plan.sheet().onPage) {
      whole =
          whole
              .replace("rgb(59,66,64)", "var(--inkt-zacht, #3b4240)")
              .replace("rgb(228,230,227)", "var(--lijn, #e4e6e3)");
    }
    int end = whole.lastIndexOf("</svg>");
    return whole.substring(0, end) + over + whole.substring(end);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  static String at(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
