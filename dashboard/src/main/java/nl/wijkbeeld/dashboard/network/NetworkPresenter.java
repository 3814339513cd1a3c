package nl.wijkbeeld.dashboard.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.Handout.Cell;
import nl.wijkbeeld.dashboard.handout.Handout.Column;
import nl.wijkbeeld.dashboard.infrastructure.Content;
import nl.wijkbeeld.dashboard.infrastructure.Register;
import nl.wijkbeeld.dashboard.infrastructure.RegisterDivisions;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.infrastructure.Section.Calculation;
import nl.wijkbeeld.dashboard.infrastructure.Words;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;

/** Decides what the page of the network shows. */
public final class NetworkPresenter {

  /** In the address: the level of the areas, and the organisation that stops. */
  static final String LEVEL = "niveau";

  static final String STOPS = "stopt";
  static final String TITLE = "Netwerk";

  /** That nothing is registered is not that there is nothing. */
  static final String UNREGISTERED =
      "Geen organisatie geregistreerd is niet hetzelfde als geen organisatie: wat bewoners samen doen staat vaak in geen register.";

  /** So many organisations and areas fit on a picture. */
  private static final int MOST_DRAWN = 40;

  /** So many organisations stand in the table. */
  private static final int MOST_LISTED = 200;

  private final Snapshot snapshot;
  private final String indeling;
  private final Niveau niveau;
  private final NetworkMeasures measures;
  private final NetworkNodes nodes;
  private final NetworkLinks links;
  private final NetworkLosses losses;
  private final Map<String, String> names;

  private NetworkPresenter(Snapshot snapshot, String indeling, Niveau niveau) {
    this.snapshot = snapshot;
    this.indeling = indeling;
    this.niveau = niveau;
    this.measures = NetworkMeasures.of(snapshot, indeling);
    this.nodes = NetworkNodes.of(snapshot, indeling, niveau);
    this.links = NetworkLinks.of(snapshot, indeling, niveau);
    this.losses = NetworkLosses.of(snapshot, indeling, niveau);
    this.names = Areas.of(snapshot, indeling).names();
  }

  /** The state of the page; nothing when the snapshot has no organisations. */
  public static Optional<NetworkState> state(Snapshot snapshot, Address address) {
    Optional<String> indeling = RegisterDivisions.of(snapshot, "organisaties");
    if (indeling.isEmpty()) {
      return Optional.empty();
    }
    List<Niveau> levels = NetworkMeasures.of(snapshot, indeling.get()).levels();
    if (levels.isEmpty()) {
      return Optional.empty();
    }
    List<String> notices = new ArrayList<>();
    Optional<Niveau> asked = address.first(LEVEL).flatMap(Niveau::find).filter(levels::contains);
    if (address.has(LEVEL) && asked.isEmpty()) {
      notices.add(
          "Per \u201c%s\u201d is er geen netwerk. U ziet een ander niveau."
              .formatted(address.first(LEVEL).orElse("")));
    }
    Niveau niveau = asked.orElse(levels.contains(Niveau.WIJK) ? Niveau.WIJK : levels.getFirst());
    return Optional.of(
        new NetworkPresenter(snapshot, indeling.get(), niveau).state(levels, address, notices));
  }

  private NetworkState state(List<Niveau> levels, Address address, List<String> notices) {
    List<String> organisations =
        nodes.organisations().stream().map(NetworkNodes.Node::name).sorted().toList();
    Optional<String> stopped = address.first(STOPS).filter(organisations::contains);
    if (address.has(STOPS) && stopped.isEmpty()) {
      notices.add(
          "Organisatie \u201c%s\u201d staat niet in dit netwerk."
              .formatted(address.first(STOPS).orElse("")));
    }
    List<Section> sections = new ArrayList<>();
    sections.add(whatIf(stopped));
    sections.add(matrix(stopped));
    sections.add(organisations(address));
    sections.add(robustness());
    sections.add(measures());
    sections.add(unserved());
    return new NetworkState(
        new Content(
            TITLE,
            "Organisaties en %s".formatted(niveau.plural()),
            notices,
            sentences(),
            sections,
            List.of(
                UNREGISTERED,
                "Veel verbindingen zijn niet alleen kracht: wie overal werkt, laat ook overal een gat als zij stopt. Een schok gaat dan langs dezelfde lijnen.",
                "Een organisatie die voor een groter gebied staat geregistreerd, telt daar mee en niet in elk deel ervan.",
                "Van organisaties worden alleen naam, gebied, functie en sterkte gepubliceerd. E-mailadressen en telefoonnummers die in een naam staan, worden weggehaald."),
            Register.of(snapshot, "organisaties")),
        niveau,
        levels,
        stopped,
        organisations);
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    int areas = measures.count(niveau, "gebieden");
    sentences.add(
        "%s %s in %s van de %s %s, met samen %s verbindingen."
            .formatted(
                Words.count(measures.count(niveau, "organisaties"), "organisatie", "organisaties"),
                measures.count(niveau, "organisaties") == 1 ? "werkt" : "werken",
                Dutch.count(areas),
                Dutch.count(measures.count(niveau, "gebieden_alle")),
                niveau.plural(),
                Dutch.count(measures.count(niveau, "verbindingen"))));
    measures
        .find(niveau, "gedeelde_paren")
        .ifPresent(
            part ->
                sentences.add(
                    "Van elke honderd paren %s delen er %s een organisatie."
                        .formatted(niveau.plural(), Dutch.number(100 * part, 0))));
    long bridges =
        nodes.organisations().stream().filter(node -> node.state().equals("brug")).count();
    if (bridges > 0) {
      sentences.add(
          bridges == 1
              ? "1 organisatie is een brug: zonder haar valt het netwerk uiteen."
              : "%d organisaties zijn een brug: zonder een van hen valt het netwerk uiteen."
                  .formatted(bridges));
    }
    Set<String> alone = new TreeSet<>();
    losses.all().stream()
        .filter(loss -> loss.function().isEmpty())
        .forEach(loss -> alone.add(name(loss.area())));
    if (!alone.isEmpty()) {
      sentences.add("Aan een enkele organisatie hangt: %s.".formatted(some(List.copyOf(alone))));
    }
    List<String> unregistered = named("niet_geregistreerd");
    if (!unregistered.isEmpty()) {
      sentences.add("Geen organisatie geregistreerd in: %s.".formatted(some(unregistered)));
    }
    return sentences;
  }

  /** A few names, and how many more there are. */
  private static String some(List<String> names) {
    return names.size() <= 6
        ? Words.and(names)
        : String.join(", ", names.subList(0, 5)) + " en nog " + (names.size() - 5);
  }

  private String name(String code) {
    return names.getOrDefault(code, code);
  }

  private List<String> named(String state) {
    return nodes.areas(state).stream().map(this::name).sorted().toList();
  }

  private Section whatIf(Optional<String> stopped) {
    if (stopped.isEmpty()) {
      return new Section(
          "wat-als",
          "Wat als een organisatie stopt?",
          List.of(
              new Handout.Text(
                  List.of(
                      "Kies hierboven een organisatie. U ziet dan welke %s zonder organisatie komen, en welke functies daar niemand anders draagt."
                          .formatted(niveau.plural())))));
    }
    String organisation = stopped.get();
    List<NetworkLosses.Loss> lost = losses.of(organisation);
    Set<String> reach = new LinkedHashSet<>();
    links.all().stream()
        .filter(link -> link.organisation().equals(organisation))
        .forEach(link -> reach.add(link.area()));
    Map<String, List<String>> functions = new LinkedHashMap<>();
    Set<String> nobody = new LinkedHashSet<>();
    for (NetworkLosses.Loss loss : lost) {
      if (loss.function().isPresent()) {
        functions
            .computeIfAbsent(loss.area(), unused -> new ArrayList<>())
            .add(Words.function(loss.function().get()));
      } else {
        nobody.add(loss.area());
      }
    }
    List<List<Cell>> cells =
        reach.stream()
            .sorted(Comparator.comparing(this::name))
            .map(
                area ->
                    List.of(
                        Cell.text(name(area)),
                        Cell.text(area),
                        Cell.text(nobody.contains(area) ? "geen enkele meer" : "ja"),
                        Cell.text(
                            functions.containsKey(area) ? Words.and(functions.get(area)) : "geen")))
            .toList();
    String bridge =
        nodes.organisations().stream()
                .anyMatch(node -> node.name().equals(organisation) && node.state().equals("brug"))
            ? " Zij is een brug: zonder haar valt het netwerk in losse delen uiteen."
            : "";
    return new Section(
        "wat-als",
        "Wat als %s stopt?".formatted(organisation),
        List.of(
            new Handout.Text(
                List.of(
                    "%s werkt in %s. %s %s%s"
                        .formatted(
                            organisation,
                            count(reach.size()),
                            nobody.isEmpty()
                                ? "Overal blijft een andere geregistreerde organisatie over."
                                : "In %s blijft geen geregistreerde organisatie over."
                                    .formatted(count(nobody.size())),
                            functions.isEmpty()
                                ? "Geen functie verdwijnt."
                                : "In %s verdwijnt een functie die daar niemand anders draagt."
                                    .formatted(count(functions.size())),
                            bridge))),
            new Handout.Table(
                "Waar %s werkt, en wat er zonder haar overblijft".formatted(organisation),
                List.of(
                    new Column("Gebied", false),
                    Column.forSheet("Code"),
                    new Column("Andere organisaties", false),
                    new Column("Functies die verdwijnen", false)),
                cells)));
  }

  private String count(int areas) {
    return Words.count(areas, niveau.code(), niveau.plural());
  }

  private Section matrix(Optional<String> marked) {
    List<String> drawn =
        nodes.organisations().stream().map(NetworkNodes.Node::name).limit(MOST_DRAWN).toList();
    List<String> areas = nodes.served().stream().limit(MOST_DRAWN).toList();
    String title = "Welke organisatie in welke %s werkt".formatted(niveau.code());
    String caption =
        "Elke stip is een verbinding. De meeste verbindingen staan boven en links.%s"
            .formatted(
                nodes.organisations().size() > MOST_DRAWN || nodes.served().size() > MOST_DRAWN
                    ? " Getekend zijn de %d met de meeste.".formatted(MOST_DRAWN)
                    : "");
    return new Section(
        "verbindingen",
        "Wie werkt waar",
        List.of(
            new Handout.Picture(
                caption,
                title + ". Dezelfde verbindingen staan in de tabel van organisaties.",
                NetworkPictures.matrix(title, drawn, areas, links.all(), names, marked.orElse("")),
                List.of())));
  }

  private Section organisations(Address address) {
    Map<String, Set<String>> functions = new LinkedHashMap<>();
    Map<String, Set<String>> reach = new LinkedHashMap<>();
    for (NetworkLinks.Link link : links.all()) {
      if (!link.function().isEmpty()) {
        functions
            .computeIfAbsent(link.organisation(), unused -> new TreeSet<>())
            .add(link.function());
      }
      reach.computeIfAbsent(link.organisation(), unused -> new TreeSet<>()).add(name(link.area()));
    }
    List<List<Cell>> cells = new ArrayList<>();
    List<String> hrefs = new ArrayList<>();
    for (NetworkNodes.Node node : nodes.organisations().stream().limit(MOST_LISTED).toList()) {
      List<NetworkLosses.Loss> lost = losses.of(node.name());
      hrefs.add(address.with(STOPS, node.name()).href());
      cells.add(
          List.of(
              Cell.text(node.name()),
              Cell.figure(Meting.of(node.degree()), 0),
              Cell.text(Words.and(List.copyOf(functions.getOrDefault(node.name(), Set.of())))),
              Cell.figure(
                  Meting.of((int) lost.stream().filter(loss -> loss.function().isEmpty()).count()),
                  0),
              Cell.figure(
                  Meting.of(
                      (int) lost.stream().filter(loss -> loss.function().isPresent()).count()),
                  0),
              Cell.text(node.state().equals("brug") ? "ja" : ""),
              Cell.text(String.join(", ", reach.getOrDefault(node.name(), Set.of())))));
    }
    return new Section(
        "organisaties",
        "De organisaties",
        List.of(
            new Handout.Table(
                "Organisaties in dit netwerk; de meeste verbindingen eerst. Kies een naam om te zien wat er wegvalt",
                List.of(
                    new Column("Organisatie", false),
                    new Column("Werkt in", true),
                    new Column("Functies", false),
                    new Column("Als enige in", true),
                    new Column("Als enige voor een functie", true),
                    new Column("Brug", false),
                    Column.forSheet("Gebieden")),
                cells)),
        hrefs,
        List.of());
  }

  private Section robustness() {
    NetworkCurve curve = NetworkCurve.of(snapshot, indeling, niveau);
    String title =
        "Deel van de %s dat nog een organisatie heeft, als organisaties stoppen"
            .formatted(niveau.plural());
    List<NetworkCurve.Step> worst = curve.list(NetworkCurve.WORST);
    List<NetworkCurve.Step> chance = curve.list(NetworkCurve.CHANCE);
    List<List<Cell>> cells = new ArrayList<>();
    for (int i = 0; i < worst.size() && i < chance.size(); i++) {
      cells.add(
          List.of(
              Cell.text("" + worst.get(i).number()),
              Cell.text(worst.get(i).stopped().orElse("nog niemand")),
              Cell.text(Words.percent(worst.get(i).served())),
              Cell.text(Words.percent(chance.get(i).served()))));
    }
    return new Section(
        "robuustheid",
        "Hoe sterk het netwerk is",
        List.of(
            new Handout.Text(
                List.of(
                    "Stel dat organisaties een voor een stoppen. De ene lijn begint bij de organisatie met de meeste verbindingen, de andere is wat u mag verwachten als het toeval kiest.")),
            new Handout.Picture(
                title,
                title + ". De cijfers staan in de tabel.",
                NetworkPictures.curve(title, curve),
                List.of(
                    new Handout.Key(
                        NetworkPictures.swatch(NetworkCurve.WORST),
                        "de meest verbonden organisatie eerst"),
                    new Handout.Key(
                        NetworkPictures.swatch(NetworkCurve.CHANCE),
                        "in een volgorde van het toeval"))),
            new Handout.Table(
                "Wat er overblijft",
                List.of(
                    new Column("Gestopt", false),
                    new Column("Wie stopt", false),
                    new Column("Meest verbonden eerst", true),
                    new Column("Toeval", true)),
                cells)),
        List.of(),
        List.of(
            new Calculation(
                "Robuustheid",
                "het oppervlak onder de lijn, met trapezia, waarbij de hele breedte 1 is (Memmott e.a. 2004; Burgos e.a. 2007)",
                "%s met de meest verbonden eerst, %s door toeval; 1 is: tot het laatst houdt elk gebied een organisatie"
                    .formatted(measure("robuustheid", 2), measure("robuustheid_toeval", 2))),
            new Calculation(
                "Toeval",
                "van n organisaties zijn er k gestopt; een gebied met d organisaties heeft er geen meer met kans C(n\u2212d, k\u2212d) / C(n, k)",
                "n = %s".formatted(measure("organisaties", 0)))));
  }

  private String measure(String name, int decimals) {
    return measures.find(niveau, name).stream()
        .mapToObj(value -> Dutch.number(value, decimals))
        .findFirst()
        .orElse("onbekend");
  }

  private Section measures() {
    return new Section(
        "maten",
        "Het netwerk in cijfers",
        List.of(
            new Handout.Table(
                "Maten van het hele netwerk",
                List.of(
                    new Column("Maat", false),
                    new Column("Uitkomst", true),
                    new Column("Wat dat zegt", false)),
                List.of(
                    List.of(
                        Cell.text("Verbondenheid (connectance)"),
                        Cell.text(measure("connectance", 2)),
                        Cell.text("het deel van alle mogelijke verbindingen dat er is")),
                    List.of(
                        Cell.text("Genestheid (NODF)"),
                        Cell.text(measure("nodf", 1)),
                        Cell.text(
                            "van 0 tot 100; hoog: wie in weinig gebieden werkt, werkt waar ook anderen werken")),
                    List.of(
                        Cell.text("Gedeelde paren"),
                        Cell.text(measure("gedeelde_paren", 2)),
                        Cell.text("het deel van de paren gebieden met een organisatie gemeen")),
                    List.of(
                        Cell.text("Losse delen"),
                        Cell.text(measure("deelnetten", 0)),
                        Cell.text(
                            "1 is: van elk gebied kom je langs organisaties in elk ander"))))),
        List.of(),
        List.of(
            new Calculation(
                "Verbondenheid",
                "L / (n \u00d7 m)",
                "%s / (%s \u00d7 %s) = %s"
                    .formatted(
                        measure("verbindingen", 0),
                        measure("organisaties", 0),
                        measure("gebieden", 0),
                        measure("connectance", 3))),
            new Calculation(
                "Genestheid",
                "NODF: van elk paar met ongelijk veel verbindingen het deel van de kleinste dat de grootste ook heeft, gemiddeld over alle paren (Almeida-Neto e.a. 2008)",
                "organisaties %s, gebieden %s, samen %s"
                    .formatted(
                        measure("nodf_organisaties", 1),
                        measure("nodf_gebieden", 1),
                        measure("nodf", 1)))));
  }

  private Section unserved() {
    List<List<Cell>> cells = new ArrayList<>();
    named("niet_geregistreerd")
        .forEach(
            name ->
                cells.add(List.of(Cell.text(name), Cell.text("geen organisatie geregistreerd"))));
    named("los")
        .forEach(
            name ->
                cells.add(
                    List.of(
                        Cell.text(name), Cell.text("los: wie hier werkt, werkt nergens anders"))));
    return cells.isEmpty()
        ? new Section(
            "los",
            "Gebieden zonder verbinding",
            List.of(
                new Handout.Text(
                    List.of("Elk gebied deelt een organisatie met een ander gebied."))))
        : new Section(
            "los",
            "Gebieden zonder verbinding",
            List.of(
                new Handout.Text(List.of(UNREGISTERED)),
                new Handout.Table(
                    "Gebieden die met geen ander een organisatie delen",
                    List.of(new Column("Gebied", false), new Column("Waarom", false)),
                    cells)));
  }
}
