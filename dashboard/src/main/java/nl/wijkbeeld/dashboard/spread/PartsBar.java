package nl.wijkbeeld.dashboard.spread;

import java.util.Locale;

/** Draws a whole as one bar of two parts, the second hatched: a pure function. */
final class PartsBar {
  private static final double WIDTH = 600;

  private PartsBar() {}

  /**
   * The bar.
   *
   * @param first the first part, 0 to 1
   * @param words what it shows, for who cannot see it
   */
  static String draw(double first, String words) {
    double x = 2 + first * (WIDTH - 4);
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"delenbalk\" viewBox=\"0 0 600 40\" role=\"img\" aria-label=\"%s\">"
            + "<defs><pattern id=\"balk-binnen\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"10\" height=\"10\" fill=\"#e7ecf3\"/><rect width=\"3\" height=\"10\" fill=\"#5a78a3\"/></pattern></defs>"
            + "<rect x=\"2\" y=\"4\" width=\"%.1f\" height=\"32\" fill=\"#263f63\"/>"
            + "<rect x=\"%.1f\" y=\"4\" width=\"%.1f\" height=\"32\" fill=\"url(#balk-binnen)\"/>"
            + "<rect x=\"2\" y=\"4\" width=\"596\" height=\"32\" fill=\"none\" stroke=\"#263f63\" stroke-width=\"1.5\"/></svg>",
        escaped(words),
        x - 2,
        x,
        WIDTH - 2 - x);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** The look of the first part, for a key. */
  static String between() {
    return swatch("<rect x=\".5\" y=\".5\" width=\"27\" height=\"17\" rx=\"3\" fill=\"#263f63\"/>");
  }

  /** The look of the second part. */
  static String within() {
    return swatch(
        "<rect x=\".5\" y=\".5\" width=\"27\" height=\"17\" rx=\"3\" fill=\"#e7ecf3\" stroke=\"#263f63\"/><path d=\"M4 17L12 1M11 17L19 1M18 17L26 1\" stroke=\"#5a78a3\" stroke-width=\"2.4\"/>");
  }

  private static String swatch(String inside) {
    return "<svg viewBox=\"0 0 28 18\" aria-hidden=\"true\">" + inside + "</svg>";
  }
}
