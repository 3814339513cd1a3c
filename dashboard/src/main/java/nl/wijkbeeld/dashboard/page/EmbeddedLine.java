package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.jsoup.nodes.Element;

/**
 * What stands below a page that is embedded in another: whose figures, and the way to the whole.
 */
final class EmbeddedLine {
  private EmbeddedLine() {}

  static Element of(Snapshot snapshot, Address here, Texts texts) {
    Element whole =
        link(here.without(Address.EMBEDDED).href(), "", texts.get("open_in_wijkbeeld"))
            .attr("target", "_blank")
            .attr("rel", "noopener");
    Element line =
        el(
            "footer",
            "sluitregel",
            el("span", "merk", "Wijkbeeld"),
            el(
                "span",
                "",
                texts.get("cijfers_van", texts.language().day(snapshot.manifest().madeAt()))));
    if (snapshot.manifest().hasMadeUp()) {
      line.appendChild(el("span", "etiket", texts.get("voorbeeldgegevens")));
    }
    line.appendChild(whole);
    return line;
  }
}
