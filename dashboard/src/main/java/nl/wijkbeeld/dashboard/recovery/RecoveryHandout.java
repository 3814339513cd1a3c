package nl.wijkbeeld.dashboard.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.ShockChartSvg;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
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
    return new RecoveryPresenter(snapshot).state(address).map(RecoveryHandout::make);
  }

  private static Handout make(RecoveryState state) {
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
    List<String> notes = new ArrayList<>(state.notices());
    notes.add("De stippellijn is wat gewoon was, het gekleurde vlak is wat verloren ging.");
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
        state.sources(),
        state.madeUp());
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
            new Handout.Column("Herstel", false)),
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
    } else {
      String reason = row.outcome().map(Outcome::reason).orElse("");
      said.addAll(List.of("onbekend", "onbekend", "onbekend"));
      said.add(reason.isEmpty() ? "Er is geen reeks om mee te rekenen." : reason);
    }
    return Stream.concat(Stream.of(row.area().naam(), row.area().code()), said.stream())
        .map(Handout.Cell::text)
        .toList();
  }
}
