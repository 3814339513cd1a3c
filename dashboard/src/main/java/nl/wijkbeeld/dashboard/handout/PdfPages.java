package nl.wijkbeeld.dashboard.handout;

import java.util.Map;

/**
 * Pages of one's own as a PDF that everyone can read: tagged after PDF/UA-1, in the letter of
 * {@link Typeface}. Nothing is fetched: photos stand in the page itself.
 */
public final class PdfPages {

  /** The attribute by which an {@code svg} element of a page names its drawing. */
  public static final String DRAWING = HandoutHtml.DRAWING;

  private PdfPages() {}

  /**
   * Writes pages.
   *
   * @param xhtml the pages, with their title, language and styles
   * @param drawings the drawings by the number with which the pages name them
   */
  public static byte[] write(String xhtml, Map<String, Drawing> drawings) {
    return PdfWriter.write(xhtml, drawings, uri -> uri.startsWith("data:image/"));
  }

  /** A text as it stands in a page. */
  public static String escape(String text) {
    return SvgWriter.escape(text);
  }
}
