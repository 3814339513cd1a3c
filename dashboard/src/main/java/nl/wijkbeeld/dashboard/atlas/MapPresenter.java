package nl.wijkbeeld.dashboard.atlas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Choices;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.FindingTexts;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.infrastructure.Register;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Decides what the page of the map shows for an address. */
final class MapPresenter {

  /** More small maps than this cannot be taken in at once. */
  static final int MOST_PANELS = 12;

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;
  private final PanelMaker maker;
  private final Texts texts;
  private final Language language;

  /** Of the page in Dutch. */
  MapPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  MapPresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.texts = Texts.of(MapPresenter.class, language);
    this.language = language;
    this.catalog = IndicatorCatalog.of(snapshot);
    this.maker = new PanelMaker(snapshot, language);
  }

  /** The state of the page, or nothing when the snapshot has no figure that a map can show. */
  Optional<MapState> state(Address address) {
    Choices choices = new Choices(address, language);
    MapChooser chooser = new MapChooser(snapshot, choices, language);
    List<IndicatorInfo> indicators = chooser.indicators();
    if (indicators.isEmpty()) {
      return Optional.empty();
    }
    MapState.Choice choice = chooser.choose(address);
    PanelChoice main = choice.main();
    Areas areas = Areas.of(snapshot, main.indeling());
    Content content = content(choice, choices);
    List<MapState.Chosen> chosen = chosen(address, areas, choices);
    List<Places.Place> places = choice.places().map(this::places).orElse(List.of());
    List<Periode> periods =
        catalog.periods(main.indicator().code(), main.niveau(), main.indeling());
    return Optional.of(
        new MapState(
            whole(areas),
            choices.notices(),
            choice,
            new MapState.Options(
                indicators,
                chooser.levels(main.indicator().code()),
                catalog.periods(main.indicator().code(), main.niveau()),
                MapChooser.earlier(periods, main.periode()),
                steps(periods, main.periode()),
                catalog.divisions(main.indicator().code(), main.niveau(), main.periode()),
                Places.of(snapshot).categories()),
            content.panels(),
            content.table(),
            chosen,
            places,
            provenance(main, places),
            FindingTexts.of(snapshot, main.indicator().code(), main.periode()).texts(),
            snapshot.manifest().madeUpMap(),
            content.marks(),
            maker.classes(main)));
  }

  /** What the figures rest on, and the places on the map when there are any. */
  private Provenance provenance(PanelChoice main, List<Places.Place> places) {
    Provenance figures = Provenance.of(snapshot, main.indicator().code(), main.periode(), language);
    if (places.isEmpty()) {
      return figures;
    }
    Register register = Register.of(snapshot, "voorzieningen");
    String madeUp =
        Stream.concat(figures.madeUp().stream(), register.madeUp().stream())
            .distinct()
            .collect(Collectors.joining(" "));
    return new Provenance(
        Stream.concat(figures.sources().stream(), register.sources().stream()).distinct().toList(),
        figures.denominators(),
        Optional.of(madeUp).filter(text -> !text.isEmpty()));
  }

  /** The name of all areas together. */
  private String whole(Areas areas) {
    return areas.list(Niveau.GEMEENTE).size() <= 1
        ? areas.gemeente()
        : areas.list(Niveau.LAND).stream()
            .map(Areas.Area::naam)
            .findFirst()
            .orElse(texts.get("alle_gemeenten"));
  }

  /** The places of a group, or of every group. */
  private List<Places.Place> places(String group) {
    Places places = Places.of(snapshot);
    return group.equals(MapState.ALL_PLACES) ? places.all() : places.list(group);
  }

  private static List<Periode> steps(List<Periode> periods, Periode periode) {
    List<Periode> steps =
        new ArrayList<>(periods.stream().filter(p -> p.soort() == periode.soort()).toList());
    Collections.reverse(steps);
    return steps;
  }

  private List<MapState.Chosen> chosen(Address address, Areas areas, Choices choices) {
    List<MapState.Chosen> chosen = new ArrayList<>();
    for (String code : address.list(Address.AREAS)) {
      Optional<Areas.Area> area = areas.find(code);
      area.ifPresentOrElse(
          a -> chosen.add(new MapState.Chosen(a.code(), a.naam(), a.niveau())),
          () -> choices.tell(texts.get("gebied_niet_gekozen", code)));
    }
    return chosen;
  }

  /** The maps and the table that belong together. */
  private record Content(List<Panel> panels, MapState.Table table, List<String> marks) {}

  private Content content(MapState.Choice choice, Choices choices) {
    return switch (choice.display()) {
      case KAART -> onePeriod(choice);
      case VERANDERING -> change(choice);
      case REEKS -> {
        List<Periode> steps =
            steps(periods(choice.main().indicator(), choice.main()), choice.main().periode());
        int last = steps.indexOf(choice.main().periode()) + 1;
        List<Periode> shown = steps.subList(Math.max(0, last - MOST_PANELS), last);
        if (shown.size() < last) {
          choices.tell(
              texts.get(
                  "laatste_perioden",
                  language.count(MOST_PANELS),
                  language.period(choice.main().periode())));
        }
        yield several(
            choice,
            shown.stream().map(periode -> with(choice.main(), periode)).toList(),
            one -> language.period(one.periode()),
            texts.get("reeks.tabel", choice.main().indicator().label(), unit(choice.main())));
      }
      case NAAST ->
          several(
              choice,
              java.util.stream.Stream.concat(
                      java.util.stream.Stream.of(choice.main()),
                      choice.second().stream().map(second -> beside(choice.main(), second)))
                  .toList(),
              one ->
                  texts.get(
                      "naast.kop",
                      one.indicator().label(),
                      language.period(one.periode()),
                      unit(one)),
              texts.get("twee_cijfers"));
    };
  }

  private static PanelChoice with(PanelChoice choice, Periode periode) {
    return new PanelChoice(
        choice.indicator(),
        choice.niveau(),
        choice.indeling(),
        periode,
        choice.vanaf(),
        choice.klassen(),
        choice.methode(),
        choice.vast());
  }

  private List<Periode> periods(IndicatorInfo indicator, PanelChoice like) {
    return catalog.periods(indicator.code(), like.niveau(), like.indeling());
  }

  /** Another indicator in the same period, or in the last one that began before it ended. */
  private PanelChoice beside(PanelChoice main, IndicatorInfo other) {
    List<Periode> periods = periods(other, main);
    Periode periode =
        periods.stream()
            .filter(p -> p.equals(main.periode()))
            .findFirst()
            .or(
                () ->
                    periods.stream()
                        .filter(p -> !p.begin().isAfter(main.periode().eind()))
                        .findFirst())
            .orElse(periods.getLast());
    return new PanelChoice(
        other,
        main.niveau(),
        main.indeling(),
        periode,
        Optional.empty(),
        main.klassen(),
        main.methode(),
        main.vast());
  }

  private String unit(PanelChoice choice) {
    return maker.unit(choice);
  }

  private Content onePeriod(MapState.Choice choice) {
    PanelChoice main = choice.main();
    LevelFigures figures = maker.figures(main);
    Panel panel = Panel.of(maker, main, maker.period(main, figures));
    Function<Figure, MapState.Row> row =
        figure ->
            new MapState.Row(
                figure.gebiedcode(),
                figure.naam(),
                List.of(
                    Handout.Cell.figure(figure.meting(), main.indicator().decimalen(), language),
                    Handout.Cell.text(String.join("; ", maker.notes(main.indicator(), figure)))));
    return new Content(
        List.of(panel),
        new MapState.Table(
            texts.get("reeks.tabel", main.indicator().label(), language.period(main.periode())),
            List.of(
                new Handout.Column(capital(language.level(main.niveau())), false),
                new Handout.Column(capital(unit(main)), true),
                new Handout.Column(texts.get("interval_opmerking"), false)),
            ordered(choice, panel.map(), figures.areas().stream().map(row).toList()),
            figures.residuals().stream()
                .filter(f -> FigureState.of(f.meting()) != FigureState.ONBEKEND)
                .filter(f -> FigureState.of(f.meting()) != FigureState.NVT)
                .map(row)
                .toList(),
            total(main, figures).map(row)),
        marks(figures));
  }

  /** The figure of the gemeente, when there is one gemeente. */
  private Optional<Figure> total(PanelChoice choice, LevelFigures figures) {
    return Areas.of(snapshot, choice.indeling()).list(Niveau.GEMEENTE).size() == 1
        ? figures.gemeente()
        : Optional.empty();
  }

  private Content change(MapState.Choice choice) {
    PanelChoice main = choice.main();
    int decimals = main.indicator().decimalen();
    LevelFigures later = maker.figures(main);
    List<PanelMaker.Change> changes = maker.changes(main, later);
    Panel panel = Panel.of(maker, main, maker.change(main, changes));
    List<MapState.Row> rows =
        changes.stream()
            .map(
                change ->
                    new MapState.Row(
                        change.later().gebiedcode(),
                        change.later().naam(),
                        List.of(
                            change
                                .earlier()
                                .map(f -> Handout.Cell.figure(f.meting(), decimals, language))
                                .orElse(Handout.Cell.figure(FigureText.unknown(language))),
                            Handout.Cell.figure(change.later().meting(), decimals, language),
                            difference(change, decimals),
                            Handout.Cell.text(String.join("; ", maker.notes(main, change))))))
            .toList();
    List<String> marks = new ArrayList<>(marks(later));
    if (changes.stream()
        .flatMap(c -> c.difference().stream())
        .anyMatch(d -> d.groterDanToeval().isPresent())) {
      marks.add(ReadingGuide.CHANCE.explanation(language));
    } else {
      marks.add(texts.get("geen_interval"));
    }
    return new Content(
        List.of(panel),
        new MapState.Table(
            texts.get(
                "tabel.verandering",
                main.indicator().label(),
                language.period(main.vanaf().orElseThrow()),
                language.period(main.periode())),
            List.of(
                new Handout.Column(capital(language.level(main.niveau())), false),
                new Handout.Column(capital(language.period(main.vanaf().orElseThrow())), true),
                new Handout.Column(capital(language.period(main.periode())), true),
                new Handout.Column(texts.get("verschil_eenheid", unit(main)), true),
                new Handout.Column(texts.get("interval_toeval"), false)),
            ordered(choice, panel.map(), rows),
            List.of(),
            Optional.empty()),
        marks);
  }

  private Handout.Cell difference(PanelMaker.Change change, int decimals) {
    return change.meting() instanceof Meting.Bekend(double difference)
        ? new Handout.Cell(
            maker.signed(difference, decimals),
            Optional.of(FigureState.GETAL),
            OptionalDouble.of(difference))
        : Handout.Cell.figure(change.meting(), decimals, language);
  }

  /** Several maps of the same areas: in the table a column for each. */
  private Content several(
      MapState.Choice choice,
      List<PanelChoice> choices,
      Function<PanelChoice, String> label,
      String caption) {
    List<Panel> panels = new ArrayList<>();
    List<Handout.Column> columns = new ArrayList<>();
    columns.add(new Handout.Column(capital(language.level(choice.main().niveau())), false));
    Map<String, String> names = new LinkedHashMap<>();
    List<Map<String, Handout.Cell>> cells = new ArrayList<>();
    List<Handout.Cell> totals = new ArrayList<>();
    Set<String> marks = new java.util.LinkedHashSet<>();
    for (PanelChoice one : choices) {
      LevelFigures figures = maker.figures(one);
      panels.add(Panel.of(maker, one, maker.period(one, figures)));
      columns.add(new Handout.Column(capital(label.apply(one)), true));
      Map<String, Handout.Cell> column = new HashMap<>();
      for (Figure figure : figures.areas()) {
        names.putIfAbsent(figure.gebiedcode(), figure.naam());
        column.put(
            figure.gebiedcode(),
            Handout.Cell.figure(figure.meting(), one.indicator().decimalen(), language));
      }
      cells.add(column);
      totals.add(
          total(one, figures)
              .map(f -> Handout.Cell.figure(f.meting(), one.indicator().decimalen(), language))
              .orElse(unknown()));
      marks.addAll(marks(figures));
    }
    List<MapState.Row> rows =
        names.entrySet().stream()
            .map(
                area ->
                    new MapState.Row(
                        area.getKey(),
                        area.getValue(),
                        cells.stream()
                            .map(column -> column.getOrDefault(area.getKey(), unknown()))
                            .toList()))
            .toList();
    boolean known = totals.stream().anyMatch(cell -> cell.value().isPresent());
    return new Content(
        panels,
        new MapState.Table(
            caption,
            columns,
            ordered(choice, panels.getLast().map(), rows),
            List.of(),
            known
                ? Optional.of(
                    new MapState.Row(
                        "", Areas.of(snapshot, choice.main().indeling()).gemeente(), totals))
                : Optional.empty()),
        List.copyOf(marks));
  }

  private Handout.Cell unknown() {
    return Handout.Cell.figure(FigureText.unknown(language));
  }

  /** By name, or by the figures of a map with what has no figure last. */
  private static List<MapState.Row> ordered(
      MapState.Choice choice, FigureMap map, List<MapState.Row> rows) {
    if (choice.order() == MapState.Order.NAAM) {
      return rows;
    }
    Map<String, Double> figures = new HashMap<>();
    Set<String> known = new HashSet<>();
    for (FigureMap.Item item : map.items()) {
      if (item.meting() instanceof Meting.Bekend(double waarde)) {
        figures.put(item.code(), waarde);
        known.add(item.code());
      }
    }
    Comparator<MapState.Row> byFigure =
        Comparator.comparingDouble(row -> figures.getOrDefault(row.code(), 0.0));
    return rows.stream()
        .sorted(
            Comparator.comparing((MapState.Row row) -> !known.contains(row.code()))
                .thenComparing(
                    choice.order() == MapState.Order.OPLOPEND ? byFigure : byFigure.reversed()))
        .toList();
  }

  /** What the marks beside the figures mean, for those that occur. */
  private List<String> marks(LevelFigures figures) {
    List<String> marks = new ArrayList<>();
    if (figures.areas().stream().anyMatch(f -> f.interval().isPresent())) {
      marks.add(ReadingGuide.INTERVAL.explanation(language));
    }
    if (figures.areas().stream().anyMatch(Figure::weinig)) {
      marks.add(ReadingGuide.LITTLE.explanation(language));
    }
    for (Figure.Finality finality : Figure.Finality.values()) {
      if (figures.areas().stream().anyMatch(f -> f.finality() == finality)) {
        ReadingGuide.of(finality).map(mark -> mark.explanation(language)).ifPresent(marks::add);
      }
    }
    return marks;
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
