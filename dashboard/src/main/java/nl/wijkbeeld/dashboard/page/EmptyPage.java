package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;

import com.vaadin.flow.component.HtmlContainer;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;

/** What a page says when there is nothing to show, and what to do about it. */
public final class EmptyPage {
  private EmptyPage() {}

  /** There is no snapshot yet. */
  public static HtmlContainer noSnapshot(Path lake) {
    Texts texts = texts();
    return page(
        texts.get("geen_snapshot"),
        texts.get("geen_snapshot.uitleg", lake.toString()),
        el("pre", "", "./wijkbeeld run --sources bronnen.yaml --lake " + lake),
        el("p", "", texts.get("geen_snapshot.daarna")));
  }

  /** The address names a snapshot that the lake does not have (any more). */
  public static HtmlContainer snapshotGone(Address address) {
    Texts texts = texts();
    return page(
        texts.get("snapshot_weg"),
        texts.get("snapshot_weg.uitleg", address.first(Address.SNAPSHOT).orElse("")),
        Dom.link(
            address.without(Address.SNAPSHOT).href(),
            "knop",
            texts.get("toon_de_nieuwste_cijfers")));
  }

  /** There is a snapshot, but no figure for any area below the gemeente. */
  public static HtmlContainer noFigures() {
    Texts texts = texts();
    return page(texts.get("geen_cijfers"), texts.get("geen_cijfers.uitleg"));
  }

  /** There is no such area. */
  public static HtmlContainer noArea(Address address) {
    Texts texts = texts();
    return page(
        texts.get("geen_gebied"),
        texts.get("geen_gebied.uitleg", address.segment(1).orElse("")),
        Dom.link(address.to("zoeken").href(), "knop", texts.get("zoek_gebied")),
        Dom.link(address.to("").href(), "knop", texts.get("naar_de_stad")));
  }

  /** The snapshot cannot be opened. */
  public static HtmlContainer unreadable() {
    Texts texts = texts();
    return page(texts.get("onleesbaar"), texts.get("onleesbaar.uitleg"));
  }

  private static HtmlContainer page(String title, String explanation, HtmlContainer... more) {
    Texts texts = texts();
    HtmlContainer page = el("section", "leeg", el("h1", "", title), el("p", "", explanation));
    page.add(more);
    page.getElement().setAttribute("lang", texts.language().code());
    return page;
  }

  private static Texts texts() {
    return Texts.of(EmptyPage.class, PageLanguage.current());
  }
}
