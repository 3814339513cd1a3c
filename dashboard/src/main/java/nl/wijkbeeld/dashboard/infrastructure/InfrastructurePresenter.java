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
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;

/** Decides what the page of social infrastructure shows of an area. */
public final class InfrastructurePresenter {

  /** In the address: the area. */
  static final String AREA = "gebied";

  static final String TITLE = "Sociale infrastructuur";

  /** That nothing is registered is not that there is nothing. */
  static final String UNREGISTERED =
      "Geen voorzieningen geregistreerd is niet hetzelfde als geen voorzieningen: het register kan onvolledig zijn.";

  /** More places than these are in the sheet and on the map. */
  private static final int MOST_PLACES = 100;

  private final Snapshot snapshot;
  private final String indeling;
  private final AreaInfrastructure infrastructure;
  private final FunctionCarriers functions;
  private final Places places;
  private final Areas areas;

  private InfrastructurePresenter(Snapshot snapshot, String indeling) {
    this.snapshot = snapshot;
    this.indeling = indeling;
    this.infrastructure = AreaInfrastructure.of(snapshot, indeling);
    this.functions = FunctionCarriers.of(snapshot, indeling);
    this.places = Places.of(snapshot, indeling);
    this.areas = Areas.of(snapshot, indeling);
  }

  /** The state of the page; nothing when the snapshot has no places at all. */
  public static Optional<InfrastructureState> state(Snapshot snapshot, Address address) {
    return RegisterDivisions.of(snapshot, "voorzieningen")
        .map(indeling -> new InfrastructurePresenter(snapshot, indeling))
        .flatMap(presenter -> presenter.state(address));
  }

  /** Whether there is such an area. */
  static boolean exists(Snapshot snapshot, Address address) {
    return address
        .first(AREA)
        .map(
            code ->
                RegisterDivisions.of(snapshot, "voorzieningen")
                    .map(indeling -> Places.of(snapshot, indeling).find(code).isPresent())
                    .orElse(true))
        .orElse(true);
  }

  private Optional<InfrastructureState> state(Address address) {
    List<Place> possible =
        areas.all().stream()
            .filter(area -> infrastructure.find(area.code()).isPresent())
            .flatMap(area -> places.find(area.code()).stream())
            .toList();
    List<String> notices = new ArrayList<>();
    Optional<Place> asked = address.first(AREA).flatMap(places::find).filter(possible::contains);
    if (address.has(AREA) && asked.isEmpty()) {
      notices.add(
          "Gebied \u201c%s\u201d is hier niet bekend. U ziet een ander gebied."
              .formatted(address.first(AREA).orElse("")));
    }
    return asked
        .or(() -> places.firstGemeente().filter(possible::contains))
        .or(() -> possible.stream().findFirst())
        .map(area -> new InfrastructureState(content(area, address, notices), area, possible));
  }

  private Content content(Place area, Address address, List<String> notices) {
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
    return new Content(
        TITLE,
        area.naam(),
        notices,
        sentences(area, row),
        sections,
        List.of(
            UNREGISTERED,
            "Een plek telt een keer, hoe groot of druk zij ook is. Of zij open is en voor wie, zegt het register niet.",
            "Een functie hoort bij een soort plek. Wat er op een plek echt gebeurt, weten bewoners beter.",
            "Een organisatie die voor een heel stadsdeel staat geregistreerd, telt daar mee en niet in elke wijk."),
        Register.of(snapshot, "voorzieningen", "organisaties"));
  }

  private List<String> sentences(Place area, AreaInfrastructure.Row row) {
    List<String> sentences = new ArrayList<>();
    if (row.count() == 0) {
      sentences.add(
          "In %s zijn geen voorzieningen geregistreerd. Dat is niet hetzelfde als geen voorzieningen."
              .formatted(area.naam()));
    } else {
      sentences.add(
          "In %s %s geregistreerd, in %s van de 7 categorie\u00ebn."
              .formatted(
                  area.naam(),
                  row.count() == 1 ? "is 1 plek" : "zijn " + Dutch.count(row.count()) + " plekken",
                  Dutch.number(row.d0().orElse(0), 0)));
    }
    if (row.near500().isPresent() && row.near1000().isPresent()) {
      sentences.add(
          "Naar schatting woont %s van de inwoners binnen 500 meter van een geregistreerde plek om elkaar te ontmoeten, en %s binnen 1.000 meter."
              .formatted(Words.percent(row.near500()), Words.percent(row.near1000())));
    }
    List<FunctionCarriers.Row> rows = functions.list(area.code());
    List<String> shared =
        rows.stream()
            .filter(one -> one.carriers() > 1)
            .map(one -> Words.function(one.function()))
            .toList();
    if (!rows.isEmpty() && shared.size() == rows.size()) {
      sentences.add("Elk van de vijf functies heeft meer dan een drager.");
    } else if (!shared.isEmpty()) {
      sentences.add("Meer dan een drager heeft: %s.".formatted(Words.and(shared)));
    }
    List<String> single = functions.carriedBy(area.code(), 1);
    if (!single.isEmpty()) {
      sentences.add(
          "Op een enkele drager rust: %s. Valt die weg, dan staat er niemand meer in het register."
              .formatted(Words.and(single)));
    }
    List<String> gaps = functions.carriedBy(area.code(), 0);
    if (!gaps.isEmpty()) {
      sentences.add("Geen drager geregistreerd voor: %s.".formatted(Words.and(gaps)));
    }
    return sentences;
  }

  private static Section categories(AreaInfrastructure.Row row) {
    List<List<Cell>> cells = new ArrayList<>();
    int categorised = row.count() - row.uncategorised();
    row.categories()
        .forEach(
            (category, count) ->
                cells.add(
                    List.of(
                        Cell.text(Words.category(category)),
                        Cell.figure(Meting.of(count), 0),
                        Cell.text(
                            categorised == 0 ? "" : Words.percent((double) count / categorised)))));
    if (row.uncategorised() > 0) {
      cells.add(
          List.of(
              Cell.text("niet ingedeeld"),
              Cell.figure(Meting.of(row.uncategorised()), 0),
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
              "Soorten (D0)",
              "D0 = het aantal categorie\u00ebn dat voorkomt (Hill 1973)",
              "%s van de 7".formatted(Dutch.number(row.d0().orElseThrow(), 0))));
      steps.add(
          new Calculation(
              "Verscheidenheid (D1)",
              "D1 = exp(\u2212\u2211 p ln p), waarin p het deel van een categorie is (Hill 1973)",
              "met p = %s is D1 = %s: zo verscheiden als %s even grote categorie\u00ebn"
                  .formatted(
                      parts,
                      Dutch.number(row.d1().orElseThrow(), 2),
                      Dutch.number(row.d1().orElseThrow(), 1))));
      steps.add(
          new Calculation(
              "Wat veel voorkomt (D2)",
              "D2 = 1 / \u2211 p\u00b2 (Hill 1973; Simpson 1949)",
              "D2 = %s".formatted(Dutch.number(row.d2().orElseThrow(), 2))));
    }
    row.redundancy()
        .ifPresent(
            r ->
                steps.add(
                    new Calculation(
                        "Vervangbaarheid (R)",
                        "R = 1 \u2212 Q / (1 \u2212 \u2211 p\u00b2), Q = \u2211\u2211 d p p, d = het deel van de functies dat twee plekken niet delen (Ricotta e.a. 2016; Rao 1982; Jaccard 1912)",
                        "R = %s; 1 is: alle plekken doen hetzelfde, 0 is: geen twee hebben een functie gemeen"
                            .formatted(Dutch.number(r, 2)))));
    return new Section(
        "categorieen",
        "Wat voor plekken er zijn",
        List.of(
            new Handout.Text(
                List.of(
                    "Verscheidenheid: %s categorie\u00ebn, die samen zo verscheiden zijn als %s even grote."
                        .formatted(
                            Dutch.number(row.d0().orElse(0), 0),
                            Dutch.number(row.d1().orElse(0), 1)))),
            InfrastructurePictures.categories(row),
            new Handout.Table(
                "Geregistreerde plekken per categorie",
                List.of(
                    new Column("Categorie", false),
                    new Column("Plekken", true),
                    new Column("Deel", true)),
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
              Cell.text(Words.function(one.function())),
              Cell.figure(Meting.of(one.carriers()), 0),
              Cell.text(
                  switch (one.carriers()) {
                    case 0 -> "gat: geen drager geregistreerd";
                    case 1 -> "enkelvoudig: rust op een drager";
                    default -> "meervoudig";
                  }),
              Cell.figure(Meting.of(one.effective()), 1)));
    }
    steps.add(
        new Calculation(
            "Dragers",
            "het aantal geregistreerde plekken en organisaties met deze functie in het gebied, elk een keer",
            functions.list(area.code()).stream()
                .map(one -> Words.function(one.function()) + " " + one.carriers())
                .collect(Collectors.joining(", "))));
    steps.add(
        new Calculation(
            "Effectief aantal",
            "exp(\u2212\u2211 p ln p), waarin p het deel van een drager in de sterkte is (Hill 1973); is van een drager de sterkte niet bekend, dan telt elk even zwaar",
            functions.list(area.code()).stream()
                .map(one -> Dutch.number(one.effective(), 2))
                .collect(Collectors.joining(", "))));
    return new Section(
        "functies",
        "Wie welke functie draagt",
        List.of(
            new Handout.Text(
                List.of(
                    row.count() == 0
                        ? "Hier tellen alleen organisaties mee, want er staan geen plekken in het register."
                        : "Plekken en organisaties samen. Een gat zegt dat niemand geregistreerd is, niet dat niemand het doet.")),
            new Handout.Table(
                "De vijf functies van sociale infrastructuur",
                List.of(
                    new Column("Functie", false),
                    new Column("Dragers", true),
                    new Column("Wat dat zegt", false),
                    new Column("Effectief aantal", true)),
                cells)),
        List.of(),
        steps);
  }

  private static Section nearness(Place area, AreaInfrastructure.Row row) {
    List<Calculation> steps = new ArrayList<>();
    if (row.near500().isPresent() && row.inhabitants().isPresent()) {
      double people = row.inhabitants().getAsDouble();
      steps.add(
          new Calculation(
              "Nabijheid",
              "\u2211 (deel van het oppervlak van een buurt binnen de afstand \u00d7 inwoners van die buurt) / \u2211 inwoners",
              "500 m: %s van %s inwoners is %s; 1.000 m: %s van %s is %s"
                  .formatted(
                      Dutch.number(row.near500().getAsDouble() * people, 0),
                      Dutch.number(people, 0),
                      Words.percent(row.near500()),
                      Dutch.number(row.near1000().orElse(0) * people, 0),
                      Dutch.number(people, 0),
                      Words.percent(row.near1000()))));
    }
    return new Section(
        "nabijheid",
        "Hoe dichtbij",
        List.of(
            new Handout.Text(
                List.of(
                    "Een plek om elkaar te ontmoeten is een geregistreerde plek met de functie verbinden en een punt op de kaart. In %s zijn er %s."
                        .formatted(area.naam(), Dutch.count(row.meeting())),
                    "Het is een schatting: hemelsbreed gemeten, alsof mensen gelijk over hun buurt verspreid wonen. Water, spoor en drukke wegen tellen niet mee, en plekken buiten het geleverde gebied ook niet.")),
            new Handout.Table(
                "Inwoners in de buurt van een ontmoetingsplek, schatting",
                List.of(new Column("Afstand", false), new Column("Deel van de inwoners", true)),
                List.of(
                    List.of(Cell.text("binnen 500 meter"), Cell.text(Words.percent(row.near500()))),
                    List.of(
                        Cell.text("binnen 1.000 meter"),
                        Cell.text(Words.percent(row.near1000())))))),
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
    String plural = children.getFirst().area().niveau().plural();
    List<List<Cell>> cells = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (Place child : children) {
      AreaInfrastructure.Row row = infrastructure.find(child.code()).orElseThrow();
      links.add(address.with(AREA, child.code()).href());
      cells.add(
          List.of(
              Cell.text(child.naam()),
              Cell.text(child.code()),
              row.count() == 0
                  ? Cell.text("geen geregistreerd")
                  : Cell.figure(Meting.of(row.count()), 0),
              diversity(row.d1()),
              Cell.figure(Meting.of(functions.carriedBy(child.code(), 0).size()), 0),
              Cell.figure(Meting.of(functions.carriedBy(child.code(), 1).size()), 0),
              part(row.near500())));
    }
    List<Handout.Part> parts = new ArrayList<>();
    InfrastructurePictures.near(
            snapshot,
            indeling,
            children,
            code ->
                infrastructure
                    .find(code)
                    .map(AreaInfrastructure.Row::near500)
                    .orElse(OptionalDouble.empty()),
            code -> address.with(AREA, code).href())
        .ifPresent(parts::add);
    parts.add(
        new Handout.Text(
            List.of(
                "Een gat is een functie zonder geregistreerde drager; enkelvoudig is een functie met een drager.")));
    parts.add(
        new Handout.Table(
            "De %s van %s".formatted(plural, area.naam()),
            List.of(
                new Column("Gebied", false),
                Column.forSheet("Code"),
                new Column("Plekken", true),
                new Column("Verscheiden (D1)", true),
                new Column("Gaten", true),
                new Column("Enkelvoudig", true),
                new Column("Binnen 500 m", true)),
            cells));
    return Optional.of(
        new Section("delen", "De " + plural + " naast elkaar", parts, links, List.of()));
  }

  private static Cell diversity(OptionalDouble d1) {
    return d1.isPresent()
        ? Cell.figure(Meting.of(d1.getAsDouble()), 1)
        : Cell.figure(new Meting.Afwezig(Status.NVT), 1);
  }

  private static Cell part(OptionalDouble part) {
    return part.isPresent()
        ? Cell.text(Words.percent(part))
        : Cell.figure(new Meting.Afwezig(Status.ONBEKEND), 0);
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
                        Cell.text(Words.category(row.category())),
                        Cell.text(Words.and(row.functions())),
                        Cell.text(names.getOrDefault(row.area(), row.area())),
                        Cell.text(row.onTheMap() ? "ja" : "nee")))
            .toList();
    String count =
        here.size() > MOST_PLACES
            ? "De eerste %d van %s plekken, op naam. Kies een kleiner gebied voor de andere."
                .formatted(MOST_PLACES, Dutch.count(here.size()))
            : Words.count(here.size(), "plek", "plekken") + ", op naam.";
    return new Section(
        "plekken",
        "Welke plekken",
        List.of(
            new Handout.Text(List.of(count)),
            new Handout.Table(
                "Geregistreerde plekken in " + area.naam(),
                List.of(
                    new Column("Naam", false),
                    new Column("Soort", false),
                    new Column("Categorie", false),
                    new Column("Functies", false),
                    new Column("Ligt in", false),
                    new Column("Op de kaart", false)),
                cells)));
  }
}
