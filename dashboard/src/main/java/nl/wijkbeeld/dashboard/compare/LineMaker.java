package nl.wijkbeeld.dashboard.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.wijkbeeld.dashboard.chart.LineChart;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.compare.Series.Moment;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks.SeriesBreak;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Makes the lines of a chart, and its table, of series. Indexed, a figure is written as 100 x
 * figure / figure of the base period. Over a break nothing is compared, so what lies on its other
 * side has no index.
 *
 * @param base the period that is 100, if the lines are indexed
 * @param language the language in which it is written
 */
record LineMaker(List<Series> all, Optional<Periode> base, Language language) {
  /** Decimals of an index. */
  private static final int INDEX_DECIMALS = 1;

  LineMaker {
    all = List.copyOf(all);
  }

  /** What stands where there is a figure and no index of it. */
  FigureText noIndex() {
    return new FigureText(texts().get("geen_index"), FigureState.NVT);
  }

  private Texts texts() {
    return Texts.of(LineMaker.class, language);
  }

  int decimals() {
    return base.isPresent()
        ? 0
        : all.stream().mapToInt(series -> series.indicator().decimalen()).max().orElse(0);
  }

  /** Whether a point has a figure and no index of it. */
  boolean withoutIndex(LineChart.Point point) {
    return point.value().isEmpty() && point.text().contains(noIndex().text());
  }

  /** A moment as it is drawn. */
  private record Drawn(
      Moment moment,
      OptionalDouble value,
      Optional<Range> interval,
      FigureText figure,
      List<String> notes,
      boolean joined) {}

  List<LineChart.Line> lines() {
    boolean single = all.stream().filter(series -> !series.reference()).count() == 1;
    List<LineChart.Line> lines = new ArrayList<>();
    for (Series series : all) {
      List<LineChart.Point> points = new ArrayList<>();
      for (Drawn drawn : drawn(series)) {
        points.add(point(series, drawn));
      }
      boolean band = single && !series.reference() && base.isEmpty();
      lines.add(new LineChart.Line(series.name(), series.area(), series.reference(), band, points));
    }
    return lines;
  }

  private LineChart.Point point(Series series, Drawn drawn) {
    Periode periode = drawn.moment().periode();
    List<String> words = new ArrayList<>();
    String unit =
        base.isPresent() || !drawn.figure().state().known()
            ? ""
            : language.behind(series.indicator().eenheid());
    words.add(
        series.name()
            + ", "
            + language.period(periode)
            + ": "
            + (base.isPresent() && drawn.figure().state().known()
                ? texts().get("punt.index", drawn.figure().text())
                : drawn.figure().text())
            + unit);
    words.addAll(drawn.notes());
    return new LineChart.Point(
        Series.shortLabel(periode, language),
        Series.place(periode),
        drawn.value(),
        drawn.interval(),
        drawn.figure().state(),
        drawn.moment().figure().map(figure -> mark(figure.finality())).orElse(TrendChart.Mark.FIRM),
        drawn.joined(),
        String.join(", ", words));
  }

  private List<Drawn> drawn(Series series) {
    Optional<Figure> start = base.flatMap(series::known);
    List<Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < series.moments().size(); i++) {
      Moment moment = series.moments().get(i);
      boolean broken =
          i > 0
              && series
                  .breakBetween(series.moments().get(i - 1).periode(), moment.periode())
                  .isPresent();
      drawn.add(
          base.isEmpty()
              ? plain(series, moment, i > 0 && !broken, broken)
              : indexed(series, moment, start, i > 0 && !broken, broken));
    }
    return drawn;
  }

  private Drawn plain(Series series, Moment moment, boolean joined, boolean broken) {
    int decimals = series.indicator().decimalen();
    OptionalDouble value = value(moment);
    Optional<Figure.Interval> interval =
        value.isPresent() ? moment.figure().flatMap(Figure::interval) : Optional.empty();
    List<String> notes = new ArrayList<>();
    interval.ifPresent(
        i -> notes.add(texts().get("interval", language.interval(i.low(), i.high(), decimals))));
    notes.addAll(notes(moment, broken));
    return new Drawn(
        moment,
        value,
        interval.map(i -> new Range(i.low(), i.high())),
        moment
            .figure()
            .map(figure -> FigureText.of(figure.meting(), decimals, language))
            .orElse(FigureText.unknown(language)),
        notes,
        joined);
  }

  private Drawn indexed(
      Series series, Moment moment, Optional<Figure> start, boolean joined, boolean broken) {
    FigureText own =
        moment
            .figure()
            .map(figure -> FigureText.of(figure.meting(), series.indicator().decimalen(), language))
            .orElse(FigureText.unknown(language));
    OptionalDouble value = value(moment);
    if (value.isEmpty()) {
      return new Drawn(moment, value, Optional.empty(), own, notes(moment, broken), joined);
    }
    String figure =
        texts().get("het_cijfer_is", own.text() + language.behind(series.indicator().eenheid()));
    boolean comparable =
        start.isPresent()
            && known(start.get()) > 0
            && series.breakBetween(start.get().periode(), moment.periode()).isEmpty();
    List<String> notes = new ArrayList<>();
    notes.add(figure);
    if (!comparable) {
      notes.add(
          start.isPresent() && known(start.get()) > 0
              ? texts().get("door_breuk", language.period(start.get().periode()))
              : texts().get("geen_basis", language.period(base.orElseThrow())));
      notes.addAll(notes(moment, broken));
      return new Drawn(moment, OptionalDouble.empty(), Optional.empty(), noIndex(), notes, joined);
    }
    double index = 100 * value.getAsDouble() / known(start.get());
    notes.addAll(notes(moment, broken));
    return new Drawn(
        moment,
        OptionalDouble.of(index),
        Optional.empty(),
        FigureText.of(Meting.of(index), INDEX_DECIMALS, language),
        notes,
        joined);
  }

  private List<String> notes(Moment moment, boolean broken) {
    List<String> notes = new ArrayList<>();
    if (broken) {
      notes.add(texts().get("breuk.noot"));
    }
    if (moment.known()) {
      Figure figure = moment.figure().orElseThrow();
      ReadingGuide.of(figure.finality()).map(mark -> mark.term(language)).ifPresent(notes::add);
      if (figure.weinig()) {
        notes.add(ReadingGuide.LITTLE.term(language));
      }
    }
    return notes;
  }

  private static OptionalDouble value(Moment moment) {
    return moment.known()
        ? OptionalDouble.of(known(moment.figure().orElseThrow()))
        : OptionalDouble.empty();
  }

  private static double known(Figure figure) {
    return figure.meting() instanceof Meting.Bekend(double value) ? value : Double.NaN;
  }

  private static TrendChart.Mark mark(Figure.Finality finality) {
    return switch (finality) {
      case DEFINITIEF -> TrendChart.Mark.FIRM;
      case VOORLOPIG -> TrendChart.Mark.PROVISIONAL;
      case PROGNOSE, VOORLOPIG_OF_PROGNOSE -> TrendChart.Mark.FORECAST;
    };
  }

  /** The breaks within the time of the series, each halfway the periods that it keeps apart. */
  List<LineChart.Break> breaks() {
    Map<Double, String> places = new LinkedHashMap<>();
    for (Series series : all) {
      for (int i = 1; i < series.moments().size(); i++) {
        Periode from = series.moments().get(i - 1).periode();
        Periode to = series.moments().get(i).periode();
        series
            .breakBetween(from, to)
            .ifPresent(
                found ->
                    places.put(
                        (Series.place(from) + Series.place(to)) / 2,
                        texts().get("breuk.teken", Series.shortLabel(found.periode(), language))));
      }
    }
    return places.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new LineChart.Break(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The breaks within the time of the series, as sentences. */
  List<String> explanations() {
    boolean several = all.stream().map(Series::indicator).distinct().count() > 1;
    Set<String> texts = new LinkedHashSet<>();
    for (Series series : all) {
      for (int i = 1; i < series.moments().size(); i++) {
        series
            .breakBetween(series.moments().get(i - 1).periode(), series.moments().get(i).periode())
            .ifPresent(found -> texts.add(sentence(found, several)));
      }
    }
    return List.copyOf(texts);
  }

  private String sentence(SeriesBreak found, boolean several) {
    return texts()
        .get(
            "breuk",
            several ? found.label() + ". " : "",
            language.period(found.periode()),
            found.kind(language),
            found.uitleg());
  }

  /** The same as a table: a row for each period of any line. */
  List<DevelopmentState.Row> rows() {
    Map<Periode, Map<Integer, DevelopmentState.Cell>> cells = new java.util.TreeMap<>();
    for (int line = 0; line < all.size(); line++) {
      for (Drawn drawn : drawn(all.get(line))) {
        cells
            .computeIfAbsent(drawn.moment().periode(), unused -> new LinkedHashMap<>())
            .put(line, new DevelopmentState.Cell(drawn.figure(), drawn.value(), drawn.notes()));
      }
    }
    List<DevelopmentState.Row> rows = new ArrayList<>();
    cells.forEach(
        (periode, byLine) -> {
          List<DevelopmentState.Cell> row = new ArrayList<>();
          for (int line = 0; line < all.size(); line++) {
            row.add(byLine.getOrDefault(line, DevelopmentState.Cell.OUTSIDE));
          }
          rows.add(new DevelopmentState.Row(periode, row));
        });
    return rows;
  }
}
