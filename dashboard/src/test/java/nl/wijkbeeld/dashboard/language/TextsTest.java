package nl.wijkbeeld.dashboard.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.page.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in both languages, with the same places for values. */
class TextsTest {
  private static final Path ALL = Path.of("src/main/resources/nl/wijkbeeld/dashboard");

  /** Packages whose keys are made of names that other packages say. */
  private static final Set<Path> SAID_ELSEWHERE =
      Set.of(ALL.resolve("address"), ALL.resolve("api"));

  private static final Path CODE = Path.of("src/main/java/nl/wijkbeeld/dashboard");
  private static final Pattern LITERAL = Pattern.compile("\"[^\"\\n]*\"");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_]+\\b");

  /** A text that is asked for by its whole name, or by the begin of it. */
  private static final Pattern ASKED =
      Pattern.compile("\\btexts(?:\\(\\))?\\s*\\.(get|count)\\(\\s*\"([^\"]*)\"( \\+|)");

  private static final Pattern PLACE = Pattern.compile("\\{\\w+\\}");
  private static final Pattern LINK = Pattern.compile("href=\"[^\"]*\"");

  static List<Path> dutchTexts() throws IOException {
    return files("teksten_nl.properties");
  }

  static List<Path> dutchProse() throws IOException {
    return files("_nl.html");
  }

  private static List<Path> files(String end) throws IOException {
    try (Stream<Path> files = Files.walk(ALL)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("dutchTexts")
  void every_key_is_there_in_both_languages(Path dutch) throws IOException {
    Properties nl = read(dutch);
    Properties en = read(dutch.resolveSibling("teksten_en.properties"));

    assertThat(new TreeSet<>(en.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(nl.stringPropertyNames()));
    for (String key : nl.stringPropertyNames()) {
      assertThat(en.getProperty(key)).as(key).isNotBlank();
      assertThat(found(PLACE, en.getProperty(key)))
          .as(key)
          .isEqualTo(found(PLACE, nl.getProperty(key)));
    }
  }

  /**
   * By its name, in two parts, as the begin or the end of it, or as a constant that is written in
   * lower case.
   */
  @ParameterizedTest
  @MethodSource("dutchTexts")
  void every_key_is_used(Path dutch) throws IOException {
    Set<String> said = new TreeSet<>();
    for (Path file : SAID_ELSEWHERE.contains(dutch.getParent()) ? all() : beside(dutch)) {
      String code = Files.readString(file);
      found(LITERAL, code).forEach(text -> said.add(text.substring(1, text.length() - 1)));
      found(CONSTANT, code).forEach(name -> said.add(name.toLowerCase(Locale.ROOT)));
    }

    assertThat(read(dutch).stringPropertyNames()).allMatch(key -> isSaid(key, said));
  }

  private static boolean isSaid(String key, Set<String> said) {
    return said.contains(key)
        || said.contains(key.replaceFirst("\\.(een|meer)$", ""))
        || said.containsAll(List.of(key.split("\\.", 2)))
        || said.stream()
            .filter(text -> text.length() > 1)
            .anyMatch(
                text ->
                    (text.endsWith(".") && key.startsWith(text))
                        || (text.startsWith(".") && key.endsWith(text)));
  }

  /** A key that is missing would be found by a reader, as a page that fails. */
  @ParameterizedTest
  @MethodSource("dutchTexts")
  void every_text_that_is_asked_for_is_there(Path dutch) throws IOException {
    Set<String> keys = read(dutch).stringPropertyNames();
    for (Path file : beside(dutch)) {
      ASKED
          .matcher(Files.readString(file))
          .results()
          .forEach(
              asked -> {
                String key = asked.group(2);
                boolean there =
                    asked.group(1).equals("count")
                        ? keys.containsAll(List.of(key + ".een", key + ".meer"))
                        : asked.group(3).isEmpty()
                            ? keys.contains(key)
                            : keys.stream().anyMatch(one -> one.startsWith(key));
                assertThat(there).as(file.getFileName() + " asks for " + key).isTrue();
              });
    }
  }

  private static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(CODE)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** The classes of the package of a file with texts. */
  private static List<Path> beside(Path dutch) throws IOException {
    Path folder = CODE.resolve(ALL.relativize(dutch.getParent()));
    return all().stream().filter(file -> file.getParent().equals(folder)).toList();
  }

  @ParameterizedTest
  @MethodSource("dutchProse")
  void every_longer_text_is_there_in_both_languages_with_the_same_links(Path dutch)
      throws IOException {
    Path english =
        dutch.resolveSibling(dutch.getFileName().toString().replace("_nl.html", "_en.html"));

    assertThat(english).exists();
    assertThat(found(LINK, Files.readString(english)))
        .isEqualTo(found(LINK, Files.readString(dutch)));
    assertThat(Files.readString(english)).doesNotContain("<script");
  }

  @Test
  void values_go_to_their_places() {
    assertThat(Texts.of(Frame.class, Language.NL).get("cijfers_van", "1 mei 2020"))
        .isEqualTo("Cijfers van 1 mei 2020");
  }

  @Test
  void a_key_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Texts.of(Frame.class, Language.EN).get("nergens"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nergens");
  }

  private static Properties read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
