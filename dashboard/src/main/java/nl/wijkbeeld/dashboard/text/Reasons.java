package nl.wijkbeeld.dashboard.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * Why there is no outcome. Analytics publishes that as a Dutch sentence with its numbers; a page
 * says the same in its own language. A sentence that nobody here knows stays as it was published.
 */
public final class Reasons {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final List<Sentence> KNOWN = known();

  /** A sentence that analytics can write, with what stands at its places. */
  private record Sentence(String key, Pattern pattern) {
    Optional<List<String>> values(String published) {
      Matcher matcher = pattern.matcher(published);
      return matcher.matches()
          ? Optional.of(
              IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList())
          : Optional.empty();
    }
  }

  private Reasons() {}

  private static List<Sentence> known() {
    Texts dutch = Texts.of(Reasons.class, Language.NL);
    return dutch.keys("reden.").stream()
        .map(key -> new Sentence(key, pattern(dutch.get(key))))
        .toList();
  }

  /** Places are in their order in the Dutch sentences. */
  private static Pattern pattern(String sentence) {
    String[] between = PLACE.split(sentence, -1);
    StringBuilder pattern = new StringBuilder(Pattern.quote(between[0]));
    for (int i = 1; i < between.length; i++) {
      pattern.append("(\\S+?)").append(Pattern.quote(between[i]));
    }
    return Pattern.compile(pattern.toString());
  }

  /** A published reason in a language. */
  public static String in(Language language, String published) {
    Texts texts = Texts.of(Reasons.class, language);
    for (Sentence sentence : KNOWN) {
      Optional<List<String>> values = sentence.values(published);
      if (values.isPresent()) {
        return texts.get(
            sentence.key(),
            values.get().stream()
                .map(value -> texts.find("woord." + value).orElse(value))
                .toArray(String[]::new));
      }
    }
    return published;
  }
}
