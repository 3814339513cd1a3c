package nl.wijkbeeld.dashboard.spread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.wijkbeeld.dashboard.chart.LineChart;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks.SeriesBreak;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.spread.Inequalities.Measured;
import nl.wijkbeeld.dashboard.spread.SpreadState.Choice;
import nl.wijkbeeld.dashboard.spread.SpreadState.Unequal;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.Reasons;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** How unequal a figure is: the measures in words, and as lines through time. */
final class UnequalMaker {
  private final Snapshot snapshot;
  private final Language language;
  private final Texts texts;
  private final SpreadWords words;

  UnequalMaker(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.language = language;
    this.texts = Texts.of(UnequalMaker.class, language);
    this.words = new SpreadWords(language);
  }

  /** What the page says of the chosen period, and the lines through all of them. */
  Unequal of(Choice choice, Inequalities inequalities) {
    String parent =
        language.levels(
            Areas.of(snapshot, choice.indeling()).list(Niveau.STADSDEEL).isEmpty()
                ? Niveau.GEMEENTE
                : Niveau.STADSDEEL);
    Optional<Measured> measured = inequalities.find(choice.periode());
    List<SeriesBreak> breaks =
        SeriesBreaks.of(snapshot).list(choice.indicator().code()).stream()
            .filter(one -> within(inequalities, one.periode()))
            .toList();
    long known = inequalities.all().stream().filter(Measured::known).count();
    return new Unequal(
        measured,
        parent,
        words.unequal(measured, choice, parent),
        known < 2 ? Optional.empty() : Optional.of(lines(choice, inequalities, breaks)),
        breaks.stream()
            .map(
                one ->
                    texts.get(
                        "breuk", language.period(one.periode()), one.kind(language), one.uitleg()))
            .toList());
  }

  private static boolean within(Inequalities inequalities, Periode begins) {
    return inequalities.all().stream()
            .anyMatch(one -> one.periode().begin().isBefore(begins.begin()))
        && inequalities.all().stream()
            .anyMatch(one -> !one.periode().begin().isBefore(begins.begin()));
  }

  private LineChart lines(Choice choice, Inequalities inequalities, List<SeriesBreak> breaks) {
    Map<String, Function<Measured, OptionalDouble>> measures = new LinkedHashMap<>();
    measures.put("Gini", Measured::gini);
    measures.put("Hoover", Measured::hoover);
    measures.put("Theil", Measured::theil);
    List<LineChart.Line> lines = new ArrayList<>();
    measures.forEach(
        (name, measure) ->
            lines.add(
                new LineChart.Line(
                    name, name, false, false, points(name, measure, inequalities, breaks))));
    return new LineChart(
        texts.get("lijnen", choice.indicator().label(), language.levels(choice.niveau())),
        2,
        OptionalDouble.empty(),
        lines,
        breaks.stream()
            .map(one -> new LineChart.Break(year(one.periode()), language.period(one.periode())))
            .toList());
  }

  private List<LineChart.Point> points(
      String name,
      Function<Measured, OptionalDouble> measure,
      Inequalities inequalities,
      List<SeriesBreak> breaks) {
    List<LineChart.Point> points = new ArrayList<>();
    Optional<Measured> before = Optional.empty();
    for (Measured one : inequalities.all()) {
      OptionalDouble value = measure.apply(one);
      boolean joined =
          before
              .map(Measured::periode)
              .map(
                  last ->
                      breaks.stream()
                          .noneMatch(
                              found ->
                                  found.periode().begin().isAfter(last.begin())
                                      && !found.periode().begin().isAfter(one.periode().begin())))
              .orElse(false);
      points.add(
          new LineChart.Point(
              language.period(one.periode()),
              year(one.periode()),
              value,
              Optional.empty(),
              value.isPresent() ? FigureState.GETAL : FigureState.ONBEKEND,
              TrendChart.Mark.FIRM,
              joined,
              texts.get(
                  "punt",
                  name,
                  language.period(one.periode()),
                  value.isPresent()
                      ? words.measure(value.getAsDouble())
                      : Reasons.in(language, one.reason()))));
      before = Optional.of(one);
    }
    return points;
  }

  private static double year(Periode periode) {
    return periode.begin().getYear()
        + (periode.begin().getDayOfYear() - 1.0) / periode.begin().lengthOfYear();
  }
}
