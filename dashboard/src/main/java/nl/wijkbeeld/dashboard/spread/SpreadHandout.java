package nl.wijkbeeld.dashboard.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.LineChartSvg;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
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
    Language language = address.language();
    return new SpreadPresenter(snapshot, language)
        .state(address)
        .map(state -> new Writer(state, language).handout());
  }

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final SpreadState state;
    private final Language language;
    private final Texts texts;
    private final SpreadWords words;
    private final SpreadTable table;

    Writer(SpreadState state, Language language) {
      this.state = state;
      this.language = language;
      this.texts = Texts.of(SpreadHandout.class, language);
      this.words = new SpreadWords(language);
      this.table = new SpreadTable(language);
    }

    Handout handout() {
      List<Handout.Part> parts = new ArrayList<>();
      parts.add(new Handout.Heading(2, texts.get("ongelijk")));
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
                          texts.get("in_tabel", chart.title()),
                          LineChartSvg.draw(chart, LineChartSvg.Sheet.PAPER, language),
                          List.of())));
      parts.add(years());
      parts.add(new Handout.Heading(2, texts.get("samenhang")));
      parts.add(new Handout.Text(state.space().sentences()));
      state
          .space()
          .map()
          .ifPresent(
              map ->
                  parts.add(
                      new Handout.Picture(
                          map.title(),
                          texts.get("gebieden_in_tabel", map.title()),
                          AreaMapSvg.drawAlone(map, "groepen", language),
                          key())));
      if (!state.space().rows().isEmpty()) {
        parts.add(areas());
      } else {
        parts.add(new Handout.Text(List.of(state.space().refused())));
      }
      List<String> notes = new ArrayList<>(state.notices());
      notes.addAll(state.unequal().breaks());
      words.islands(state.space()).ifPresent(notes::add);
      notes.addAll(words.warning());
      notes.addAll(words.method());
      notes.addAll(words.made(state.space(), state.choice().niveau()));
      words.theil(state.unequal()).ifPresent(notes::add);
      words.moran(state.space()).ifPresent(notes::add);
      Choice choice = state.choice();
      notes.add(choice.indicator().label() + ": " + choice.indicator().definitie());
      return new Handout(
          texts.get("titel"),
          table.caption(choice),
          List.of(
              texts.get("keuze.periode", language.period(choice.periode())),
              texts.get("keuze.per", language.level(choice.niveau())),
              texts.get("keuze.kaart", choice.measure().label(language)),
              texts.get("keuze.indeling", choice.indeling())),
          parts,
          notes,
          state.sources(),
          state.madeUp(),
          language);
    }

    private Handout.Picture bar(Measured measured, String parent) {
      String between = words.between(measured, parent);
      String within = words.within(measured);
      return new Handout.Picture(
          texts.get("delen"),
          between + ", " + within,
          PartsBar.draw(measured.shareBetween(), between + ", " + within),
          List.of(
              new Handout.Key(PartsBar.between(), between),
              new Handout.Key(PartsBar.within(), within)));
    }

    private List<Handout.Key> key() {
      return state.space().counts().entrySet().stream()
          .map(
              group ->
                  new Handout.Key(
                      group.getKey().swatch(),
                      "%s%s (%d)"
                          .formatted(
                              group.getKey().sure() ? group.getKey().letters() + ": " : "",
                              group.getKey().label(language),
                              group.getValue())))
          .toList();
    }

    private Handout.Table years() {
      List<String> headings = table.yearHeadings(state);
      return new Handout.Table(
          table.yearsCaption(state),
          headings.stream()
              .map(heading -> new Handout.Column(heading, !heading.equals(headings.getFirst())))
              .toList(),
          state.years().stream()
              .map(
                  year ->
                      Stream.concat(
                              Stream.of(language.period(year.periode())),
                              table.cells(year).stream())
                          .map(Handout.Cell::text)
                          .toList())
              .toList());
    }

    private Handout.Table areas() {
      List<Handout.Column> columns = new ArrayList<>();
      columns.add(new Handout.Column(texts.get("gebied"), false));
      columns.add(Handout.Column.forSheet(texts.get("code")));
      table
          .areaHeadings(state)
          .forEach(
              heading ->
                  columns.add(new Handout.Column(heading, !heading.equals(texts.get("groep")))));
      List<Row> rows = state.choice().group().isPresent() ? state.listed() : state.space().rows();
      return new Handout.Table(
          table.caption(state.choice()), columns, rows.stream().map(this::cells).toList());
    }

    private List<Handout.Cell> cells(Row row) {
      List<Handout.Cell> cells = new ArrayList<>();
      cells.add(Handout.Cell.text(row.area().naam()));
      cells.add(Handout.Cell.text(row.area().code()));
      cells.add(
          Handout.Cell.figure(row.meting(), state.choice().indicator().decimalen(), language));
      table.cells(row).forEach(text -> cells.add(Handout.Cell.text(text)));
      return cells;
    }
  }
}
