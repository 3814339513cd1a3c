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
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Panel;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Row;
import nl.wijkbeeld.dashboard.recovery.Shocks.Outcome;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
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
    Language language = address.language();
    Writer writer = new Writer(language);
    Optional<SupplyState> supply = SupplyPresenter.state(snapshot, address, language);
    return new RecoveryPresenter(snapshot, language)
        .state(address)
        .map(state -> writer.handout(state, supply))
        .or(() -> supply.map(writer::handout));
  }

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final Language language;
    private final Texts texts;
    private final RecoveryWords words;
    private final RecoveryTable table;

    Writer(Language language) {
      this.language = language;
      this.texts = Texts.of(RecoveryHandout.class, language);
      this.words = new RecoveryWords(language);
      this.table = new RecoveryTable(language);
    }

    /** Of a snapshot in which nothing was followed through a shock. */
    Handout handout(SupplyState supply) {
      List<Handout.Part> parts = new ArrayList<>();
      supply.sections().forEach(section -> add(section, parts));
      return new Handout(
          texts.get("titel.vraag"),
          supply.sections().getFirst().title(),
          List.of(),
          parts,
          List.of(),
          supply.sources(),
          supply.madeUp(),
          language);
    }

    Handout handout(RecoveryState state, Optional<SupplyState> supply) {
      List<Handout.Part> parts = new ArrayList<>();
      parts.add(new Handout.Text(state.summary()));
      for (Panel panel : state.panels()) {
        parts.add(
            new Handout.Picture(
                panel.sentence(),
                texts.get("grafiek.hoor", panel.chart().title(), panel.sentence()),
                ShockChartSvg.draw(panel.chart(), ShockChartSvg.Sheet.PAPER, language),
                List.of()));
      }
      parts.add(table(state));
      supply.ifPresent(found -> found.sections().forEach(section -> add(section, parts)));
      List<String> notes = new ArrayList<>(state.notices());
      notes.add(texts.get("legenda"));
      notes.addAll(words.method());
      words.example(state).ifPresent(notes::add);
      notes.add(state.choice().indicator().label() + ": " + state.choice().indicator().definitie());
      return new Handout(
          texts.get("titel"),
          table.caption(state),
          List.of(
              texts.get("keuze.schok", state.choice().shock().label()),
              texts.get("keuze.per", language.level(state.choice().niveau())),
              texts.get("keuze.cijfers", state.choice().pace().label(language))),
          parts,
          notes,
          both(state.sources(), supply.map(SupplyState::sources).orElse(List.of())),
          both(state.madeUp(), supply.map(SupplyState::madeUp).orElse(List.of())),
          language);
    }

    private void add(Section section, List<Handout.Part> parts) {
      parts.add(new Handout.Heading(2, section.title()));
      parts.addAll(section.parts());
      if (!section.calculation().isEmpty()) {
        parts.add(
            new Handout.Text(
                section.calculation().stream()
                    .map(step -> texts.get("stap", step.name(), step.formula(), step.filledIn()))
                    .toList()));
      }
    }

    private static List<String> both(List<String> some, List<String> more) {
      return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private Handout.Table table(RecoveryState state) {
      return new Handout.Table(
          table.caption(state),
          List.of(
              new Handout.Column(texts.get("gebied"), false),
              Handout.Column.forSheet(texts.get("code")),
              new Handout.Column(texts.get("ergste"), false),
              new Handout.Column(texts.get("wanneer"), false),
              new Handout.Column(texts.get("verloren"), false),
              new Handout.Column(texts.get("herstel"), false),
              new Handout.Column(table.beside(state), false)),
          Stream.concat(state.rows().stream(), state.city().stream())
              .map(row -> cells(row, state))
              .toList());
    }

    private List<Handout.Cell> cells(Row row, RecoveryState state) {
      return Stream.concat(
              Stream.of(row.area().naam(), row.area().code()), said(row, state).stream())
          .map(Handout.Cell::text)
          .toList();
    }

    private List<String> said(Row row, RecoveryState state) {
      if (!row.known()) {
        String unknown = texts.get("onbekend");
        return List.of(unknown, unknown, unknown, words.reason(row.outcome()), "");
      }
      Outcome outcome = row.outcome().orElseThrow();
      return List.of(
          words.depth(outcome, state.choice().load()),
          words.period(outcome.deepest()),
          words.loss(outcome, state.choice().pace()),
          words.end(outcome, state.choice().pace()),
          words.besideCity(outcome, state.choice().pace()));
    }
  }
}
