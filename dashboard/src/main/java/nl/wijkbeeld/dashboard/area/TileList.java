package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.StateKey;

/** Key figures as tiles, by the side of the picture on which they stand. */
final class TileList {
  private TileList() {}

  static HtmlContainer of(AreaState.Group group, Address address) {
    HtmlContainer list = el("ul", "tegels");
    group.tiles().forEach(tile -> list.add(tile(tile, address)));
    return el(
        "section",
        "zijde " + group.className(),
        el("h2", "", group.title()),
        el("p", "toelichting", group.explanation()),
        list);
  }

  private static HtmlContainer tile(AreaState.Tile tile, Address address) {
    boolean known = tile.value().state().known();
    HtmlContainer value =
        el("p", known ? "waarde" : "waarde geen", el("strong", "", StateKey.figure(tile.value())));
    if (known) {
      value.add(el("span", "eenheid", tile.unit()));
    }
    tile.line().ifPresent(svg -> value.add(drawing("verloopje", svg)));
    HtmlContainer note = el("p", "noot", tile.period());
    if (!tile.interval().isEmpty()) {
      note.add(el("span", "", " · 95%-interval " + tile.interval()));
    }
    HtmlContainer item =
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
                item.add(
                    el(
                        "p",
                        "stadcijfer",
                        new Text(reference.name() + ": "),
                        StateKey.figure(reference.value()))));
    tile.smoothed().ifPresent(text -> item.add(el("p", "noot", "Gladgestreken: " + text)));
    tile.compared().reference().ifPresent(text -> item.add(el("p", "vergelijking", text + ".")));
    tile.compared().change().ifPresent(text -> item.add(el("p", "vergelijking", text + ".")));
    HtmlContainer marks = el("p", "etiketten");
    tile.marks().forEach(mark -> marks.add(el("span", "etiket", mark)));
    tile.madeUp().ifPresent(unused -> marks.add(el("span", "etiket", "verzonnen cijfer")));
    if (!tile.marks().isEmpty() || tile.madeUp().isPresent()) {
      item.add(marks);
    }
    if (!tile.compared().others().isEmpty()) {
      HtmlContainer others = el("ul", "");
      tile.compared().others().forEach(text -> others.add(el("li", "", text + ".")));
      item.add(el("details", "", el("summary", "", "Vergeleken met anderen"), others));
    }
    HtmlContainer details =
        el(
            "details",
            "",
            el("summary", "", "Bron en betekenis"),
            el("p", "", tile.definition()),
            el("p", "", tile.source()));
    item.add(details);
    return item;
  }
}
