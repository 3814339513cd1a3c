package nl.wijkbeeld.dashboard.district;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
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
   * @param askedTrend the indicator whose trend is asked for, if any
   */
  public Optional<DistrictState> state(String code, Optional<String> askedTrend) {
    Optional<String> indeling = catalog.division();
    Optional<Areas.Area> area =
        indeling
            .flatMap(name -> Areas.of(snapshot, name).find(code))
            .filter(found -> found.niveau() == Niveau.STADSDEEL);
    return area.map(found -> state(found, indeling.get(), askedTrend));
  }

  private DistrictState state(Areas.Area area, String indeling, Optional<String> askedTrend) {
    Areas areas = Areas.of(snapshot, indeling);
    String city = areas.list(Niveau.GEMEENTE).stream().map(Areas.Area::code).findFirst().orElse("");
    AreaFigures figures = AreaFigures.of(snapshot, area.code(), indeling);
    List<String> notices = new ArrayList<>();
    List<DistrictState.Tile> tiles = new ArrayList<>();
    Map<String, Pijler> sides = new LinkedHashMap<>();
    for (IndicatorInfo indicator : keyIndicators()) {
      tile(indicator, figures, area.code(), city)
          .ifPresent(
              tile -> {
                tiles.add(tile);
                sides.put(tile.indicator(), indicator.pijler());
              });
    }
    Optional<DistrictState.Trend> trend =
        trend(figures, area, areas.gemeente(), city, askedTrend, notices);
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
        initiatives(figures, area.code(), city),
        sources(figures, area.code()),
        List.copyOf(madeUp));
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
      IndicatorInfo indicator, AreaFigures figures, String code, String city) {
    List<Figure> here =
        figures.list(indicator.code(), code, Kolom.TOTAAL).stream()
            .filter(f -> !f.voorlopig())
            .toList();
    Optional<Figure> newest =
        here.reversed().stream()
            .filter(f -> f.meting().status() != Status.ONBEKEND)
            .findFirst()
            .or(() -> here.isEmpty() ? Optional.empty() : Optional.of(here.getLast()));
    return newest.map(figure -> tile(indicator, figure, figures, city));
  }

  private DistrictState.Tile tile(
      IndicatorInfo indicator, Figure figure, AreaFigures figures, String city) {
    Provenance provenance = Provenance.of(snapshot, indicator.code(), figure.periode());
    String cityFigure =
        figures.list(indicator.code(), city, Kolom.TOTAAL).stream()
            .filter(f -> f.periode().equals(figure.periode()))
            .map(f -> Dutch.figure(f.meting(), indicator.decimalen()))
            .findFirst()
            .orElse(Dutch.word(Status.ONBEKEND));
    return new DistrictState.Tile(
        indicator.code(),
        indicator.label(),
        Dutch.figure(figure.meting(), indicator.decimalen()),
        figure.meting() instanceof Meting.Bekend,
        indicator.eenheid(),
        cityFigure,
        figure
            .interval()
            .map(i -> Dutch.interval(i.low(), i.high(), indicator.decimalen()))
            .orElse(""),
        figure.periode().label(),
        String.join("; ", provenance.sources()),
        indicator.definitie(),
        provenance.madeUp());
  }

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
      Optional<String> asked,
      List<String> notices) {
    List<IndicatorInfo> possible =
        catalog.list(Niveau.STADSDEEL).stream()
            .filter(i -> known(figures.list(i.code(), area.code(), Kolom.TOTAAL)) >= 2)
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
    List<Figure> here = figures.list(indicator.code(), area.code(), Kolom.TOTAAL);
    List<Figure> there = figures.list(indicator.code(), city, Kolom.TOTAAL);
    List<TrendChart.Line> lines = new ArrayList<>();
    lines.add(new TrendChart.Line(area.naam(), points(here)));
    if (!indicator.isCount() && known(there) > 0) {
      lines.add(new TrendChart.Line(gemeente, points(there)));
    }
    TrendChart chart =
        new TrendChart(
            "%s in %s, %s tot en met %s"
                .formatted(
                    indicator.label(),
                    area.naam(),
                    here.getFirst().periode().label(),
                    here.getLast().periode().label()),
            indicator.eenheid(),
            indicator.decimalen(),
            Palette.of(indicator.richting()).steps().get(5),
            lines);
    Optional<String> madeUp =
        here.stream()
            .flatMap(f -> Provenance.of(snapshot, indicator.code(), f.periode()).madeUp().stream())
            .findFirst();
    return Optional.of(
        new DistrictState.Trend(indicator, possible, chart, rows(indicator, here, there), madeUp));
  }

  private static List<DistrictState.TrendRow> rows(
      IndicatorInfo indicator, List<Figure> here, List<Figure> there) {
    Map<Periode, Figure> city = new LinkedHashMap<>();
    there.forEach(f -> city.put(f.periode(), f));
    return here.stream()
        .map(
            f ->
                new DistrictState.TrendRow(
                    f.periode().label() + (f.voorlopig() ? " (voorlopig)" : ""),
                    Dutch.figure(f.meting(), indicator.decimalen()),
                    Optional.ofNullable(city.get(f.periode()))
                        .map(c -> Dutch.figure(c.meting(), indicator.decimalen()))
                        .orElse(Dutch.word(Status.ONBEKEND))))
        .toList();
  }

  private static int known(List<Figure> figures) {
    return (int) figures.stream().filter(f -> f.meting() instanceof Meting.Bekend).count();
  }

  private static List<TrendChart.Point> points(List<Figure> figures) {
    return figures.stream()
        .map(
            f ->
                new TrendChart.Point(
                    shortLabel(f.periode()),
                    place(f.periode()),
                    f.meting() instanceof Meting.Bekend(double waarde)
                        ? OptionalDouble.of(waarde)
                        : OptionalDouble.empty(),
                    f.voorlopig()))
        .toList();
  }

  private static String shortLabel(Periode periode) {
    return periode.soort() == Periode.Soort.WEEK
        ? "week " + Integer.parseInt(periode.code().substring(5))
        : periode.label();
  }

  /** A place in time as a year with its fraction; a year stands at its beginning. */
  private static double place(Periode periode) {
    double days = ChronoUnit.DAYS.between(periode.begin().withDayOfYear(1), periode.begin());
    return periode.begin().getYear() + days / periode.begin().lengthOfYear();
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
                      Meting.of(here ? 1 : 0),
                      here ? naam + " (dit stadsdeel)" : "Naar " + naam,
                      here ? Optional.empty() : Optional.of("stadsdeel/" + code)));
            });
    return new AreaMap(
        "Waar " + area.naam() + " ligt",
        drawn,
        Optional.of(new ClassBreaks(new double[] {0, 0.5, 1})),
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
    Map<String, String> here = byBreakdown(figures, code, period);
    Map<String, String> there = byBreakdown(figures, city, period);
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
      Map<String, String> here,
      Map<String, String> there,
      boolean total) {
    String unknown = Dutch.word(Status.ONBEKEND);
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

  private static Map<String, String> byBreakdown(AreaFigures figures, String code, Periode period) {
    Map<String, String> texts = new LinkedHashMap<>();
    figures.all().stream()
        .filter(
            f ->
                f.indicator().equals(INITIATIVES)
                    && f.gebiedcode().equals(code)
                    && f.periode().equals(period))
        .forEach(f -> texts.put(f.uitsplitsing(), Dutch.figure(f.meting(), 0)));
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
