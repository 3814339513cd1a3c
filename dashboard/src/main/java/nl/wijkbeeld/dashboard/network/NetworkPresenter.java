package nl.wijkbeeld.dashboard.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.infrastructure.Content;
import nl.wijkbeeld.dashboard.infrastructure.Register;
import nl.wijkbeeld.dashboard.infrastructure.RegisterDivisions;
import nl.wijkbeeld.dashboard.infrastructure.Words;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/** Decides what the page of the network shows. */
public final class NetworkPresenter {

  /** In the address: the level of the areas, and the organisation that stops. */
  static final String LEVEL = "niveau";

  static final String STOPS = "stopt";

  private final Snapshot snapshot;
  private final Network network;
  private final Niveau niveau;
  private final Language language;
  private final Texts texts;
  private final Words words;

  private NetworkPresenter(Snapshot snapshot, Network network, Language language) {
    this.snapshot = snapshot;
    this.network = network;
    this.niveau = network.niveau();
    this.language = language;
    this.texts = Texts.of(NetworkPresenter.class, language);
    this.words = Words.in(language);
  }

  /** The state of the page in Dutch; nothing when the snapshot has no organisations. */
  public static Optional<NetworkState> state(Snapshot snapshot, Address address) {
    return state(snapshot, address, Language.NL);
  }

  /** The state of the page; nothing when the snapshot has no organisations. */
  public static Optional<NetworkState> state(
      Snapshot snapshot, Address address, Language language) {
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
          Texts.of(NetworkPresenter.class, language)
              .get("geen_niveau", address.first(LEVEL).orElse("")));
    }
    Niveau niveau = asked.orElse(levels.contains(Niveau.WIJK) ? Niveau.WIJK : levels.getFirst());
    return Optional.of(
        new NetworkPresenter(snapshot, Network.of(snapshot, indeling.get(), niveau), language)
            .state(levels, address, notices));
  }

  private NetworkState state(List<Niveau> levels, Address address, List<String> notices) {
    List<String> organisations =
        network.nodes().organisations().stream().map(NetworkNodes.Node::name).sorted().toList();
    Optional<String> stopped = address.first(STOPS).filter(organisations::contains);
    if (address.has(STOPS) && stopped.isEmpty()) {
      notices.add(texts.get("geen_organisatie", address.first(STOPS).orElse("")));
    }
    return new NetworkState(
        new Content(
            texts.get("titel"),
            texts.get("ondertitel", language.levels(niveau)),
            notices,
            sentences(),
            new NetworkSections(network, language).of(stopped, address),
            List.of(
                texts.get("niet_geregistreerd"),
                texts.get("weten.veel"),
                texts.get("weten.groter"),
                texts.get("weten.gepubliceerd")),
            Register.in(language, snapshot, "organisaties"),
            language),
        niveau,
        levels,
        stopped,
        organisations);
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        texts.count(
            "organisaties_werken",
            network.measures().count(niveau, "organisaties"),
            language.count(network.measures().count(niveau, "gebieden")),
            language.count(network.measures().count(niveau, "gebieden_alle")),
            language.levels(niveau),
            language.count(network.measures().count(niveau, "verbindingen"))));
    network
        .measures()
        .find(niveau, "gedeelde_paren")
        .ifPresent(
            part ->
                sentences.add(
                    texts.get(
                        "paren_delen", language.levels(niveau), language.number(100 * part, 0))));
    long bridges =
        network.nodes().organisations().stream()
            .filter(node -> node.state().equals("brug"))
            .count();
    if (bridges > 0) {
      sentences.add(texts.count("brug", bridges));
    }
    Set<String> alone = new TreeSet<>();
    network.losses().all().stream()
        .filter(loss -> loss.function().isEmpty())
        .forEach(loss -> alone.add(network.name(loss.area())));
    if (!alone.isEmpty()) {
      sentences.add(texts.get("aan_een_enkele", words.some(List.copyOf(alone))));
    }
    List<String> unregistered = network.named("niet_geregistreerd");
    if (!unregistered.isEmpty()) {
      sentences.add(texts.get("geen_in", words.some(unregistered)));
    }
    return sentences;
  }
}
