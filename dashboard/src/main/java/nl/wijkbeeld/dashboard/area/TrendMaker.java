package nl.wijkbeeld.dashboard.area;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks.SeriesBreak;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Makes lines of figures in time: joined while the series keeps its own rhythm, open over a break
 * and where periods are missing.
 *
 * @param breaks the breaks of the series
 * @param language the language in which it is written
 */
record TrendMaker(List<SeriesBreak> breaks, Language language) {
  TrendMaker {
    breaks = List.copyOf(breaks);
  }

  TrendChart.Line line(String naam, List<Figure> figures) {
    long step = usualStep(figures);
    List<TrendChart.Point> points = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      boolean joined =
          i > 0
              && step(figures.get(i - 1).periode(), figure.periode()) <= step
              && breakBetween(figures.get(i - 1).periode(), figure.periode()).isEmpty();
      points.add(
          new TrendChart.Point(
              shortLabel(figure.periode()),
              place(figure.periode()),
              figure.meting() instanceof Meting.Bekend(double waarde)
                  ? OptionalDouble.of(waarde)
                  : OptionalDouble.empty(),
              mark(figure.finality()),
              joined));
    }
    return new TrendChart.Line(naam, points);
  }

  /** The breaks within the time of a series, each halfway the periods that it keeps apart. */
  List<TrendChart.Break> marks(List<Figure> figures) {
    List<TrendChart.Break> marks = new ArrayList<>();
    for (int i = 1; i < figures.size(); i++) {
      Periode from = figures.get(i - 1).periode();
      Periode to = figures.get(i).periode();
      if (breakBetween(from, to).isPresent()) {
        marks.add(new TrendChart.Break((place(from) + place(to)) / 2));
      }
    }
    return marks;
  }

  /** The breaks within the time of a series, as sentences. */
  List<String> explanations(List<Figure> figures) {
    List<String> texts = new ArrayList<>();
    for (int i = 1; i < figures.size(); i++) {
      breakBetween(figures.get(i - 1).periode(), figures.get(i).periode())
          .ifPresent(
              found ->
                  texts.add(
                      texts()
                          .get(
                              "breuk",
                              language.period(found.periode()),
                              found.kind(language),
                              found.uitleg())));
    }
    return texts;
  }

  /** The figures as rows of a table, beside those of the city. */
  List<AreaState.TrendRow> rows(List<Figure> here, List<Figure> there, int decimals) {
    Map<Periode, Figure> city = new LinkedHashMap<>();
    there.forEach(figure -> city.put(figure.periode(), figure));
    List<AreaState.TrendRow> rows = new ArrayList<>();
    for (int i = 0; i < here.size(); i++) {
      Figure figure = here.get(i);
      List<String> notes = new ArrayList<>();
      if (i > 0 && breakBetween(here.get(i - 1).periode(), figure.periode()).isPresent()) {
        notes.add(texts().get("breuk.noot"));
      }
      ReadingGuide.of(figure.finality()).map(mark -> mark.term(language)).ifPresent(notes::add);
      if (figure.weinig() && figure.meting() instanceof Meting.Bekend) {
        notes.add(ReadingGuide.LITTLE.term(language));
      }
      rows.add(
          new AreaState.TrendRow(
              language.period(figure.periode()),
              FigureText.of(figure.meting(), decimals, language),
              Optional.ofNullable(city.get(figure.periode()))
                  .map(found -> FigureText.of(found.meting(), decimals, language))
                  .orElse(FigureText.unknown(language)),
              String.join("; ", notes)));
    }
    return rows;
  }

  private Optional<SeriesBreak> breakBetween(Periode from, Periode to) {
    return breaks.stream()
        .filter(
            one ->
                one.periode().begin().isAfter(from.begin())
                    && !one.periode().begin().isAfter(to.begin()))
        .findFirst();
  }

  /** The rhythm of a series: a survey held every two years misses nothing in between. */
  private static long usualStep(List<Figure> figures) {
    long least = Long.MAX_VALUE;
    for (int i = 1; i < figures.size(); i++) {
      least = Math.min(least, step(figures.get(i - 1).periode(), figures.get(i).periode()));
    }
    return least;
  }

  /** How many periods of the same kind one lies after the other; moments keep no rhythm. */
  private static long step(Periode from, Periode to) {
    return switch (to.soort()) {
      case JAAR, SCHOOLJAAR -> ChronoUnit.YEARS.between(from.begin(), to.begin());
      case KWARTAAL -> ChronoUnit.MONTHS.between(from.begin(), to.begin()) / 3;
      case MAAND -> ChronoUnit.MONTHS.between(from.begin(), to.begin());
      case WEEK -> ChronoUnit.WEEKS.between(from.begin(), to.begin());
      case DAG -> 1;
    };
  }

  private static TrendChart.Mark mark(Figure.Finality finality) {
    return switch (finality) {
      case DEFINITIEF -> TrendChart.Mark.FIRM;
      case VOORLOPIG -> TrendChart.Mark.PROVISIONAL;
      case PROGNOSE, VOORLOPIG_OF_PROGNOSE -> TrendChart.Mark.FORECAST;
    };
  }

  private String shortLabel(Periode periode) {
    return periode.soort() == Periode.Soort.WEEK
        ? texts().get("week", Integer.toString(Integer.parseInt(periode.code().substring(5))))
        : language.period(periode);
  }

  /** A place in time as a year with its fraction; a year stands at its beginning. */
  private static double place(Periode periode) {
    double days = ChronoUnit.DAYS.between(periode.begin().withDayOfYear(1), periode.begin());
    return periode.begin().getYear() + days / periode.begin().lengthOfYear();
  }

  private Texts texts() {
    return Texts.of(TrendMaker.class, language);
  }
}
