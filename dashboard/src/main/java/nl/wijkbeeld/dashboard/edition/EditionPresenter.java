package nl.wijkbeeld.dashboard.edition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Choices;
import nl.wijkbeeld.dashboard.edition.EditionState.Comparison;
import nl.wijkbeeld.dashboard.edition.EditionState.Listed;
import nl.wijkbeeld.dashboard.edition.EditionState.Option;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.Handout.Cell;
import nl.wijkbeeld.dashboard.handout.Handout.Column;
import nl.wijkbeeld.dashboard.infrastructure.Content;
import nl.wijkbeeld.dashboard.infrastructure.Register;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.snapshot.Edition;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest.Invoer;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;

/** Decides what the page of editions shows. */
final class EditionPresenter {
  static final String PAGE = "edities";
  static final String TITLE = "Edities";
  static final String FROM = "van";
  static final String TO = "naar";
  static final String KIND = "soort";
  static final String LEVEL = "niveau";
  static final String INDICATOR = "indicator";

  /** So many rows of a table stand on the page; a table to take along has more. */
  private static final int MOST = 200;

  private static final String NONE = "\u2013";

  private final SnapshotStore store;
  private final Snapshot shown;

  EditionPresenter(SnapshotStore store, Snapshot shown) {
    this.store = store;
    this.shown = shown;
  }

  EditionState state(Address address) throws IOException {
    List<Edition> editions = store.editions();
    Choices choices = new Choices(address);
    List<Option> options = options(editions);
    List<Section> sections = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    Optional<Comparison> comparison = Optional.empty();
    List<String> madeUp = List.of();
    if (options.size() > 1) {
      Option to =
          choices.pick(TO, code -> find(options, code), options.getFirst(), "Deze snapshot");
      Option from =
          choices.pick(FROM, code -> find(options, code), before(options, to), "Deze snapshot");
      boolean asked = address.has(FROM) || address.has(TO);
      ChangeKind kind = choices.pick(KIND, ChangeKind.class, ChangeKind.ALLE, "Dit verschil");
      Optional<Niveau> niveau = address.first(LEVEL).flatMap(EditionPresenter::levelOf);
      if (address.has(LEVEL) && niveau.isEmpty()) {
        choices.tell("Dit niveau is er niet. De pagina toont alle niveaus.");
      }
      if (asked && from.equals(to)) {
        choices.tell("U vergelijkt een snapshot met zichzelf. Kies twee verschillende.");
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
          choices.tell("Van dit cijfer zijn er geen waarden met zulke verschillen.");
        }
        List<ChangedAreas.Row> areas = ChangedAreas.of(earlier, later);
        List<ChangedDefinitions.Row> definitions = ChangedDefinitions.of(earlier, later);
        sentences.addAll(sentences(from, to, areas, definitions, counts));
        sections.add(values(counts, kind, address));
        Optional<Option> chosen = indicator;
        chosen.ifPresent(one -> sections.add(rows(earlier, later, one, niveau, kind)));
        sections.add(areas(areas));
        sections.add(definitions(definitions));
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
                  EditionController.file(address, from.snapshot(), to.snapshot())));
    }
    return new EditionState(
        listed(editions, address),
        comparison,
        new Content(
            TITLE,
            subtitle(editions.size()),
            choices.notices(),
            sentences,
            sections,
            List.of(
                "Een editie is een snapshot die bewaard wordt en niet meer verandert. Wie haar noemt, verwijst ook over tien jaar naar dezelfde cijfers.",
                "Twee waarden zijn anders als zij meer verschillen dan de helft van de laatste decimaal die een lezer ziet. Wat minder verschilt staat apart, bij de afronding.",
                "Wat verborgen is, is in geen van beide te zien. Een waarde die eerst getoond en nu verborgen is, heeft een andere toestand."),
            new Register(List.of(), madeUp)));
  }

  private static String subtitle(int editions) {
    return switch (editions) {
      case 0 -> "Er is nog geen editie.";
      case 1 -> "Een snapshot is bewaard om te citeren.";
      default -> "%d snapshots zijn bewaard om te citeren.".formatted(editions);
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
        options.put(edition.snapshot(), new Option(edition.snapshot(), edition.name()));
      }
    }
    Optional<String> current = store.currentId();
    for (String id : List.of(current.orElse(shown.id()), shown.id())) {
      String label =
          current.filter(id::equals).isPresent() ? "De nieuwste cijfers" : "Deze cijfers";
      options.putIfAbsent(id, new Option(id, "%s (%s)".formatted(label, id)));
    }
    return options.values().stream()
        .sorted(java.util.Comparator.comparing(Option::snapshot).reversed())
        .toList();
  }

  private List<Listed> listed(List<Edition> editions, Address address) throws IOException {
    List<Listed> listed = new ArrayList<>();
    for (Edition edition : editions) {
      Optional<Snapshot> snapshot = store.find(edition.snapshot());
      listed.add(
          new Listed(
              edition.name(),
              "Vastgelegd op %s. %s"
                  .formatted(
                      Dutch.day(edition.day()),
                      snapshot
                          .map(
                              opened ->
                                  "Cijfers van %s, snapshot %s."
                                      .formatted(
                                          Dutch.moment(opened.manifest().madeAt()), opened.id()))
                          .orElse(
                              "De snapshot %s staat niet meer in het meer."
                                  .formatted(edition.snapshot()))),
              edition.notes(),
              "Wijkbeeld (%d). %s. Snapshot %s."
                  .formatted(edition.day().getYear(), edition.name(), edition.snapshot()),
              snapshot.map(opened -> address.to("").with(Address.SNAPSHOT, edition.snapshot()))));
    }
    return listed;
  }

  private static List<String> sentences(
      Option from,
      Option to,
      List<ChangedAreas.Row> areas,
      List<ChangedDefinitions.Row> definitions,
      List<ChangedCounts.Row> counts) {
    List<String> sentences = new ArrayList<>();
    sentences.add("Van \u201c%s\u201d naar \u201c%s\u201d.".formatted(from.label(), to.label()));
    sentences.add(
        areas.isEmpty()
            ? "De gebieden zijn dezelfde."
            : "Gebieden: %s nieuw, %s weg, %s veranderd."
                .formatted(
                    count(areas, "nieuw"),
                    count(areas, "weg"),
                    Dutch.count(
                        areas.stream()
                            .filter(row -> !row.what().equals("nieuw") && !row.what().equals("weg"))
                            .count())));
    sentences.add(
        definitions.isEmpty()
            ? "De definities zijn dezelfde."
            : "Definities: van %s indicatoren is iets anders."
                .formatted(
                    Dutch.count(
                        definitions.stream()
                            .map(ChangedDefinitions.Row::indicator)
                            .distinct()
                            .count())));
    sentences.add(
        counts.isEmpty()
            ? "De waarden zijn dezelfde."
            : "Waarden: %s nieuw, %s weg, %s met een andere toestand, %s met een andere waarde; %s verschillen alleen in de afronding."
                .formatted(
                    sum(counts, ChangeKind.NIEUW),
                    sum(counts, ChangeKind.WEG),
                    sum(counts, ChangeKind.TOESTAND),
                    sum(counts, ChangeKind.WAARDE),
                    sum(counts, ChangeKind.AFRONDING)));
    return sentences;
  }

  private static String count(List<ChangedAreas.Row> areas, String what) {
    return Dutch.count(areas.stream().filter(row -> row.what().equals(what)).count());
  }

  private static String sum(List<ChangedCounts.Row> counts, ChangeKind kind) {
    return Dutch.count(counts.stream().mapToLong(row -> row.of(kind)).sum());
  }

  private static Section values(List<ChangedCounts.Row> counts, ChangeKind kind, Address address) {
    List<ChangedCounts.Row> shown = counts.stream().filter(row -> row.of(kind) > 0).toList();
    List<Handout.Part> parts = new ArrayList<>();
    if (shown.isEmpty()) {
      parts.add(new Handout.Text(List.of("Er zijn geen waarden met zulke verschillen.")));
    } else {
      parts.add(new Handout.Text(List.of("Kies een cijfer om te zien welke waarden anders zijn.")));
      parts.add(
          new Handout.Table(
              "Waarden die anders zijn: " + kind.label().toLowerCase(Dutch.LOCALE),
              List.of(
                  new Column("Cijfer", false),
                  Column.forSheet("Code"),
                  new Column("Niveau", false),
                  new Column("Nieuw", true),
                  new Column("Weg", true),
                  new Column("Andere toestand", true),
                  new Column("Andere waarde", true),
                  new Column("Alleen afronding", true)),
              shown.stream()
                  .map(
                      row ->
                          List.of(
                              Cell.text(row.label()),
                              Cell.text(row.indicator()),
                              Cell.text(row.niveau().code()),
                              number(row.added()),
                              number(row.gone()),
                              number(row.state()),
                              number(row.value()),
                              number(row.rounding())))
                  .toList()));
    }
    return new Section(
        "waarden",
        "Waarden",
        parts,
        shown.stream()
            .map(
                row ->
                    address
                        .with(INDICATOR, row.indicator())
                        .with(LEVEL, row.niveau().code())
                        .href())
            .toList(),
        List.of());
  }

  private static Cell number(long count) {
    return Cell.text(count == 0 ? NONE : Dutch.count(count));
  }

  private static Section rows(
      Snapshot earlier,
      Snapshot later,
      Option indicator,
      Optional<Niveau> niveau,
      ChangeKind kind) {
    int decimals =
        IndicatorCatalog.of(later)
            .find(indicator.snapshot())
            .or(() -> IndicatorCatalog.of(earlier).find(indicator.snapshot()))
            .map(IndicatorInfo::decimalen)
            .orElse(2);
    List<ChangedValues.Row> all =
        ChangedValues.of(earlier, later, Optional.of(indicator.snapshot()), niveau, kind, MOST + 1);
    List<ChangedValues.Row> shown = all.subList(0, Math.min(MOST, all.size()));
    List<Handout.Part> parts = new ArrayList<>();
    if (all.size() > MOST) {
      parts.add(
          new Handout.Text(
              List.of(
                  "U ziet de eerste %d. In het CSV-bestand staan ze allemaal.".formatted(MOST))));
    }
    parts.add(
        new Handout.Table(
            indicator.label() + ": waarden die anders zijn",
            List.of(
                new Column("Gebied", false),
                Column.forSheet("Code"),
                new Column("Niveau", false),
                new Column("Indeling", false),
                new Column("Periode", false),
                new Column("Uitsplitsing", false),
                new Column("Was", true),
                new Column("Is", true),
                new Column("Verschil", false)),
            shown.stream()
                .map(
                    row ->
                        List.of(
                            Cell.text(row.naam()),
                            Cell.text(row.gebiedcode()),
                            Cell.text(row.niveau().code()),
                            Cell.text(row.indeling()),
                            Cell.text(row.periode().label()),
                            Cell.text(row.uitsplitsing()),
                            figure(row.before(), decimals),
                            figure(row.now(), decimals),
                            Cell.text(row.kind().label().toLowerCase(Dutch.LOCALE))))
                .toList()));
    return new Section("regels", indicator.label(), parts);
  }

  private static Cell figure(Optional<Meting> meting, int decimals) {
    return meting.map(known -> Cell.figure(known, decimals)).orElse(Cell.text(NONE));
  }

  private static Section areas(List<ChangedAreas.Row> rows) {
    if (rows.isEmpty()) {
      return new Section(
          "gebieden",
          "Gebieden",
          List.of(
              new Handout.Text(
                  List.of("Elk gebied heeft dezelfde naam, plaats en omtrek als toen."))));
    }
    List<Handout.Part> parts = new ArrayList<>();
    if (rows.size() > MOST) {
      parts.add(
          new Handout.Text(
              List.of("U ziet de eerste %d van %s.".formatted(MOST, Dutch.count(rows.size())))));
    }
    parts.add(
        new Handout.Table(
            "Gebieden die anders zijn",
            List.of(
                new Column("Gebied", false),
                new Column("Code", false),
                new Column("Niveau", false),
                new Column("Indeling", false),
                new Column("Wat is anders", false),
                new Column("Was (km\u00b2)", true),
                new Column("Is (km\u00b2)", true)),
            rows.stream()
                .limit(MOST)
                .map(
                    row ->
                        List.of(
                            Cell.text(row.naam()),
                            Cell.text(row.code()),
                            Cell.text(row.niveau().code()),
                            Cell.text(row.indeling()),
                            Cell.text(row.what()),
                            surface(row.before()),
                            surface(row.now())))
                .toList()));
    return new Section("gebieden", "Gebieden", parts);
  }

  private static Cell surface(OptionalDouble squareMetres) {
    return Cell.text(
        squareMetres.isPresent() ? Dutch.number(squareMetres.getAsDouble() / 1e6, 3) : NONE);
  }

  private static Section definitions(List<ChangedDefinitions.Row> rows) {
    if (rows.isEmpty()) {
      return new Section(
          "definities",
          "Definities",
          List.of(
              new Handout.Text(
                  List.of("Elke indicator heeft dezelfde definitie, eenheid en rekenwijze."))));
    }
    return new Section(
        "definities",
        "Definities",
        List.of(
            new Handout.Table(
                "Definities die anders zijn",
                List.of(
                    new Column("Indicator", false),
                    new Column("Code", false),
                    new Column("Wat is anders", false),
                    new Column("Was", false),
                    new Column("Is", false)),
                rows.stream()
                    .map(
                        row ->
                            List.of(
                                Cell.text(row.label()),
                                Cell.text(row.indicator()),
                                Cell.text(row.what()),
                                Cell.text(row.before()),
                                Cell.text(row.now())))
                    .toList())));
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
