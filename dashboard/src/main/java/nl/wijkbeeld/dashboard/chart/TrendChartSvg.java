package nl.wijkbeeld.dashboard.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a {@link TrendChart} with JFreeChart as SVG: a pure function. Gaps and breaks stay open;
 * what is provisional has an open dot, a forecast is dashed; lines carry their name.
 */
public final class TrendChartSvg {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 300;

  /** The width of a letter: a guess on the safe side, for no font is at hand. */
  private static final double LETTER = 7.6;

  /** About how wide the lines and their names are together. */
  private static final double PLOT = 640;

  private static final int LONGEST_NAME = 34;

  private static final int MOST_LABELS = 10;

  private static final Color INK = ChartAxes.INK;
  private static final Color GRID = ChartAxes.GRID;
  private static final Color OTHER = new Color(0x6b, 0x72, 0x70);
  private static final Font FONT = ChartAxes.FONT;

  private TrendChartSvg() {}

  /** The chart as one {@code svg} element that scales with its frame. */
  public static String draw(TrendChart chart, Language language) {
    return draw(chart, 1, language);
  }

  /** The chart in Dutch. */
  public static String draw(TrendChart chart) {
    return draw(chart, Language.NL);
  }

  /** The chart in Dutch, to be seen from afar. */
  public static String draw(TrendChart chart, double size) {
    return draw(chart, size, Language.NL);
  }

  /**
   * The same to be seen from afar.
   *
   * @param size how much larger letters, lines and dots are than on a page
   */
  public static String draw(TrendChart chart, double size, Language language) {
    Font font = FONT.deriveFont((float) (FONT.getSize2D() * size));
    int height = (int) Math.round(HEIGHT * (1 + (size - 1) / 2));
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    XYPlot plot =
        new XYPlot(
            data,
            years(chart, size),
            ChartAxes.values(known(chart), chart.decimals(), language),
            renderer);
    plot.getDomainAxis().setTickLabelFont(font);
    plot.getRangeAxis().setTickLabelFont(font);
    for (int i = 0; i < chart.lines().size(); i++) {
      Color colour = i == 0 ? Color.decode(chart.colour()) : OTHER;
      add(data, renderer, chart.lines().get(i), colour, (float) ((i == 0 ? 2.6 : 1.6) * size));
      label(plot, chart, i, colour, font);
    }
    renderer.setUseFillPaint(true);
    renderer.setUseOutlinePaint(true);
    renderer.setDrawOutlines(true);
    chart.breaks().forEach(at -> mark(plot, at, font, language));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setDomainGridlinesVisible(false);
    plot.setAxisOffset(new RectangleInsets(4, 0, size == 1 ? 0 : 8 * size, 0));
    JFreeChart drawn = new JFreeChart(null, FONT, plot, false);
    drawn.setBackgroundPaint(null);
    drawn.setPadding(new RectangleInsets(6, 2, 2, 4));
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height);
    graphics.setDefsKeyPrefix("grafiek" + Integer.toHexString(chart.title().hashCode()));
    drawn.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
    return framed(graphics.getSVGElement(), chart.title(), height);
  }

  /** JFreeSVG writes no viewBox; without it a chart in a smaller frame is cropped. */
  private static String framed(String svg, String title, int height) {
    String open =
        "<svg class=\"grafiek\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" "
            .formatted(
                title.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"),
                WIDTH,
                height);
    return svg.replaceFirst("<svg ", java.util.regex.Matcher.quoteReplacement(open))
        .replaceFirst(" width='[0-9.]+' height='[0-9.]+'", "");
  }

  private static void add(
      XYSeriesCollection data,
      XYLineAndShapeRenderer renderer,
      TrendChart.Line line,
      Color colour,
      float width) {
    BasicStroke solid = new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    BasicStroke dashed =
        new BasicStroke(
            width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 6f}, 0f);
    strokes(data, renderer, segments(data, line, false), colour, solid);
    strokes(data, renderer, segments(data, line, true), colour, dashed);
    for (TrendChart.Mark mark : TrendChart.Mark.values()) {
      dots(data, renderer, line, mark, colour, width);
    }
  }

  /** The pieces of a line between two figures; a piece that leads to a forecast is dashed. */
  private static XYSeries segments(
      XYSeriesCollection data, TrendChart.Line line, boolean toForecast) {
    XYSeries pieces = new XYSeries(data.getSeriesCount(), false, true);
    for (int i = 1; i < line.points().size(); i++) {
      TrendChart.Point from = line.points().get(i - 1);
      TrendChart.Point to = line.points().get(i);
      boolean drawn = to.joined() && from.value().isPresent() && to.value().isPresent();
      if (drawn && (to.mark() == TrendChart.Mark.FORECAST) == toForecast) {
        pieces.add(from.year(), from.value().getAsDouble());
        pieces.add(to.year(), to.value().getAsDouble());
        pieces.add(to.year(), null);
      }
    }
    return pieces;
  }

  private static void strokes(
      XYSeriesCollection data,
      XYLineAndShapeRenderer renderer,
      XYSeries pieces,
      Color colour,
      BasicStroke stroke) {
    int index = data.getSeriesCount();
    data.addSeries(pieces);
    renderer.setSeriesPaint(index, colour);
    renderer.setSeriesStroke(index, stroke);
    renderer.setSeriesShapesVisible(index, false);
  }

  /** The points of one kind: closed, open, or an open diamond. */
  private static void dots(
      XYSeriesCollection data,
      XYLineAndShapeRenderer renderer,
      TrendChart.Line line,
      TrendChart.Mark mark,
      Color colour,
      float width) {
    XYSeries points = new XYSeries(data.getSeriesCount(), false, true);
    for (TrendChart.Point point : line.points()) {
      if (point.mark() == mark && point.value().isPresent()) {
        points.add(point.year(), point.value().getAsDouble());
      }
    }
    int index = data.getSeriesCount();
    data.addSeries(points);
    double r = width + (mark == TrendChart.Mark.FIRM ? 0.6 : 1.6);
    renderer.setSeriesLinesVisible(index, false);
    renderer.setSeriesPaint(index, colour);
    renderer.setSeriesFillPaint(index, mark == TrendChart.Mark.FIRM ? colour : Color.WHITE);
    renderer.setSeriesOutlinePaint(index, colour);
    renderer.setSeriesOutlineStroke(index, new BasicStroke(Math.max(1.4f, width * 0.7f)));
    renderer.setSeriesShape(
        index,
        mark == TrendChart.Mark.FORECAST ? diamond(r) : new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
  }

  private static Path2D diamond(double r) {
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(0, -r * 1.3);
    diamond.lineTo(r * 1.3, 0);
    diamond.lineTo(0, r * 1.3);
    diamond.lineTo(-r * 1.3, 0);
    diamond.closePath();
    return diamond;
  }

  /** A break: a thin upright line with its word. */
  private static void mark(XYPlot plot, TrendChart.Break at, Font font, Language language) {
    ValueMarker marker =
        new ValueMarker(
            at.year(),
            INK,
            new BasicStroke(
                1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {2f, 3f}, 0f));
    marker.setLabel(Texts.of(TrendChartSvg.class, language).get("breuk"));
    marker.setLabelFont(font);
    marker.setLabelPaint(INK);
    marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
    marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
    marker.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
    plot.addDomainMarker(marker);
  }

  /** The name of a line beside its last point. */
  private static void label(XYPlot plot, TrendChart chart, int index, Color colour, Font font) {
    List<TrendChart.Point> points = chart.lines().get(index).points();
    for (int i = points.size() - 1; i >= 0; i--) {
      TrendChart.Point point = points.get(i);
      if (point.value().isPresent()) {
        XYTextAnnotation text =
            new XYTextAnnotation(
                "\u00A0\u00A0\u00A0" + name(chart.lines().get(index)),
                point.year(),
                point.value().getAsDouble());
        text.setFont(font.deriveFont(index == 0 ? Font.BOLD : Font.PLAIN));
        text.setPaint(colour);
        text.setTextAnchor(
            !collides(chart)
                ? TextAnchor.CENTER_LEFT
                : index == 0 ? TextAnchor.TOP_LEFT : TextAnchor.BOTTOM_LEFT);
        plot.addAnnotation(text);
        return;
      }
    }
  }

  /** Whether the last points of two lines lie so close that their names would overlap. */
  private static boolean collides(TrendChart chart) {
    double[] all = known(chart);
    double spread = Arrays.stream(all).max().orElse(1) - Arrays.stream(all).min().orElse(0);
    double[] last =
        chart.lines().stream()
            .flatMapToDouble(
                line ->
                    line.points().reversed().stream()
                        .flatMapToDouble(point -> point.value().stream())
                        .limit(1))
            .toArray();
    return last.length > 1
        && Math.abs(last[0] - last[1])
            < Math.max(spread, ChartAxes.leastRange(all, chart.decimals())) * 0.1;
  }

  private static double[] known(TrendChart chart) {
    return chart.lines().stream()
        .flatMap(line -> line.points().stream())
        .flatMapToDouble(point -> point.value().stream())
        .toArray();
  }

  private static NumberAxis years(TrendChart chart, double size) {
    Map<Double, String> labels = new TreeMap<>();
    chart.lines().forEach(l -> l.points().forEach(p -> labels.put(p.year(), p.label())));
    int longest = chart.lines().stream().mapToInt(line -> name(line).length()).max().orElse(0);
    double part = Math.min(0.6, (longest + 4) * LETTER * size / PLOT);
    return ChartAxes.time(
        labels, Math.max(0.2, part / (1 - part)), (int) Math.max(3, MOST_LABELS / (size * size)));
  }

  private static String name(TrendChart.Line line) {
    return line.naam().length() <= LONGEST_NAME
        ? line.naam()
        : line.naam().substring(0, LONGEST_NAME - 1).stripTrailing() + "\u2026";
  }
}
