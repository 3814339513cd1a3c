package nl.wijkbeeld.ingest.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.wijkbeeld.ingest.sources.TableSettings;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;

/**
 * How a source writes a figure, and the absence of one: decimal comma or point, separated
 * thousands, and signs. The signs stand in the resource {@code tekens.csv}, to be read and extended
 * by a methodologist.
 *
 * <p>A figure such as {@code 1.234} can be read in two ways. Without a declared decimal sign it is
 * a decimal figure, except where only a whole number makes sense.
 */
final class Notation {
  private static final String SENTINEL = "<= ";
  private static final String PARENT = "< ";
  private static final Map<String, Notation> ALL = load();

  private final Map<String, Meting> signs;
  private final double sentinel;
  private final Meting sentinelMeaning;
  private final char decimal;

  private Notation(
      Map<String, Meting> signs, double sentinel, Meting sentinelMeaning, char decimal) {
    this.signs = Map.copyOf(signs);
    this.sentinel = sentinel;
    this.sentinelMeaning = sentinelMeaning;
    this.decimal = decimal;
  }

  /**
   * The notation with a name from {@code tekens.csv}, extended with what the sources file declares.
   */
  static Notation of(String name, TableSettings settings) {
    Notation base = Objects.requireNonNull(ALL.get(name), name);
    if (settings.missend().isEmpty() && settings.decimaalteken().isEmpty()) {
      return base;
    }
    Map<String, Meting> signs = new HashMap<>(base.signs);
    settings.missend().forEach(sign -> signs.put(sign, Meting.absent(Status.ONBEKEND)));
    return new Notation(
        signs, base.sentinel, base.sentinelMeaning, settings.decimaalteken().orElse(base.decimal));
  }

  static Notation named(String name) {
    return of(name, TableSettings.NONE);
  }

  /** Whether a figure, or the period that it stands in, is marked as provisional by a star. */
  static boolean isProvisional(String text) {
    return text.endsWith("*");
  }

  /** The figure, or nothing when the text is neither a figure nor a known sign. */
  Optional<Meting> parse(String text) {
    String bare = strip(text);
    if (bare.isEmpty() || !isFigure(bare)) {
      return Optional.ofNullable(signs.get(bare));
    }
    double value = number(bare, decimal);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Optional.ofNullable(signs.get(bare));
    }
    return Optional.of(value <= sentinel ? sentinelMeaning : Meting.of(value));
  }

  /**
   * The percentage that a text means, with or without its sign: {@code 62,5%} and {@code 62,5} are
   * the same.
   */
  Optional<Meting> parsePercentage(String text) {
    String bare = strip(text);
    return parse(isPercentage(bare) ? bare.substring(0, bare.length() - 1) : bare);
  }

  /** The share that a text means: {@code 50%} is {@code 0.5}. */
  Optional<Meting> parseShare(String text) {
    Optional<Meting> parsed = parsePercentage(text);
    return isPercentage(strip(text))
            && parsed.orElse(null) instanceof Meting.Bekend(double percentage)
        ? Optional.of(Meting.of(percentage / 100))
        : parsed;
  }

  private static boolean isPercentage(String bare) {
    return bare.length() > 1 && bare.endsWith("%");
  }

  /**
   * The number that a text means where three decimals make no sense, as in a count or an amount of
   * money: {@code 1.234} and {@code 1,234} are one thousand two hundred thirty-four.
   */
  Optional<Meting> parseCount(String text) {
    String bare = strip(text);
    if (bare.matches("[-+]?[1-9]\\d{0,2}[.,]\\d{3}")) {
      return Optional.of(Meting.of(Double.parseDouble(bare.replaceAll("[.,]", ""))));
    }
    return parse(text);
  }

  /** Without spaces around it and without the star of a provisional figure. */
  private static String strip(String text) {
    int from = 0;
    int until = text.length();
    while (from < until && isSpace(text.charAt(from))) {
      from++;
    }
    while (until > from && (isSpace(text.charAt(until - 1)) || text.charAt(until - 1) == '*')) {
      until--;
    }
    return text.substring(from, until);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  private static boolean isFigure(String text) {
    char last = text.charAt(text.length() - 1);
    return last >= '0' && last <= '9';
  }

  /** The number, or NaN when the text is not one. */
  private static double number(String text, char declared) {
    int length = text.length();
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    int end = exponent < 0 ? length : exponent;
    int marks = 0;
    int digits = 0;
    char firstMark = 0;
    char lastMark = 0;
    int lastPlace = -1;
    int firstPlace = -1;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        continue;
      }
      if (c != '.' && c != ',' && c != '\'' && !isSpace(c)) {
        return Double.NaN;
      }
      marks++;
      lastMark = c;
      lastPlace = i;
      if (marks == 1) {
        firstMark = c;
        firstPlace = i;
      }
    }
    if (digits == 0 || (exponent >= 0 && !text.substring(exponent + 1).matches("[-+]?\\d{1,3}"))) {
      return Double.NaN;
    }
    if (marks == 0) {
      return length <= 15 ? whole(text, at) : Double.parseDouble(text);
    }
    boolean grouped =
        firstMark == lastMark
            && (marks > 1
                || isSpace(firstMark)
                || firstMark == '\''
                || (declared != 0 && firstMark != declared && isGroup(text, at, firstPlace, end)));
    if (grouped) {
      return groups(text, at, end, end, firstMark, exponent);
    }
    if (marks > 1) {
      return firstMark == lastMark || (lastMark != '.' && lastMark != ',')
          ? Double.NaN
          : groups(text, at, lastPlace, end, firstMark, exponent);
    }
    return declared != 0 && lastMark != declared
        ? Double.NaN
        : Double.parseDouble(lastMark == ',' ? text.replace(',', '.') : text);
  }

  private static double whole(String text, int at) {
    long value = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'e' || c == 'E') {
        return Double.parseDouble(text);
      }
      value = value * 10 + (c - '0');
    }
    return text.charAt(0) == '-' ? -value : value;
  }

  private static boolean isGroup(String text, int at, int mark, int end) {
    return mark - at <= 3 && mark > at && end - mark - 1 == 3 && text.charAt(at) != '0';
  }

  /** A number whose whole part, up to a place, is written in groups of three. */
  private static double groups(
      String text, int at, int wholeEnd, int end, char mark, int exponent) {
    if (exponent >= 0) {
      return Double.NaN;
    }
    StringBuilder plain = new StringBuilder(text.substring(0, at));
    int group = 0;
    boolean first = true;
    for (int i = at; i < wholeEnd; i++) {
      char c = text.charAt(i);
      if (c == mark) {
        if (first ? group < 1 || group > 3 : group != 3) {
          return Double.NaN;
        }
        first = false;
        group = 0;
      } else if (c >= '0' && c <= '9') {
        plain.append(c);
        group++;
      } else {
        return Double.NaN;
      }
    }
    if (group != 3) {
      return Double.NaN;
    }
    if (wholeEnd < end) {
      plain.append('.').append(text, wholeEnd + 1, end);
    }
    return Double.parseDouble(plain.toString());
  }

  private static Map<String, Notation> load() {
    Map<String, Notation> notations = new LinkedHashMap<>();
    Map<String, Map<String, Meting>> signs = new LinkedHashMap<>();
    Map<String, Double> sentinels = new HashMap<>();
    Map<String, Meting> meanings = new HashMap<>();
    for (String[] row : ResourceCsv.rows("tekens.csv")) {
      Map<String, Meting> own = signs.computeIfAbsent(row[0], unused -> new HashMap<>());
      if (row[1].startsWith(SENTINEL)) {
        sentinels.put(row[0], Double.parseDouble(row[1].substring(SENTINEL.length())));
        meanings.put(row[0], meaning(row[2]));
      } else if (row[1].startsWith(PARENT)) {
        String parent = row[1].substring(PARENT.length());
        own.putAll(signs.get(parent));
        if (sentinels.containsKey(parent)) {
          sentinels.put(row[0], sentinels.get(parent));
          meanings.put(row[0], meanings.get(parent));
        }
      } else {
        own.put(row[1], meaning(row[2]));
      }
    }
    signs.forEach(
        (name, own) ->
            notations.put(
                name,
                new Notation(
                    own,
                    sentinels.getOrDefault(name, Double.NEGATIVE_INFINITY),
                    meanings.getOrDefault(name, Meting.absent(Status.ONBEKEND)),
                    (char) 0)));
    return Map.copyOf(notations);
  }

  private static Meting meaning(String word) {
    return word.equals("nul") ? Meting.of(0) : Meting.absent(Status.of(word));
  }
}
