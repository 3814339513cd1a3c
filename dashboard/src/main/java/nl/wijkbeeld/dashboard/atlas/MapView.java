package nl.wijkbeeld.dashboard.atlas;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.StateKey;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Periode;
import org.springframework.beans.factory.annotation.Value;

/**
 * The page of the map: any indicator, level and period, with the same figures in a table. A choice
 * changes the address and what depends on it; the map itself stays, so that a reader keeps the
 * place that was looked at and the outlines are not sent again.
 */
@Route(value = "kaart", layout = Frame.class)
@StyleSheet("context://kaart.css")
public final class MapView extends SnapshotPage {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More places than this are too many for a list. */
  private static final int MOST_PLACES = 200;

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

  private final String wmts;
  private final String wmtsSource;
  private final HtmlContainer places = el("div", "");

  private transient Snapshot snapshot;
  private transient Address address;

  /**
   * The page.
   *
   * @param wmts the address of the tiles of a map behind the areas, in RD New, with {@code {z}},
   *     {@code {x}} and {@code {y}}; none unless somebody configures it
   * @param wmtsSource what must be said of that map
   */
  public MapView(
      SnapshotStore store,
      @Value("${wijkbeeld.wmts:}") String wmts,
      @Value("${wijkbeeld.wmts-bron:}") String wmtsSource) {
    super(store, "kaartpagina");
    this.wmts = wmts;
    this.wmtsSource = wmtsSource;
    controls = new MapControls(this::change, !wmts.isBlank());
    listen(table, "kies", this::toggle);
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
    Optional<MapState> state = new MapPresenter(snapshot).state(address);
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
      Optional<MapState> state = new MapPresenter(snapshot).state(next);
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

  /** While it plays the classes are the same, and the way back does not fill with periods. */
  private void play(String code) {
    go(address.with("periode", code).with("klassen_vast", PanelChoice.YES), true);
  }

  private void open(String code) {
    Addresses.go(address.to("gebied/" + code));
  }

  private void fill(MapState state) {
    PanelChoice main = state.choice().main();
    setPageTitle("%s – kaart – Wijkbeeld".formatted(main.indicator().label()));
    heading.removeAll();
    heading.add(
        el("h1", "", "Kaart"),
        el(
            "p",
            "onderkop",
            "%s, de %s naast elkaar".formatted(state.gemeente(), main.niveau().plural())));
    takeAway.removeAll();
    takeAway.add(TakeAway.of(address, snapshot));
    notices.removeAll();
    state
        .notices()
        .forEach(notice -> notices.add(with(el("p", "melding", notice), "role", "status")));
    controls.show(state, onBackground());
    madeUp.removeAll();
    state.provenance().madeUp().ifPresent(text -> madeUp.add(Dom.madeUp(text)));
    time(state);
    panels(state);
    chosen(state);
    table(state);
    places.removeAll();
    if (!state.places().isEmpty()) {
      places.add(places(state.places()));
    }
    explanation.removeAll();
    explanation.add(explanation(state));
  }

  private boolean onBackground() {
    return !wmts.isBlank()
        && !address.first("achtergrond").map(MapControls.NO::equals).orElse(false);
  }

  /** The places on the map as a list. */
  private static Component places(List<Places.Place> places) {
    HtmlContainer body = el("tbody", "");
    for (Places.Place place : places.subList(0, Math.min(places.size(), MOST_PLACES))) {
      body.add(
          el(
              "tr",
              "",
              with(el("th", "", place.naam()), "scope", "row"),
              el("td", "", place.soort()),
              el("td", "", place.gebied().orElse("onbekend"))));
    }
    HtmlContainer head =
        el(
            "thead",
            "",
            el(
                "tr",
                "",
                with(el("th", "", "Plaats"), "scope", "col"),
                with(el("th", "", "Soort"), "scope", "col"),
                with(el("th", "", "Gebied"), "scope", "col")));
    HtmlContainer details =
        with(
            el(
                "details",
                "plaatsenlijst",
                el("summary", "", "Plaatsen op de kaart: " + Dutch.count(places.size())),
                el("table", "cijfers", head, body)),
            "id",
            "plaatsenlijst");
    if (places.size() > MOST_PLACES) {
      details.add(
          el(
              "p",
              "noot",
              "De lijst toont de eerste %d. Kies een soort plaatsen om minder te zien."
                  .formatted(MOST_PLACES)));
    }
    return details;
  }

  private void time(MapState state) {
    List<Periode> steps = state.options().steps();
    boolean useful =
        steps.size() > 1
            && (state.choice().display() == MapState.Display.KAART
                || state.choice().display() == MapState.Display.NAAST);
    time.setVisible(useful);
    if (useful) {
      Element element = time.getElement();
      element.setAttribute("naam", "Periode");
      element.setAttribute("perioden", json(steps));
      element.setAttribute("stand", state.choice().main().periode().code());
    }
  }

  private static String json(List<Periode> steps) {
    try {
      return JSON.writeValueAsString(
          steps.stream().map(step -> List.of(step.code(), step.label())).toList());
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
        MapElement map = new MapElement().onChoose(this::toggle).onOpen(this::open);
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
          .figures(panel.choice().figuresHref(snapshot.id()))
          .places(
              state
                  .choice()
                  .places()
                  .map(group -> Address.of("plaatsen/" + snapshot.id()).with("soort", group).href())
                  .orElse(""))
          .background(onBackground() ? wmts : "", wmtsSource)
          .chosen(codes);
      caption(captions.get(i), panel, series, state);
    }
    sharedLegend.setVisible(series);
    sharedLegend.removeAll();
    if (series) {
      sharedLegend.add(
          el("p", "kaarttitel", "Dezelfde klassen voor alle kaarten"),
          legend(state.panels().getLast(), true, state));
      schematic(state).ifPresent(sharedLegend::add);
    }
  }

  private static Optional<Component> schematic(MapState state) {
    return state
        .madeUpMap()
        .map(unused -> el("p", "schematisch", "Schematische kaart, geen grenzen om op te meten."));
  }

  /** Small maps of a series share one legend, which stands below them. */
  private static void caption(HtmlContainer caption, Panel panel, boolean small, MapState state) {
    caption.removeAll();
    caption.add(
        el("p", "kaarttitel", small ? panel.choice().periode().label() : panel.map().title()));
    if (!small) {
      caption.add(legend(panel, false, state));
      schematic(state).ifPresent(caption::add);
    }
  }

  private static Component legend(Panel panel, boolean last, MapState state) {
    HtmlContainer legend = with(el("ul", "legenda"), "aria-label", "Legenda");
    for (Legend.Entry entry : panel.legend().entries()) {
      String count = entry.count() == 1 ? "1 gebied" : Dutch.count(entry.count()) + " gebieden";
      boolean explained = entry.state() != FigureState.GETAL && !panel.map().difference();
      HtmlContainer line =
          el(
              "li",
              explained ? "toestand" : "",
              drawing("staal", entry.swatch()),
              el("span", "", explained ? entry.state().explanation() : entry.text()),
              el("small", "", last ? count + " in " + panel.choice().periode().label() : count));
      legend.add(line);
    }
    if (!state.places().isEmpty()) {
      legend.add(
          el(
              "li",
              "",
              drawing("staal", Legend.PLACE),
              el("span", "", "een plaats"),
              el("small", "", Dutch.count(state.places().size()))));
    }
    return legend;
  }

  private void chosen(MapState state) {
    chosen.removeAll();
    if (state.chosen().isEmpty()) {
      chosen.add(
          el(
              "p",
              "noot",
              "Kies gebieden op de kaart of in de tabel. Dubbelklik op een gebied om zijn pagina te openen."));
      return;
    }
    HtmlContainer list = with(el("ul", "etiketten"), "aria-label", "Gekozen gebieden");
    for (MapState.Chosen area : state.chosen()) {
      HtmlContainer away = with(el("button", "weg", "×"), "type", "button");
      with(away, "aria-label", area.naam() + " niet meer kiezen");
      away.getElement().addEventListener("click", e -> toggle(area.code()));
      list.add(
          with(
              el(
                  "li",
                  "",
                  link(address.to("gebied/" + area.code()).href(), "", area.naam()),
                  el("small", "", area.niveau().code()),
                  away),
              "data-gebied",
              area.code()));
    }
    List<String> codes = state.chosen().stream().map(MapState.Chosen::code).toList();
    HtmlContainer none = with(el("button", "knop leegmaken", "Kies niets"), "type", "button");
    none.getElement().addEventListener("click", e -> change(a -> a.with(Address.AREAS, List.of())));
    chosen.add(el("p", "kop", "Gekozen"), list);
    if (codes.size() > 1) {
      chosen.add(
          link(
              address.to("vergelijken").with(Address.AREAS, codes).href(),
              "knop",
              "Vergelijk deze gebieden"));
    }
    chosen.add(none);
  }

  private void table(MapState state) {
    table.removeAll();
    MapState.Table content = state.table();
    with(table, "aria-label", content.caption());
    int page = Math.min(state.choice().page(), content.pages());
    Set<String> codes = Set.copyOf(address.list(Address.AREAS));
    HtmlContainer head = el("tr", "", with(el("td", "kies", ""), "aria-hidden", "true"));
    for (int i = 0; i < content.columns().size(); i++) {
      head.add(heading(content.columns().get(i), i, state));
    }
    HtmlContainer body = el("tbody", "");
    content.page(page).forEach(row -> body.add(row(row, content, codes, true)));
    HtmlContainer foot = el("tfoot", "");
    content.residuals().forEach(row -> foot.add(row(row, content, codes, false)));
    content.total().ifPresent(row -> foot.add(row(row, content, codes, false)));
    table.add(
        el(
            "table",
            "cijfers",
            el("caption", "", content.caption()),
            el("thead", "", head),
            body,
            foot));
    if (content.pages() > 1) {
      table.add(pages(content, page));
    }
    StateKey.of(elsewhere(state)).ifPresent(table::add);
    state.marks().forEach(mark -> table.add(el("p", "noot", mark)));
  }

  /** The states that the table has and no legend explains. */
  private static Set<FigureState> elsewhere(MapState state) {
    Set<FigureState> states = state.table().states();
    if (state.choice().main().vanaf().isEmpty()) {
      Panel last = state.panels().getLast();
      last.legend().entries().forEach(entry -> states.remove(entry.state()));
    }
    return states;
  }

  private Component heading(Handout.Column column, int index, MapState state) {
    boolean byName = index == 0;
    boolean byFigure = index == figureColumn(state);
    if (!byName && !byFigure) {
      return with(el("th", column.number() ? "getal" : "", column.label()), "scope", "col");
    }
    MapState.Order now = state.choice().order();
    MapState.Order next =
        byName
            ? MapState.Order.NAAM
            : now == MapState.Order.AFLOPEND ? MapState.Order.OPLOPEND : MapState.Order.AFLOPEND;
    HtmlContainer button = with(el("button", "sorteer", column.label()), "type", "button");
    with(button, "id", byName ? "sorteer-naam" : "sorteer-cijfer");
    button
        .getElement()
        .addEventListener(
            "click",
            e ->
                change(
                    a ->
                        a.with("sorteer", next == MapState.Order.NAAM ? "" : next.code())
                            .without("bladzijde")));
    HtmlContainer cell = with(el("th", byName ? "" : "getal", button), "scope", "col");
    if (byName == (now == MapState.Order.NAAM)) {
      with(cell, "aria-sort", now == MapState.Order.AFLOPEND ? "descending" : "ascending");
    }
    return cell;
  }

  /** The column by which the table can be ordered: what the last map shows. */
  private static int figureColumn(MapState state) {
    return switch (state.choice().display()) {
      case KAART -> 1;
      case VERANDERING -> 3;
      case REEKS, NAAST -> state.table().columns().size() - 1;
    };
  }

  private Component row(MapState.Row row, MapState.Table content, Set<String> codes, boolean area) {
    HtmlContainer line = el("tr", codes.contains(row.code()) ? "is-gekozen" : "");
    if (area) {
      HtmlContainer box = with(el("input", ""), "type", "checkbox");
      with(box, "id", "kies-" + row.code());
      with(box, "data-kies", row.code());
      with(box, "aria-label", row.naam() + " kiezen");
      box.getElement().setProperty("checked", codes.contains(row.code()));
      line.add(el("td", "kies", box));
      HtmlContainer name = link(address.to("gebied/" + row.code()).href(), "", row.naam());
      line.add(with(el("th", "", name), "scope", "row"));
      with(line, "data-gebied", row.code());
    } else {
      line.add(el("td", "kies", ""), with(el("th", "", row.naam()), "scope", "row"));
    }
    for (int i = 0; i < row.cells().size(); i++) {
      Handout.Cell cell = row.cells().get(i);
      boolean number = content.columns().get(i + 1).number();
      line.add(
          cell.figure().isPresent()
              ? el(
                  "td",
                  cell.figure().get().known() ? "getal" : "getal geen",
                  StateKey.figure(cell.text(), cell.figure().get()))
              : el("td", number ? "getal" : "noot", cell.text()));
    }
    return line;
  }

  private Component pages(MapState.Table content, int page) {
    int from = (page - 1) * MapState.Table.PAGE + 1;
    int to = Math.min(page * MapState.Table.PAGE, content.rows().size());
    HtmlContainer bar = with(el("nav", "bladeren"), "aria-label", "Bladeren in de tabel");
    bar.add(turn("vorige", "Vorige", page - 1, page > 1));
    bar.add(
        with(
            el(
                "span",
                "",
                "%s tot en met %s van %s"
                    .formatted(
                        Dutch.count(from), Dutch.count(to), Dutch.count(content.rows().size()))),
            "role",
            "status"));
    bar.add(turn("volgende", "Volgende", page + 1, page < content.pages()));
    return bar;
  }

  private Component turn(String id, String label, int page, boolean possible) {
    HtmlContainer button = with(el("button", "knop", label), "type", "button");
    with(button, "id", "tabel-" + id);
    if (possible) {
      button
          .getElement()
          .addEventListener("click", e -> change(a -> a.with("bladzijde", "" + page)));
    } else {
      button.getElement().setAttribute("disabled", true);
    }
    return button;
  }

  private static Component explanation(MapState state) {
    HtmlContainer list = el("dl", "");
    for (Panel panel :
        state.choice().display() == MapState.Display.NAAST
            ? state.panels()
            : List.of(state.panels().getFirst())) {
      add(
          list,
          panel.choice().indicator().label(),
          List.of(panel.choice().indicator().definitie()));
    }
    add(list, "Klassen", List.of(PanelMaker.classes(state.choice().main())));
    add(list, "Gedeeld door", state.provenance().denominators());
    add(list, "Bron", state.provenance().sources());
    add(list, "Let op", state.findings());
    return with(
        el("section", "uitleg", el("h2", "", "Over deze kaart"), list),
        "aria-label",
        "Over deze kaart");
  }

  private static void add(HtmlContainer list, String term, List<String> texts) {
    if (!texts.isEmpty()) {
      list.add(el("dt", "", term));
      texts.forEach(text -> list.add(el("dd", "", text)));
    }
  }
}
