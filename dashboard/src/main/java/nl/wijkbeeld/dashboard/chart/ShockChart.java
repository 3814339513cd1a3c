package nl.wijkbeeld.dashboard.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A series with the shock that it went through, beside what was usual.
 *
 * @param title what it shows, for a reader who cannot see it
 * @param shock where in time the shock begins
 * @param shockName what the shock is called
 * @param end how it ended: recovered, or not yet
 * @param greatest the least end of the axis, so that charts of one kind can be compared; if any
 */
public record ShockChart(
    String title,
    String area,
    int decimals,
    List<Point> points,
    OptionalDouble shock,
    String shockName,
    Optional<End> end,
    OptionalDouble greatest) {

  /**
   * A moment.
   *
   * @param year its place in time, as a year with its fraction
   * @param value the figure; empty is a gap
   * @param base what was usual
   * @param part the figure as a part of what was usual, 1 when it is usual or better
   * @param asCity what it would have been, had it gone as in the gemeente; empty for the gemeente
   * @param text all of it in words
   */
  public record Point(
      String label,
      double year,
      OptionalDouble value,
      double base,
      OptionalDouble part,
      OptionalDouble asCity,
      String text) {}

  /**
   * How it ended.
   *
   * @param year where in time
   * @param recovered whether it came back
   */
  public record End(double year, boolean recovered, String text) {}

  public ShockChart {
    points = List.copyOf(points);
  }
}
