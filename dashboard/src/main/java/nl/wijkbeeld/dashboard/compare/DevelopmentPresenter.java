package nl.wijkbeeld.dashboard.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.LineChart;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.FiguresOfAreas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;

/**
 * Decides which lines the page of developments draws: several areas for one indicator, or several
 * indicators for one area.
 */
public final class DevelopmentPresenter {
  /** The path of the page. */
  static final String PAGE = "ontwikkeling";

  /** The parameter that names indicators. */
  static final String INDICATOR = "indicator";

  /** The parameter that asks for an index. */
  static final String INDEXED = "geindexeerd";

  /** The parameter that names the period that is 100. */
  static final String BASE = "basis";

  /** The parameter that names the kind of period. */
  static final String PER = "per";

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;
  private final Texts texts;
  private final Language language;

  /** Of the page in Dutch. */
  public DevelopmentPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  public DevelopmentPresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.texts = Texts.of(DevelopmentPresenter.class, language);
    this.language = language;
    this.catalog = IndicatorCatalog.of(snapshot);
  }

  /** The state of the page, or nothing when the snapshot has no figures at all. */
  public Optional<DevelopmentState> state(Address address) {
    return ChosenAreas.of(snapshot, orCity(address), language)
        .map(chosen -> state(chosen, address));
  }

  /** Without areas the page begins with the city. */
  private Address orCity(Address address) {
    return address.has(Address.AREAS)
        ? address
        : catalog
            .division()
            .flatMap(indeling -> Places.of(snapshot, indeling).firstGemeente())
            .map(city -> address.with(Address.AREAS, city.code()))
            .orElse(address);
  }

  private DevelopmentState state(ChosenAreas chosen, Address address) {
    List<String> notices = new ArrayList<>(chosen.notices());
    List<String> codes = new ArrayList<>(chosen.codes());
    Optional<Place> city = chosen.reference();
    city.ifPresent(place -> codes.add(place.code()));
    FiguresOfAreas figures = FiguresOfAreas.of(snapshot, chosen.indeling(), codes);
    List<IndicatorInfo> possible =
        catalog.list().stream()
            .filter(
                indicator ->
                    chosen.codes().stream()
                        .anyMatch(code -> !kinds(figures.list(indicator.code(), code)).isEmpty()))
            .toList();
    List<IndicatorInfo> indicators = indicators(chosen, possible, figures, address, notices);
    List<Series> whole = series(chosen, city, indicators, figures);
    List<Periode.Soort> kinds = kinds(whole);
    Optional<Periode.Soort> kind = kind(address, kinds, notices);
    List<Series> series =
        kind.map(found -> ofKind(chosen, city, indicators, figures, found)).orElse(List.of());
    DevelopmentState.Indexed indexed = indexed(series, indicators, address, notices);
    if (indexed.on()) {
      series = withCountsOfCity(series, chosen, city, indicators, figures, kind);
    }
    LineMaker maker = new LineMaker(series, indexed.base(), language);
    Optional<DevelopmentState.Picture> picture =
        series.isEmpty() ? Optional.empty() : Optional.of(picture(maker, chosen, indicators));
    return new DevelopmentState(
        chosen,
        notices,
        chosen.areas().size() < ChosenAreas.MOST && indicators.size() < 2
            ? chosen.suggestions()
            : List.of(),
        possible,
        indicators,
        kinds,
        kind,
        indexed,
        bases(series),
        picture,
        picture.map(this::guide).orElse(List.of()),
        picture.map(this::states).orElse(Set.of()),
        provenance(series).flatMap(found -> found.madeUp().stream()).distinct().toList(),
        provenance(series).flatMap(found -> found.sources().stream()).distinct().toList());
  }

  private List<IndicatorInfo> indicators(
      ChosenAreas chosen,
      List<IndicatorInfo> possible,
      FiguresOfAreas figures,
      Address address,
      List<String> notices) {
    List<IndicatorInfo> found = new ArrayList<>();
    for (String code : address.list(INDICATOR)) {
      Optional<IndicatorInfo> indicator =
          possible.stream().filter(one -> one.code().equals(code)).findFirst();
      if (indicator.isEmpty()) {
        notices.add(
            catalog.find(code).isPresent()
                ? texts.get("geen_ontwikkeling", catalog.find(code).orElseThrow().label())
                : texts.get("geen_indicator", code));
      }
      indicator.ifPresent(found::add);
    }
    int most = chosen.areas().size() > 1 ? 1 : ChosenAreas.MOST;
    if (found.size() > most) {
      notices.add(
          most == 1
              ? texts.get("een_indicator", found.getFirst().label())
              : texts.get("zes_lijnen"));
    }
    if (found.isEmpty()) {
      possible.stream()
          .max(
              Comparator.comparingInt((IndicatorInfo i) -> i.pijler() == Pijler.DRAAGKRACHT ? 1 : 0)
                  .thenComparingLong(
                      i ->
                          chosen.codes().stream()
                              .mapToLong(code -> known(figures.list(i.code(), code)))
                              .sum()))
          .ifPresent(found::add);
    }
    return ofOneScale(found.stream().limit(most).toList(), notices);
  }

  /**
   * Units that differ can only share a chart as an index; where an index is not possible the chart
   * keeps to the unit of the first.
   */
  private List<IndicatorInfo> ofOneScale(List<IndicatorInfo> indicators, List<String> notices) {
    if (indicators.stream().allMatch(DevelopmentPresenter::hasZero)) {
      return indicators;
    }
    List<IndicatorInfo> kept =
        indicators.stream()
            .filter(one -> one.eenheid().equals(indicators.getFirst().eenheid()))
            .toList();
    if (kept.size() < indicators.size()) {
      notices.add(
          texts.get(
              "andere_eenheid",
              Differences.and(
                  indicators.stream()
                      .filter(one -> !kept.contains(one))
                      .map(IndicatorInfo::label)
                      .toList(),
                  language)));
    }
    return kept;
  }

  private List<Series> series(
      ChosenAreas chosen,
      Optional<Place> city,
      List<IndicatorInfo> indicators,
      FiguresOfAreas figures) {
    return Arrays.stream(Periode.Soort.values())
        .flatMap(kind -> ofKind(chosen, city, indicators, figures, kind).stream())
        .toList();
  }

  /** The lines: an area or an indicator each, and the city where it is no count. */
  private List<Series> ofKind(
      ChosenAreas chosen,
      Optional<Place> city,
      List<IndicatorInfo> indicators,
      FiguresOfAreas figures,
      Periode.Soort kind) {
    Map<String, String> names = chosen.names();
    List<Series> series = new ArrayList<>();
    boolean several = indicators.size() > 1;
    for (Place place : chosen.areas()) {
      for (IndicatorInfo indicator : indicators) {
        series.add(
            one(
                several ? indicator.label() : names.get(place.code()),
                place.code(),
                false,
                indicator,
                figures,
                kind));
      }
    }
    if (!several && indicators.stream().noneMatch(IndicatorInfo::isCount)) {
      city.ifPresent(place -> series.add(ofCity(place, indicators.getFirst(), figures, kind)));
    }
    return series.stream().filter(line -> line.countKnown() > 0).toList();
  }

  private Series ofCity(
      Place city, IndicatorInfo indicator, FiguresOfAreas figures, Periode.Soort kind) {
    return one(texts.get("heel", city.naam()), city.code(), true, indicator, figures, kind);
  }

  /** A count of the city stands beside its parts when both are indexed. */
  private List<Series> withCountsOfCity(
      List<Series> series,
      ChosenAreas chosen,
      Optional<Place> city,
      List<IndicatorInfo> indicators,
      FiguresOfAreas figures,
      Optional<Periode.Soort> kind) {
    boolean missing =
        indicators.size() == 1
            && indicators.getFirst().isCount()
            && city.isPresent()
            && !chosen.codes().contains(city.get().code());
    if (!missing) {
      return series;
    }
    List<Series> all = new ArrayList<>(series);
    Series whole = ofCity(city.get(), indicators.getFirst(), figures, kind.orElseThrow());
    if (whole.countKnown() > 0) {
      all.add(whole);
    }
    return all;
  }

  private Series one(
      String name,
      String area,
      boolean reference,
      IndicatorInfo indicator,
      FiguresOfAreas figures,
      Periode.Soort kind) {
    return Series.of(
        name,
        area,
        reference,
        indicator,
        SeriesBreaks.of(snapshot).list(indicator.code()),
        figures.list(indicator.code(), area).stream()
            .filter(figure -> figure.periode().soort() == kind)
            .toList());
  }

  /** The kinds of period in which a line has at least two figures, the most first. */
  private static List<Periode.Soort> kinds(List<Series> series) {
    Map<Periode.Soort, Long> counts = new EnumMap<>(Periode.Soort.class);
    series.stream()
        .filter(line -> line.countKnown() >= 2 && !line.reference())
        .forEach(
            line ->
                counts.merge(
                    line.moments().getFirst().periode().soort(), line.countKnown(), Long::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Periode.Soort, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<Periode.Soort> kinds(Iterable<Figure> figures) {
    Map<Periode.Soort, Integer> counts = new EnumMap<>(Periode.Soort.class);
    figures.forEach(
        figure -> {
          if (figure.meting() instanceof Meting.Bekend) {
            counts.merge(figure.periode().soort(), 1, Integer::sum);
          }
        });
    counts.values().removeIf(count -> count < 2);
    return counts.keySet();
  }

  private static long known(List<Figure> figures) {
    return figures.stream().filter(f -> f.meting() instanceof Meting.Bekend).count();
  }

  private Optional<Periode.Soort> kind(
      Address address, List<Periode.Soort> kinds, List<String> notices) {
    Optional<Periode.Soort> found =
        address
            .first(PER)
            .flatMap(asked -> kinds.stream().filter(kind -> code(kind).equals(asked)).findFirst());
    if (address.has(PER) && found.isEmpty()) {
      notices.add(texts.get("niet_per", address.first(PER).orElse("")));
    }
    return found.or(() -> kinds.stream().findFirst());
  }

  /** A kind of period as it is written in an address. */
  static String code(Periode.Soort kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Whether the zero of a unit means "nothing": not that of scores and marks. */
  static boolean hasZero(IndicatorInfo indicator) {
    String unit = indicator.eenheid().toLowerCase(Locale.ROOT);
    return !unit.startsWith("score") && !unit.startsWith("rapportcijfer");
  }

  private DevelopmentState.Indexed indexed(
      List<Series> series, List<IndicatorInfo> indicators, Address address, List<String> notices) {
    boolean zeros = indicators.stream().allMatch(DevelopmentPresenter::hasZero);
    boolean differ = indicators.stream().map(IndicatorInfo::eenheid).distinct().count() > 1;
    List<Periode> bases = bases(series);
    boolean possible = zeros && !bases.isEmpty();
    boolean asked = address.first(INDEXED).filter("ja"::equals).isPresent();
    if (!possible) {
      if (asked && !indicators.isEmpty()) {
        notices.add(zeros ? texts.get("geen_index.nul") : texts.get("geen_index.score"));
      }
      return new DevelopmentState.Indexed(false, false, Optional.empty());
    }
    if (!asked && !differ) {
      return new DevelopmentState.Indexed(true, false, Optional.empty());
    }
    if (differ && !asked) {
      notices.add(texts.get("eenheden_verschillen"));
    }
    Optional<Periode> base = address.first(BASE).flatMap(Periode::find).filter(bases::contains);
    if (address.has(BASE) && base.isEmpty()) {
      notices.add(texts.get("andere_basis", address.first(BASE).orElse("")));
    }
    return new DevelopmentState.Indexed(
        true, differ, Optional.of(base.orElseGet(() -> bestBase(series, bases))));
  }

  /** The periods in which a line has a figure above zero, oldest first. */
  private static List<Periode> bases(List<Series> series) {
    return series.stream()
        .flatMap(line -> line.moments().stream())
        .filter(
            moment ->
                moment.known()
                    && moment.figure().orElseThrow().meting() instanceof Meting.Bekend(double value)
                    && value > 0)
        .map(Series.Moment::periode)
        .distinct()
        .sorted()
        .toList();
  }

  /** The first period in which most lines have a figure. */
  private static Periode bestBase(List<Series> series, List<Periode> bases) {
    return bases.stream()
        .max(
            Comparator.comparingLong(
                    (Periode base) ->
                        series.stream().filter(line -> line.known(base).isPresent()).count())
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private DevelopmentState.Picture picture(
      LineMaker maker, ChosenAreas chosen, List<IndicatorInfo> indicators) {
    List<LineChart.Line> lines = maker.lines();
    String areas = Differences.and(List.copyOf(chosen.names().values()), language);
    String heading =
        indicators.size() == 1
            ? texts.get("ligt_in", indicators.getFirst().label(), areas)
            : texts.get("indicatoren_in", language.count(indicators.size()), areas);
    String unit =
        maker
            .base()
            .map(base -> texts.get("index_eenheid", language.period(base)))
            .orElseGet(
                () ->
                    texts.get(
                        "eenheid",
                        Differences.and(
                            indicators.stream().map(IndicatorInfo::eenheid).distinct().toList(),
                            language)));
    List<String> breaks = maker.explanations();
    List<DevelopmentState.Row> rows = maker.rows();
    String title =
        texts.get(
            "grafiek.titel",
            heading,
            unit,
            language.period(rows.getFirst().periode()),
            language.period(rows.getLast().periode()),
            ends(maker, lines),
            breaks.isEmpty() ? "" : " " + String.join(" ", breaks));
    LineChart chart =
        new LineChart(
            title,
            maker.decimals(),
            maker.base().isPresent() ? OptionalDouble.of(100) : OptionalDouble.empty(),
            lines,
            maker.breaks());
    return new DevelopmentState.Picture(
        heading,
        unit,
        chart,
        breaks,
        key(maker, lines),
        lines.stream().map(LineChart.Line::name).toList(),
        rows);
  }

  /** What each line says from its first figure to its last. */
  private String ends(LineMaker maker, List<LineChart.Line> lines) {
    List<String> said = new ArrayList<>();
    for (LineChart.Line line : lines) {
      List<LineChart.Point> known =
          line.points().stream().filter(point -> point.value().isPresent()).toList();
      if (!known.isEmpty()) {
        said.add(
            texts.get(
                "van_naar",
                line.name(),
                value(maker, known.getFirst()),
                known.getFirst().label(),
                value(maker, known.getLast()),
                known.getLast().label()));
      }
    }
    return String.join(" ", said);
  }

  private String value(LineMaker maker, LineChart.Point point) {
    return language.number(point.value().orElseThrow(), maker.decimals());
  }

  /** What the dots, dashes and signs of the chart mean, for those that are drawn. */
  private List<String> key(LineMaker maker, List<LineChart.Line> lines) {
    List<String> key = new ArrayList<>();
    if (drawn(lines, TrendChart.Mark.PROVISIONAL)) {
      key.add(texts.get("sleutel.voorlopig"));
    }
    if (drawn(lines, TrendChart.Mark.FORECAST)) {
      key.add(texts.get("sleutel.prognose"));
    }
    if (lines.stream()
        .anyMatch(line -> line.points().stream().anyMatch(p -> p.value().isEmpty()))) {
      key.add(texts.get("sleutel.onderbroken"));
    }
    if (lines.stream().anyMatch(line -> line.points().stream().anyMatch(maker::withoutIndex))) {
      key.add(texts.get("sleutel.geen_index"));
    }
    boolean band =
        lines.stream()
            .anyMatch(
                line ->
                    line.band() && line.points().stream().anyMatch(p -> p.interval().isPresent()));
    if (band) {
      key.add(texts.get("sleutel.band"));
    } else if (maker.base().isEmpty()
        && lines.stream()
            .anyMatch(line -> line.points().stream().anyMatch(p -> p.interval().isPresent()))) {
      key.add(texts.get("sleutel.tabel"));
    }
    if (maker.base().isPresent()) {
      key.add(texts.get("sleutel.index"));
    }
    return key;
  }

  private static boolean drawn(List<LineChart.Line> lines, TrendChart.Mark mark) {
    return lines.stream()
        .flatMap(line -> line.points().stream())
        .anyMatch(point -> point.mark() == mark && point.value().isPresent());
  }

  private List<ReadingGuide> guide(DevelopmentState.Picture picture) {
    Set<String> words = new LinkedHashSet<>();
    cells(picture).forEach(cell -> words.addAll(cell.notes()));
    return Arrays.stream(ReadingGuide.values())
        .filter(mark -> words.stream().anyMatch(word -> word.startsWith(mark.term(language))))
        .toList();
  }

  private Set<FigureState> states(DevelopmentState.Picture picture) {
    Set<FigureState> states = EnumSet.noneOf(FigureState.class);
    cells(picture)
        .filter(cell -> !cell.figure().text().equals(texts.get("geen_index")))
        .forEach(cell -> states.add(cell.figure().state()));
    return states;
  }

  private static Stream<DevelopmentState.Cell> cells(DevelopmentState.Picture picture) {
    return picture.rows().stream()
        .flatMap(row -> row.cells().stream())
        .filter(DevelopmentState.Cell::inside);
  }

  private Stream<Provenance> provenance(List<Series> series) {
    Map<String, Set<Periode>> shown = new LinkedHashMap<>();
    series.forEach(
        line ->
            line.moments().stream()
                .filter(Series.Moment::known)
                .forEach(
                    moment ->
                        shown
                            .computeIfAbsent(
                                line.indicator().code(), unused -> new LinkedHashSet<>())
                            .add(moment.periode())));
    return shown.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(periode -> Provenance.of(snapshot, entry.getKey(), periode, language)));
  }
}
