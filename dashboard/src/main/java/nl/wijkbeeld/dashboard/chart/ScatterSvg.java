package nl.wijkbeeld.dashboard.chart;

import static nl.wijkbeeld.dashboard.chart.LineChartSvg.at;
import static nl.wijkbeeld.dashboard.chart.LineChartSvg.escaped;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import nl.wijkbeeld.dashboard.language.Language;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a {@link Scatter} as SVG: a pure function. JFreeChart draws the axes and their grid; over
 * it come points that can be focused, read and chosen one by one, arrows, and as many names as fit.
 */
public final class ScatterSvg {
  private static final double LETTER = 0.54;
  private static final double NAME_SIZE = 13;
  private static final double GAP = 3;

  /** What of a drawing is not along an axis. */
  private static final int BESIDE = 70;

  /** More names than this make a drawing restless. */
  private static final int MOST_NAMES = 24;

  /** From so many points on they are drawn smaller. */
  private static final int MANY = 150;

  /** In a cloud so many of the points farthest from its middle can have a name. */
  private static final int MOST_OUTER = 60;

  private static final String INK = "#1f2625";

  /** For what a chart is drawn. */
  public enum Sheet {
    WIDE(540, 450, true),
    NARROW(400, 420, true),
    PAPER(760, 600, false);

    private final int width;
    private final int height;
    private final boolean onPage;

    Sheet(int width, int height, boolean onPage) {
      this.width = width;
      this.height = height;
      this.onPage = onPage;
    }
  }

  /** Where things lie in the drawing. */
  private record Plan(Scatter chart, Sheet sheet, XYPlot plot, Rectangle2D area) {
    double x(double value) {
      return plot.getDomainAxis().valueToJava2D(value, area, plot.getDomainAxisEdge());
    }

    double y(double value) {
      return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
    }

    double size() {
      return chart.points().size() > MANY ? 4 : 5.5;
    }
  }

  private ScatterSvg() {}

  /** The chart as one {@code svg} element that scales with its frame, in Dutch. */
  public static String draw(Scatter chart, Sheet sheet) {
    return draw(chart, sheet, Language.NL);
  }

  /** The chart as one {@code svg} element that scales with its frame. */
  public static String draw(Scatter chart, Sheet sheet, Language language) {
    XYPlot plot =
        new XYPlot(
            new XYSeriesCollection(),
            axis(chart.x(), sheet.width, language),
            axis(chart.y(), sheet.height, language),
            new XYLineAndShapeRenderer(false, true));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(ChartAxes.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setDomainGridlinePaint(ChartAxes.GRID);
    plot.setDomainGridlineStroke(new BasicStroke(1f));
    plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
    JFreeChart drawn = new JFreeChart(null, ChartAxes.FONT, plot, false);
    drawn.setBackgroundPaint(null);
    drawn.setPadding(new RectangleInsets(8, 2, 4, 14));
    SVGGraphics2D graphics = new SVGGraphics2D(sheet.width, sheet.height);
    graphics.setDefsKeyPrefix(
        "spreiding" + sheet.name() + Integer.toHexString(chart.title().hashCode()));
    ChartRenderingInfo info = new ChartRenderingInfo();
    drawn.draw(graphics, new Rectangle2D.Double(0, 0, sheet.width, sheet.height), info);
    Plan plan = new Plan(chart, sheet, plot, info.getPlotInfo().getDataArea());
    return framed(graphics.getSVGElement(), plan);
  }

  private static NumberAxis axis(Scatter.Axis axis, int length, Language language) {
    NumberAxis drawn =
        ChartAxes.values(
            new double[] {axis.range().low(), axis.range().high()}, axis.decimals(), language);
    drawn.setRange(axis.range().low(), axis.range().high());
    int letters = (int) ((length - BESIDE) / (NAME_SIZE * LETTER));
    drawn.setLabel(
        axis.label().length() > letters
            ? axis.label().substring(0, letters - 1) + "…"
            : axis.label());
    drawn.setLabelFont(ChartAxes.FONT.deriveFont(java.awt.Font.BOLD));
    drawn.setLabelPaint(ChartAxes.INK);
    drawn.setTickLabelInsets(new RectangleInsets(4, 6, 4, 6));
    return drawn;
  }

  /** The parts of the ground, under the axes. */
  private static String ground(Plan plan) {
    StringBuilder svg = new StringBuilder();
    for (Scatter.Cell cell : plan.chart().cells()) {
      double left = plan.x(cell.x().low());
      double top = plan.y(cell.y().high());
      svg.append(
          "<rect class=\"grond\" data-vak=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" fill-opacity=\".34\"/>"
              .formatted(
                  escaped(cell.key()),
                  at(left),
                  at(top),
                  at(Math.max(0, plan.x(cell.x().high()) - left)),
                  at(Math.max(0, plan.y(cell.y().low()) - top)),
                  cell.colour()));
    }
    return svg.toString();
  }

  private static String over(Plan plan) {
    StringBuilder svg = new StringBuilder();
    plan.chart().arrows().forEach(arrow -> arrow(plan, arrow, svg));
    if (PointCloud.is(plan.chart())) {
      cloud(plan, svg);
    } else {
      boolean first = true;
      for (Scatter.Point point : plan.chart().points()) {
        point(plan, point, first ? 0 : -1, "", svg);
        first = false;
      }
    }
    names(plan, svg);
    return svg.toString();
  }

  /**
   * Dots, and over them the chosen points. On a page there is one point more, the runner, that goes
   * where a reader points or walks.
   */
  private static void cloud(Plan plan, StringBuilder svg) {
    Scatter chart = plan.chart();
    svg.append(
        PointCloud.of(chart)
            .dots(
                plan.sheet().name() + Integer.toHexString(chart.title().hashCode()),
                point -> plan.x(point.x()),
                point -> plan.y(point.y())));
    if (plan.sheet().onPage) {
      point(plan, chart.points().getFirst(), 0, " loper", svg);
    }
    chart.points().stream()
        .filter(Scatter.Point::chosen)
        .forEach(point -> point(plan, point, -1, "", svg));
  }

  /** A line with a head; dashed when it may be chance. */
  private static void arrow(Plan plan, Scatter.Arrow arrow, StringBuilder svg) {
    double fromX = plan.x(arrow.fromX());
    double fromY = plan.y(arrow.fromY());
    double toX = plan.x(arrow.toX());
    double toY = plan.y(arrow.toY());
    double length = Math.hypot(toX - fromX, toY - fromY);
    if (length < 3) {
      return;
    }
    double part = Math.max(0, length - plan.size() - 1) / length;
    double tipX = fromX + (toX - fromX) * part;
    double tipY = fromY + (toY - fromY) * part;
    double backX = (toX - fromX) / length * 7;
    double backY = (toY - fromY) / length * 7;
    svg.append(
        "<g class=\"pijl\" data-gebied=\"%s\" aria-hidden=\"true\"><path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"%s\"%s fill=\"none\"/><path d=\"M%s %sL%s %sL%s %sZ\" fill=\"%s\"/></g>"
            .formatted(
                escaped(arrow.code()),
                at(fromX),
                at(fromY),
                at(tipX),
                at(tipY),
                INK,
                arrow.sure() ? "1.6" : "1.1",
                arrow.sure() ? "" : " stroke-dasharray=\"3 3\"",
                at(tipX),
                at(tipY),
                at(tipX - backX - backY / 2),
                at(tipY - backY + backX / 2),
                at(tipX - backX + backY / 2),
                at(tipY - backY - backX / 2),
                INK));
  }

  private static void point(
      Plan plan, Scatter.Point point, int tabIndex, String look, StringBuilder svg) {
    double size = plan.size() + (point.chosen() ? 2 : 0);
    String reach =
        plan.sheet().onPage
            ? " role=\"button\" aria-pressed=\"%b\" tabindex=\"%d\""
                .formatted(point.chosen(), tabIndex)
            : "";
    svg.append(
        "<g class=\"punt%s\"%s data-gebied=\"%s\" data-vak=\"%s\" aria-label=\"%s\" transform=\"translate(%s %s)\">"
            .formatted(
                look + (point.chosen() ? " gekozen" : ""),
                reach,
                escaped(point.code()),
                escaped(point.key()),
                escaped(point.text()),
                at(plan.x(point.x())),
                at(plan.y(point.y()))));
    if (plan.sheet().onPage) {
      svg.append("<circle class=\"raakvlak\" r=\"12\" fill=\"transparent\"/>");
    }
    svg.append(
        "<circle class=\"stip\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/></g>"
            .formatted(at(size), point.colour(), INK, point.chosen() ? "2.4" : "1"));
  }

  /** A name beside its point, where it stands over no other name and no point. */
  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /** Chosen points first, then those far from the middle, as they are what a reader asks after. */
  private static void names(Plan plan, StringBuilder svg) {
    List<Box> taken = new ArrayList<>();
    double reach = plan.size() + 1;
    boolean cloud = PointCloud.is(plan.chart());
    for (Scatter.Point point : plan.chart().points()) {
      double x = plan.x(point.x());
      double y = plan.y(point.y());
      taken.add(new Box(x - reach, y - reach, x + reach, y + reach));
    }
    double middleX = plan.area().getCenterX();
    double middleY = plan.area().getCenterY();
    List<Scatter.Point> asked =
        plan.chart().points().stream()
            .sorted(
                Comparator.comparing((Scatter.Point point) -> !point.chosen())
                    .thenComparing(
                        Comparator.comparingDouble(
                                (Scatter.Point point) ->
                                    Math.hypot(
                                        plan.x(point.x()) - middleX, plan.y(point.y()) - middleY))
                            .reversed()))
            .limit(cloud ? MOST_OUTER : Integer.MAX_VALUE)
            .toList();
    int written = 0;
    for (Scatter.Point point : asked) {
      if (written >= MOST_NAMES) {
        return;
      }
      double width = point.name().length() * NAME_SIZE * LETTER;
      double x = plan.x(point.x());
      double y = plan.y(point.y());
      for (double[] way : new double[][] {{1, 0}, {-1, 0}, {0, -1}, {0, 1}}) {
        double left =
            way[0] > 0 ? x + reach + GAP : way[0] < 0 ? x - reach - GAP - width : x - width / 2;
        double middle = y + way[1] * (reach + GAP + NAME_SIZE / 2);
        Box box = new Box(left, middle - NAME_SIZE * .55, left + width, middle + NAME_SIZE * .55);
        boolean inside =
            left >= plan.area().getMinX()
                && left + width <= plan.sheet().width - 2.0
                && box.top >= 0
                && box.bottom <= plan.area().getMaxY();
        if (inside && taken.stream().noneMatch(box::meets)) {
          taken.add(box);
          written++;
          text(left, middle + NAME_SIZE * .35, point, svg);
          break;
        }
      }
    }
  }

  private static void text(double x, double y, Scatter.Point point, StringBuilder svg) {
    String place =
        "x=\"%s\" y=\"%s\" font-family=\"sans-serif\" font-size=\"%s\" font-weight=\"%s\""
            .formatted(at(x), at(y), at(NAME_SIZE), point.chosen() ? "bold" : "normal");
    String name = escaped(point.name());
    svg.append(
        "<g class=\"puntnaam\" data-gebied=\"%s\" data-vak=\"%s\" aria-hidden=\"true\"><text %s fill=\"#ffffff\" stroke=\"#ffffff\" stroke-opacity=\".8\" stroke-width=\"3\" stroke-linejoin=\"round\">%s</text><text %s fill=\"%s\">%s</text></g>"
            .formatted(escaped(point.code()), escaped(point.key()), place, name, place, INK, name));
  }

  /** JFreeSVG writes no viewBox; the ground goes under its axes. */
  private static String framed(String svg, Plan plan) {
    String open =
        "<svg class=\"spreiding\" role=\"%s\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" "
            .formatted(
                plan.sheet().onPage ? "group" : "img",
                escaped(plan.chart().title()),
                plan.sheet().width,
                plan.sheet().height);
    String whole =
        svg.replaceFirst("<svg ", Matcher.quoteReplacement(open))
            .replaceFirst(" width='[0-9.]+' height='[0-9.]+'", "");
    int start = whole.indexOf('>') + 1;
    int end = whole.lastIndexOf("</svg>");
    return whole.substring(0, start)
        + ground(plan)
        + whole.substring(start, end)
        + over(plan)
        + whole.substring(end);
  }
}
