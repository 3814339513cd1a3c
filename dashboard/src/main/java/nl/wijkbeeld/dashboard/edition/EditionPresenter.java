package nl.wijkbeeld.dashboard.edition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Choices;
import nl.wijkbeeld.dashboard.edition.EditionState.Comparison;
import nl.wijkbeeld.dashboard.edition.EditionState.Listed;
import nl.wijkbeeld.dashboard.edition.EditionState.Option;
import nl.wijkbeeld.dashboard.infrastructure.Content;
import nl.wijkbeeld.dashboard.infrastructure.Register;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Edition;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest.Invoer;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;

/** Decides what the page of editions shows. */
final class EditionPresenter {
  static final String PAGE = "edities";
  static final String FROM = "van";
  static final String TO = "naar";
  static final String KIND = "soort";
  static final String LEVEL = "niveau";
  static final String INDICATOR = "indicator";

  private final SnapshotStore store;
  private final Snapshot shown;
  private final Language language;
  private final Texts texts;

  /** Of the page in Dutch. */
  EditionPresenter(SnapshotStore store, Snapshot shown) {
    this(store, shown, Language.NL);
  }

  EditionPresenter(SnapshotStore store, Snapshot shown, Language language) {
    this.store = store;
    this.shown = shown;
    this.language = language;
    this.texts = Texts.of(EditionPresenter.class, language);
  }

  EditionState state(Address address) throws IOException {
    List<Edition> editions = store.editions();
    Choices choices = new Choices(address, language);
    List<Option> options = options(editions);
    List<Section> sections = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    Optional<Comparison> comparison = Optional.empty();
    List<String> madeUp = List.of();
    if (options.size() > 1) {
      Option to =
          choices.pick(
              TO, code -> find(options, code), options.getFirst(), texts.get("deze_snapshot"));
      Option from =
          choices.pick(
              FROM, code -> find(options, code), before(options, to), texts.get("deze_snapshot"));
      boolean asked = address.has(FROM) || address.has(TO);
      ChangeKind kind =
          choices.pick(KIND, ChangeKind.class, ChangeKind.ALLE, texts.get("dit_verschil"));
      Optional<Niveau> niveau = address.first(LEVEL).flatMap(EditionPresenter::levelOf);
      if (address.has(LEVEL) && niveau.isEmpty()) {
        choices.tell(texts.get("geen_niveau"));
      }
      if (asked && from.equals(to)) {
        choices.tell(texts.get("met_zichzelf"));
        asked = false;
      }
      List<Option> indicators = List.of();
      Optional<Option> indicator = Optional.empty();
      if (asked) {
        Snapshot earlier = store.find(from.snapshot()).orElseThrow();
        Snapshot later = store.find(to.snapshot()).orElseThrow();
        List<ChangedCounts.Row> counts =
            ChangedCounts.of(earlier, later).stream()
                .filter(row -> niveau.isEmpty() || niveau.get() == row.niveau())
                .toList();
        Map<String, Option> changed = new LinkedHashMap<>();
        counts.stream()
            .filter(row -> row.of(kind) > 0)
            .forEach(row -> changed.put(row.indicator(), new Option(row.indicator(), row.label())));
        indicators = List.copyOf(changed.values());
        List<Option> possible = indicators;
        indicator = address.first(INDICATOR).flatMap(code -> find(possible, code));
        if (address.has(INDICATOR) && indicator.isEmpty()) {
          choices.tell(texts.get("geen_cijfer"));
        }
        List<ChangedAreas.Row> areas = ChangedAreas.of(earlier, later);
        List<ChangedDefinitions.Row> definitions = ChangedDefinitions.of(earlier, later);
        EditionSections changes = new EditionSections(language);
        sentences.addAll(changes.sentences(from, to, areas, definitions, counts));
        sections.add(changes.values(counts, kind, address));
        Optional<Option> chosen = indicator;
        chosen.ifPresent(one -> sections.add(changes.rows(earlier, later, one, niveau, kind)));
        sections.add(changes.areas(areas));
        sections.add(changes.definitions(definitions));
        madeUp = madeUp(earlier, later);
      }
      comparison =
          Optional.of(
              new Comparison(
                  options,
                  from,
                  to,
                  asked,
                  kind,
                  niveau,
                  indicators,
                  indicator,
                  EditionController.file(address.in(language), from.snapshot(), to.snapshot())));
    }
    return new EditionState(
        listed(editions, address),
        comparison,
        new Content(
            texts.get("titel"),
            subtitle(editions.size()),
            choices.notices(),
            sentences,
            sections,
            List.of(
                texts.get("weten.editie"), texts.get("weten.anders"), texts.get("weten.verborgen")),
            new Register(List.of(), madeUp),
            language));
  }

  private String subtitle(int editions) {
    return switch (editions) {
      case 0 -> texts.get("ondertitel.geen");
      case 1 -> texts.get("ondertitel.een");
      default -> texts.get("ondertitel.meer", language.count(editions));
    };
  }

  private static Optional<Niveau> levelOf(String code) {
    return Arrays.stream(Niveau.values()).filter(level -> level.code().equals(code)).findFirst();
  }

  private static Optional<Option> find(List<Option> options, String code) {
    return options.stream().filter(option -> option.snapshot().equals(code)).findFirst();
  }

  /** The one that stands after another in the list, and so is older. */
  private static Option before(List<Option> options, Option of) {
    return options.get(Math.min(options.indexOf(of) + 1, options.size() - 1));
  }

  /** The snapshots that can be compared, the newest first: editions, the current one, this one. */
  private List<Option> options(List<Edition> editions) throws IOException {
    Map<String, Option> options = new LinkedHashMap<>();
    for (Edition edition : editions) {
      if (store.find(edition.snapshot()).isPresent()) {
        options.put(edition.snapshot(), new Option(edition.snapshot(), name(edition)));
      }
    }
    Optional<String> current = store.currentId();
    for (String id : List.of(current.orElse(shown.id()), shown.id())) {
      String key = current.filter(id::equals).isPresent() ? "nieuwste" : "deze";
      options.putIfAbsent(id, new Option(id, texts.get(key, id)));
    }
    return options.values().stream()
        .sorted(java.util.Comparator.comparing(Option::snapshot).reversed())
        .toList();
  }

  /** Its number and title, such as {@code Editie 3: Najaar 2026}. */
  private String name(Edition edition) {
    return texts.get("editie.naam", Integer.toString(edition.number()), edition.title());
  }

  private List<Listed> listed(List<Edition> editions, Address address) throws IOException {
    List<Listed> listed = new ArrayList<>();
    for (Edition edition : editions) {
      Optional<Snapshot> snapshot = store.find(edition.snapshot());
      listed.add(
          new Listed(
              name(edition),
              texts.get(
                  "vastgelegd",
                  language.day(edition.day()),
                  snapshot
                      .map(
                          opened ->
                              texts.get(
                                  "vastgelegd.cijfers",
                                  language.moment(opened.manifest().madeAt()),
                                  opened.id()))
                      .orElse(texts.get("vastgelegd.weg", edition.snapshot()))),
              edition.notes(),
              texts.get(
                  "citaat",
                  Integer.toString(edition.day().getYear()),
                  name(edition),
                  edition.snapshot()),
              snapshot.map(opened -> address.to("").with(Address.SNAPSHOT, edition.snapshot()))));
    }
    return listed;
  }

  private static List<String> madeUp(Snapshot earlier, Snapshot later) {
    return List.of(earlier, later).stream()
        .flatMap(snapshot -> snapshot.manifest().invoer().stream())
        .filter(Invoer::verzonnen)
        .map(Invoer::toelichting)
        .filter(text -> !text.isBlank())
        .distinct()
        .toList();
  }
}
