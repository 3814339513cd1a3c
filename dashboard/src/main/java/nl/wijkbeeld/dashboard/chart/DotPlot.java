package nl.wijkbeeld.dashboard.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Figures beside each other as dots with their limits, for paper: rows that each have a scale of
 * their own, and in each row a line for every name.
 *
 * @param title what it shows, for a reader who cannot see it
 * @param distinct whether every name has a colour and shape of its own
 */
public record DotPlot(String title, boolean distinct, List<Row> rows) {

  /**
   * A row with its scale.
   *
   * @param label what it is about
   * @param note its unit and period
   * @param bars whether figures are bars from zero
   * @param reference what the figures are looked at against
   * @param referenceText what that is, with its figure
   */
  public record Row(
      String label,
      String note,
      Range scale,
      boolean bars,
      OptionalDouble reference,
      String referenceText,
      List<Dot> dots) {
    public Row {
      dots = List.copyOf(dots);
    }
  }

  /**
   * A figure.
   *
   * @param value the figure, if there is one
   * @param text the figure with its limits, or why there is none
   */
  public record Dot(String name, OptionalDouble value, Optional<Range> interval, String text) {}

  public DotPlot {
    rows = List.copyOf(rows);
  }
}
