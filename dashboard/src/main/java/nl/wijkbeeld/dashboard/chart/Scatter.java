package nl.wijkbeeld.dashboard.chart;

import java.util.List;

/**
 * Areas as points between two axes.
 *
 * @param title what it shows, for a reader who cannot see it
 * @param cells coloured ground under the points, if any
 * @param points the points, the most important last, so that they lie on top
 * @param arrows how points moved
 */
public record Scatter(
    String title, Axis x, Axis y, List<Cell> cells, List<Point> points, List<Arrow> arrows) {

  /** An axis with what it measures and where it begins and ends. */
  public record Axis(String label, Range range, int decimals) {}

  /**
   * A part of the ground.
   *
   * @param key what the part is known by, to light it up
   */
  public record Cell(Range x, Range y, String colour, String key) {}

  /**
   * A point.
   *
   * @param key the part of the ground that it belongs to; empty for none
   * @param text all of it in words
   * @param chosen whether a reader chose it
   */
  public record Point(
      String code,
      String name,
      double x,
      double y,
      String colour,
      String key,
      String text,
      boolean chosen) {}

  /**
   * The way that a point went.
   *
   * @param sure whether it is larger than chance
   */
  public record Arrow(
      String code, double fromX, double fromY, double toX, double toY, boolean sure) {}

  public Scatter {
    cells = List.copyOf(cells);
    points = List.copyOf(points);
    arrows = List.copyOf(arrows);
  }
}
