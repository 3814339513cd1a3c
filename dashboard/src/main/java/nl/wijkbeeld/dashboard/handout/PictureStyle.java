package nl.wijkbeeld.dashboard.handout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a drawing of a page the styles that it has there from the style sheet of the page. */
public final class PictureStyle {
  private static final Pattern OPENING = Pattern.compile("<svg[^>]*>");

  private static final String MAP =
      """
      <style>\
      .kaart .vlak { stroke: #ffffff; stroke-width: 2; stroke-linejoin: round }\
      .kaart .naam { font-size: 25px; font-weight: 600; text-anchor: middle; dominant-baseline: middle; fill: #14201e; stroke: #ffffff; stroke-width: 6px; stroke-linejoin: round; paint-order: stroke }\
      .kaart .toestand { font-size: 22px; text-anchor: middle; dominant-baseline: middle; fill: #14201e; stroke: #ffffff; stroke-width: 5px; stroke-linejoin: round; paint-order: stroke }\
      .kaart .cirkel { fill-opacity: .78; stroke: #ffffff; stroke-width: 2 }\
      .kaart.cirkels .vlak { stroke: #c9cbc6; stroke-width: 1.4 }\
      </style>""";

  private PictureStyle() {}

  /** A map of areas as it looks on the page. */
  public static String map(String svg) {
    Matcher opening = OPENING.matcher(svg);
    String named =
        svg.contains("class=\"cirkel\"")
            ? svg.replaceFirst("class=\"kaart\"", "class=\"kaart cirkels\"")
            : svg;
    return opening.find()
        ? OPENING.matcher(named).replaceFirst("$0" + Matcher.quoteReplacement(MAP))
        : svg;
  }
}
