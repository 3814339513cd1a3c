package nl.wijkbeeld.dashboard.chart;

import java.util.List;

/**
 * Named amounts as bars from zero.
 *
 * @param title what it shows, for a reader who cannot see it
 * @param bars from top to bottom
 */
public record BarChart(String title, List<Bar> bars) {

  /** A bar, with its figure in words. */
  public record Bar(String name, double value, String text) {}

  public BarChart {
    bars = List.copyOf(bars);
  }
}
