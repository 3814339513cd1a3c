package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import java.io.IOException;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frame around every page: name, ways to the pages, search, the date of the snapshot, and at
 * the foot what a reader should know of all figures. Embedded in another page there is only a line
 * at the foot.
 */
public final class Frame extends Div implements RouterLayout, AfterNavigationObserver {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Frame.class);

  /** Where a window remembers which page it showed. */
  private static final String PATH = "wijkbeeld.pagina";

  private final transient SnapshotStore store;
  private final transient Visitor visitor;
  private final Language language = PageLanguage.current();
  private final transient Texts texts = Texts.of(Frame.class, language);
  private final HtmlContainer top = el("div", "boven-aan");
  private final HtmlContainer main = with(with(el("main", ""), "id", "inhoud"), "tabindex", "-1");
  private final HtmlContainer bottom = el("div", "onder-aan");
  private final NewSnapshotNotice notice;

  public Frame(SnapshotStore store, Visitor visitor) {
    this.store = store;
    this.visitor = visitor;
    notice = new NewSnapshotNotice(store, texts);
    addClassName("pagina");
    UI.getCurrent().getPage().addJsModule("context://wijkbeeld.js");
    UI.getCurrent().getPage().addJsModule("context://schil.js");
    add(link("#inhoud", "sprong", texts.get("naar_de_inhoud")), top, notice, main, bottom);
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    main.getElement().removeAllChildren();
    main.getElement().appendChild(content.getElement());
    Language spoken = content instanceof Translated ? language : Language.NL;
    main.getElement().setAttribute("lang", spoken.code());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Address here = Addresses.of(event.getLocation());
    Optional<Snapshot> shown = open(here);
    boolean embedded = here.has(Address.EMBEDDED);
    setClassName("ingesloten", embedded);
    focusNewPage(here);
    notice.show(here, shown);
    if (embedded) {
      Markup.fill(top);
      Markup.fill(
          bottom,
          shown.stream()
              .map(snapshot -> EmbeddedLine.of(snapshot, here, texts))
              .toArray(Element[]::new));
    } else {
      Markup.fill(top, FrameHeader.of(here, shown, newestId(), visitor, texts));
      Markup.fill(bottom, footer(here, shown));
    }
  }

  /** Who goes to another page begins at its content; a choice on a page leaves the focus alone. */
  private void focusNewPage(Address here) {
    UI window = UI.getCurrent();
    Object before = ComponentUtil.getData(window, PATH);
    if (before != null && !before.equals(here.path())) {
      main.getElement().executeJs("this.focus({preventScroll: true})");
    }
    ComponentUtil.setData(window, PATH, here.path());
  }

  private Optional<Snapshot> open(Address here) {
    try {
      return WindowSnapshot.open(store, here);
    } catch (IOException | UnreadableSnapshot unreadable) {
      LOG.error("de snapshot kan niet worden geopend", unreadable);
      return Optional.empty();
    }
  }

  private Optional<String> newestId() {
    try {
      return store.currentId();
    } catch (IOException unreadable) {
      LOG.warn("het meer kan niet worden gelezen", unreadable);
      return Optional.empty();
    }
  }

  private Element footer(Address here, Optional<Snapshot> shown) {
    Element links =
        Markup.el(
            "ul",
            "",
            way(here.to("gegevens"), "over_de_gegevens"),
            way(here.to("exporteren"), "pagina.exporteren"),
            way(here.to("eigen-gebied"), "pagina.eigen-gebied"),
            way(here.to("edities"), "pagina.edities"),
            way(here.to("api"), "pagina.api"),
            way(here.to("methode/optellen"), "hoe_wij_rekenen"),
            way(here.to("toegankelijkheid"), "toegankelijkheid"),
            way(here.to("privacy"), "privacy"));
    return Markup.el(
        "footer",
        "voet",
        Markup.el("p", "", texts.get("wat_een_cijfer_zegt")),
        links,
        Markup.el("p", "", shown.map(this::colophon).orElse(texts.get("licentie"))));
  }

  private String colophon(Snapshot snapshot) {
    return snapshot
        .edition()
        .map(
            edition ->
                texts.get(
                    "editie_en_licentie",
                    Integer.toString(edition.number()),
                    edition.title(),
                    snapshot.id()))
        .orElseGet(() -> texts.get("snapshot_en_licentie", snapshot.id()));
  }

  private Element way(Address address, String name) {
    return Markup.el("li", "", Markup.link(address.href(), "", texts.get(name)));
  }
}
