package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.text.Dutch;

/** The areas in an area: a table with bars beside a map, and a selection that goes along. */
final class ChildPanel {
  /** So many can be compared. */
  private static final int MOST_COMPARED = 6;

  private ChildPanel() {}

  static HtmlContainer of(AreaState.Children children, Address address) {
    HtmlContainer sides = el("div", "kinderenvlak");
    sides.add(PartsTable.of(children, address));
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
