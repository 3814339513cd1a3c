package nl.wijkbeeld.analytics.compare;

import java.util.Locale;

/** With what a figure is compared. */
public enum Vergelijking {
  /** The gemeente in the same period. */
  STAD,
  /** The area in which it lies, unless that is the gemeente or the country. */
  OUDER,
  /** The country in the same period. */
  LAND,
  /** The mean of the similar areas in the same period. */
  VERGELIJKBAAR,
  /** The same area in the fixed base year. */
  BASISJAAR,
  /** The same area in the period before. */
  VORIGE_PERIODE;

  /** The code under which the comparison is published, such as {@code vorige_periode}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
