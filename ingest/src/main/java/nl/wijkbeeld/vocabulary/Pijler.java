package nl.wijkbeeld.vocabulary;

import java.util.Locale;

/** The side of the picture on which an indicator stands. */
public enum Pijler {
  /** What carries a neighbourhood. */
  DRAAGKRACHT,
  /** What weighs on it. */
  DRAAGLAST,
  /** What describes it without carrying or weighing. */
  CONTEXT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Pijler of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
