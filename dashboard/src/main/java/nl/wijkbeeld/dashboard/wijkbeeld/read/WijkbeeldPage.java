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
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts;
import nl.wijkbeeld.dashboard.wijkbeeld.Part;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** What the pages on which a wijkbeeld is read have in common. */
@StyleSheet("context://gebied.css")
@StyleSheet("context://redactie.css")
abstract class WijkbeeldPage extends SnapshotPage {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(WijkbeeldPage.class, language());
  private final transient FrozenWords words = new FrozenWords(language());

  WijkbeeldPage(SnapshotStore store) {
    super(store, "wijkbeeld");
  }

  /** The texts of the page, in its language. */
  final Texts texts() {
    return texts;
  }

  /** What people wrote, or a publication says: in Dutch whatever the language of the page. */
  private static Element dutch(Element element) {
    return element.attr("lang", Language.NL.code());
  }

  /** There is no such wijkbeeld, or not for this reader. */
  final void notFound(Address address) {
    setPageTitle(texts.get("geen.pagina"));
    Component empty =
        Dom.el(
            "section",
            "leeg",
            Dom.el("h1", "", texts.get("geen")),
            Dom.el("p", "", texts.get("geen.uitleg", address.segment(1).orElse(""))),
            Dom.link(address.to("wijkbeelden").href(), "knop", texts.get("geen.alle")));
    add(empty);
  }

  /** The snapshot does not know the area any more. */
  final void noArea(Address address) {
    add(EmptyPage.noArea(address));
  }

  /** Title, area and introduction. */
  final Component heading(ReadState state, Component... beside) {
    Content content = state.shown().content();
    Facts facts = state.shown().facts();
    String what =
        state
            .shown()
            .edition()
            .map(
                edition ->
                    texts.get(
                        "editie_vastgesteld",
                        Integer.toString(edition.number()),
                        language().day(edition.frozenAt())))
            .orElse(texts.get("concept"));
    Element title =
        el(
            "div",
            "titel",
            el("p", "soort", what),
            dutch(el("h1", "", content.title())),
            el(
                "p",
                "onderkop",
                texts.get("ligging", facts.area(), words.level(facts.level()), facts.city())
                    + facts.inhabitants().map(many -> " · " + words.inhabitants(many)).orElse("")));
    HtmlContainer right = Dom.el("div", "terzijde", beside);
    facts
        .inset()
        .ifPresent(
            inset ->
                right.add(component(dutch(el("div", "inzet").appendChild(new DataNode(inset))))));
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
                      el("strong", "", texts.get("verzonnen")),
                      text(texts.get("verzonnen.waar"))),
                  el(
                      "details",
                      "",
                      el("summary", "", texts.get("wat_is_verzonnen")),
                      dutch(list("", facts.madeUp()))))));
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
      add(component(dutch(introduction)));
    }
    WijkbeeldMarkup markup =
        new WijkbeeldMarkup(state.shown(), state.photos(), state.remarks(), language());
    Map<Part, Element> parts = markup.parts();
    add(component(contents(parts, address)));
    parts.values().forEach(part -> add(component(part)));
    if (!markup.empty().isEmpty()) {
      add(
          component(
              el("p", "noot nog-niet", texts.get("nog_niet", String.join(", ", markup.empty())))));
    }
  }

  private Element contents(Map<Part, Element> parts, Address address) {
    Element list = el("ul", "");
    parts.forEach(
        (part, section) ->
            list.appendChild(
                el(
                    "li",
                    "",
                    el("a", "", part.title(language()))
                        .attr("href", address.href() + "#" + section.id())
                        .attr("router-ignore", true))));
    return el("nav", "inhoudsopgave", list).attr("aria-label", texts.get("op_deze_pagina"));
  }

  /** Where the figures come from, and how this is cited. */
  final Component sources(ReadState state, String citation) {
    Facts facts = state.shown().facts();
    Element section =
        el(
            "section",
            "uitleg",
            el("h2", "", texts.get("bronnen")),
            dutch(list("", facts.sources().stream().filter(source -> !source.isBlank()).toList())));
    section.appendChild(
        el("p", "noot", texts.get("cijfers_van", facts.snapshot(), language().day(facts.made()))));
    section.appendChild(el("p", "noot citaat", citation));
    for (Wijkbeelden.Altered altered : state.altered()) {
      section.appendChild(
          el(
              "p",
              "noot",
              texts.get(
                  "weggehaald",
                  language().day(altered.when()),
                  altered.before().substring(0, 12))));
    }
    return component(section);
  }

  /** The editions that there are. */
  final Element editions(ReadState state, Address address) {
    Element list = el("ul", "soorten");
    String code = state.shown().code();
    for (int number : state.editions()) {
      Element one =
          link(
              address.to("wijkbeeld/%s/editie/%d".formatted(code, number)).href(),
              "",
              texts.get("editie", Integer.toString(number)));
      if (state.shown().edition().filter(shown -> shown.number() == number).isPresent()) {
        one.attr("aria-current", "true");
      }
      list.appendChild(el("li", "", one));
    }
    return el("nav", "", list).attr("aria-label", texts.get("edities"));
  }
}
