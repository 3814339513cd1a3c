package nl.wijkbeeld.dashboard.atlas;

import static nl.wijkbeeld.dashboard.page.Markup.drawing;
import static nl.wijkbeeld.dashboard.page.Markup.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.jsoup.nodes.Element;

/** What is said beside the maps: their legends, the places on them, and what the figures mean. */
final class MapNotes {

  /** More places than this are too many for a list. */
  private static final int MOST_PLACES = 200;

  private MapNotes() {}

  /** What stands below a series of small maps. */
  static Element[] shared(MapState state) {
    List<Element> parts = new ArrayList<>();
    parts.add(el("p", "kaarttitel", "Dezelfde klassen voor alle kaarten"));
    parts.add(legend(state.panels().getLast(), true, state));
    schematic(state).ifPresent(parts::add);
    return parts.toArray(Element[]::new);
  }

  /** The places on the map as a list. */
  static Element places(List<Places.Place> places) {
    Element body = el("tbody", "");
    for (Places.Place place : places.subList(0, Math.min(places.size(), MOST_PLACES))) {
      body.appendChild(
          el(
              "tr",
              "",
              el("th", "", place.naam()).attr("scope", "row"),
              el("td", "", place.soort()),
              el("td", "", place.gebied().orElse("onbekend"))));
    }
    Element head = el("tr", "");
    for (String column : List.of("Plaats", "Soort", "Gebied")) {
      head.appendChild(el("th", "", column).attr("scope", "col"));
    }
    Element details =
        el(
                "details",
                "plaatsenlijst",
                el("summary", "", "Plaatsen op de kaart: " + Dutch.count(places.size())),
                el("table", "cijfers", el("thead", "", head), body))
            .attr("id", "plaatsenlijst");
    if (places.size() > MOST_PLACES) {
      details.appendChild(
          el(
              "p",
              "noot",
              "De lijst toont de eerste %d. Kies een soort plaatsen om minder te zien."
                  .formatted(MOST_PLACES)));
    }
    return details;
  }

  private static Optional<Element> schematic(MapState state) {
    return state
        .madeUpMap()
        .map(unused -> el("p", "schematisch", "Schematische kaart, geen grenzen om op te meten."));
  }

  /** Small maps of a series share one legend, which stands below them. */
  static Element[] caption(Panel panel, boolean small, MapState state) {
    List<Element> parts = new ArrayList<>();
    parts.add(
        el("p", "kaarttitel", small ? panel.choice().periode().label() : panel.map().title()));
    if (!small) {
      parts.add(legend(panel, false, state));
      schematic(state).ifPresent(parts::add);
    }
    return parts.toArray(Element[]::new);
  }

  private static Element legend(Panel panel, boolean last, MapState state) {
    Element legend = el("ul", "legenda").attr("aria-label", "Legenda");
    for (Legend.Entry entry : panel.legend().entries()) {
      String count = entry.count() == 1 ? "1 gebied" : Dutch.count(entry.count()) + " gebieden";
      boolean explained = entry.state() != FigureState.GETAL && !panel.map().difference();
      legend.appendChild(
          el(
              "li",
              explained ? "toestand" : "",
              drawing("staal", entry.swatch()),
              el("span", "", explained ? entry.state().explanation() : entry.text()),
              el("small", "", last ? count + " in " + panel.choice().periode().label() : count)));
    }
    if (!state.places().isEmpty()) {
      legend.appendChild(
          el(
              "li",
              "",
              drawing("staal", Legend.PLACE),
              el("span", "", "een plaats"),
              el("small", "", Dutch.count(state.places().size()))));
    }
    return legend;
  }

  static Element explanation(MapState state) {
    Element list = el("dl", "");
    for (Panel panel :
        state.choice().display() == MapState.Display.NAAST
            ? state.panels()
            : List.of(state.panels().getFirst())) {
      add(
          list,
          panel.choice().indicator().label(),
          List.of(panel.choice().indicator().definitie()));
    }
    add(list, "Klassen", List.of(PanelMaker.classes(state.choice().main())));
    add(list, "Gedeeld door", state.provenance().denominators());
    add(list, "Bron", state.provenance().sources());
    add(list, "Let op", state.findings());
    return el("section", "uitleg", el("h2", "", "Over deze kaart"), list)
        .attr("aria-label", "Over deze kaart");
  }

  private static void add(Element list, String term, List<String> texts) {
    if (!texts.isEmpty()) {
      list.appendChild(el("dt", "", term));
      texts.forEach(text -> list.appendChild(el("dd", "", text)));
    }
  }
}
