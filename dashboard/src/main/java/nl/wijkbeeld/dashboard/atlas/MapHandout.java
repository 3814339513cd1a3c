package nl.wijkbeeld.dashboard.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.springframework.stereotype.Component;

/** What can be taken from the page of the map: its maps with their names and legends, its table. */
@Component
final class MapHandout implements HandoutMaker {

  private static final String NO_OUTLINES =
      "Van deze gebieden zijn geen grenzen geleverd, dus er is geen kaart.";

  @Override
  public String page() {
    return "kaart";
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    return new MapPresenter(snapshot).state(address).map(state -> handout(snapshot, state));
  }

  private static Handout handout(Snapshot snapshot, MapState state) {
    PanelChoice main = state.choice().main();
    List<Handout.Part> parts = new ArrayList<>();
    Set<String> chosen =
        state.chosen().stream().map(MapState.Chosen::code).collect(Collectors.toSet());
    boolean outlined = !Outlines.of(snapshot, main.indeling(), main.niveau()).byCode().isEmpty();
    for (int i = 0; outlined && i < state.panels().size(); i++) {
      parts.add(picture(snapshot, state.panels().get(i), chosen, "kaart" + (i + 1)));
    }
    parts.add(table(state.table()));
    if (!state.places().isEmpty()) {
      parts.add(places(state.places()));
    }
    List<String> notes = new ArrayList<>(state.notices());
    notes.add(outlined ? PanelMaker.classes(main) : NO_OUTLINES);
    state
        .madeUpMap()
        .ifPresent(text -> notes.add("Schematische kaart, geen grenzen om op te meten."));
    state.table().states().stream()
        .filter(s -> s != FigureState.GETAL)
        .map(FigureState::explanation)
        .forEach(notes::add);
    notes.addAll(state.marks());
    notes.addAll(state.findings());
    return new Handout(
        main.indicator().label(),
        "Kaart van %s per %s".formatted(state.gemeente(), main.niveau().code()),
        choices(state),
        parts,
        notes,
        state.provenance().sources(),
        state.provenance().madeUp().stream().toList());
  }

  private static List<String> choices(MapState state) {
    PanelChoice main = state.choice().main();
    List<String> choices = new ArrayList<>();
    choices.add("Weergave: " + state.choice().display().label());
    choices.add("Periode: " + main.periode().label());
    main.vanaf().ifPresent(from -> choices.add("Vanaf: " + from.label()));
    state.choice().second().ifPresent(other -> choices.add("Daarnaast: " + other.label()));
    choices.add("Per: " + main.niveau().code());
    choices.add("Indeling: " + main.indeling());
    if (!main.indicator().isCount()) {
      choices.add("Verdeling: %s, %d klassen".formatted(main.methode().label(), main.klassen()));
    }
    if (!state.chosen().isEmpty()) {
      choices.add(
          "Gekozen: "
              + state.chosen().stream()
                  .map(MapState.Chosen::naam)
                  .collect(Collectors.joining(", ")));
    }
    return choices;
  }

  private static Handout.Picture picture(
      Snapshot snapshot, Panel panel, Set<String> chosen, String name) {
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
            name),
        panel.legend().entries().stream().map(MapHandout::key).toList());
  }

  private static Handout.Key key(Legend.Entry entry) {
    return new Handout.Key(
        entry.swatch(),
        "%s (%s)"
            .formatted(
                entry.text(),
                entry.count() == 1 ? "1 gebied" : Dutch.count(entry.count()) + " gebieden"));
  }

  /** All rows, whatever part of them the page shows. */
  private static Handout.Table table(MapState.Table table) {
    List<List<Handout.Cell>> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(cells(row)));
    table.residuals().forEach(row -> rows.add(cells(row)));
    table.total().ifPresent(row -> rows.add(cells(row)));
    return new Handout.Table(table.caption(), table.columns(), rows);
  }

  private static List<Handout.Cell> cells(MapState.Row row) {
    List<Handout.Cell> cells = new ArrayList<>();
    cells.add(Handout.Cell.text(row.naam()));
    cells.addAll(row.cells());
    return cells;
  }

  /** The places that the page has on its map. */
  private static Handout.Table places(List<Places.Place> places) {
    return new Handout.Table(
        "Plaatsen op de kaart",
        List.of(
            new Handout.Column("Plaats", false),
            new Handout.Column("Soort", false),
            new Handout.Column("Gebied", false)),
        places.stream()
            .map(
                place ->
                    List.of(
                        Handout.Cell.text(place.naam()),
                        Handout.Cell.text(place.soort()),
                        Handout.Cell.text(place.gebied().orElse("onbekend"))))
            .toList());
  }
}
