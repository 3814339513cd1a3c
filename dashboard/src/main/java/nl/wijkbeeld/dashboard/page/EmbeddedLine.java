package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * What stands below a page that is embedded in another: whose figures, and the way to the whole.
 */
final class EmbeddedLine {
  private EmbeddedLine() {}

  static HtmlContainer of(Snapshot snapshot, Address here, Texts texts) {
    HtmlContainer whole =
        link(here.without(Address.EMBEDDED).href(), "", texts.get("open_in_wijkbeeld"));
    with(with(whole, "target", "_blank"), "rel", "noopener");
    HtmlContainer line =
        el(
            "footer",
            "sluitregel",
            el("span", "merk", "Wijkbeeld"),
            el(
                "span",
                "",
                texts.get("cijfers_van", texts.language().day(snapshot.manifest().madeAt()))));
    if (snapshot.manifest().hasMadeUp()) {
      line.add(el("span", "etiket", texts.get("voorbeeldgegevens")));
    }
    line.add(whole);
    return line;
  }
}
