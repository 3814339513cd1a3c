package nl.wijkbeeld.dashboard.chart;

import static nl.wijkbeeld.dashboard.chart.LineChartSvg.at;
import static nl.wijkbeeld.dashboard.chart.LineChartSvg.escaped;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.language.Language;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a {@link ShockChart} with JFreeChart as SVG: a pure function. What was lost is the surface
 * between the line and what was usual (Bruneau et al. 2003), filled; the axis begins at zero, so
 * that the surface is in proportion.
 */
public final class ShockChartSvg {
  private static final int HEIGHT = 300;
  private static final String LINE = "#2f6f9a";
  private static final String USUAL = "#6b7270";
  private static final String CITY = "#7a3f8c";
  private static final String LOST = "#e08a3c";
  private static final String BACK = "#1f6b4f";
  private static final double USUAL_PART = 1;

  /** Two places in time that are the same. */
  private static final double NEAR = 1e-6;

  /** For what a chart is drawn. */
  public enum Sheet {
    /** The page: takes its ink from the styles. */
    PAGE(560, true),
    /** The same in a narrow window: the letters stay as large, there are fewer of them. */
    NARROW(390, true),
    /** Paper: carries its own colours. */
    PAPER(560, false);

    private final int width;
    private final boolean onPage;

    Sheet(int width, boolean onPage) {
      this.width = width;
      this.onPage = onPage;
    }
  }

  /** Where things lie in the drawing. */
  private record Plan(ShockChart chart, Sheet sheet, XYPlot plot, Rectangle2D area) {
    double x(double year) {
      return plot.getDomainAxis().valueToJava2D(year, area, plot.getDomainAxisEdge());
    }

    double y(double value) {
      return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
    }

    String ink() {
      return sheet.onPage ? "var(--inkt-zacht, #3b4240)" : "#3b4240";
    }
  }

  private ShockChartSvg() {}

  /** The chart as one {@code svg} element that scales with its frame. */
  public static String draw(ShockChart chart, Sheet sheet, Language language) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    line(data, renderer, base(chart), Color.decode(USUAL), dashed());
    line(data, renderer, asCity(chart), Color.decode(CITY), dotted());
    line(data, renderer, values(chart), Color.decode(LINE), solid());
    double[] all =
        chart.points().stream()
            .flatMapToDouble(
                point ->
                    Stream.of(OptionalDouble.of(point.base()), point.value(), point.asCity())
                        .flatMapToDouble(OptionalDouble::stream))
            .toArray();
    NumberAxis axis = ChartAxes.values(all, chart.decimals(), language);
    double greatest =
        Math.max(
            DoubleStream.of(all).max().orElse(1),
            chart.greatest().orElse(Double.NEGATIVE_INFINITY));
    double least = Math.min(0, DoubleStream.of(all).min().orElse(0));
    axis.setRange(least, Math.max(greatest * 1.18, least + Math.pow(10, -chart.decimals())));
    NavigableMap<Double, String> labels = labels(chart);
    NumberAxis time = ChartAxes.time(labels, 0.04, sheet == Sheet.NARROW ? 4 : 6);
    time.setTickLabelPaint(new Color(0, 0, 0, 0));
    XYPlot plot = new XYPlot(data, time, axis, renderer);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(ChartAxes.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setDomainGridlinesVisible(false);
    plot.setAxisOffset(new RectangleInsets(4, 0, 0, 0));
    JFreeChart drawn = new JFreeChart(null, ChartAxes.FONT, plot, false);
    drawn.setBackgroundPaint(null);
    drawn.setPadding(new RectangleInsets(26, 2, 4, 14));
    SVGGraphics2D graphics = new SVGGraphics2D(sheet.width, HEIGHT);
    graphics.setDefsKeyPrefix(
        "schok" + sheet.name() + Integer.toHexString((chart.title() + chart.area()).hashCode()));
    ChartRenderingInfo info = new ChartRenderingInfo();
    drawn.draw(graphics, new Rectangle2D.Double(0, 0, sheet.width, HEIGHT), info);
    return framed(
        graphics.getSVGElement(),
        new Plan(chart, sheet, plot, info.getPlotInfo().getDataArea()),
        labels);
  }

  private static NavigableMap<Double, String> labels(ShockChart chart) {
    NavigableMap<Double, String> labels = new TreeMap<>();
    chart.points().forEach(point -> labels.put(point.year(), point.label()));
    return labels;
  }

  private static XYSeries base(ShockChart chart) {
    XYSeries series = new XYSeries("gewoon", false, true);
    chart.points().forEach(point -> series.add(point.year(), point.base()));
    return series;
  }

  private static XYSeries asCity(ShockChart chart) {
    XYSeries series = new XYSeries("zoals de gemeente", false, true);
    double from = chart.shock().orElse(Double.NEGATIVE_INFINITY);
    chart.points().stream()
        .filter(point -> point.year() >= from - NEAR)
        .forEach(
            point ->
                series.add(
                    (Number) point.year(),
                    point.asCity().isPresent() ? (Number) point.asCity().getAsDouble() : null));
    return series;
  }

  private static XYSeries values(ShockChart chart) {
    XYSeries series = new XYSeries("waarde", false, true);
    chart
        .points()
        .forEach(
            point ->
                series.add(
                    (Number) point.year(),
                    point.value().isPresent() ? (Number) point.value().getAsDouble() : null));
    return series;
  }

  private static void line(
      XYSeriesCollection data,
      XYLineAndShapeRenderer renderer,
      XYSeries series,
      Color colour,
      BasicStroke stroke) {
    int index = data.getSeriesCount();
    data.addSeries(series);
    renderer.setSeriesPaint(index, colour);
    renderer.setSeriesStroke(index, stroke);
  }

  private static BasicStroke solid() {
    return new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static BasicStroke dotted() {
    return new BasicStroke(
        1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1f, new float[] {0.5f, 4f}, 0f);
  }

  private static BasicStroke dashed() {
    return new BasicStroke(
        1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5f, 4f}, 0f);
  }

  /** The surface between the line and what was usual, where it is on the losing side. */
  private static String lost(Plan plan) {
    StringBuilder path = new StringBuilder();
    List<ShockChart.Point> points = plan.chart().points();
    double from = plan.chart().shock().orElse(Double.NEGATIVE_INFINITY);
    for (int i = 1; i < points.size(); i++) {
      ShockChart.Point one = points.get(i - 1);
      ShockChart.Point other = points.get(i);
      if (one.year() < from - NEAR || one.part().isEmpty() || other.part().isEmpty()) {
        continue;
      }
      double first = USUAL_PART - one.part().getAsDouble();
      double second = USUAL_PART - other.part().getAsDouble();
      if (first <= 0 && second <= 0) {
        continue;
      }
      double begin = first >= 0 ? 0 : first / (first - second);
      double end = second >= 0 ? 1 : first / (first - second);
      path.append(
          "M%s %sL%s %sL%s %sL%s %sZ"
              .formatted(
                  at(plan.x(between(one.year(), other.year(), begin))),
                  at(plan.y(between(one.base(), other.base(), begin))),
                  at(plan.x(between(one.year(), other.year(), begin))),
                  at(
                      plan.y(
                          between(
                              one.value().orElse(one.base()),
                              other.value().orElse(other.base()),
                              begin))),
                  at(plan.x(between(one.year(), other.year(), end))),
                  at(
                      plan.y(
                          between(
                              one.value().orElse(one.base()),
                              other.value().orElse(other.base()),
                              end))),
                  at(plan.x(between(one.year(), other.year(), end))),
                  at(plan.y(between(one.base(), other.base(), end)))));
    }
    return path.isEmpty()
        ? ""
        : "<path class=\"verlies\" d=\"%s\" fill=\"%s\" fill-opacity=\".5\"/>"
            .formatted(path, LOST);
  }

  private static double between(double one, double other, double part) {
    return one + (other - one) * part;
  }

  private static String over(Plan plan, NavigableMap<Double, String> labels) {
    StringBuilder svg = new StringBuilder();
    periods(plan, labels, svg);
    plan.chart()
        .shock()
        .ifPresent(
            year -> {
              double x = plan.x(year);
              svg.append(
                  "<path d=\"M%s %sV%s\" stroke=\"%s\" stroke-width=\"1.3\" stroke-dasharray=\"2 3\" fill=\"none\"/>"
                      .formatted(
                          at(x), at(plan.area().getMinY()), at(plan.area().getMaxY()), plan.ink()));
              text(plan, x + 5, plan.area().getMinY() + 11, plan.chart().shockName(), "start", svg);
            });
    points(plan, svg);
    plan.chart().end().ifPresent(end -> end(plan, end, svg));
    return svg.toString();
  }

  /** Recovery as a disc with a tick, or an open ring at the end. */
  private static void end(Plan plan, ShockChart.End end, StringBuilder svg) {
    double x = plan.x(end.year());
    ShockChart.Point nearest =
        plan.chart().points().stream()
            .min(java.util.Comparator.comparingDouble(point -> Math.abs(point.year() - end.year())))
            .orElseThrow();
    double y = plan.y(nearest.value().orElse(nearest.base()));
    svg.append(
        end.recovered()
            ? "<g class=\"hersteld\" transform=\"translate(%s %s)\"><circle r=\"9\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"1.5\"/><path d=\"M-4 0L-1 3.4L4.4 -3.4\" stroke=\"#ffffff\" stroke-width=\"2\" fill=\"none\"/></g>"
                .formatted(at(x), at(y), BACK)
            : "<g class=\"niet-hersteld\" transform=\"translate(%s %s)\"><circle r=\"8\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"2.2\" stroke-dasharray=\"3 2\"/></g>"
                .formatted(at(x), at(y), "#9a4b18"));
    text(
        plan,
        plan.area().getMaxX(),
        plan.area().getMinY() - 7,
        (end.recovered() ? "\u2713 " : "\u25cc ") + end.text(),
        "end",
        svg);
  }

  private static void periods(Plan plan, NavigableMap<Double, String> labels, StringBuilder svg) {
    int width = plan.sheet().width;
    double free = width + 10.0;
    for (Map.Entry<Double, String> label : labels.descendingMap().entrySet()) {
      double half = label.getValue().length() * 3.9 + 6;
      double x = Math.min(plan.x(label.getKey()), width - half + 4);
      if (x + half <= free && x - half >= 0) {
        free = x - half;
        text(plan, x, plan.area().getMaxY() + 20, label.getValue(), "middle", svg);
      }
    }
  }

  /** One point can be reached with Tab, arrows walk over the others. */
  private static void points(Plan plan, StringBuilder svg) {
    svg.append(
        "<g class=\"reeks\" role=\"group\" aria-label=\"%s\" data-gebied=\"%s\">"
            .formatted(escaped(plan.chart().title()), escaped(plan.chart().area())));
    boolean first = true;
    for (ShockChart.Point point : plan.chart().points()) {
      if (point.value().isEmpty()) {
        continue;
      }
      svg.append(
          "<g class=\"punt\" role=\"img\"%s aria-label=\"%s\" data-x=\"%s\" transform=\"translate(%s %s)\"><circle class=\"raakvlak\" r=\"10\" fill=\"transparent\"/><circle r=\"3.4\" fill=\"%s\"/></g>"
              .formatted(
                  plan.sheet().onPage ? " tabindex=\"" + (first ? 0 : -1) + "\"" : "",
                  escaped(point.text()),
                  at(plan.x(point.year())),
                  at(plan.x(point.year())),
                  at(plan.y(point.value().getAsDouble())),
                  LINE));
      first = false;
    }
    svg.append("</g>");
  }

  private static void text(
      Plan plan, double x, double y, String text, String anchor, StringBuilder svg) {
    svg.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-family=\"sans-serif\" font-size=\"13\" fill=\"%s\">%s</text>"
            .formatted(at(x), at(y), anchor, plan.ink(), escaped(text)));
  }

  private static String framed(String svg, Plan plan, NavigableMap<Double, String> labels) {
    boolean page = plan.sheet().onPage;
    String open =
        "<svg class=\"lijngrafiek schok\" role=\"%s\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" "
            .formatted(
                page ? "group" : "img", escaped(plan.chart().title()), plan.sheet().width, HEIGHT);
    String whole =
        svg.replaceFirst("<svg ", Matcher.quoteReplacement(open))
            .replaceFirst(" width='[0-9.]+' height='[0-9.]+'", "");
    if (page) {
      whole =
          whole
              .replace("rgb(59,66,64)", "var(--inkt-zacht, #3b4240)")
              .replace("rgb(228,230,227)", "var(--lijn, #e4e6e3)");
    }
    int start = whole.indexOf('>') + 1;
    int end = whole.lastIndexOf("</svg>");
    return whole.substring(0, start)
        + lost(plan)
        + whole.substring(start, end)
        + over(plan, labels)
        + whole.substring(end);
  }
}
