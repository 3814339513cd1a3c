package nl.wijkbeeld.dashboard.chart;

import static nl.wijkbeeld.dashboard.chart.LineChartSvg.escaped;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Very many points, drawn as one line of dots for each colour: a point of its own for each would be
 * a thousand bytes for each. What a dot is stands apart, once for all sizes of the drawing; a
 * browser finds the dot that is pointed at.
 */
public final class PointCloud {

  /** More points than this are a cloud. */
  static final int LEAST = 500;

  private static final int VERY_MANY = 3000;

  private final Scatter chart;

  /** The points of each part of the ground, in the order in which they are drawn. */
  private final Map<String, List<Scatter.Point>> byKey = new LinkedHashMap<>();

  private PointCloud(Scatter chart) {
    this.chart = chart;
    chart
        .points()
        .forEach(point -> byKey.computeIfAbsent(point.key(), none -> new ArrayList<>()).add(point));
  }

  static PointCloud of(Scatter chart) {
    return new PointCloud(chart);
  }

  /** Whether so many points are a cloud. */
  public static boolean is(Scatter chart) {
    return chart.points().size() > LEAST;
  }

  private static double size(Scatter chart) {
    return chart.points().size() > VERY_MANY ? 3.2 : 5;
  }

  /** The dots, each colour on its ring of ink. */
  String dots(String prefix, ToDoubleFunction<Scatter.Point> x, ToDoubleFunction<Scatter.Point> y) {
    StringBuilder svg = new StringBuilder();
    byKey.forEach(
        (key, points) -> {
          String id = prefix + "-punten-" + (key.isEmpty() ? "alle" : key);
          svg.append(
              "<g class=\"stippen\" data-vak=\"%s\" aria-hidden=\"true\" fill=\"none\" stroke-linecap=\"round\"><defs><path id=\"%s\" d=\""
                  .formatted(escaped(key), escaped(id)));
          for (Scatter.Point point : points) {
            svg.append('M');
            number(x.applyAsDouble(point), svg);
            svg.append(' ');
            number(y.applyAsDouble(point), svg);
            svg.append("h0");
          }
          svg.append(
              "\"/></defs><use href=\"#%1$s\" stroke=\"#1f2625\" stroke-width=\"%2$s\"/><use href=\"#%1$s\" stroke=\"%3$s\" stroke-width=\"%4$s\"/></g>"
                  .formatted(
                      escaped(id), size(chart) + 1.4, points.getFirst().colour(), size(chart)));
        });
    return svg.toString();
  }

  /** With one decimal, without the work of a format for each of tens of thousands. */
  private static void number(double value, StringBuilder svg) {
    long tenths = Math.round(value * 10);
    svg.append(tenths / 10);
    if (tenths % 10 != 0) {
      svg.append('.').append(Math.abs(tenths % 10));
    }
  }

  /**
   * What the dots are, in the order in which they are drawn, for a browser: codes, names and
   * figures.
   */
  public static String json(Scatter chart) {
    PointCloud cloud = new PointCloud(chart);
    List<Scatter.Point> points = cloud.byKey.values().stream().flatMap(List::stream).toList();
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("codes", String.join("\n", points.stream().map(p -> p.code()).toList()));
      out.writeStringField("namen", String.join("\n", points.stream().map(p -> p.name()).toList()));
      axis(out, "x", chart.x(), points.stream().mapToDouble(Scatter.Point::x).toArray());
      axis(out, "y", chart.y(), points.stream().mapToDouble(Scatter.Point::y).toArray());
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void axis(JsonGenerator out, String name, Scatter.Axis axis, double[] values)
      throws IOException {
    double unit = Math.pow(10, axis.decimals());
    out.writeObjectFieldStart(name);
    out.writeStringField("naam", axis.label().replace(" →", ""));
    out.writeNumberField("decimalen", axis.decimals());
    out.writeArrayFieldStart("eenheden");
    for (double value : values) {
      out.writeNumber(Math.round(value * unit));
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
