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
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SheetBar;
import nl.wijkbeeld.dashboard.page.Translated;
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
public final class ResilienceView extends MapPage<ResilienceState> implements Translated {
  private static final long serialVersionUID = 1L;

  /** What the markup of the page may change. */
  private static final Set<String> CHANGED =
      Set.of(ResiliencePresenter.BOX, ResiliencePresenter.EXPLAINED, ResiliencePresenter.ORDER);

  private final transient Texts texts = Texts.of(ResilienceView.class, language());
  private final transient ScoreWords words = new ScoreWords(language());
  private final transient ResilienceTable rows = new ResilienceTable(language());
  private final HtmlContainer heading = el("div", "titel");
  private final HtmlContainer takeAway = el("div", "");
  private final HtmlContainer notices = el("div", "meldingen");
  private final ResilienceControls controls = new ResilienceControls(this::change, language());
  private final HtmlContainer madeUp = el("div", "");
  private final HtmlContainer panels = el("div", "panelen");
  private final BoxKey legend = new BoxKey(language());
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
    return new ResiliencePresenter(opened, language()).state(asked);
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
    setPageTitle(texts.get("titel.pagina"));
    add(empty());
  }

  private HtmlContainer empty() {
    HtmlContainer needed = el("ul", "opsomming");
    needed.add(
        el("li", "", texts.get("leeg.draagt")),
        el("li", "", texts.get("leeg.weegt")),
        el("li", "", texts.get("leeg.bekend")));
    return el(
        "section",
        "leeg",
        el("h1", "", texts.get("leeg")),
        el("p", "", texts.get("leeg.uitleg")),
        needed,
        el("p", "", texts.get("leeg.lever")));
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
    setPageTitle(texts.get("titel.pagina"));
    heading.removeAll();
    heading.add(
        el("h1", "", texts.get("titel")),
        el(
            "p",
            "onderkop",
            texts.get(
                "onderkop",
                state.gemeente(),
                language().levels(state.choice().niveau()),
                language().period(state.choice().periode()))));
    takeAway.removeAll();
    takeAway.add(TakeAway.of(address(), snapshot(), language()));
    notices.removeAll();
    state
        .notices()
        .forEach(notice -> notices.add(with(el("p", "melding", notice), "role", "status")));
    controls.show(state);
    time(
        texts.get("jaar"),
        state.options().steps(),
        state.choice().periode(),
        !state.choice().series());
    madeUp.removeAll();
    if (!state.madeUp().isEmpty()) {
      madeUp.add(Dom.madeUp(texts.get("verzonnen", String.join(" ", state.madeUp())), language()));
    }
    panels(state);
    legend.show(state);
    scatter(state);
    chosen(
        state.rows().stream()
            .filter(row -> state.choice().selected().contains(row.code()))
            .map(row -> new ChosenArea(row.code(), row.naam(), ""))
            .toList(),
        texts.get("kies"));
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
      captions
          .get(i)
          .getElement()
          .setText(series ? language().period(panel.periode()) : panel.map().title());
      maps.get(i)
          .group(series ? "jaren" : "")
          .small(series)
          .label(panel.map().title())
          .outlines("omtrekken/" + snapshot().id() + "/" + panel.outlines())
          .figures(
              new Address(panel.figures().path() + "/" + snapshot().id(), panel.figures().choices())
                  .in(language())
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
    state
        .calculation()
        .ifPresent(found -> calculation.add(new CalculationPanel(language()).of(found)));
  }

  private void table(ResilienceState state) {
    table.removeAll();
    with(table, "aria-label", texts.get("tabel", rows.caption(state)));
    table.add(drawing("", rows.of(state, address())));
    tableSide.removeAll();
    new SheetBar(state.sheet(), address(), language()).around(table).forEach(tableSide::add);
  }

  private void explanation(ResilienceState state) {
    explanation.removeAll();
    HtmlContainer section = el("section", "uitleg", el("h2", "", texts.get("lezen")));
    HtmlContainer list = el("ul", "");
    words.reading(state).forEach(text -> list.add(el("li", "", text)));
    section.add(list);
    if (!state.sources().isEmpty()) {
      HtmlContainer sources = el("ul", "");
      state.sources().forEach(source -> sources.add(el("li", "", source)));
      section.add(el("h2", "", texts.get("bronnen")), sources);
    }
    explanation.add(with(section, "aria-label", texts.get("lezen")));
  }
}
