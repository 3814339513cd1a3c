package nl.wijkbeeld.dashboard.text;

import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * A figure as it is written, with its state.
 *
 * @param text the figure, or the word for why there is none
 * @param state what it is
 */
public record FigureText(String text, FigureState state) {

  /** A figure in Dutch. */
  public static FigureText of(Meting meting, int decimals) {
    return of(meting, decimals, Language.NL);
  }

  public static FigureText of(Meting meting, int decimals, Language language) {
    FigureState state = FigureState.of(meting);
    return new FigureText(
        switch (meting) {
          case Meting.Bekend(double waarde) -> language.known(waarde, decimals);
          case Meting.Afwezig unused -> state.word(language);
        },
        state);
  }

  /** A figure that nobody has delivered. */
  public static FigureText unknown(Language language) {
    return new FigureText(FigureState.ONBEKEND.word(language), FigureState.ONBEKEND);
  }

  /** A figure that nobody has delivered, in Dutch. */
  public static FigureText unknown() {
    return unknown(Language.NL);
  }
}
