package nl.wijkbeeld.dashboard.district;

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
import java.util.Set;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Comparisons;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks;
import nl.wijkbeeld.dashboard.figure.Signals;
import nl.wijkbeeld.dashboard.figure.SimilarAreas;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;
import nl.wijkbeeld.vocabulary.Status;

/** Decides what the page of a stadsdeel shows. */
public final class DistrictPresenter {
  private static final String INITIATIVES = "initiatieven";
  private static final String INITIATIVES_RATE = "initiatieven_per_1000";
  private static final List<String> INHABITANTS = List.of("bbga_bevolking", "kwb_inwoners");

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;

  public DistrictPresenter(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.catalog = IndicatorCatalog.of(snapshot);
  }

  /**
   * The state of the page, or nothing when there is no such stadsdeel.
   *
   * @param code the code of the stadsdeel
   * @param filter what the address asks for
   */
  public Optional<DistrictState> state(String code, DistrictFilter filter) {
    Optional<String> indeling = catalog.division();
    Optional<Areas.Area> area =
        indeling
            .flatMap(name -> Areas.of(snapshot, name).find(code))
            .filter(found -> found.niveau() == Niveau.STADSDEEL);
    return area.map(found -> state(found, indeling.get(), filter));
  }

  private DistrictState state(Areas.Area area, String indeling, DistrictFilter filter) {
    Areas areas = Areas.of(snapshot, indeling);
    String city = areas.list(Niveau.GEMEENTE).stream().map(Areas.Area::code).findFirst().orElse("");
    AreaFigures figures = AreaFigures.of(snapshot, area.code(), indeling);
    Compared compared =
        new Compared(
            Comparisons.of(snapshot, area.code(), indeling),
            SimilarAreas.of(snapshot, area.code(), indeling));
    List<String> notices = new ArrayList<>();
    List<DistrictState.Tile> tiles = new ArrayList<>();
    Map<String, Pijler> sides = new LinkedHashMap<>();
    for (IndicatorInfo indicator : keyIndicators()) {
      tile(indicator, figures, compared, area.code(), city)
          .ifPresent(
              tile -> {
                tiles.add(tile);
                sides.put(tile.indicator(), indicator.pijler());
              });
    }
    Optional<DistrictState.Trend> trend =
        trend(figures, area, areas.gemeente(), city, filter, notices);
    Optional<DistrictState.Initiatives> initiatives = initiatives(figures, area.code(), city);
    Set<String> madeUp = new LinkedHashSet<>();
    tiles.forEach(tile -> tile.madeUp().ifPresent(madeUp::add));
    snapshot.manifest().madeUpMap().ifPresent(madeUp::add);
    return new DistrictState(
        areas.gemeente(),
        area,
        notices,
        inhabitants(figures, area.code()),
        Dutch.withUnit(Dutch.number(area.oppervlakteM2().orElse(0) / 1e6, 1), "km²"),
        areas.list(Niveau.STADSDEEL),
        inset(area, indeling, areas),
        groups(tiles, sides),
        trend,
        initiatives,
        sources(figures, area.code()),
        List.copyOf(madeUp),
        Signals.of(snapshot, indeling, within(area.code(), areas)),
        guide(tiles, trend),
        states(tiles, trend, initiatives));
  }

  /** An area and everything that lies in it. */
  private static Set<String> within(String code, Areas areas) {
    Set<String> within = new LinkedHashSet<>(Set.of(code));
    int before;
    do {
      before = within.size();
      areas.all().stream()
          .filter(area -> area.ouder().filter(within::contains).isPresent())
          .forEach(area -> within.add(area.code()));
    } while (within.size() > before);
    return within;
  }

  private static List<ReadingGuide> guide(
      List<DistrictState.Tile> tiles, Optional<DistrictState.Trend> trend) {
    Set<String> words = new LinkedHashSet<>();
    tiles.forEach(tile -> words.addAll(tile.marks()));
    trend.ifPresent(
        t -> t.rows().forEach(row -> words.addAll(List.of(row.note().split("; ", -1)))));
    if (tiles.stream().anyMatch(tile -> !tile.interval().isEmpty())) {
      words.add(ReadingGuide.INTERVAL.term());
    }
    if (tiles.stream().anyMatch(tile -> tile.smoothed().isPresent())) {
      words.add(ReadingGuide.SMOOTHED.term());
    }
    if (tiles.stream().anyMatch(tile -> tile.compared().any())) {
      words.add(ReadingGuide.CHANCE.term());
    }
    return Arrays.stream(ReadingGuide.values())
        .filter(mark -> words.contains(mark.term()))
        .toList();
  }

  private static Set<FigureState> states(
      List<DistrictState.Tile> tiles,
      Optional<DistrictState.Trend> trend,
      Optional<DistrictState.Initiatives> initiatives) {
    Set<FigureState> states = EnumSet.noneOf(FigureState.class);
    tiles.forEach(
        tile -> {
          states.add(tile.value().state());
          states.add(tile.city().state());
        });
    trend.ifPresent(
        t ->
            t.rows()
                .forEach(
                    row -> {
                      states.add(row.here().state());
                      states.add(row.city().state());
                    }));
    initiatives.ifPresent(
        i ->
            i.rows()
                .forEach(
                    row -> {
                      states.add(row.here().state());
                      states.add(row.city().state());
                    }));
    return states;
  }

  /** All indicators but the counts that are shown as a rate already. */
  private List<IndicatorInfo> keyIndicators() {
    List<IndicatorInfo> all = catalog.list(Niveau.STADSDEEL);
    Set<String> numerators = new LinkedHashSet<>();
    all.forEach(indicator -> indicator.teller().ifPresent(numerators::add));
    return all.stream().filter(indicator -> !numerators.contains(indicator.code())).toList();
  }

  private static List<DistrictState.Group> groups(
      List<DistrictState.Tile> tiles, Map<String, Pijler> sides) {
    List<DistrictState.Group> groups = new ArrayList<>();
    addGroup(
        groups,
        tiles,
        sides,
        Pijler.DRAAGKRACHT,
        "Wat draagt",
        "Waar het stadsdeel op kan bouwen.");
    addGroup(
        groups, tiles, sides, Pijler.DRAAGLAST, "Wat weegt", "Waar bewoners mee te maken hebben.");
    addGroup(
        groups,
        tiles,
        sides,
        Pijler.CONTEXT,
        "Wie er wonen, en hoe",
        "Beschrijft het stadsdeel; geen kracht en geen last.");
    return groups;
  }

  private static void addGroup(
      List<DistrictState.Group> groups,
      List<DistrictState.Tile> tiles,
      Map<String, Pijler> sides,
      Pijler side,
      String title,
      String explanation) {
    List<DistrictState.Tile> mine =
        tiles.stream().filter(tile -> sides.get(tile.indicator()) == side).toList();
    if (!mine.isEmpty()) {
      groups.add(new DistrictState.Group(title, explanation, side.code(), mine));
    }
  }

  /**
   * The newest figure of the area that is known; if none is, the newest of all with its state.
   * Forecasts are no key figures.
   */
  private Optional<DistrictState.Tile> tile(
      IndicatorInfo indicator, AreaFigures figures, Compared compared, String code, String city) {
    List<Figure> here =
        figures.list(indicator.code(), code, Kolom.TOTAAL).stream()
            .filter(f -> !f.finality().mayBeForecast())
            .toList();
    Optional<Figure> newest =
        here.reversed().stream()
            .filter(f -> f.meting().status() != Status.ONBEKEND)
            .findFirst()
            .or(() -> here.isEmpty() ? Optional.empty() : Optional.of(here.getLast()));
    return newest.map(figure -> tile(indicator, figure, figures, compared, city));
  }

  private DistrictState.Tile tile(
      IndicatorInfo indicator, Figure figure, AreaFigures figures, Compared compared, String city) {
    Provenance provenance = Provenance.of(snapshot, indicator.code(), figure.periode());
    FigureText cityFigure =
        figures.list(indicator.code(), city, Kolom.TOTAAL).stream()
            .filter(f -> f.periode().equals(figure.periode()))
            .map(f -> FigureText.of(f.meting(), indicator.decimalen()))
            .findFirst()
            .orElse(FigureText.unknown());
    boolean known = figure.meting() instanceof Meting.Bekend;
    List<String> marks = new ArrayList<>();
    if (known && figure.weinig()) {
      marks.add(ReadingGuide.LITTLE.term());
    }
    if (known) {
      ReadingGuide.of(figure.finality()).map(ReadingGuide::term).ifPresent(marks::add);
    }
    return new DistrictState.Tile(
        indicator.code(),
        indicator.label(),
        FigureText.of(figure.meting(), indicator.decimalen()),
        indicator.eenheid(),
        cityFigure,
        figure
            .interval()
            .map(i -> Dutch.interval(i.low(), i.high(), indicator.decimalen()))
            .orElse(""),
        figure.periode().label(),
        marks,
        known && figure.gladgestreken().isPresent()
            ? Optional.of(
                Dutch.figure(
                    Meting.of(figure.gladgestreken().getAsDouble()), indicator.decimalen()))
            : Optional.empty(),
        ComparisonTexts.of(
            indicator,
            known ? compared.all().list(indicator.code(), figure.periode()) : List.of(),
            compared.similar()),
        String.join("; ", provenance.sources()),
        indicator.definitie(),
        provenance.madeUp());
  }

  /** With what the figures of an area are compared. */
  private record Compared(Comparisons all, SimilarAreas similar) {}

  private Optional<String> inhabitants(AreaFigures figures, String code) {
    return INHABITANTS.stream()
        .flatMap(indicator -> figures.list(indicator, code, Kolom.TOTAAL).reversed().stream())
        .filter(f -> f.meting() instanceof Meting.Bekend)
        .findFirst()
        .map(f -> Dutch.figure(f.meting(), 0) + " inwoners (1 januari " + f.periode().code() + ")");
  }

  private Optional<DistrictState.Trend> trend(
      AreaFigures figures,
      Areas.Area area,
      String gemeente,
      String city,
      DistrictFilter filter,
      List<String> notices) {
    Optional<String> asked = filter.ontwikkeling();
    List<IndicatorInfo> possible =
        catalog.list(Niveau.STADSDEEL).stream()
            .filter(i -> !kinds(figures.list(i.code(), area.code(), Kolom.TOTAAL)).isEmpty())
            .toList();
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    IndicatorInfo fallback =
        possible.stream()
            .max(
                Comparator.comparingInt(
                        (IndicatorInfo i) -> i.pijler() == Pijler.DRAAGKRACHT ? 1 : 0)
                    .thenComparingInt(
                        i -> known(figures.list(i.code(), area.code(), Kolom.TOTAAL))))
            .orElseThrow();
    Optional<IndicatorInfo> found =
        asked.flatMap(a -> possible.stream().filter(i -> i.code().equals(a)).findFirst());
    if (asked.isPresent() && found.isEmpty()) {
      notices.add(
          "Van \u201c%s\u201d is hier geen ontwikkeling te tonen. De grafiek toont iets anders."
              .formatted(asked.get()));
    }
    IndicatorInfo indicator = found.orElse(fallback);
    List<Figure> all = figures.list(indicator.code(), area.code(), Kolom.TOTAAL);
    List<Periode.Soort> kinds = kinds(all);
    Periode.Soort kind = kind(filter.per(), kinds, notices);
    List<Figure> here = ofKind(all, kind);
    List<Figure> there = ofKind(figures.list(indicator.code(), city, Kolom.TOTAAL), kind);
    TrendMaker maker = new TrendMaker(SeriesBreaks.of(snapshot).list(indicator.code()));
    List<TrendChart.Line> lines = new ArrayList<>();
    lines.add(maker.line(area.naam(), here));
    if (!indicator.isCount() && known(there) > 0) {
      lines.add(maker.line(gemeente, there));
    }
    List<String> breaks = maker.explanations(here);
    TrendChart chart =
        new TrendChart(
            "%s in %s, %s tot en met %s%s"
                .formatted(
                    indicator.label(),
                    area.naam(),
                    here.getFirst().periode().label(),
                    here.getLast().periode().label(),
                    breaks.isEmpty() ? "" : ". " + String.join(" ", breaks)),
            indicator.eenheid(),
            indicator.decimalen(),
            Palette.of(indicator.richting()).steps().get(5),
            lines,
            maker.marks(here));
    Optional<String> madeUp =
        here.stream()
            .flatMap(f -> Provenance.of(snapshot, indicator.code(), f.periode()).madeUp().stream())
            .findFirst();
    return Optional.of(
        new DistrictState.Trend(
            indicator,
            possible,
            kind,
            kinds,
            chart,
            maker.rows(here, there, indicator.decimalen()),
            breaks,
            key(lines),
            madeUp));
  }

  /** What the dots and dashes of the chart mean, for those that are drawn. */
  private static List<String> key(List<TrendChart.Line> lines) {
    Set<TrendChart.Mark> drawn = EnumSet.noneOf(TrendChart.Mark.class);
    lines.forEach(
        line ->
            line.points().stream()
                .filter(point -> point.value().isPresent())
                .forEach(point -> drawn.add(point.mark())));
    List<String> key = new ArrayList<>();
    if (drawn.contains(TrendChart.Mark.PROVISIONAL)) {
      key.add("Open rondje: voorlopig cijfer.");
    }
    if (drawn.contains(TrendChart.Mark.FORECAST)) {
      key.add("Streepjeslijn met open ruit: prognose, een verwachting van de bron.");
    }
    boolean interrupted =
        lines.stream().anyMatch(line -> line.points().stream().skip(1).anyMatch(p -> !p.joined()))
            || lines.stream()
                .anyMatch(line -> line.points().stream().anyMatch(p -> p.value().isEmpty()));
    if (interrupted) {
      key.add("Waar de lijn onderbroken is, ontbreekt een cijfer of is er een breuk.");
    }
    return key;
  }

  /** The kinds of period with at least two figures that are known, the most first. */
  private static List<Periode.Soort> kinds(List<Figure> figures) {
    Map<Periode.Soort, Integer> counts = new EnumMap<>(Periode.Soort.class);
    figures.stream()
        .filter(f -> f.meting() instanceof Meting.Bekend)
        .forEach(f -> counts.merge(f.periode().soort(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= 2)
        .sorted(Map.Entry.<Periode.Soort, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Periode.Soort kind(
      Optional<String> asked, List<Periode.Soort> kinds, List<String> notices) {
    Optional<Periode.Soort> found =
        asked.flatMap(
            text ->
                kinds.stream()
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst());
    if (asked.isPresent() && found.isEmpty()) {
      notices.add(
          "Deze ontwikkeling is er niet per \u201c%s\u201d. De grafiek toont iets anders."
              .formatted(asked.get()));
    }
    return found.orElse(kinds.getFirst());
  }

  private static List<Figure> ofKind(List<Figure> figures, Periode.Soort kind) {
    return figures.stream().filter(f -> f.periode().soort() == kind).toList();
  }

  private static int known(List<Figure> figures) {
    return (int) figures.stream().filter(f -> f.meting() instanceof Meting.Bekend).count();
  }

  private AreaMap inset(Areas.Area area, String indeling, Areas areas) {
    List<AreaMap.Area> drawn = new ArrayList<>();
    Outlines.of(snapshot, indeling, Niveau.STADSDEEL)
        .byCode()
        .forEach(
            (code, outline) -> {
              String naam = areas.find(code).map(Areas.Area::naam).orElse(code);
              boolean here = code.equals(area.code());
              drawn.add(
                  new AreaMap.Area(
                      code,
                      naam,
                      outline,
                      Meting.of(here ? 2 : 1),
                      here ? naam + " (dit stadsdeel)" : "Naar " + naam,
                      here ? Optional.empty() : Optional.of("stadsdeel/" + code)));
            });
    return new AreaMap(
        "Waar " + area.naam() + " ligt",
        drawn,
        Optional.of(new ClassBreaks(new double[] {1, 1.5, 2})),
        false,
        Palette.of("neutraal"),
        false);
  }

  private Optional<DistrictState.Initiatives> initiatives(
      AreaFigures figures, String code, String city) {
    List<Periode> periods = catalog.periods(INITIATIVES, Niveau.STADSDEEL);
    Optional<IndicatorInfo> rate = catalog.find(INITIATIVES_RATE);
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    Periode period = periods.getFirst();
    Map<String, FigureText> here = byBreakdown(figures, code, period);
    Map<String, FigureText> there = byBreakdown(figures, city, period);
    List<DistrictState.CategoryRow> rows = new ArrayList<>();
    Set<String> breakdowns = new LinkedHashSet<>(there.keySet());
    breakdowns.addAll(here.keySet());
    breakdowns.stream()
        .filter(b -> !b.equals(Kolom.TOTAAL))
        .forEach(
            b -> rows.add(categoryRow(b.substring(b.indexOf('=') + 1), b, here, there, false)));
    rows.add(categoryRow("Totaal", Kolom.TOTAAL, here, there, true));
    String perThousand =
        rate.map(
                info ->
                    "Per 1.000 inwoners: %s hier en %s in de hele stad (alleen initiatieven die aan een stadsdeel zijn toegewezen)."
                        .formatted(
                            rateText(info, figures, code, period),
                            rateText(info, figures, city, period)))
            .orElse("");
    return Optional.of(new DistrictState.Initiatives(period.label(), rows, perThousand));
  }

  private static DistrictState.CategoryRow categoryRow(
      String name,
      String breakdown,
      Map<String, FigureText> here,
      Map<String, FigureText> there,
      boolean total) {
    FigureText unknown = FigureText.unknown();
    return new DistrictState.CategoryRow(
        name, here.getOrDefault(breakdown, unknown), there.getOrDefault(breakdown, unknown), total);
  }

  private static String rateText(
      IndicatorInfo info, AreaFigures figures, String code, Periode period) {
    return figures.list(info.code(), code, Kolom.TOTAAL).stream()
        .filter(f -> f.periode().equals(period))
        .map(
            f ->
                Dutch.figure(f.meting(), info.decimalen())
                    + f.interval()
                        .map(i -> " (" + Dutch.interval(i.low(), i.high(), info.decimalen()) + ")")
                        .orElse(""))
        .findFirst()
        .orElse(Dutch.word(Status.ONBEKEND));
  }

  private static Map<String, FigureText> byBreakdown(
      AreaFigures figures, String code, Periode period) {
    Map<String, FigureText> texts = new LinkedHashMap<>();
    figures.all().stream()
        .filter(
            f ->
                f.indicator().equals(INITIATIVES)
                    && f.gebiedcode().equals(code)
                    && f.periode().equals(period))
        .forEach(f -> texts.put(f.uitsplitsing(), FigureText.of(f.meting(), 0)));
    return texts;
  }

  private List<String> sources(AreaFigures figures, String code) {
    Set<String> sources = new LinkedHashSet<>();
    figures.all().stream()
        .filter(f -> f.uitsplitsing().equals(Kolom.TOTAAL) && f.gebiedcode().equals(code))
        .forEach(
            f -> sources.addAll(Provenance.of(snapshot, f.indicator(), f.periode()).sources()));
    return List.copyOf(sources);
  }
}
