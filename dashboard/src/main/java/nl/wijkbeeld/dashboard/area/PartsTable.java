package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.figure;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.dom.DomEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.text.FigureText;
import org.jsoup.nodes.Element;

/** The areas in an area as a table with bars in its cells, in which areas are selected. */
final class PartsTable {
  private static final String VALUE = "event.target.value";

  private final AreaState.Children children;
  private final Address address;
  private final Language language;
  private final Texts texts;

  private PartsTable(AreaState.Children children, Address address, Language language) {
    this.children = children;
    this.address = address;
    this.language = language;
    this.texts = Texts.of(PartsTable.class, language);
  }

  static HtmlContainer of(AreaState.Children children, Address address, Language language) {
    return new PartsTable(children, address, language).make();
  }

  private HtmlContainer make() {
    Element head =
        el(
            "tr",
            "",
            column("kies", el("span", "alleen-horen", texts.get("kies"))),
            head(texts.get("naam"), "", "", ""));
    for (AreaState.Column column : children.columns()) {
      head.appendChild(
          head(
              column.indicator().label(),
              column.indicator().eenheid() + ", " + language.period(column.period()),
              column.indicator().code(),
              "getal " + column.indicator().pijler().code()));
    }
    Element body = el("tbody", "");
    children.rows().forEach(row -> body.appendChild(row(row)));
    Element foot =
        el("tr", "", el("td", ""), el("th", "", texts.get("hele_gebied")).attr("scope", "row"));
    children.columns().forEach(column -> foot.appendChild(total(column.reference())));
    HtmlContainer frame =
        Markup.component(
            el(
                    "div",
                    "tabelrol",
                    el(
                        "table",
                        "cijfers",
                        el("caption", "alleen-horen", children.title()),
                        el("thead", "", head),
                        body,
                        el("tfoot", "", foot)))
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", children.title()));
    frame
        .getElement()
        .addEventListener("change", event -> Addresses.go(toggled(event)))
        .addEventData(VALUE);
    return frame;
  }

  private static Element column(String className, Element content) {
    return el("th", className, content).attr("scope", "col");
  }

  private Element head(String text, String unit, String indicator, String className) {
    boolean sorted = children.sorted().orElse("").equals(indicator);
    boolean rising = sorted && children.rising();
    // Names begin at a, figures at the highest.
    boolean falling = indicator.isEmpty() ? rising : !sorted || rising;
    Address order = address.with("sorteer", (falling ? "-" : "") + indicator);
    Element head = column(className, link(order.href(), "", text));
    if (!unit.isEmpty()) {
      head.appendChild(el("small", "", unit));
    }
    return sorted ? head.attr("aria-sort", rising ? "ascending" : "descending") : head;
  }

  private Element row(AreaState.Row row) {
    String code = row.area().code();
    boolean chosen = children.selected().contains(code);
    Element box =
        el("input", "")
            .attr("type", "checkbox")
            .attr("value", code)
            .attr("id", "kies-" + code)
            .attr("aria-label", texts.get("kies_gebied", row.area().naam()))
            .attr("checked", chosen);
    Element name = link(address.to("gebied/" + code).href(), "", row.area().naam());
    Element line =
        el(
                "tr",
                chosen ? "gekozen" : "",
                el("td", "kies", box),
                el("th", "", name).attr("scope", "row"))
            .attr("data-gebied", code);
    for (int i = 0; i < row.bars().size(); i++) {
      line.appendChild(bar(row.bars().get(i), children.columns().get(i)));
    }
    return line;
  }

  private Address toggled(DomEvent event) {
    String code = event.getEventData().get(VALUE).asString();
    List<String> selected = new ArrayList<>(children.selected());
    if (!selected.remove(code)) {
      selected.add(code);
    }
    return address.with(Address.AREAS, selected);
  }

  private Element bar(AreaState.Bar bar, AreaState.Column column) {
    boolean known = bar.figure().state().known();
    Element cell =
        el(
            "td",
            (known ? "getal balkcel " : "getal geen balkcel ") + column.indicator().pijler().code(),
            figure(bar.figure(), language));
    if (!bar.note().isEmpty()) {
      cell.appendChild(el("small", "noot", bar.note()));
    }
    Element scale = el("span", "schaal").attr("aria-hidden", "true");
    bar.part()
        .ifPresent(
            part -> scale.appendChild(el("span", "staaf").attr("style", "width:" + percent(part))));
    column
        .tick()
        .ifPresent(
            tick -> scale.appendChild(el("span", "streep").attr("style", "left:" + percent(tick))));
    return cell.appendChild(scale);
  }

  private Element total(FigureText figure) {
    return el("td", figure.state().known() ? "getal" : "getal geen", figure(figure, language));
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f%%", part * 100);
  }
}
