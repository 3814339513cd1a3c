package nl.wijkbeeld.dashboard.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of a package in one language. They stand beside its classes in {@code
 * teksten_nl.properties} and {@code teksten_en.properties}, as {@code key=text}; {@code {0}} is the
 * place of the first value that goes in. A text that differs for one thing and for more has two
 * keys, {@code key.een} and {@code key.meer}.
 */
public final class Texts {
  private static final Map<Place, Texts> READ = new ConcurrentHashMap<>();

  /** A package has one file for each language. */
  private record Place(String packageName, Language language) {
    String file() {
      return "/%s/teksten_%s.properties".formatted(packageName.replace('.', '/'), language.code());
    }
  }

  private final Language language;
  private final Properties texts;
  private final String name;

  private Texts(Language language, Properties texts, String name) {
    this.language = language;
    this.texts = texts;
    this.name = name;
  }

  /** The texts of the package in which a class is. */
  public static Texts of(Class<?> beside, Language language) {
    return READ.computeIfAbsent(
        new Place(beside.getPackageName(), language), place -> read(beside, place));
  }

  private static Texts read(Class<?> beside, Place place) {
    String file = place.file();
    try (InputStream in =
            Objects.requireNonNull(beside.getResourceAsStream(file), () -> file + " ontbreekt");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(reader);
      return new Texts(place.language(), texts, file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Language language() {
    return language;
  }

  /**
   * A text, with values at their places.
   *
   * @throws IllegalArgumentException when there is no such text
   */
  public String get(String key, String... values) {
    String text =
        find(key)
            .orElseThrow(
                () -> new IllegalArgumentException("geen tekst \"" + key + "\" in " + name));
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }

  /** A text that may not be there. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.getProperty(key));
  }

  /** The keys that begin in the same way, in alphabetical order. */
  public List<String> keys(String begin) {
    return texts.stringPropertyNames().stream()
        .filter(key -> key.startsWith(begin))
        .sorted()
        .toList();
  }

  /** A text about a number of things; the number is its first value. */
  public String count(String key, long number, String... more) {
    String[] values = new String[more.length + 1];
    values[0] = language.count(number);
    System.arraycopy(more, 0, values, 1, more.length);
    return get(key + (number == 1 ? ".een" : ".meer"), values);
  }
}
