package nl.wijkbeeld.dashboard.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;

/**
 * Figures, dates and states as a Dutch reader expects them: 1.234,5, a true minus sign, and a word
 * where there is no figure.
 */
public final class Dutch {

  /** The locale of all text. */
  public static final Locale LOCALE = Locale.forLanguageTag("nl-NL");

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final char NO_BREAK = '\u00A0';
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", LOCALE);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm 'uur'", LOCALE);

  /** One for each thread, since a format may not be shared and a page writes many numbers. */
  private static final ThreadLocal<DecimalFormat> PATTERN = ThreadLocal.withInitial(Dutch::pattern);

  private Dutch() {}

  private static DecimalFormat pattern() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(LOCALE);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    symbols.setMinusSign('\u2212');
    return new DecimalFormat("#,##0", symbols);
  }

  /** A number with a fixed count of decimals. */
  public static String number(double value, int decimals) {
    DecimalFormat format = PATTERN.get();
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    String text = format.format(value);
    return text.startsWith("\u2212") && isZero(text) ? text.substring(1) : text;
  }

  private static boolean isZero(String number) {
    return number.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  /** A count. */
  public static String count(long value) {
    return number((double) value, 0);
  }

  /** A number with its unit, which stays on the same line. */
  public static String withUnit(String number, String unit) {
    return number + NO_BREAK + unit;
  }

  /**
   * The figure, or the word for why there is none. Zero is written without decimals, and what is
   * not zero is never written as if it were.
   */
  public static String figure(Meting meting, int decimals) {
    return switch (meting) {
      case Meting.Bekend(double waarde) -> known(waarde, decimals);
      case Meting.Afwezig(Status status) -> word(status);
    };
  }

  private static String known(double waarde, int decimals) {
    if (waarde == 0) {
      return "0";
    }
    String text = number(waarde, decimals);
    if (!isZero(text)) {
      return text;
    }
    double least = Math.pow(10, -decimals);
    return waarde > 0
        ? "<" + NO_BREAK + number(least, decimals)
        : ">" + NO_BREAK + number(-least, decimals);
  }

  /** The word for a state. */
  public static String word(Status status) {
    return status == Status.BEKEND ? "bekend" : FigureState.valueOf(status.name()).word();
  }

  /** An interval such as {@code 0,17–0,38}. */
  public static String interval(double low, double high, int decimals) {
    return number(low, decimals) + "\u2013" + number(high, decimals);
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The day of a moment, in Dutch time. */
  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(AMSTERDAM).toLocalDate();
  }

  /** The day of a moment, in Dutch time. */
  public static String day(Instant instant) {
    return day(dayOf(instant));
  }

  /** A moment, in Dutch time. */
  public static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(AMSTERDAM));
  }
}
