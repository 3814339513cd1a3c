package nl.wijkbeeld.dashboard.city;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SignalList;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.StateKey;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * The city: its areas on a map for a chosen indicator and period, the same figures in a table, and
 * what they rest on. Every choice is in the address.
 */
@Route(value = "", layout = Frame.class)
@RouteAlias(value = "stad", layout = Frame.class)
public final class CityView extends SnapshotPage {
  private static final long serialVersionUID = 1L;

  public CityView(SnapshotStore store) {
    super(store, "stad");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    new CityPresenter(snapshot)
        .state(address)
        .ifPresentOrElse(
            state -> show(state, address, TakeAway.of(address, snapshot)),
            () -> add(EmptyPage.noFigures()));
  }

  private void show(CityState state, Address address, TakeAway takeAway) {
    IndicatorInfo indicator = state.choice().indicator();
    setPageTitle("%s – %s – Wijkbeeld".formatted(indicator.label(), state.gemeente()));
    HtmlContainer heading =
        el(
            "div",
            "titel",
            el("h1", "", state.gemeente()),
            el("p", "onderkop", "De stadsdelen naast elkaar"));
    add(el("div", "boven", heading, strip(state)));
    state.notices().forEach(notice -> add(with(el("p", "melding", notice), "role", "status")));
    add(takeAway);
    add(controls(state, address));
    state.provenance().madeUp().ifPresent(text -> add(Dom.madeUp(text)));
    add(el("div", "kaartentabel", mapPanel(state), tablePanel(state, address)));
    state.signals().ifPresent(signals -> add(SignalList.of(signals)));
    add(explanation(state));
  }

  private static Component strip(CityState state) {
    HtmlContainer strip = with(el("ul", "strook"), "aria-label", "De hele stad");
    for (CityState.StripFigure figure : state.strip()) {
      HtmlContainer values = el("p", "verloop");
      for (int i = 0; i < figure.steps().size(); i++) {
        CityState.Step step = figure.steps().get(i);
        if (i > 0) {
          values.add(with(el("span", "pijl", "→"), "aria-hidden", "true"));
        }
        values.add(
            el(
                "span",
                "stap",
                el("strong", "", StateKey.figure(step.value())),
                el("small", "", step.moment())));
      }
      strip.add(
          el(
              "li",
              "",
              el("p", "naam", figure.label() + (figure.madeUp() ? " (verzonnen)" : "")),
              values));
    }
    return strip;
  }

  private static Component controls(CityState state, Address address) {
    ComboBox<IndicatorInfo> indicator = new ComboBox<>("Wat wilt u zien?");
    indicator.setId("indicator");
    indicator.setItems(
        (info, text) ->
            (info.label() + " " + info.thema())
                .toLowerCase(java.util.Locale.ROOT)
                .contains(text.toLowerCase(java.util.Locale.ROOT)),
        state.indicators());
    indicator.setItemLabelGenerator(info -> info.label() + "  ·  " + info.thema());
    indicator.setValue(state.choice().indicator());
    indicator.addClassName("breed");
    indicator.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            Addresses.go(
                address.without("periode", "niveau").with("indicator", e.getValue().code()));
          }
        });
    HtmlContainer bar = with(el("div", "keuzes", indicator), "role", "group");
    with(bar, "aria-label", "Keuzes voor de kaart");
    bar.add(
        select(
            "periode",
            "Periode",
            state.periods(),
            state.choice().periode(),
            Periode::label,
            Periode::code,
            address));
    if (state.levels().size() > 1) {
      bar.add(
          select(
              "niveau",
              "Per",
              state.levels(),
              state.choice().niveau(),
              Niveau::code,
              Niveau::code,
              address));
    }
    if (!state.choice().indicator().isCount()) {
      bar.add(
          select(
              "klassen",
              "Klassen",
              List.of(3, 4, 5, 6, 7),
              state.choice().klassen(),
              String::valueOf,
              String::valueOf,
              address));
      bar.add(
          select(
              "methode",
              "Verdeling",
              List.of(ClassBreaks.Method.values()),
              state.choice().methode(),
              ClassBreaks.Method::label,
              ClassBreaks.Method::code,
              address));
    }
    return bar;
  }

  private static <T> Select<T> select(
      String parameter,
      String label,
      List<T> items,
      T chosen,
      com.vaadin.flow.component.ItemLabelGenerator<T> text,
      com.vaadin.flow.function.SerializableFunction<T, String> code,
      Address address) {
    Select<T> select = new Select<>();
    select.setLabel(label);
    select.setId(parameter);
    select.setItems(items);
    select.setItemLabelGenerator(text);
    select.setValue(chosen);
    select.addValueChangeListener(
        e -> Addresses.go(address.with(parameter, code.apply(e.getValue()))));
    return select;
  }

  private static Component mapPanel(CityState state) {
    HtmlContainer figure = el("figure", "kaartpaneel");
    figure.add(drawing("kaartvlak", AreaMapSvg.draw(state.map())));
    HtmlContainer caption = el("figcaption", "");
    caption.add(el("p", "kaarttitel", state.map().title()));
    HtmlContainer legend = with(el("ul", "legenda"), "aria-label", "Legenda");
    Set<FigureState> elsewhere = state.states();
    for (Legend.Entry entry : state.legend().entries()) {
      elsewhere.remove(entry.state());
      String count = entry.count() == 1 ? "1 gebied" : entry.count() + " gebieden";
      legend.add(
          entry.state() == FigureState.GETAL
              ? el(
                  "li",
                  "",
                  drawing("staal", entry.swatch()),
                  el("span", "", entry.text()),
                  el("small", "", count))
              : el(
                  "li",
                  "toestand",
                  drawing("staal", entry.swatch()),
                  el("span", "", entry.state().explanation()),
                  el("small", "", count)));
    }
    caption.add(legend);
    StateKey.of(elsewhere).ifPresent(caption::add);
    if (state.madeUpMap().isPresent()) {
      caption.add(el("p", "schematisch", "Schematische kaart, geen grenzen om op te meten."));
    }
    figure.add(caption);
    return figure;
  }

  private static Component tablePanel(CityState state, Address address) {
    HtmlContainer table = el("table", "cijfers");
    IndicatorInfo indicator = state.choice().indicator();
    table.add(el("caption", "", indicator.label() + ", " + state.choice().periode().label()));
    table.add(
        el(
            "thead",
            "",
            el(
                "tr",
                "",
                heading(
                    capital(state.choice().niveau().code()),
                    CityState.Order.NAAM,
                    state,
                    address,
                    ""),
                heading(
                    capital(indicator.eenheid()),
                    nextOrder(state.choice().sorteer()),
                    state,
                    address,
                    "getal"),
                with(el("th", "", "95%-interval, opmerking"), "scope", "col"))));
    HtmlContainer body = el("tbody", "");
    state.rows().forEach(row -> body.add(row(row)));
    table.add(body);
    HtmlContainer foot = el("tfoot", "");
    if (!state.residuals().isEmpty()) {
      foot.add(
          el(
              "tr",
              "groep",
              with(
                  with(
                      el(
                          "th",
                          "",
                          "Niet aan een %s toegewezen".formatted(state.choice().niveau().code())),
                      "scope",
                      "rowgroup"),
                  "colspan",
                  "3")));
    }
    state.residuals().forEach(row -> foot.add(row(row)));
    state.total().ifPresent(row -> foot.add(row(row)));
    table.add(foot);
    HtmlContainer panel = with(el("div", "tabelpaneel", table), "tabindex", "0");
    state.marks().forEach(mark -> panel.add(el("p", "noot", mark)));
    return panel;
  }

  private static CityState.Order nextOrder(CityState.Order order) {
    return order == CityState.Order.AFLOPEND ? CityState.Order.OPLOPEND : CityState.Order.AFLOPEND;
  }

  private static Component heading(
      String text, CityState.Order order, CityState state, Address address, String className) {
    HtmlContainer link = link(address.with("sorteer", order.code()).href(), "sorteer", text);
    HtmlContainer cell = with(el("th", className, link), "scope", "col");
    boolean byName = state.choice().sorteer() == CityState.Order.NAAM;
    if (byName == (order == CityState.Order.NAAM)) {
      String direction =
          state.choice().sorteer() == CityState.Order.AFLOPEND ? "descending" : "ascending";
      with(cell, "aria-sort", direction);
    }
    return cell;
  }

  private static Component row(CityState.Row row) {
    HtmlContainer name =
        row.href().isPresent()
            ? el("th", "", link(row.href().get(), "", row.naam()))
            : el("th", "", row.naam());
    return with(
        el(
            "tr",
            "",
            with(name, "scope", "row"),
            el(
                "td",
                row.known() ? "getal" : "getal geen",
                StateKey.figure(row.figure(), row.state())),
            el("td", "noot", row.note())),
        "data-gebied",
        row.code());
  }

  private static Component explanation(CityState state) {
    IndicatorInfo indicator = state.choice().indicator();
    HtmlContainer list = el("dl", "");
    add(list, "Wat het is", List.of(indicator.definitie()));
    add(list, "Eenheid", List.of(indicator.eenheid()));
    add(list, "Moment", List.of(state.choice().periode().label()));
    add(list, "Gedeeld door", state.provenance().denominators());
    add(list, "Herkomst", List.of(state.origin()));
    add(list, "Bron", state.provenance().sources());
    add(list, "Let op", state.findings());
    return with(
        el("section", "uitleg", el("h2", "", "Over dit cijfer"), list),
        "aria-label",
        "Over dit cijfer");
  }

  private static void add(HtmlContainer list, String term, List<String> texts) {
    if (!texts.isEmpty()) {
      list.add(el("dt", "", term));
      texts.forEach(text -> list.add(el("dd", "", text)));
    }
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
