package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * The way through the sheets of a long table, before it and after it: links, so that each sheet has
 * its address and opens in a window of its own. After a turn the focus is on the bar before the
 * table, where the new sheet begins.
 */
public final class SheetBar {

  /** A click that asks for the link in this window is told to the server, any other is not. */
  private static final String PLAIN_CLICK =
      "!event.ctrlKey && !event.metaKey && !event.shiftKey && (event.preventDefault(), true)";

  private static final String PREVIOUS = "vorige";
  private static final String NEXT = "volgende";

  private final Sheet sheet;
  private final Address address;
  private final Texts texts;
  private final SerializableBiConsumer<Address, String> turn;

  /**
   * The way through a table.
   *
   * @param turn goes to an address and gives an element the focus there
   */
  public SheetBar(
      Sheet sheet,
      Address address,
      Language language,
      SerializableBiConsumer<Address, String> turn) {
    this.sheet = sheet;
    this.address = address;
    this.texts = Texts.of(SheetBar.class, language);
    this.turn = turn;
  }

  /** A table with the way through it; the table alone when there is one sheet. */
  public List<HtmlContainer> around(HtmlContainer table) {
    return sheet.count() == 1
        ? List.of(table)
        : List.of(bar("bladeren", ""), table, bar("bladeren.onder", "-onder"));
  }

  private HtmlContainer bar(String label, String place) {
    Language language = texts.language();
    HtmlContainer where =
        el(
            "span",
            "",
            texts.get(
                "bladeren.stand",
                language.count(sheet.first()),
                language.count(sheet.last()),
                language.count(sheet.rows())));
    return with(
        el(
            "nav",
            "bladeren",
            turn(PREVIOUS, place, -1, sheet.hasPrevious()),
            place.isEmpty() ? with(where, "role", "status") : where,
            turn(NEXT, place, 1, sheet.hasNext())),
        "aria-label",
        texts.get(label));
  }

  private HtmlContainer turn(String way, String place, int further, boolean possible) {
    String label = texts.get("bladeren." + way);
    if (!possible) {
      return with(with(el("a", "knop", label), "role", "link"), "aria-disabled", "true");
    }
    Address next = sheet.turned(address, further);
    HtmlContainer link = link(next.href(), "knop", label);
    with(link, "id", id(way) + place);
    boolean end = sheet.number() + further == (further < 0 ? 1 : sheet.count());
    String focus = id(end ? (further < 0 ? NEXT : PREVIOUS) : way);
    link.getElement()
        .addEventListener("click", e -> turn.accept(next, focus))
        .setFilter(PLAIN_CLICK);
    return link;
  }

  private String id(String way) {
    return sheet.name() + "-" + way;
  }
}
