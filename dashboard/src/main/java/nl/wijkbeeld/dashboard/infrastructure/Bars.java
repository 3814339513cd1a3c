package nl.wijkbeeld.dashboard.infrastructure;

import java.util.List;
import java.util.Locale;

/**
 * Named amounts as bars from zero, as SVG that carries its own styles and is read in half a page: a
 * pure function.
 *
 * @param title what it shows, for a reader who cannot see it
 * @param bars from top to bottom
 */
public record Bars(String title, List<Bar> bars) {

  /** A bar, with its figure in words. */
  public record Bar(String name, double value, String text) {}

  private static final double WIDTH = 640;
  private static final double NAMES = 296;
  private static final double FIGURES = 90;
  private static final double LINE = 34;
  private static final int LETTERS = 34;

  public Bars {
    bars = List.copyOf(bars);
  }

  /** The bars as one {@code svg} element. */
  public String draw() {
    double greatest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    double height = bars.size() * LINE + 8;
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"staven\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %s %s\" font-family=\"sans-serif\">"
                .formatted(escaped(title), at(WIDTH), at(height)));
    double y = LINE / 2 + 4;
    for (Bar bar : bars) {
      double length =
          greatest > 0 ? Math.max(0, bar.value()) / greatest * (WIDTH - NAMES - FIGURES) : 0;
      text(NAMES - 10, y, "end", shortened(bar.name()), svg);
      svg.append(
          "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"18\" rx=\"2\" fill=\"#3d5a84\"/>"
              .formatted(at(NAMES), at(y - 9), at(Math.max(1, length))));
      text(NAMES + length + 8, y, "start", bar.text(), svg);
      y += LINE;
    }
    return svg.append("</svg>").toString();
  }

  private static void text(double x, double y, String anchor, String text, StringBuilder svg) {
    svg.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"16\" fill=\"#3b4240\">%s</text>"
            .formatted(at(x), at(y + 5.5), anchor, escaped(text)));
  }

  private static String shortened(String text) {
    return text.length() <= LETTERS ? text : text.substring(0, LETTERS - 1) + "\u2026";
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
