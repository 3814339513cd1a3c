package nl.wijkbeeld.dashboard.resilience;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
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
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.atlas.MapElement;
import nl.wijkbeeld.dashboard.compare.ScatterPanel;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.map.StateSign;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SheetBar;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Calculation;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Panel;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Side;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * The veerkrachtkaart: draagkracht across draaglast on the map, the same areas as points beside it,
 * and in a table. What is chosen in one is chosen in all. A choice changes the address and what
 * depends on it; the map itself stays.
 */
@Route(value = ResiliencePresenter.PAGE, layout = Frame.class)
@StyleSheet("context://kaart.css")
@StyleSheet("context://veerkracht.css")
public final class ResilienceView extends SnapshotPage {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the markup of the page may change. */
  private static final Set<String> CHANGED =
      Set.of(ResiliencePresenter.BOX, ResiliencePresenter.EXPLAINED, ResiliencePresenter.ORDER);

  private final HtmlContainer heading = el("div", "titel");
  private final HtmlContainer takeAway = el("div", "");
  private final HtmlContainer notices = el("div", "meldingen");
  private final HtmlContainer controls =
      with(
          with(el("div", "keuzes"), "role", "group"),
          "aria-label",
          "Keuzes voor de veerkrachtkaart");
  private final HtmlContainer time = with(el("wijkbeeld-tijd", "tijd"), "id", "tijd");
  private final HtmlContainer madeUp = el("div", "");
  private final HtmlContainer panels = el("div", "panelen");
  private final HtmlContainer legend = el("div", "vakkenlegenda");
  private final HtmlContainer scatter = ScatterPanel.make(this::toggle);
  private final HtmlContainer chosen = with(el("div", "keuzelijst"), "aria-live", "polite");
  private final HtmlContainer calculation = el("div", "");
  private final HtmlContainer table = el("div", "tabelrol kaarttabel");
  private final HtmlContainer tableSide = el("div", "tabelkant");
  private final HtmlContainer explanation = el("div", "");
  private final List<MapElement> maps = new ArrayList<>();
  private final List<HtmlContainer> captions = new ArrayList<>();

  private transient Snapshot snapshot;
  private transient Address address;

  public ResilienceView(SnapshotStore store) {
    super(store, "veerkracht kaartpagina");
    listen(getElement(), "zet", this::set);
    listen(table.getElement(), "kies", this::toggle);
    listen(
        time.getElement(),
        "kies-periode",
        code -> change(a -> a.with(ResiliencePresenter.PERIOD, code)));
    listen(time.getElement(), "speel-periode", this::play);
    with(with(table, "tabindex", "0"), "role", "group");
  }

  private static void listen(
      com.vaadin.flow.dom.Element element, String event, SerializableConsumer<String> listener) {
    element
        .addEventListener(
            event, e -> listener.accept(e.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
  }

  @Override
  protected void show(Snapshot shown, Address asked) {
    snapshot = shown;
    address = asked;
    Optional<ResilienceState> state = new ResiliencePresenter(snapshot).state(address);
    if (state.isEmpty()) {
      setPageTitle("Veerkrachtkaart – Wijkbeeld");
      add(empty());
      return;
    }
    add(
        el("div", "boven", heading, takeAway),
        notices,
        controls,
        time,
        madeUp,
        el(
            "div",
            "kaartenspreiding",
            el("div", "kaarten", panels),
            el("div", "naastkaart", legend, scatter)),
        chosen,
        calculation,
        tableSide,
        explanation);
    fill(state.get());
  }

  private static HtmlContainer empty() {
    HtmlContainer needed = el("ul", "opsomming");
    needed.add(
        el("li", "", "cijfers over wat draagt, zoals contact met buren, groen of initiatieven;"));
    needed.add(el("li", "", "cijfers over wat weegt, zoals schulden, werkloosheid of overlast;"));
    needed.add(el("li", "", "elk per buurt of wijk, en minstens twee derde ervan bekend."));
    return el(
        "section",
        "leeg",
        el("h1", "", "Er is nog geen veerkrachtkaart"),
        el(
            "p",
            "",
            "Deze snapshot heeft geen scores voor draagkracht en draaglast. Daarvoor zijn nodig:"),
        needed,
        el("p", "", "Lever deze cijfers en publiceer opnieuw. Dan staat hier de kaart."));
  }

  /** Goes to an address on this page without leaving it. */
  private void change(SerializableFunction<Address, Address> change) {
    go(change.apply(address), false);
  }

  private void go(Address next, boolean replace) {
    try {
      Optional<ResilienceState> state = new ResiliencePresenter(snapshot).state(next);
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

  /** Changes what a button names, as {@code name=value}; pressed again, it takes that away. */
  private void set(String said) {
    int is = said.indexOf('=');
    String name = is < 0 ? "" : said.substring(0, is);
    if (CHANGED.contains(name)) {
      String value = said.substring(is + 1);
      boolean sorted = name.equals(ResiliencePresenter.ORDER);
      boolean again = address.first(name).filter(value::equals).isPresent();
      change(a -> a.with(name, again ? "" : value).without(sorted ? Sheet.PARAMETER : ""));
      if (name.equals(ResiliencePresenter.EXPLAINED) && !again && !value.isEmpty()) {
        calculation
            .getElement()
            .executeJs(
                "requestAnimationFrame(() => { this.scrollIntoView({block: 'nearest'}); this.querySelector('h2')?.focus(); })");
      }
    }
  }

  /** Goes to another sheet of the table. */
  private void turn(Address next, String focus) {
    go(next, false);
    getElement()
        .executeJs("requestAnimationFrame(() => document.getElementById($0)?.focus())", focus);
  }

  private void toggle(String code) {
    List<String> codes = new ArrayList<>(address.list(Address.AREAS));
    if (!codes.remove(code)) {
      codes.add(code);
    }
    change(a -> a.with(Address.AREAS, codes));
  }

  private void play(String code) {
    go(address.with(ResiliencePresenter.PERIOD, code), true);
  }

  private void open(String code) {
    Addresses.go(address.to("gebied/" + code));
  }

  private void fill(ResilienceState state) {
    setPageTitle("Veerkrachtkaart – Wijkbeeld");
    heading.removeAll();
    heading.add(
        el("h1", "", "Veerkrachtkaart"),
        el(
            "p",
            "onderkop",
            "%s: wat de %s draagt en wat er weegt, %s"
                .formatted(
                    state.gemeente(),
                    state.choice().niveau().plural(),
                    state.choice().periode().label())));
    takeAway.removeAll();
    takeAway.add(TakeAway.of(address, snapshot));
    notices.removeAll();
    state
        .notices()
        .forEach(notice -> notices.add(with(el("p", "melding", notice), "role", "status")));
    controls(state);
    time(state);
    madeUp.removeAll();
    if (!state.madeUp().isEmpty()) {
      madeUp.add(Dom.madeUp("tellen mee in deze scores. " + String.join(" ", state.madeUp())));
    }
    panels(state);
    legend(state);
    scatter(state);
    chosen(state);
    calculation(state);
    table(state);
    explanation(state);
  }

  private void controls(ResilienceState state) {
    controls.removeAll();
    controls.add(
        select(
            ResiliencePresenter.LEVEL,
            "Per",
            state.options().levels(),
            state.choice().niveau(),
            Niveau::code,
            level ->
                change(
                    a ->
                        a.with(ResiliencePresenter.LEVEL, level.code())
                            .without(
                                Sheet.PARAMETER,
                                ResiliencePresenter.EXPLAINED,
                                ResiliencePresenter.PERIOD,
                                Address.AREAS))));
    controls.add(
        select(
            ResiliencePresenter.PERIOD,
            "Jaar",
            state.options().periods(),
            state.choice().periode(),
            Periode::label,
            period -> change(a -> a.with(ResiliencePresenter.PERIOD, period.code()))));
    controls.add(
        select(
            ResiliencePresenter.KIND,
            "Verdeling",
            List.of(Cross.Kind.KLASSEN, Cross.Kind.KWADRANTEN),
            state.choice().kind(),
            Cross.Kind::label,
            kind ->
                change(
                    a ->
                        a.with(ResiliencePresenter.KIND, kind.code())
                            .without(ResiliencePresenter.BOX))));
    if (state.options().periods().size() > 1) {
      controls.add(
          select(
              ResiliencePresenter.TIME,
              "Weergave",
              List.of(false, true),
              state.choice().series(),
              series -> series ? "kaart per jaar" : "één kaart",
              series ->
                  change(
                      a ->
                          a.with(
                              ResiliencePresenter.TIME,
                              series ? ResiliencePresenter.SERIES : ""))));
    }
    if (state.options().references().size() > 1) {
      controls.add(
          select(
              ResiliencePresenter.REFERENCE,
              "Vergeleken met",
              state.options().references(),
              state.choice().referentie(),
              reference ->
                  reference.equals(ScorePeriods.NOW) ? "de gebieden toen" : "het basisjaar (100)",
              reference -> change(a -> a.with(ResiliencePresenter.REFERENCE, reference))));
    }
    if (state.anyWays()) {
      Checkbox arrows =
          new Checkbox("Pijlen sinds " + state.moves().map(Periode::label).orElse("het begin"));
      arrows.setId(ResiliencePresenter.ARROWS);
      arrows.setValue(state.choice().arrows());
      arrows.addValueChangeListener(
          e -> {
            if (e.isFromClient()) {
              String on = Boolean.TRUE.equals(e.getValue()) ? ResiliencePresenter.YES : "";
              change(a -> a.with(ResiliencePresenter.ARROWS, on));
            }
          });
      controls.add(arrows);
    }
  }

  private static <T> Select<T> select(
      String id,
      String label,
      List<T> items,
      T value,
      ItemLabelGenerator<T> text,
      SerializableConsumer<T> change) {
    Select<T> select = new Select<>();
    select.setId(id);
    select.setLabel(label);
    select.setItems(items);
    select.setItemLabelGenerator(text);
    select.setValue(value);
    select.addValueChangeListener(
        e -> {
          if (e.isFromClient() && e.getValue() != null) {
            change.accept(e.getValue());
          }
        });
    return select;
  }

  private void time(ResilienceState state) {
    List<Periode> steps = state.options().steps();
    boolean useful = steps.size() > 1 && !state.choice().series();
    time.setVisible(useful);
    if (useful) {
      with(time, "naam", "Jaar");
      with(time, "perioden", json(steps));
      with(time, "stand", state.choice().periode().code());
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

  private void panels(ResilienceState state) {
    if (maps.size() != state.panels().size()) {
      panels.removeAll();
      maps.clear();
      captions.clear();
      for (int i = 0; i < state.panels().size(); i++) {
        MapElement map = new MapElement().onChoose(this::toggle).onOpen(this::open);
        map.setId("kaart-" + (i + 1));
        maps.add(map);
        captions.add(el("figcaption", "kaarttitel"));
        panels.add(el("figure", "kaartpaneel", map, captions.get(i)));
      }
    }
    boolean series = state.choice().series();
    panels.getElement().getClassList().set("reeks", series);
    getElement().getClassList().set("perjaar", series);
    for (int i = 0; i < maps.size(); i++) {
      Panel panel = state.panels().get(i);
      captions.get(i).getElement().setText(series ? panel.periode().label() : panel.map().title());
      maps.get(i)
          .group(series ? "jaren" : "")
          .small(series)
          .label(panel.map().title())
          .outlines("omtrekken/" + snapshot.id() + "/" + panel.outlines())
          .figures(
              new Address(panel.figures().path() + "/" + snapshot.id(), panel.figures().choices())
                  .href())
          .chosen(state.choice().selected());
    }
  }

  /** The key as a grid that can be pointed at; it lies as the points do. */
  private void legend(ResilienceState state) {
    legend.removeAll();
    with(
        legend,
        "data-vast",
        state.choice().box().isPresent() ? "" + state.choice().box().getAsInt() : "");
    if (state.cross().isPresent()) {
      legend.add(grid(state, state.cross().get()));
    }
    if (state.unknown() > 0) {
      legend.add(
          el(
              "p",
              "onbekendregel",
              drawing("staal", StateSign.swatch(FigureState.ONBEKEND)),
              el(
                  "span",
                  "",
                  "%s: van een van beide is te weinig bekend".formatted(areas(state.unknown())))));
    }
  }

  private static String areas(int count) {
    return count == 1 ? "1 gebied" : Dutch.count(count) + " gebieden";
  }

  private static Component grid(ResilienceState state, Cross cross) {
    HtmlContainer grid =
        with(
            with(el("div", "vakken v" + cross.sides()), "role", "group"),
            "aria-label",
            "Legenda. Wijs een vak aan of druk erop om zijn gebieden te zien.");
    for (int up = cross.sides() - 1; up >= 0; up--) {
      for (int right = 0; right < cross.sides(); right++) {
        grid.add(box(state, cross, cross.box(up, right)));
      }
    }
    HtmlContainer words =
        with(
            with(el("p", "vakwoorden"), "data-rust", "Wijs een vak aan om zijn gebieden te zien."),
            "role",
            "status");
    words.add(
        state.choice().box().isPresent()
            ? label(state, cross, state.choice().box().getAsInt())
            : "Wijs een vak aan om zijn gebieden te zien.");
    return el(
        "div",
        "vakkenrij",
        el(
            "div",
            "vakkenas",
            with(el("span", "as-op", "Draagkracht →"), "aria-hidden", "true"),
            grid,
            with(el("span", "as-langs", "Draaglast →"), "aria-hidden", "true")),
        words);
  }

  private static String label(ResilienceState state, Cross cross, int box) {
    return "%s (%s)".formatted(cross.label(box), areas(state.boxes().get(box)));
  }

  private static HtmlContainer box(ResilienceState state, Cross cross, int box) {
    boolean pressed = state.choice().box().isPresent() && state.choice().box().getAsInt() == box;
    HtmlContainer button =
        with(
            with(
                el(
                    "button",
                    "vak" + (isDark(cross.colour(box)) ? " donker" : ""),
                    el("span", "", Dutch.count(state.boxes().get(box)))),
                "type",
                "button"),
            "id",
            "vak-" + box);
    cross.name(box).ifPresent(name -> button.addComponentAsFirst(el("strong", "", name)));
    with(with(button, "data-vak", "" + box), "data-zet", ResiliencePresenter.BOX + "=" + box);
    with(button, "style", "background:" + cross.colour(box));
    with(button, "aria-pressed", Boolean.toString(pressed));
    return with(button, "aria-label", label(state, cross, box));
  }

  /** Whether light letters read best on a colour. */
  static boolean isDark(String colour) {
    java.awt.Color c = java.awt.Color.decode(colour);
    return (c.getRed() * .299 + c.getGreen() * .587 + c.getBlue() * .114) < 120;
  }

  private void scatter(ResilienceState state) {
    scatter.removeAll();
    state.scatter().ifPresent(points -> ScatterPanel.fill(scatter, points, language()));
  }

  private void chosen(ResilienceState state) {
    chosen.removeAll();
    List<ResilienceState.Row> rows =
        state.rows().stream()
            .filter(row -> state.choice().selected().contains(row.code()))
            .toList();
    if (rows.isEmpty()) {
      chosen.add(
          el(
              "p",
              "noot",
              "Kies gebieden op de kaart, in de grafiek of in de tabel. Dubbelklik op de kaart opent de pagina van een gebied."));
      return;
    }
    HtmlContainer list = with(el("ul", "etiketten"), "aria-label", "Gekozen gebieden");
    for (ResilienceState.Row row : rows) {
      HtmlContainer away = with(el("button", "weg", "×"), "type", "button");
      with(away, "aria-label", row.naam() + " niet meer kiezen");
      away.getElement().addEventListener("click", e -> toggle(row.code()));
      list.add(
          with(
              el("li", "", link(address.to("gebied/" + row.code()).href(), "", row.naam()), away),
              "data-gebied",
              row.code()));
    }
    chosen.add(el("p", "kop", "Gekozen"), list);
    if (rows.size() > 1) {
      chosen.add(
          link(
              address.to("vergelijken").with(Address.AREAS, state.choice().selected()).href(),
              "knop",
              "Vergelijk deze gebieden"));
    }
    HtmlContainer none = with(el("button", "knop leegmaken", "Kies niets"), "type", "button");
    none.getElement().addEventListener("click", e -> change(a -> a.with(Address.AREAS, List.of())));
    chosen.add(none);
  }

  private void calculation(ResilienceState state) {
    calculation.removeAll();
    state.calculation().ifPresent(found -> calculation.add(calculation(found)));
  }

  private static Component calculation(Calculation found) {
    HtmlContainer close =
        with(
            with(el("button", "knop", "Sluit de berekening"), "type", "button"),
            "data-zet",
            ResiliencePresenter.EXPLAINED + "=");
    HtmlContainer section =
        el(
            "section",
            "berekening",
            with(el("h2", "", "Hoe is dit berekend? " + found.row().naam()), "tabindex", "-1"),
            el("p", "", FORMULA));
    for (Side side : found.sides()) {
      HtmlContainer part = el("div", "zijde " + side.code());
      part.add(el("h3", "", side.title() + ": " + ScoreWords.value(side.score())));
      side.formula().ifPresent(sum -> part.add(el("p", "som", sum)));
      side.remarks().forEach(remark -> part.add(el("p", "noot", remark)));
      if (!side.lines().isEmpty()) {
        part.add(
            with(
                with(
                    with(drawing("tabelrol", ResilienceTable.of(found, side)), "tabindex", "0"),
                    "role",
                    "group"),
                "aria-label",
                side.title() + ": de cijfers"));
      }
      section.add(part);
    }
    section.add(close);
    return section;
  }

  /** How a score comes about, in words. */
  static final String FORMULA =
      "Elk cijfer krijgt eerst één richting: hoog is meer draagkracht, of hoog is meer draaglast. Dan krijgt het een plaats op een schaal van 0 tot 100 tussen de andere gebieden: (middelste rang − ½) / aantal × 100. De score is het gewogen gemiddelde van de cijfers die bekend zijn. Draagkracht en draaglast worden nooit van elkaar afgetrokken.";

  private void table(ResilienceState state) {
    table.removeAll();
    with(table, "aria-label", "Tabel: " + ResilienceTable.caption(state));
    table.add(drawing("", ResilienceTable.of(state, address)));
    tableSide.removeAll();
    new SheetBar(state.sheet(), address, language(), this::turn)
        .around(table)
        .forEach(tableSide::add);
  }

  private void explanation(ResilienceState state) {
    explanation.removeAll();
    HtmlContainer section = el("section", "uitleg", el("h2", "", "Zo leest u deze kaart"));
    HtmlContainer list = el("ul", "");
    texts(state).forEach(text -> list.add(el("li", "", text)));
    section.add(list);
    if (!state.sources().isEmpty()) {
      HtmlContainer sources = el("ul", "");
      state.sources().forEach(source -> sources.add(el("li", "", source)));
      section.add(el("h2", "", "Bronnen van deze scores"), sources);
    }
    explanation.add(with(section, "aria-label", "Zo leest u deze kaart"));
  }

  /** What a reader must know. */
  static List<String> texts(ResilienceState state) {
    List<String> texts = new ArrayList<>(state.summary());
    texts.add(
        "Draagkracht is wat een gebied draagt, zoals contact met buren, initiatieven en groen. Draaglast is wat er weegt, zoals schulden en overlast. De twee staan naast elkaar en worden nooit van elkaar afgetrokken.");
    texts.add(
        "Een plaats is altijd van … tot en met …: de score verschuift als de gewichten of de manier van rekenen veranderen.");
    texts.add(
        "Stapeling telt bij hoeveel lasten een gebied tot het zwaarste vijfde deel hoort. Verwacht is hoeveel het er gemiddeld zijn als er opnieuw wordt gemeten. Ligt dat lager, dan speelt toeval mee.");
    if (state.anyWays()) {
      texts.add(
          "Een dichte pijl is groter dan toeval, een gestippelde pijl kan toeval zijn. Bij veel gebieden staan alleen de dichte pijlen en die van gekozen gebieden.");
    }
    texts.add("Geen enkel cijfer over herkomst telt mee. Een score zegt niets over een persoon.");
    return texts;
  }
}
