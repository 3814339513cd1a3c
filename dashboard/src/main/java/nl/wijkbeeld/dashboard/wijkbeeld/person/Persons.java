package nl.wijkbeeld.dashboard.wijkbeeld.person;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somewhere that people may be named. Each is a Spring bean; what another part of the dashboard
 * keeps about people is found when it has one.
 */
public interface Persons {
  /** What stands where a name was. */
  String REMOVED = "[verwijderd]";

  /**
   * A text in which somebody is named.
   *
   * @param where such as {@code versie 3 van NW01}
   * @param kind such as {@code tekst}, for the record of what was taken away
   * @param excerpt the name with some words around it
   */
  record Found(String where, String kind, String excerpt) {}

  /** All texts in which a name stands. */
  List<Found> find(String name);

  /**
   * Takes a name away everywhere.
   *
   * @param by who does it
   */
  void remove(String name, String by);

  /** How a name is written in a text: whole words, capitals or not, any white space between. */
  static Pattern pattern(String name) {
    StringBuilder words = new StringBuilder("(?<![\\p{L}\\p{N}])");
    String separator = "";
    for (String word : name.strip().split("\\s+", -1)) {
      words.append(separator).append(Pattern.quote(word));
      separator = "[\\s\\u00A0]+";
    }
    return Pattern.compile(
        words.append("(?![\\p{L}\\p{N}])").toString(),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A name in a text, with some words around it. */
  static String excerpt(String text, Matcher found) {
    int from = Math.max(0, found.start() - 40);
    int to = Math.min(text.length(), found.end() + 40);
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }
}
