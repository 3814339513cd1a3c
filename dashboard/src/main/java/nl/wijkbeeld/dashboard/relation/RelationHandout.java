package nl.wijkbeeld.dashboard.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.ScatterSvg;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.relation.RelationState.Axis;
import nl.wijkbeeld.dashboard.relation.RelationState.Pair;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.springframework.stereotype.Component;

/** What can be taken from the page of two indicators against each other. */
@Component
public final class RelationHandout implements HandoutMaker {
  @Override
  public String page() {
    return RelationPresenter.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    RelationState state = new RelationPresenter(snapshot).state(address);
    return state.pair().map(pair -> make(state, pair));
  }

  private static Handout make(RelationState state, Pair pair) {
    List<Handout.Part> parts = new ArrayList<>();
    parts.add(new Handout.Text(pair.answer()));
    parts.add(new Handout.Text(RelationWords.WARNING));
    pair.scatter()
        .ifPresent(
            points ->
                parts.add(
                    new Handout.Picture(
                        points.title(),
                        points.title() + ". De cijfers staan in de tabel.",
                        ScatterSvg.draw(points, ScatterSvg.Sheet.PAPER),
                        List.of())));
    parts.add(
        new Handout.Table(
            RelationTable.caption(pair),
            List.of(
                new Handout.Column("Gebied", false),
                Handout.Column.forSheet("Code"),
                new Handout.Column(RelationTable.heading(pair.up()), true),
                new Handout.Column(RelationTable.heading(pair.across()), true)),
            pair.rows().stream()
                .map(
                    row ->
                        List.of(
                            Handout.Cell.text(row.area().naam()),
                            Handout.Cell.text(row.area().code()),
                            Handout.Cell.figure(row.up(), pair.up().indicator().decimalen()),
                            Handout.Cell.figure(
                                row.across(), pair.across().indicator().decimalen())))
                .toList()));
    List<String> notes = new ArrayList<>(state.notices());
    notes.addAll(RelationView.METHOD);
    pair.correlation().flatMap(RelationWords::formula).ifPresent(notes::add);
    for (Axis axis : List.of(pair.up(), pair.across())) {
      notes.add(axis.indicator().label() + ": " + axis.indicator().definitie());
    }
    pair.states().stream()
        .map(FigureState::explanation)
        .filter(text -> !text.isEmpty())
        .forEach(notes::add);
    return new Handout(
        state.question(),
        RelationTable.caption(pair),
        List.of(
            "Omhoog: " + RelationTable.heading(pair.up()),
            "Naar rechts: " + RelationTable.heading(pair.across()),
            "Per: " + pair.niveau().code()),
        parts,
        notes,
        pair.sources(),
        pair.madeUp());
  }
}
