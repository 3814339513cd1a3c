package nl.wijkbeeld.dashboard.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.DotPlot;
import nl.wijkbeeld.dashboard.chart.DotPlotSvg;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
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
    return new ComparePresenter(snapshot)
        .state(address)
        .filter(CompareState::enough)
        .map(CompareHandout::make);
  }

  private static Handout make(CompareState state) {
    List<Handout.Part> parts = new ArrayList<>();
    for (CompareState.Group group : state.groups()) {
      parts.add(new Handout.Heading(2, group.title()));
      parts.add(new Handout.Text(List.of(CompareTable.caption(group))));
      parts.addAll(pictures(group, state));
      parts.add(table(group, state));
    }
    List<String> notes = new ArrayList<>(state.notices());
    notes.addAll(CompareView.rules(state));
    state.guide().stream().map(ReadingGuide::explanation).forEach(notes::add);
    state.states().stream()
        .map(FigureState::explanation)
        .filter(text -> !text.isEmpty())
        .forEach(notes::add);
    return new Handout(
        "Gebieden vergelijken",
        Differences.and(List.copyOf(state.names().values())) + " naast elkaar",
        List.of(
            "Thema: " + state.theme().orElse("alle"),
            "Periode: " + state.period().map(Periode::label).orElse("nieuwste van elk cijfer")),
        parts,
        notes,
        state.sources(),
        state.madeUp());
  }

  /** The plots of a side, so many on a picture as go on a page. */
  private static List<Handout.Picture> pictures(CompareState.Group group, CompareState state) {
    int rows = Math.max(1, LINES_ON_A_PICTURE / (state.chosen().areas().size() + 2));
    List<Handout.Picture> pictures = new ArrayList<>();
    for (int from = 0; from < group.rows().size(); from += rows) {
      List<CompareState.Row> some =
          group.rows().subList(from, Math.min(group.rows().size(), from + rows));
      String title =
          "%s: %s"
              .formatted(
                  group.title(),
                  Differences.and(some.stream().map(row -> row.indicator().label()).toList()));
      pictures.add(
          new Handout.Picture(
              "Met 95%-interval waar dat bekend is; elke indicator heeft een eigen schaal",
              title
                  + ". Stippen met hun 95%-interval, elke indicator op een eigen schaal. De cijfers staan in de tabel.",
              DotPlotSvg.draw(
                  new DotPlot(title, true, some.stream().map(row -> row(row, state)).toList())),
              List.of()));
    }
    return pictures;
  }

  private static DotPlot.Row row(CompareState.Row row, CompareState state) {
    OptionalDouble city =
        row.reference().map(cell -> value(cell.meting())).orElse(OptionalDouble.empty());
    return new DotPlot.Row(
        row.indicator().label(),
        row.indicator().eenheid() + " · " + row.periode().label(),
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

  private static OptionalDouble value(Meting meting) {
    return meting instanceof Meting.Bekend(double known)
        ? OptionalDouble.of(known)
        : OptionalDouble.empty();
  }

  private static Handout.Table table(CompareState.Group group, CompareState state) {
    List<Handout.Column> columns = new ArrayList<>();
    columns.add(new Handout.Column("Indicator", false));
    state.names().values().forEach(name -> columns.add(new Handout.Column(name, true)));
    state
        .reference()
        .ifPresent(place -> columns.add(new Handout.Column("Heel " + place.naam(), true)));
    if (group.judged()) {
      columns.add(new Handout.Column("Verschil groter dan toeval?", false));
    }
    List<List<Handout.Cell>> rows = new ArrayList<>();
    for (CompareState.Row row : group.rows()) {
      List<Handout.Cell> cells = new ArrayList<>();
      cells.add(
          Handout.Cell.text(
              "%s (%s, %s)%s"
                  .formatted(
                      row.indicator().label(),
                      row.indicator().eenheid(),
                      row.periode().label(),
                      row.madeUp() ? ", verzonnen" : "")));
      row.cells().forEach(cell -> cells.add(cell(cell, row)));
      if (state.reference().isPresent()) {
        cells.add(row.reference().map(cell -> cell(cell, row)).orElse(Handout.Cell.text("")));
      }
      if (group.judged()) {
        cells.add(Handout.Cell.text(row.verdict()));
      }
      rows.add(cells);
    }
    return new Handout.Table(group.title() + ": de cijfers", columns, rows);
  }

  private static Handout.Cell cell(CompareState.Cell cell, CompareState.Row row) {
    return new Handout.Cell(
        text(cell, row), Optional.of(cell.figure().state()), value(cell.meting()));
  }

  /** A figure with its interval and marks. */
  private static String text(CompareState.Cell cell, CompareState.Row row) {
    String interval =
        cell.interval()
            .map(i -> " (" + Dutch.interval(i.low(), i.high(), row.indicator().decimalen()) + ")")
            .orElse("");
    String marks = cell.marks().isEmpty() ? "" : ", " + String.join(", ", cell.marks());
    return cell.figure().text() + interval + marks;
  }
}
