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
import nl.wijkbeeld.dashboard.language.Texts;
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
import nl.wijkbeeld.dashboard.page.Translated;
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
public final class CityView extends SnapshotPage implements Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(CityView.class, language());

  public CityView(SnapshotStore store) {
    super(store, "stad");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    new CityPresenter(snapshot, language())
        .state(address)
        .ifPresentOrElse(
            state -> show(state, address, TakeAway.of(address, snapshot, language())),
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
            el("p", "onderkop", texts.get("ondertitel")));
    add(el("div", "boven", heading, strip(state)));
    state.notices().forEach(notice -> add(with(el("p", "melding", notice), "role", "status")));
    add(takeAway);
    add(controls(state, address));
    state.provenance().madeUp().ifPresent(text -> add(Dom.madeUp(text, language())));
    add(el("div", "kaartentabel", mapPanel(state), tablePanel(state, address)));
    state.signals().ifPresent(signals -> add(SignalList.of(signals, language())));
    add(explanation(state));
  }

  private Component strip(CityState state) {
    HtmlContainer strip = with(el("ul", "strook"), "aria-label", texts.get("hele_stad"));
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
                el("strong", "", StateKey.figure(step.value(), language())),
                el("small", "", step.moment())));
      }
      strip.add(
          el(
              "li",
              "",
              el(
                  "p",
                  "naam",
                  figure.madeUp() ? texts.get("verzonnen", figure.label()) : figure.label()),
              values));
    }
    return strip;
  }

  private Component controls(CityState state, Address address) {
    ComboBox<IndicatorInfo> indicator = new ComboBox<>(texts.get("wat_ziet_u"));
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
    with(bar, "aria-label", texts.get("keuzes"));
    bar.add(
        select(
            "periode",
            texts.get("periode"),
            state.periods(),
            state.choice().periode(),
            language()::period,
            Periode::code,
            address));
    if (state.levels().size() > 1) {
      bar.add(
          select(
              "niveau",
              texts.get("per"),
              state.levels(),
              state.choice().niveau(),
              language()::level,
              Niveau::code,
              address));
    }
    if (!state.choice().indicator().isCount()) {
      bar.add(
          select(
              "klassen",
              texts.get("klassen"),
              List.of(3, 4, 5, 6, 7),
              state.choice().klassen(),
              String::valueOf,
              String::valueOf,
              address));
      bar.add(
          select(
              "methode",
              texts.get("verdeling"),
              List.of(ClassBreaks.Method.values()),
              state.choice().methode(),
              method -> method.label(language()),
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

  private Component mapPanel(CityState state) {
    HtmlContainer figure = el("figure", "kaartpaneel");
    figure.add(drawing("kaartvlak", AreaMapSvg.draw(state.map(), language())));
    HtmlContainer caption = el("figcaption", "");
    caption.add(el("p", "kaarttitel", state.map().title()));
    HtmlContainer legend = with(el("ul", "legenda"), "aria-label", texts.get("legenda"));
    Set<FigureState> elsewhere = state.states();
    for (Legend.Entry entry : state.legend().entries()) {
      elsewhere.remove(entry.state());
      String count = entry.areas(language());
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
                  el("span", "", entry.state().explanation(language())),
                  el("small", "", count)));
    }
    caption.add(legend);
    StateKey.of(elsewhere, language()).ifPresent(caption::add);
    if (state.madeUpMap().isPresent()) {
      caption.add(el("p", "schematisch", texts.get("schematisch")));
    }
    figure.add(caption);
    return figure;
  }

  private Component tablePanel(CityState state, Address address) {
    HtmlContainer table = el("table", "cijfers");
    IndicatorInfo indicator = state.choice().indicator();
    table.add(
        el("caption", "", indicator.label() + ", " + language().period(state.choice().periode())));
    table.add(
        el(
            "thead",
            "",
            el(
                "tr",
                "",
                heading(
                    capital(language().level(state.choice().niveau())),
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
                with(el("th", "", texts.get("interval_opmerking")), "scope", "col"))));
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
                          texts.get("niet_toegewezen", language().level(state.choice().niveau()))),
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

  private Component row(CityState.Row row) {
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
                StateKey.figure(row.figure(), row.state(), language())),
            el("td", "noot", row.note())),
        "data-gebied",
        row.code());
  }

  private Component explanation(CityState state) {
    IndicatorInfo indicator = state.choice().indicator();
    HtmlContainer list = el("dl", "");
    dutch(list, texts.get("wat_het_is"), List.of(indicator.definitie()));
    add(list, texts.get("eenheid"), List.of(indicator.eenheid()));
    add(list, texts.get("moment"), List.of(language().period(state.choice().periode())));
    add(list, texts.get("gedeeld_door"), state.provenance().denominators());
    add(list, texts.get("herkomst"), List.of(state.origin()));
    add(list, texts.get("bron"), state.provenance().sources());
    dutch(list, texts.get("let_op"), state.findings());
    return with(
        el("section", "uitleg", el("h2", "", texts.get("over_dit_cijfer")), list),
        "aria-label",
        texts.get("over_dit_cijfer"));
  }

  /** Of what the register or a source says, which is there in Dutch only. */
  private static void dutch(HtmlContainer list, String term, List<String> said) {
    if (!said.isEmpty()) {
      list.add(el("dt", "", term));
      said.forEach(text -> list.add(Dom.dutch(el("dd", "", text))));
    }
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
