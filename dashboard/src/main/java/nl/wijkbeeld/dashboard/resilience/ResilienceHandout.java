package nl.wijkbeeld.dashboard.resilience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.ScatterSvg;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.StateSign;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Calculation;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Panel;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Row;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Side;
import nl.wijkbeeld.dashboard.resilience.Scores.Score;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** What can be taken from the veerkrachtkaart: its maps, its points and its table. */
@Component
public final class ResilienceHandout implements HandoutMaker {
  @Override
  public String page() {
    return ResiliencePresenter.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    return new ResiliencePresenter(snapshot).state(address).map(state -> make(snapshot, state));
  }

  private static Handout make(Snapshot snapshot, ResilienceState state) {
    List<Handout.Part> parts = new ArrayList<>();
    parts.add(new Handout.Text(state.summary()));
    Map<String, Geometry> outlines =
        Outlines.of(snapshot, state.choice().indeling(), state.choice().niveau()).byCode();
    List<String> notes = new ArrayList<>(state.notices());
    if (outlines.isEmpty()) {
      notes.add("Van deze gebieden zijn geen grenzen geleverd, dus er is geen kaart.");
    } else {
      for (int i = 0; i < state.panels().size(); i++) {
        parts.add(map(state, state.panels().get(i), outlines, "veerkracht" + (i + 1)));
      }
    }
    state
        .scatter()
        .ifPresent(
            points ->
                parts.add(
                    new Handout.Picture(
                        points.title(),
                        points.title() + ". De cijfers staan in de tabel.",
                        ScatterSvg.draw(points, ScatterSvg.Sheet.PAPER),
                        List.of())));
    parts.add(table(state));
    state.calculation().ifPresent(found -> parts.addAll(calculation(found)));
    notes.addAll(ResilienceView.texts(state));
    notes.add(CalculationPanel.FORMULA);
    return new Handout(
        "Veerkrachtkaart",
        "%s per %s, %s"
            .formatted(
                state.gemeente(), state.choice().niveau().code(), state.choice().periode().label()),
        choices(state),
        parts,
        notes,
        state.sources(),
        state.madeUp());
  }

  private static List<String> choices(ResilienceState state) {
    List<String> choices = new ArrayList<>();
    choices.add("Jaar: " + state.choice().periode().label());
    choices.add("Per: " + state.choice().niveau().code());
    choices.add("Verdeling: " + state.choice().kind().label());
    choices.add("Indeling: " + state.choice().indeling());
    if (!state.choice().selected().isEmpty()) {
      choices.add(
          "Gekozen: "
              + state.rows().stream()
                  .filter(row -> state.choice().selected().contains(row.code()))
                  .map(Row::naam)
                  .collect(Collectors.joining(", ")));
    }
    return choices;
  }

  private static Handout.Picture map(
      ResilienceState state, Panel panel, Map<String, Geometry> outlines, String name) {
    return new Handout.Picture(
        panel.map().title(),
        panel.map().title() + ". " + panel.map().states(Language.NL),
        AreaMapSvg.drawAlone(
            panel
                .map()
                .drawn(
                    outlines,
                    code -> "gebied/" + code,
                    Set.copyOf(state.choice().selected()),
                    true),
            name),
        key(state, panel));
  }

  /** The boxes in reading order, from much draagkracht down. */
  private static List<Handout.Key> key(ResilienceState state, Panel panel) {
    List<Handout.Key> key = new ArrayList<>();
    state
        .cross()
        .ifPresent(
            cross -> {
              for (int up = cross.sides() - 1; up >= 0; up--) {
                for (int right = 0; right < cross.sides(); right++) {
                  int box = cross.box(up, right);
                  key.add(new Handout.Key(ResilienceTable.swatch(cross, box), cross.label(box)));
                }
              }
            });
    int unknown = panel.map().count(FigureState.ONBEKEND);
    if (unknown > 0) {
      key.add(
          new Handout.Key(
              StateSign.swatch(FigureState.ONBEKEND),
              "onbekend: van een van beide is te weinig bekend (%d)".formatted(unknown)));
    }
    return key;
  }

  private static Handout.Table table(ResilienceState state) {
    List<Handout.Column> columns =
        List.of(
            new Handout.Column("Gebied", false),
            Handout.Column.forSheet("Code"),
            new Handout.Column("Draagkracht", true),
            new Handout.Column("Plaats", false),
            new Handout.Column("Bekend", false),
            new Handout.Column("Draaglast", true),
            new Handout.Column("Plaats", false),
            new Handout.Column("Bekend", false),
            new Handout.Column("Stapeling", false),
            new Handout.Column("Vak", false),
            new Handout.Column(ScoreWords.since(state), false));
    List<List<Handout.Cell>> rows = new ArrayList<>();
    for (Row row : state.rows()) {
      List<Handout.Cell> cells = new ArrayList<>();
      cells.add(Handout.Cell.text(row.naam()));
      cells.add(Handout.Cell.text(row.code()));
      cells.addAll(score(row.strength()));
      cells.addAll(score(row.load()));
      cells.add(
          Handout.Cell.text(
              row.load().flatMap(Score::pile).map(ScoreWords::pile).orElse("onbekend")));
      cells.add(
          Handout.Cell.text(
              row.box().isPresent() && state.cross().isPresent()
                  ? state.cross().get().label(row.box().getAsInt())
                  : "niet in een vak"));
      cells.add(Handout.Cell.text(String.join("; ", ScoreWords.ways(row))));
      rows.add(cells);
    }
    return new Handout.Table(ResilienceTable.caption(state), columns, rows);
  }

  private static List<Handout.Cell> score(Optional<Score> score) {
    return List.of(
        score.isPresent() && score.get().value().isPresent()
            ? Handout.Cell.figure(
                nl.wijkbeeld.vocabulary.Meting.of(score.get().value().getAsDouble()), 0)
            : Handout.Cell.figure(ResilienceTable.figure(score)),
        Handout.Cell.text(score.map(ScoreWords::place).orElse("geen plaats")),
        Handout.Cell.text(score.map(ScoreWords::known).orElse("geen cijfers")));
  }

  private static List<Handout.Part> calculation(Calculation found) {
    List<Handout.Part> parts = new ArrayList<>();
    parts.add(new Handout.Heading(2, "Hoe is dit berekend? " + found.row().naam()));
    for (Side side : found.sides()) {
      List<String> sentences = new ArrayList<>();
      side.formula().ifPresent(sentences::add);
      sentences.addAll(side.remarks());
      parts.add(new Handout.Heading(3, side.title() + ": " + ScoreWords.value(side.score())));
      parts.add(new Handout.Text(sentences));
      if (!side.lines().isEmpty()) {
        parts.add(
            new Handout.Table(
                side.title() + " van " + found.row().naam(),
                List.of(
                    new Handout.Column("Cijfer", false),
                    new Handout.Column("Thema", false),
                    new Handout.Column("Waarde", true),
                    new Handout.Column("Schaal 0–100", true),
                    new Handout.Column("Gewicht", true)),
                side.lines().stream()
                    .map(
                        line ->
                            List.of(
                                Handout.Cell.text(line.label()),
                                Handout.Cell.text(line.theme()),
                                Handout.Cell.text(line.value()),
                                Handout.Cell.text(
                                    line.counted() ? line.normalised() : "telt niet mee"),
                                Handout.Cell.text(line.weight())))
                    .toList()));
      }
    }
    return parts;
  }
}
