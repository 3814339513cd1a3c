package nl.wijkbeeld.dashboard.chart;

import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * At most three lines above one axis, as parts of a whole or of a highest point.
 *
 * @param title what it shows, for a reader who cannot see it
 * @param across what the axis across counts; empty when its labels say so themselves
 * @param unit what stands behind the figures of the upright axis
 * @param labels what stands under the axis across, by place
 * @param curves in the order of their looks
 */
public record CurveChart(
    String title,
    String across,
    String unit,
    NavigableMap<Double, String> labels,
    List<Curve> curves) {

  /** A named line. */
  public record Curve(String name, List<Point> points) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  /**
   * A point of a line.
   *
   * @param y its height; empty is a gap
   */
  public record Point(double x, OptionalDouble y) {}

  public CurveChart {
    labels = new TreeMap<>(labels);
    curves = List.copyOf(curves);
  }
}
