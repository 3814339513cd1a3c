package nl.wijkbeeld.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A level of the area hierarchy, from the smallest area to the largest. */
public enum Niveau {
  BUURT("buurten"),
  WIJK("wijken"),
  GEBIED("gebieden"),
  STADSDEEL("stadsdelen"),
  GEMEENTE("gemeenten"),
  LAND("landen");

  private final String plural;

  Niveau(String plural) {
    this.plural = plural;
  }

  /** The code under which the level is published, such as {@code stadsdeel}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Dutch plural, such as {@code stadsdelen}. */
  public String plural() {
    return plural;
  }

  public static Optional<Niveau> find(String code) {
    return Arrays.stream(values()).filter(niveau -> niveau.code().equals(code)).findFirst();
  }

  /**
   * The level with a published code.
   *
   * @throws IllegalArgumentException when no level has that code
   */
  public static Niveau of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("geen niveau: \"" + code + "\""));
  }
}
