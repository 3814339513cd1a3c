package nl.wijkbeeld.dashboard.handout;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.jsoup.nodes.Element;

/**
 * The button with which a reader takes along what a page shows: as a link, within another page, or
 * as a file. Links lead to the newest figures or to exactly these, as one chooses; files always
 * hold the figures that the page shows.
 */
@Tag("div")
@StyleSheet("context://meenemen.css")
public final class TakeAway extends Div {
  private static final long serialVersionUID = 1L;
  private static final String TITLE = "meenemen-titel";
  private static final int EMBEDDED_HEIGHT = 720;

  private final transient Texts texts;

  private TakeAway(
      Address address, Snapshot snapshot, Language language, List<HandoutFormat> formats) {
    this.texts = Texts.of(TakeAway.class, language);
    addClassName("meenemen");
    getElement().setAttribute("lang", language.code());
    addAttachListener(event -> event.getUI().getPage().addJsModule("context://meenemen.js"));
    Element open =
        el("button", "meenemen-open", texts.get("delen"))
            .attr("type", "button")
            .attr("aria-haspopup", "dialog");
    Markup.fill(this, open, dialog(address, snapshot, formats));
  }

  /** For a page with pictures and tables. */
  public static TakeAway of(Address address, Snapshot snapshot) {
    return of(address, snapshot, Language.NL);
  }

  /** For a page in a language with pictures and tables. */
  public static TakeAway of(Address address, Snapshot snapshot, Language language) {
    return new TakeAway(
        address.in(language),
        snapshot,
        language,
        List.of(HandoutFormat.PDF, HandoutFormat.PNG, HandoutFormat.SVG, HandoutFormat.CSV));
  }

  /** For a page in a language that has no map or chart. */
  public static TakeAway withoutPictures(Address address, Snapshot snapshot, Language language) {
    return new TakeAway(
        address.in(language), snapshot, language, List.of(HandoutFormat.PDF, HandoutFormat.CSV));
  }

  private Element dialog(Address address, Snapshot snapshot, List<HandoutFormat> formats) {
    Address page = address.without(Address.EMBEDDED);
    Address newest = page.without(Address.SNAPSHOT);
    Address exact = page.with(Address.SNAPSHOT, snapshot.id());
    Element dialog = el("dialog", "meenemen-venster").attr("aria-labelledby", TITLE);
    dialog.appendChild(
        el(
            "div",
            "meenemen-kop",
            el("h2", "", texts.get("delen")).attr("id", TITLE),
            el("button", "meenemen-sluiten", texts.get("sluiten")).attr("type", "button")));
    dialog.appendChild(which(snapshot, page.has(Address.SNAPSHOT)));
    dialog.appendChild(
        el(
            "section",
            "meenemen-deel",
            el("h3", "", texts.get("link")),
            el(
                "div",
                "meenemen-regel",
                copied("input", texts.get("link"), newest.href(), exact.href(), "link"),
                copy("link_kopieren", "link_gekopieerd"))));
    dialog.appendChild(
        el(
            "section",
            "meenemen-deel",
            el("h3", "", texts.get("insluiten")),
            el("p", "", texts.get("insluiten_uitleg")),
            el(
                "div",
                "meenemen-regel",
                copied(
                    "textarea",
                    texts.get("code"),
                    Handouts.file(newest, HandoutFormat.HTML).href(),
                    Handouts.file(exact, HandoutFormat.HTML).href(),
                    "code"),
                copy("code_kopieren", "code_gekopieerd"))));
    Element files = el("ul", "meenemen-bestanden");
    for (HandoutFormat format : formats) {
      Element file = link(Handouts.file(exact, format).href(), "", format.label());
      // Not as a download by force: when it fails, the page that says why is to be seen.
      file.attr("router-ignore", true);
      file.appendChild(el("small", "", texts.get(format.extension())));
      files.appendChild(el("li", "", file));
    }
    dialog.appendChild(
        el(
            "section",
            "meenemen-deel",
            el("h3", "", texts.get("downloaden")),
            el("p", "", texts.get("downloaden_uitleg", day(snapshot))),
            files));
    return dialog.appendChild(
        el("p", "meenemen-melding")
            .attr("role", "status")
            .attr("data-bezig", texts.get("wordt_gemaakt"))
            .attr("data-niet", texts.get("kopieren_lukt_niet")));
  }

  private Element which(Snapshot snapshot, boolean pinned) {
    Element group = el("fieldset", "meenemen-deel", el("legend", "", texts.get("welke")));
    group.appendChild(choice("nieuwste", texts.get("nieuwste"), !pinned));
    group.appendChild(choice("precies", texts.get("precies", day(snapshot)), pinned));
    return group;
  }

  private Element choice(String value, String text, boolean chosen) {
    Element button =
        el("input", "")
            .attr("type", "radio")
            .attr("name", "meenemen-welke")
            .attr("value", value)
            .attr("checked", chosen);
    return el("label", "", button, el("span", "", text));
  }

  /** A field with a text to copy; the browser makes the whole address of the two links. */
  private Element copied(String tag, String label, String newest, String exact, String kind) {
    Element field = el(tag, "").attr("readonly", true).attr("aria-label", label);
    if (tag.equals("textarea")) {
      field.attr("rows", "3");
    }
    return field
        .attr("data-nieuwste", newest)
        .attr("data-precies", exact)
        .attr("data-hoogte", Integer.toString(EMBEDDED_HEIGHT))
        .attr("data-soort", kind);
  }

  private Element copy(String text, String done) {
    return el("button", "meenemen-kopieer", texts.get(text))
        .attr("type", "button")
        .attr("data-klaar", texts.get(done));
  }

  private String day(Snapshot snapshot) {
    return texts.language().day(snapshot.manifest().madeAt());
  }
}
