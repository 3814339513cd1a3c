package nl.wijkbeeld.dashboard.language;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * A language in which a page can be read, and how it writes numbers, days and periods; Dutch comes
 * first.
 */
public enum Language {
  NL(Locale.forLanguageTag("nl-NL"), '.', ',', " %", "d MMMM yyyy, HH.mm 'uur'"),
  EN(Locale.UK, ',', '.', "%", "d MMMM yyyy, HH:mm");

  /** The parameter of an address, and the cookie, that name a language. */
  public static final String PARAMETER = "taal";

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final String PERCENT = "%";
  private static final char NO_BREAK = '\u00A0';

  /** Some for each thread, since a format may not be shared and a page writes many numbers. */
  private static final ThreadLocal<Map<Language, DecimalFormat>> PATTERNS =
      ThreadLocal.withInitial(() -> new EnumMap<>(Language.class));

  private final Locale locale;
  private final char thousands;
  private final char decimals;
  private final String percent;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter moment;

  Language(Locale locale, char thousands, char decimals, String percent, String moment) {
    this.locale = locale;
    this.thousands = thousands;
    this.decimals = decimals;
    this.percent = percent;
    this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    this.month = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
    this.moment = DateTimeFormatter.ofPattern(moment, locale);
  }

  private DecimalFormat pattern() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    symbols.setGroupingSeparator(thousands);
    symbols.setDecimalSeparator(decimals);
    symbols.setMinusSign('\u2212');
    return new DecimalFormat("#,##0", symbols);
  }

  /** The language with a code, in upper or lower case. */
  public static Optional<Language> find(String code) {
    return Arrays.stream(values())
        .filter(language -> language.code().equals(code.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The code by which HTML knows it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands between thousands. */
  public char thousands() {
    return thousands;
  }

  /** What stands before decimals. */
  public char decimals() {
    return decimals;
  }

  public Locale locale() {
    return locale;
  }

  /** The language that a switch leads to. */
  public Language other() {
    return this == NL ? EN : NL;
  }

  public String day(LocalDate date) {
    return day.format(date);
  }

  /** The day of a moment, in Dutch time. */
  public String day(Instant instant) {
    return day(instant.atZone(AMSTERDAM).toLocalDate());
  }

  /** A moment, in Dutch time. */
  public String moment(Instant instant) {
    return moment.format(instant.atZone(AMSTERDAM));
  }

  /** A number with a fixed count of decimals; never a minus sign before nothing but zeros. */
  public String number(double value, int decimals) {
    DecimalFormat format = PATTERNS.get().computeIfAbsent(this, Language::pattern);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    String text = format.format(value);
    return text.startsWith("\u2212") && isZero(text) ? text.substring(1) : text;
  }

  /**
   * A known figure. Zero is written without decimals, and what is not zero is never written as if
   * it were.
   */
  public String known(double value, int decimals) {
    if (value == 0) {
      return "0";
    }
    String text = number(value, decimals);
    if (!isZero(text)) {
      return text;
    }
    double least = Math.pow(10, -decimals);
    return value > 0
        ? "<" + NO_BREAK + number(least, decimals)
        : ">" + NO_BREAK + number(-least, decimals);
  }

  private static boolean isZero(String number) {
    return number.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  /**
   * A unit as it stands behind a figure: with a space before it, but an English percent sign stands
   * against its figure.
   */
  public String behind(String unit) {
    return unit.startsWith(PERCENT)
        ? percent + unit.substring(1)
        : unit.isEmpty() ? "" : " " + unit;
  }

  /** A percentage; its sign stays with it. */
  public String percentage(double value, int decimals) {
    return number(value, decimals) + behind(PERCENT).replace(' ', NO_BREAK);
  }

  /** A count, with its thousands apart. */
  public String count(long count) {
    return number((double) count, 0);
  }

  /** An interval such as {@code 0,17–0,38}. */
  public String interval(double low, double high, int decimals) {
    return number(low, decimals) + "\u2013" + number(high, decimals);
  }

  /** A period, such as {@code week 24 van 2020} or {@code 22 juni 2020}. */
  public String period(Periode periode) {
    String code = periode.code();
    return switch (periode.soort()) {
      case JAAR -> code;
      case SCHOOLJAAR -> words().get("schooljaar", code);
      case KWARTAAL -> words().get("kwartaal." + code.substring(5), code.substring(0, 4));
      case MAAND -> month.format(periode.begin());
      case WEEK ->
          words()
              .get(
                  "week",
                  Integer.toString(Integer.parseInt(code.substring(5))),
                  code.substring(0, 4));
      case DAG -> day.format(periode.begin());
    };
  }

  /** One area of a level, such as {@code stadsdeel}. */
  public String level(Niveau niveau) {
    return words().get("niveau." + niveau.code());
  }

  /** The areas of a level, such as {@code stadsdelen}. */
  public String levels(Niveau niveau) {
    return words().get("niveaus." + niveau.code());
  }

  private Texts words() {
    return Texts.of(Language.class, this);
  }
}
