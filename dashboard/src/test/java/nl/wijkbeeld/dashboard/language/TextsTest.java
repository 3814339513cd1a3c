package nl.wijkbeeld.dashboard.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
