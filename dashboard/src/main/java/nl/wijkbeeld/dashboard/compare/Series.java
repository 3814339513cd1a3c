package nl.wijkbeeld.dashboard.compare;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks.SeriesBreak;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * An indicator of an area through time, in periods of one kind.
 *
 * @param name what the line is called
 * @param area the code of the area
 * @param reference whether it is there to look at the others against
 * @param breaks where the series was measured in another way from then on
 * @param moments its moments, oldest first, with those that miss in its rhythm
 */
record Series(
    String name,
    String area,
    boolean reference,
    IndicatorInfo indicator,
    List<SeriesBreak> breaks,
    List<Moment> moments) {
  private static final int MOST_MISSING = 60;

  /** A period, with the figure if there is any. */
  record Moment(Periode periode, Optional<Figure> figure) {

    boolean known() {
      return figure.filter(found -> found.meting() instanceof Meting.Bekend).isPresent();
    }
  }

  Series {
    breaks = List.copyOf(breaks);
    moments = List.copyOf(moments);
  }

  static Series of(
      String name,
      String area,
      boolean reference,
      IndicatorInfo indicator,
      List<SeriesBreak> breaks,
      List<Figure> figures) {
    return new Series(name, area, reference, indicator, breaks, filled(figures));
  }

  /** The figures with the periods that miss between them. */
  private static List<Moment> filled(List<Figure> figures) {
    long rhythm = rhythm(figures);
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Periode to = figures.get(i).periode();
      if (i > 0) {
        Periode from = figures.get(i - 1).periode();
        long gap = steps(from, to);
        for (long step = rhythm; step < gap && step / rhythm < MOST_MISSING; step += rhythm) {
          moments.add(new Moment(later(from, step), Optional.empty()));
        }
      }
      moments.add(new Moment(to, Optional.of(figures.get(i))));
    }
    return moments;
  }

  /** The usual step: a survey held every two years misses nothing in between. */
  private static long rhythm(List<Figure> figures) {
    long least = Long.MAX_VALUE;
    for (int i = 1; i < figures.size(); i++) {
      least = Math.min(least, steps(figures.get(i - 1).periode(), figures.get(i).periode()));
    }
    return Math.max(1, least);
  }

  /** How many periods of the same kind one lies after the other; moments keep no rhythm. */
  private static long steps(Periode from, Periode to) {
    return switch (to.soort()) {
      case JAAR, SCHOOLJAAR -> ChronoUnit.YEARS.between(from.begin(), to.begin());
      case KWARTAAL -> ChronoUnit.MONTHS.between(from.begin(), to.begin()) / 3;
      case MAAND -> ChronoUnit.MONTHS.between(from.begin(), to.begin());
      case WEEK -> ChronoUnit.WEEKS.between(from.begin(), to.begin());
      case DAG -> 1;
    };
  }

  private static Periode later(Periode from, long steps) {
    return switch (from.soort()) {
      case JAAR -> Periode.ofYear(from.begin().getYear() + (int) steps);
      case SCHOOLJAAR -> {
        int year = from.begin().getYear() + (int) steps;
        yield Periode.of("%04d/%04d".formatted(year, year + 1));
      }
      case KWARTAAL -> {
        var begin = from.begin().plusMonths(3 * steps);
        yield Periode.of("%04dK%d".formatted(begin.getYear(), (begin.getMonthValue() + 2) / 3));
      }
      case MAAND -> Periode.monthOf(from.begin().plusMonths(steps));
      case WEEK -> Periode.weekOf(from.begin().plusWeeks(steps));
      case DAG -> from;
    };
  }

  /** The figure in a period, if it is a number. */
  Optional<Figure> known(Periode periode) {
    return moments.stream()
        .filter(moment -> moment.periode().equals(periode) && moment.known())
        .findFirst()
        .flatMap(Moment::figure);
  }

  long countKnown() {
    return moments.stream().filter(Moment::known).count();
  }

  /** The break between two periods, if there is one. */
  Optional<SeriesBreak> breakBetween(Periode one, Periode other) {
    Periode from = one.compareTo(other) <= 0 ? one : other;
    Periode to = one.compareTo(other) <= 0 ? other : one;
    return breaks.stream()
        .filter(
            found ->
                found.periode().begin().isAfter(from.begin())
                    && !found.periode().begin().isAfter(to.begin()))
        .findFirst();
  }

  /** A place in time as a year with its fraction; a year stands at its beginning. */
  static double place(Periode periode) {
    double days = ChronoUnit.DAYS.between(periode.begin().withDayOfYear(1), periode.begin());
    return periode.begin().getYear() + days / periode.begin().lengthOfYear();
  }

  /** A period in few signs. */
  static String shortLabel(Periode periode, Language language) {
    return periode.soort() == Periode.Soort.WEEK
        ? Texts.of(Series.class, language)
            .get("week", Integer.toString(Integer.parseInt(periode.code().substring(5))))
        : language.period(periode);
  }
}
