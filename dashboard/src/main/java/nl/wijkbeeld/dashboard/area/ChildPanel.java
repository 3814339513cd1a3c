package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Markup.component;
import static nl.wijkbeeld.dashboard.page.Markup.drawing;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.text.Dutch;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** The areas in an area: a table with bars beside a map, and a selection that goes along. */
final class ChildPanel {
  /** So many can be compared. */
  private static final int MOST_COMPARED = 6;

  private ChildPanel() {}

  static HtmlContainer of(AreaState.Children children, Address address) {
    HtmlContainer sides = Dom.el("div", "kinderenvlak", PartsTable.of(children, address));
    children.map().ifPresent(map -> sides.add(component(map(children, AreaMapSvg.draw(map)))));
    return Dom.el(
        "section",
        "kinderen",
        component(el("h2", "", children.title())),
        sides,
        component(few(children)),
        component(selection(children, address)));
  }

  /** Says when the table does not hold them all. */
  private static Element few(AreaState.Children children) {
    return el(
        "p",
        "noot",
        children.rows().size() == children.count()
            ? ""
            : "De eerste %d van %s. De kaart toont ze alle; kies een andere volgorde voor andere gebieden."
                .formatted(children.rows().size(), Dutch.count(children.count())));
  }

  private static Element map(AreaState.Children children, String svg) {
    Element legend = el("ul", "legenda");
    for (Legend.Entry entry : children.legend().orElseThrow().entries()) {
      legend.appendChild(
          el(
              "li",
              "",
              drawing("staal", entry.swatch()),
              el("span", "", entry.text()),
              el("small", "", "(" + entry.count() + ")")));
    }
    return el(
        "div",
        "kaartpaneel",
        el("div", "kaartvlak").appendChild(new DataNode(svg + chosen(children.selected()))),
        el("p", "kaarttitel", children.map().orElseThrow().title()),
        legend);
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

  private static Element selection(AreaState.Children children, Address address) {
    int count = children.selected().size();
    Element bar = el("p", "selectie").attr("role", "status");
    if (count == 0) {
      return bar.appendChild(
          el("span", "", "Kies gebieden in de tabel om ze te vergelijken of samen te volgen."));
    }
    bar.appendChild(
        el("strong", "", count == 1 ? "1 gebied gekozen" : count + " gebieden gekozen"));
    String areas = String.join(",", children.selected());
    if (count > 1 && count <= MOST_COMPARED) {
      bar.appendChild(
          link(address.to("vergelijken").with(Address.AREAS, areas).href(), "knop", "Vergelijk"));
    }
    if (count <= MOST_COMPARED) {
      bar.appendChild(
          link(
              address
                  .to("ontwikkeling")
                  .with(Address.AREAS, areas)
                  .with("indicator", children.mapped().code())
                  .href(),
              "knop",
              "Toon de ontwikkeling"));
    } else {
      bar.appendChild(el("span", "", "Vergelijken kan met hoogstens zes gebieden."));
    }
    return bar.appendChild(link(address.without(Address.AREAS).href(), "", "Wis de keuze"));
  }
}
