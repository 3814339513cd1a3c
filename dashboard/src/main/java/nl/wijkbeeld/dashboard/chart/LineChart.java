package nl.wijkbeeld.dashboard.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.text.FigureState;

/**
 * Several lines through time in one chart.
 *
 * @param title what it shows, for a reader who cannot see it
 * @param decimals decimals on the axis
 * @param level a value that is drawn as a level line, such as 100 of an index
 * @param lines at most seven lines, in the order of their colours
 * @param breaks where a series was measured in another way from then on
 */
public record LineChart(
    String title, int decimals, OptionalDouble level, List<Line> lines, List<Break> breaks) {

  /**
   * A named line.
   *
   * @param area the code of the area that it is about
   * @param reference whether it is there to look at the others against
   * @param band whether its intervals are drawn as a band
   * @param points its points in order of time
   */
  public record Line(
      String name, String area, boolean reference, boolean band, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * A moment of a line.
   *
   * @param label the period in few signs
   * @param year its place in time, as a year with its fraction
   * @param value the figure; empty is a gap in the line
   * @param interval its limits
   * @param state what the figure is; for a gap why there is none
   * @param mark how final it is
   * @param joined whether the line runs on from the point before
   * @param text all of it in words
   */
  public record Point(
      String label,
      double year,
      OptionalDouble value,
      Optional<Range> interval,
      FigureState state,
      TrendChart.Mark mark,
      boolean joined,
      String text) {}

  /** A break, with the period that begins after it; its explanation stands beside the chart. */
  public record Break(double year, String label) {}

  public LineChart {
    lines = List.copyOf(lines);
    breaks = List.copyOf(breaks);
  }
}
