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
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.signal.SignalState.Way;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;

/** Weeks and months that stood out, both ways, with what was expected and the limits. */
@Route(value = SignalPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
@StyleSheet("context://veerkracht.css")
public final class SignalView extends ComparePage implements Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(SignalView.class, language());

  public SignalView(SnapshotStore store) {
    super(store, "signalen");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    SignalState state = new SignalPresenter(snapshot, language()).state(address);
    setPageTitle(texts.get("titel.pagina"));
    heading(
        texts.get("titel"),
        texts.get("ondertitel"),
        Optional.of(TakeAway.of(address, snapshot, language())).filter(unused -> state.looked()));
    notices(state.notices());
    if (!state.looked()) {
      add(el("p", "toelichting", texts.get("niet_gezocht")));
      return;
    }
    add(choices(state, address));
    if (!state.madeUp().isEmpty()) {
      add(Dom.madeUp(texts.get("verzonnen", String.join(" ", state.madeUp())), language()));
    }
    HtmlContainer summary = el("div", "samenvatting");
    state.summary().forEach(sentence -> summary.add(el("p", "", sentence)));
    summary.add(el("p", "", none(state, language())));
    add(summary);
    SignalTable table = new SignalTable(address, language());
    if (!state.rows().isEmpty()) {
      add(table(table.of(state), texts.get("tabel", texts.get("wat_opviel"))));
      if (state.pages() > 1) {
        add(pages(state, address));
      }
    }
    HtmlContainer method = el("ul", "");
    method(language()).forEach(sentence -> method.add(el("li", "", sentence)));
    add(el("section", "uitleg", el("h2", "", texts.get("hoe")), method));
    if (!state.judged().lines().isEmpty()) {
      add(table(table.of(state.judged()), texts.get("tabel.gekeken")));
    }
    sources(state.sources()).ifPresent(this::add);
    restoreFocus();
  }

  /** What a signal says, and what it does not. */
  static List<String> method(Language language) {
    Texts texts = Texts.of(SignalView.class, language);
    return Stream.of("verleden", "grenzen", "te_weinig", "vraag")
        .map(name -> texts.get("methode." + name))
        .toList();
  }

  /** Why there is no list; empty when there is one. */
  static String none(SignalState state, Language language) {
    if (!state.rows().isEmpty()) {
      return "";
    }
    Texts texts = Texts.of(SignalView.class, language);
    boolean nothing =
        state.judged().lines().stream().mapToLong(JudgedSeries.Line::judged).sum() == 0;
    if (nothing && state.options().indicators().isEmpty()) {
      return texts.get("nog_niet");
    }
    return texts.get(state.options().indicators().isEmpty() ? "niets" : "niets.keuzes");
  }

  private static Component table(String html, String label) {
    return with(
        with(with(drawing("tabelrol", html), "tabindex", "0"), "role", "group"),
        "aria-label",
        label);
  }

  private Component choices(SignalState state, Address address) {
    HtmlContainer bar = with(el("div", "keuzes"), "role", "group");
    with(bar, "aria-label", texts.get("keuzes"));
    bar.add(
        select(
            SignalPresenter.WAY,
            texts.get("richting"),
            List.of(Way.BEIDE, Way.MEER, Way.MINDER),
            state.choice().way(),
            way -> way.label(language()),
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
            texts.get("cijfer"),
            indicators,
            state.choice().indicator(),
            one -> one.map(SignalRows.Indicator::label).orElse(texts.get("alle_cijfers")),
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
            texts.get("per"),
            levels,
            state.choice().niveau(),
            one -> one.map(language()::level).orElse(texts.get("alle_niveaus")),
            one ->
                choose(
                    address
                        .with(SignalPresenter.LEVEL, one.map(Niveau::code).orElse(""))
                        .without(SignalPresenter.SHEET),
                    SignalPresenter.LEVEL)));
    return bar;
  }

  private Component pages(SignalState state, Address address) {
    HtmlContainer list = el("ul", "bladen");
    for (int page = 1; page <= state.pages(); page++) {
      HtmlContainer link =
          link(address.with(SignalPresenter.SHEET, "" + page).href(), "", "" + page);
      with(link, "aria-label", texts.get("blad", language().count(page)));
      if (page == state.page()) {
        with(link, "aria-current", "page");
      }
      list.add(el("li", "", link));
    }
    return with(el("nav", "", list), "aria-label", texts.get("bladen"));
  }
}
