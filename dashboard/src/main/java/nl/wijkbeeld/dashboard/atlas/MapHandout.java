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
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Backdrop;
import nl.wijkbeeld.dashboard.map.FineOutlines;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.map.MapFrame;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.map.Surroundings;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** What can be taken from the page of the map: its maps with their names and legends, its table. */
@Component
final class MapHandout implements HandoutMaker {

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
    Language language = address.language();
    return new MapPresenter(snapshot, language)
        .state(address)
        .map(
            state ->
                new Writer(snapshot, state, background, language)
                    .handout(background.isOn(address)));
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

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final Snapshot snapshot;
    private final MapState state;
    private final Background background;
    private final Language language;
    private final Texts texts;

    Writer(Snapshot snapshot, MapState state, Background background, Language language) {
      this.snapshot = snapshot;
      this.state = state;
      this.background = background;
      this.language = language;
      this.texts = Texts.of(MapHandout.class, language);
    }

    Handout handout(boolean onBackground) {
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
        parts.addAll(pictures(land, backdrop));
      }
      parts.add(table(state.table()));
      if (!state.places().isEmpty()) {
        parts.add(places(state.places()));
      }
      notes.add(outlined ? state.classes() : texts.get("geen_omtrekken"));
      state.madeUpMap().ifPresent(text -> notes.add(texts.get("schematisch")));
      state.table().states().stream()
          .filter(s -> s != FigureState.GETAL)
          .map(one -> one.explanation(language))
          .forEach(notes::add);
      if (lacking) {
        notes.add(texts.get(backdrop.isPresent() ? "deel_van_achtergrond" : "geen_achtergrond"));
      }
      notes.addAll(state.marks());
      notes.addAll(state.findings());
      return new Handout(
          main.indicator().label(),
          texts.get("kaart_van", state.gemeente(), language.level(main.niveau())),
          choices(land, lacking),
          parts,
          notes,
          sources(backdrop),
          state.provenance().madeUp().stream().toList(),
          lacking,
          language);
    }

    private List<String> sources(Optional<Backdrop> backdrop) {
      List<String> sources = new ArrayList<>(state.provenance().sources());
      if (backdrop.isPresent() && !background.source().isEmpty()) {
        sources.add(texts.get("bron_achtergrond", background.source()));
      }
      return sources;
    }

    private List<String> choices(Land land, boolean lacking) {
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
      state.choice().places().ifPresent(group -> choices.add(choice("plaatsen", group)));
      if (land.frame().isPart()) {
        choices.add(choice("uitsnede", texts.get("uitsnede.deel")));
      }
      if (lacking) {
        choices.add(choice("achtergrondkaart", texts.get("niet_opgehaald")));
      }
      return choices;
    }

    private String choice(String name, String chosen) {
      return texts.get("keuze", texts.get(name), chosen);
    }

    private List<Handout.Picture> pictures(Land land, Optional<Backdrop> backdrop) {
      Set<String> chosen =
          state.chosen().stream().map(MapState.Chosen::code).collect(Collectors.toSet());
      Surroundings around = new Surroundings(Optional.of(land.frame()), state.places(), backdrop);
      long shown =
          state.places().stream().filter(place -> land.frame().shows(place.x(), place.y())).count();
      List<Handout.Picture> pictures = new ArrayList<>();
      for (Panel panel : state.panels()) {
        List<Handout.Key> legend =
            new ArrayList<>(panel.legend().entries().stream().map(this::key).toList());
        if (!state.places().isEmpty()) {
          legend.add(
              new Handout.Key(
                  Legend.PLACE,
                  "%s (%s)".formatted(texts.get("een_plaats"), language.count(shown))));
        }
        String name = "kaart" + (pictures.size() + 1);
        pictures.add(
            new Handout.Picture(
                panel.map().title(),
                panel.description(),
                AreaMapSvg.drawAlone(
                    panel.map().drawn(land.outlines(), code -> "gebied/" + code, chosen, true),
                    name,
                    around,
                    language),
                legend));
      }
      return pictures;
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
