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
import nl.wijkbeeld.dashboard.language.Texts;
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
import nl.wijkbeeld.vocabulary.Meting;
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
    Language language = address.language();
    return new ResiliencePresenter(snapshot, language)
        .state(address)
        .map(state -> new Writer(state, language).handout(snapshot));
  }

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final ResilienceState state;
    private final Language language;
    private final Texts texts;
    private final ScoreWords words;
    private final ResilienceTable tables;

    Writer(ResilienceState state, Language language) {
      this.state = state;
      this.language = language;
      this.texts = Texts.of(ResilienceHandout.class, language);
      this.words = new ScoreWords(language);
      this.tables = new ResilienceTable(language);
    }

    Handout handout(Snapshot snapshot) {
      List<Handout.Part> parts = new ArrayList<>();
      parts.add(new Handout.Text(state.summary()));
      Map<String, Geometry> outlines =
          Outlines.of(snapshot, state.choice().indeling(), state.choice().niveau()).byCode();
      List<String> notes = new ArrayList<>(state.notices());
      if (outlines.isEmpty()) {
        notes.add(texts.get("geen_grenzen"));
      } else {
        for (int i = 0; i < state.panels().size(); i++) {
          parts.add(map(state.panels().get(i), outlines, "veerkracht" + (i + 1)));
        }
      }
      state
          .scatter()
          .ifPresent(
              points ->
                  parts.add(
                      new Handout.Picture(
                          points.title(),
                          texts.get("in_tabel", points.title()),
                          ScatterSvg.draw(points, ScatterSvg.Sheet.PAPER, language),
                          List.of())));
      parts.add(table());
      state.calculation().ifPresent(found -> parts.addAll(calculation(found)));
      notes.addAll(words.reading(state));
      notes.add(texts.get("formule"));
      return new Handout(
          texts.get("titel"),
          texts.get(
              "onderkop.mee",
              state.gemeente(),
              language.level(state.choice().niveau()),
              language.period(state.choice().periode())),
          choices(),
          parts,
          notes,
          state.sources(),
          state.madeUp(),
          language);
    }

    private List<String> choices() {
      List<String> choices = new ArrayList<>();
      choices.add(texts.get("keuze.jaar", language.period(state.choice().periode())));
      choices.add(texts.get("keuze.per", language.level(state.choice().niveau())));
      choices.add(texts.get("keuze.verdeling", state.choice().kind().label(language)));
      choices.add(texts.get("keuze.indeling", state.choice().indeling()));
      if (!state.choice().selected().isEmpty()) {
        choices.add(
            texts.get(
                "keuze.gekozen",
                state.rows().stream()
                    .filter(row -> state.choice().selected().contains(row.code()))
                    .map(Row::naam)
                    .collect(Collectors.joining(", "))));
      }
      return choices;
    }

    private Handout.Picture map(Panel panel, Map<String, Geometry> outlines, String name) {
      return new Handout.Picture(
          panel.map().title(),
          texts.get("kaart.hoor", panel.map().title(), panel.map().states(language)),
          AreaMapSvg.drawAlone(
              panel
                  .map()
                  .drawn(
                      outlines,
                      code -> "gebied/" + code,
                      Set.copyOf(state.choice().selected()),
                      true),
              name,
              language),
          key(panel));
    }

    /** The boxes in reading order, from much draagkracht down. */
    private List<Handout.Key> key(Panel panel) {
      List<Handout.Key> key = new ArrayList<>();
      state
          .cross()
          .ifPresent(
              cross -> {
                for (int up = cross.sides() - 1; up >= 0; up--) {
                  for (int right = 0; right < cross.sides(); right++) {
                    int box = cross.box(up, right);
                    key.add(
                        new Handout.Key(
                            ResilienceTable.swatch(cross, box), cross.label(box, language)));
                  }
                }
              });
      int unknown = panel.map().count(FigureState.ONBEKEND);
      if (unknown > 0) {
        key.add(
            new Handout.Key(
                StateSign.swatch(FigureState.ONBEKEND),
                texts.get("legenda.onbekend_aantal", language.count(unknown))));
      }
      return key;
    }

    private Handout.Table table() {
      List<Handout.Column> columns =
          List.of(
              new Handout.Column(texts.get("gebied"), false),
              Handout.Column.forSheet(texts.get("code")),
              new Handout.Column(texts.get("draagkracht"), true),
              new Handout.Column(texts.get("kolom.plaats"), false),
              new Handout.Column(texts.get("kolom.bekend"), false),
              new Handout.Column(texts.get("draaglast"), true),
              new Handout.Column(texts.get("kolom.plaats"), false),
              new Handout.Column(texts.get("kolom.bekend"), false),
              new Handout.Column(texts.get("kolom.stapeling"), false),
              new Handout.Column(texts.get("kolom.vak"), false),
              new Handout.Column(words.since(state), false));
      List<List<Handout.Cell>> rows = new ArrayList<>();
      for (Row row : state.rows()) {
        List<Handout.Cell> cells = new ArrayList<>();
        cells.add(Handout.Cell.text(row.naam()));
        cells.add(Handout.Cell.text(row.code()));
        cells.addAll(score(row.strength()));
        cells.addAll(score(row.load()));
        cells.add(
            Handout.Cell.text(
                row.load()
                    .flatMap(Score::pile)
                    .map(words::pile)
                    .orElseGet(() -> texts.get("onbekend"))));
        cells.add(
            Handout.Cell.text(
                row.box().isPresent() && state.cross().isPresent()
                    ? state.cross().get().label(row.box().getAsInt(), language)
                    : texts.get("niet_in_een_vak")));
        cells.add(Handout.Cell.text(String.join("; ", words.ways(row))));
        rows.add(cells);
      }
      return new Handout.Table(tables.caption(state), columns, rows);
    }

    private List<Handout.Cell> score(Optional<Score> score) {
      return List.of(
          score.isPresent() && score.get().value().isPresent()
              ? Handout.Cell.figure(Meting.of(score.get().value().getAsDouble()), 0, language)
              : Handout.Cell.figure(tables.figure(score)),
          Handout.Cell.text(score.map(words::place).orElseGet(() -> texts.get("geen_plaats"))),
          Handout.Cell.text(score.map(words::known).orElseGet(() -> texts.get("geen_cijfers"))));
    }

    private List<Handout.Part> calculation(Calculation found) {
      List<Handout.Part> parts = new ArrayList<>();
      parts.add(new Handout.Heading(2, texts.get("hoe.van", found.row().naam())));
      for (Side side : found.sides()) {
        List<String> sentences = new ArrayList<>();
        side.formula().ifPresent(sentences::add);
        sentences.addAll(side.remarks());
        parts.add(
            new Handout.Heading(
                3, texts.get("score.kop", side.title(), words.value(side.score()))));
        parts.add(new Handout.Text(sentences));
        if (!side.lines().isEmpty()) {
          parts.add(
              new Handout.Table(
                  texts.get("zijde.van", side.title(), found.row().naam()),
                  List.of(
                      new Handout.Column(texts.get("kolom.cijfer"), false),
                      new Handout.Column(texts.get("kolom.thema"), false),
                      new Handout.Column(texts.get("kolom.waarde"), true),
                      new Handout.Column(texts.get("kolom.schaal_kort"), true),
                      new Handout.Column(texts.get("kolom.gewicht"), true)),
                  side.lines().stream()
                      .map(
                          line ->
                              List.of(
                                  Handout.Cell.text(line.label()),
                                  Handout.Cell.text(line.theme()),
                                  Handout.Cell.text(line.value()),
                                  Handout.Cell.text(
                                      line.counted()
                                          ? line.normalised()
                                          : texts.get("telt_niet_mee")),
                                  Handout.Cell.text(line.weight())))
                      .toList()));
        }
      }
      return parts;
    }
  }
}
