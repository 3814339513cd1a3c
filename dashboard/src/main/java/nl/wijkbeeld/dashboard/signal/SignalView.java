package nl.wijkbeeld.dashboard.signal;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.ComparePage;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.signal.SignalState.Way;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;

/** Weeks and months that stood out, both ways, with what was expected and the limits. */
@Route(value = SignalPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
@StyleSheet("context://veerkracht.css")
public final class SignalView extends ComparePage {
  private static final long serialVersionUID = 1L;

  /** What a signal says, and what it does not. */
  static final List<String> METHOD =
      List.of(
          "Elk gebied is vergeleken met zijn eigen verleden: dezelfde tijd van het jaar in eerdere jaren. Daaruit volgt wat te verwachten was, en tussen welke grenzen het gewoonlijk ligt.",
          "Buiten de grenzen is opvallend, naar boven en naar beneden. Minder is dus ook een signaal: er kan ook minder geteld zijn.",
          "Een reeks met te weinig verleden wordt niet beoordeeld. Verborgen cijfers doen niet mee. Naar Farrington en anderen (1996) en Noufaily en anderen (2013).",
          "Een signaal is een vraag om te kijken, geen oordeel. Ook door toeval valt er af en toe iets op.");

  public SignalView(SnapshotStore store) {
    super(store, "signalen");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    SignalState state = new SignalPresenter(snapshot).state(address);
    setPageTitle("Signalen – Wijkbeeld");
    heading(
        "Signalen",
        "Weken en maanden die opvielen tegen het eigen verleden",
        Optional.of(TakeAway.of(address, snapshot)).filter(unused -> state.looked()));
    notices(state.notices());
    if (!state.looked()) {
      add(
          el(
              "p",
              "toelichting",
              "Deze snapshot zoekt niet naar signalen. Publiceer opnieuw met een nieuwere versie van Wijkbeeld."));
      return;
    }
    add(choices(state, address));
    if (!state.madeUp().isEmpty()) {
      add(Dom.madeUp("staan in deze lijst. " + String.join(" ", state.madeUp())));
    }
    HtmlContainer summary = el("div", "samenvatting");
    state.summary().forEach(sentence -> summary.add(el("p", "", sentence)));
    summary.add(el("p", "", none(state)));
    add(summary);
    if (!state.rows().isEmpty()) {
      add(table(SignalTable.of(state, address), "Tabel: " + SignalTable.CAPTION));
      if (state.pages() > 1) {
        add(pages(state, address));
      }
    }
    HtmlContainer method = el("ul", "");
    METHOD.forEach(sentence -> method.add(el("li", "", sentence)));
    add(el("section", "uitleg", el("h2", "", "Hoe is dit berekend?"), method));
    if (!state.judged().lines().isEmpty()) {
      add(table(SignalTable.of(state.judged()), "Tabel: waarnaar is gekeken"));
    }
    sources(state.sources()).ifPresent(this::add);
    restoreFocus();
  }

  /** Why there is no list; empty when there is one. */
  static String none(SignalState state) {
    if (!state.rows().isEmpty()) {
      return "";
    }
    boolean nothing =
        state.judged().lines().stream().mapToLong(JudgedSeries.Line::judged).sum() == 0;
    if (nothing && state.options().indicators().isEmpty()) {
      return "Nog niets te zeggen: er is nog geen reeks van weken of maanden met genoeg verleden om mee te vergelijken.";
    }
    return state.options().indicators().isEmpty()
        ? "Er viel niets op."
        : "Met deze keuzes viel niets op.";
  }

  private static Component table(String html, String label) {
    return with(
        with(with(drawing("tabelrol", html), "tabindex", "0"), "role", "group"),
        "aria-label",
        label);
  }

  private Component choices(SignalState state, Address address) {
    HtmlContainer bar = with(el("div", "keuzes"), "role", "group");
    with(bar, "aria-label", "Keuzes voor signalen");
    bar.add(
        select(
            SignalPresenter.WAY,
            "Richting",
            List.of(Way.BEIDE, Way.MEER, Way.MINDER),
            state.choice().way(),
            Way::label,
            way ->
                choose(
                    address
                        .with(SignalPresenter.WAY, way == Way.BEIDE ? "" : way.code())
                        .without(SignalPresenter.SHEET),
                    SignalPresenter.WAY)));
    List<Optional<SignalRows.Indicator>> indicators =
        Stream.concat(
                Stream.of(Optional.<SignalRows.Indicator>empty()),
                state.options().indicators().stream().map(Optional::of))
            .toList();
    bar.add(
        select(
            SignalPresenter.INDICATOR,
            "Cijfer",
            indicators,
            state.choice().indicator(),
            one -> one.map(SignalRows.Indicator::label).orElse("alle cijfers"),
            one ->
                choose(
                    address
                        .with(
                            SignalPresenter.INDICATOR,
                            one.map(SignalRows.Indicator::code).orElse(""))
                        .without(SignalPresenter.SHEET),
                    SignalPresenter.INDICATOR)));
    List<Optional<Niveau>> levels =
        Stream.concat(
                Stream.of(Optional.<Niveau>empty()),
                state.options().levels().stream().map(Optional::of))
            .toList();
    bar.add(
        select(
            SignalPresenter.LEVEL,
            "Per",
            levels,
            state.choice().niveau(),
            one -> one.map(Niveau::code).orElse("alle niveaus"),
            one ->
                choose(
                    address
                        .with(SignalPresenter.LEVEL, one.map(Niveau::code).orElse(""))
                        .without(SignalPresenter.SHEET),
                    SignalPresenter.LEVEL)));
    return bar;
  }

  private static Component pages(SignalState state, Address address) {
    HtmlContainer list = el("ul", "bladen");
    for (int page = 1; page <= state.pages(); page++) {
      HtmlContainer link =
          link(address.with(SignalPresenter.SHEET, "" + page).href(), "", "" + page);
      with(link, "aria-label", "Blad " + page);
      if (page == state.page()) {
        with(link, "aria-current", "page");
      }
      list.add(el("li", "", link));
    }
    return with(el("nav", "", list), "aria-label", "Bladen van de lijst");
  }
}
