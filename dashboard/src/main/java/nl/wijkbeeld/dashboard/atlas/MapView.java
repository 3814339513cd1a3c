package nl.wijkbeeld.dashboard.atlas;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.Extent;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.jsoup.nodes.Element;

/** The page of the map: any indicator, level and period, with the same figures in a table. */
@Route(value = "kaart", layout = Frame.class)
@StyleSheet("context://kaart.css")
public final class MapView extends MapPage<MapState> implements Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(MapView.class, language());
  private final HtmlContainer heading = el("div", "titel");
  private final HtmlContainer takeAway = el("div", "");
  private final HtmlContainer notices = el("div", "meldingen");
  private final MapControls controls;
  private final HtmlContainer madeUp = el("div", "");
  private final HtmlContainer panels = el("div", "panelen");
  private final HtmlContainer sharedLegend = el("div", "kaartpaneel gedeeld");
  private final HtmlContainer table = el("div", "tabelpaneel kaarttabel");
  private final HtmlContainer explanation = el("div", "");
  private final List<MapElement> maps = new ArrayList<>();
  private final List<HtmlContainer> captions = new ArrayList<>();

  private final transient MapNotes notes = new MapNotes(language());
  private final transient Background background;
  private final HtmlContainer places = el("div", "");

  MapView(SnapshotStore store, Background background) {
    super(store, "kaartpagina");
    this.background = background;
    controls = new MapControls(this::change, background.exists(), language());
    listen(table, "kies", this::toggle);
    listen(table, "sorteer", this::order);
    listen(table, "blader", page -> change(a -> a.with("bladzijde", page)));
    with(table, "tabindex", "0");
    with(table, "role", "region");
  }

  @Override
  protected Optional<MapState> state(Snapshot opened, Address asked) {
    return new MapPresenter(opened, language()).state(asked);
  }

  @Override
  protected void nothing() {
    add(EmptyPage.noFigures());
  }

  @Override
  protected void layOut() {
    add(
        el("div", "boven", heading, takeAway),
        notices,
        controls,
        time(),
        madeUp,
        el("div", "kaartentabel", el("div", "kaarten", panels, sharedLegend), table),
        chosen(),
        places,
        explanation);
  }

  private void order(String order) {
    change(
        a ->
            a.with("sorteer", order.equals(MapState.Order.NAAM.code()) ? "" : order)
                .without("bladzijde"));
  }

  /** While it plays the classes are the same. */
  @Override
  protected Address played(Address now, String period) {
    return super.played(now, period).with("klassen_vast", PanelChoice.YES);
  }

  /** Another part of the land: the address and what is taken along follow, the figures stay. */
  private void look(String part) {
    Address next = address().with(MapChooser.PART, part);
    if (next.equals(address())) {
      return;
    }
    keep(next);
    maps.forEach(map -> map.part(part));
    takeAway.removeAll();
    takeAway.add(TakeAway.of(address(), snapshot(), language()));
  }

  @Override
  protected void fill(MapState state) {
    PanelChoice main = state.choice().main();
    setPageTitle(texts.get("titel", main.indicator().label()));
    Markup.fill(
        heading,
        Markup.el("h1", "", texts.get("kaart")),
        Markup.el(
            "p",
            "onderkop",
            texts.get("ondertitel", state.gemeente(), language().levels(main.niveau()))));
    takeAway.removeAll();
    takeAway.add(TakeAway.of(address(), snapshot(), language()));
    notices.removeAll();
    state
        .notices()
        .forEach(notice -> notices.add(with(el("p", "melding", notice), "role", "status")));
    controls.show(state, background.isOn(address()));
    Markup.fill(
        madeUp,
        state.provenance().madeUp().stream()
            .map(text -> Markup.madeUp(text, language()))
            .toArray(Element[]::new));
    time(
        texts.get("periode"),
        state.options().steps(),
        main.periode(),
        state.choice().display() == MapState.Display.KAART
            || state.choice().display() == MapState.Display.NAAST);
    panels(state);
    chosen(
        state.chosen().stream()
            .map(area -> new ChosenArea(area.code(), area.naam(), language().level(area.niveau())))
            .toList(),
        texts.get("kies_gebieden"));
    table(state);
    Markup.fill(
        places,
        state.places().isEmpty() ? new Element[0] : new Element[] {notes.places(state.places())});
    Markup.fill(explanation, notes.explanation(state));
  }

  private void panels(MapState state) {
    if (maps.size() != state.panels().size()) {
      panels.removeAll();
      maps.clear();
      captions.clear();
      for (int i = 0; i < state.panels().size(); i++) {
        MapElement map =
            new MapElement().onChoose(this::toggle).onOpen(this::open).onLook(this::look);
        map.setId("kaart-" + (i + 1));
        maps.add(map);
        captions.add(el("figcaption", ""));
        panels.add(el("figure", "kaartpaneel", map, captions.get(i)));
      }
    }
    MapState.Display display = state.choice().display();
    boolean series = display == MapState.Display.REEKS;
    boolean wide = series || maps.size() > 1;
    panels.getElement().getClassList().set("reeks", series);
    panels.getElement().getClassList().set("naast", !series && maps.size() > 1);
    getElement().getClassList().set("breeduit", wide);
    List<String> codes = state.chosen().stream().map(MapState.Chosen::code).toList();
    for (int i = 0; i < maps.size(); i++) {
      Panel panel = state.panels().get(i);
      maps.get(i)
          .group(maps.size() > 1 ? "kaarten" : "")
          .small(series)
          .label(panel.map().title())
          .outlines(panel.choice().outlinesHref(snapshot().id()))
          .figures(panel.choice().figuresHref(snapshot().id(), language()))
          .places(
              state
                  .choice()
                  .places()
                  .map(
                      group ->
                          Address.of("plaatsen/" + snapshot().id()).with("soort", group).href())
                  .orElse(""))
          .background(background.isOn(address()) ? background.template() : "", background.source())
          .part(state.choice().part().map(Extent::code).orElse(""))
          .chosen(codes);
      Markup.fill(captions.get(i), notes.caption(panel, series, state));
    }
    sharedLegend.setVisible(series);
    Markup.fill(sharedLegend, series ? notes.shared(state) : new Element[0]);
  }

  private void table(MapState state) {
    with(table, "aria-label", state.table().caption());
    Markup.fill(table, MapTable.of(state, address(), language()));
  }
}
