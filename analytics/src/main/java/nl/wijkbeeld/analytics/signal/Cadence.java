package nl.wijkbeeld.analytics.signal;

import java.time.LocalDate;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * A calendar of weeks or of months, numbered one after the other, so that a hole keeps its place.
 */
enum Cadence {
  WEEK {
    @Override
    long number(LocalDate day) {
      return Math.floorDiv(day.toEpochDay() - FIRST_MONDAY, 7L);
    }

    @Override
    LocalDate begin(long number) {
      return LocalDate.ofEpochDay(FIRST_MONDAY + 7 * number);
    }

    // The week of which the Monday is nearest to the same date of that year.
    @Override
    long yearsBefore(long number, int years) {
      return number(sameDate(begin(number), years).plusDays(3));
    }
  },
  MONTH {
    @Override
    long number(LocalDate day) {
      return 12L * day.getYear() + day.getMonthValue() - 1;
    }

    @Override
    LocalDate begin(long number) {
      return LocalDate.of(
          Math.toIntExact(Math.floorDiv(number, 12L)), Math.floorMod(number, 12) + 1, 1);
    }

    @Override
    long yearsBefore(long number, int years) {
      return number - 12L * years;
    }
  };

  /** 5 January 1970, in days since 1 January 1970. */
  private static final long FIRST_MONDAY = 4;

  /** The number of the period in which a day falls. */
  abstract long number(LocalDate day);

  /** The first day of a period. */
  abstract LocalDate begin(long number);

  /** The same time of the year, some years earlier. */
  abstract long yearsBefore(long number, int years);

  long number(Periode period) {
    return number(period.begin());
  }

  /** The calendar to which a period belongs, if it is a week or a month. */
  static Optional<Cadence> find(Periode period) {
    return switch (period.soort()) {
      case WEEK -> Optional.of(WEEK);
      case MAAND -> Optional.of(MONTH);
      default -> Optional.empty();
    };
  }

  /** 29 February becomes 1 March in a year that has none. */
  private static LocalDate sameDate(LocalDate day, int years) {
    LocalDate earlier = day.minusYears(years);
    return earlier.getDayOfMonth() == day.getDayOfMonth() ? earlier : earlier.plusDays(1);
  }
}
