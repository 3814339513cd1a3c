package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Markup.drawing;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.figure;
import static nl.wijkbeeld.dashboard.page.Markup.link;
import static nl.wijkbeeld.dashboard.page.Markup.text;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import org.jsoup.nodes.Element;

/** Key figures as tiles, by the side of the picture on which they stand. */
final class TileList {
  private final Address address;
  private final Language language;
  private final Texts texts;

  TileList(Address address, Language language) {
    this.address = address;
    this.language = language;
    this.texts = Texts.of(TileList.class, language);
  }

  Element of(AreaState.Group group) {
    Element list = el("ul", "tegels");
    group.tiles().forEach(tile -> list.appendChild(tile(tile)));
    return el(
        "section",
        "zijde " + group.className(),
        el("h2", "", group.title()),
        el("p", "toelichting", group.explanation()),
        list);
  }

  private Element tile(AreaState.Tile tile) {
    boolean known = tile.value().state().known();
    Element value =
        el("p", known ? "waarde" : "waarde geen", el("strong", "", figure(tile.value(), language)));
    if (known) {
      value.appendChild(el("span", "eenheid", tile.unit()));
    }
    tile.line().ifPresent(svg -> value.appendChild(drawing("verloopje", svg)));
    Element note = el("p", "noot", tile.period());
    if (!tile.interval().isEmpty()) {
      note.appendChild(el("span", "", " · " + texts.get("interval", tile.interval())));
    }
    Element item =
        el(
            "li",
            "tegel",
            el(
                "p",
                "naam",
                link(address.with("ontwikkeling", tile.indicator()).href(), "", tile.label())),
            value,
            note);
    tile.reference()
        .ifPresent(
            reference ->
                item.appendChild(
                    el(
                        "p",
                        "stadcijfer",
                        text(reference.name() + ": "),
                        figure(reference.value(), language))));
    tile.smoothed()
        .ifPresent(said -> item.appendChild(el("p", "noot", texts.get("gladgestreken", said))));
    tile.compared()
        .reference()
        .ifPresent(said -> item.appendChild(el("p", "vergelijking", said + ".")));
    tile.compared()
        .change()
        .ifPresent(said -> item.appendChild(el("p", "vergelijking", said + ".")));
    Element marks = el("p", "etiketten");
    tile.marks().forEach(mark -> marks.appendChild(el("span", "etiket", mark)));
    tile.madeUp()
        .ifPresent(
            unused -> marks.appendChild(el("span", "etiket", texts.get("verzonnen_cijfer"))));
    if (!tile.marks().isEmpty() || tile.madeUp().isPresent()) {
      item.appendChild(marks);
    }
    if (!tile.compared().others().isEmpty()) {
      Element others = el("ul", "");
      tile.compared().others().forEach(said -> others.appendChild(el("li", "", said + ".")));
      item.appendChild(el("details", "", el("summary", "", texts.get("met_anderen")), others));
    }
    Element details =
        el(
            "details",
            "",
            el("summary", "", texts.get("bron_en_betekenis")),
            el("p", "", tile.definition()).attr("lang", "nl"),
            el("p", "", tile.source()));
    item.appendChild(details);
    return item;
  }
}
