package nl.wijkbeeld.dashboard.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.LineChartSvg;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.springframework.stereotype.Component;

/** What can be taken from the page of developments. */
@Component
public final class DevelopmentHandout implements HandoutMaker {

  @Override
  public String page() {
    return DevelopmentPresenter.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    return new DevelopmentPresenter(snapshot)
        .state(address)
        .flatMap(state -> state.picture().map(picture -> make(state, picture)));
  }

  private static Handout make(DevelopmentState state, DevelopmentState.Picture picture) {
    List<String> choices = new ArrayList<>();
    state.kind().ifPresent(kind -> choices.add("Per: " + DevelopmentPresenter.code(kind)));
    state.indexed().base().ifPresent(base -> choices.add("Index: " + base.label() + " = 100"));
    List<Handout.Part> parts = new ArrayList<>();
    parts.add(
        new Handout.Picture(
            picture.heading() + ", " + picture.unit(),
            picture.chart().title(),
            LineChartSvg.draw(picture.chart(), LineChartSvg.Sheet.PAPER),
            List.of()));
    List<String> key = new ArrayList<>(picture.breaks());
    key.addAll(picture.key());
    if (!key.isEmpty()) {
      parts.add(new Handout.Text(key));
    }
    parts.add(table(picture));
    List<String> notes = new ArrayList<>(state.notices());
    for (IndicatorInfo indicator : state.indicators()) {
      notes.add(indicator.label() + ": " + indicator.definitie());
    }
    state.guide().stream().map(ReadingGuide::explanation).forEach(notes::add);
    state.states().stream()
        .map(FigureState::explanation)
        .filter(text -> !text.isEmpty())
        .forEach(notes::add);
    return new Handout(
        "Ontwikkeling", picture.heading(), choices, parts, notes, state.sources(), state.madeUp());
  }

  private static Handout.Table table(DevelopmentState.Picture picture) {
    List<Handout.Column> columns = new ArrayList<>();
    columns.add(new Handout.Column("Periode", false));
    picture.columns().forEach(name -> columns.add(new Handout.Column(name, true)));
    List<List<Handout.Cell>> rows = new ArrayList<>();
    for (DevelopmentState.Row row : picture.rows()) {
      List<Handout.Cell> cells = new ArrayList<>();
      cells.add(Handout.Cell.text(row.periode().label()));
      for (DevelopmentState.Cell cell : row.cells()) {
        String notes = cell.notes().isEmpty() ? "" : " (" + String.join("; ", cell.notes()) + ")";
        cells.add(
            new Handout.Cell(
                cell.figure().text() + notes, Optional.of(cell.figure().state()), cell.value()));
      }
      rows.add(cells);
    }
    return new Handout.Table(picture.heading() + ", " + picture.unit(), columns, rows);
  }
}
