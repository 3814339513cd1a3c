package nl.wijkbeeld.dashboard.compare;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Periode;

/** Two to six areas beside each other: what carries, what weighs, and how sure a difference is. */
@Route(value = CompareView.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
public final class CompareView extends ComparePage implements Translated {
  static final String PAGE = "vergelijken";
  private static final long serialVersionUID = 1L;
  private static final String ALL = "";

  private final transient Texts texts = Texts.of(CompareView.class, language());

  public CompareView(SnapshotStore store) {
    super(store, "vergelijken");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    new ComparePresenter(snapshot, language())
        .state(address)
        .ifPresentOrElse(state -> show(state, snapshot, address), () -> add(EmptyPage.noFigures()));
    restoreFocus();
  }

  private void show(CompareState state, Snapshot snapshot, Address address) {
    String names = Differences.and(List.copyOf(state.names().values()), language());
    setPageTitle(
        texts.get(
            "titel",
            state.enough() ? texts.get("vergeleken", names) : texts.get("gebieden_vergelijken")));
    heading(
        texts.get("gebieden_vergelijken"),
        state.enough() ? texts.get("naast_elkaar", names) : texts.get("twee_tot_zes"),
        state.enough()
            ? Optional.of(TakeAway.of(address, snapshot, language()))
            : Optional.empty());
    notices(state.notices());
    if (!state.enough()) {
      add(tooFew(state));
    }
    add(chooser(state, address));
    if (!state.enough()) {
      return;
    }
    if (!state.madeUp().isEmpty()) {
      add(
          Dom.madeUp(
              texts.get("verzonnen.vergelijken", String.join(" ", state.madeUp())), language()));
    }
    if (state.groups().isEmpty()) {
      add(el("p", "toelichting", texts.get("geen_gedeeld_cijfer")));
    }
    CompareTable table = new CompareTable(state, address, language());
    for (CompareState.Group group : state.groups()) {
      add(
          el(
              "section",
              "zijde " + group.className(),
              el("h2", "", group.title()),
              with(
                  with(
                      with(drawing("tabelrol", table.of(group)), "tabindex", "0"), "role", "group"),
                  "aria-label",
                  texts.get("tabel", group.title()))));
    }
    add(reading(state, address));
    guide(state.states(), state.guide()).ifPresent(this::add);
    sources(state.sources()).ifPresent(this::add);
  }

  private Component chooser(CompareState state, Address address) {
    AreaChooser chooser =
        new AreaChooser(
            state.chosen(),
            state.suggestions(),
            (codes, focus) -> choose(address.with(Address.AREAS, codes), focus),
            language());
    HtmlContainer bar = with(el("div", "keuzes", chooser.field()), "role", "group");
    with(bar, "aria-label", texts.get("keuzes_vergelijking"));
    if (state.enough()) {
      bar.add(theme(state, address), period(state, address));
    }
    HtmlContainer section = el("section", "kiezer", bar);
    with(section, "aria-label", texts.get("gebieden_kiezen"));
    if (!state.chosen().areas().isEmpty()) {
      section.add(chooser.list());
    }
    if (!state.suggestions().isEmpty()) {
      section.add(
          state.enough()
              ? el(
                  "details", "", el("summary", "", texts.get("in_de_buurt")), chooser.suggestions())
              : chooser.suggestions());
    }
    return section;
  }

  private Component theme(CompareState state, Address address) {
    List<String> themes = new ArrayList<>(List.of(ALL));
    themes.addAll(state.themes());
    return select(
        "thema",
        texts.get("thema"),
        themes,
        state.theme().orElse(ALL),
        theme -> theme.isEmpty() ? texts.get("alle_themas") : theme,
        theme -> choose(address.with(ComparePresenter.THEME, theme), "thema"));
  }

  private Component period(CompareState state, Address address) {
    List<Optional<Periode>> periods = new ArrayList<>(List.of(Optional.empty()));
    state.periods().forEach(period -> periods.add(Optional.of(period)));
    return select(
        "periode",
        texts.get("periode"),
        periods,
        state.period(),
        period -> period.map(language()::period).orElse(texts.get("nieuwste")),
        period ->
            choose(
                address.with(ComparePresenter.PERIOD, period.map(Periode::code).orElse("")),
                "periode"));
  }

  private Component tooFew(CompareState state) {
    String text =
        state.chosen().areas().isEmpty()
            ? texts.get("kies_gebieden")
            : texts.get("nog_een_gebied", state.chosen().areas().getFirst().naam());
    return el("p", "toelichting nog-kiezen", text);
  }

  private Component reading(CompareState state, Address address) {
    HtmlContainer list = el("ul", "");
    rules(state, language()).forEach(rule -> list.add(el("li", "", rule)));
    list.add(
        el(
            "li",
            "",
            link(address.to(RankingView.PAGE).href(), "", texts.get("alle_van_niveau")),
            el("span", "", texts.get("alle_van_niveau.uitleg"))));
    return el("section", "uitleg", el("h2", "", texts.get("over_vergelijking")), list);
  }

  /** How the comparison is to be read, as sentences. */
  static List<String> rules(CompareState state, Language language) {
    Texts texts = Texts.of(CompareView.class, language);
    List<String> rules = new ArrayList<>();
    rules.add(
        texts.get(
            "regel.stip",
            state.reference().map(city -> texts.get("regel.stip.stad", city.naam())).orElse("")));
    rules.add(texts.get("regel.toeval"));
    rules.add(texts.get("regel.meer"));
    if (state.missing() > 0) {
      rules.add(texts.count("ontbreekt", state.missing()));
    }
    return rules;
  }
}
