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
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.RankingState.Listing;
import nl.wijkbeeld.dashboard.compare.RankingState.Order;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** All areas of a level for one indicator, by name; by value only when asked for. */
@Route(value = RankingView.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
public final class RankingView extends ComparePage {
  static final String PAGE = "rangorde";

  /** Why a bare rank misleads. */
  static final List<String> WARNING =
      List.of(
          "Een plaats op een lijst lijkt precies, maar gebieden die dicht bij elkaar liggen wisselen door toeval van plaats.",
          "Een plaats zegt ook niet of een verschil ertoe doet, waar het door komt, of het gebied goed of slecht is.");

  private static final long serialVersionUID = 1L;

  public RankingView(SnapshotStore store) {
    super(store, "rangorde");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    RankingState state = new RankingPresenter(snapshot).state(address);
    String heading = state.list().map(RankingTable::caption).orElse("Kies een indicator");
    setPageTitle(heading + " – Wijkbeeld");
    heading(
        "Alle gebieden op een rij",
        heading,
        state.list().map(unused -> TakeAway.of(address, snapshot)));
    HtmlContainer warning = with(el("div", "vooraf"), "role", "note");
    WARNING.forEach(sentence -> warning.add(el("p", "", sentence)));
    add(warning);
    notices(state.notices());
    add(choices(state, address));
    state.list().ifPresent(listing -> show(listing, address));
    restoreFocus();
  }

  private Component choices(RankingState state, Address address) {
    ComboBox<IndicatorInfo> field = new ComboBox<>("Welke indicator?");
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
    with(bar, "aria-label", "Keuzes voor de lijst");
    state.list().ifPresent(listing -> bar.add(level(listing, address), period(listing, address)));
    state.list().ifPresent(listing -> bar.add(order(listing, address)));
    return bar;
  }

  private Component level(Listing listing, Address address) {
    return select(
        "niveau",
        "Per",
        listing.niveaus(),
        listing.niveau(),
        Niveau::code,
        niveau ->
            choose(
                address.with(RankingPresenter.LEVEL, niveau.code()).without(RankingPresenter.SHEET),
                "niveau"));
  }

  private Component period(Listing listing, Address address) {
    return select(
        "periode",
        "Periode",
        listing.periods(),
        listing.periode(),
        Periode::label,
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
        "Volgorde",
        List.of(Order.NAAM, Order.WAARDE),
        listing.order(),
        order -> order == Order.NAAM ? "op naam" : "op waarde",
        order ->
            choose(
                address
                    .with(RankingPresenter.ORDER, order == Order.NAAM ? "" : order.code())
                    .without(RankingPresenter.SHEET),
                "sorteer"));
  }

  private void show(Listing listing, Address address) {
    listing.provenance().madeUp().ifPresent(text -> add(Dom.madeUp(text)));
    add(el("p", "toelichting", what(listing)));
    add(
        with(
            with(
                with(
                    drawing(
                        "tabelrol rang " + listing.indicator().pijler().code(),
                        RankingTable.of(listing, address)),
                    "tabindex",
                    "0"),
                "role",
                "group"),
            "aria-label",
            "Tabel: " + RankingTable.caption(listing)));
    if (listing.pages() > 1) {
      add(pages(listing, address));
    }
    guide(listing.states(), listing.guide()).ifPresent(this::add);
    add(
        el(
            "section",
            "uitleg",
            el("h2", "", "Over dit cijfer"),
            el("p", "", listing.indicator().definitie())));
    sources(listing.provenance().sources()).ifPresent(this::add);
  }

  /** What can be told of places, and what not. */
  static String what(Listing listing) {
    String city =
        listing.indicator().isCount()
            ? ""
            : listing
                .gemeente()
                .map(figure -> " De staande lijn is heel " + figure.naam() + ".")
                .orElse("");
    String count = "%d gebieden.%s".formatted(listing.count(), city);
    if (listing.indicator().isCount()) {
      return count
          + " Dit is een aantal: het zegt vooral hoe groot een gebied is. Er staan daarom geen plaatsen bij.";
    }
    if (listing.ranked() == 0) {
      return count
          + " Van dit cijfer is niet bekend hoe groot de toevalsmarge is. Er staan daarom alleen waarden, geen plaatsen.";
    }
    String others =
        listing.ranked() == listing.count()
            ? ""
            : " %d van de gebieden hebben een interval; alleen die krijgen een plaats."
                .formatted(listing.ranked());
    return count
        + others
        + " De eerste plaats is 1 plus het aantal gebieden dat er zeker boven ligt, de laatste laat weg wat er zeker onder ligt. Zeker is: de 95%-intervallen raken elkaar niet.";
  }

  private static Component pages(Listing listing, Address address) {
    HtmlContainer list = el("ul", "bladen");
    for (int page = 1; page <= listing.pages(); page++) {
      HtmlContainer link =
          link(address.with(RankingPresenter.SHEET, "" + page).href(), "", "" + page);
      with(link, "aria-label", "Blad " + page);
      if (page == listing.page()) {
        with(link, "aria-current", "page");
      }
      list.add(el("li", "", link));
    }
    return with(el("nav", "", list), "aria-label", "Bladen van de lijst");
  }
}
