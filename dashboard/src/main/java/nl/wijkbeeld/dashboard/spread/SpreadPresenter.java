package nl.wijkbeeld.dashboard.spread;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.chart.LineChart;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks.SeriesBreak;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaGroup;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.spread.Inequalities.Measured;
import nl.wijkbeeld.dashboard.spread.Patterns.Pattern;
import nl.wijkbeeld.dashboard.spread.SpreadState.Choice;
import nl.wijkbeeld.dashboard.spread.SpreadState.Measure;
import nl.wijkbeeld.dashboard.spread.SpreadState.Row;
import nl.wijkbeeld.dashboard.spread.SpreadState.Space;
import nl.wijkbeeld.dashboard.spread.SpreadState.Unequal;
import nl.wijkbeeld.dashboard.spread.SpreadState.Year;
import nl.wijkbeeld.dashboard.spread.SpreadSubjects.Subject;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.Reasons;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;
import org.locationtech.jts.geom.Geometry;

/** Decides of which figure the page shows the spread, and what follows from it. */
public final class SpreadPresenter {
  static final String PAGE = "spreiding";
  static final String INDICATOR = "indicator";
  static final String LEVEL = "niveau";
  static final String PERIOD = "periode";
  static final String MEASURE = "maat";
  static final String GROUP = "groep";

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;
  private final SpreadSubjects subjects;
  private final Language language;
  private final Texts texts;
  private final SpreadWords words;

  /** Of the page in Dutch. */
  public SpreadPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  public SpreadPresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.language = language;
    this.texts = Texts.of(SpreadPresenter.class, language);
    this.words = new SpreadWords(language);
    this.catalog = IndicatorCatalog.of(snapshot);
    this.subjects = SpreadSubjects.of(snapshot);
  }

  /** What the page shows; nothing when nothing about spread was published. */
  SpreadState state(Address address, List<IndicatorInfo> possible) {
    List<String> notices = new ArrayList<>();
    Choice choice = choice(address, possible, notices);
    Inequalities inequalities =
        Inequalities.of(snapshot, choice.indicator().code(), choice.indeling(), choice.niveau());
    Patterns patterns =
        Patterns.of(
            snapshot,
            choice.indicator().code(),
            choice.indeling(),
            choice.niveau(),
            choice.measure().code());
    Provenance found =
        Provenance.of(snapshot, choice.indicator().code(), choice.periode(), language);
    Set<String> sources = new LinkedHashSet<>(found.sources());
    Set<String> madeUp = new LinkedHashSet<>(found.madeUp().stream().toList());
    Space space = space(choice, patterns);
    space
        .periode()
        .filter(period -> !period.equals(choice.periode()))
        .map(period -> Provenance.of(snapshot, choice.indicator().code(), period, language))
        .ifPresent(
            other -> {
              sources.addAll(other.sources());
              other.madeUp().ifPresent(madeUp::add);
            });
    return new SpreadState(
        notices,
        possible,
        choice,
        unequal(choice, inequalities),
        space,
        choice.periods().stream()
            .map(period -> new Year(period, inequalities.find(period), patterns.whole(period)))
            .toList(),
        Sheet.of(address, SpreadState.listed(space, choice).size()),
        List.copyOf(sources),
        List.copyOf(madeUp));
  }

  public Optional<SpreadState> state(Address address) {
    List<IndicatorInfo> possible =
        catalog.list().stream().filter(info -> !of(info).isEmpty()).toList();
    return possible.isEmpty() ? Optional.empty() : Optional.of(state(address, possible));
  }

  private List<Subject> of(IndicatorInfo info) {
    return subjects.of(info.code(), catalog.division());
  }

  private Choice choice(Address address, List<IndicatorInfo> possible, List<String> notices) {
    Optional<IndicatorInfo> asked =
        address
            .first(INDICATOR)
            .flatMap(
                code -> possible.stream().filter(info -> info.code().equals(code)).findFirst());
    if (address.has(INDICATOR) && asked.isEmpty()) {
      notices.add(texts.get("geen_cijfer"));
    }
    IndicatorInfo indicator = asked.orElseGet(() -> first(possible));
    List<Subject> found = of(indicator);
    List<Niveau> levels = found.stream().map(Subject::niveau).distinct().toList();
    Optional<Niveau> level = address.first(LEVEL).flatMap(Niveau::find).filter(levels::contains);
    if (address.has(LEVEL) && level.isEmpty()) {
      notices.add(texts.get("geen_niveau", address.first(LEVEL).orElse("")));
    }
    Niveau niveau = level.orElseGet(() -> best(found));
    String indeling = found.getFirst().indeling();
    Measure measure =
        address.first(MEASURE).filter(Measure.GISTAR.code()::equals).isPresent()
            ? Measure.GISTAR
            : Measure.LISA;
    List<Periode> periods = periods(indicator, indeling, niveau);
    Optional<Periode> period =
        address.first(PERIOD).flatMap(Periode::find).filter(periods::contains);
    if (address.has(PERIOD) && period.isEmpty()) {
      notices.add(texts.get("geen_periode", language.period(periods.getFirst())));
    }
    return new Choice(
        indicator,
        niveau,
        levels,
        indeling,
        period.orElseGet(() -> newestKnown(periods, indicator, indeling, niveau)),
        periods,
        measure,
        address.first(GROUP).flatMap(SpreadGroup::find));
  }

  /** The newest period of which something is said; otherwise the newest. */
  private Periode newestKnown(
      List<Periode> periods, IndicatorInfo indicator, String indeling, Niveau niveau) {
    Inequalities measured = Inequalities.of(snapshot, indicator.code(), indeling, niveau);
    return periods.stream()
        .filter(one -> measured.find(one).filter(Measured::known).isPresent())
        .findFirst()
        .orElseGet(periods::getFirst);
  }

  /** The first of which there is a map; otherwise the first. */
  private IndicatorInfo first(List<IndicatorInfo> possible) {
    return possible.stream()
        .filter(info -> of(info).stream().anyMatch(Subject::mapped))
        .findFirst()
        .orElseGet(possible::getFirst);
  }

  /** Wijken when there is a map of them, otherwise a level of which there is one. */
  private static Niveau best(List<Subject> found) {
    return found.stream()
        .filter(one -> one.mapped() && one.niveau() == Niveau.WIJK)
        .findFirst()
        .or(() -> found.stream().filter(Subject::mapped).findFirst())
        .or(() -> found.stream().filter(one -> one.niveau() == Niveau.WIJK).findFirst())
        .orElseGet(found::getFirst)
        .niveau();
  }

  /** Newest first. */
  private List<Periode> periods(IndicatorInfo info, String indeling, Niveau niveau) {
    return Stream.concat(
            Inequalities.of(snapshot, info.code(), indeling, niveau).all().stream()
                .map(Measured::periode),
            Patterns.of(snapshot, info.code(), indeling, niveau, Measure.LISA.code())
                .whole()
                .stream()
                .map(Pattern::periode))
        .distinct()
        .sorted((one, other) -> other.begin().compareTo(one.begin()))
        .toList();
  }

  private Unequal unequal(Choice choice, Inequalities inequalities) {
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

  private Space space(Choice choice, Patterns patterns) {
    Areas areas = Areas.of(snapshot, choice.indeling());
    Neighbours neighbours = Neighbours.of(snapshot, choice.indeling(), choice.niveau());
    Optional<Pattern> moran = patterns.whole(choice.periode());
    Map<String, Pattern> byArea = patterns.areas();
    Optional<Periode> periode = byArea.values().stream().map(Pattern::periode).findFirst();
    List<Row> rows = periode.map(period -> rows(choice, period, byArea)).orElseGet(List::of);
    String refused =
        rows.isEmpty()
            ? patterns
                .refused()
                .map(Pattern::reason)
                .filter(reason -> !reason.isEmpty())
                .map(reason -> Reasons.in(language, reason))
                .orElseGet(() -> texts.get("kaart.niets"))
            : "";
    Map<SpreadGroup, Integer> counts = new EnumMap<>(SpreadGroup.class);
    rows.forEach(row -> counts.merge(row.group(), 1, Integer::sum));
    return new Space(
        moran,
        words.space(moran, choice),
        periode,
        refused,
        rows,
        counts,
        rows.isEmpty() ? Optional.empty() : map(choice, rows, periode.orElseThrow()),
        neighbours,
        neighbours.islands().stream()
            .map(code -> areas.find(code).map(Areas.Area::naam).orElse(code))
            .toList());
  }

  private Map<String, Meting> figures(Choice choice, Periode periode) {
    return LevelFigures.of(
            snapshot, choice.indicator().code(), periode, choice.indeling(), choice.niveau())
        .areas()
        .stream()
        .collect(Collectors.toMap(Figure::gebiedcode, Figure::meting, (a, b) -> a));
  }

  private List<Row> rows(Choice choice, Periode periode, Map<String, Pattern> byArea) {
    Map<String, Meting> figures = figures(choice, periode);
    List<Row> rows = new ArrayList<>();
    for (Areas.Area area : Areas.of(snapshot, choice.indeling()).list(choice.niveau())) {
      Meting meting = figures.getOrDefault(area.code(), Meting.absent(Status.ONBEKEND));
      Optional<Pattern> pattern = Optional.ofNullable(byArea.get(area.code()));
      rows.add(new Row(area, meting, group(meting, pattern), pattern));
    }
    return rows;
  }

  private static SpreadGroup group(Meting meting, Optional<Pattern> pattern) {
    if (!(meting instanceof Meting.Bekend)) {
      return SpreadGroup.of(FigureState.of(meting));
    }
    if (pattern.filter(Pattern::known).isEmpty()) {
      return SpreadGroup.ALLEEN;
    }
    return SpreadGroup.find(pattern.get().group()).orElse(SpreadGroup.TOEVAL);
  }

  private Optional<AreaMap> map(Choice choice, List<Row> rows, Periode periode) {
    Map<String, Geometry> outlines =
        Outlines.of(snapshot, choice.indeling(), choice.niveau()).byCode();
    List<AreaMap.Area> areas = new ArrayList<>();
    Map<String, AreaGroup> groups = new HashMap<>();
    Set<String> noise = new HashSet<>();
    Set<String> chosen = new HashSet<>();
    for (Row row : rows) {
      String code = row.area().code();
      Geometry outline = outlines.get(code);
      if (outline == null) {
        continue;
      }
      row.group().drawn().ifPresent(group -> groups.put(code, group));
      if (row.group() == SpreadGroup.TOEVAL) {
        noise.add(code);
      }
      if (choice.group().filter(row.group()::equals).isPresent()) {
        chosen.add(code);
      }
      areas.add(
          new AreaMap.Area(
              code,
              row.area().naam(),
              outline,
              // What it is, is told by its group; only of an absence the kind is drawn.
              row.meting() instanceof Meting.Bekend ? Meting.of(1) : row.meting(),
              row.area().naam() + ": " + row.group().label(language),
              Optional.empty()));
    }
    return areas.isEmpty()
        ? Optional.empty()
        : Optional.of(
            AreaMap.ofGroups(
                texts.get(
                    "kaart",
                    choice.indicator().label(),
                    language.period(periode),
                    language.levels(choice.niveau())),
                areas,
                groups,
                noise,
                chosen));
  }
}
