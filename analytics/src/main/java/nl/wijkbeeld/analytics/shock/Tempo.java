package nl.wijkbeeld.analytics.shock;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.Periode;

/** How long the periods of a series are; they are numbered one after the other. */
enum Tempo {
  WEEK(52) {
    @Override
    long number(LocalDate day) {
      return Math.floorDiv(day.toEpochDay() - FIRST_MONDAY, 7L);
    }

    // Few years have a week 53; it is part of the last season.
    @Override
    int season(LocalDate begin) {
      return Math.min(52, begin.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
  },
  MAAND(12) {
    @Override
    long number(LocalDate day) {
      return 12L * day.getYear() + day.getMonthValue();
    }

    @Override
    int season(LocalDate begin) {
      return begin.getMonthValue();
    }
  },
  KWARTAAL(4) {
    @Override
    long number(LocalDate day) {
      return 4L * day.getYear() + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    @Override
    int season(LocalDate begin) {
      return begin.get(IsoFields.QUARTER_OF_YEAR);
    }
  },
  JAAR(1) {
    @Override
    long number(LocalDate day) {
      return day.getYear();
    }

    @Override
    int season(LocalDate begin) {
      return 1;
    }
  };

  /** 5 January 1970, in days since 1 January 1970. */
  private static final long FIRST_MONDAY = 4;

  private final int perYear;

  Tempo(int perYear) {
    this.perYear = perYear;
  }

  /** The number of the period that begins on a day. */
  abstract long number(LocalDate day);

  /** The time of the year of the period that begins on a day. */
  abstract int season(LocalDate begin);

  /** How many periods a year has. */
  int perYear() {
    return perYear;
  }

  /** The code under which it is published. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tempo of a period; a day has none, a school year that of a year. */
  static Optional<Tempo> find(Periode period) {
    return switch (period.soort()) {
      case WEEK -> Optional.of(WEEK);
      case MAAND -> Optional.of(MAAND);
      case KWARTAAL -> Optional.of(KWARTAAL);
      case JAAR, SCHOOLJAAR -> Optional.of(JAAR);
      case DAG -> Optional.empty();
    };
  }
}
