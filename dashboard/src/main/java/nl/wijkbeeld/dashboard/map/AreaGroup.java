package nl.wijkbeeld.dashboard.map;

/**
 * A group to which an area of a map belongs: told by its letters and its pattern, not by colour
 * alone.
 *
 * @param code what it is called in the drawing
 * @param letters what stands in its areas; may be empty
 * @param ground the colour of its areas
 * @param ink the colour of the pattern on them
 * @param hatch the pattern
 */
public record AreaGroup(String code, String letters, String ground, String ink, Hatch hatch) {

  /** A pattern of 12 by 12. */
  public enum Hatch {
    /** One even colour. */
    EVEN(""),
    /** Upright lines. */
    UPRIGHT("<path d=\"M3 0v12M9 0v12\" stroke=\"%s\" stroke-width=\"2\"/>"),
    /** A grid of squares. */
    GRID("<path d=\"M6 0v12M0 6h12\" stroke=\"%s\" stroke-width=\"2\"/>"),
    /** Slanted crosses. */
    CROSSES("<path d=\"M3 3l6 6M9 3l-6 6\" stroke=\"%s\" stroke-width=\"1.8\"/>");

    private final String drawing;

    Hatch(String drawing) {
      this.drawing = drawing;
    }
  }

  String fill() {
    return "url(#patroon-groep-" + code + ")";
  }

  String pattern() {
    return "<pattern id=\"patroon-groep-%s\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\"><rect width=\"12\" height=\"12\" fill=\"%s\"/>%s</pattern>"
        .formatted(code, ground, hatch.drawing.replace("%s", ink));
  }

  /** The same for a legend, without its letters. */
  public String swatch() {
    String tile = hatch.drawing.replace("%s", ink);
    return "<svg viewBox=\"0 0 28 18\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\" width=\"27\" height=\"17\" rx=\"3\" fill=\"%s\"/><g transform=\"translate(2 3)\">%s</g><g transform=\"translate(14 3)\">%s</g><rect x=\".5\" y=\".5\" width=\"27\" height=\"17\" rx=\"3\" fill=\"none\" stroke=\"#7f7f7a\"/></svg>"
        .formatted(ground, tile, tile);
  }
}
