package nl.wijkbeeld.dashboard.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.springframework.stereotype.Component;

/** What can be taken from the page of the map: its maps with their names and legends, its table. */
@Component
final class MapHandout implements HandoutMaker {

  @Override
  public String page() {
    return "kaart";
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    Language language = address.language();
    return new MapPresenter(snapshot, language)
        .state(address)
        .map(state -> new Writer(snapshot, state, language).handout());
  }

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final Snapshot snapshot;
    private final MapState state;
    private final Language language;
    private final Texts texts;

    Writer(Snapshot snapshot, MapState state, Language language) {
      this.snapshot = snapshot;
      this.state = state;
      this.language = language;
      this.texts = Texts.of(MapHandout.class, language);
    }

    Handout handout() {
      PanelChoice main = state.choice().main();
      List<Handout.Part> parts = new ArrayList<>();
      Set<String> chosen =
          state.chosen().stream().map(MapState.Chosen::code).collect(Collectors.toSet());
      boolean outlined = !Outlines.of(snapshot, main.indeling(), main.niveau()).byCode().isEmpty();
      for (int i = 0; outlined && i < state.panels().size(); i++) {
        parts.add(picture(state.panels().get(i), chosen, "kaart" + (i + 1)));
      }
      parts.add(table(state.table()));
      if (!state.places().isEmpty()) {
        parts.add(places(state.places()));
      }
      List<String> notes = new ArrayList<>(state.notices());
      notes.add(outlined ? state.classes() : texts.get("geen_omtrekken"));
      state.madeUpMap().ifPresent(text -> notes.add(texts.get("schematisch")));
      state.table().states().stream()
          .filter(s -> s != FigureState.GETAL)
          .map(one -> one.explanation(language))
          .forEach(notes::add);
      notes.addAll(state.marks());
      notes.addAll(state.findings());
      return new Handout(
          main.indicator().label(),
          texts.get("kaart_van", state.gemeente(), language.level(main.niveau())),
          choices(),
          parts,
          notes,
          state.provenance().sources(),
          state.provenance().madeUp().stream().toList(),
          language);
    }

    private List<String> choices() {
      PanelChoice main = state.choice().main();
      List<String> choices = new ArrayList<>();
      choices.add(choice("weergave", state.choice().display().label(language)));
      choices.add(choice("periode", language.period(main.periode())));
      main.vanaf().ifPresent(from -> choices.add(choice("vanaf", language.period(from))));
      state.choice().second().ifPresent(other -> choices.add(choice("daarnaast", other.label())));
      choices.add(choice("per", language.level(main.niveau())));
      choices.add(choice("indeling", main.indeling()));
      if (!main.indicator().isCount()) {
        choices.add(
            texts.get(
                "keuze.verdeling", main.methode().label(language), language.count(main.klassen())));
      }
      if (!state.chosen().isEmpty()) {
        choices.add(
            choice(
                "gekozen",
                state.chosen().stream()
                    .map(MapState.Chosen::naam)
                    .collect(Collectors.joining(", "))));
      }
      return choices;
    }

    private String choice(String name, String chosen) {
      return texts.get("keuze", texts.get(name), chosen);
    }

    private Handout.Picture picture(Panel panel, Set<String> chosen, String name) {
      PanelChoice choice = panel.choice();
      return new Handout.Picture(
          panel.map().title(),
          panel.description(),
          AreaMapSvg.drawAlone(
              panel
                  .map()
                  .drawn(
                      Outlines.of(snapshot, choice.indeling(), choice.niveau()).byCode(),
                      code -> "gebied/" + code,
                      chosen,
                      true),
              name,
              language),
          panel.legend().entries().stream().map(this::key).toList());
    }

    private Handout.Key key(Legend.Entry entry) {
      return new Handout.Key(
          entry.swatch(), "%s (%s)".formatted(entry.text(), entry.areas(language)));
    }

    /** All rows, whatever part of them the page shows. */
    private Handout.Table table(MapState.Table table) {
      List<List<Handout.Cell>> rows = new ArrayList<>();
      table.rows().forEach(row -> rows.add(cells(row)));
      table.residuals().forEach(row -> rows.add(cells(row)));
      table.total().ifPresent(row -> rows.add(cells(row)));
      return new Handout.Table(table.caption(), table.columns(), rows);
    }

    private List<Handout.Cell> cells(MapState.Row row) {
      List<Handout.Cell> cells = new ArrayList<>();
      cells.add(Handout.Cell.text(row.naam()));
      cells.addAll(row.cells());
      return cells;
    }

    /** The places that the page has on its map. */
    private Handout.Table places(List<Places.Place> places) {
      return new Handout.Table(
          texts.get("plaatsen"),
          List.of(
              new Handout.Column(texts.get("plaats"), false),
              new Handout.Column(texts.get("soort"), false),
              new Handout.Column(texts.get("gebied"), false)),
          places.stream()
              .map(
                  place ->
                      List.of(
                          Handout.Cell.text(place.naam()),
                          Handout.Cell.text(place.soort()),
                          Handout.Cell.text(
                              place.gebied().orElse(FigureState.ONBEKEND.word(language)))))
              .toList());
    }
  }
}
