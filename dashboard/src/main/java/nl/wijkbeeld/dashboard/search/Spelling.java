package nl.wijkbeeld.dashboard.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts are compared when people search: without accents, capitals and signs. */
final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019`]");
  private static final Pattern POSTCODE = Pattern.compile("\\b(\\d{4}) ?([a-z]{2})\\b");

  private Spelling() {}

  /** Words in lower case with single spaces; a postcode is one word. */
  static String plain(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String joined = APOSTROPHES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    return POSTCODE.matcher(SIGNS.matcher(joined).replaceAll(" ").strip()).replaceAll("$1$2");
  }

  /** The words of a text. */
  static List<String> words(String text) {
    String plain = plain(text);
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" ", -1));
  }

  /** Whether a text is a postcode, or the figures of one. */
  static boolean isPostcode(String text) {
    return text.strip().matches("\\d{4}\\s?([A-Za-z]{2})?");
  }

  /** How many typing errors are forgiven in a word; none in a code. */
  static int forgiven(String word) {
    if (word.length() < 4 || word.chars().anyMatch(Character::isDigit)) {
      return 0;
    }
    return word.length() < 8 ? 1 : 2;
  }

  /**
   * Whether one word becomes another by at most so many letters left out, put in, changed or
   * swapped with a neighbour (Damerau 1964, restricted: no letter takes part twice).
   */
  static boolean near(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return false;
    }
    int[] before = new int[other.length() + 1];
    int[] previous = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int distance =
            Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          distance = Math.min(distance, before[j - 2] + 1);
        }
        current[j] = distance;
        least = Math.min(least, distance);
      }
      if (least > most) {
        return false;
      }
      int[] spare = before;
      before = previous;
      previous = current;
      current = spare;
    }
    return previous[other.length()] <= most;
  }
}
