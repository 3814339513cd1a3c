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
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Periode;

/** Two to six areas beside each other: what carries, what weighs, and how sure a difference is. */
@Route(value = CompareView.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
public final class CompareView extends ComparePage {
  static final String PAGE = "vergelijken";
  private static final long serialVersionUID = 1L;
  private static final String ALL = "";

  public CompareView(SnapshotStore store) {
    super(store, "vergelijken");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    new ComparePresenter(snapshot)
        .state(address)
        .ifPresentOrElse(state -> show(state, snapshot, address), () -> add(EmptyPage.noFigures()));
    restoreFocus();
  }

  private void show(CompareState state, Snapshot snapshot, Address address) {
    String names = Differences.and(List.copyOf(state.names().values()));
    setPageTitle(
        state.enough() ? names + " vergeleken – Wijkbeeld" : "Gebieden vergelijken – Wijkbeeld");
    heading(
        "Gebieden vergelijken",
        state.enough() ? names + " naast elkaar" : "Twee tot zes naast elkaar",
        state.enough() ? Optional.of(TakeAway.of(address, snapshot)) : Optional.empty());
    notices(state.notices());
    if (!state.enough()) {
      add(tooFew(state));
    }
    add(chooser(state, address));
    if (!state.enough()) {
      return;
    }
    if (!state.madeUp().isEmpty()) {
      add(Dom.madeUp("staan op deze pagina en zijn gemerkt. " + String.join(" ", state.madeUp())));
    }
    if (state.groups().isEmpty()) {
      add(
          el(
              "p",
              "toelichting",
              "Er is in deze keuze geen cijfer dat twee van deze gebieden over dezelfde periode hebben. Kies een ander thema, een andere periode of andere gebieden."));
    }
    CompareTable table = new CompareTable(state, address);
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
                  "Tabel: " + group.title())));
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
            (codes, focus) -> choose(address.with(Address.AREAS, codes), focus));
    HtmlContainer bar = with(el("div", "keuzes", chooser.field()), "role", "group");
    with(bar, "aria-label", "Keuzes voor de vergelijking");
    if (state.enough()) {
      bar.add(theme(state, address), period(state, address));
    }
    HtmlContainer section = el("section", "kiezer", bar);
    with(section, "aria-label", "Gebieden kiezen");
    if (!state.chosen().areas().isEmpty()) {
      section.add(chooser.list());
    }
    if (!state.suggestions().isEmpty()) {
      section.add(
          state.enough()
              ? el("details", "", el("summary", "", "Gebieden in de buurt"), chooser.suggestions())
              : chooser.suggestions());
    }
    return section;
  }

  private Component theme(CompareState state, Address address) {
    List<String> themes = new ArrayList<>(List.of(ALL));
    themes.addAll(state.themes());
    return select(
        "thema",
        "Thema",
        themes,
        state.theme().orElse(ALL),
        theme -> theme.isEmpty() ? "Alle thema’s" : theme,
        theme -> choose(address.with(ComparePresenter.THEME, theme), "thema"));
  }

  private Component period(CompareState state, Address address) {
    List<Optional<Periode>> periods = new ArrayList<>(List.of(Optional.empty()));
    state.periods().forEach(period -> periods.add(Optional.of(period)));
    return select(
        "periode",
        "Periode",
        periods,
        state.period(),
        period -> period.map(Periode::label).orElse("Nieuwste van elk cijfer"),
        period ->
            choose(
                address.with(ComparePresenter.PERIOD, period.map(Periode::code).orElse("")),
                "periode"));
  }

  private static Component tooFew(CompareState state) {
    String text =
        state.chosen().areas().isEmpty()
            ? "Kies twee tot zes gebieden. U kunt ze zoeken op naam of code, of er een uit de lijst aanwijzen. Stadsdelen, wijken en buurten mogen door elkaar."
            : "Kies nog een gebied om "
                + state.chosen().areas().getFirst().naam()
                + " mee te vergelijken.";
    return el("p", "toelichting nog-kiezen", text);
  }

  private static Component reading(CompareState state, Address address) {
    HtmlContainer list = el("ul", "");
    rules(state).forEach(rule -> list.add(el("li", "", rule)));
    list.add(
        el(
            "li",
            "",
            link(
                address.to(RankingView.PAGE).href(), "", "Alle gebieden van een niveau bij elkaar"),
            el(
                "span",
                "",
                ": met hun marges, en met uitleg waarom een plaats op een lijst weinig zegt.")));
    return el("section", "uitleg", el("h2", "", "Over deze vergelijking"), list);
  }

  /** How the comparison is to be read, as sentences. */
  static List<String> rules(CompareState state) {
    List<String> rules = new ArrayList<>();
    rules.add(
        "De stip is het cijfer, de streep eromheen het 95%-interval"
            + state.reference().map(city -> ", de staande lijn heel " + city.naam()).orElse("")
            + ". Alle stippen in een rij staan op dezelfde schaal.");
    rules.add(
        "Een verschil heet groter dan toeval als de 95%-intervallen van twee gebieden elkaar niet raken. Raken ze elkaar, dan kan het verschil toeval zijn. Ligt het ene gebied in het andere, dan telt alleen de vergelijking die bij de cijfers gepubliceerd is.");
    rules.add(
        "Hoe meer gebieden, hoe meer verschillen. Bij zes gebieden zijn het er vijftien per rij; dan kan er een bij toeval groot zijn.");
    if (state.missing() > 0) {
      rules.add(
          state.missing() == 1
              ? "Een indicator heeft hier geen cijfer van twee gebieden over dezelfde periode, en staat er niet bij."
              : state.missing()
                  + " indicatoren hebben hier geen cijfer van twee gebieden over dezelfde periode, en staan er niet bij.");
    }
    return rules;
  }
}
