package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The head of every page. What opens and closes in it is done by {@code schil.js}. */
final class FrameHeader {
  private static final Logger LOG = LoggerFactory.getLogger(FrameHeader.class);

  /** The pages in the navigation; the name of each is the text {@code pagina.PATH}. */
  private static final List<String> PAGES =
      List.of("", "kaart", "vergelijken", "ontwikkeling", "wijkbeelden", "gegevens", "exporteren");

  /** The pages of the social-ecological reading; they lie together under one name. */
  private static final List<String> READING =
      List.of(
          "veerkracht",
          "sociale-infrastructuur",
          "netwerk",
          "herstel",
          "verbanden",
          "spreiding",
          "signalen",
          "geldstromen");

  private final Address here;
  private final Texts texts;

  private FrameHeader(Address here, Texts texts) {
    this.here = here;
    this.texts = texts;
  }

  static Element of(
      Address here,
      Optional<Snapshot> shown,
      Optional<String> newest,
      Visitor visitor,
      Texts texts) {
    FrameHeader header = new FrameHeader(here, texts);
    Element bar =
        el(
            "div",
            "balk",
            link(here.to("").href(), "merk", "Wijkbeeld"),
            header.menuButton(),
            header.menu(shown),
            header.search(shown));
    Element date = el("p", "datum");
    shown.ifPresent(snapshot -> header.date(date, snapshot, newest));
    return el("header", "kop", bar, date.appendChild(header.visitor(visitor)));
  }

  private Element menuButton() {
    return el("button", "menuknop", texts.get("menu"))
        .attr("type", "button")
        .attr("aria-expanded", "false")
        .attr("aria-controls", "menu")
        .attr("data-schakelt", "menu");
  }

  private Element menu(Optional<Snapshot> shown) {
    Element list = el("ul", "");
    for (String page : PAGES) {
      Element link = link(here.to(page).href(), "", pageName(page));
      if (isHere(page)) {
        link.attr("aria-current", "page");
      }
      list.appendChild(el("li", "", link));
    }
    list.appendChild(el("li", "", reading()));
    shown.flatMap(this::districts).ifPresent(found -> list.appendChild(el("li", "", found)));
    Element nav = el("nav", "", list).attr("aria-label", texts.get("navigatie"));
    return el("div", "menu", nav, display()).attr("id", "menu");
  }

  private Element reading() {
    Element list = el("ul", "");
    for (String page : READING) {
      Element link = link(here.to(page).href(), "", pageName(page));
      if (isHere(page)) {
        link.attr("aria-current", "page");
      }
      list.appendChild(el("li", "", link));
    }
    return el("details", "uitklap", el("summary", "", texts.get("veerkracht")), list);
  }

  private String pageName(String page) {
    return texts.get("pagina." + (page.isEmpty() ? "stad" : page));
  }

  private boolean isHere(String page) {
    String first = here.segment(0).orElse("");
    return first.equals(page)
        || (page.isEmpty() && first.equals("stad"))
        || (page.equals("wijkbeelden") && first.equals("wijkbeeld"));
  }

  private Optional<Element> districts(Snapshot snapshot) {
    List<Areas.Area> districts = listDistricts(snapshot);
    if (districts.isEmpty()) {
      return Optional.empty();
    }
    Element list = el("ul", "").attr("lang", "nl");
    for (Areas.Area district : districts) {
      Element link = link(here.to("gebied/" + district.code()).href(), "", district.naam());
      if (here.segment(1).equals(Optional.of(district.code()))) {
        link.attr("aria-current", "page");
      }
      list.appendChild(el("li", "", link));
    }
    return Optional.of(el("details", "uitklap", el("summary", "", texts.get("stadsdelen")), list));
  }

  /** Of a snapshot that cannot be read any more there are none; the page below says so. */
  private static List<Areas.Area> listDistricts(Snapshot snapshot) {
    try {
      return IndicatorCatalog.of(snapshot)
          .division()
          .map(division -> Areas.of(snapshot, division).list(Niveau.STADSDEEL))
          .orElse(List.of());
    } catch (UnreadableSnapshot unreadable) {
      LOG.error("de snapshot kan niet worden gelezen", unreadable);
      return List.of();
    }
  }

  /** Language, and light or dark. */
  private Element display() {
    Language other = texts.language().other();
    Element language =
        link(here.with(Language.PARAMETER, other.code()).href(), "taal", texts.get("andere_taal"))
            .attr("lang", other.code())
            .attr("hreflang", other.code())
            .attr("router-ignore", true);
    Element themes = el("fieldset", "", el("legend", "", texts.get("licht_en_donker")));
    for (String theme : List.of("apparaat", "licht", "donker")) {
      Element radio =
          el("input", "").attr("type", "radio").attr("name", "thema").attr("value", theme);
      themes.appendChild(el("label", "", radio, el("span", "", texts.get("thema." + theme))));
    }
    return el(
        "div",
        "weergave",
        el("details", "uitklap", el("summary", "", texts.get("weergave")), themes),
        language);
  }

  private Element search(Optional<Snapshot> shown) {
    Element input =
        el("input", "")
            .attr("type", "search")
            .attr("name", "q")
            .attr("id", "zoekveld")
            .attr("autocomplete", "off")
            .attr("role", "combobox")
            .attr("aria-expanded", "false")
            .attr("aria-controls", "zoeklijst")
            .attr("aria-autocomplete", "list")
            .attr("placeholder", texts.get("zoek_naar"))
            .attr("spellcheck", "false");
    Element list =
        el("ul", "zoeklijst")
            .attr("id", "zoeklijst")
            .attr("role", "listbox")
            .attr("aria-label", texts.get("suggesties"))
            .attr("hidden", true);
    Element form =
        el(
                "form",
                "zoekbalk",
                el("label", "alleen-horen", texts.get("zoek_op")).attr("for", "zoekveld"),
                input,
                el("button", "", texts.get("zoek")).attr("type", "submit"),
                list,
                el("span", "alleen-horen zoekstand").attr("role", "status"))
            .attr("role", "search")
            .attr("action", "zoeken")
            .attr("data-taal", texts.language().code())
            .attr("data-geen", texts.get("niets_gevonden"))
            .attr("data-een", texts.get("een_suggestie"))
            .attr("data-meer", texts.get("suggesties_n"));
    shown.ifPresent(snapshot -> form.attr("data-snapshot", snapshot.id()));
    return form;
  }

  /** Whose figures these are: always there, on every page. */
  private void date(Element date, Snapshot snapshot, Optional<String> newest) {
    if (snapshot.manifest().hasMadeUp()) {
      date.appendChild(el("span", "etiket", texts.get("voorbeeldgegevens")));
    }
    date.appendChild(
        el(
            "span",
            "",
            texts.get("cijfers_van", texts.language().day(snapshot.manifest().madeAt()))));
    if (here.has(Address.SNAPSHOT)) {
      boolean older = newest.isPresent() && !newest.get().equals(snapshot.id());
      date.appendChild(
          el("span", "vastgezet", texts.get(older ? "vastgezet.ouder" : "vastgezet.nieuwste")));
      if (older) {
        date.appendChild(
            link(here.without(Address.SNAPSHOT).href(), "", texts.get("toon_de_nieuwste_cijfers")));
      }
    }
  }

  /** The way in, or the name of who is in. */
  private Element visitor(Visitor visitor) {
    return visitor
        .name()
        .map(name -> link(here.to("account").href(), "wie", name))
        .orElseGet(() -> link(here.to("inloggen").href(), "wie", texts.get("inloggen")));
  }
}
