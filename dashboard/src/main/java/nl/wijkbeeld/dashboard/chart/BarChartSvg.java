package nl.wijkbeeld.dashboard.chart;

import static nl.wijkbeeld.dashboard.chart.LineChartSvg.escaped;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.regex.Matcher;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a {@link BarChart} with JFreeChart as SVG that carries its own styles and is read in half a
 * page: a pure function. Each bar ends in its figure, so there is no axis of figures.
 */
public final class BarChartSvg {
  private static final int WIDTH = 560;
  private static final int LINE = 32;
  private static final int LETTERS = 34;
  private static final Color FILL = new Color(0x3d, 0x5a, 0x84);

  /** Beyond the longest bar there is room for its figure. */
  private static final double ROOM = 1.28;

  private BarChartSvg() {}

  /** The chart as one {@code svg} element. */
  public static String draw(BarChart chart) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < chart.bars().size(); i++) {
      data.addValue(Math.max(0, chart.bars().get(i).value()), "", Integer.valueOf(i));
    }
    CategoryPlot plot = new CategoryPlot(data, new Names(chart), figures(chart), renderer(chart));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
    JFreeChart drawn = new JFreeChart(null, ChartAxes.FONT, plot, false);
    drawn.setBackgroundPaint(null);
    drawn.setPadding(new RectangleInsets(2, 0, 2, 0));
    int height = chart.bars().size() * LINE + 8;
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height);
    graphics.setDefsKeyPrefix("staven" + Integer.toHexString(chart.title().hashCode()));
    drawn.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
    return graphics
        .getSVGElement()
        .replaceFirst(
            "<svg ",
            Matcher.quoteReplacement(
                "<svg class=\"staven\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" "
                    .formatted(escaped(chart.title()), WIDTH, height)))
        .replaceFirst(" width='[0-9.]+' height='[0-9.]+'", "");
  }

  private static NumberAxis figures(BarChart chart) {
    NumberAxis axis = new NumberAxis(null);
    double greatest = chart.bars().stream().mapToDouble(BarChart.Bar::value).max().orElse(1);
    axis.setRange(0, greatest > 0 ? greatest * ROOM : 1);
    axis.setVisible(false);
    return axis;
  }

  private static BarRenderer renderer(BarChart chart) {
    BarRenderer renderer = new BarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, FILL);
    renderer.setMaximumBarWidth(0.6);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator() {
          private static final long serialVersionUID = 1L;

          @Override
          public String generateLabel(CategoryDataset dataset, int row, int column) {
            return chart.bars().get(column).text();
          }
        });
    renderer.setDefaultItemLabelFont(ChartAxes.FONT);
    renderer.setDefaultItemLabelPaint(ChartAxes.INK);
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    renderer.setItemLabelInsets(new RectangleInsets(0, 6, 0, 6));
    return renderer;
  }

  /** The axis of names; two bars may have the same. */
  private static final class Names extends CategoryAxis {
    private static final long serialVersionUID = 1L;
    private final transient BarChart chart;

    Names(BarChart chart) {
      this.chart = chart;
      setAxisLineVisible(false);
      setTickMarksVisible(false);
      setTickLabelFont(ChartAxes.FONT);
      setTickLabelPaint(ChartAxes.INK);
      setMaximumCategoryLabelWidthRatio(0.5f);
      setCategoryLabelPositions(
          CategoryLabelPositions.replaceLeftPosition(
              CategoryLabelPositions.STANDARD,
              new CategoryLabelPosition(
                  RectangleAnchor.LEFT,
                  TextBlockAnchor.CENTER_LEFT,
                  CategoryLabelWidthType.RANGE,
                  0.5f)));
      setLowerMargin(0.01);
      setUpperMargin(0.01);
      setCategoryMargin(0.35);
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected TextBlock createLabel(
        Comparable category, float width, RectangleEdge edge, Graphics2D graphics) {
      return TextUtils.createTextBlock(
          shortened(chart.bars().get((Integer) category).name()),
          getTickLabelFont(),
          getTickLabelPaint());
    }

    private static String shortened(String text) {
      return text.length() <= LETTERS ? text : text.substring(0, LETTERS - 1) + "\u2026";
    }
  }
}
