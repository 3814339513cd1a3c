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
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;

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

  private TakeAway(Address address, Snapshot snapshot, List<HandoutFormat> formats) {
    addClassName("meenemen");
    addAttachListener(event -> event.getUI().getPage().addJsModule("context://meenemen.js"));
    HtmlContainer open = with(el("button", "meenemen-open", "Delen en meenemen"), "type", "button");
    with(open, "aria-haspopup", "dialog");
    add(open, dialog(address, snapshot, formats));
  }

  /** For a page with pictures and tables. */
  public static TakeAway of(Address address, Snapshot snapshot) {
    return new TakeAway(
        address,
        snapshot,
        List.of(HandoutFormat.PDF, HandoutFormat.PNG, HandoutFormat.SVG, HandoutFormat.CSV));
  }

  /** For a page that has no map or chart. */
  public static TakeAway withoutPictures(Address address, Snapshot snapshot) {
    return new TakeAway(address, snapshot, List.of(HandoutFormat.PDF, HandoutFormat.CSV));
  }

  /** For a page that has no table. */
  public static TakeAway withoutTables(Address address, Snapshot snapshot) {
    return new TakeAway(
        address, snapshot, List.of(HandoutFormat.PDF, HandoutFormat.PNG, HandoutFormat.SVG));
  }

  private static HtmlContainer dialog(
      Address address, Snapshot snapshot, List<HandoutFormat> formats) {
    Address page = address.without(Address.EMBEDDED);
    Address newest = page.without(Address.SNAPSHOT);
    Address exact = page.with(Address.SNAPSHOT, snapshot.id());
    HtmlContainer dialog = with(el("dialog", "meenemen-venster"), "aria-labelledby", TITLE);
    dialog.add(
        el(
            "div",
            "meenemen-kop",
            with(el("h2", "", "Delen en meenemen"), "id", TITLE),
            with(el("button", "meenemen-sluiten", "Sluiten"), "type", "button")));
    dialog.add(which(snapshot, page.has(Address.SNAPSHOT)));
    dialog.add(
        el(
            "section",
            "meenemen-deel",
            el("h3", "", "Link naar deze weergave"),
            el(
                "div",
                "meenemen-regel",
                copied("input", "Link naar deze weergave", newest.href(), exact.href(), "link"),
                copy("Link kopi\u00ebren", "Link gekopieerd"))));
    dialog.add(
        el(
            "section",
            "meenemen-deel",
            el("h3", "", "Insluiten in een andere website"),
            el("p", "", "De kaart of tabel staat dan op die website, met bron en datum."),
            el(
                "div",
                "meenemen-regel",
                copied(
                    "textarea",
                    "Code om in te sluiten",
                    Handouts.file(newest, HandoutFormat.HTML).href(),
                    Handouts.file(exact, HandoutFormat.HTML).href(),
                    "code"),
                copy("Code kopi\u00ebren", "Code gekopieerd"))));
    HtmlContainer files = el("ul", "meenemen-bestanden");
    for (HandoutFormat format : formats) {
      HtmlContainer file = link(Handouts.file(exact, format).href(), "", format.label());
      with(with(file, "router-ignore", ""), "download", "");
      file.add(el("small", "", format.use()));
      files.add(el("li", "", file));
    }
    dialog.add(
        el(
            "section",
            "meenemen-deel",
            el("h3", "", "Downloaden"),
            el(
                "p",
                "",
                "Met de cijfers die u nu ziet, van "
                    + Dutch.day(snapshot.manifest().madeAt())
                    + "."),
            files));
    dialog.add(with(el("p", "meenemen-melding"), "role", "status"));
    return dialog;
  }

  private static HtmlContainer which(Snapshot snapshot, boolean pinned) {
    HtmlContainer group =
        el("fieldset", "meenemen-deel", el("legend", "", "Welke cijfers ziet wie de link opent?"));
    group.add(choice("nieuwste", "Altijd de nieuwste cijfers", !pinned));
    group.add(
        choice(
            "precies",
            "Precies deze cijfers, van " + Dutch.day(snapshot.manifest().madeAt()),
            pinned));
    return group;
  }

  private static HtmlContainer choice(String value, String text, boolean chosen) {
    HtmlContainer button = with(with(el("input", ""), "type", "radio"), "name", "meenemen-welke");
    with(button, "value", value);
    if (chosen) {
      with(button, "checked", "");
    }
    return el("label", "", button, el("span", "", text));
  }

  /** A field with a text to copy; the browser makes the whole address of the two links. */
  private static HtmlContainer copied(
      String tag, String label, String newest, String exact, String kind) {
    HtmlContainer field = with(with(el(tag, ""), "readonly", ""), "aria-label", label);
    if (tag.equals("textarea")) {
      with(field, "rows", "3");
    }
    with(with(field, "data-nieuwste", newest), "data-precies", exact);
    with(field, "data-hoogte", Integer.toString(EMBEDDED_HEIGHT));
    return with(field, "data-soort", kind);
  }

  private static HtmlContainer copy(String text, String done) {
    return with(with(el("button", "meenemen-kopieer", text), "type", "button"), "data-klaar", done);
  }
}
