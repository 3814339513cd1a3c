package nl.wijkbeeld.dashboard.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.edition.ChangedAreas.Kind;
import nl.wijkbeeld.dashboard.edition.EditionState.Option;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.Handout.Cell;
import nl.wijkbeeld.dashboard.handout.Handout.Column;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;

/** Says what changed between two snapshots, in the language of the page. */
final class EditionSections {

  /** So many rows of a table stand on the page; a table to take along has more. */
  private static final int MOST = 200;

  private static final String NONE = "\u2013";

  private final Language language;
  private final Texts texts;

  EditionSections(Language language) {
    this.language = language;
    this.texts = Texts.of(EditionSections.class, language);
  }

  /** The differences in short. */
  List<String> sentences(
      Option from,
      Option to,
      List<ChangedAreas.Row> areas,
      List<ChangedDefinitions.Row> definitions,
      List<ChangedCounts.Row> counts) {
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.get("van_naar", from.label(), to.label()));
    sentences.add(
        areas.isEmpty()
            ? texts.get("gebieden_dezelfde")
            : texts.get(
                "gebieden_anders",
                count(areas, Kind.NIEUW),
                count(areas, Kind.WEG),
                language.count(
                    areas.stream()
                        .filter(row -> !is(row, Kind.NIEUW) && !is(row, Kind.WEG))
                        .count())));
    sentences.add(
        definitions.isEmpty()
            ? texts.get("definities_dezelfde")
            : texts.get(
                "definities_anders",
                language.count(
                    definitions.stream()
                        .map(ChangedDefinitions.Row::indicator)
                        .distinct()
                        .count())));
    sentences.add(
        counts.isEmpty()
            ? texts.get("waarden_dezelfde")
            : texts.get(
                "waarden_anders",
                sum(counts, ChangeKind.NIEUW),
                sum(counts, ChangeKind.WEG),
                sum(counts, ChangeKind.TOESTAND),
                sum(counts, ChangeKind.WAARDE),
                sum(counts, ChangeKind.AFRONDING)));
    return sentences;
  }

  private String count(List<ChangedAreas.Row> areas, Kind kind) {
    return language.count(areas.stream().filter(row -> is(row, kind)).count());
  }

  private static boolean is(ChangedAreas.Row row, Kind kind) {
    return row.what().stream().anyMatch(one -> one.kind() == kind);
  }

  private String sum(List<ChangedCounts.Row> counts, ChangeKind kind) {
    return language.count(counts.stream().mapToLong(row -> row.of(kind)).sum());
  }

  /** How many values of each indicator are different. */
  Section values(List<ChangedCounts.Row> counts, ChangeKind kind, Address address) {
    List<ChangedCounts.Row> shown = counts.stream().filter(row -> row.of(kind) > 0).toList();
    List<Handout.Part> parts = new ArrayList<>();
    if (shown.isEmpty()) {
      parts.add(new Handout.Text(List.of(texts.get("geen_verschillen"))));
    } else {
      parts.add(new Handout.Text(List.of(texts.get("kies_een_cijfer"))));
      parts.add(
          new Handout.Table(
              texts.get("waarden_die_anders_zijn", kind.words(language)),
              List.of(
                  new Column(texts.get("cijfer"), false),
                  Column.forSheet(texts.get("code")),
                  new Column(texts.get("niveau"), false),
                  new Column(texts.get("nieuw"), true),
                  new Column(texts.get("weg"), true),
                  new Column(texts.get("andere_toestand"), true),
                  new Column(texts.get("andere_waarde"), true),
                  new Column(texts.get("alleen_afronding"), true)),
              shown.stream()
                  .map(
                      row ->
                          List.of(
                              Cell.text(row.label()),
                              Cell.text(row.indicator()),
                              Cell.text(language.level(row.niveau())),
                              number(row.added()),
                              number(row.gone()),
                              number(row.state()),
                              number(row.value()),
                              number(row.rounding())))
                  .toList()));
    }
    return new Section(
        "waarden",
        texts.get("waarden"),
        parts,
        shown.stream()
            .map(
                row ->
                    address
                        .with(EditionPresenter.INDICATOR, row.indicator())
                        .with(EditionPresenter.LEVEL, row.niveau().code())
                        .href())
            .toList(),
        List.of());
  }

  private Cell number(long count) {
    return Cell.text(count == 0 ? NONE : language.count(count));
  }

  /** The values of an indicator that are different. */
  Section rows(
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
      parts.add(new Handout.Text(List.of(texts.get("eerste", language.count(MOST)))));
    }
    parts.add(
        new Handout.Table(
            texts.get("waarden_die_anders_zijn.van", indicator.label()),
            List.of(
                new Column(texts.get("gebied"), false),
                Column.forSheet(texts.get("code")),
                new Column(texts.get("niveau"), false),
                new Column(texts.get("indeling"), false),
                new Column(texts.get("periode"), false),
                new Column(texts.get("uitsplitsing"), false),
                new Column(texts.get("was"), true),
                new Column(texts.get("is"), true),
                new Column(texts.get("verschil"), false)),
            shown.stream()
                .map(
                    row ->
                        List.of(
                            Cell.text(row.naam()),
                            Cell.text(row.gebiedcode()),
                            Cell.text(language.level(row.niveau())),
                            Cell.text(row.indeling()),
                            Cell.text(language.period(row.periode())),
                            Cell.text(row.uitsplitsing()),
                            figure(row.before(), decimals),
                            figure(row.now(), decimals),
                            Cell.text(row.kind().words(language))))
                .toList()));
    return new Section("regels", indicator.label(), parts);
  }

  private Cell figure(Optional<Meting> meting, int decimals) {
    return meting.map(known -> Cell.figure(known, decimals, language)).orElse(Cell.text(NONE));
  }

  /** The areas that are different. */
  Section areas(List<ChangedAreas.Row> rows) {
    if (rows.isEmpty()) {
      return new Section(
          "gebieden",
          texts.get("gebieden"),
          List.of(new Handout.Text(List.of(texts.get("elk_gebied")))));
    }
    List<Handout.Part> parts = new ArrayList<>();
    if (rows.size() > MOST) {
      parts.add(
          new Handout.Text(
              List.of(texts.get("eerste_van", language.count(MOST), language.count(rows.size())))));
    }
    parts.add(
        new Handout.Table(
            texts.get("gebieden_die_anders_zijn"),
            List.of(
                new Column(texts.get("gebied"), false),
                new Column(texts.get("code"), false),
                new Column(texts.get("niveau"), false),
                new Column(texts.get("indeling"), false),
                new Column(texts.get("wat_is_anders"), false),
                new Column(texts.get("was_km2"), true),
                new Column(texts.get("is_km2"), true)),
            rows.stream()
                .limit(MOST)
                .map(
                    row ->
                        List.of(
                            Cell.text(row.naam()),
                            Cell.text(row.code()),
                            Cell.text(language.level(row.niveau())),
                            Cell.text(row.indeling()),
                            Cell.text(what(row)),
                            surface(row.before()),
                            surface(row.now())))
                .toList()));
    return new Section("gebieden", texts.get("gebieden"), parts);
  }

  private String what(ChangedAreas.Row row) {
    return row.what().stream().map(this::words).collect(Collectors.joining(", "));
  }

  private String words(ChangedAreas.Difference difference) {
    String was =
        switch (difference.kind()) {
          case NIVEAU -> language.level(Niveau.of(difference.was()));
          case OUDER ->
              difference.was().isEmpty() ? texts.get("anders.ouder.niets") : difference.was();
          case NIEUW, WEG, NAAM, OMTREK -> difference.was();
        };
    return texts.get("anders." + difference.kind().name().toLowerCase(Locale.ROOT), was);
  }

  private Cell surface(OptionalDouble squareMetres) {
    return Cell.text(
        squareMetres.isPresent() ? language.number(squareMetres.getAsDouble() / 1e6, 3) : NONE);
  }

  /** The indicators of which the definition is different. */
  Section definitions(List<ChangedDefinitions.Row> rows) {
    if (rows.isEmpty()) {
      return new Section(
          "definities",
          texts.get("definities"),
          List.of(new Handout.Text(List.of(texts.get("elke_indicator")))));
    }
    return new Section(
        "definities",
        texts.get("definities"),
        List.of(
            new Handout.Table(
                texts.get("definities_die_anders_zijn"),
                List.of(
                    new Column(texts.get("indicator"), false),
                    new Column(texts.get("code"), false),
                    new Column(texts.get("wat_is_anders"), false),
                    new Column(texts.get("was"), false),
                    new Column(texts.get("is"), false)),
                rows.stream()
                    .map(
                        row ->
                            List.of(
                                Cell.text(row.label()),
                                Cell.text(row.indicator()),
                                Cell.text(texts.get("veld." + row.what())),
                                Cell.text(row.before()),
                                Cell.text(row.now())))
                    .toList())));
  }
}
