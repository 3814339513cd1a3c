package nl.wijkbeeld.dashboard.chart;

import static nl.wijkbeeld.dashboard.chart.LineChartSvg.escaped;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkbeeld.dashboard.language.Language;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a {@link CurveChart} with JFreeChart as SVG that carries its own styles: a pure function.
 * Lines differ in colour and in dashes, and begin at an axis from zero.
 */
public final class CurveChartSvg {
  private static final int WIDTH = 620;
  private static final int HEIGHT = 340;
  private static final float THICK = 2.6f;

  /** How a line looks; no dashes is a whole line. */
  private record Look(String colour, float... dashes) {
    BasicStroke stroke() {
      return dashes.length == 0
          ? new BasicStroke(THICK, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
          : new BasicStroke(THICK, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f);
    }
  }

  private static final List<Look> LOOKS =
      List.of(new Look("#0d7069"), new Look("#9a4b18", 7f, 4f), new Look("#3d5a84", 2f, 4f));

  private CurveChartSvg() {}

  /** The chart as one {@code svg} element. */
  public static String draw(CurveChart chart, Language language) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    for (int i = 0; i < chart.curves().size(); i++) {
      XYSeries series = new XYSeries(Integer.valueOf(i), false, true);
      chart
          .curves()
          .get(i)
          .points()
          .forEach(
              point ->
                  series.add(
                      (Number) point.x(),
                      point.y().isPresent() ? (Number) point.y().getAsDouble() : null));
      data.addSeries(series);
      renderer.setSeriesPaint(i, Color.decode(LOOKS.get(i).colour()));
      renderer.setSeriesStroke(i, LOOKS.get(i).stroke());
    }
    renderer.setDrawSeriesLineAsPath(true);
    XYPlot plot = new XYPlot(data, across(chart), upright(chart, language), renderer);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(ChartAxes.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setDomainGridlinesVisible(false);
    plot.setAxisOffset(new RectangleInsets(4, 0, 4, 0));
    JFreeChart drawn = new JFreeChart(null, ChartAxes.FONT, plot, false);
    drawn.setBackgroundPaint(null);
    drawn.setPadding(new RectangleInsets(8, 2, 4, 20));
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, HEIGHT);
    graphics.setDefsKeyPrefix("kromme" + Integer.toHexString(chart.title().hashCode()));
    drawn.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    return graphics
        .getSVGElement()
        .replaceFirst(
            "<svg ",
            Matcher.quoteReplacement(
                "<svg class=\"kromme\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" "
                    .formatted(escaped(chart.title()), WIDTH, HEIGHT)))
        .replaceFirst(" width='[0-9.]+' height='[0-9.]+'", "");
  }

  private static NumberAxis across(CurveChart chart) {
    NumberAxis axis = ChartAxes.time(chart.labels(), 0.04, 10);
    if (!chart.across().isEmpty()) {
      axis.setLabel(chart.across());
      axis.setLabelFont(ChartAxes.FONT);
      axis.setLabelPaint(ChartAxes.INK);
    }
    return axis;
  }

  private static NumberAxis upright(CurveChart chart, Language language) {
    double[] all =
        chart.curves().stream()
            .flatMap(curve -> curve.points().stream())
            .flatMapToDouble(point -> point.y().stream())
            .toArray();
    NumberAxis axis = ChartAxes.values(all, 0, language);
    axis.setRange(0, Math.max(100, Arrays.stream(all).max().orElse(100)));
    axis.setTickUnit(new NumberTickUnit(25));
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(language.locale()));
    format.setPositiveSuffix(language.behind(chart.unit()).replace(' ', '\u00a0'));
    axis.setNumberFormatOverride(format);
    return axis;
  }

  /** A short line as in the chart. */
  public static String swatch(int curve) {
    Look look = LOOKS.get(curve);
    String dashes =
        look.dashes().length == 0
            ? ""
            : " stroke-dasharray=\"%s\""
                .formatted(
                    IntStream.range(0, look.dashes().length)
                        .mapToObj(i -> String.valueOf((int) look.dashes()[i]))
                        .collect(Collectors.joining(" ")));
    return "<svg viewBox=\"0 0 28 18\" aria-hidden=\"true\"><path d=\"M2 9H26\" stroke=\"%s\" stroke-width=\"3\" fill=\"none\"%s/></svg>"
        .formatted(look.colour(), dashes);
  }
}
