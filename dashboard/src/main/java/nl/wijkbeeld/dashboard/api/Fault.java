package nl.wijkbeeld.dashboard.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.export.Nearest;
import nl.wijkbeeld.dashboard.export.SelectionCheck.Issue;
import nl.wijkbeeld.dashboard.export.SelectionCheck.Reason;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * What is wrong with a parameter.
 *
 * @param parameter its name
 * @param key what is wrong, as the key of a text
 * @param asked what was asked
 * @param instead what could be asked instead
 */
record Fault(String parameter, String key, String asked, List<Nearest> instead) {
  private static final int SHOWN = 60;

  Fault {
    asked = shown(asked);
    instead = List.copyOf(instead);
  }

  Fault(String parameter, String key, String asked, String... instead) {
    this(
        parameter,
        key,
        asked,
        List.of(instead).stream().map(word -> new Nearest(word, word)).toList());
  }

  /** The same as the check of an export says. */
  static Fault of(Issue issue) {
    return issue.reason() == Reason.OTHER
        ? new Fault(issue.parameter(), "anders", issue.message())
        : new Fault(
            issue.parameter(),
            issue.reason().name().toLowerCase(Locale.ROOT)
                + "."
                + (issue.reason() == Reason.UNKNOWN
                        || issue.reason() == Reason.NO_FIGURES
                        || issue.reason() == Reason.MISSING
                    ? issue.parameter()
                    : "codes"),
            issue.asked(),
            issue.instead());
  }

  /** The sentence that says it. */
  String message(Texts texts) {
    return texts.get(key, asked, instead(texts), words(texts));
  }

  private String instead(Texts texts) {
    return instead.isEmpty()
        ? ""
        : " "
            + texts.get(
                "bedoelt_u",
                instead.stream()
                    .map(one -> "%s (%s)".formatted(one.code(), one.naam()))
                    .collect(Collectors.joining(" " + texts.get("of") + " ")));
  }

  private String words(Texts texts) {
    return instead.isEmpty()
        ? texts.get("geen")
        : instead.stream().map(Nearest::code).collect(Collectors.joining(", "));
  }

  /** What was asked for can be long or strange. */
  private static String shown(String asked) {
    String plain = asked.replaceAll("\\p{Cntrl}", " ");
    return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "\u2026" : plain;
  }
}
