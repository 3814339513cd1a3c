package nl.wijkbeeld.dashboard.atlas;

import java.text.Collator;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.FindingTexts;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Decides what the page of the map shows for an address. */
final class MapPresenter {

  /** What a reader sees first, if the snapshot has it. */
  private static final String FIRST_INDICATOR = "initiatieven_per_1000";

  private static final int DEFAULT_CLASSES = 5;

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
    List<IndicatorInfo> indicators =
        catalog.list().stream().filter(i -> !levels(i.code()).isEmpty()).toList();
    if (indicators.isEmpty()) {
      return Optional.empty();
    }
    List<String> notices = new ArrayList<>();
    MapState.Choice choice = choose(address, indicators, notices);
    PanelChoice main = choice.main();
    Areas areas = Areas.of(snapshot, main.indeling());
    Content content = content(choice, notices);
    List<MapState.Chosen> chosen = chosen(address, areas, notices);
    List<Periode> periods =
        catalog.periods(main.indicator().code(), main.niveau(), main.indeling());
    return Optional.of(
        new MapState(
            whole(areas),
            notices,
            choice,
            new MapState.Options(
                indicators,
                levels(main.indicator().code()),
                catalog.periods(main.indicator().code(), main.niveau()),
                earlier(periods, main.periode()),
                steps(periods, main.periode()),
                catalog.divisions(main.indicator().code(), main.niveau(), main.periode()),
                Places.of(snapshot).categories()),
            content.panels(),
            content.table(),
            chosen,
            choice.places().map(this::places).orElse(List.of()),
            Provenance.of(snapshot, main.indicator().code(), main.periode()),
            FindingTexts.of(snapshot, main.indicator().code(), main.periode()).texts(),
            snapshot.manifest().madeUpMap(),
            content.marks()));
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

  private boolean isPlaces(String group) {
    Places places = Places.of(snapshot);
    return places.categories().contains(group)
        || (group.equals(MapState.ALL_PLACES) && !places.all().isEmpty());
  }

  /** The places of a group, or of every group. */
  private List<Places.Place> places(String group) {
    Places places = Places.of(snapshot);
    return group.equals(MapState.ALL_PLACES) ? places.all() : places.list(group);
  }

  /** The levels of an indicator on which there are several areas, largest first. */
  private List<Niveau> levels(String code) {
    return catalog.levels(code).stream().filter(this::isMapped).toList();
  }

  private boolean isMapped(Niveau niveau) {
    return niveau.compareTo(Niveau.GEMEENTE) < 0
        || (niveau == Niveau.GEMEENTE
            && catalog
                .division()
                .map(indeling -> Areas.of(snapshot, indeling).list(niveau).size() > 1)
                .orElse(false));
  }

  private MapState.Choice choose(
      Address address, List<IndicatorInfo> indicators, List<String> notices) {
    IndicatorInfo fallback =
        indicators.stream()
            .filter(i -> i.code().equals(FIRST_INDICATOR))
            .findFirst()
            .orElse(indicators.getFirst());
    IndicatorInfo indicator =
        pick(address, "indicator", catalog::find, fallback, "Deze indicator", notices);
    if (!indicators.contains(indicator)) {
      notices.add(
          "%s is alleen voor de hele gemeente bekend; de kaart toont iets anders."
              .formatted(indicator.label()));
      indicator = fallback;
    }
    String code = indicator.code();
    List<Niveau> levels = levels(code);
    Niveau niveau =
        pick(
            address,
            "niveau",
            text -> Niveau.find(text).filter(levels::contains),
            levels.getFirst(),
            "Dit niveau",
            notices);
    List<Periode> periods = catalog.periods(code, niveau);
    Periode periode =
        pick(
            address,
            "periode",
            text -> Periode.find(text).filter(periods::contains),
            newest(periods),
            "Deze periode",
            notices);
    List<String> divisions = catalog.divisions(code, niveau, periode);
    String indeling =
        pick(
            address,
            "indeling",
            text -> Optional.of(text).filter(divisions::contains),
            divisions.getFirst(),
            "Deze indeling",
            notices);
    MapState.Display asked =
        pick(
            address,
            "weergave",
            text -> constant(MapState.Display.class, text),
            MapState.Display.KAART,
            "Deze weergave",
            notices);
    List<Periode> own = catalog.periods(code, niveau, indeling);
    Optional<Periode> vanaf = Optional.empty();
    MapState.Display display = asked;
    if (asked == MapState.Display.VERANDERING) {
      List<Periode> earlier = earlier(own, periode);
      if (earlier.isEmpty()) {
        notices.add(
            "Er is geen eerdere periode om mee te vergelijken. De kaart toont alleen %s."
                .formatted(periode.label()));
        display = MapState.Display.KAART;
      } else {
        vanaf =
            Optional.of(
                pick(
                    address,
                    "vanaf",
                    text -> Periode.find(text).filter(earlier::contains),
                    earlier.getFirst(),
                    "Deze eerdere periode",
                    notices));
      }
    }
    PanelChoice main =
        new PanelChoice(
            indicator,
            niveau,
            indeling,
            periode,
            vanaf,
            pick(
                address,
                "klassen",
                PanelChoice::classes,
                DEFAULT_CLASSES,
                "Dit aantal klassen",
                notices),
            pick(
                address,
                "methode",
                PanelChoice::method,
                ClassBreaks.Method.KWANTIELEN,
                "Deze verdeling",
                notices),
            address.first("klassen_vast").map(PanelChoice.YES::equals).orElse(false)
                || display == MapState.Display.REEKS);
    return new MapState.Choice(
        main,
        display,
        display == MapState.Display.NAAST
            ? second(address, indicators, main, notices)
            : Optional.empty(),
        pick(
            address,
            "sorteer",
            text -> constant(MapState.Order.class, text),
            MapState.Order.NAAM,
            "Deze volgorde",
            notices),
        address
            .first("bladzijde")
            .filter(text -> text.matches("[1-9][0-9]{0,4}"))
            .map(Integer::valueOf)
            .orElse(1),
        pick(
            address,
            "plaatsen",
            text -> isPlaces(text) ? Optional.of(Optional.of(text)) : Optional.empty(),
            Optional.<String>empty(),
            "Deze soort plaatsen",
            notices));
  }

  /** The asked second indicator, else another of the same theme with figures on the same level. */
  private Optional<IndicatorInfo> second(
      Address address, List<IndicatorInfo> indicators, PanelChoice main, List<String> notices) {
    List<IndicatorInfo> others =
        indicators.stream()
            .filter(i -> !i.code().equals(main.indicator().code()))
            .filter(i -> !periods(i, main).isEmpty())
            .toList();
    if (others.isEmpty()) {
      notices.add(
          "Er is geen tweede cijfer per %s om ernaast te zetten.".formatted(main.niveau().code()));
      return Optional.empty();
    }
    IndicatorInfo likely =
        others.stream()
            .filter(i -> i.thema().equals(main.indicator().thema()) && !i.isCount())
            .findFirst()
            .orElse(others.getFirst());
    return Optional.of(
        pick(
            address,
            "indicator2",
            text -> others.stream().filter(i -> i.code().equals(text)).findFirst(),
            likely,
            "Deze tweede indicator",
            notices));
  }

  private List<Periode> periods(IndicatorInfo indicator, PanelChoice like) {
    return catalog.periods(indicator.code(), like.niveau(), like.indeling());
  }

  /** The newest period that had begun when the snapshot was made: no forecast unless asked for. */
  private Periode newest(List<Periode> periods) {
    LocalDate made = snapshot.manifest().madeAt().atZone(ZoneOffset.UTC).toLocalDate();
    return periods.stream()
        .filter(periode -> !periode.begin().isAfter(made))
        .findFirst()
        .orElse(periods.getFirst());
  }

  private static List<Periode> earlier(List<Periode> periods, Periode periode) {
    return periods.stream()
        .filter(p -> p.soort() == periode.soort() && p.compareTo(periode) < 0)
        .toList();
  }

  private static List<Periode> steps(List<Periode> periods, Periode periode) {
    List<Periode> steps =
        new ArrayList<>(periods.stream().filter(p -> p.soort() == periode.soort()).toList());
    Collections.reverse(steps);
    return steps;
  }

  private static <T> T pick(
      Address address,
      String name,
      Function<String, Optional<T>> find,
      T fallback,
      String what,
      List<String> notices) {
    Optional<String> asked = address.first(name);
    if (asked.isEmpty()) {
      return fallback;
    }
    Optional<T> found = find.apply(asked.get());
    if (found.isEmpty()) {
      notices.add(
          "%s is er niet: \u201c%s\u201d. De pagina toont wat er wel is."
              .formatted(what, asked.get()));
    }
    return found.orElse(fallback);
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static List<MapState.Chosen> chosen(Address address, Areas areas, List<String> notices) {
    List<MapState.Chosen> chosen = new ArrayList<>();
    for (String code : address.list(Address.AREAS)) {
      Optional<Areas.Area> area = areas.find(code);
      area.ifPresentOrElse(
          a -> chosen.add(new MapState.Chosen(a.code(), a.naam(), a.niveau())),
          () ->
              notices.add(
                  "Het gebied \u201c%s\u201d is er niet in deze indeling en is niet gekozen."
                      .formatted(code)));
    }
    return chosen;
  }

  /** The maps and the table that belong together. */
  private record Content(List<Panel> panels, MapState.Table table, List<String> marks) {}

  private Content content(MapState.Choice choice, List<String> notices) {
    return switch (choice.display()) {
      case KAART -> onePeriod(choice);
      case VERANDERING -> change(choice);
      case REEKS -> {
        List<Periode> steps =
            steps(periods(choice.main().indicator(), choice.main()), choice.main().periode());
        int last = steps.indexOf(choice.main().periode()) + 1;
        List<Periode> shown = steps.subList(Math.max(0, last - MOST_PANELS), last);
        if (shown.size() < last) {
          notices.add(
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
            .sorted(Map.Entry.comparingByValue(Collator.getInstance(Dutch.LOCALE)))
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
                    choice.order() == MapState.Order.OPLOPEND ? byFigure : byFigure.reversed())
                .thenComparing(MapState.Row::naam))
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
