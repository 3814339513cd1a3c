package nl.wijkbeeld.dashboard.text;

import nl.wijkbeeld.vocabulary.Meting;

/**
 * A figure as it is written, with its state.
 *
 * @param text the figure, or the word for why there is none
 * @param state what it is
 */
public record FigureText(String text, FigureState state) {

  public static FigureText of(Meting meting, int decimals) {
    return new FigureText(Dutch.figure(meting, decimals), FigureState.of(meting));
  }

  /** A figure that nobody has delivered. */
  public static FigureText unknown() {
    return new FigureText(FigureState.ONBEKEND.word(), FigureState.ONBEKEND);
  }
}
