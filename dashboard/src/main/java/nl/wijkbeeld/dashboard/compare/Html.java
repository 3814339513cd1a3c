package nl.wijkbeeld.dashboard.compare;

import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.map.StateSign;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;

/**
 * Pieces of markup for tables that are too large to be built of components: a thousand cells would
 * be thousands of objects on the server for every reader. Every text is escaped.
 */
public final class Html {
  private Html() {}

  public static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The same in few words, for a narrow cell. */
  public static String shortFigure(FigureText figure, Language language) {
    return figure(
        figure.state().known()
            ? figure
            : new FigureText(figure.state().shortWord(language), figure.state()),
        language);
  }

  /** A figure, with the sign of its state when it is not simply a number. */
  public static String figure(FigureText figure, Language language) {
    if (figure.state() == FigureState.GETAL) {
      return "<span class=\"cijfer\"><span>%s</span></span>".formatted(text(figure.text()));
    }
    return "<span class=\"cijfer %s\"><span class=\"staal\">%s</span><span>%s</span>%s</span>"
        .formatted(
            figure.state().code(),
            StateSign.swatch(figure.state()),
            text(figure.text()),
            figure.state() == FigureState.NUL
                ? "<span class=\"alleen-horen\"> (%s)</span>"
                    .formatted(text(figure.state().word(language)))
                : "");
  }

  /** A figure in Dutch. */
  public static String figure(FigureText figure) {
    return figure(figure, Language.NL);
  }

  /** A figure in Dutch, in few words. */
  public static String shortFigure(FigureText figure) {
    return shortFigure(figure, Language.NL);
  }

  /** A small word in a frame. */
  public static String label(String text) {
    return "<span class=\"etiket\">%s</span>".formatted(text(text));
  }

  /** A link; it goes through the router of the page. */
  public static String link(String href, String text) {
    return "<a href=\"%s\">%s</a>".formatted(text(href), text(text));
  }
}
