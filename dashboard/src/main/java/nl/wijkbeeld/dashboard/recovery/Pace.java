package nl.wijkbeeld.dashboard.recovery;

import java.util.Optional;
import nl.wijkbeeld.vocabulary.Periode;

/** How long the periods of a series are. */
enum Pace {
  WEEK("week", "weken", Periode.Soort.WEEK),
  MAAND("maand", "maanden", Periode.Soort.MAAND),
  KWARTAAL("kwartaal", "kwartalen", Periode.Soort.KWARTAAL),
  JAAR("jaar", "jaar", Periode.Soort.JAAR);

  private final String one;
  private final String more;
  private final Periode.Soort kind;

  Pace(String one, String more, Periode.Soort kind) {
    this.one = one;
    this.more = more;
    this.kind = kind;
  }

  String code() {
    return one;
  }

  /** The choice, such as {@code per week}. */
  String label() {
    return "per " + one;
  }

  /** Such as {@code 4 weken}. */
  String count(String number) {
    return number + " " + (number.equals("1") ? one : more);
  }

  boolean fits(Periode periode) {
    return periode.soort() == kind || (this == JAAR && periode.soort() == Periode.Soort.SCHOOLJAAR);
  }

  static Optional<Pace> find(String code) {
    for (Pace pace : values()) {
      if (pace.one.equals(code)) {
        return Optional.of(pace);
      }
    }
    return Optional.empty();
  }
}
