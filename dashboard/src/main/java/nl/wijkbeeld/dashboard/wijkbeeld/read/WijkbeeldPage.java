package nl.wijkbeeld.dashboard.wijkbeeld.read;

import static nl.wijkbeeld.dashboard.page.Markup.component;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;
import static nl.wijkbeeld.dashboard.page.Markup.list;
import static nl.wijkbeeld.dashboard.page.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.Map;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts;
import nl.wijkbeeld.dashboard.wijkbeeld.Part;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** What the pages on which a wijkbeeld is read have in common. */
@StyleSheet("context://gebied.css")
@StyleSheet("context://redactie.css")
abstract class WijkbeeldPage extends SnapshotPage {
  private static final long serialVersionUID = 1L;

  WijkbeeldPage(SnapshotStore store) {
    super(store, "wijkbeeld");
  }

  /** There is no such wijkbeeld, or not for this reader. */
  final void notFound(Address address) {
    setPageTitle("Geen wijkbeeld – Wijkbeeld");
    Component empty =
        Dom.el(
            "section",
            "leeg",
            Dom.el("h1", "", "Dit wijkbeeld is er niet"),
            Dom.el(
                "p",
                "",
                "Van “%s” is nog geen editie vastgesteld. Werkt u eraan, log dan eerst in."
                    .formatted(address.segment(1).orElse(""))),
            Dom.link(address.to("wijkbeelden").href(), "knop", "Naar alle wijkbeelden"));
    add(empty);
  }

  /** The snapshot does not know the area any more. */
  final void noArea(Address address) {
    add(EmptyPage.noArea(address));
  }

  /** Title, area and introduction. */
  static Component heading(ReadState state, Component... beside) {
    Content content = state.shown().content();
    Facts facts = state.shown().facts();
    String what =
        state
            .shown()
            .edition()
            .map(
                edition ->
                    "Editie %d · vastgesteld op %s"
                        .formatted(edition.number(), Dutch.day(edition.frozenAt())))
            .orElse("Concept");
    Element title =
        el(
            "div",
            "titel",
            el("p", "soort", what),
            el("h1", "", content.title()),
            el(
                "p",
                "onderkop",
                "%s, %s in %s%s"
                    .formatted(
                        facts.area(),
                        facts.level(),
                        facts.city(),
                        facts.inhabitants().map(many -> " · " + many).orElse(""))));
    HtmlContainer right = Dom.el("div", "terzijde", beside);
    facts
        .inset()
        .ifPresent(
            inset -> right.add(component(el("div", "inzet").appendChild(new DataNode(inset)))));
    return Dom.el("div", "boven", component(title), right);
  }

  /** All that is read, from the mark of what is made up to the sources. */
  final void read(ReadState state, Address address) {
    Facts facts = state.shown().facts();
    if (!facts.madeUp().isEmpty()) {
      add(
          component(
              el(
                  "div",
                  "verzonnen",
                  el(
                      "p",
                      "",
                      el("strong", "", "Verzonnen voorbeeld"),
                      text(" staat op deze pagina.")),
                  el(
                      "details",
                      "",
                      el("summary", "", "Wat is verzonnen"),
                      list("", facts.madeUp())))));
    }
    Element introduction = el("div", "inleiding");
    state
        .shown()
        .content()
        .introduction()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> introduction.appendChild(el("p", "", line)));
    if (introduction.childrenSize() > 0) {
      add(component(introduction));
    }
    WijkbeeldMarkup markup = new WijkbeeldMarkup(state.shown(), state.photos(), state.remarks());
    Map<Part, Element> parts = markup.parts();
    add(component(contents(parts, address)));
    parts.values().forEach(part -> add(component(part)));
    if (!markup.empty().isEmpty()) {
      add(
          component(
              el(
                  "p",
                  "noot nog-niet",
                  "Hierover schreef nog niemand iets: "
                      + String.join(", ", markup.empty())
                      + ". Dat betekent niet dat het er niet is.")));
    }
  }

  private static Element contents(Map<Part, Element> parts, Address address) {
    Element list = el("ul", "");
    parts.forEach(
        (part, section) ->
            list.appendChild(
                el(
                    "li",
                    "",
                    el("a", "", part.title())
                        .attr("href", address.href() + "#" + section.id())
                        .attr("router-ignore", true))));
    return el("nav", "inhoudsopgave", list).attr("aria-label", "Op deze pagina");
  }

  /** Where the figures come from, and how this is cited. */
  static Component sources(ReadState state, String citation) {
    Facts facts = state.shown().facts();
    Element section = el("section", "uitleg", el("h2", "", "Bronnen"), list("", facts.sources()));
    section.appendChild(
        el(
            "p",
            "noot",
            "De cijfers zijn van snapshot %s, gemaakt op %s. De teksten schreven mensen uit en om de wijk."
                .formatted(facts.snapshot(), Dutch.day(facts.made()))));
    section.appendChild(el("p", "noot citaat", citation));
    state.altered().forEach(said -> section.appendChild(el("p", "noot", said)));
    return component(section);
  }

  /** The editions that there are. */
  static Element editions(ReadState state, Address address) {
    Element list = el("ul", "soorten");
    String code = state.shown().code();
    for (int number : state.editions()) {
      Element one =
          link(
              address.to("wijkbeeld/%s/editie/%d".formatted(code, number)).href(),
              "",
              "Editie " + number);
      if (state.shown().edition().filter(shown -> shown.number() == number).isPresent()) {
        one.attr("aria-current", "true");
      }
      list.appendChild(el("li", "", one));
    }
    return el("nav", "", list).attr("aria-label", "Edities");
  }
}
