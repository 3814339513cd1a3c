package nl.wijkbeeld.dashboard.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;

/**
 * Figures, dates and states as a Dutch reader expects them, for what is only there in Dutch:
 * 1.234,5, a true minus sign, and a word where there is no figure.
 */
public final class Dutch {

  /** The locale of all text. */
  public static final Locale LOCALE = Language.NL.locale();

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final char NO_BREAK = '\u00A0';

  private Dutch() {}

  /** A number with a fixed count of decimals. */
  public static String number(double value, int decimals) {
    return Language.NL.number(value, decimals);
  }

  /** A count. */
  public static String count(long value) {
    return Language.NL.count(value);
  }

  /** A number with its unit, which stays on the same line. */
  public static String withUnit(String number, String unit) {
    return number + NO_BREAK + unit;
  }

  /** The figure, or the word for why there is none. */
  public static String figure(Meting meting, int decimals) {
    return FigureText.of(meting, decimals, Language.NL).text();
  }

  /** The word for a state. */
  public static String word(Status status) {
    return status == Status.BEKEND ? "bekend" : FigureState.valueOf(status.name()).word();
  }

  /** An interval such as {@code 0,17–0,38}. */
  public static String interval(double low, double high, int decimals) {
    return Language.NL.interval(low, high, decimals);
  }

  public static String day(LocalDate day) {
    return Language.NL.day(day);
  }

  /** The day of a moment, in Dutch time. */
  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(AMSTERDAM).toLocalDate();
  }

  /** The day of a moment, in Dutch time. */
  public static String day(Instant instant) {
    return Language.NL.day(instant);
  }

  /** A moment, in Dutch time. */
  public static String moment(Instant instant) {
    return Language.NL.moment(instant);
  }
}
