package nl.wijkbeeld.dashboard.ownarea;

import java.util.Locale;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.ownarea.OwnFigure.How;

/** How the figures of an own area came about, in the words of a language. */
final class OwnWords {
  private static final String NONE = "\u2013";

  private final Language language;
  private final Texts texts;

  OwnWords(Language language) {
    this.language = language;
    this.texts = Texts.of(OwnWords.class, language);
  }

  /** How a figure came about, or why it did not, in a few words. */
  String how(OwnFigure figure) {
    String words =
        texts.get(
            "hoe." + figure.how().name().toLowerCase(Locale.ROOT),
            language.count(figure.hidden()),
            parts(figure.parts()));
    if (figure.provisional()) {
      words = texts.get("voorlopig", words);
    }
    return figure.few() ? texts.get("weinig", words) : words;
  }

  /** The part of the weight that is known; nothing of a figure that was published. */
  String coverage(OwnFigure figure) {
    return figure.how() == How.PUBLISHED
        ? NONE
        : texts.get("procent", language.number(Math.floor(figure.coverage() * 100), 0));
  }

  /** A number of the smallest areas. */
  String parts(int parts) {
    return texts.count("buurten", parts);
  }
}
