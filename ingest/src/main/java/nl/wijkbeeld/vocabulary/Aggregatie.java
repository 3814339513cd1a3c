package nl.wijkbeeld.vocabulary;

import java.util.Locale;

/** How an indicator goes from small areas to large ones ({@code methods.md} section 1). */
public enum Aggregatie {
  /** The sum over the children that are present. */
  SOM,
  /** The mean weighted by the indicator's own denominator. */
  GEWOGEN_GEMIDDELDE,
  /** The sum of numerators divided by the sum of denominators, times the factor. */
  VERHOUDING,
  /** Not at all: the value exists only where a source gives it. */
  NIET;

  /** The code under which the rule is published, such as {@code gewogen_gemiddelde}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Aggregatie of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
