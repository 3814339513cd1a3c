package nl.wijkbeeld.dashboard.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.LineChartSvg;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.spread.Inequalities.Measured;
import nl.wijkbeeld.dashboard.spread.SpreadState.Choice;
import nl.wijkbeeld.dashboard.spread.SpreadState.Row;
import org.springframework.stereotype.Component;

/** What can be taken from the page of spread. */
@Component
public final class SpreadHandout implements HandoutMaker {
  @Override
  public String page() {
    return SpreadPresenter.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    return new SpreadPresenter(snapshot).state(address).map(SpreadHandout::make);
  }

  private static Handout make(SpreadState state) {
    List<Handout.Part> parts = new ArrayList<>();
    parts.add(new Handout.Heading(2, "Hoe ongelijk is het?"));
    parts.add(new Handout.Text(state.unequal().sentences()));
    state
        .unequal()
        .measured()
        .filter(Measured::parted)
        .ifPresent(measured -> parts.add(bar(measured, state.unequal().parent())));
    state
        .unequal()
        .lines()
        .ifPresent(
            chart ->
                parts.add(
                    new Handout.Picture(
                        chart.title(),
                        chart.title() + ". De cijfers staan in de tabel.",
                        LineChartSvg.draw(chart, LineChartSvg.Sheet.PAPER),
                        List.of())));
    parts.add(years(state));
    parts.add(new Handout.Heading(2, "Ligt bij elkaar wat op elkaar lijkt?"));
    parts.add(new Handout.Text(state.space().sentences()));
    state
        .space()
        .map()
        .ifPresent(
            map ->
                parts.add(
                    new Handout.Picture(
                        map.title(),
                        map.title() + ". De gebieden staan in de tabel.",
                        AreaMapSvg.drawAlone(map, "groepen"),
                        key(state))));
    if (!state.space().rows().isEmpty()) {
      parts.add(areas(state));
    } else {
      parts.add(new Handout.Text(List.of(state.space().refused())));
    }
    List<String> notes = new ArrayList<>(state.notices());
    notes.addAll(state.unequal().breaks());
    SpreadWords.islands(state.space()).ifPresent(notes::add);
    notes.addAll(SpreadWords.WARNING);
    notes.addAll(SpreadView.METHOD);
    notes.addAll(SpreadWords.made(state.space(), state.choice().niveau()));
    SpreadWords.theil(state.unequal()).ifPresent(notes::add);
    SpreadWords.moran(state.space()).ifPresent(notes::add);
    Choice choice = state.choice();
    notes.add(choice.indicator().label() + ": " + choice.indicator().definitie());
    return new Handout(
        SpreadView.TITLE,
        SpreadTable.caption(choice),
        List.of(
            "Periode: " + choice.periode().label(),
            "Per: " + choice.niveau().code(),
            "Kaart: " + choice.measure().label(),
            "Indeling: " + choice.indeling()),
        parts,
        notes,
        state.sources(),
        state.madeUp());
  }

  private static Handout.Picture bar(Measured measured, String parent) {
    String between =
        "tussen de %s: %s".formatted(parent, SpreadWords.percent(measured.shareBetween()));
    String within = "erbinnen: " + SpreadWords.percent(1 - measured.shareBetween());
    return new Handout.Picture(
        "Ongelijkheid (Theil) in twee delen",
        between + ", " + within,
        PartsBar.draw(measured.shareBetween(), between + ", " + within),
        List.of(
            new Handout.Key(PartsBar.between(), between),
            new Handout.Key(PartsBar.within(), within)));
  }

  private static List<Handout.Key> key(SpreadState state) {
    return state.space().counts().entrySet().stream()
        .map(
            group ->
                new Handout.Key(
                    group.getKey().swatch(),
                    "%s%s (%d)"
                        .formatted(
                            group.getKey().sure() ? group.getKey().letters() + ": " : "",
                            group.getKey().label(),
                            group.getValue())))
        .toList();
  }

  private static Handout.Table years(SpreadState state) {
    List<String> headings = SpreadTable.yearHeadings(state);
    return new Handout.Table(
        SpreadTable.yearsCaption(state),
        headings.stream()
            .map(heading -> new Handout.Column(heading, !heading.equals(headings.getFirst())))
            .toList(),
        state.years().stream()
            .map(
                year ->
                    Stream.concat(
                            Stream.of(year.periode().label()), SpreadTable.cells(year).stream())
                        .map(Handout.Cell::text)
                        .toList())
            .toList());
  }

  private static Handout.Table areas(SpreadState state) {
    List<Handout.Column> columns = new ArrayList<>();
    columns.add(new Handout.Column("Gebied", false));
    columns.add(Handout.Column.forSheet("Code"));
    SpreadTable.areaHeadings(state)
        .forEach(heading -> columns.add(new Handout.Column(heading, !heading.equals("Groep"))));
    List<Row> rows = state.choice().group().isPresent() ? state.listed() : state.space().rows();
    return new Handout.Table(
        SpreadTable.caption(state.choice()),
        columns,
        rows.stream().map(row -> cells(row, state)).toList());
  }

  private static List<Handout.Cell> cells(Row row, SpreadState state) {
    List<Handout.Cell> cells = new ArrayList<>();
    cells.add(Handout.Cell.text(row.area().naam()));
    cells.add(Handout.Cell.text(row.area().code()));
    cells.add(Handout.Cell.figure(row.meting(), state.choice().indicator().decimalen()));
    SpreadTable.cells(row).forEach(text -> cells.add(Handout.Cell.text(text)));
    return cells;
  }
}
