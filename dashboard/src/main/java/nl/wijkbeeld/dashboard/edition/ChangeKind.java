package nl.wijkbeeld.dashboard.edition;

import java.util.Locale;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/** In what a value can differ between two snapshots. */
enum ChangeKind {
  ALLE,
  NIEUW,
  WEG,
  TOESTAND,
  WAARDE,
  AFRONDING;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label(Language language) {
    return Texts.of(ChangeKind.class, language).get("soort." + code());
  }

  /** The label within a sentence. */
  String words(Language language) {
    return label(language).toLowerCase(language.locale());
  }

  /** How a question to the snapshot is told of it; {@link #ALLE} asks for each. */
  String asked() {
    return this == ALLE ? "" : code();
  }
}
