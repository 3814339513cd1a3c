package nl.wijkbeeld.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of observation, written as {@code 2020}, {@code 2020K2}, {@code 2020M06}, {@code
 * 2020W24}, {@code 2020-06-22} or, for a school year, {@code 2019/2020}.
 *
 * @param code the written form
 * @param soort what kind of period it is
 * @param begin its first day
 * @param eind its last day, included
 */
public record Periode(String code, Soort soort, LocalDate begin, LocalDate eind)
    implements Comparable<Periode> {

  /** The kind of a period. */
  public enum Soort {
    JAAR,
    SCHOOLJAAR,
    KWARTAAL,
    MAAND,
    WEEK,
    DAG
  }

  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
  private static final Pattern JAAR = Pattern.compile("(\\d{4})");
  private static final Pattern SCHOOLJAAR = Pattern.compile("(\\d{4})/(\\d{4})");
  private static final Pattern KWARTAAL = Pattern.compile("(\\d{4})K([1-4])");
  private static final Pattern MAAND = Pattern.compile("(\\d{4})M(\\d{2})");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})W(\\d{2})");
  private static final Pattern DAG = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /** The same few codes are read over and over; so many are remembered. */
  private static final int REMEMBERED = 4096;

  private static final Map<String, Optional<Periode>> READ = new ConcurrentHashMap<>();

  /**
   * The period that is written so, or nothing when the text is not a period or names a day that
   * does not exist.
   */
  public static Optional<Periode> find(String code) {
    Optional<Periode> read = READ.get(code);
    if (read == null) {
      read = read(code);
      if (read.isPresent() && READ.size() < REMEMBERED) {
        READ.put(code, read);
      }
    }
    return read;
  }

  private static Optional<Periode> read(String code) {
    try {
      return Optional.ofNullable(parse(code.strip()));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /**
   * The period that is written so.
   *
   * @throws IllegalArgumentException when the text is not a period
   */
  public static Periode of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("geen periode: \"" + code + "\""));
  }

  public static Periode ofYear(int year) {
    return of("%04d".formatted(year));
  }

  /** The ISO week in which a day falls. */
  public static Periode weekOf(LocalDate day) {
    return of(
        "%04dW%02d"
            .formatted(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
  }

  public static Periode monthOf(LocalDate day) {
    return of("%04dM%02d".formatted(day.getYear(), day.getMonthValue()));
  }

  public static Periode dayOf(LocalDate day) {
    return of(day.toString());
  }

  /** The Dutch wording for a reader, such as {@code week 24 van 2020} or {@code 22 juni 2020}. */
  public String label() {
    return switch (soort) {
      case JAAR -> code;
      case SCHOOLJAAR -> "schooljaar " + code;
      case KWARTAAL -> code.charAt(5) + "e kwartaal " + code.substring(0, 4);
      case MAAND -> DateTimeFormatter.ofPattern("MMMM yyyy", DUTCH).format(begin);
      case WEEK -> "week " + Integer.parseInt(code.substring(5)) + " van " + code.substring(0, 4);
      case DAG -> DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH).format(begin);
    };
  }

  /** Earlier first; of two that begin together the shorter first. */
  @Override
  public int compareTo(Periode other) {
    int byBegin = begin.compareTo(other.begin);
    if (byBegin != 0) {
      return byBegin;
    }
    int byEnd = eind.compareTo(other.eind);
    return byEnd != 0 ? byEnd : code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }

  private static Periode parse(String text) {
    Matcher matcher = JAAR.matcher(text);
    if (matcher.matches()) {
      int year = number(matcher, 1);
      return new Periode(text, Soort.JAAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    matcher = SCHOOLJAAR.matcher(text);
    if (matcher.matches() && number(matcher, 2) == number(matcher, 1) + 1) {
      return new Periode(
          text,
          Soort.SCHOOLJAAR,
          LocalDate.of(number(matcher, 1), 8, 1),
          LocalDate.of(number(matcher, 2), 7, 31));
    }
    matcher = KWARTAAL.matcher(text);
    if (matcher.matches()) {
      YearMonth last = YearMonth.of(number(matcher, 1), number(matcher, 2) * 3);
      return new Periode(text, Soort.KWARTAAL, last.minusMonths(2).atDay(1), last.atEndOfMonth());
    }
    matcher = MAAND.matcher(text);
    if (matcher.matches()) {
      YearMonth month = YearMonth.of(number(matcher, 1), number(matcher, 2));
      return new Periode(text, Soort.MAAND, month.atDay(1), month.atEndOfMonth());
    }
    matcher = WEEK.matcher(text);
    if (matcher.matches()) {
      return week(text, number(matcher, 1), number(matcher, 2));
    }
    matcher = DAG.matcher(text);
    if (matcher.matches()) {
      LocalDate day = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      return new Periode(text, Soort.DAG, day, day);
    }
    return null;
  }

  private static Periode week(String text, int year, int week) {
    LocalDate fourthOfJanuary = LocalDate.of(year, 1, 4);
    if (week < 1
        || week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourthOfJanuary).getMaximum()) {
      throw new DateTimeException("week " + week + " bestaat niet in " + year);
    }
    LocalDate monday =
        fourthOfJanuary
            .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
            .plusWeeks(week - 1L);
    return new Periode(text, Soort.WEEK, monday, monday.plusDays(6));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
