package nl.wijkbeeld.dashboard.recovery;

import java.util.Optional;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.vocabulary.Periode;

/** How long the periods of a series are. */
enum Pace {
  WEEK("week", Periode.Soort.WEEK),
  MAAND("maand", Periode.Soort.MAAND),
  KWARTAAL("kwartaal", Periode.Soort.KWARTAAL),
  JAAR("jaar", Periode.Soort.JAAR);

  private final String code;
  private final Periode.Soort kind;

  Pace(String code, Periode.Soort kind) {
    this.code = code;
    this.kind = kind;
  }

  String code() {
    return code;
  }

  /** The choice, such as {@code per week}. */
  String label(Language language) {
    return texts(language).get("tempo." + code);
  }

  /** Such as {@code 4 weken}. */
  String count(String number, Language language) {
    return texts(language).get("tempo." + code + (number.equals("1") ? ".een" : ".meer"), number);
  }

  private static Texts texts(Language language) {
    return Texts.of(Pace.class, language);
  }

  boolean fits(Periode periode) {
    return periode.soort() == kind || (this == JAAR && periode.soort() == Periode.Soort.SCHOOLJAAR);
  }

  static Optional<Pace> find(String code) {
    for (Pace pace : values()) {
      if (pace.code.equals(code)) {
        return Optional.of(pace);
      }
    }
    return Optional.empty();
  }
}
