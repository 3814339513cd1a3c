package nl.wijkbeeld.dashboard.city;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.figure;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.StateKey;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import org.jsoup.nodes.Element;

/** What the page of the city shows and does not change: its strip, map, table and explanation. */
final class CityMarkup {
  private final CityState state;
  private final Language language;
  private final Texts texts;

  CityMarkup(CityState state, Language language) {
    this.state = state;
    this.language = language;
    this.texts = Texts.of(CityView.class, language);
  }

  Element strip() {
    Element strip = el("ul", "strook").attr("aria-label", texts.get("hele_stad"));
    for (CityState.StripFigure of : state.strip()) {
      Element values = el("p", "verloop");
      for (CityState.Step step : of.steps()) {
        if (values.childrenSize() > 0) {
          values.appendChild(el("span", "pijl", "→").attr("aria-hidden", "true"));
        }
        values.appendChild(
            el(
                "span",
                "stap",
                el("strong", "", figure(step.value(), language)),
                el("small", "", step.moment())));
      }
      String name = of.madeUp() ? texts.get("verzonnen", of.label()) : of.label();
      strip.appendChild(el("li", "", el("p", "naam", name), values));
    }
    return strip;
  }

  Element map() {
    Element caption = el("figcaption", "", el("p", "kaarttitel", state.map().title()), legend());
    Set<FigureState> elsewhere = state.states();
    state.legend().entries().forEach(entry -> elsewhere.remove(entry.state()));
    StateKey.markup(elsewhere, language).ifPresent(caption::appendChild);
    if (state.madeUpMap().isPresent()) {
      caption.appendChild(el("p", "schematisch", texts.get("schematisch")));
    }
    Element drawing =
        el("div", "kaartvlak")
            .appendChild(new org.jsoup.nodes.DataNode(AreaMapSvg.draw(state.map(), language)));
    return el("figure", "kaartpaneel", drawing, caption);
  }

  private Element legend() {
    Element legend = el("ul", "legenda").attr("aria-label", texts.get("legenda"));
    for (Legend.Entry entry : state.legend().entries()) {
      boolean number = entry.state() == FigureState.GETAL;
      legend.appendChild(
          el(
              "li",
              number ? "" : "toestand",
              Markup.drawing("staal", entry.swatch()),
              el("span", "", number ? entry.text() : entry.state().explanation(language)),
              el("small", "", entry.areas(language))));
    }
    return legend;
  }

  /** Every area of the level, what has no area of its own, and the whole city. */
  Element table(Address address) {
    IndicatorInfo indicator = state.choice().indicator();
    String level = language.level(state.choice().niveau());
    Element head =
        el(
            "tr",
            "",
            heading(capital(level), CityState.Order.NAAM, address, ""),
            heading(capital(indicator.eenheid()), nextOrder(), address, "getal"),
            el("th", "", texts.get("interval_opmerking")).attr("scope", "col"));
    Element body = el("tbody", "");
    state.rows().forEach(row -> body.appendChild(row(row)));
    Element foot = el("tfoot", "");
    if (!state.residuals().isEmpty()) {
      Element group = el("th", "", texts.get("niet_toegewezen", level));
      foot.appendChild(el("tr", "groep", group.attr("scope", "rowgroup").attr("colspan", "3")));
    }
    state.residuals().forEach(row -> foot.appendChild(row(row)));
    state.total().ifPresent(row -> foot.appendChild(row(row)));
    String title = indicator.label() + ", " + language.period(state.choice().periode());
    Element table =
        el("table", "cijfers", el("caption", "", title), el("thead", "", head), body, foot);
    Element panel = el("div", "tabelpaneel", table).attr("tabindex", "0");
    state.marks().forEach(mark -> panel.appendChild(el("p", "noot", mark)));
    return panel;
  }

  private CityState.Order nextOrder() {
    return state.choice().sorteer() == CityState.Order.AFLOPEND
        ? CityState.Order.OPLOPEND
        : CityState.Order.AFLOPEND;
  }

  private Element heading(String text, CityState.Order order, Address address, String className) {
    CityState.Order now = state.choice().sorteer();
    Element cell =
        el("th", className, link(address.with("sorteer", order.code()).href(), "sorteer", text))
            .attr("scope", "col");
    boolean sorted = (now == CityState.Order.NAAM) == (order == CityState.Order.NAAM);
    return sorted
        ? cell.attr("aria-sort", now == CityState.Order.AFLOPEND ? "descending" : "ascending")
        : cell;
  }

  private Element row(CityState.Row row) {
    Element name =
        row.href()
            .map(href -> el("th", "", link(href, "", row.naam())))
            .orElseGet(() -> el("th", "", row.naam()));
    return el(
            "tr",
            "",
            name.attr("scope", "row"),
            el(
                "td",
                row.known() ? "getal" : "getal geen",
                figure(new FigureText(row.figure(), row.state()), language)),
            el("td", "noot", row.note()))
        .attr("data-gebied", row.code());
  }

  Element explanation() {
    IndicatorInfo indicator = state.choice().indicator();
    Element list = el("dl", "");
    dutch(list, texts.get("wat_het_is"), List.of(indicator.definitie()));
    add(list, texts.get("eenheid"), List.of(indicator.eenheid()));
    add(list, texts.get("moment"), List.of(language.period(state.choice().periode())));
    add(list, texts.get("gedeeld_door"), state.provenance().denominators());
    add(list, texts.get("herkomst"), List.of(state.origin()));
    add(list, texts.get("bron"), state.provenance().sources());
    dutch(list, texts.get("let_op"), state.findings());
    return el("section", "uitleg", el("h2", "", texts.get("over_dit_cijfer")), list)
        .attr("aria-label", texts.get("over_dit_cijfer"));
  }

  /** Of what the register or a source says, which is there in Dutch only. */
  private static void dutch(Element list, String term, List<String> said) {
    if (!said.isEmpty()) {
      list.appendChild(el("dt", "", term));
      said.forEach(text -> list.appendChild(el("dd", "", text).attr("lang", Language.NL.code())));
    }
  }

  private static void add(Element list, String term, List<String> said) {
    if (!said.isEmpty()) {
      list.appendChild(el("dt", "", term));
      said.forEach(text -> list.appendChild(el("dd", "", text)));
    }
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
