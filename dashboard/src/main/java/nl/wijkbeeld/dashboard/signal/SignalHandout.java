package nl.wijkbeeld.dashboard.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.signal.SignalRows.Signal;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;
import org.springframework.stereotype.Component;

/** What can be taken from the page of signals: all that were asked for, whatever sheet is shown. */
@Component
public final class SignalHandout implements HandoutMaker {
  @Override
  public String page() {
    return SignalPresenter.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    return Optional.of(new SignalPresenter(snapshot).state(address))
        .filter(SignalState::looked)
        .map(SignalHandout::make);
  }

  private static Handout make(SignalState state) {
    List<Handout.Part> parts = new ArrayList<>();
    List<String> before = new ArrayList<>(state.summary());
    String none = SignalView.none(state);
    if (!none.isEmpty()) {
      before.add(none);
    }
    parts.add(new Handout.Text(before));
    parts.add(
        new Handout.Table(
            SignalTable.CAPTION,
            List.of(
                new Handout.Column("Gebied", false),
                Handout.Column.forSheet("Code"),
                new Handout.Column("Cijfer", false),
                new Handout.Column("Wanneer", false),
                new Handout.Column("Wat", false),
                new Handout.Column("Waarde", true),
                new Handout.Column("Verwacht", true),
                new Handout.Column("Gewoonlijk", true)),
            state.rows().stream().map(SignalHandout::cells).toList()));
    List<String> notes = new ArrayList<>(state.notices());
    notes.addAll(SignalView.METHOD);
    List<String> choices = new ArrayList<>();
    choices.add("Richting: " + state.choice().way().label());
    state.choice().indicator().ifPresent(one -> choices.add("Cijfer: " + one.label()));
    state.choice().niveau().ifPresent(one -> choices.add("Per: " + one.code()));
    return new Handout(
        "Signalen",
        "Weken en maanden die opvielen tegen het eigen verleden",
        choices,
        parts,
        notes,
        state.sources(),
        state.madeUp());
  }

  private static List<Handout.Cell> cells(Signal signal) {
    return List.of(
        Handout.Cell.text(signal.naam()),
        Handout.Cell.text(signal.gebiedcode()),
        Handout.Cell.text(signal.indicator().label()),
        Handout.Cell.text(signal.periode().label()),
        Handout.Cell.text(SignalTable.way(signal)),
        Handout.Cell.figure(Meting.of(signal.value()), signal.indicator().decimalen()),
        Handout.Cell.text(Dutch.number(signal.expected(), 1)),
        Handout.Cell.text(SignalTable.limits(signal)));
  }
}
