package nl.wijkbeeld.dashboard.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.DotPlot;
import nl.wijkbeeld.dashboard.chart.DotPlotSvg;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Meting;
import org.springframework.stereotype.Component;

/** What can be taken from the page that lays areas beside each other. */
@Component
public final class CompareHandout implements HandoutMaker {
  private static final int LINES_ON_A_PICTURE = 40;

  @Override
  public String page() {
    return CompareView.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    Language language = address.language();
    return new ComparePresenter(snapshot, language)
        .state(address)
        .filter(CompareState::enough)
        .map(state -> new Writer(state, language).handout());
  }

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final CompareState state;
    private final Language language;
    private final Texts texts;

    Writer(CompareState state, Language language) {
      this.state = state;
      this.language = language;
      this.texts = Texts.of(CompareHandout.class, language);
    }

    Handout handout() {
      List<Handout.Part> parts = new ArrayList<>();
      for (CompareState.Group group : state.groups()) {
        parts.add(new Handout.Heading(2, group.title()));
        parts.add(new Handout.Text(List.of(CompareTable.caption(group, language))));
        parts.addAll(pictures(group));
        parts.add(table(group));
      }
      List<String> notes = new ArrayList<>(state.notices());
      notes.addAll(CompareView.rules(state, language));
      state.guide().stream().map(mark -> mark.explanation(language)).forEach(notes::add);
      state.states().stream()
          .map(one -> one.explanation(language))
          .filter(text -> !text.isEmpty())
          .forEach(notes::add);
      return new Handout(
          texts.get("gebieden_vergelijken"),
          texts.get("naast_elkaar", Differences.and(List.copyOf(state.names().values()), language)),
          List.of(
              texts.get("keuze", texts.get("thema"), state.theme().orElse(texts.get("alle"))),
              texts.get(
                  "keuze",
                  texts.get("periode"),
                  state.period().map(language::period).orElse(texts.get("nieuwste.klein")))),
          parts,
          notes,
          state.sources(),
          state.madeUp(),
          language);
    }

    /** The plots of a side, so many on a picture as go on a page. */
    private List<Handout.Picture> pictures(CompareState.Group group) {
      int rows = Math.max(1, LINES_ON_A_PICTURE / (state.chosen().areas().size() + 2));
      List<Handout.Picture> pictures = new ArrayList<>();
      for (int from = 0; from < group.rows().size(); from += rows) {
        List<CompareState.Row> some =
            group.rows().subList(from, Math.min(group.rows().size(), from + rows));
        String title =
            "%s: %s"
                .formatted(
                    group.title(),
                    Differences.and(
                        some.stream().map(row -> row.indicator().label()).toList(), language));
        pictures.add(
            new Handout.Picture(
                texts.get("plaatje.bijschrift"),
                texts.get("plaatje.beschrijving", title),
                DotPlotSvg.draw(
                    new DotPlot(title, true, some.stream().map(row -> row(row)).toList())),
                List.of()));
      }
      return pictures;
    }

    private DotPlot.Row row(CompareState.Row row) {
      OptionalDouble city =
          row.reference().map(cell -> value(cell.meting())).orElse(OptionalDouble.empty());
      return new DotPlot.Row(
          row.indicator().label(),
          row.indicator().eenheid() + " · " + language.period(row.periode()),
          row.scale(),
          row.indicator().isCount(),
          city,
          row.reference()
              .map(cell -> state.reference().orElseThrow().naam() + " " + cell.figure().text())
              .orElse(""),
          row.cells().stream()
              .map(
                  cell ->
                      new DotPlot.Dot(
                          state.names().get(cell.code()),
                          value(cell.meting()),
                          cell.interval().map(i -> new Range(i.low(), i.high())),
                          text(cell, row)))
              .toList());
    }

    private OptionalDouble value(Meting meting) {
      return meting instanceof Meting.Bekend(double known)
          ? OptionalDouble.of(known)
          : OptionalDouble.empty();
    }

    private Handout.Table table(CompareState.Group group) {
      List<Handout.Column> columns = new ArrayList<>();
      columns.add(new Handout.Column(texts.get("indicator"), false));
      state.names().values().forEach(name -> columns.add(new Handout.Column(name, true)));
      state
          .reference()
          .ifPresent(
              place -> columns.add(new Handout.Column(texts.get("heel", place.naam()), true)));
      if (group.judged()) {
        columns.add(new Handout.Column(texts.get("toevaloordeel"), false));
      }
      List<List<Handout.Cell>> rows = new ArrayList<>();
      for (CompareState.Row row : group.rows()) {
        List<Handout.Cell> cells = new ArrayList<>();
        cells.add(Handout.Cell.text(named(row)));
        row.cells().forEach(cell -> cells.add(cell(cell, row)));
        if (state.reference().isPresent()) {
          cells.add(row.reference().map(cell -> cell(cell, row)).orElse(Handout.Cell.text("")));
        }
        if (group.judged()) {
          cells.add(Handout.Cell.text(row.verdict()));
        }
        rows.add(cells);
      }
      return new Handout.Table(texts.get("de_cijfers", group.title()), columns, rows);
    }

    private String named(CompareState.Row row) {
      String name =
          "%s (%s, %s)"
              .formatted(
                  row.indicator().label(),
                  row.indicator().eenheid(),
                  language.period(row.periode()));
      return row.madeUp() ? texts.get("cijfer_verzonnen", name) : name;
    }

    private Handout.Cell cell(CompareState.Cell cell, CompareState.Row row) {
      return new Handout.Cell(
          text(cell, row), Optional.of(cell.figure().state()), value(cell.meting()));
    }

    /** A figure with its interval and marks. */
    private String text(CompareState.Cell cell, CompareState.Row row) {
      String interval =
          cell.interval()
              .map(
                  i ->
                      " ("
                          + language.interval(i.low(), i.high(), row.indicator().decimalen())
                          + ")")
              .orElse("");
      String marks = cell.marks().isEmpty() ? "" : ", " + String.join(", ", cell.marks());
      return cell.figure().text() + interval + marks;
    }
  }
}
