package nl.wijkbeeld.dashboard.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Comparisons.Soort;
import nl.wijkbeeld.dashboard.figure.Divisions;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.figure.Signals;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.dashboard.portrait.FigureSentences;
import nl.wijkbeeld.dashboard.portrait.Portrait;
import nl.wijkbeeld.dashboard.portrait.PortraitMaker;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Pijler;

/** Decides what the page of an area shows. */
public final class AreaPresenter {
  /** In the address: all themes, with all that they have. */
  static final String ALL = "alles";

  private static final List<String> INHABITANTS = List.of("bbga_bevolking", "kwb_inwoners");

  private final Snapshot snapshot;
  private final Optional<Snapshot> before;
  private final IndicatorCatalog catalog;
  private final Texts texts;
  private final Language language;

  /** Of the page in Dutch. */
  public AreaPresenter(Snapshot snapshot, Optional<Snapshot> before) {
    this(snapshot, before, Language.NL);
  }

  /**
   * @param before the snapshot before it, to say what changed; empty when there is none
   */
  public AreaPresenter(Snapshot snapshot, Optional<Snapshot> before, Language language) {
    this.snapshot = snapshot;
    this.texts = Texts.of(AreaPresenter.class, language);
    this.language = language;
    this.before = before;
    this.catalog = IndicatorCatalog.of(snapshot);
  }

  /**
   * The division of an address, else that in which the snapshot has most figures; nothing when the
   * snapshot does not have the one that is named.
   */
  private Optional<String> division(Address address) {
    Optional<String> named = address.first("indeling");
    return named.isPresent()
        ? named.filter(Divisions.of(snapshot).names()::contains)
        : catalog.division();
  }

  /** The area that an address names, or nothing when the snapshot does not know it. */
  public Optional<Areas.Area> area(Address address) {
    return division(address)
        .flatMap(
            indeling ->
                address.segment(1).flatMap(code -> Areas.of(snapshot, indeling).find(code)));
  }

  /** The state of the page, or nothing when there is no such area. */
  public Optional<AreaState> state(Address address) {
    return area(address).map(area -> state(area, division(address).orElseThrow(), address));
  }

  private AreaState state(Areas.Area area, String indeling, Address address) {
    Areas areas = Areas.of(snapshot, indeling);
    Areas.Area city = areas.gemeente(area.code()).orElse(area);
    AreaFigures figures = AreaFigures.of(snapshot, area.code(), city.code(), indeling);
    TileMaker maker = new TileMaker(snapshot, figures, area, city, indeling, language);
    List<String> notices = new ArrayList<>();
    Map<IndicatorInfo, Figure> newest = newest(area.niveau(), maker);
    AreaState.Choice choice = choice(newest.keySet(), maker, address, notices);
    Map<IndicatorInfo, Figure> ofTheme = new LinkedHashMap<>(newest);
    choice.theme().ifPresent(theme -> ofTheme.keySet().removeIf(i -> !i.thema().equals(theme)));
    boolean overview = choice.theme().isEmpty() && !choice.all();
    Map<IndicatorInfo, Figure> shown = overview ? Overview.of(ofTheme) : ofTheme;
    Map<IndicatorInfo, AreaState.Tile> tiles = new LinkedHashMap<>();
    shown.forEach(
        (indicator, figure) ->
            tiles.put(indicator, maker.tile(indicator, figure, choice.reference())));
    FigureSentences sentences = new FigureSentences();
    ofTheme.forEach(
        (indicator, figure) ->
            sentences.add(
                indicator,
                figure,
                maker.comparisons().list(indicator.code(), figure.periode()),
                Provenance.of(snapshot, indicator.code(), figure.periode()).madeUp()));
    Portrait portrait =
        new PortraitMaker(snapshot, area.code(), indeling, sentences)
            .make(
                choice.reference(),
                indicator ->
                    newest.containsKey(indicator)
                        && newest.get(indicator).meting() instanceof Meting.Bekend);
    Optional<AreaState.Trend> trend =
        new TrendSection(snapshot, figures, area, city, language)
            .make(address, shown.keySet(), notices);
    Optional<AreaState.Initiatives> initiatives =
        new InitiativeTable(catalog, figures, area.code(), city.code(), language)
            .make(area.niveau());
    Optional<AreaState.Children> children =
        new ChildTable(snapshot, areas, indeling, address, notices, language).make(area, ofTheme);
    Set<String> madeUp = new LinkedHashSet<>();
    tiles.values().forEach(tile -> tile.madeUp().ifPresent(madeUp::add));
    children.ifPresent(
        parts ->
            parts
                .columns()
                .forEach(
                    column ->
                        Provenance.of(snapshot, column.indicator().code(), column.period())
                            .madeUp()
                            .ifPresent(madeUp::add)));
    trend.flatMap(AreaState.Trend::madeUp).ifPresent(madeUp::add);
    madeUp.addAll(portrait.madeUp());
    snapshot.manifest().madeUpMap().ifPresent(madeUp::add);
    return new AreaState(
        area,
        areas.ancestors(area.code()),
        area.ouder().map(areas::children).orElse(List.of(area)),
        notices,
        inhabitants(figures, area.code()),
        area.oppervlakteM2().isPresent()
            ? Optional.of(
                Dutch.withUnit(language.number(area.oppervlakteM2().getAsDouble() / 1e6, 1), "km²"))
            : Optional.empty(),
        inset(area, city, indeling, areas, address),
        choice,
        portrait,
        groups(tiles),
        children,
        trend,
        initiatives,
        before.map(
            earlier ->
                AreaChanges.of(
                    snapshot, figures, earlier, area.code(), city.code(), indeling, language)),
        sources(shown.keySet(), children, trend, figures, area.code()),
        List.copyOf(madeUp),
        Signals.of(
            snapshot,
            indeling,
            areas.within(area.code()).stream().map(Areas.Area::code).collect(Collectors.toSet()),
            language),
        guide(tiles.values(), trend),
        states(tiles.values(), children, trend, initiatives));
  }

  /** The newest figure of all indicators but the counts that are shown as a rate already. */
  private Map<IndicatorInfo, Figure> newest(Niveau niveau, TileMaker maker) {
    List<IndicatorInfo> all = catalog.list(niveau);
    Set<String> numerators =
        all.stream().flatMap(i -> i.teller().stream()).collect(Collectors.toSet());
    Map<IndicatorInfo, Figure> newest = new LinkedHashMap<>();
    all.stream()
        .filter(indicator -> !numerators.contains(indicator.code()))
        .forEach(
            indicator ->
                maker.newest(indicator).ifPresent(figure -> newest.put(indicator, figure)));
    return newest;
  }

  private AreaState.Choice choice(
      Set<IndicatorInfo> indicators, TileMaker maker, Address address, List<String> notices) {
    List<Soort> references = maker.references();
    Soort fallback = references.isEmpty() ? Soort.STAD : references.getFirst();
    Optional<String> asked = address.first("referentie");
    Optional<Soort> reference =
        asked.flatMap(
            text ->
                references.stream()
                    .filter(soort -> soort.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst());
    if (asked.isPresent() && reference.isEmpty()) {
      notices.add(texts.get("vergelijken_kan_niet", asked.get()));
    }
    List<String> themes =
        indicators.stream().map(IndicatorInfo::thema).distinct().sorted().toList();
    boolean all = address.first("thema").filter(ALL::equals).isPresent();
    Optional<String> theme = address.first("thema").filter(name -> !name.equals(ALL));
    if (theme.isPresent() && !themes.contains(theme.get())) {
      notices.add(texts.get("geen_thema", theme.get()));
    }
    return new AreaState.Choice(
        reference.orElse(fallback),
        references,
        theme.filter(themes::contains),
        all,
        themes,
        indicators.size());
  }

  private List<ReadingGuide> guide(
      Iterable<AreaState.Tile> tiles, Optional<AreaState.Trend> trend) {
    Set<String> words = new LinkedHashSet<>();
    for (AreaState.Tile tile : tiles) {
      words.addAll(tile.marks());
      if (!tile.interval().isEmpty()) {
        words.add(ReadingGuide.INTERVAL.term(language));
      }
      tile.smoothed().ifPresent(unused -> words.add(ReadingGuide.SMOOTHED.term(language)));
      if (tile.compared().judged()) {
        words.add(ReadingGuide.CHANCE.term(language));
      }
    }
    trend.ifPresent(
        t -> t.rows().forEach(row -> words.addAll(List.of(row.note().split("; ", -1)))));
    return Arrays.stream(ReadingGuide.values())
        .filter(mark -> words.contains(mark.term(language)))
        .toList();
  }

  private static Set<FigureState> states(
      Iterable<AreaState.Tile> tiles,
      Optional<AreaState.Children> children,
      Optional<AreaState.Trend> trend,
      Optional<AreaState.Initiatives> initiatives) {
    Set<FigureState> states = EnumSet.noneOf(FigureState.class);
    for (AreaState.Tile tile : tiles) {
      states.add(tile.value().state());
      tile.reference().ifPresent(reference -> states.add(reference.value().state()));
    }
    children.ifPresent(
        table ->
            table
                .rows()
                .forEach(row -> row.bars().forEach(bar -> states.add(bar.figure().state()))));
    trend.ifPresent(
        t ->
            t.rows()
                .forEach(
                    row -> {
                      states.add(row.here().state());
                      states.add(row.city().state());
                    }));
    initiatives.ifPresent(
        table ->
            table
                .rows()
                .forEach(
                    row -> {
                      states.add(row.here().state());
                      states.add(row.city().state());
                    }));
    return states;
  }

  private List<AreaState.Group> groups(Map<IndicatorInfo, AreaState.Tile> tiles) {
    List<AreaState.Group> groups = new ArrayList<>();
    for (Pijler side : List.of(Pijler.DRAAGKRACHT, Pijler.DRAAGLAST, Pijler.CONTEXT)) {
      List<AreaState.Tile> mine =
          tiles.entrySet().stream()
              .filter(tile -> tile.getKey().pijler() == side)
              .map(Map.Entry::getValue)
              .toList();
      if (!mine.isEmpty()) {
        groups.add(group(side, mine));
      }
    }
    return groups;
  }

  private AreaState.Group group(Pijler side, List<AreaState.Tile> tiles) {
    return switch (side) {
      case DRAAGKRACHT ->
          new AreaState.Group(
              texts.get("draagkracht"), texts.get("draagkracht.uitleg"), side.code(), tiles);
      case DRAAGLAST ->
          new AreaState.Group(
              texts.get("draaglast"), texts.get("draaglast.uitleg"), side.code(), tiles);
      case CONTEXT ->
          new AreaState.Group(
              texts.get("context"), texts.get("context.uitleg"), side.code(), tiles);
    };
  }

  private Optional<String> inhabitants(AreaFigures figures, String code) {
    return INHABITANTS.stream()
        .flatMap(indicator -> figures.list(indicator, code, Kolom.TOTAAL).reversed().stream())
        .filter(f -> f.meting() instanceof Meting.Bekend && !f.finality().mayBeForecast())
        .findFirst()
        .map(
            f ->
                texts.get(
                    "inwoners", FigureText.of(f.meting(), 0, language).text(), f.periode().code()));
  }

  /** The largest areas of the gemeente, with the area itself upon them. */
  private Optional<AreaMap> inset(
      Areas.Area area, Areas.Area city, String indeling, Areas areas, Address address) {
    if (area.equals(city)) {
      return Optional.empty();
    }
    Set<String> around =
        areas.ancestors(area.code()).stream().map(Areas.Area::code).collect(Collectors.toSet());
    List<AreaMap.Area> drawn = new ArrayList<>();
    for (Areas.Area part : areas.children(city.code())) {
      if (!part.equals(area)) {
        boolean contains = around.contains(part.code());
        add(
            drawn,
            indeling,
            part,
            contains ? 2 : 1,
            contains ? texts.get("hier_ligt", part.naam(), area.naam()) : part.naam(),
            Optional.of(address.to("gebied/" + part.code()).href()));
      }
    }
    add(drawn, indeling, area, 3, texts.get("dit_gebied", area.naam()), Optional.empty());
    return drawn.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AreaMap(
                texts.get("waar_ligt", area.naam()),
                drawn,
                Optional.of(new ClassBreaks(new double[] {1, 1.5, 2.5, 3})),
                false,
                Palette.of("neutraal"),
                false));
  }

  private void add(
      List<AreaMap.Area> drawn,
      String indeling,
      Areas.Area area,
      int shade,
      String description,
      Optional<String> href) {
    Optional.ofNullable(Outlines.of(snapshot, indeling, area.niveau()).byCode().get(area.code()))
        .ifPresent(
            outline ->
                drawn.add(
                    new AreaMap.Area(
                        area.code(), area.naam(), outline, Meting.of(shade), description, href)));
  }

  /** The deliveries behind all that the page shows, in its tiles, its parts and its trend. */
  private List<String> sources(
      Set<IndicatorInfo> tiles,
      Optional<AreaState.Children> children,
      Optional<AreaState.Trend> trend,
      AreaFigures figures,
      String code) {
    Set<IndicatorInfo> shown = new LinkedHashSet<>(tiles);
    children.ifPresent(parts -> parts.columns().forEach(column -> shown.add(column.indicator())));
    trend.ifPresent(chosen -> shown.add(chosen.indicator()));
    Set<String> sources = new LinkedHashSet<>();
    shown.forEach(
        indicator ->
            figures
                .list(indicator.code(), code, Kolom.TOTAAL)
                .forEach(
                    f ->
                        sources.addAll(
                            Provenance.of(snapshot, f.indicator(), f.periode(), language)
                                .sources())));
    return List.copyOf(sources);
  }
}
