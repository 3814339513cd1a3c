package nl.wijkbeeld.dashboard.buurttop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * What a table talks about.
 *
 * @param number 1, 2 and so on, within a day
 */
public record Theme(int number, String name) {

  private static final int USUAL = 7;

  /** The themes of a BuurtTop, with which a day begins. */
  public static List<String> usual() {
    return usual(Language.NL);
  }

  private static List<String> usual(Language language) {
    Texts texts = Texts.of(Theme.class, language);
    return IntStream.rangeClosed(1, USUAL).mapToObj(i -> texts.get("thema." + i)).toList();
  }

  /**
   * The name in a language, if there is one: who makes a day can name other themes, and they are
   * there in those words only.
   */
  Optional<String> name(Language language) {
    int usual = usual().indexOf(name);
    if (usual < 0) {
      return language == Language.NL ? Optional.of(name) : Optional.empty();
    }
    return Optional.of(usual(language).get(usual));
  }

  static List<Theme> numbered(List<String> names) {
    List<Theme> themes = new ArrayList<>();
    for (String name : names) {
      themes.add(new Theme(themes.size() + 1, name));
    }
    return List.copyOf(themes);
  }
}
