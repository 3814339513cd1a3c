package nl.wijkbeeld.dashboard.figure;

import java.util.Optional;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/** The marks that can stand beside a figure, each with what it means. */
public enum ReadingGuide {
  INTERVAL("interval"),
  LITTLE("weinig"),
  SMOOTHED("gladgestreken"),
  CHANCE("toeval"),
  PROVISIONAL("voorlopig"),
  FORECAST("prognose"),
  EITHER("voorlopig_of_prognose");

  private final String key;

  ReadingGuide(String key) {
    this.key = key;
  }

  public String term(Language language) {
    return Texts.of(ReadingGuide.class, language).get("merk." + key);
  }

  /** The Dutch term. */
  public String term() {
    return term(Language.NL);
  }

  /** What it means, as a sentence that begins with the term. */
  public String explanation(Language language) {
    return Texts.of(ReadingGuide.class, language).get("merk." + key + ".uitleg");
  }

  /** What it means, as a Dutch sentence. */
  public String explanation() {
    return explanation(Language.NL);
  }

  /** The mark for what is not final. */
  public static Optional<ReadingGuide> of(Figure.Finality finality) {
    return switch (finality) {
      case DEFINITIEF -> Optional.empty();
      case VOORLOPIG -> Optional.of(PROVISIONAL);
      case PROGNOSE -> Optional.of(FORECAST);
      case VOORLOPIG_OF_PROGNOSE -> Optional.of(EITHER);
    };
  }
}
