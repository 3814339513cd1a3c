package nl.wijkbeeld.dashboard.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.signal.SignalRows.Signal;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
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
    Language language = address.language();
    return Optional.of(new SignalPresenter(snapshot, language).state(address))
        .filter(SignalState::looked)
        .map(state -> new Writer(state, new SignalTable(address, language), language).handout());
  }

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final SignalState state;
    private final SignalTable table;
    private final Language language;
    private final Texts texts;

    Writer(SignalState state, SignalTable table, Language language) {
      this.state = state;
      this.table = table;
      this.language = language;
      this.texts = Texts.of(SignalHandout.class, language);
    }

    Handout handout() {
      List<Handout.Part> parts = new ArrayList<>();
      List<String> before = new ArrayList<>(state.summary());
      String none = SignalView.none(state, language);
      if (!none.isEmpty()) {
        before.add(none);
      }
      parts.add(new Handout.Text(before));
      parts.add(
          new Handout.Table(
              texts.get("wat_opviel"),
              List.of(
                  new Handout.Column(texts.get("gebied"), false),
                  Handout.Column.forSheet(texts.get("code")),
                  new Handout.Column(texts.get("cijfer"), false),
                  new Handout.Column(texts.get("wanneer"), false),
                  new Handout.Column(texts.get("wat"), false),
                  new Handout.Column(texts.get("waarde"), true),
                  new Handout.Column(texts.get("verwacht"), true),
                  new Handout.Column(texts.get("gewoonlijk"), true)),
              state.rows().stream().map(this::cells).toList()));
      List<String> notes = new ArrayList<>(state.notices());
      notes.addAll(SignalView.method(language));
      List<String> choices = new ArrayList<>();
      choices.add(texts.get("keuze", texts.get("richting"), state.choice().way().label(language)));
      state
          .choice()
          .indicator()
          .ifPresent(one -> choices.add(texts.get("keuze", texts.get("cijfer"), one.label())));
      state
          .choice()
          .niveau()
          .ifPresent(one -> choices.add(texts.get("keuze", texts.get("per"), language.level(one))));
      return new Handout(
          texts.get("titel"),
          texts.get("ondertitel"),
          choices,
          parts,
          notes,
          state.sources(),
          state.madeUp(),
          language);
    }

    private List<Handout.Cell> cells(Signal signal) {
      return List.of(
          Handout.Cell.text(signal.naam()),
          Handout.Cell.text(signal.gebiedcode()),
          Handout.Cell.text(signal.indicator().label()),
          Handout.Cell.text(language.period(signal.periode())),
          Handout.Cell.text(table.way(signal)),
          Handout.Cell.figure(Meting.of(signal.value()), signal.indicator().decimalen(), language),
          Handout.Cell.text(language.number(signal.expected(), 1)),
          Handout.Cell.text(table.limits(signal)));
    }
  }
}
