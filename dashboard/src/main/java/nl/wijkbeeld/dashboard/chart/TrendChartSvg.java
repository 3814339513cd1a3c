package nl.wijkbeeld.dashboard.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkbeeld.dashboard.text.Dutch;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a {@link TrendChart} with JFreeChart as SVG: a pure function. Gaps stay gaps; what is
 * provisional is dashed; lines carry their name.
 */
public final class TrendChartSvg {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 300;

  /** The part of the time shown that stays free at the end, for the names of the lines. */
  private static final double ROOM_FOR_NAMES = 0.2;

  private static final Color INK = new Color(0x3b, 0x42, 0x40);
  private static final Color GRID = new Color(0xe4, 0xe6, 0xe3);
  private static final Color OTHER = new Color(0x6b, 0x72, 0x70);
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  private TrendChartSvg() {}

  /** The chart as one {@code svg} element that scales with its frame. */
  public static String draw(TrendChart chart) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    XYPlot plot = new XYPlot(data, years(chart), values(chart), renderer);
    for (int i = 0; i < chart.lines().size(); i++) {
      Color colour = i == 0 ? Color.decode(chart.colour()) : OTHER;
      add(data, renderer, chart.lines().get(i), colour, i == 0 ? 2.6f : 1.6f);
      label(plot, chart, i, colour);
    }
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setDomainGridlinesVisible(false);
    plot.setAxisOffset(new RectangleInsets(4, 0, 0, 0));
    JFreeChart drawn = new JFreeChart(null, FONT, plot, false);
    drawn.setBackgroundPaint(null);
    drawn.setPadding(new RectangleInsets(6, 2, 2, 4));
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, HEIGHT);
    drawn.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    return framed(graphics.getSVGElement(), chart.title());
  }

  /** JFreeSVG writes no viewBox; without it a chart in a smaller frame is cropped. */
  private static String framed(String svg, String title) {
    String open =
        "<svg class=\"grafiek\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" "
            .formatted(
                title.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"),
                WIDTH,
                HEIGHT);
    return svg.replaceFirst("<svg ", java.util.regex.Matcher.quoteReplacement(open))
        .replaceFirst(" width='[0-9.]+' height='[0-9.]+'", "");
  }

  private static void add(
      XYSeriesCollection data,
      XYLineAndShapeRenderer renderer,
      TrendChart.Line line,
      Color colour,
      float width) {
    XYSeries firm = new XYSeries(data.getSeriesCount(), false, true);
    XYSeries provisional = new XYSeries(data.getSeriesCount() + 1, false, true);
    TrendChart.Point before = null;
    for (TrendChart.Point point : line.points()) {
      Double value = point.value().isPresent() ? point.value().getAsDouble() : null;
      if (point.provisional() && provisional.isEmpty() && before != null) {
        provisional.add(
            before.year(), before.value().isPresent() ? before.value().getAsDouble() : null);
      }
      (point.provisional() ? provisional : firm).add(point.year(), value);
      before = point;
    }
    style(
        data,
        renderer,
        firm,
        colour,
        new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    if (!provisional.isEmpty()) {
      style(
          data,
          renderer,
          provisional,
          colour,
          new BasicStroke(
              width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 6f}, 0f));
    }
  }

  private static void style(
      XYSeriesCollection data,
      XYLineAndShapeRenderer renderer,
      XYSeries series,
      Color colour,
      BasicStroke stroke) {
    int index = data.getSeriesCount();
    data.addSeries(series);
    double r = stroke.getLineWidth() + 0.6;
    renderer.setSeriesPaint(index, colour);
    renderer.setSeriesStroke(index, stroke);
    renderer.setSeriesShape(index, new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
  }

  /** The name of a line beside its last point. */
  private static void label(XYPlot plot, TrendChart chart, int index, Color colour) {
    List<TrendChart.Point> points = chart.lines().get(index).points();
    for (int i = points.size() - 1; i >= 0; i--) {
      TrendChart.Point point = points.get(i);
      if (point.value().isPresent()) {
        XYTextAnnotation text =
            new XYTextAnnotation(
                "  " + chart.lines().get(index).naam(), point.year(), point.value().getAsDouble());
        text.setFont(FONT.deriveFont(index == 0 ? Font.BOLD : Font.PLAIN));
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
    double[] all =
        chart.lines().stream()
            .flatMap(line -> line.points().stream())
            .flatMapToDouble(point -> point.value().stream())
            .toArray();
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
        && Math.abs(last[0] - last[1]) < Math.max(spread, leastRange(chart)) * 0.1;
  }

  private static NumberAxis values(TrendChart chart) {
    NumberAxis axis = new NumberAxis(null);
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Dutch.LOCALE);
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(chart.decimals());
    format.setMaximumFractionDigits(chart.decimals());
    axis.setNumberFormatOverride(format);
    axis.setStandardTickUnits(steps(chart.decimals()));
    axis.setAutoRangeIncludesZero(false);
    axis.setAutoRangeMinimumSize(leastRange(chart));
    axis.setUpperMargin(0.12);
    axis.setLowerMargin(0.12);
    plain(axis);
    return axis;
  }

  /**
   * The least range of the axis, a tenth of the figures themselves and ten of their last decimal,
   * so that a ripple does not look like a wave.
   */
  private static double leastRange(TrendChart chart) {
    double greatest =
        chart.lines().stream()
            .flatMap(line -> line.points().stream())
            .flatMapToDouble(point -> point.value().stream())
            .map(Math::abs)
            .max()
            .orElse(1);
    return Math.max(greatest * 0.1, Math.pow(10, 1 - chart.decimals()));
  }

  /** Steps of 1, 2 and 5, none smaller than the last decimal that is written. */
  private static TickUnits steps(int decimals) {
    TickUnits units = new TickUnits();
    for (int exponent = -decimals; exponent <= 9; exponent++) {
      for (int step : new int[] {1, 2, 5}) {
        units.add(new NumberTickUnit(step * Math.pow(10, exponent)));
      }
    }
    return units;
  }

  private static NumberAxis years(TrendChart chart) {
    Map<Double, String> labels = new TreeMap<>();
    chart.lines().forEach(l -> l.points().forEach(p -> labels.put(p.year(), p.label())));
    NumberAxis axis = new NumberAxis(null);
    axis.setAutoRangeIncludesZero(false);
    double first = labels.keySet().stream().min(Double::compare).orElse(0.0);
    double last = labels.keySet().stream().max(Double::compare).orElse(1.0);
    double span = Math.max(last - first, 0.02);
    axis.setRange(first - span * 0.04, last + span * ROOM_FOR_NAMES);
    boolean yearly = labels.keySet().stream().allMatch(year -> year == Math.rint(year));
    if (yearly) {
      axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil(span / 10))));
      axis.setNumberFormatOverride(new YearUntil(last));
    } else {
      axis.setTickUnit(new NumberTickUnit(span / 6));
      axis.setNumberFormatOverride(new NearestLabel(labels));
    }
    plain(axis);
    return axis;
  }

  private static void plain(NumberAxis axis) {
    axis.setTickLabelFont(FONT);
    axis.setTickLabelPaint(INK);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }

  /** Writes years, but none beyond the last that has a figure. */
  private static final class YearUntil extends DecimalFormat {
    private static final long serialVersionUID = 1L;
    private final double last;

    YearUntil(double last) {
      super("0");
      this.last = last;
    }

    @Override
    public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
      return value > last + 0.01 ? to : super.format(value, to, position);
    }
  }

  /** Writes a place in time as the label of the period nearest to it. */
  private static final class NearestLabel extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final TreeMap<Double, String> labels;

    NearestLabel(Map<Double, String> labels) {
      this.labels = new TreeMap<>(labels);
    }

    @Override
    public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
      String nearest = "";
      double distance = Double.MAX_VALUE;
      if (value > labels.lastKey() + 0.01) {
        return to;
      }
      for (Map.Entry<Double, String> label : labels.entrySet()) {
        if (Math.abs(label.getKey() - value) < distance) {
          distance = Math.abs(label.getKey() - value);
          nearest = label.getValue();
        }
      }
      return to.append(nearest);
    }

    @Override
    public StringBuffer format(long value, StringBuffer to, FieldPosition position) {
      return format((double) value, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("een as wordt alleen geschreven");
    }
  }
}
