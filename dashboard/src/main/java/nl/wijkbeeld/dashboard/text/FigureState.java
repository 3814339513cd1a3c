package nl.wijkbeeld.dashboard.text;

import java.util.Locale;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * What a reader meets where a figure could be: a number, a zero, or one of three absences. Each is
 * drawn in its own way and read in its own words.
 */
public enum FigureState {
  /** A number that is not zero. */
  GETAL,
  NUL,
  ONBEKEND,
  ONDERDRUKT,
  NVT;

  /** The state of a figure. */
  public static FigureState of(Meting meting) {
    return switch (meting) {
      case Meting.Bekend(double waarde) -> waarde == 0 ? NUL : GETAL;
      case Meting.Afwezig afwezig -> valueOf(afwezig.status().name());
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word for it in running text. */
  public String word(Language language) {
    return Texts.of(FigureState.class, language).get(code());
  }

  /** The Dutch word for it in running text. */
  public String word() {
    return word(Language.NL);
  }

  /** The word for it where there is little room. */
  public String shortWord(Language language) {
    return Texts.of(FigureState.class, language).get(code() + ".kort");
  }

  /** The Dutch word for it where there is little room. */
  public String shortWord() {
    return shortWord(Language.NL);
  }

  /** What it means, as a sentence; empty for a number. */
  public String explanation(Language language) {
    return Texts.of(FigureState.class, language).find(code() + ".uitleg").orElse("");
  }

  /** What it means, as a Dutch sentence; empty for a number. */
  public String explanation() {
    return explanation(Language.NL);
  }

  /** Whether there is a figure: a number or zero. */
  public boolean known() {
    return this == GETAL || this == NUL;
  }
}
