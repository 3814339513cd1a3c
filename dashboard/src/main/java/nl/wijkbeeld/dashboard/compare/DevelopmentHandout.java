package nl.wijkbeeld.dashboard.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.LineChartSvg;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
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
    Language language = address.language();
    return new DevelopmentPresenter(snapshot, language)
        .state(address)
        .flatMap(
            state ->
                state.picture().map(picture -> new Writer(state, picture, language).handout()));
  }

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final DevelopmentState state;
    private final DevelopmentState.Picture picture;
    private final Language language;
    private final Texts texts;

    Writer(DevelopmentState state, DevelopmentState.Picture picture, Language language) {
      this.state = state;
      this.picture = picture;
      this.language = language;
      this.texts = Texts.of(DevelopmentHandout.class, language);
    }

    Handout handout() {
      List<String> choices = new ArrayList<>();
      state
          .kind()
          .ifPresent(
              kind ->
                  choices.add(
                      texts.get(
                          "keuze",
                          texts.get("per"),
                          texts.get("per." + DevelopmentPresenter.code(kind)))));
      state
          .indexed()
          .base()
          .ifPresent(
              base ->
                  choices.add(
                      texts.get(
                          "keuze",
                          texts.get("index"),
                          texts.get("is_honderd", language.period(base)))));
      List<Handout.Part> parts = new ArrayList<>();
      parts.add(
          new Handout.Picture(
              picture.heading() + ", " + picture.unit(),
              picture.chart().title(),
              LineChartSvg.draw(picture.chart(), LineChartSvg.Sheet.PAPER, language),
              List.of()));
      List<String> key = new ArrayList<>(picture.breaks());
      key.addAll(picture.key());
      if (!key.isEmpty()) {
        parts.add(new Handout.Text(key));
      }
      parts.add(table());
      List<String> notes = new ArrayList<>(state.notices());
      for (IndicatorInfo indicator : state.indicators()) {
        notes.add(indicator.label() + ": " + indicator.definitie());
      }
      state.guide().stream().map(mark -> mark.explanation(language)).forEach(notes::add);
      state.states().stream()
          .map(one -> one.explanation(language))
          .filter(text -> !text.isEmpty())
          .forEach(notes::add);
      return new Handout(
          texts.get("ontwikkeling"),
          picture.heading(),
          choices,
          parts,
          notes,
          state.sources(),
          state.madeUp(),
          language);
    }

    private Handout.Table table() {
      List<Handout.Column> columns = new ArrayList<>();
      columns.add(new Handout.Column(texts.get("periode"), false));
      picture.columns().forEach(name -> columns.add(new Handout.Column(name, true)));
      List<List<Handout.Cell>> rows = new ArrayList<>();
      for (DevelopmentState.Row row : picture.rows()) {
        List<Handout.Cell> cells = new ArrayList<>();
        cells.add(Handout.Cell.text(language.period(row.periode())));
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
}
