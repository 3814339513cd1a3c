package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The head of every page. What opens and closes in it is done by {@code schil.js}. */
final class FrameHeader {
  private static final Logger LOG = LoggerFactory.getLogger(FrameHeader.class);

  /** The pages in the navigation; the name of each is the text {@code pagina.PATH}. */
  private static final List<String> PAGES =
      List.of("", "kaart", "vergelijken", "ontwikkeling", "gegevens");

  private final Address here;
  private final Texts texts;

  private FrameHeader(Address here, Texts texts) {
    this.here = here;
    this.texts = texts;
  }

  static HtmlContainer of(
      Address here, Optional<Snapshot> shown, Optional<String> newest, Texts texts) {
    FrameHeader header = new FrameHeader(here, texts);
    HtmlContainer bar =
        el(
            "div",
            "balk",
            link(here.to("").href(), "merk", "Wijkbeeld"),
            header.menuButton(),
            header.menu(shown),
            header.search(shown));
    HtmlContainer element = el("header", "kop", bar);
    shown.ifPresent(snapshot -> element.add(header.date(snapshot, newest)));
    return element;
  }

  private HtmlContainer menuButton() {
    HtmlContainer button = el("button", "menuknop", texts.get("menu"));
    with(with(button, "type", "button"), "aria-expanded", "false");
    return with(with(button, "aria-controls", "menu"), "data-schakelt", "menu");
  }

  private HtmlContainer menu(Optional<Snapshot> shown) {
    HtmlContainer list = el("ul", "");
    for (String page : PAGES) {
      HtmlContainer link = link(here.to(page).href(), "", pageName(page));
      if (isHere(page)) {
        with(link, "aria-current", "page");
      }
      list.add(el("li", "", link));
    }
    shown.flatMap(this::districts).ifPresent(districts -> list.add(el("li", "", districts)));
    HtmlContainer nav = with(el("nav", "", list), "aria-label", texts.get("navigatie"));
    return with(el("div", "menu", nav, display()), "id", "menu");
  }

  private String pageName(String page) {
    return texts.get("pagina." + (page.isEmpty() ? "stad" : page));
  }

  private boolean isHere(String page) {
    String first = here.segment(0).orElse("");
    return first.equals(page) || (page.isEmpty() && first.equals("stad"));
  }

  private Optional<HtmlContainer> districts(Snapshot snapshot) {
    List<Areas.Area> districts = listDistricts(snapshot);
    if (districts.isEmpty()) {
      return Optional.empty();
    }
    HtmlContainer list = with(el("ul", ""), "lang", "nl");
    for (Areas.Area district : districts) {
      HtmlContainer link = link(here.to("gebied/" + district.code()).href(), "", district.naam());
      if (here.segment(1).equals(Optional.of(district.code()))) {
        with(link, "aria-current", "page");
      }
      list.add(el("li", "", link));
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
  private HtmlContainer display() {
    Language other = texts.language().other();
    HtmlContainer language =
        link(here.with(Language.PARAMETER, other.code()).href(), "taal", texts.get("andere_taal"));
    with(with(language, "lang", other.code()), "hreflang", other.code());
    with(language, "router-ignore", "");
    HtmlContainer themes = el("fieldset", "", el("legend", "", texts.get("licht_en_donker")));
    for (String theme : List.of("apparaat", "licht", "donker")) {
      HtmlContainer radio = with(with(el("input", ""), "type", "radio"), "name", "thema");
      with(radio, "value", theme);
      themes.add(el("label", "", radio, el("span", "", texts.get("thema." + theme))));
    }
    return el(
        "div",
        "weergave",
        el("details", "uitklap", el("summary", "", texts.get("weergave")), themes),
        language);
  }

  private HtmlContainer search(Optional<Snapshot> shown) {
    HtmlContainer input = with(with(el("input", ""), "type", "search"), "name", "q");
    with(with(input, "id", "zoekveld"), "autocomplete", "off");
    with(with(input, "role", "combobox"), "aria-expanded", "false");
    with(with(input, "aria-controls", "zoeklijst"), "aria-autocomplete", "list");
    with(with(input, "placeholder", texts.get("zoek_naar")), "spellcheck", "false");
    HtmlContainer list = with(with(el("ul", "zoeklijst"), "id", "zoeklijst"), "role", "listbox");
    with(with(list, "aria-label", texts.get("suggesties")), "hidden", "");
    HtmlContainer button = with(el("button", "", texts.get("zoek")), "type", "submit");
    HtmlContainer form =
        el(
            "form",
            "zoekbalk",
            with(el("label", "alleen-horen", texts.get("zoek_op")), "for", "zoekveld"),
            input,
            button,
            list,
            with(el("span", "alleen-horen zoekstand"), "role", "status"));
    with(with(form, "role", "search"), "action", "zoeken");
    with(
        with(form, "data-taal", texts.language().code()), "data-geen", texts.get("niets_gevonden"));
    with(
        with(form, "data-een", texts.get("een_suggestie")), "data-meer", texts.get("suggesties_n"));
    shown.ifPresent(snapshot -> with(form, "data-snapshot", snapshot.id()));
    return form;
  }

  /** Whose figures these are: always there, on every page. */
  private HtmlContainer date(Snapshot snapshot, Optional<String> newest) {
    HtmlContainer date = el("p", "datum");
    if (snapshot.manifest().hasMadeUp()) {
      date.add(el("span", "etiket", texts.get("voorbeeldgegevens")));
    }
    date.add(
        el(
            "span",
            "",
            texts.get("cijfers_van", texts.language().day(snapshot.manifest().madeAt()))));
    if (here.has(Address.SNAPSHOT)) {
      boolean older = newest.isPresent() && !newest.get().equals(snapshot.id());
      date.add(
          el("span", "vastgezet", texts.get(older ? "vastgezet.ouder" : "vastgezet.nieuwste")));
      if (older) {
        date.add(
            link(here.without(Address.SNAPSHOT).href(), "", texts.get("toon_de_nieuwste_cijfers")));
      }
    }
    return date;
  }
}
