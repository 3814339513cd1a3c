package nl.wijkbeeld.dashboard.ownarea;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Choices;
import nl.wijkbeeld.dashboard.compare.Places;
import nl.wijkbeeld.dashboard.export.Nearest;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Areas.Area;
import nl.wijkbeeld.dashboard.figure.Divisions;
import nl.wijkbeeld.dashboard.figure.FiguresOfAreas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.infrastructure.Content;
import nl.wijkbeeld.dashboard.infrastructure.Register;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.ownarea.OwnAreaState.Chosen;
import nl.wijkbeeld.dashboard.ownarea.OwnFigure.How;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Pijler;
import nl.wijkbeeld.vocabulary.Status;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Decides what the page of an own area shows. */
final class OwnAreaPresenter {
  static final String PAGE = "eigen-gebied";
  static final String NAME = "naam";
  static final String DIVISION = "indeling";
  static final String THEME = "thema";
  static final String INDICATOR = "cijfer";
  static final String MAP_LEVEL = "kaart";

  /** Shows the whole gemeente on the map, rather than what lies around the area. */
  static final String WHOLE = "helemaal";

  private static final List<String> INHABITANTS = List.of("bbga_bevolking", "kwb_inwoners");
  private static final int LONGEST_NAME = 80;

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;
  private final Language language;
  private final Texts texts;
  private final OwnWords words;

  /** Of the page in Dutch. */
  OwnAreaPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  OwnAreaPresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.language = language;
    this.texts = Texts.of(OwnAreaPresenter.class, language);
    this.words = new OwnWords(language);
    catalog = IndicatorCatalog.of(snapshot);
  }

  /** The state of the page, or nothing when the snapshot has no areas with figures. */
  Optional<OwnAreaState> state(Address address) {
    return division(address).map(indeling -> state(indeling, address));
  }

  /** The own area that an address names, and its figures. */
  Optional<OwnFigures> figures(Address address) {
    return division(address)
        .map(
            indeling ->
                OwnFigures.of(
                    snapshot, indeling, area(Areas.of(snapshot, indeling), address, text -> {})));
  }

  /** The codes of the areas of which the middle lies in a shape in RD New. */
  List<String> within(Geometry shape, Address address) {
    Optional<String> indeling = division(address);
    if (indeling.isEmpty()) {
      return List.of();
    }
    Areas areas = Areas.of(snapshot, indeling.get());
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
    List<String> codes = new ArrayList<>();
    for (Niveau level : Niveau.values()) {
      Outlines.of(snapshot, indeling.get(), level)
          .byCode()
          .forEach(
              (code, outline) -> {
                if (areas.find(code).isPresent()
                    && areas.children(code).isEmpty()
                    && prepared.contains(outline.getInteriorPoint())) {
                  codes.add(code);
                }
              });
    }
    return OwnArea.of(areas, codes).codes();
  }

  private Optional<String> division(Address address) {
    return address
        .first(DIVISION)
        .filter(Divisions.of(snapshot).names()::contains)
        .or(catalog::division);
  }

  private OwnArea area(Areas areas, Address address, java.util.function.Consumer<String> tell) {
    List<String> codes = address.list(Address.AREAS);
    List<String> unknown = codes.stream().filter(code -> areas.find(code).isEmpty()).toList();
    unknown.stream().limit(3).forEach(code -> tell.accept(unknown(code)));
    if (unknown.size() > 3) {
      tell.accept(texts.get("nog_meer", language.count(unknown.size() - 3)));
    }
    OwnArea area = OwnArea.of(areas, codes);
    if (area.exactly().isEmpty() && area.parts().size() > OwnArea.MOST) {
      tell.accept(
          texts.get("te_veel", language.count(OwnArea.MOST), language.count(area.parts().size())));
      return OwnArea.of(areas, List.of());
    }
    return area;
  }

  private String unknown(String code) {
    List<Nearest> nearest = Nearest.areas(snapshot, code);
    String notThere = texts.get("geen_gebied", code.substring(0, Math.min(code.length(), 40)));
    return "%s %s"
        .formatted(
            notThere, Nearest.sentence(nearest.subList(0, Math.min(3, nearest.size())), language))
        .strip();
  }

  private OwnAreaState state(String indeling, Address address) {
    Areas areas = Areas.of(snapshot, indeling);
    Choices choices = new Choices(address, language);
    if (address.first(DIVISION).filter(name -> !name.equals(indeling)).isPresent()) {
      choices.tell(texts.get("andere_indeling", indeling));
    }
    OwnArea area = area(areas, address, choices::tell);
    String name =
        address
            .first(NAME)
            .map(text -> text.substring(0, Math.min(text.length(), LONGEST_NAME)))
            .orElse(texts.get("titel"));
    area.exactly()
        .ifPresent(
            same -> choices.tell(texts.get("precies", language.level(same.niveau()), same.naam())));
    List<Niveau> levels = ChoiceMap.levels(areas);
    Niveau mapLevel =
        choices.pick(
            MAP_LEVEL,
            code -> Niveau.find(code).filter(levels::contains),
            levels.isEmpty() ? Niveau.GEMEENTE : levels.getFirst(),
            texts.get("kaartniveau"));
    OwnFigures figures = OwnFigures.of(snapshot, indeling, area);
    Optional<Area> city = city(areas, area);
    FiguresOfAreas reference =
        FiguresOfAreas.of(snapshot, indeling, city.map(Area::code).stream().toList());
    Map<IndicatorInfo, OwnFigure> newest = newest(figures);
    List<String> themes =
        newest.keySet().stream().map(IndicatorInfo::thema).distinct().sorted().toList();
    Optional<String> theme = address.first(THEME).filter(themes::contains);
    if (address.has(THEME) && theme.isEmpty()) {
      choices.tell(texts.get("geen_thema"));
    }
    newest.keySet().removeIf(info -> theme.filter(one -> !one.equals(info.thema())).isPresent());
    List<Section> sections = new ArrayList<>();
    FigureTables tables = new FigureTables(name, city, reference, address, language);
    for (Pijler side : List.of(Pijler.DRAAGKRACHT, Pijler.DRAAGLAST, Pijler.CONTEXT)) {
      tables.side(side, newest).ifPresent(sections::add);
    }
    Optional<IndicatorInfo> followed =
        address.first(INDICATOR).flatMap(catalog::find).filter(newest::containsKey);
    if (address.has(INDICATOR) && followed.isEmpty()) {
      choices.tell(texts.get("geen_reeks"));
    }
    followed.ifPresent(info -> sections.add(tables.series(info, figures)));
    List<String> unable =
        newest.entrySet().stream()
            .filter(entry -> entry.getValue().how() == How.CANNOT_COMBINE)
            .map(entry -> entry.getKey().label())
            .toList();
    if (!unable.isEmpty()) {
      sections.add(
          new Section(
              "niet-op-te-tellen",
              texts.get("wat_niet_kan"),
              List.of(
                  new Handout.Text(
                      List.of(texts.get("niet_op_te_tellen", String.join("; ", unable)))))));
    }
    return new OwnAreaState(
        name,
        indeling,
        area.codes(),
        chosen(areas, area, address),
        new ChoiceMap(areas, area, address, texts)
            .map(mapLevel, Outlines.of(snapshot, indeling, mapLevel), name),
        mapLevel,
        levels,
        themes,
        theme,
        new Content(
            name,
            subtitle(area, figures, city),
            choices.notices(),
            area.parts().isEmpty() ? List.of(texts.get("kies_gebieden")) : List.of(),
            sections,
            notes(),
            register(newest),
            language),
        address.to("exporteren").with(Address.AREAS, area.codes()).with(DIVISION, indeling),
        new Address(OwnAreaController.FILE, address.in(language).choices())
            .without(Address.EMBEDDED, THEME, INDICATOR, MAP_LEVEL)
            .with(Address.SNAPSHOT, snapshot.id()));
  }

  private static Optional<Area> city(Areas areas, OwnArea area) {
    return area.parts().stream().findFirst().flatMap(areas::gemeente);
  }

  /** How many areas, how many inhabitants. */
  private String subtitle(OwnArea area, OwnFigures figures, Optional<Area> city) {
    if (area.parts().isEmpty()) {
      return texts.get("nog_geen");
    }
    String parts = words.parts(area.parts().size());
    String where = city.map(one -> texts.get("in_stad", parts, one.naam())).orElse(parts);
    return INHABITANTS.stream()
        .flatMap(code -> figures.list(code).reversed().stream())
        .filter(one -> one.meting() instanceof Meting.Bekend && !one.forecast())
        .findFirst()
        .map(
            one ->
                texts.get(
                    "met_inwoners",
                    where,
                    FigureText.of(one.meting(), 0, language).text(),
                    language.period(one.periode())))
        .orElse(where);
  }

  /** How many people live in an own area, with the moment, in Dutch. */
  Optional<String> people(OwnFigures figures) {
    return INHABITANTS.stream()
        .flatMap(code -> figures.list(code).reversed().stream())
        .filter(one -> one.meting() instanceof Meting.Bekend && !one.forecast())
        .findFirst()
        .map(
            one ->
                "%s inwoners (%s)".formatted(Dutch.figure(one.meting(), 0), one.periode().label()));
  }

  /** The newest figure of each indicator that is known; else the newest with its state. */
  Map<IndicatorInfo, OwnFigure> newest(OwnFigures figures) {
    LocalDate made = Dutch.dayOf(snapshot.manifest().madeAt());
    Map<IndicatorInfo, OwnFigure> newest = new LinkedHashMap<>();
    for (IndicatorInfo info : catalog.list()) {
      List<OwnFigure> here =
          figures.list(info.code()).stream()
              .filter(one -> !one.forecast() && !one.periode().begin().isAfter(made))
              .toList();
      here.reversed().stream()
          .filter(one -> one.meting().status() != Status.ONBEKEND)
          .findFirst()
          .or(() -> here.isEmpty() ? Optional.empty() : Optional.of(here.getLast()))
          .ifPresent(one -> newest.put(info, one));
    }
    return newest;
  }

  private List<Chosen> chosen(Areas areas, OwnArea area, Address address) {
    return area.parents().stream()
        .map(
            one ->
                new Chosen(
                    one.code(),
                    one.naam(),
                    kind(one, areas),
                    address.with(Address.AREAS, area.toggled(one.code()))))
        .toList();
  }

  private String kind(Area area, Areas areas) {
    String level = language.level(area.niveau());
    return area.ouder()
        .flatMap(areas::find)
        .map(up -> texts.get("in_stad", level, up.naam()))
        .orElse(level);
  }

  /** What a reader must know of the rules. */
  private List<String> notes() {
    return Stream.of("gepubliceerd", "verborgen", "twee_derde", "bron", "marges")
        .map(name -> texts.get("weten." + name))
        .toList();
  }

  private Register register(Map<IndicatorInfo, OwnFigure> newest) {
    Set<String> sources = new LinkedHashSet<>();
    Set<String> madeUp = new LinkedHashSet<>();
    newest.forEach(
        (info, figure) -> {
          Provenance one = Provenance.of(snapshot, info.code(), figure.periode(), language);
          sources.addAll(one.sources());
          one.madeUp().ifPresent(madeUp::add);
        });
    snapshot.manifest().madeUpMap().ifPresent(madeUp::add);
    return new Register(List.copyOf(sources), List.copyOf(madeUp));
  }

  /** The areas that can be found by name or code. */
  Places places(String indeling) {
    return Places.of(snapshot, indeling);
  }
}
