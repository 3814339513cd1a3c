package nl.wijkbeeld.dashboard.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Backdrop;
import nl.wijkbeeld.dashboard.map.FineOutlines;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.map.MapFrame;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.map.Surroundings;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** What can be taken from the page of the map: its maps with their names and legends, its table. */
@Component
final class MapHandout implements HandoutMaker {

  private static final String NO_BACKGROUND =
      "De achtergrondkaart kon niet worden opgehaald en ontbreekt in dit bestand.";

  private static final String PART_OF_BACKGROUND =
      "Een deel van de achtergrondkaart kon niet worden opgehaald en ontbreekt in dit bestand.";

  private static final String NO_OUTLINES =
      "Van deze gebieden zijn geen grenzen geleverd, dus er is geen kaart.";

  private final Background background;

  MapHandout(Background background) {
    this.background = background;
  }

  @Override
  public String page() {
    return "kaart";
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    return new MapPresenter(snapshot)
        .state(address)
        .map(state -> handout(snapshot, state, background.isOn(address)));
  }

  private Handout handout(Snapshot snapshot, MapState state, boolean onBackground) {
    PanelChoice main = state.choice().main();
    List<Handout.Part> parts = new ArrayList<>();
    List<String> notes = new ArrayList<>(state.notices());
    Land land = Land.of(snapshot, state);
    boolean outlined = !land.outlines().isEmpty();
    Optional<Background.Fetched> fetched =
        Optional.of(background)
            .filter(unused -> onBackground && outlined)
            .map(there -> there.fetch(land.frame().land()));
    boolean lacking = fetched.isPresent() && !fetched.get().whole();
    Optional<Backdrop> backdrop = fetched.flatMap(Background.Fetched::backdrop);
    if (outlined) {
      parts.addAll(pictures(state, land, backdrop));
    }
    parts.add(table(state.table()));
    if (!state.places().isEmpty()) {
      parts.add(places(state.places()));
    }
    notes.add(outlined ? PanelMaker.classes(main) : NO_OUTLINES);
    state
        .madeUpMap()
        .ifPresent(text -> notes.add("Schematische kaart, geen grenzen om op te meten."));
    state.table().states().stream()
        .filter(s -> s != FigureState.GETAL)
        .map(FigureState::explanation)
        .forEach(notes::add);
    if (lacking) {
      notes.add(backdrop.isPresent() ? PART_OF_BACKGROUND : NO_BACKGROUND);
    }
    notes.addAll(state.marks());
    notes.addAll(state.findings());
    return new Handout(
        main.indicator().label(),
        "Kaart van %s per %s".formatted(state.gemeente(), main.niveau().code()),
        choices(state, land, lacking),
        parts,
        notes,
        sources(state, backdrop),
        state.provenance().madeUp().stream().toList(),
        lacking);
  }

  /**
   * The land of the maps.
   *
   * @param outlines the outlines of the areas, finer where a part is looked at
   * @param frame what of it is on a drawing
   */
  private record Land(Map<String, Geometry> outlines, MapFrame frame) {

    static Land of(Snapshot snapshot, MapState state) {
      PanelChoice main = state.choice().main();
      Map<String, Geometry> all = Outlines.of(snapshot, main.indeling(), main.niveau()).byCode();
      return state
          .choice()
          .part()
          .map(
              part ->
                  new Land(
                      FineOutlines.of(snapshot, main.indeling(), all, part),
                      MapFrame.of(part, all)))
          .orElseGet(() -> new Land(all, MapFrame.around(all.values())));
    }
  }

  private List<String> sources(MapState state, Optional<Backdrop> backdrop) {
    List<String> sources = new ArrayList<>(state.provenance().sources());
    if (backdrop.isPresent() && !background.source().isEmpty()) {
      sources.add("achtergrondkaart: " + background.source());
    }
    return sources;
  }

  private static List<String> choices(MapState state, Land land, boolean lacking) {
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
    state.choice().places().ifPresent(group -> choices.add("Plaatsen op de kaart: " + group));
    if (land.frame().isPart()) {
      choices.add("Uitsnede: een deel van de kaart");
    }
    if (lacking) {
      choices.add("Achtergrondkaart: niet opgehaald");
    }
    return choices;
  }

  private static List<Handout.Picture> pictures(
      MapState state, Land land, Optional<Backdrop> backdrop) {
    Set<String> chosen =
        state.chosen().stream().map(MapState.Chosen::code).collect(Collectors.toSet());
    Surroundings around = new Surroundings(Optional.of(land.frame()), state.places(), backdrop);
    long shown =
        state.places().stream().filter(place -> land.frame().shows(place.x(), place.y())).count();
    List<Handout.Picture> pictures = new ArrayList<>();
    for (Panel panel : state.panels()) {
      List<Handout.Key> legend =
          new ArrayList<>(panel.legend().entries().stream().map(MapHandout::key).toList());
      if (!state.places().isEmpty()) {
        legend.add(new Handout.Key(Legend.PLACE, "een plaats (%s)".formatted(Dutch.count(shown))));
      }
      String name = "kaart" + (pictures.size() + 1);
      pictures.add(
          new Handout.Picture(
              panel.map().title(),
              panel.description(),
              AreaMapSvg.drawAlone(
                  panel.map().drawn(land.outlines(), code -> "gebied/" + code, chosen, true),
                  name,
                  around),
              legend));
    }
    return pictures;
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
