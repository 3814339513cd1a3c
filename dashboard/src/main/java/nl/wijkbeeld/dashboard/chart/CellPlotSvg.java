package nl.wijkbeeld.dashboard.chart;

import java.util.Locale;

/**
 * Draws a {@link CellPlot} as SVG: a pure function. It says nothing that the figure beside it does
 * not say, so a screen reader passes it by.
 */
public final class CellPlotSvg {
  private static final double EDGE = 5;
  private static final double MIDDLE = 9;

  private CellPlotSvg() {}

  /**
   * The plot as one {@code svg} element, coloured by the styles of the page.
   *
   * @param width how wide it is when it is 18 high
   */
  public static String draw(CellPlot plot, int width) {
    StringBuilder svg =
        new StringBuilder(
            "<svg class=\"celplot\" viewBox=\"0 0 %d 18\" preserveAspectRatio=\"xMaxYMid meet\" aria-hidden=\"true\" focusable=\"false\">"
                .formatted(width));
    svg.append("<path class=\"as\" d=\"M%s 9H%s\"/>".formatted(at(EDGE), at(width - EDGE)));
    double x = place(plot, width, plot.value());
    if (plot.bar()) {
      double zero = place(plot, width, 0);
      svg.append(
          "<rect class=\"staaf\" x=\"%s\" y=\"5\" width=\"%s\" height=\"8\" rx=\"1\"/>"
              .formatted(at(Math.min(zero, x)), at(Math.max(Math.abs(x - zero), 1))));
    }
    plot.reference()
        .ifPresent(
            value ->
                svg.append(
                    "<path class=\"peil\" d=\"M%s 1V17\"/>"
                        .formatted(at(place(plot, width, value)))));
    plot.interval()
        .ifPresent(
            interval ->
                svg.append(
                    "<path class=\"marge\" d=\"M%1$s %3$sH%2$sM%1$s 5.5v7M%2$s 5.5v7\"/>"
                        .formatted(
                            at(place(plot, width, interval.low())),
                            at(place(plot, width, interval.high())),
                            at(MIDDLE))));
    if (!plot.bar()) {
      svg.append("<circle class=\"stip\" cx=\"%s\" cy=\"9\" r=\"4.2\"/>".formatted(at(x)));
    }
    return svg.append("</svg>").toString();
  }

  private static double place(CellPlot plot, int width, double value) {
    double span = plot.scale().high() - plot.scale().low();
    double part = span > 0 ? (value - plot.scale().low()) / span : 0.5;
    return EDGE + Math.clamp(part, 0, 1) * (width - 2 * EDGE);
  }

  private static String at(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
