package nl.wijkbeeld.dashboard.compare;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.RankingState.Listing;
import nl.wijkbeeld.dashboard.compare.RankingState.Order;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/** All areas of a level for one indicator, by name; by value only when asked for. */
@Route(value = RankingView.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
public final class RankingView extends ComparePage implements Translated {
  static final String PAGE = "rangorde";

  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(RankingView.class, language());

  public RankingView(SnapshotStore store) {
    super(store, "rangorde");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    RankingState state = new RankingPresenter(snapshot, language()).state(address);
    String heading =
        state
            .list()
            .map(listing -> RankingTable.caption(listing, language()))
            .orElse(texts.get("kies_indicator"));
    setPageTitle(texts.get("titel", heading));
    heading(
        texts.get("alle_gebieden"),
        heading,
        state.list().map(unused -> TakeAway.of(address, snapshot, language())));
    HtmlContainer warning = with(el("div", "vooraf"), "role", "note");
    warning(language()).forEach(sentence -> warning.add(el("p", "", sentence)));
    add(warning);
    notices(state.notices());
    add(choices(state, address));
    state.list().ifPresent(listing -> show(listing, address));
    restoreFocus();
  }

  private Component choices(RankingState state, Address address) {
    ComboBox<IndicatorInfo> field = new ComboBox<>(texts.get("welke_indicator"));
    field.setId("indicator");
    field.setItems(
        (info, text) ->
            (info.label() + " " + info.thema())
                .toLowerCase(Locale.ROOT)
                .contains(text.toLowerCase(Locale.ROOT)),
        state.possible());
    field.setItemLabelGenerator(info -> info.label() + "  ·  " + info.thema());
    field.addClassName("breed");
    state.list().ifPresent(listing -> field.setValue(listing.indicator()));
    field.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            choose(
                address
                    .with(RankingPresenter.INDICATOR, e.getValue().code())
                    .without(RankingPresenter.PERIOD, RankingPresenter.SHEET),
                "indicator");
          }
        });
    HtmlContainer bar = with(el("div", "keuzes", field), "role", "group");
    with(bar, "aria-label", texts.get("keuzes_lijst"));
    state.list().ifPresent(listing -> bar.add(level(listing, address), period(listing, address)));
    state.list().ifPresent(listing -> bar.add(order(listing, address)));
    return bar;
  }

  private Component level(Listing listing, Address address) {
    return select(
        "niveau",
        texts.get("per"),
        listing.niveaus(),
        listing.niveau(),
        language()::level,
        niveau ->
            choose(
                address.with(RankingPresenter.LEVEL, niveau.code()).without(RankingPresenter.SHEET),
                "niveau"));
  }

  private Component period(Listing listing, Address address) {
    return select(
        "periode",
        texts.get("periode"),
        listing.periods(),
        listing.periode(),
        language()::period,
        period ->
            choose(
                address
                    .with(RankingPresenter.PERIOD, period.code())
                    .without(RankingPresenter.SHEET),
                "periode"));
  }

  private Component order(Listing listing, Address address) {
    return select(
        "sorteer",
        texts.get("volgorde"),
        List.of(Order.NAAM, Order.WAARDE),
        listing.order(),
        order -> order == Order.NAAM ? texts.get("volgorde.naam") : texts.get("volgorde.waarde"),
        order ->
            choose(
                address
                    .with(RankingPresenter.ORDER, order == Order.NAAM ? "" : order.code())
                    .without(RankingPresenter.SHEET),
                "sorteer"));
  }

  private void show(Listing listing, Address address) {
    listing.provenance().madeUp().ifPresent(text -> add(Dom.madeUp(text, language())));
    add(el("p", "toelichting", what(listing, language())));
    add(
        with(
            with(
                with(
                    drawing(
                        "tabelrol rang " + listing.indicator().pijler().code(),
                        new RankingTable(listing, address, language()).make()),
                    "tabindex",
                    "0"),
                "role",
                "group"),
            "aria-label",
            texts.get("tabel", RankingTable.caption(listing, language()))));
    if (listing.pages() > 1) {
      add(pages(listing, address));
    }
    guide(listing.states(), listing.guide()).ifPresent(this::add);
    add(
        el(
            "section",
            "uitleg",
            el("h2", "", texts.get("over_dit_cijfer")),
            Dom.dutch(el("p", "", listing.indicator().definitie()))));
    sources(listing.provenance().sources()).ifPresent(this::add);
  }

  /** Why a bare rank misleads. */
  static List<String> warning(Language language) {
    Texts texts = Texts.of(RankingView.class, language);
    return List.of(texts.get("waarschuwing.toeval"), texts.get("waarschuwing.oordeel"));
  }

  /** What can be told of places, and what not. */
  static String what(Listing listing, Language language) {
    Texts texts = Texts.of(RankingView.class, language);
    List<String> said = new ArrayList<>();
    said.add(texts.get("gebieden", language.count(listing.count())));
    boolean counted = listing.indicator().isCount();
    listing
        .gemeente()
        .filter(unused -> !counted)
        .ifPresent(figure -> said.add(texts.get("staande_lijn", figure.naam())));
    if (counted) {
      said.add(texts.get("lijst.aantal"));
    } else if (listing.ranked() == 0) {
      said.add(texts.get("lijst.geen_marge"));
    } else {
      if (listing.ranked() != listing.count()) {
        said.add(texts.get("lijst.deels", language.count(listing.ranked())));
      }
      said.add(texts.get("lijst.plaats"));
    }
    return String.join(" ", said);
  }

  private Component pages(Listing listing, Address address) {
    HtmlContainer list = el("ul", "bladen");
    for (int page = 1; page <= listing.pages(); page++) {
      HtmlContainer link =
          link(address.with(RankingPresenter.SHEET, "" + page).href(), "", "" + page);
      with(link, "aria-label", texts.get("blad", language().count(page)));
      if (page == listing.page()) {
        with(link, "aria-current", "page");
      }
      list.add(el("li", "", link));
    }
    return with(el("nav", "", list), "aria-label", texts.get("bladen"));
  }
}
