package nl.wijkbeeld.dashboard.chart;

import static nl.wijkbeeld.dashboard.chart.LineChartSvg.at;
import static nl.wijkbeeld.dashboard.chart.LineChartSvg.escaped;

import java.util.List;

/** Draws a {@link DotPlot} as SVG that carries its own styles: a pure function. */
public final class DotPlotSvg {
  private static final int WIDTH = 960;
  private static final double LINE = 18;
  private static final double GAP = 14;
  private static final double NAMES = 250;
  private static final double LEFT = 410;
  private static final double RIGHT = 780;
  private static final int LETTERS = 33;
  private static final String INK = "#3b4240";
  private static final String ONE = "#3d5a84";

  private DotPlotSvg() {}

  /** The plot as one {@code svg} element. */
  public static String draw(DotPlot plot) {
    StringBuilder body = new StringBuilder();
    double top = 6;
    for (DotPlot.Row row : plot.rows()) {
      top = row(plot, row, top, body) + GAP;
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"stippen\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %s\" font-family=\"sans-serif\">%s</svg>"
        .formatted(escaped(plot.title()), WIDTH, at(Math.max(top, 20)), body);
  }

  /** Draws a row and gives where it ends. */
  private static double row(DotPlot plot, DotPlot.Row row, double top, StringBuilder svg) {
    List<String> words = LineChartSvg.wrapped(row.label(), LETTERS);
    for (int i = 0; i < words.size(); i++) {
      text(8, top + 14 + i * 16, words.get(i), 13, "bold", svg);
    }
    List<String> notes = LineChartSvg.wrapped(row.note(), LETTERS + 4);
    for (int i = 0; i < notes.size(); i++) {
      text(8, top + 14 + words.size() * 16 + i * 15, notes.get(i), 12, "normal", svg);
    }
    double height =
        Math.max(
            row.dots().size() * LINE + (row.reference().isPresent() ? LINE : 0),
            words.size() * 16 + notes.size() * 15 + 3.0);
    row.reference()
        .ifPresent(
            value -> {
              double x = x(row, value);
              svg.append(
                  "<path d=\"M%s %sV%s\" stroke=\"%s\" stroke-width=\"1.3\" stroke-dasharray=\"3 2\" fill=\"none\"/>"
                      .formatted(at(x), at(top + 2), at(top + row.dots().size() * LINE), INK));
              svg.append(
                  "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"12\" fill=\"%s\">%s</text>"
                      .formatted(
                          at(Math.clamp(x, LEFT + 40, RIGHT - 40)),
                          at(top + row.dots().size() * LINE + 12),
                          INK,
                          escaped(row.referenceText())));
            });
    for (int i = 0; i < row.dots().size(); i++) {
      dot(plot, row, i, top + i * LINE + LINE / 2, svg);
    }
    double end = top + height;
    svg.append(
        "<path d=\"M0 %1$sH%2$d\" stroke=\"#dddcd5\" stroke-width=\"1\" fill=\"none\"/>"
            .formatted(at(end + GAP / 2), WIDTH));
    return end;
  }

  private static void dot(DotPlot plot, DotPlot.Row row, int index, double y, StringBuilder svg) {
    DotPlot.Dot dot = row.dots().get(index);
    String colour =
        plot.distinct() ? LineChartSvg.COLOURS.get(index % LineChartSvg.COLOURS.size()) : ONE;
    text(NAMES, y + 4.5, LineChartSvg.wrapped(dot.name(), 22).getFirst(), 13, "normal", svg);
    svg.append(
        "<path d=\"M%s %sH%s\" stroke=\"#dddcd5\" stroke-width=\"1\" fill=\"none\"/>"
            .formatted(at(LEFT), at(y), at(RIGHT)));
    dot.interval()
        .ifPresent(
            interval ->
                svg.append(
                    "<path d=\"M%1$s %3$sH%2$sM%1$s %4$sV%5$sM%2$s %4$sV%5$s\" stroke=\"%6$s\" stroke-width=\"1.6\" fill=\"none\"/>"
                        .formatted(
                            at(x(row, interval.low())),
                            at(x(row, interval.high())),
                            at(y),
                            at(y - 4),
                            at(y + 4),
                            colour)));
    dot.value()
        .ifPresent(
            value -> {
              double x = x(row, value);
              if (row.bars()) {
                double zero = x(row, 0);
                svg.append(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"10\" fill=\"%s\"/>"
                        .formatted(
                            at(Math.min(zero, x)),
                            at(y - 5),
                            at(Math.max(1, Math.abs(x - zero))),
                            colour));
              } else {
                svg.append(
                    "<g transform=\"translate(%s %s)\">%s</g>"
                        .formatted(
                            at(x),
                            at(y),
                            LineChartSvg.shape(plot.distinct() ? index : 0, 4.5, colour, colour)));
              }
            });
    text(RIGHT + 12, y + 4.5, dot.text(), 13, "normal", svg);
  }

  private static double x(DotPlot.Row row, double value) {
    double span = row.scale().high() - row.scale().low();
    double part = span > 0 ? (value - row.scale().low()) / span : 0.5;
    return LEFT + Math.clamp(part, 0, 1) * (RIGHT - LEFT);
  }

  private static void text(
      double x, double y, String text, int size, String weight, StringBuilder svg) {
    svg.append(
        "<text x=\"%s\" y=\"%s\" font-size=\"%d\" font-weight=\"%s\" fill=\"%s\">%s</text>"
            .formatted(at(x), at(y), size, weight, INK, escaped(text)));
  }
}
