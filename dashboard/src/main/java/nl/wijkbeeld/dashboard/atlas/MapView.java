package nl.wijkbeeld.dashboard.atlas;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.Extent;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import nl.wijkbeeld.vocabulary.Periode;
import org.jsoup.nodes.Element;

/**
 * The page of the map: any indicator, level and period, with the same figures in a table. A choice
 * changes the address and what depends on it; the map itself stays, so that a reader keeps the
 * place that was looked at and the outlines are not sent again.
 */
@Route(value = "kaart", layout = Frame.class)
@StyleSheet("context://kaart.css")
public final class MapView extends SnapshotPage implements Translated {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Texts texts = Texts.of(MapView.class, language());
  private final HtmlContainer heading = el("div", "titel");
  private final HtmlContainer takeAway = el("div", "");
  private final HtmlContainer notices = el("div", "meldingen");
  private final MapControls controls;
  private final HtmlContainer time = with(el("wijkbeeld-tijd", "tijd"), "id", "tijd");
  private final HtmlContainer madeUp = el("div", "");
  private final HtmlContainer panels = el("div", "panelen");
  private final HtmlContainer sharedLegend = el("div", "kaartpaneel gedeeld");
  private final HtmlContainer chosen = with(el("div", "keuzelijst"), "aria-live", "polite");
  private final HtmlContainer table = el("div", "tabelpaneel kaarttabel");
  private final HtmlContainer explanation = el("div", "");
  private final List<MapElement> maps = new ArrayList<>();
  private final List<HtmlContainer> captions = new ArrayList<>();

  private final transient MapNotes notes = new MapNotes(language());
  private final transient Background background;
  private final HtmlContainer places = el("div", "");

  private transient Snapshot snapshot;
  private transient Address address;

  MapView(SnapshotStore store, Background background) {
    super(store, "kaartpagina");
    this.background = background;
    controls = new MapControls(this::change, background.exists(), language());
    listen(table, "kies", this::toggle);
    listen(table, "sorteer", this::order);
    listen(table, "blader", page -> change(a -> a.with("bladzijde", page)));
    listen(time, "kies-periode", code -> change(a -> a.with("periode", code)));
    listen(time, "speel-periode", this::play);
    with(table, "tabindex", "0");
    with(table, "role", "region");
  }

  private static void listen(
      HtmlContainer container, String event, SerializableConsumer<String> listener) {
    container
        .getElement()
        .addEventListener(
            event, e -> listener.accept(e.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
  }

  @Override
  protected void show(Snapshot shown, Address asked) {
    snapshot = shown;
    address = asked;
    Optional<MapState> state = new MapPresenter(snapshot, language()).state(address);
    if (state.isEmpty()) {
      add(EmptyPage.noFigures());
      return;
    }
    add(
        el("div", "boven", heading, takeAway),
        notices,
        controls,
        time,
        madeUp,
        el("div", "kaartentabel", el("div", "kaarten", panels, sharedLegend), table),
        chosen,
        places,
        explanation);
    fill(state.get());
  }

  /** Goes to an address on this page without leaving it. */
  private void change(SerializableFunction<Address, Address> change) {
    go(change.apply(address), false);
  }

  private void go(Address next, boolean replace) {
    try {
      Optional<MapState> state = new MapPresenter(snapshot, language()).state(next);
      if (state.isEmpty()) {
        Addresses.go(next);
        return;
      }
      Location location = new Location(next.path(), new QueryParameters(next.choices()));
      if (replace) {
        UI.getCurrent().getPage().getHistory().replaceState(null, location);
      } else {
        UI.getCurrent().getPage().getHistory().pushState(null, location);
      }
      address = next;
      fill(state.get());
      UI.getCurrent().getPage().setTitle(getPageTitle());
      getElement().executeJs("document.dispatchEvent(new Event('ververst'))");
    } catch (UnreadableSnapshot gone) {
      Addresses.go(next);
    }
  }

  private void toggle(String code) {
    List<String> codes = new ArrayList<>(address.list(Address.AREAS));
    if (!codes.remove(code)) {
      codes.add(code);
    }
    change(a -> a.with(Address.AREAS, codes));
  }

  private void order(String order) {
    change(
        a ->
            a.with("sorteer", order.equals(MapState.Order.NAAM.code()) ? "" : order)
                .without("bladzijde"));
  }

  /** While it plays the classes are the same, and the way back does not fill with periods. */
  private void play(String code) {
    go(address.with("periode", code).with("klassen_vast", PanelChoice.YES), true);
  }

  /** Another part of the land: the address and what is taken along follow, the figures stay. */
  private void look(String part) {
    Address next = address.with(MapChooser.PART, part);
    if (next.equals(address)) {
      return;
    }
    address = next;
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(null, new Location(next.path(), new QueryParameters(next.choices())));
    maps.forEach(map -> map.part(part));
    takeAway.removeAll();
    takeAway.add(TakeAway.of(address, snapshot));
  }

  private void open(String code) {
    Addresses.go(address.to("gebied/" + code));
  }

  private void fill(MapState state) {
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
    takeAway.add(TakeAway.of(address, snapshot, language()));
    notices.removeAll();
    state
        .notices()
        .forEach(notice -> notices.add(with(el("p", "melding", notice), "role", "status")));
    controls.show(state, background.isOn(address));
    Markup.fill(
        madeUp,
        state.provenance().madeUp().stream()
            .map(text -> Markup.madeUp(text, language()))
            .toArray(Element[]::new));
    time(state);
    panels(state);
    chosen(state);
    table(state);
    Markup.fill(
        places,
        state.places().isEmpty() ? new Element[0] : new Element[] {notes.places(state.places())});
    Markup.fill(explanation, notes.explanation(state));
  }

  private void time(MapState state) {
    List<Periode> steps = state.options().steps();
    boolean useful =
        steps.size() > 1
            && (state.choice().display() == MapState.Display.KAART
                || state.choice().display() == MapState.Display.NAAST);
    time.setVisible(useful);
    if (useful) {
      with(time, "naam", texts.get("periode"));
      with(time, "perioden", json(steps));
      with(time, "stand", state.choice().main().periode().code());
    }
  }

  private String json(List<Periode> steps) {
    try {
      return JSON.writeValueAsString(
          steps.stream().map(step -> List.of(step.code(), language().period(step))).toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
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
          .outlines(panel.choice().outlinesHref(snapshot.id()))
          .figures(panel.choice().figuresHref(snapshot.id(), language()))
          .places(
              state
                  .choice()
                  .places()
                  .map(group -> Address.of("plaatsen/" + snapshot.id()).with("soort", group).href())
                  .orElse(""))
          .background(background.isOn(address) ? background.template() : "", background.source())
          .part(state.choice().part().map(Extent::code).orElse(""))
          .chosen(codes);
      Markup.fill(captions.get(i), notes.caption(panel, series, state));
    }
    sharedLegend.setVisible(series);
    Markup.fill(sharedLegend, series ? notes.shared(state) : new Element[0]);
  }

  private void chosen(MapState state) {
    chosen.removeAll();
    if (state.chosen().isEmpty()) {
      chosen.add(el("p", "noot", texts.get("kies_gebieden")));
      return;
    }
    HtmlContainer list = with(el("ul", "etiketten"), "aria-label", texts.get("gekozen_gebieden"));
    for (MapState.Chosen area : state.chosen()) {
      HtmlContainer away = with(el("button", "weg", "×"), "type", "button");
      with(away, "aria-label", texts.get("niet_meer_kiezen", area.naam()));
      away.getElement().addEventListener("click", e -> toggle(area.code()));
      list.add(
          with(
              el(
                  "li",
                  "",
                  link(address.to("gebied/" + area.code()).href(), "", area.naam()),
                  el("small", "", language().level(area.niveau())),
                  away),
              "data-gebied",
              area.code()));
    }
    List<String> codes = state.chosen().stream().map(MapState.Chosen::code).toList();
    HtmlContainer none =
        with(el("button", "knop leegmaken", texts.get("kies_niets")), "type", "button");
    none.getElement().addEventListener("click", e -> change(a -> a.with(Address.AREAS, List.of())));
    chosen.add(el("p", "kop", texts.get("gekozen")), list);
    if (codes.size() > 1) {
      chosen.add(
          link(
              address.to("vergelijken").with(Address.AREAS, codes).href(),
              "knop",
              texts.get("vergelijk")));
    }
    chosen.add(none);
  }

  private void table(MapState state) {
    with(table, "aria-label", state.table().caption());
    Markup.fill(table, MapTable.of(state, address, language()));
  }
}
