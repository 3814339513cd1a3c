package nl.wijkbeeld.dashboard.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a trend shows: one or two areas through time.
 *
 * @param title what it shows, for a reader who cannot see it
 * @param unit the unit of the vertical axis
 * @param decimals decimals on the axis
 * @param colour the colour of the first line
 * @param lines the lines, the most important first
 */
public record TrendChart(String title, String unit, int decimals, String colour, List<Line> lines) {

  /** A named line; its points are in order of time. */
  public record Line(String naam, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * A moment.
   *
   * @param label the period as a reader knows it
   * @param year its place in time, as a year with its fraction
   * @param value the figure; empty is a gap in the line
   * @param provisional whether it is provisional or a forecast
   */
  public record Point(String label, double year, OptionalDouble value, boolean provisional) {}

  public TrendChart {
    lines = List.copyOf(lines);
  }
}
