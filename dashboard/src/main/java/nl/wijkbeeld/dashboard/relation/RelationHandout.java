package nl.wijkbeeld.dashboard.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.ScatterSvg;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.relation.RelationState.Axis;
import nl.wijkbeeld.dashboard.relation.RelationState.Pair;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
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
    Language language = address.language();
    RelationState state = new RelationPresenter(snapshot, language).state(address);
    return state.pair().map(pair -> new Writer(state, pair, language).handout());
  }

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final RelationState state;
    private final Pair pair;
    private final Language language;
    private final Texts texts;
    private final RelationWords words;
    private final RelationTable table;

    Writer(RelationState state, Pair pair, Language language) {
      this.state = state;
      this.pair = pair;
      this.language = language;
      this.texts = Texts.of(RelationHandout.class, language);
      this.words = new RelationWords(language);
      this.table = new RelationTable(language);
    }

    Handout handout() {
      List<Handout.Part> parts = new ArrayList<>();
      parts.add(new Handout.Text(pair.answer()));
      parts.add(new Handout.Text(words.warning()));
      pair.scatter()
          .ifPresent(
              points ->
                  parts.add(
                      new Handout.Picture(
                          points.title(),
                          texts.get("punten.tabel", points.title()),
                          ScatterSvg.draw(points, ScatterSvg.Sheet.PAPER, language),
                          List.of())));
      parts.add(
          new Handout.Table(
              table.caption(pair),
              List.of(
                  new Handout.Column(texts.get("gebied"), false),
                  Handout.Column.forSheet(texts.get("code")),
                  new Handout.Column(words.heading(pair.up()), true),
                  new Handout.Column(words.heading(pair.across()), true)),
              pair.rows().stream().map(this::cells).toList()));
      return new Handout(
          state.question(),
          table.caption(pair),
          List.of(
              texts.get("keuze", texts.get("omhoog"), words.heading(pair.up())),
              texts.get("keuze", texts.get("naar_rechts"), words.heading(pair.across())),
              texts.get("keuze", texts.get("per"), language.level(pair.niveau()))),
          parts,
          notes(),
          pair.sources(),
          pair.madeUp(),
          language);
    }

    private List<Handout.Cell> cells(RelationState.Row row) {
      return List.of(
          Handout.Cell.text(row.area().naam()),
          Handout.Cell.text(row.area().code()),
          Handout.Cell.figure(row.up(), pair.up().indicator().decimalen(), language),
          Handout.Cell.figure(row.across(), pair.across().indicator().decimalen(), language));
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>(state.notices());
      notes.addAll(words.method());
      pair.correlation().flatMap(words::formula).ifPresent(notes::add);
      for (Axis axis : List.of(pair.up(), pair.across())) {
        notes.add(texts.get("keuze", axis.indicator().label(), axis.indicator().definitie()));
      }
      pair.states().stream()
          .map(one -> one.explanation(language))
          .filter(text -> !text.isEmpty())
          .forEach(notes::add);
      return notes;
    }
  }
}
