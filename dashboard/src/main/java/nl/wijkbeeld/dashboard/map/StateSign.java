package nl.wijkbeeld.dashboard.map;

import nl.wijkbeeld.dashboard.text.FigureState;

/**
 * How zero and the three absences look: a pattern for an area of a map and a sign for a small
 * space, so that none is told by colour alone.
 */
public final class StateSign {
  private static final String INK = "#3b4240";

  private StateSign() {}

  /** How an area in a state is filled: the pattern of that state. */
  static String fill(FigureState state) {
    return "url(#patroon-" + state.code() + ")";
  }

  /**
   * The patterns: slanted stripes for missing, dots for hidden, dashes for what does not apply,
   * rings for zero.
   *
   * @param zero the colour of the class in which zero lies
   */
  static String patterns(String zero) {
    return """
        <pattern id="patroon-onbekend" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect width="12" height="12" fill="#f7f7f4"/><rect width="3" height="12" fill="#8f8f89"/></pattern>\
        <pattern id="patroon-onderdrukt" width="12" height="12" patternUnits="userSpaceOnUse">\
        <rect width="12" height="12" fill="#efedf3"/><circle cx="6" cy="6" r="2.6" fill="#6a6280"/></pattern>\
        <pattern id="patroon-nvt" width="18" height="12" patternUnits="userSpaceOnUse">\
        <rect width="18" height="12" fill="#ffffff"/><path d="M4 6h10" stroke="#7f7f7a" stroke-width="1.8"/></pattern>\
        <pattern id="patroon-nul" width="26" height="26" patternUnits="userSpaceOnUse">\
        <rect width="26" height="26" fill="%s"/><circle cx="13" cy="13" r="5" fill="none" stroke="#ffffff" stroke-width="4"/>\
        <circle cx="13" cy="13" r="5" fill="none" stroke="#3b4240" stroke-width="1.6"/></pattern>"""
        .formatted(zero);
  }

  /** The pattern of a difference that may be chance: thin level lines on almost white. */
  static String noisePattern() {
    return """
        <pattern id="patroon-toeval" width="10" height="7" patternUnits="userSpaceOnUse">\
        <rect width="10" height="7" fill="#f6f6f3"/><path d="M0 3.5h10" stroke="#bdbcb4" stroke-width="1.4"/></pattern>""";
  }

  /** The same for a legend. */
  public static String noiseSwatch() {
    return "<svg viewBox=\"0 0 28 18\" aria-hidden=\"true\" data-toestand=\"toeval\"><rect x=\".5\" y=\".5\" width=\"27\" height=\"17\" rx=\"3\" fill=\"#f6f6f3\" stroke=\"#7f7f7a\"/><path d=\"M1 4.5h26M1 9h26M1 13.5h26\" stroke=\"#bdbcb4\" stroke-width=\"1.4\"/></svg>";
  }

  /**
   * A small drawing of a state for a legend or beside a word; it means nothing without the word.
   */
  public static String swatch(FigureState state) {
    return swatch(state, AreaMap.PLAIN);
  }

  /** The same for the legend of a map on which zero has a colour. */
  static String swatch(FigureState state, String zero) {
    return "<svg viewBox=\"0 0 28 18\" aria-hidden=\"true\" data-toestand=\"%s\">%s%s</svg>"
        .formatted(
            state.code(),
            ground(state, zero),
            "<rect x=\".5\" y=\".5\" width=\"27\" height=\"17\" rx=\"3\" fill=\"none\" stroke=\"#7f7f7a\"/>"
                + at(state, "14", "9", "1"));
  }

  /**
   * The sign of a state around a point of a drawing: 16 wide and high at size 1, on a white disc.
   */
  static String at(FigureState state, String x, String y, String size) {
    return "<g class=\"teken\" aria-hidden=\"true\" transform=\"translate(%s %s) scale(%s)\"><circle r=\"8\" fill=\"#ffffff\"/><g fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\" stroke-linecap=\"round\">%s</g></g>"
        .formatted(x, y, size, INK, sign(state));
  }

  /** A question mark, a lock, a dash, a nought. */
  private static String sign(FigureState state) {
    return switch (state) {
      case ONBEKEND ->
          "<path d=\"M-2.6 -2.4a2.6 2.6 0 1 1 3.9 2.2q-1.3 .7 -1.3 2\"/><path d=\"M0 4.9v.1\" stroke-width=\"2\"/>";
      case ONDERDRUKT ->
          "<rect x=\"-4\" y=\"-1\" width=\"8\" height=\"6\" rx=\"1\" fill=\"#3b4240\"/><path d=\"M-2.4 -1v-1.8a2.4 2.4 0 0 1 4.8 0v1.8\"/>";
      case NVT -> "<path d=\"M-4 0h8\" stroke-width=\"2\"/>";
      case NUL -> "<ellipse rx=\"3.2\" ry=\"4.8\"/>";
      case GETAL -> "";
    };
  }

  /** The pattern drawn out, since a pattern of another drawing may not be there. */
  private static String ground(FigureState state, String zero) {
    String rect = "<rect x=\".5\" y=\".5\" width=\"27\" height=\"17\" rx=\"3\" fill=\"%s\"/>";
    return switch (state) {
      case ONBEKEND ->
          rect.formatted("#f7f7f4")
              + "<path d=\"M1 7l6 -6M1 15L15 1M6 17L22 1M14 17L27 4M21 17l6 -6\" stroke=\"#8f8f89\" stroke-width=\"2\"/>";
      case ONDERDRUKT ->
          rect.formatted("#efedf3")
              + "<path d=\"M4 4h.01M4 9h.01M4 14h.01M24 4h.01M24 9h.01M24 14h.01\" stroke=\"#6a6280\" stroke-width=\"3\" stroke-linecap=\"round\"/>";
      case NVT ->
          rect.formatted("#ffffff")
              + "<path d=\"M2.5 5h4M2.5 13h4M21.5 5h4M21.5 13h4\" stroke=\"#7f7f7a\" stroke-width=\"1.5\"/>";
      case NUL, GETAL -> rect.formatted(zero);
    };
  }
}
