package nl.wijkbeeld.dashboard.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure in a cell of a table, drawn on the scale that it shares with the other cells.
 *
 * @param scale where the scale begins and ends
 * @param bar whether it is a bar from zero, as a count is, rather than a dot
 * @param value the figure
 * @param interval its limits
 * @param reference what it is looked at against, as an upright line
 */
public record CellPlot(
    Range scale, boolean bar, double value, Optional<Range> interval, OptionalDouble reference) {

  /**
   * The scale for all that is drawn in a row: from zero for bars, else around the figures, but
   * never so narrow that a ripple looks like a wave.
   */
  public static Range scale(List<Double> drawn, boolean bars, int decimals) {
    double[] all = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    double low = Arrays.stream(all).min().orElse(0);
    double high = Arrays.stream(all).max().orElse(1);
    if (bars) {
      return new Range(Math.min(0, low), Math.max(high, Math.min(0, low) + 1));
    }
    double span = Math.max(high - low, ChartAxes.leastRange(all, decimals));
    double middle = (low + high) / 2;
    return new Range(middle - span * 0.55, middle + span * 0.55);
  }
}
