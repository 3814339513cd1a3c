package nl.wijkbeeld.vocabulary;

import java.util.Locale;

/**
 * The state of a published value. Only {@link #BEKEND} comes with a number; zero is a known number.
 */
public enum Status {
  /** The value is known and published. */
  BEKEND,
  /** Nobody delivered the value, or too little of the area is covered. */
  ONBEKEND,
  /** The value is known but hidden, so that nobody can be recognised. */
  ONDERDRUKT,
  /** The question makes no sense here, such as a rate per inhabitant where nobody lives. */
  NVT;

  /** The code under which the state is published, such as {@code onderdrukt}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state with a published code.
   *
   * @throws IllegalArgumentException when no state has that code
   */
  public static Status of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
