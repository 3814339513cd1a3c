package nl.wijkbeeld.dashboard.buurttop;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a day: six signs that nobody mistakes for each other when they read them aloud or
 * from a beamer. Without vowels, so that they make no word.
 */
final class DayCode {
  private static final String SIGNS = "23456789BCDFGHJKMNPQRTVWXZ";
  private static final int LENGTH = 6;
  private static final Pattern CODE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

  private DayCode() {}

  static String make(SecureRandom random) {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  /** A code as somebody typed it: in small letters, with a space or a dash in it. */
  static Optional<String> read(String typed) {
    String code = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }
}
