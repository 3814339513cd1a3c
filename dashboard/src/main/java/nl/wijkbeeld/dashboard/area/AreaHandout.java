package nl.wijkbeeld.dashboard.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.TrendChartSvg;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.Handout.Cell;
import nl.wijkbeeld.dashboard.handout.Handout.Column;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.portrait.Portrait;
import nl.wijkbeeld.dashboard.portrait.PortraitMarkup;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import org.springframework.stereotype.Component;

/** What can be taken from the page of an area. */
@Component
final class AreaHandout implements HandoutMaker {
  @Override
  public String page() {
    return "gebied";
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    Language language = address.language();
    return new AreaPresenter(snapshot, Optional.empty(), language)
        .state(address)
        .map(state -> new Writer(state, language).handout());
  }

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final AreaState state;
    private final Language language;
    private final Texts texts;

    Writer(AreaState state, Language language) {
      this.state = state;
      this.language = language;
      this.texts = Texts.of(AreaHandout.class, language);
    }

    Handout handout() {
      List<Handout.Part> parts = new ArrayList<>();
      add(parts, state.portrait());
      for (AreaState.Group group : state.groups()) {
        parts.add(new Handout.Heading(2, group.title()));
        parts.add(tiles(group));
      }
      state.children().ifPresent(children -> add(parts, children));
      state.trend().ifPresent(trend -> add(parts, trend));
      state.initiatives().ifPresent(initiatives -> add(parts, initiatives));
      return new Handout(
          state.area().naam(),
          Stream.of(
                  Optional.of(language.level(state.area().niveau())),
                  state.inhabitants(),
                  state.surface())
              .flatMap(Optional::stream)
              .reduce((first, second) -> first + " · " + second)
              .orElse(""),
          choices(),
          parts,
          Stream.concat(
                  state.guide().stream().map(mark -> mark.explanation(language)),
                  state.states().stream()
                      .filter(one -> one != FigureState.GETAL)
                      .map(one -> one.explanation(language)))
              .toList(),
          state.sources(),
          state.madeUp(),
          language);
    }

    private void add(List<Handout.Part> parts, Portrait portrait) {
      List<String> said = new ArrayList<>(portrait.refusal().stream().toList());
      portrait.sentences().forEach(one -> said.add(one.text()));
      if (!said.isEmpty()) {
        parts.add(new Handout.Heading(2, texts.get("in_het_kort")));
        parts.add(new Handout.Text(said));
      }
      if (!portrait.standing().axes().isEmpty()) {
        parts.add(
            new Handout.Table(
                texts.get("veerkracht.kop"),
                List.of(
                    new Column(texts.get("veerkracht.as"), false),
                    new Column(texts.get("veerkracht.score"), true),
                    new Column(texts.get("periode"), false),
                    new Column(texts.get("veerkracht.plaats"), false)),
                portrait.standing().axes().stream()
                    .map(
                        axis ->
                            List.of(
                                Cell.text(texts.get("zijde." + axis.pijler().code())),
                                Cell.figure(Meting.of(axis.score()), 0, language),
                                Cell.text(language.period(axis.periode())),
                                Cell.text(PortraitMarkup.places(axis, language))))
                    .toList()));
      }
    }

    private List<String> choices() {
      List<String> choices = new ArrayList<>();
      choices.add(
          state
              .choice()
              .theme()
              .map(theme -> choice("thema", theme))
              .orElse(state.choice().all() ? texts.get("alle_themas") : texts.get("overzicht")));
      choices.add(choice("vergeleken_met", state.choice().reference().label(language)));
      return choices;
    }

    private String choice(String name, String chosen) {
      return texts.get("keuze", texts.get(name), chosen);
    }

    private Handout.Table tiles(AreaState.Group group) {
      return new Handout.Table(
          texts.get("in", group.title(), state.area().naam()),
          List.of(
              new Column(texts.get("indicator"), false),
              new Column(texts.get("cijfer"), true),
              new Column(texts.get("eenheid"), false),
              new Column(texts.get("periode"), false),
              new Column(texts.get("vergelijking"), true),
              new Column(texts.get("wat_erbij_hoort"), false)),
          group.tiles().stream().map(this::row).toList());
    }

    private List<Cell> row(AreaState.Tile tile) {
      List<String> notes = new ArrayList<>();
      if (!tile.interval().isEmpty()) {
        notes.add(texts.get("interval", tile.interval()));
      }
      tile.compared().change().ifPresent(notes::add);
      tile.compared().reference().ifPresent(notes::add);
      notes.addAll(tile.marks());
      tile.madeUp().ifPresent(unused -> notes.add(texts.get("verzonnen_cijfer")));
      return List.of(
          Cell.text(tile.label()),
          Cell.figure(tile.value()),
          Cell.text(tile.unit()),
          Cell.text(tile.period()),
          tile.reference().map(one -> Cell.figure(one.value())).orElse(Cell.text("")),
          Cell.text(String.join("; ", notes)));
    }

    private void add(List<Handout.Part> parts, AreaState.Children children) {
      parts.add(new Handout.Heading(2, children.title()));
      children
          .map()
          .ifPresent(
              map ->
                  parts.add(
                      new Handout.Picture(
                          map.title(),
                          description(map, children.legend().orElseThrow()),
                          AreaMapSvg.draw(map, language),
                          children.legend().orElseThrow().entries().stream()
                              .map(
                                  entry ->
                                      new Handout.Key(
                                          entry.swatch(),
                                          "%s (%d)".formatted(entry.text(), entry.count())))
                              .toList())));
      List<Column> columns = new ArrayList<>(List.of(new Column(texts.get("naam"), false)));
      children
          .columns()
          .forEach(
              column ->
                  columns.add(
                      new Column(
                          "%s (%s, %s)"
                              .formatted(
                                  column.indicator().label(),
                                  column.indicator().eenheid(),
                                  language.period(column.period())),
                          true)));
      parts.add(
          new Handout.Table(
              children.title(),
              columns,
              children.rows().stream()
                  .map(
                      row ->
                          Stream.concat(
                                  Stream.of(Cell.text(row.area().naam())),
                                  row.bars().stream().map(bar -> Cell.figure(bar.figure())))
                              .toList())
                  .toList()));
    }

    /**
     * What a map shows, for who cannot see it: how many areas there are in each class and state.
     */
    private String description(AreaMap map, Legend legend) {
      return texts.get(
          "kaart.beschrijving",
          map.title(),
          language.count(map.areas().size()),
          legend.entries().stream()
              .map(entry -> "%s: %s".formatted(entry.text(), language.count(entry.count())))
              .collect(Collectors.joining("; ")));
    }

    /** Where a line begins and ends, for who cannot see it. */
    private String description(AreaState.Trend trend) {
      List<AreaState.TrendRow> known =
          trend.rows().stream().filter(row -> row.here().state().known()).toList();
      if (known.isEmpty()) {
        return trend.chart().title();
      }
      return texts.get(
          "lijn.beschrijving",
          trend.chart().title(),
          state.area().naam(),
          known.getFirst().here().text() + language.behind(trend.indicator().eenheid()),
          known.getFirst().period(),
          known.getLast().here().text(),
          known.getLast().period());
    }

    private void add(List<Handout.Part> parts, AreaState.Trend trend) {
      parts.add(new Handout.Heading(2, texts.get("ontwikkeling")));
      parts.add(
          new Handout.Picture(
              "%s, %s".formatted(trend.indicator().label(), trend.indicator().eenheid()),
              description(trend),
              TrendChartSvg.draw(trend.chart(), language),
              List.of()));
      if (!trend.breaks().isEmpty() || !trend.key().isEmpty()) {
        parts.add(
            new Handout.Text(
                Stream.concat(trend.breaks().stream(), trend.key().stream()).toList()));
      }
      parts.add(
          new Handout.Table(
              texts.get("in", trend.indicator().label(), state.area().naam()),
              List.of(
                  new Column(texts.get("periode"), false),
                  new Column(state.area().naam(), true),
                  new Column(texts.get("hele_stad"), true),
                  new Column(texts.get("opmerking"), false)),
              trend.rows().stream()
                  .map(
                      row ->
                          List.of(
                              Cell.text(row.period()),
                              Cell.figure(row.here()),
                              Cell.figure(row.city()),
                              Cell.text(row.note())))
                  .toList()));
    }

    private void add(List<Handout.Part> parts, AreaState.Initiatives initiatives) {
      parts.add(new Handout.Heading(2, texts.get("initiatieven")));
      parts.add(
          new Handout.Text(
              List.of(texts.get("geregistreerd_op", initiatives.period()), initiatives.rate())));
      parts.add(
          new Handout.Table(
              texts.get("initiatieven_in", state.area().naam()),
              List.of(
                  new Column(texts.get("thema"), false),
                  new Column(state.area().naam(), true),
                  new Column(texts.get("hele_tabel"), true)),
              initiatives.rows().stream()
                  .map(
                      row ->
                          List.of(
                              Cell.text(row.category()),
                              Cell.figure(row.here()),
                              Cell.figure(row.city())))
                  .toList()));
    }
  }
}
