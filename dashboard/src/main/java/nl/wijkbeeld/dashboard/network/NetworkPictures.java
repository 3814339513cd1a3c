package nl.wijkbeeld.dashboard.network;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import nl.wijkbeeld.dashboard.chart.CurveChart;
import nl.wijkbeeld.dashboard.chart.CurveChartSvg;
import nl.wijkbeeld.dashboard.language.Texts;

/** Draws a network as SVG that carries its own styles: pure functions. */
final class NetworkPictures {
  private static final String INK = "#3b4240";
  private static final String LINE = "#dddcd5";
  private static final String WORST = "#9a4b18";
  private static final String HERE = "#0d7069";
  private static final double CELL = 22;
  private static final double NAMES = 260;

  private NetworkPictures() {}

  /** Where each organisation works: a dot for each connection, most connections above and left. */
  static String matrix(
      String title,
      List<String> organisations,
      List<String> areas,
      List<NetworkLinks.Link> links,
      Map<String, String> names,
      String marked) {
    Set<List<String>> connected = new HashSet<>();
    links.forEach(link -> connected.add(List.of(link.organisation(), link.area())));
    double head = 150;
    double width = NAMES + areas.size() * CELL + 12;
    double height = head + organisations.size() * CELL + 12;
    StringBuilder svg = start("matrix", title, width, height);
    for (int column = 0; column < areas.size(); column++) {
      double x = NAMES + (column + 0.5) * CELL;
      line(x, head, x, height - 12, svg);
      svg.append(
          "<text transform=\"translate(%s %s) rotate(-60)\" font-size=\"13\" fill=\"%s\">%s</text>"
              .formatted(
                  at(x + 2),
                  at(head - 6),
                  INK,
                  escaped(
                      shortened(names.getOrDefault(areas.get(column), areas.get(column)), 22))));
    }
    for (int row = 0; row < organisations.size(); row++) {
      double y = head + (row + 0.5) * CELL;
      String organisation = organisations.get(row);
      boolean here = organisation.equals(marked);
      line(NAMES, y, width - 12, y, svg);
      svg.append(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"end\" font-size=\"13\" font-weight=\"%s\" fill=\"%s\">%s</text>"
              .formatted(
                  at(NAMES - 8),
                  at(y + 4.5),
                  here ? "bold" : "normal",
                  INK,
                  escaped(shortened(organisation, 36))));
      for (int column = 0; column < areas.size(); column++) {
        if (connected.contains(List.of(organisation, areas.get(column)))) {
          double x = NAMES + (column + 0.5) * CELL;
          svg.append(
              here
                  ? "<rect x=\"%s\" y=\"%s\" width=\"13\" height=\"13\" fill=\"%s\"/>"
                      .formatted(at(x - 6.5), at(y - 6.5), WORST)
                  : "<circle cx=\"%s\" cy=\"%s\" r=\"6\" fill=\"%s\"/>"
                      .formatted(at(x), at(y), HERE));
        }
      }
    }
    return svg.append("</svg>").toString();
  }

  /** The part of the areas that keeps an organisation, by how many have stopped. */
  static String curve(String title, NetworkCurve curve, Texts texts) {
    NavigableMap<Double, String> labels = new TreeMap<>();
    curve.steps().forEach(step -> labels.put((double) step.number(), "" + step.number()));
    return CurveChartSvg.draw(
        new CurveChart(
            title,
            texts.get("gestopte_organisaties"),
            "%",
            labels,
            List.of(
                line(curve.list(NetworkCurve.CHANCE), texts.get("volgorde_toeval")),
                line(curve.list(NetworkCurve.WORST), texts.get("meest_verbonden")))),
        texts.language());
  }

  private static CurveChart.Curve line(List<NetworkCurve.Step> steps, String name) {
    return new CurveChart.Curve(
        name,
        steps.stream()
            .map(
                step -> new CurveChart.Point(step.number(), OptionalDouble.of(100 * step.served())))
            .toList());
  }

  /** A short line as in the chart. */
  static String swatch(String order) {
    return CurveChartSvg.swatch(order.equals(NetworkCurve.WORST) ? 1 : 0);
  }

  private static StringBuilder start(String name, String title, double width, double height) {
    return new StringBuilder(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"%s\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %s %s\" font-family=\"sans-serif\">"
            .formatted(name, escaped(title), at(width), at(height)));
  }

  private static void line(double x1, double y1, double x2, double y2, StringBuilder svg) {
    svg.append(
        "<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"1\" fill=\"none\"/>"
            .formatted(at(x1), at(y1), at(x2), at(y2), LINE));
  }

  private static String shortened(String text, int letters) {
    return text.length() <= letters ? text : text.substring(0, letters - 1) + "\u2026";
  }

  private static String at(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
