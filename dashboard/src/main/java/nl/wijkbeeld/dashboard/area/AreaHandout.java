package nl.wijkbeeld.dashboard.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.TrendChartSvg;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.Handout.Cell;
import nl.wijkbeeld.dashboard.handout.Handout.Column;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.portrait.Portrait;
import nl.wijkbeeld.dashboard.portrait.PortraitMarkup;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
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
    return new AreaPresenter(snapshot, Optional.empty()).state(address).map(AreaHandout::of);
  }

  private static Handout of(AreaState state) {
    List<Handout.Part> parts = new ArrayList<>();
    add(parts, state.portrait());
    for (AreaState.Group group : state.groups()) {
      parts.add(new Handout.Heading(2, group.title()));
      parts.add(tiles(group, state));
    }
    state.children().ifPresent(children -> add(parts, children));
    state.trend().ifPresent(trend -> add(parts, trend, state));
    state.initiatives().ifPresent(initiatives -> add(parts, initiatives, state));
    return new Handout(
        state.area().naam(),
        Stream.of(Optional.of(state.area().niveau().code()), state.inhabitants(), state.surface())
            .flatMap(Optional::stream)
            .reduce((first, second) -> first + " · " + second)
            .orElse(""),
        choices(state),
        parts,
        Stream.concat(
                state.guide().stream().map(ReadingGuide::explanation),
                state.states().stream()
                    .filter(one -> one != FigureState.GETAL)
                    .map(FigureState::explanation))
            .toList(),
        state.sources(),
        state.madeUp());
  }

  private static void add(List<Handout.Part> parts, Portrait portrait) {
    List<String> said = new ArrayList<>(portrait.refusal().stream().toList());
    portrait.sentences().forEach(one -> said.add(one.text()));
    if (!said.isEmpty()) {
      parts.add(new Handout.Heading(2, "In het kort"));
      parts.add(new Handout.Text(said));
    }
    if (!portrait.standing().axes().isEmpty()) {
      parts.add(
          new Handout.Table(
              "Op de veerkrachtkaart",
              List.of(
                  new Column("As", false),
                  new Column("Score van 0 tot 100", true),
                  new Column("Periode", false),
                  new Column("Plaats en dekking", false)),
              portrait.standing().axes().stream()
                  .map(
                      axis ->
                          List.of(
                              Cell.text(axis.pijler().code()),
                              Cell.figure(Meting.of(axis.score()), 0),
                              Cell.text(axis.periode().label()),
                              Cell.text(PortraitMarkup.places(axis))))
                  .toList()));
    }
  }

  private static List<String> choices(AreaState state) {
    List<String> choices = new ArrayList<>();
    choices.add(
        state
            .choice()
            .theme()
            .map(theme -> "Thema: " + theme)
            .orElse(state.choice().all() ? "Alle thema’s" : "Overzicht"));
    choices.add("Vergeleken met: " + state.choice().reference().label());
    return choices;
  }

  private static Handout.Table tiles(AreaState.Group group, AreaState state) {
    return new Handout.Table(
        "%s in %s".formatted(group.title(), state.area().naam()),
        List.of(
            new Column("Indicator", false),
            new Column("Cijfer", true),
            new Column("Eenheid", false),
            new Column("Periode", false),
            new Column("Vergelijking", true),
            new Column("Wat erbij hoort", false)),
        group.tiles().stream().map(AreaHandout::row).toList());
  }

  private static List<Cell> row(AreaState.Tile tile) {
    List<String> notes = new ArrayList<>();
    if (!tile.interval().isEmpty()) {
      notes.add("95%-interval " + tile.interval());
    }
    tile.compared().change().ifPresent(notes::add);
    tile.compared().reference().ifPresent(notes::add);
    notes.addAll(tile.marks());
    tile.madeUp().ifPresent(unused -> notes.add("verzonnen cijfer"));
    return List.of(
        Cell.text(tile.label()),
        Cell.figure(tile.value()),
        Cell.text(tile.unit()),
        Cell.text(tile.period()),
        tile.reference().map(one -> Cell.figure(one.value())).orElse(Cell.text("")),
        Cell.text(String.join("; ", notes)));
  }

  private static void add(List<Handout.Part> parts, AreaState.Children children) {
    parts.add(new Handout.Heading(2, children.title()));
    children
        .map()
        .ifPresent(
            map ->
                parts.add(
                    new Handout.Picture(
                        map.title(),
                        description(map, children.legend().orElseThrow()),
                        AreaMapSvg.draw(map),
                        children.legend().orElseThrow().entries().stream()
                            .map(
                                entry ->
                                    new Handout.Key(
                                        entry.swatch(),
                                        "%s (%d)".formatted(entry.text(), entry.count())))
                            .toList())));
    List<Column> columns = new ArrayList<>(List.of(new Column("Naam", false)));
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
                                column.period().label()),
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

  /** What a map shows, for who cannot see it: how many areas there are in each class and state. */
  private static String description(AreaMap map, Legend legend) {
    return "%s. Kaart met %s gebieden. %s."
        .formatted(
            map.title(),
            Dutch.count(map.areas().size()),
            legend.entries().stream()
                .map(entry -> "%s: %s".formatted(entry.text(), Dutch.count(entry.count())))
                .collect(Collectors.joining("; ")));
  }

  /** Where a line begins and ends, for who cannot see it. */
  private static String description(AreaState.Trend trend, AreaState state) {
    List<AreaState.TrendRow> known =
        trend.rows().stream().filter(row -> row.here().state().known()).toList();
    if (known.isEmpty()) {
      return trend.chart().title();
    }
    return "%s. Lijngrafiek van %s: %s %s in %s, %s in %s."
        .formatted(
            trend.chart().title(),
            state.area().naam(),
            known.getFirst().here().text(),
            trend.indicator().eenheid(),
            known.getFirst().period(),
            known.getLast().here().text(),
            known.getLast().period());
  }

  private static void add(List<Handout.Part> parts, AreaState.Trend trend, AreaState state) {
    parts.add(new Handout.Heading(2, "Hoe het zich ontwikkelt"));
    parts.add(
        new Handout.Picture(
            "%s, %s".formatted(trend.indicator().label(), trend.indicator().eenheid()),
            description(trend, state),
            TrendChartSvg.draw(trend.chart()),
            List.of()));
    if (!trend.breaks().isEmpty() || !trend.key().isEmpty()) {
      parts.add(
          new Handout.Text(Stream.concat(trend.breaks().stream(), trend.key().stream()).toList()));
    }
    parts.add(
        new Handout.Table(
            "%s in %s".formatted(trend.indicator().label(), state.area().naam()),
            List.of(
                new Column("Periode", false),
                new Column(state.area().naam(), true),
                new Column("Hele stad", true),
                new Column("Opmerking", false)),
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

  private static void add(
      List<Handout.Part> parts, AreaState.Initiatives initiatives, AreaState state) {
    parts.add(new Handout.Heading(2, "Initiatieven"));
    parts.add(
        new Handout.Text(
            List.of("Geregistreerd op " + initiatives.period() + ".", initiatives.rate())));
    parts.add(
        new Handout.Table(
            "Initiatieven in " + state.area().naam(),
            List.of(
                new Column("Thema", false),
                new Column(state.area().naam(), true),
                new Column("Hele tabel", true)),
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
