package nl.wijkbeeld.dashboard.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import org.springframework.stereotype.Component;

/** What can be taken from the data page: indicators, deliveries, findings and breaks as tables. */
@Component
final class DataHandout implements HandoutMaker {

  @Override
  public String page() {
    return "gegevens";
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    if (address.segment(1).isPresent()) {
      return Optional.empty();
    }
    DataFilter filter = DataFilter.of(address.choices());
    return Optional.of(of(new DataPresenter(snapshot).state(filter), filter));
  }

  private static Handout of(DataState state, DataFilter filter) {
    List<Handout.Part> parts = new ArrayList<>();
    if (!state.notices().isEmpty()) {
      parts.add(new Handout.Text(state.notices()));
    }
    parts.add(new Handout.Heading(2, "Snapshot"));
    parts.add(
        new Handout.Text(
            List.of(
                "Gemaakt op %s met Wijkbeeld %s. Een snapshot verandert nooit; nieuwe cijfers geven een nieuwe."
                    .formatted(state.made(), state.version()))));
    parts.add(new Handout.Heading(2, "Controle op herkenbaarheid"));
    List<String> audit = new ArrayList<>(List.of(state.audit().outcome()));
    audit.addAll(state.audit().meaning());
    audit.addAll(state.policy());
    parts.add(new Handout.Text(audit));
    indicators(state, parts);
    freshness(state, parts);
    deliveries(state, parts);
    completeness(state, parts);
    findings(state, parts);
    breaks(state, parts);
    return new Handout(
        "Gegevens",
        "Waar de cijfers op rusten, en hoe ze bewaakt worden",
        choices(state, filter),
        parts,
        List.of(),
        state.deliveries().stream()
            .map(one -> one.source().isEmpty() ? one.name() : one.source())
            .distinct()
            .toList(),
        state.deliveries().stream().flatMap(one -> one.madeUp().stream()).distinct().toList());
  }

  private static List<String> choices(DataState state, DataFilter filter) {
    List<String> choices = new ArrayList<>();
    filter.zoek().ifPresent(text -> choices.add("Indicatoren met: " + text));
    state.kinds().stream()
        .filter(DataState.KindOfFinding::chosen)
        .forEach(kind -> choices.add("Soort bevinding: " + kind.name()));
    filter.bevat().ifPresent(text -> choices.add("Bevindingen met: " + text));
    return choices;
  }

  private static void indicators(DataState state, List<Handout.Part> parts) {
    parts.add(
        new Handout.Heading(
            2,
            state.shown() == state.indicators()
                ? "Indicatoren (%d)".formatted(state.indicators())
                : "Indicatoren (%d van de %d)".formatted(state.shown(), state.indicators())));
    List<List<Handout.Cell>> rows = new ArrayList<>();
    for (DataState.Theme theme : state.themes()) {
      for (DataState.Indicator one : theme.indicators()) {
        rows.add(
            texts(
                one.label(),
                one.code(),
                theme.name(),
                one.definition(),
                one.side(),
                one.facts().stream()
                    .map(fact -> fact.term() + ": " + fact.text())
                    .collect(Collectors.joining(". "))));
      }
    }
    if (rows.isEmpty()) {
      parts.add(new Handout.Text(List.of("Geen indicator heeft al deze woorden.")));
      return;
    }
    parts.add(
        table("Indicatoren", rows, "Indicator", "Code", "Thema", "Definitie", "Kant", "Verder"));
  }

  private static void freshness(DataState state, List<Handout.Part> parts) {
    parts.add(new Handout.Heading(2, "Versheid"));
    if (state.sources().isEmpty()) {
      parts.add(new Handout.Text(List.of("Er zijn geen bronnen.")));
      return;
    }
    parts.add(
        table(
            "Versheid van de bronnen",
            state.sources().stream()
                .map(
                    one ->
                        texts(
                            one.name(),
                            one.newest(),
                            one.delivered(),
                            one.rhythm(),
                            one.expected(),
                            one.verdict()))
                .toList(),
            "Bron",
            "Nieuwste periode",
            "Geleverd",
            "Ritme",
            "Volgende verwacht",
            "Oordeel"));
  }

  private static void completeness(DataState state, List<Handout.Part> parts) {
    if (state.completeness().isEmpty()) {
      return;
    }
    List<String> columns = new ArrayList<>(List.of("Indicator", "Code"));
    columns.addAll(state.levels());
    List<List<Handout.Cell>> rows = new ArrayList<>();
    for (DataState.Complete one : state.completeness()) {
      List<Handout.Cell> row = new ArrayList<>(texts(one.label(), one.code()));
      one.cells()
          .forEach(
              cell -> row.add(Handout.Cell.text(cell.map(DataHandout::share).orElse("\u2013"))));
      rows.add(row);
    }
    parts.add(new Handout.Heading(2, "Volledigheid"));
    parts.add(
        table(
            "Gebieden met een cijfer, in de nieuwste periode",
            rows,
            columns.toArray(String[]::new)));
  }

  private static String share(DataState.Share share) {
    return share.text()
        + " ("
        + share.period()
        + ")"
        + (share.besides().isEmpty() ? "" : ", " + share.besides());
  }

  private static void deliveries(DataState state, List<Handout.Part> parts) {
    parts.add(new Handout.Heading(2, "Leveringen"));
    List<List<Handout.Cell>> rows = new ArrayList<>();
    for (DataState.Delivery one : state.deliveries()) {
      List<Handout.Cell> row =
          new ArrayList<>(
              texts(
                  one.source().isEmpty() ? one.name() : one.source(),
                  one.kind() + ", " + one.name() + (one.madeUp().isPresent() ? " (verzonnen)" : ""),
                  one.date(),
                  one.licence()));
      row.addAll(texts(one.read(), one.accepted(), one.rejected()));
      rows.add(row);
    }
    parts.add(
        new Handout.Table(
            "Leveringen",
            List.of(
                new Handout.Column("Bron", false),
                new Handout.Column("Levering", false),
                new Handout.Column("Geleverd", false),
                new Handout.Column("Licentie", false),
                new Handout.Column("Gelezen", true),
                new Handout.Column("Overgenomen", true),
                new Handout.Column("Afgekeurd", true)),
            rows));
  }

  private static void findings(DataState state, List<Handout.Part> parts) {
    parts.add(new Handout.Heading(2, "Bevindingen"));
    if (state.findings().rows().isEmpty()) {
      parts.add(new Handout.Text(List.of("Er zijn geen bevindingen.")));
      return;
    }
    if (state.findings().rows().size() < state.findings().total()) {
      parts.add(
          new Handout.Text(
              List.of(
                  "%s gevonden; de eerste %s staan hier."
                      .formatted(
                          Dutch.count(state.findings().total()),
                          Dutch.count(state.findings().rows().size())))));
    }
    parts.add(
        table(
            "Bevindingen",
            state.findings().rows().stream()
                .map(row -> texts(row.kind(), row.about(), row.text()))
                .toList(),
            "Soort",
            "Waarover",
            "Melding"));
  }

  private static void breaks(DataState state, List<Handout.Part> parts) {
    parts.add(new Handout.Heading(2, "Reeksbreuken"));
    if (state.breaks().isEmpty()) {
      parts.add(new Handout.Text(List.of("Er zijn geen breuken vastgelegd.")));
      return;
    }
    parts.add(
        table(
            "Reeksbreuken",
            state.breaks().stream()
                .map(one -> texts(one.indicator(), one.period(), one.kind(), one.explanation()))
                .toList(),
            "Indicator",
            "Vanaf",
            "Soort",
            "Uitleg"));
  }

  private static Handout.Table table(
      String caption, List<List<Handout.Cell>> rows, String... columns) {
    List<Handout.Column> heads = new ArrayList<>();
    for (String column : columns) {
      heads.add(new Handout.Column(column, false));
    }
    return new Handout.Table(caption, heads, rows);
  }

  private static List<Handout.Cell> texts(String... texts) {
    List<Handout.Cell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(Handout.Cell.text(text));
    }
    return cells;
  }
}
