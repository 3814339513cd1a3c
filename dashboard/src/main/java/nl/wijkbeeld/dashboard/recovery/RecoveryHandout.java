package nl.wijkbeeld.dashboard.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.ShockChartSvg;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Panel;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Row;
import nl.wijkbeeld.dashboard.recovery.Shocks.Outcome;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;
import org.springframework.stereotype.Component;

/** What can be taken from the page of recovery. */
@Component
public final class RecoveryHandout implements HandoutMaker {
  @Override
  public String page() {
    return RecoveryPresenter.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    Optional<SupplyState> supply = SupplyPresenter.state(snapshot, address);
    return new RecoveryPresenter(snapshot)
        .state(address)
        .map(state -> make(state, supply))
        .or(() -> supply.map(RecoveryHandout::make));
  }

  /** Of a snapshot in which nothing was followed through a shock. */
  private static Handout make(SupplyState supply) {
    List<Handout.Part> parts = new ArrayList<>();
    supply.sections().forEach(section -> add(section, parts));
    return new Handout(
        RecoveryView.SUPPLY_TITLE,
        supply.sections().getFirst().title(),
        List.of(),
        parts,
        List.of(),
        supply.sources(),
        supply.madeUp());
  }

  private static void add(Section section, List<Handout.Part> parts) {
    parts.add(new Handout.Heading(2, section.title()));
    parts.addAll(section.parts());
    if (!section.calculation().isEmpty()) {
      parts.add(
          new Handout.Text(
              section.calculation().stream()
                  .map(
                      step ->
                          "%s: %s. Hier: %s"
                              .formatted(step.name(), step.formula(), step.filledIn()))
                  .toList()));
    }
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  private static Handout make(RecoveryState state, Optional<SupplyState> supply) {
    List<Handout.Part> parts = new ArrayList<>();
    parts.add(new Handout.Text(state.summary()));
    for (Panel panel : state.panels()) {
      parts.add(
          new Handout.Picture(
              panel.sentence(),
              panel.chart().title() + ". " + panel.sentence(),
              ShockChartSvg.draw(panel.chart(), ShockChartSvg.Sheet.PAPER),
              List.of()));
    }
    parts.add(table(state));
    supply.ifPresent(found -> found.sections().forEach(section -> add(section, parts)));
    List<String> notes = new ArrayList<>(state.notices());
    notes.add(RecoveryView.KEY);
    notes.addAll(RecoveryView.METHOD);
    String example = RecoveryView.example(state);
    if (!example.isEmpty()) {
      notes.add(example);
    }
    notes.add(state.choice().indicator().label() + ": " + state.choice().indicator().definitie());
    return new Handout(
        "Herstel na een schok",
        RecoveryTable.caption(state),
        List.of(
            "Schok: " + state.choice().shock().label(),
            "Per: " + state.choice().niveau().code(),
            "Cijfers: " + state.choice().pace().label()),
        parts,
        notes,
        both(state.sources(), supply.map(SupplyState::sources).orElse(List.of())),
        both(state.madeUp(), supply.map(SupplyState::madeUp).orElse(List.of())));
  }

  private static Handout.Table table(RecoveryState state) {
    List<List<Handout.Cell>> rows = new ArrayList<>();
    Stream.concat(state.rows().stream(), state.city().stream())
        .forEach(row -> rows.add(cells(row, state)));
    return new Handout.Table(
        RecoveryTable.caption(state),
        List.of(
            new Handout.Column("Gebied", false),
            Handout.Column.forSheet("Code"),
            new Handout.Column("Op het ergste moment", false),
            new Handout.Column("Wanneer", false),
            new Handout.Column("Samen verloren", false),
            new Handout.Column("Herstel", false),
            new Handout.Column("Naast " + RecoveryTable.beside(state), false)),
        rows);
  }

  private static List<Handout.Cell> cells(Row row, RecoveryState state) {
    List<String> said = new ArrayList<>();
    if (row.known()) {
      Outcome outcome = row.outcome().orElseThrow();
      said.add(RecoveryWords.depth(outcome, state.choice().load()));
      said.add(outcome.deepest().map(Periode::label).orElse("onbekend"));
      said.add(RecoveryWords.loss(outcome, state.choice().pace()));
      said.add(RecoveryWords.end(outcome, state.choice().pace()));
      said.add(RecoveryWords.besideCity(outcome, state.choice().pace()));
    } else {
      String reason = row.outcome().map(Outcome::reason).orElse("");
      said.addAll(List.of("onbekend", "onbekend", "onbekend"));
      said.add(reason.isEmpty() ? "Er is geen reeks om mee te rekenen." : reason);
      said.add("");
    }
    return Stream.concat(Stream.of(row.area().naam(), row.area().code()), said.stream())
        .map(Handout.Cell::text)
        .toList();
  }
}
