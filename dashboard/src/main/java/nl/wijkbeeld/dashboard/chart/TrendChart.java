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
 * @param breaks where the series was measured in another way from then on
 */
public record TrendChart(
    String title, String unit, int decimals, String colour, List<Line> lines, List<Break> breaks) {

  /** How a point is marked. */
  public enum Mark {
    /** Final: a closed dot. */
    FIRM,
    /** Provisional: an open dot. */
    PROVISIONAL,
    /** A forecast: an open diamond, and a dashed line towards it. */
    FORECAST
  }

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
   * @param mark how final it is
   * @param joined whether the line runs on from the point before; not over a break, nor over
   *     periods that are missing
   */
  public record Point(String label, double year, OptionalDouble value, Mark mark, boolean joined) {}

  /** A break, as a place in time; its explanation stands beside the chart. */
  public record Break(double year) {}

  public TrendChart {
    lines = List.copyOf(lines);
    breaks = List.copyOf(breaks);
  }
}
