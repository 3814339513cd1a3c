package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;

import com.vaadin.flow.component.HtmlContainer;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.address.Address;

/** What a page says when there is nothing to show, and what to do about it. */
public final class EmptyPage {
  private EmptyPage() {}

  /** There is no snapshot yet. */
  public static HtmlContainer noSnapshot(Path lake) {
    return el(
        "section",
        "leeg",
        el("h1", "", "Er zijn nog geen cijfers"),
        el(
            "p",
            "",
            "In "
                + lake
                + " is nog geen snapshot gepubliceerd. Lees leveringen en publiceer ze met:"),
        el("pre", "", "./wijkbeeld run --sources bronnen.yaml --lake " + lake),
        el("p", "", "Laad deze pagina daarna opnieuw."));
  }

  /** The address names a snapshot that the lake does not have (any more). */
  public static HtmlContainer snapshotGone(Address address) {
    return el(
        "section",
        "leeg",
        el("h1", "", "Deze snapshot is er niet"),
        el(
            "p",
            "",
            "De link vraagt om snapshot \u201c"
                + address.first(Address.SNAPSHOT).orElse("")
                + "\u201d. Die is verwijderd, of de link is niet goed overgenomen. Dezelfde pagina met de nieuwste cijfers is er wel."),
        Dom.link(address.without(Address.SNAPSHOT).href(), "knop", "Toon de nieuwste cijfers"));
  }

  /** There is a snapshot, but no figure for any area below the gemeente. */
  public static HtmlContainer noFigures() {
    return el(
        "section",
        "leeg",
        el("h1", "", "Er zijn geen cijfers per stadsdeel"),
        el(
            "p",
            "",
            "De snapshot heeft geen enkel cijfer voor een gebied onder de gemeente. Lever cijfers per stadsdeel, wijk of buurt."));
  }

  /** There is no such area. */
  public static HtmlContainer noArea(Address address) {
    return el(
        "section",
        "leeg",
        el("h1", "", "Dit gebied is er niet"),
        el(
            "p",
            "",
            "De snapshot kent geen gebied met de code \u201c"
                + address.segment(1).orElse("")
                + "\u201d. Misschien hoort de code bij een oudere indeling. Zoek het gebied op naam, of begin bij de stad."),
        el(
            "p",
            "",
            Dom.link(address.to("zoeken").href(), "knop", "Zoek een gebied"),
            Dom.link(address.to("").href(), "knop", "Naar de stad")));
  }

  /** The snapshot cannot be opened. */
  public static HtmlContainer unreadable(Path lake) {
    return el(
        "section",
        "leeg",
        el("h1", "", "De cijfers kunnen niet worden geopend"),
        el(
            "p",
            "",
            "De snapshot in "
                + lake
                + " is beschadigd of mag niet worden gelezen. Publiceer opnieuw met \u201canalyse --force\u201d, of kijk in het logboek van de server."));
  }
}
