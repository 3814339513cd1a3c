package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Markup.component;
import static nl.wijkbeeld.dashboard.page.Markup.drawing;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.page.Dom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** The areas in an area: a table with bars beside a map, and a selection that goes along. */
final class ChildPanel {
  /** So many can be compared. */
  private static final int MOST_COMPARED = 6;

  private final AreaState.Children children;
  private final Address address;
  private final Language language;
  private final Texts texts;

  private ChildPanel(AreaState.Children children, Address address, Language language) {
    this.children = children;
    this.address = address;
    this.language = language;
    this.texts = Texts.of(ChildPanel.class, language);
  }

  static HtmlContainer of(AreaState.Children children, Address address, Language language) {
    return new ChildPanel(children, address, language).make();
  }

  private HtmlContainer make() {
    HtmlContainer sides = Dom.el("div", "kinderenvlak", PartsTable.of(children, address, language));
    children.map().ifPresent(map -> sides.add(component(map(AreaMapSvg.draw(map, language)))));
    return Dom.el(
        "section",
        "kinderen",
        component(el("h2", "", children.title())),
        sides,
        component(few()),
        component(selection()));
  }

  /** Says when the table does not hold them all. */
  private Element few() {
    return el(
        "p",
        "noot",
        children.rows().size() == children.count()
            ? ""
            : texts.get(
                "eerste_gebieden",
                language.count(children.rows().size()),
                language.count(children.count())));
  }

  private Element map(String svg) {
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

  private Element selection() {
    int count = children.selected().size();
    Element bar = el("p", "selectie").attr("role", "status");
    if (count == 0) {
      return bar.appendChild(el("span", "", texts.get("kies_gebieden")));
    }
    bar.appendChild(el("strong", "", texts.count("gekozen", count)));
    String areas = String.join(",", children.selected());
    if (count > 1 && count <= MOST_COMPARED) {
      bar.appendChild(
          link(
              address.to("vergelijken").with(Address.AREAS, areas).href(),
              "knop",
              texts.get("vergelijk")));
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
              texts.get("toon_ontwikkeling")));
    } else {
      bar.appendChild(el("span", "", texts.get("hoogstens_zes")));
    }
    return bar.appendChild(link(address.without(Address.AREAS).href(), "", texts.get("wis_keuze")));
  }
}
