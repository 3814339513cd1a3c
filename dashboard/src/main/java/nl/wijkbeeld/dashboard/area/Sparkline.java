package nl.wijkbeeld.dashboard.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.chart.TrendChart;

/**
 * A series as a line of the size of a word (Tufte 2006), without axes: it shows the direction, the
 * figures stand elsewhere. A gap or a break in the series is a gap in the line.
 */
final class Sparkline {
  private static final double WIDTH = 96;
  private static final double HEIGHT = 22;
  private static final double MARGIN = 3;

  private final List<TrendChart.Point> points;
  private final double firstYear;
  private final double years;
  private final double least;
  private final double span;

  private Sparkline(List<TrendChart.Point> points) {
    this.points = points;
    firstYear = points.getFirst().year();
    years = Math.max(1e-9, points.getLast().year() - firstYear);
    double[] known = known(points);
    double lowest = known[0];
    double highest = known[0];
    for (double value : known) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    least = lowest;
    span = highest - lowest;
  }

  /** The drawing of a line, or nothing when fewer than three of its points are known. */
  static Optional<String> draw(TrendChart.Line line) {
    return known(line.points()).length < 3
        ? Optional.empty()
        : Optional.of(new Sparkline(line.points()).draw());
  }

  private static double[] known(List<TrendChart.Point> points) {
    return points.stream()
        .map(TrendChart.Point::value)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .toArray();
  }

  private String draw() {
    List<String> strokes = new ArrayList<>();
    StringBuilder stroke = new StringBuilder();
    String last = "";
    for (TrendChart.Point point : points) {
      boolean present = point.value().isPresent();
      if (!stroke.isEmpty() && (!present || !point.joined())) {
        strokes.add(stroke.toString());
        stroke.setLength(0);
      }
      if (present) {
        last =
            number(MARGIN + (point.year() - firstYear) / years * (WIDTH - 2 * MARGIN))
                + " "
                + number(height(point.value().getAsDouble()));
        stroke.append(stroke.isEmpty() ? "M" : "L").append(last);
      }
    }
    strokes.add(stroke.toString());
    String[] end = last.split(" ", -1);
    return "<svg class=\"lijntje\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" aria-hidden=\"true\"><path d=\"%s\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/><circle cx=\"%s\" cy=\"%s\" r=\"2.4\" fill=\"currentColor\"/></svg>"
        .formatted(
            number(WIDTH),
            number(HEIGHT),
            number(WIDTH),
            number(HEIGHT),
            String.join("", strokes),
            end[0],
            end[1]);
  }

  private double height(double value) {
    return span == 0
        ? HEIGHT / 2
        : HEIGHT - MARGIN - (value - least) / span * (HEIGHT - 2 * MARGIN);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
