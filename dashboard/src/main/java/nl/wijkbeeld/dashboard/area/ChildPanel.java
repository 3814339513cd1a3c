package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.StateKey;
import nl.wijkbeeld.dashboard.text.Dutch;

/** The areas in an area: a table with bars beside a map, and a selection that goes along. */
final class ChildPanel {
  /** So many can be compared. */
  private static final int MOST_COMPARED = 6;

  private ChildPanel() {}

  static HtmlContainer of(AreaState.Children children, Address address) {
    HtmlContainer sides = el("div", "kinderenvlak");
    sides.add(table(children, address));
    children.map().ifPresent(map -> sides.add(map(children, AreaMapSvg.draw(map))));
    return el(
        "section",
        "kinderen",
        el("h2", "", children.title()),
        sides,
        few(children),
        selection(children, address));
  }

  /** Says when the table does not hold them all. */
  private static Component few(AreaState.Children children) {
    return el(
        "p",
        "noot",
        children.rows().size() == children.count()
            ? ""
            : "De eerste %d van %s. De kaart toont ze alle; kies een andere volgorde voor andere gebieden."
                .formatted(children.rows().size(), Dutch.count(children.count())));
  }

  private static Component table(AreaState.Children children, Address address) {
    HtmlContainer head =
        el(
            "tr",
            "",
            with(el("th", "kies", el("span", "alleen-horen", "Kies")), "scope", "col"),
            head("Naam", "", "", address, children, ""));
    for (AreaState.Column column : children.columns()) {
      head.add(
          head(
              column.indicator().label(),
              column.indicator().eenheid() + ", " + column.period().label(),
              column.indicator().code(),
              address,
              children,
              "getal " + column.indicator().pijler().code()));
    }
    HtmlContainer body = el("tbody", "");
    children.rows().forEach(row -> body.add(row(row, children, address)));
    HtmlContainer foot =
        el("tr", "", el("td", ""), with(el("th", "", "Hele gebied"), "scope", "row"));
    children.columns().forEach(column -> foot.add(TableParts.figure(column.reference())));
    HtmlContainer table =
        el(
            "table",
            "cijfers",
            el("caption", "alleen-horen", children.title()),
            el("thead", "", head),
            body,
            el("tfoot", "", foot));
    HtmlContainer frame = with(el("div", "tabelrol", table), "tabindex", "0");
    return with(with(frame, "role", "region"), "aria-label", children.title());
  }

  private static Component head(
      String text,
      String unit,
      String indicator,
      Address address,
      AreaState.Children children,
      String className) {
    boolean sorted = children.sorted().orElse("").equals(indicator);
    boolean falling = sorted && children.rising();
    // Names begin at a, figures at the highest.
    boolean next = indicator.isEmpty() ? falling : !sorted || falling;
    Address order = address.with("sorteer", (next ? "-" : "") + indicator);
    HtmlContainer head = with(el("th", className, link(order.href(), "", text)), "scope", "col");
    if (!unit.isEmpty()) {
      head.add(el("small", "", unit));
    }
    return sorted ? with(head, "aria-sort", children.rising() ? "ascending" : "descending") : head;
  }

  private static Component row(AreaState.Row row, AreaState.Children children, Address address) {
    String code = row.area().code();
    boolean chosen = children.selected().contains(code);
    HtmlContainer box = with(with(el("input", ""), "type", "checkbox"), "id", "kies-" + code);
    with(box, "aria-label", "Kies " + row.area().naam());
    if (chosen) {
      box.getElement().setAttribute("checked", true);
    }
    box.getElement()
        .addEventListener("change", e -> Addresses.go(toggled(children, address, code)));
    HtmlContainer line =
        el(
            "tr",
            chosen ? "gekozen" : "",
            el("td", "kies", box),
            with(
                el("th", "", link(address.to("gebied/" + code).href(), "", row.area().naam())),
                "scope",
                "row"));
    for (int i = 0; i < row.bars().size(); i++) {
      line.add(bar(row.bars().get(i), children.columns().get(i)));
    }
    return with(line, "data-gebied", code);
  }

  private static Address toggled(AreaState.Children children, Address address, String code) {
    List<String> selected = new ArrayList<>(children.selected());
    if (!selected.remove(code)) {
      selected.add(code);
    }
    return address.with(Address.AREAS, selected);
  }

  private static Component bar(AreaState.Bar bar, AreaState.Column column) {
    HtmlContainer cell =
        el(
            "td",
            (bar.figure().state().known() ? "getal balkcel " : "getal geen balkcel ")
                + column.indicator().pijler().code(),
            StateKey.figure(bar.figure()));
    if (!bar.note().isEmpty()) {
      cell.add(el("small", "noot", bar.note()));
    }
    HtmlContainer scale = with(el("span", "schaal"), "aria-hidden", "true");
    bar.part()
        .ifPresent(
            part -> {
              HtmlContainer filled = el("span", "balk");
              filled.getElement().getStyle().set("width", percent(part));
              scale.add(filled);
            });
    column
        .tick()
        .ifPresent(
            tick -> {
              HtmlContainer mark = el("span", "streep");
              mark.getElement().getStyle().set("left", percent(tick));
              scale.add(mark);
            });
    cell.add(scale);
    return cell;
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f%%", part * 100);
  }

  private static Component map(AreaState.Children children, String svg) {
    HtmlContainer legend = el("ul", "legenda");
    for (Legend.Entry entry : children.legend().orElseThrow().entries()) {
      HtmlContainer swatch = el("span", "staal");
      swatch.getElement().setProperty("innerHTML", entry.swatch());
      legend.add(
          el(
              "li",
              "",
              swatch,
              el("span", "", entry.text()),
              el("small", "", "(" + entry.count() + ")")));
    }
    HtmlContainer panel =
        el(
            "div",
            "kaartpaneel",
            drawing("kaartvlak", svg + chosen(children.selected())),
            el("p", "kaarttitel", children.map().orElseThrow().title()),
            legend);
    return panel;
  }

  /** A style that marks the areas on this map that are selected. */
  private static String chosen(List<String> codes) {
    StringBuilder style = new StringBuilder();
    for (String code : codes) {
      style.append(
          ".kinderen .kaart [data-gebied=\"%s\"] .vlak{stroke:#111;stroke-width:3.5}"
              .formatted(code.replaceAll("[^0-9A-Za-z_-]", "")));
    }
    return style.isEmpty() ? "" : "<style>" + style + "</style>";
  }

  private static Component selection(AreaState.Children children, Address address) {
    int count = children.selected().size();
    HtmlContainer bar = with(el("p", "selectie"), "role", "status");
    if (count == 0) {
      bar.add(el("span", "", "Kies gebieden in de tabel om ze te vergelijken of samen te volgen."));
      return bar;
    }
    bar.add(el("strong", "", count == 1 ? "1 gebied gekozen" : count + " gebieden gekozen"));
    String areas = String.join(",", children.selected());
    if (count > 1 && count <= MOST_COMPARED) {
      bar.add(
          link(address.to("vergelijken").with(Address.AREAS, areas).href(), "knop", "Vergelijk"));
    }
    if (count <= MOST_COMPARED) {
      bar.add(
          link(
              address
                  .to("ontwikkeling")
                  .with(Address.AREAS, areas)
                  .with("indicator", children.mapped().code())
                  .href(),
              "knop",
              "Toon de ontwikkeling"));
    } else {
      bar.add(el("span", "", "Vergelijken kan met hoogstens zes gebieden."));
    }
    bar.add(link(address.without(Address.AREAS).href(), "", "Wis de keuze"));
    return bar;
  }
}
