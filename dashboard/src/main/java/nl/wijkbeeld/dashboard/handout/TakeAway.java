package nl.wijkbeeld.dashboard.handout;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

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
    HtmlContainer open = with(el("button", "meenemen-open", texts.get("delen")), "type", "button");
    with(open, "aria-haspopup", "dialog");
    add(open, dialog(address, snapshot, formats));
  }

  /** For a page with pictures and tables. */
  public static TakeAway of(Address address, Snapshot snapshot) {
    return new TakeAway(
        address,
        snapshot,
        Language.NL,
        List.of(HandoutFormat.PDF, HandoutFormat.PNG, HandoutFormat.SVG, HandoutFormat.CSV));
  }

  /** For a page in a language that has no map or chart. */
  public static TakeAway withoutPictures(Address address, Snapshot snapshot, Language language) {
    return new TakeAway(address, snapshot, language, List.of(HandoutFormat.PDF, HandoutFormat.CSV));
  }

  private HtmlContainer dialog(Address address, Snapshot snapshot, List<HandoutFormat> formats) {
    Address page = address.without(Address.EMBEDDED);
    Address newest = page.without(Address.SNAPSHOT);
    Address exact = page.with(Address.SNAPSHOT, snapshot.id());
    HtmlContainer dialog = with(el("dialog", "meenemen-venster"), "aria-labelledby", TITLE);
    dialog.add(
        el(
            "div",
            "meenemen-kop",
            with(el("h2", "", texts.get("delen")), "id", TITLE),
            with(el("button", "meenemen-sluiten", texts.get("sluiten")), "type", "button")));
    dialog.add(which(snapshot, page.has(Address.SNAPSHOT)));
    dialog.add(
        el(
            "section",
            "meenemen-deel",
            el("h3", "", texts.get("link")),
            el(
                "div",
                "meenemen-regel",
                copied("input", texts.get("link"), newest.href(), exact.href(), "link"),
                copy("link_kopieren", "link_gekopieerd"))));
    dialog.add(
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
    HtmlContainer files = el("ul", "meenemen-bestanden");
    for (HandoutFormat format : formats) {
      HtmlContainer file = link(Handouts.file(exact, format).href(), "", format.label());
      // Not as a download by force: when it fails, the page that says why is to be seen.
      with(file, "router-ignore", "");
      file.add(el("small", "", texts.get(format.extension())));
      files.add(el("li", "", file));
    }
    dialog.add(
        el(
            "section",
            "meenemen-deel",
            el("h3", "", texts.get("downloaden")),
            el("p", "", texts.get("downloaden_uitleg", day(snapshot))),
            files));
    HtmlContainer message = with(el("p", "meenemen-melding"), "role", "status");
    with(message, "data-bezig", texts.get("wordt_gemaakt"));
    dialog.add(with(message, "data-niet", texts.get("kopieren_lukt_niet")));
    return dialog;
  }

  private HtmlContainer which(Snapshot snapshot, boolean pinned) {
    HtmlContainer group = el("fieldset", "meenemen-deel", el("legend", "", texts.get("welke")));
    group.add(choice("nieuwste", texts.get("nieuwste"), !pinned));
    group.add(choice("precies", texts.get("precies", day(snapshot)), pinned));
    return group;
  }

  private HtmlContainer choice(String value, String text, boolean chosen) {
    HtmlContainer button = with(with(el("input", ""), "type", "radio"), "name", "meenemen-welke");
    with(button, "value", value);
    if (chosen) {
      with(button, "checked", "");
    }
    return el("label", "", button, el("span", "", text));
  }

  /** A field with a text to copy; the browser makes the whole address of the two links. */
  private HtmlContainer copied(String tag, String label, String newest, String exact, String kind) {
    HtmlContainer field = with(with(el(tag, ""), "readonly", ""), "aria-label", label);
    if (tag.equals("textarea")) {
      with(field, "rows", "3");
    }
    with(with(field, "data-nieuwste", newest), "data-precies", exact);
    with(field, "data-hoogte", Integer.toString(EMBEDDED_HEIGHT));
    return with(field, "data-soort", kind);
  }

  private HtmlContainer copy(String text, String done) {
    return with(
        with(el("button", "meenemen-kopieer", texts.get(text)), "type", "button"),
        "data-klaar",
        texts.get(done));
  }

  private String day(Snapshot snapshot) {
    return texts.language().day(snapshot.manifest().madeAt());
  }
}
