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

  MapPresenter(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.catalog = IndicatorCatalog.of(snapshot);
    this.maker = new PanelMaker(snapshot);
  }

  /** The state of the page, or nothing when the snapshot has no figure that a map can show. */
  Optional<MapState> state(Address address) {
    Choices choices = new Choices(address);
    MapChooser chooser = new MapChooser(snapshot, choices);
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
            content.marks()));
  }

  /** What the figures rest on, and the places on the map when there are any. */
  private Provenance provenance(PanelChoice main, List<Places.Place> places) {
    Provenance figures = Provenance.of(snapshot, main.indicator().code(), main.periode());
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
  private static String whole(Areas areas) {
    return areas.list(Niveau.GEMEENTE).size() <= 1
        ? areas.gemeente()
        : areas.list(Niveau.LAND).stream()
            .map(Areas.Area::naam)
            .findFirst()
            .orElse("Alle gemeenten");
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

  private static List<MapState.Chosen> chosen(Address address, Areas areas, Choices choices) {
    List<MapState.Chosen> chosen = new ArrayList<>();
    for (String code : address.list(Address.AREAS)) {
      Optional<Areas.Area> area = areas.find(code);
      area.ifPresentOrElse(
          a -> chosen.add(new MapState.Chosen(a.code(), a.naam(), a.niveau())),
          () ->
              choices.tell(
                  "Het gebied \u201c%s\u201d is er niet in deze indeling en is niet gekozen."
                      .formatted(code)));
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
              "De pagina toont de laatste %d perioden tot en met %s."
                  .formatted(MOST_PANELS, choice.main().periode().label()));
        }
        yield several(
            choice,
            shown.stream().map(periode -> with(choice.main(), periode)).toList(),
            one -> one.periode().label(),
            "%s, %s".formatted(choice.main().indicator().label(), unit(choice.main())));
      }
      case NAAST ->
          several(
              choice,
              java.util.stream.Stream.concat(
                      java.util.stream.Stream.of(choice.main()),
                      choice.second().stream().map(second -> beside(choice.main(), second)))
                  .toList(),
              one ->
                  "%s, %s (%s)"
                      .formatted(one.indicator().label(), one.periode().label(), unit(one)),
              "Twee cijfers naast elkaar");
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

  private static String unit(PanelChoice choice) {
    return PanelMaker.unit(choice);
  }

  private Content onePeriod(MapState.Choice choice) {
    PanelChoice main = choice.main();
    LevelFigures figures = maker.figures(main);
    Panel panel = Panel.of(main, maker.period(main, figures));
    Function<Figure, MapState.Row> row =
        figure ->
            new MapState.Row(
                figure.gebiedcode(),
                figure.naam(),
                List.of(
                    Handout.Cell.figure(figure.meting(), main.indicator().decimalen()),
                    Handout.Cell.text(
                        String.join("; ", PanelMaker.notes(main.indicator(), figure)))));
    return new Content(
        List.of(panel),
        new MapState.Table(
            main.indicator().label() + ", " + main.periode().label(),
            List.of(
                new Handout.Column(capital(main.niveau().code()), false),
                new Handout.Column(capital(unit(main)), true),
                new Handout.Column("95%-interval, opmerking", false)),
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
    Panel panel = Panel.of(main, maker.change(main, changes));
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
                                .map(f -> Handout.Cell.figure(f.meting(), decimals))
                                .orElse(Handout.Cell.figure(FigureText.unknown())),
                            Handout.Cell.figure(change.later().meting(), decimals),
                            difference(change, decimals),
                            Handout.Cell.text(String.join("; ", PanelMaker.notes(main, change))))))
            .toList();
    List<String> marks = new ArrayList<>(marks(later));
    if (changes.stream()
        .flatMap(c -> c.difference().stream())
        .anyMatch(d -> d.groterDanToeval().isPresent())) {
      marks.add(ReadingGuide.CHANCE.explanation());
    } else {
      marks.add(
          "Of een verschil groter is dan toeval, is hier niet te zeggen: er is geen interval bij.");
    }
    return new Content(
        List.of(panel),
        new MapState.Table(
            "%s, verandering van %s naar %s"
                .formatted(
                    main.indicator().label(),
                    main.vanaf().orElseThrow().label(),
                    main.periode().label()),
            List.of(
                new Handout.Column(capital(main.niveau().code()), false),
                new Handout.Column(capital(main.vanaf().orElseThrow().label()), true),
                new Handout.Column(capital(main.periode().label()), true),
                new Handout.Column("Verschil, " + unit(main), true),
                new Handout.Column("95%-interval, toeval", false)),
            ordered(choice, panel.map(), rows),
            List.of(),
            Optional.empty()),
        marks);
  }

  private static Handout.Cell difference(PanelMaker.Change change, int decimals) {
    return change.meting() instanceof Meting.Bekend(double difference)
        ? new Handout.Cell(
            PanelMaker.signed(difference, decimals),
            Optional.of(FigureState.GETAL),
            OptionalDouble.of(difference))
        : Handout.Cell.figure(change.meting(), decimals);
  }

  /** Several maps of the same areas: in the table a column for each. */
  private Content several(
      MapState.Choice choice,
      List<PanelChoice> choices,
      Function<PanelChoice, String> label,
      String caption) {
    List<Panel> panels = new ArrayList<>();
    List<Handout.Column> columns = new ArrayList<>();
    columns.add(new Handout.Column(capital(choice.main().niveau().code()), false));
    Map<String, String> names = new LinkedHashMap<>();
    List<Map<String, Handout.Cell>> cells = new ArrayList<>();
    List<Handout.Cell> totals = new ArrayList<>();
    Set<String> marks = new java.util.LinkedHashSet<>();
    for (PanelChoice one : choices) {
      LevelFigures figures = maker.figures(one);
      panels.add(Panel.of(one, maker.period(one, figures)));
      columns.add(new Handout.Column(capital(label.apply(one)), true));
      Map<String, Handout.Cell> column = new HashMap<>();
      for (Figure figure : figures.areas()) {
        names.putIfAbsent(figure.gebiedcode(), figure.naam());
        column.put(
            figure.gebiedcode(), Handout.Cell.figure(figure.meting(), one.indicator().decimalen()));
      }
      cells.add(column);
      totals.add(
          total(one, figures)
              .map(f -> Handout.Cell.figure(f.meting(), one.indicator().decimalen()))
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

  private static Handout.Cell unknown() {
    return Handout.Cell.figure(FigureText.unknown());
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
  private static List<String> marks(LevelFigures figures) {
    List<String> marks = new ArrayList<>();
    if (figures.areas().stream().anyMatch(f -> f.interval().isPresent())) {
      marks.add(ReadingGuide.INTERVAL.explanation());
    }
    if (figures.areas().stream().anyMatch(Figure::weinig)) {
      marks.add(ReadingGuide.LITTLE.explanation());
    }
    for (Figure.Finality finality : Figure.Finality.values()) {
      if (figures.areas().stream().anyMatch(f -> f.finality() == finality)) {
        ReadingGuide.of(finality).map(ReadingGuide::explanation).ifPresent(marks::add);
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
