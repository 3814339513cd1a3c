package nl.wijkbeeld.dashboard.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Places;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.Handout.Cell;
import nl.wijkbeeld.dashboard.handout.Handout.Column;
import nl.wijkbeeld.dashboard.infrastructure.Section.Calculation;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;

/** Makes the parts of the page of social infrastructure, in the language of the page. */
final class InfrastructureSections {

  /** More places than these are in the sheet and on the map. */
  private static final int MOST_PLACES = 100;

  private final Snapshot snapshot;
  private final String indeling;
  private final AreaInfrastructure infrastructure;
  private final FunctionCarriers functions;
  private final Places places;
  private final Areas areas;
  private final InfrastructurePictures pictures;
  private final Language language;
  private final Texts texts;
  private final Words words;

  InfrastructureSections(Snapshot snapshot, String indeling, Language language) {
    this.snapshot = snapshot;
    this.indeling = indeling;
    this.infrastructure = AreaInfrastructure.of(snapshot, indeling);
    this.functions = FunctionCarriers.of(snapshot, indeling);
    this.places = Places.of(snapshot, indeling);
    this.areas = Areas.of(snapshot, indeling);
    this.pictures = new InfrastructurePictures(language);
    this.language = language;
    this.texts = Texts.of(InfrastructureSections.class, language);
    this.words = Words.in(language);
  }

  /** The parts that there are of an area, in reading order. */
  List<Section> of(Place area, Address address) {
    AreaInfrastructure.Row row = infrastructure.find(area.code()).orElseThrow();
    List<Section> sections = new ArrayList<>();
    if (row.count() > 0) {
      sections.add(categories(row));
    }
    sections.add(functions(area, row));
    sections.add(nearness(area, row));
    children(area, address).ifPresent(sections::add);
    if (row.count() > 0) {
      sections.add(list(area));
    }
    return sections;
  }

  private Section categories(AreaInfrastructure.Row row) {
    List<List<Cell>> cells = new ArrayList<>();
    int categorised = row.count() - row.uncategorised();
    row.categories()
        .forEach(
            (category, count) ->
                cells.add(
                    List.of(
                        Cell.text(words.category(category)),
                        Cell.figure(Meting.of(count), 0, language),
                        Cell.text(
                            categorised == 0 ? "" : words.percent((double) count / categorised)))));
    if (row.uncategorised() > 0) {
      cells.add(
          List.of(
              Cell.text(texts.get("niet_ingedeeld")),
              Cell.figure(Meting.of(row.uncategorised()), 0, language),
              Cell.text("")));
    }
    List<Calculation> steps = new ArrayList<>();
    if (row.d1().isPresent()) {
      String parts =
          row.categories().values().stream()
              .filter(count -> count > 0)
              .map(count -> count + "/" + categorised)
              .collect(Collectors.joining(", "));
      steps.add(
          new Calculation(
              texts.get("soorten"),
              texts.get("soorten.formule"),
              texts.get("soorten.hier", language.number(row.d0().orElseThrow(), 0))));
      steps.add(
          new Calculation(
              texts.get("verscheidenheid"),
              texts.get("verscheidenheid.formule"),
              texts.get(
                  "verscheidenheid.hier",
                  parts,
                  language.number(row.d1().orElseThrow(), 2),
                  language.number(row.d1().orElseThrow(), 1))));
      steps.add(
          new Calculation(
              texts.get("veel"),
              texts.get("veel.formule"),
              texts.get("veel.hier", language.number(row.d2().orElseThrow(), 2))));
    }
    row.redundancy()
        .ifPresent(
            r ->
                steps.add(
                    new Calculation(
                        texts.get("vervangbaarheid"),
                        texts.get("vervangbaarheid.formule"),
                        texts.get("vervangbaarheid.hier", language.number(r, 2)))));
    return new Section(
        "categorieen",
        texts.get("wat_voor_plekken"),
        List.of(
            new Handout.Text(
                List.of(
                    texts.get(
                        "samen_verscheiden",
                        language.number(row.d0().orElse(0), 0),
                        language.number(row.d1().orElse(0), 1)))),
            pictures.categories(row),
            new Handout.Table(
                texts.get("per_categorie"),
                List.of(
                    new Column(texts.get("categorie"), false),
                    new Column(texts.get("plekken"), true),
                    new Column(texts.get("deel"), true)),
                cells)),
        List.of(),
        steps);
  }

  private Section functions(Place area, AreaInfrastructure.Row row) {
    List<List<Cell>> cells = new ArrayList<>();
    List<Calculation> steps = new ArrayList<>();
    for (FunctionCarriers.Row one : functions.list(area.code())) {
      cells.add(
          List.of(
              Cell.text(words.function(one.function())),
              Cell.figure(Meting.of(one.carriers()), 0, language),
              Cell.text(
                  switch (one.carriers()) {
                    case 0 -> texts.get("gat");
                    case 1 -> texts.get("enkelvoudig");
                    default -> texts.get("meervoudig");
                  }),
              Cell.figure(Meting.of(one.effective()), 1, language)));
    }
    steps.add(
        new Calculation(
            texts.get("dragers"),
            texts.get("dragers.formule"),
            functions.list(area.code()).stream()
                .map(one -> words.function(one.function()) + " " + one.carriers())
                .collect(Collectors.joining(", "))));
    steps.add(
        new Calculation(
            texts.get("effectief"),
            texts.get("effectief.formule"),
            functions.list(area.code()).stream()
                .map(one -> language.number(one.effective(), 2))
                .collect(Collectors.joining(", "))));
    return new Section(
        "functies",
        texts.get("wie_draagt"),
        List.of(
            new Handout.Text(
                List.of(
                    row.count() == 0
                        ? texts.get("alleen_organisaties")
                        : texts.get("plekken_en_organisaties"))),
            new Handout.Table(
                texts.get("vijf_functies"),
                List.of(
                    new Column(texts.get("functie"), false),
                    new Column(texts.get("dragers"), true),
                    new Column(texts.get("wat_dat_zegt"), false),
                    new Column(texts.get("effectief"), true)),
                cells)),
        List.of(),
        steps);
  }

  private Section nearness(Place area, AreaInfrastructure.Row row) {
    List<Calculation> steps = new ArrayList<>();
    if (row.near500().isPresent() && row.inhabitants().isPresent()) {
      double people = row.inhabitants().getAsDouble();
      steps.add(
          new Calculation(
              texts.get("nabijheid"),
              texts.get("nabijheid.formule"),
              texts.get(
                  "nabijheid.hier",
                  language.number(row.near500().getAsDouble() * people, 0),
                  language.number(people, 0),
                  words.percent(row.near500()),
                  language.number(row.near1000().orElse(0) * people, 0),
                  language.number(people, 0),
                  words.percent(row.near1000()))));
    }
    return new Section(
        "nabijheid",
        texts.get("hoe_dichtbij"),
        List.of(
            new Handout.Text(
                List.of(
                    texts.get("ontmoetingsplekken", area.naam(), language.count(row.meeting())),
                    texts.get("schatting"))),
            new Handout.Table(
                texts.get("nabij"),
                List.of(
                    new Column(texts.get("afstand"), false),
                    new Column(texts.get("deel_inwoners"), true)),
                List.of(
                    List.of(
                        Cell.text(texts.get("binnen_500")),
                        Cell.text(words.percent(row.near500()))),
                    List.of(
                        Cell.text(texts.get("binnen_1000")),
                        Cell.text(words.percent(row.near1000())))))),
        List.of(),
        steps);
  }

  private Optional<Section> children(Place area, Address address) {
    List<Place> children =
        places.children(area.code()).stream()
            .filter(child -> infrastructure.find(child.code()).isPresent())
            .toList();
    if (children.isEmpty()) {
      return Optional.empty();
    }
    String plural = language.levels(children.getFirst().area().niveau());
    List<List<Cell>> cells = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (Place child : children) {
      AreaInfrastructure.Row row = infrastructure.find(child.code()).orElseThrow();
      links.add(address.with(InfrastructurePresenter.AREA, child.code()).href());
      cells.add(
          List.of(
              Cell.text(child.naam()),
              Cell.text(child.code()),
              row.count() == 0
                  ? Cell.text(texts.get("geen_geregistreerd"))
                  : Cell.figure(Meting.of(row.count()), 0, language),
              diversity(row.d1()),
              Cell.figure(Meting.of(functions.carriedBy(child.code(), 0).size()), 0, language),
              Cell.figure(Meting.of(functions.carriedBy(child.code(), 1).size()), 0, language),
              part(row.near500())));
    }
    List<Handout.Part> parts = new ArrayList<>();
    pictures
        .near(
            snapshot,
            indeling,
            children,
            code ->
                infrastructure
                    .find(code)
                    .map(AreaInfrastructure.Row::near500)
                    .orElse(OptionalDouble.empty()),
            code -> address.with(InfrastructurePresenter.AREA, code).href())
        .ifPresent(parts::add);
    parts.add(new Handout.Text(List.of(texts.get("gat_en_enkelvoudig"))));
    parts.add(
        new Handout.Table(
            texts.get("delen_van", plural, area.naam()),
            List.of(
                new Column(texts.get("gebied"), false),
                Column.forSheet(texts.get("code")),
                new Column(texts.get("plekken"), true),
                new Column(texts.get("verscheiden"), true),
                new Column(texts.get("gaten"), true),
                new Column(texts.get("enkelvoudige"), true),
                new Column(texts.get("binnen"), true)),
            cells));
    return Optional.of(
        new Section("delen", texts.get("naast_elkaar", plural), parts, links, List.of()));
  }

  private Cell diversity(OptionalDouble d1) {
    return d1.isPresent()
        ? Cell.figure(Meting.of(d1.getAsDouble()), 1, language)
        : Cell.figure(new Meting.Afwezig(Status.NVT), 1, language);
  }

  private Cell part(OptionalDouble part) {
    return part.isPresent()
        ? Cell.text(words.percent(part))
        : Cell.figure(new Meting.Afwezig(Status.ONBEKEND), 0, language);
  }

  private Section list(Place area) {
    Set<String> within =
        areas.within(area.code()).stream().map(Areas.Area::code).collect(Collectors.toSet());
    Map<String, String> names = areas.names();
    List<RegisteredPlaces.Row> here =
        RegisteredPlaces.of(snapshot, indeling).all().stream()
            .filter(row -> within.contains(row.area()))
            .toList();
    List<List<Cell>> cells =
        here.stream()
            .limit(MOST_PLACES)
            .map(
                row ->
                    List.of(
                        Cell.text(row.name()),
                        Cell.text(row.kind()),
                        Cell.text(words.category(row.category())),
                        Cell.text(
                            words.and(row.functions().stream().map(words::shortFunction).toList())),
                        Cell.text(names.getOrDefault(row.area(), row.area())),
                        Cell.text(row.onTheMap() ? texts.get("ja") : texts.get("nee"))))
            .toList();
    String count =
        here.size() > MOST_PLACES
            ? texts.get("eerste_plekken", language.count(MOST_PLACES), language.count(here.size()))
            : texts.count("op_naam", here.size());
    return new Section(
        "plekken",
        texts.get("welke_plekken"),
        List.of(
            new Handout.Text(List.of(count)),
            new Handout.Table(
                texts.get("plekken_in", area.naam()),
                List.of(
                    new Column(texts.get("naam"), false),
                    new Column(texts.get("soort"), false),
                    new Column(texts.get("categorie"), false),
                    new Column(texts.get("functies"), false),
                    new Column(texts.get("ligt_in"), false),
                    new Column(texts.get("op_de_kaart"), false)),
                cells)));
  }
}
