package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLayout;
import java.io.IOException;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Niveau;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frame around every page: name, ways to the pages, the date of the snapshot, and at the foot
 * what a reader should know of all figures.
 */
public final class Frame extends Div implements RouterLayout {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Frame.class);

  private final HtmlContainer main = with(with(el("main", ""), "id", "inhoud"), "tabindex", "-1");

  public Frame(SnapshotStore store) {
    addClassName("pagina");
    UI.getCurrent().getPage().addJsModule("context://wijkbeeld.js");
    Optional<Snapshot> snapshot = open(store);
    add(link("#inhoud", "sprong", "Naar de inhoud"));
    HtmlContainer header = el("header", "kop");
    header.add(link(".", "merk", "Wijkbeeld"));
    header.add(navigation(snapshot));
    snapshot.ifPresent(s -> header.add(date(s)));
    add(header, main);
    snapshot.ifPresent(s -> add(footer(s)));
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    main.getElement().removeAllChildren();
    main.getElement().appendChild(content.getElement());
  }

  private static Optional<Snapshot> open(SnapshotStore store) {
    try {
      return WindowSnapshot.open(store, Address.of(""));
    } catch (IOException unreadable) {
      LOG.error("de snapshot kan niet worden geopend", unreadable);
      return Optional.empty();
    }
  }

  private static Component navigation(Optional<Snapshot> snapshot) {
    HtmlContainer list = el("ul", "");
    list.add(el("li", "", link(".", "", "Stad")));
    snapshot
        .flatMap(s -> IndicatorCatalog.of(s).division().map(indeling -> Areas.of(s, indeling)))
        .ifPresent(
            areas ->
                areas
                    .list(Niveau.STADSDEEL)
                    .forEach(
                        a -> list.add(el("li", "", link("stadsdeel/" + a.code(), "", a.naam())))));
    if (snapshot.isPresent()) {
      list.add(el("li", "", link("gegevens", "", "Gegevens")));
    }
    return with(el("nav", "", list), "aria-label", "Stad, stadsdelen en gegevens");
  }

  private static Component date(Snapshot snapshot) {
    HtmlContainer date = el("p", "datum");
    if (snapshot.manifest().hasMadeUp()) {
      date.add(el("span", "etiket", "bevat voorbeeldgegevens"));
    }
    date.add(el("span", "", "Cijfers van " + Dutch.day(snapshot.manifest().madeAt())));
    return date;
  }

  private static Component footer(Snapshot snapshot) {
    return el(
        "footer",
        "voet",
        el(
            "p",
            "",
            "Een cijfer over een wijk zegt niets over een persoon. Wat niet geregistreerd is, kan er wel zijn. Onbekend, verborgen en nul zijn drie verschillende dingen."),
        el("p", "", "Snapshot " + snapshot.id() + ". Wijkbeeld is vrije software (EUPL-1.2)."));
  }
}
