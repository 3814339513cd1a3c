package nl.wijkbeeld.dashboard.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * Reads what an address chooses. A choice that does not exist falls back on another, and the reader
 * is told.
 */
public final class Choices {
  private final Address address;
  private final Texts texts;
  private final List<String> notices = new ArrayList<>();

  /** The choices of an address, in Dutch. */
  public Choices(Address address) {
    this(address, Language.NL);
  }

  /**
   * The choices of an address.
   *
   * @param language the language of what the reader is told
   */
  public Choices(Address address, Language language) {
    this.address = address;
    this.texts = Texts.of(Choices.class, language);
  }

  /**
   * What a parameter chooses.
   *
   * @param find finds it, if it exists
   * @param fallback what holds when nothing, or something else, is asked for
   */
  public <T> T pick(String name, Function<String, Optional<T>> find, T fallback) {
    return pick(name, find, fallback, () -> texts.get(name));
  }

  /**
   * What a parameter chooses, on a page that is there in Dutch only.
   *
   * @param what how it is called in a sentence, such as {@code Deze periode}
   */
  public <T> T pick(String name, Function<String, Optional<T>> find, T fallback, String what) {
    return pick(name, find, fallback, () -> what);
  }

  private <T> T pick(
      String name, Function<String, Optional<T>> find, T fallback, Supplier<String> what) {
    Optional<String> asked = address.first(name);
    if (asked.isEmpty()) {
      return fallback;
    }
    Optional<T> found = find.apply(asked.get());
    if (found.isEmpty()) {
      tell(texts.get("is_er_niet", what.get(), asked.get()));
    }
    return found.orElse(fallback);
  }

  /** What a parameter chooses of the constants of an enum, which are written in lower case. */
  public <E extends Enum<E>> E pick(String name, Class<E> type, E fallback) {
    return pick(name, text -> constant(type, text), fallback);
  }

  /** The same on a page that is there in Dutch only. */
  public <E extends Enum<E>> E pick(String name, Class<E> type, E fallback, String what) {
    return pick(name, text -> constant(type, text), fallback, what);
  }

  /** Lets the reader know something about the choices. */
  public void tell(String notice) {
    notices.add(notice);
  }

  /** What the reader must be told, in the order in which it was found. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
