package nl.wijkbeeld.dashboard.handout;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;

/** A page that stands within another page: without the frame, with a line that says what it is. */
public final class Embedded {
  private static final String YES = "ja";

  private Embedded() {}

  /** Whether an address asks for a page without its frame. */
  public static boolean asked(Address address) {
    return address.first(Address.EMBEDDED).filter(YES::equals).isPresent();
  }

  /** The address of a page to put into another page. */
  public static Address of(Address address) {
    return address.with(Address.EMBEDDED, YES);
  }

  /**
   * What stands below an embedded page in place of the frame: sources, date, whether figures are
   * made up, and the way to the whole page.
   */
  public static HtmlContainer line(Handouts handouts, Snapshot snapshot, Address address) {
    Optional<Handout> page = handouts.find(snapshot, address);
    HtmlContainer line = el("p", "ingesloten-regel");
    if (page.map(one -> !one.madeUp().isEmpty()).orElse(snapshot.manifest().hasMadeUp())) {
      line.add(el("strong", "etiket", "bevat voorbeeldgegevens"));
    }
    List<String> sources = page.map(Handout::sources).orElse(List.of());
    if (!sources.isEmpty()) {
      line.add(
          el(
              "span",
              "",
              (sources.size() == 1 ? "Bron: " : "Bronnen: ") + String.join("; ", sources) + "."));
    }
    line.add(el("span", "", "Cijfers van " + Dutch.day(snapshot.manifest().madeAt()) + "."));
    line.add(
        with(
            with(
                with(
                    link(
                        address.without(Address.EMBEDDED).href(),
                        "",
                        "Open in Wijkbeeld (nieuw tabblad)"),
                    "target",
                    "_blank"),
                "rel",
                "noopener"),
            "router-ignore",
            ""));
    return el("footer", "ingesloten-voet", line);
  }
}
