package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * The way through the sheets of a long table, before it and after it: links, so that each sheet has
 * its address and opens in a window of its own. After a turn schil.js gives the focus to the bar
 * before the table, where the new sheet begins.
 */
public final class SheetBar {

  private static final String PREVIOUS = "vorige";
  private static final String NEXT = "volgende";

  private final Sheet sheet;
  private final Address address;
  private final Texts texts;

  /**
   * The way through a table.
   *
   * @param address of the page that the table is on
   */
  public SheetBar(Sheet sheet, Address address, Language language) {
    this.sheet = sheet;
    this.address = address;
    this.texts = Texts.of(SheetBar.class, language);
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
    HtmlContainer link = link(sheet.turned(address, further).href(), "knop", label);
    with(link, "id", id(way) + place);
    boolean end = sheet.number() + further == (further < 0 ? 1 : sheet.count());
    String focus = id(end ? (further < 0 ? NEXT : PREVIOUS) : way);
    return with(link, "data-daarna", focus);
  }

  private String id(String way) {
    return sheet.name() + "-" + way;
  }
}
