package nl.wijkbeeld.dashboard.text;

import java.util.Locale;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * What a reader meets where a figure could be: a number, a zero, or one of three absences. Each is
 * drawn in its own way and read in its own words.
 */
public enum FigureState {
  /** A number that is not zero. */
  GETAL("getal", "getal", ""),
  NUL("nul", "0", "Nul: geteld of gemeten, en het is precies 0."),
  ONBEKEND(
      "onbekend",
      "onbekend",
      "Onbekend: niemand leverde dit cijfer, of er ontbreekt te veel. Het is geen nul."),
  ONDERDRUKT(
      "verborgen (privacy)",
      "verborgen",
      "Verborgen: het cijfer is er wel, maar het blijft verborgen zodat niemand te herkennen is. Het is geen nul."),
  NVT(
      "niet van toepassing",
      "n.v.t.",
      "Niet van toepassing: de vraag past hier niet, zoals een cijfer per inwoner waar niemand woont.");

  private final String word;
  private final String shortWord;
  private final String explanation;

  FigureState(String word, String shortWord, String explanation) {
    this.word = word;
    this.shortWord = shortWord;
    this.explanation = explanation;
  }

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
  public String word() {
    return word;
  }

  /** The word for it where there is little room. */
  public String shortWord() {
    return shortWord;
  }

  /** What it means, as a sentence; empty for a number. */
  public String explanation() {
    return explanation;
  }

  /** Whether there is a figure: a number or zero. */
  public boolean known() {
    return this == GETAL || this == NUL;
  }
}
