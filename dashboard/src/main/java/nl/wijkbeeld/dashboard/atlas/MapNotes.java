package nl.wijkbeeld.dashboard.atlas;

import static nl.wijkbeeld.dashboard.page.Markup.drawing;
import static nl.wijkbeeld.dashboard.page.Markup.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.jsoup.nodes.Element;

/** What is said beside the maps: their legends, the places on them, and what the figures mean. */
final class MapNotes {

  /** More places than this are too many for a list. */
  private static final int MOST_PLACES = 200;

  private final Texts texts;
  private final Language language;

  MapNotes(Language language) {
    this.texts = Texts.of(MapNotes.class, language);
    this.language = language;
  }

  /** What stands below a series of small maps. */
  Element[] shared(MapState state) {
    List<Element> parts = new ArrayList<>();
    parts.add(el("p", "kaarttitel", texts.get("zelfde_klassen")));
    parts.add(legend(state.panels().getLast(), true, state));
    schematic(state).ifPresent(parts::add);
    return parts.toArray(Element[]::new);
  }

  /** The places on the map as a list. */
  Element places(List<Places.Place> places) {
    Element body = el("tbody", "");
    for (Places.Place place : places.subList(0, Math.min(places.size(), MOST_PLACES))) {
      body.appendChild(
          el(
              "tr",
              "",
              el("th", "", place.naam()).attr("scope", "row"),
              el("td", "", place.soort()),
              el("td", "", place.gebied().orElse(FigureState.ONBEKEND.word(language)))));
    }
    Element head = el("tr", "");
    for (String column : List.of(texts.get("plaats"), texts.get("soort"), texts.get("gebied"))) {
      head.appendChild(el("th", "", column).attr("scope", "col"));
    }
    Element details =
        el(
                "details",
                "plaatsenlijst",
                el("summary", "", texts.get("plaatsen_aantal", language.count(places.size()))),
                el("table", "cijfers", el("thead", "", head), body))
            .attr("id", "plaatsenlijst");
    if (places.size() > MOST_PLACES) {
      details.appendChild(
          el("p", "noot", texts.get("eerste_plaatsen", language.count(MOST_PLACES))));
    }
    return details;
  }

  private Optional<Element> schematic(MapState state) {
    return state.madeUpMap().map(unused -> el("p", "schematisch", texts.get("schematisch")));
  }

  /** Small maps of a series share one legend, which stands below them. */
  Element[] caption(Panel panel, boolean small, MapState state) {
    List<Element> parts = new ArrayList<>();
    parts.add(
        el(
            "p",
            "kaarttitel",
            small ? language.period(panel.choice().periode()) : panel.map().title()));
    if (!small) {
      parts.add(legend(panel, false, state));
      schematic(state).ifPresent(parts::add);
    }
    return parts.toArray(Element[]::new);
  }

  private Element legend(Panel panel, boolean last, MapState state) {
    Element legend = el("ul", "legenda").attr("aria-label", texts.get("legenda"));
    for (Legend.Entry entry : panel.legend().entries()) {
      String count = entry.areas(language);
      boolean explained = entry.state() != FigureState.GETAL && !panel.map().difference();
      legend.appendChild(
          el(
              "li",
              explained ? "toestand" : "",
              drawing("staal", entry.swatch()),
              el("span", "", explained ? entry.state().explanation(language) : entry.text()),
              el(
                  "small",
                  "",
                  last
                      ? texts.get("aantal_in", count, language.period(panel.choice().periode()))
                      : count)));
    }
    if (!state.places().isEmpty()) {
      legend.appendChild(
          el(
              "li",
              "",
              drawing("staal", Legend.PLACE),
              el("span", "", texts.get("een_plaats")),
              el("small", "", language.count(state.places().size()))));
    }
    return legend;
  }

  Element explanation(MapState state) {
    Element list = el("dl", "");
    for (Panel panel :
        state.choice().display() == MapState.Display.NAAST
            ? state.panels()
            : List.of(state.panels().getFirst())) {
      list.appendChild(dutch("dt", panel.choice().indicator().label()));
      list.appendChild(dutch("dd", panel.choice().indicator().definitie()));
    }
    add(list, texts.get("klassen"), List.of(state.classes()));
    add(list, texts.get("gedeeld_door"), state.provenance().denominators());
    add(list, texts.get("bron"), state.provenance().sources());
    if (!state.findings().isEmpty()) {
      list.appendChild(el("dt", "", texts.get("let_op")));
      state.findings().forEach(text -> list.appendChild(dutch("dd", text)));
    }
    return el("section", "uitleg", el("h2", "", texts.get("over_deze_kaart")), list)
        .attr("aria-label", texts.get("over_deze_kaart"));
  }

  /** What the register or a source says is there in Dutch only. */
  private static Element dutch(String tag, String text) {
    return el(tag, "", text).attr("lang", Language.NL.code());
  }

  private static void add(Element list, String term, List<String> texts) {
    if (!texts.isEmpty()) {
      list.appendChild(el("dt", "", term));
      texts.forEach(text -> list.appendChild(el("dd", "", text)));
    }
  }
}
