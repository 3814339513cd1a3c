package nl.wijkbeeld.dashboard.resilience;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.atlas.MapElement;
import nl.wijkbeeld.dashboard.atlas.MapPage;
import nl.wijkbeeld.dashboard.compare.ScatterPanel;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SheetBar;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Panel;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/**
 * The veerkrachtkaart: draagkracht across draaglast on the map, the same areas as points beside it,
 * and in a table. What is chosen in one is chosen in all.
 */
@Route(value = ResiliencePresenter.PAGE, layout = Frame.class)
@StyleSheet("context://kaart.css")
@StyleSheet("context://veerkracht.css")
public final class ResilienceView extends MapPage<ResilienceState> {
  private static final long serialVersionUID = 1L;

  /** What the markup of the page may change. */
  private static final Set<String> CHANGED =
      Set.of(ResiliencePresenter.BOX, ResiliencePresenter.EXPLAINED, ResiliencePresenter.ORDER);

  private final HtmlContainer heading = el("div", "titel");
  private final HtmlContainer takeAway = el("div", "");
  private final HtmlContainer notices = el("div", "meldingen");
  private final ResilienceControls controls = new ResilienceControls(this::change);
  private final HtmlContainer madeUp = el("div", "");
  private final HtmlContainer panels = el("div", "panelen");
  private final BoxKey legend = new BoxKey();
  private final HtmlContainer scatter = ScatterPanel.make(this::toggle);
  private final HtmlContainer calculation = el("div", "");
  private final HtmlContainer table = el("div", "tabelrol kaarttabel");
  private final HtmlContainer tableSide = el("div", "tabelkant");
  private final HtmlContainer explanation = el("div", "");
  private final List<MapElement> maps = new ArrayList<>();
  private final List<HtmlContainer> captions = new ArrayList<>();

  public ResilienceView(SnapshotStore store) {
    super(store, "veerkracht kaartpagina");
    listen(getElement(), "zet", this::set);
    listen(table, "kies", this::toggle);
    with(with(table, "tabindex", "0"), "role", "group");
  }

  @Override
  protected Optional<ResilienceState> state(Snapshot opened, Address asked) {
    return new ResiliencePresenter(opened).state(asked);
  }

  @Override
  protected void layOut() {
    add(
        el("div", "boven", heading, takeAway),
        notices,
        controls,
        time(),
        madeUp,
        el(
            "div",
            "kaartenspreiding",
            el("div", "kaarten", panels),
            el("div", "naastkaart", legend, scatter)),
        chosen(),
        calculation,
        tableSide,
        explanation);
  }

  @Override
  protected void nothing() {
    setPageTitle("Veerkrachtkaart – Wijkbeeld");
    add(empty());
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

  /** Changes what a button names, as {@code name=value}; pressed again, it takes that away. */
  private void set(String said) {
    int is = said.indexOf('=');
    String name = is < 0 ? "" : said.substring(0, is);
    if (CHANGED.contains(name)) {
      String value = said.substring(is + 1);
      boolean sorted = name.equals(ResiliencePresenter.ORDER);
      boolean again = address().first(name).filter(value::equals).isPresent();
      change(a -> a.with(name, again ? "" : value).without(sorted ? Sheet.PARAMETER : ""));
      if (name.equals(ResiliencePresenter.EXPLAINED) && !again && !value.isEmpty()) {
        calculation
            .getElement()
            .executeJs(
                "requestAnimationFrame(() => { this.scrollIntoView({block: 'nearest'}); this.querySelector('h2')?.focus(); })");
      }
    }
  }

  @Override
  protected void fill(ResilienceState state) {
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
    takeAway.add(TakeAway.of(address(), snapshot()));
    notices.removeAll();
    state
        .notices()
        .forEach(notice -> notices.add(with(el("p", "melding", notice), "role", "status")));
    controls.show(state);
    time("Jaar", state.options().steps(), state.choice().periode(), !state.choice().series());
    madeUp.removeAll();
    if (!state.madeUp().isEmpty()) {
      madeUp.add(Dom.madeUp("tellen mee in deze scores. " + String.join(" ", state.madeUp())));
    }
    panels(state);
    legend.show(state);
    scatter(state);
    chosen(
        state.rows().stream()
            .filter(row -> state.choice().selected().contains(row.code()))
            .map(row -> new ChosenArea(row.code(), row.naam(), ""))
            .toList(),
        "Kies gebieden op de kaart, in de grafiek of in de tabel. Dubbelklik op de kaart opent de pagina van een gebied.");
    calculation(state);
    table(state);
    explanation(state);
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
          .outlines("omtrekken/" + snapshot().id() + "/" + panel.outlines())
          .figures(
              new Address(panel.figures().path() + "/" + snapshot().id(), panel.figures().choices())
                  .href())
          .chosen(state.choice().selected());
    }
  }

  private void scatter(ResilienceState state) {
    scatter.removeAll();
    state.scatter().ifPresent(points -> ScatterPanel.fill(scatter, points, language()));
  }

  private void calculation(ResilienceState state) {
    calculation.removeAll();
    state.calculation().ifPresent(found -> calculation.add(CalculationPanel.of(found)));
  }

  private void table(ResilienceState state) {
    table.removeAll();
    with(table, "aria-label", "Tabel: " + ResilienceTable.caption(state));
    table.add(drawing("", ResilienceTable.of(state, address())));
    tableSide.removeAll();
    new SheetBar(state.sheet(), address(), language()).around(table).forEach(tableSide::add);
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
