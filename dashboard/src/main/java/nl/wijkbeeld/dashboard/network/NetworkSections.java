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
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.Handout.Cell;
import nl.wijkbeeld.dashboard.handout.Handout.Column;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.infrastructure.Section.Calculation;
import nl.wijkbeeld.dashboard.infrastructure.Words;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;

/** Makes the parts of the page of the network, in the language of the page. */
final class NetworkSections {

  /** So many organisations and areas fit on a picture. */
  private static final int MOST_DRAWN = 40;

  /** So many organisations stand in the table. */
  private static final int MOST_LISTED = 200;

  private final Network network;
  private final Niveau niveau;
  private final Language language;
  private final Texts texts;
  private final Words words;

  NetworkSections(Network network, Language language) {
    this.network = network;
    this.niveau = network.niveau();
    this.language = language;
    this.texts = Texts.of(NetworkSections.class, language);
    this.words = Words.in(language);
  }

  /** All parts, in reading order. */
  List<Section> of(Optional<String> stopped, Address address) {
    return List.of(
        whatIf(stopped),
        matrix(stopped),
        organisations(address),
        robustness(),
        measures(),
        unserved());
  }

  private Section whatIf(Optional<String> stopped) {
    if (stopped.isEmpty()) {
      return new Section(
          "wat-als",
          texts.get("wat_als"),
          List.of(new Handout.Text(List.of(texts.get("wat_als.kies", language.levels(niveau))))));
    }
    String organisation = stopped.get();
    List<NetworkLosses.Loss> lost = network.losses().of(organisation);
    Set<String> reach = new LinkedHashSet<>();
    network.links().all().stream()
        .filter(link -> link.organisation().equals(organisation))
        .forEach(link -> reach.add(link.area()));
    Map<String, List<String>> functions = new LinkedHashMap<>();
    Set<String> nobody = new LinkedHashSet<>();
    for (NetworkLosses.Loss loss : lost) {
      if (loss.function().isPresent()) {
        functions
            .computeIfAbsent(loss.area(), unused -> new ArrayList<>())
            .add(words.function(loss.function().get()));
      } else {
        nobody.add(loss.area());
      }
    }
    List<List<Cell>> cells =
        reach.stream()
            .sorted(Comparator.comparing(network::name))
            .map(
                area ->
                    List.of(
                        Cell.text(network.name(area)),
                        Cell.text(area),
                        Cell.text(
                            nobody.contains(area)
                                ? texts.get("geen_enkele_meer")
                                : texts.get("ja")),
                        Cell.text(
                            functions.containsKey(area)
                                ? words.and(functions.get(area))
                                : texts.get("geen"))))
            .toList();
    String bridge =
        network.nodes().organisations().stream()
                .anyMatch(node -> node.name().equals(organisation) && node.state().equals("brug"))
            ? texts.get("is_brug")
            : "";
    return new Section(
        "wat-als",
        texts.get("wat_als.wie", organisation),
        List.of(
            new Handout.Text(
                List.of(
                    String.join(
                            " ",
                            texts.get("werkt_in", organisation, count(reach.size())),
                            nobody.isEmpty()
                                ? texts.get("overal_een_andere")
                                : texts.get("in_blijft_geen", count(nobody.size())),
                            functions.isEmpty()
                                ? texts.get("geen_functie_verdwijnt")
                                : texts.get("functie_verdwijnt", count(functions.size())),
                            bridge)
                        .strip())),
            new Handout.Table(
                texts.get("waar_werkt", organisation),
                List.of(
                    new Column(texts.get("gebied"), false),
                    Column.forSheet(texts.get("code")),
                    new Column(texts.get("andere_organisaties"), false),
                    new Column(texts.get("functies_die_verdwijnen"), false)),
                cells)));
  }

  private String count(int areas) {
    return texts.get(
        "aantal_gebieden",
        language.count(areas),
        areas == 1 ? language.level(niveau) : language.levels(niveau));
  }

  private Section matrix(Optional<String> marked) {
    List<String> drawn =
        network.nodes().organisations().stream()
            .map(NetworkNodes.Node::name)
            .limit(MOST_DRAWN)
            .toList();
    List<String> areas = network.nodes().served().stream().limit(MOST_DRAWN).toList();
    String title = texts.get("welke_organisatie", language.level(niveau));
    String caption =
        network.nodes().organisations().size() > MOST_DRAWN
                || network.nodes().served().size() > MOST_DRAWN
            ? texts.get("elke_stip") + " " + texts.get("getekend", language.count(MOST_DRAWN))
            : texts.get("elke_stip");
    return new Section(
        "verbindingen",
        texts.get("wie_werkt_waar"),
        List.of(
            new Handout.Picture(
                caption,
                texts.get("zelfde_verbindingen", title),
                NetworkPictures.matrix(
                    title, drawn, areas, network.links().all(), network.names(), marked.orElse("")),
                List.of())));
  }

  private Section organisations(Address address) {
    Map<String, Set<String>> functions = new LinkedHashMap<>();
    Map<String, Set<String>> reach = new LinkedHashMap<>();
    for (NetworkLinks.Link link : network.links().all()) {
      if (!link.function().isEmpty()) {
        functions
            .computeIfAbsent(link.organisation(), unused -> new TreeSet<>())
            .add(link.function());
      }
      reach
          .computeIfAbsent(link.organisation(), unused -> new TreeSet<>())
          .add(network.name(link.area()));
    }
    List<List<Cell>> cells = new ArrayList<>();
    List<String> hrefs = new ArrayList<>();
    for (NetworkNodes.Node node :
        network.nodes().organisations().stream().limit(MOST_LISTED).toList()) {
      List<NetworkLosses.Loss> lost = network.losses().of(node.name());
      hrefs.add(address.with(NetworkPresenter.STOPS, node.name()).href());
      cells.add(
          List.of(
              Cell.text(node.name()),
              Cell.figure(Meting.of(node.degree()), 0, language),
              Cell.text(
                  words.and(
                      functions.getOrDefault(node.name(), Set.of()).stream()
                          .map(words::shortFunction)
                          .toList())),
              Cell.figure(
                  Meting.of((int) lost.stream().filter(loss -> loss.function().isEmpty()).count()),
                  0,
                  language),
              Cell.figure(
                  Meting.of(
                      (int) lost.stream().filter(loss -> loss.function().isPresent()).count()),
                  0,
                  language),
              Cell.text(node.state().equals("brug") ? texts.get("ja") : ""),
              Cell.text(String.join(", ", reach.getOrDefault(node.name(), Set.of())))));
    }
    return new Section(
        "organisaties",
        texts.get("de_organisaties"),
        List.of(
            new Handout.Table(
                texts.get("organisaties"),
                List.of(
                    new Column(texts.get("organisatie"), false),
                    new Column(texts.get("werkt_in.kolom"), true),
                    new Column(texts.get("functies"), false),
                    new Column(texts.get("enige_in"), true),
                    new Column(texts.get("enige_functie"), true),
                    new Column(texts.get("brug"), false),
                    Column.forSheet(texts.get("gebieden"))),
                cells)),
        hrefs,
        List.of());
  }

  private Section robustness() {
    String title = texts.get("robuustheid.titel", language.levels(niveau));
    List<NetworkCurve.Step> worst = network.curve().list(NetworkCurve.WORST);
    List<NetworkCurve.Step> chance = network.curve().list(NetworkCurve.CHANCE);
    List<List<Cell>> cells = new ArrayList<>();
    for (int i = 0; i < worst.size() && i < chance.size(); i++) {
      cells.add(
          List.of(
              Cell.text("" + worst.get(i).number()),
              Cell.text(worst.get(i).stopped().orElse(texts.get("nog_niemand"))),
              Cell.text(words.percent(worst.get(i).served())),
              Cell.text(words.percent(chance.get(i).served()))));
    }
    return new Section(
        "robuustheid",
        texts.get("hoe_sterk"),
        List.of(
            new Handout.Text(List.of(texts.get("een_voor_een"))),
            new Handout.Picture(
                title,
                texts.get("staan_in_tabel", title),
                NetworkPictures.curve(title, network.curve(), texts),
                List.of(
                    new Handout.Key(
                        NetworkPictures.swatch(NetworkCurve.WORST), texts.get("meest_verbonden")),
                    new Handout.Key(
                        NetworkPictures.swatch(NetworkCurve.CHANCE),
                        texts.get("volgorde_toeval")))),
            new Handout.Table(
                texts.get("wat_overblijft"),
                List.of(
                    new Column(texts.get("gestopt"), false),
                    new Column(texts.get("wie_stopt"), false),
                    new Column(texts.get("meest_verbonden.kolom"), true),
                    new Column(texts.get("toeval"), true)),
                cells)),
        List.of(),
        List.of(
            new Calculation(
                texts.get("robuustheid"),
                texts.get("robuustheid.formule"),
                texts.get(
                    "robuustheid.hier",
                    measure("robuustheid", 2),
                    measure("robuustheid_toeval", 2))),
            new Calculation(
                texts.get("toeval"),
                texts.get("toeval.formule"),
                texts.get("toeval.hier", measure("organisaties", 0)))));
  }

  private String measure(String name, int decimals) {
    return network.measures().find(niveau, name).stream()
        .mapToObj(value -> language.number(value, decimals))
        .findFirst()
        .orElse(texts.get("onbekend"));
  }

  private Section measures() {
    return new Section(
        "maten",
        texts.get("in_cijfers"),
        List.of(
            new Handout.Table(
                texts.get("maten"),
                List.of(
                    new Column(texts.get("maat"), false),
                    new Column(texts.get("uitkomst"), true),
                    new Column(texts.get("wat_dat_zegt"), false)),
                List.of(
                    List.of(
                        Cell.text(texts.get("verbondenheid.maat")),
                        Cell.text(measure("connectance", 2)),
                        Cell.text(texts.get("verbondenheid.zegt"))),
                    List.of(
                        Cell.text(texts.get("genestheid.maat")),
                        Cell.text(measure("nodf", 1)),
                        Cell.text(texts.get("genestheid.zegt"))),
                    List.of(
                        Cell.text(texts.get("gedeelde_paren")),
                        Cell.text(measure("gedeelde_paren", 2)),
                        Cell.text(texts.get("gedeelde_paren.zegt"))),
                    List.of(
                        Cell.text(texts.get("losse_delen")),
                        Cell.text(measure("deelnetten", 0)),
                        Cell.text(texts.get("losse_delen.zegt")))))),
        List.of(),
        List.of(
            new Calculation(
                texts.get("verbondenheid"),
                texts.get("verbondenheid.formule"),
                texts.get(
                    "verbondenheid.hier",
                    measure("verbindingen", 0),
                    measure("organisaties", 0),
                    measure("gebieden", 0),
                    measure("connectance", 3))),
            new Calculation(
                texts.get("genestheid"),
                texts.get("genestheid.formule"),
                texts.get(
                    "genestheid.hier",
                    measure("nodf_organisaties", 1),
                    measure("nodf_gebieden", 1),
                    measure("nodf", 1)))));
  }

  private Section unserved() {
    List<List<Cell>> cells = new ArrayList<>();
    network
        .named("niet_geregistreerd")
        .forEach(
            name ->
                cells.add(
                    List.of(
                        Cell.text(name), Cell.text(texts.get("geen_organisatie_geregistreerd")))));
    network
        .named("los")
        .forEach(name -> cells.add(List.of(Cell.text(name), Cell.text(texts.get("los")))));
    return cells.isEmpty()
        ? new Section(
            "los",
            texts.get("zonder_verbinding"),
            List.of(new Handout.Text(List.of(texts.get("elk_deelt")))))
        : new Section(
            "los",
            texts.get("zonder_verbinding"),
            List.of(
                new Handout.Text(List.of(texts.get("niet_geregistreerd"))),
                new Handout.Table(
                    texts.get("delen_geen"),
                    List.of(
                        new Column(texts.get("gebied"), false),
                        new Column(texts.get("waarom"), false)),
                    cells)));
  }
}
