package nl.wijkbeeld.dashboard.edition;

import java.util.Locale;

/** In what a value can differ between two snapshots. */
enum ChangeKind {
  ALLE("Alle verschillen"),
  NIEUW("Nieuwe waarden"),
  WEG("Verdwenen waarden"),
  TOESTAND("Andere toestand"),
  WAARDE("Andere waarde"),
  AFRONDING("Alleen in de afronding");

  private final String label;

  ChangeKind(String label) {
    this.label = label;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return label;
  }

  /** How a question to the snapshot is told of it; {@link #ALLE} asks for each. */
  String asked() {
    return this == ALLE ? "" : code();
  }
}
