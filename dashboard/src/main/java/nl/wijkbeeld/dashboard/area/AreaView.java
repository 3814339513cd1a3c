package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Markup.component;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;
import static nl.wijkbeeld.dashboard.page.Markup.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Comparisons.Soort;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.SignalList;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.StateKey;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.portrait.PortraitMarkup;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One area, from the gemeente to a buurt: what carries it, what weighs on it, how it moved, the
 * areas in it, and what all of that rests on.
 */
@Route(value = "gebied/:code", layout = Frame.class)
@RouteAlias(value = "stadsdeel/:code", layout = Frame.class)
@StyleSheet("context://gebied.css")
public final class AreaView extends SnapshotPage implements Translated {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(AreaView.class);

  /** More areas beside it than this are found by searching. */
  private static final int MOST_BESIDE = 40;

  private final transient SnapshotStore store;
  private final transient Texts texts = Texts.of(AreaView.class, language());

  public AreaView(SnapshotStore store) {
    super(store, "gebied");
    this.store = store;
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    new AreaPresenter(snapshot, before(snapshot), language())
        .state(address)
        .ifPresentOrElse(
            state -> show(state, address, TakeAway.of(address, snapshot, language())),
            () -> notFound(address));
  }

  /** The snapshot before it; one that cannot be opened takes nothing away but what changed. */
  private Optional<Snapshot> before(Snapshot snapshot) {
    try {
      return store.before(snapshot.id());
    } catch (IOException unreadable) {
      LOG.warn("de snapshot voor {} kan niet worden geopend", snapshot.id(), unreadable);
      return Optional.empty();
    }
  }

  private void notFound(Address address) {
    setPageTitle(texts.get("onbekend_gebied"));
    add(EmptyPage.noArea(address));
  }

  private void show(AreaState state, Address address, TakeAway takeAway) {
    setPageTitle(title(state) + " – Wijkbeeld");
    add(component(crumbs(state, address)), heading(state, takeAway));
    state
        .notices()
        .forEach(notice -> add(component(el("p", "melding", notice).attr("role", "status"))));
    if (!state.madeUp().isEmpty()) {
      add(component(madeUp(state.madeUp())));
    }
    if (!state.portrait().isEmpty()) {
      Address resilience =
          address
              .to("veerkracht")
              .with("niveau", state.area().niveau().code())
              .with(Address.AREAS, state.area().code());
      add(component(PortraitMarkup.of(state.portrait(), resilience, language())));
    }
    add(choices(state.choice(), address));
    if (state.groups().isEmpty()) {
      add(component(el("p", "melding", texts.get("geen_cijfers"))));
    }
    Element sides = el("div", "zijden");
    TileList tiles = new TileList(address, language());
    state.groups().forEach(group -> sides.appendChild(tiles.of(group)));
    add(component(sides));
    Address export =
        address.to("exporteren").with("indicator", "alle").with(Address.AREAS, state.area().code());
    add(component(el("p", "noot", link(export.href(), "", texts.get("exporteer")))));
    state.children().ifPresent(children -> add(ChildPanel.of(children, address, language())));
    HtmlContainer below = Dom.el("div", "onder");
    state.trend().ifPresent(trend -> below.add(TrendPanel.of(trend, state, address, language())));
    state
        .initiatives()
        .ifPresent(initiatives -> below.add(component(initiatives(initiatives, state))));
    add(below);
    state.signals().ifPresent(signals -> add(SignalList.of(signals, language())));
    state.changes().ifPresent(changes -> add(component(changes(changes))));
    guide(state).ifPresent(guide -> add(component(guide)));
    add(component(sources(state.sources())));
  }

  private static String title(AreaState state) {
    return state.ancestors().stream()
        .filter(area -> area.niveau() == Niveau.GEMEENTE)
        .findFirst()
        .map(gemeente -> state.area().naam() + " – " + gemeente.naam())
        .orElse(state.area().naam());
  }

  private Element crumbs(AreaState state, Address address) {
    Element list = el("ol", "");
    for (Areas.Area area : state.ancestors()) {
      list.appendChild(way(area, address));
    }
    list.appendChild(
        el("li", "", el("span", "", state.area().naam()).attr("aria-current", "page")));
    Element crumbs = el("nav", "kruimels", list).attr("aria-label", texts.get("kruimelpad"));
    if (state.siblings().size() > 1 && state.siblings().size() <= MOST_BESIDE) {
      crumbs.appendChild(beside(state, address));
    }
    return crumbs;
  }

  private static Element way(Areas.Area area, Address address) {
    return el("li", "", link(address.to("gebied/" + area.code()).href(), "", area.naam()));
  }

  /** The way to the areas beside it. */
  private Element beside(AreaState state, Address address) {
    Element list = el("ul", "");
    for (Areas.Area area : state.siblings()) {
      if (!area.equals(state.area())) {
        list.appendChild(way(area, address));
      }
    }
    return el(
        "details",
        "ernaast",
        el("summary", "", texts.get("andere", language().levels(state.area().niveau()))),
        list);
  }

  private Component heading(AreaState state, TakeAway takeAway) {
    List<String> facts =
        Stream.of(
                Optional.of(capital(language().level(state.area().niveau()))),
                Optional.of(state.inhabitants().orElse(texts.get("inwoners_onbekend"))),
                state.surface())
            .flatMap(Optional::stream)
            .toList();
    HtmlContainer beside = Dom.el("div", "terzijde", takeAway);
    state
        .inset()
        .ifPresent(
            inset ->
                beside.add(
                    component(
                        el("div", "inzet")
                            .appendChild(new DataNode(AreaMapSvg.draw(inset, language()))))));
    return Dom.el(
        "div",
        "boven",
        component(
            el(
                "div",
                "titel",
                el("h1", "", state.area().naam()),
                el("p", "onderkop", String.join(" · ", facts)))),
        beside);
  }

  /** That it is made up is always in sight; what exactly is, for who asks. */
  private Element madeUp(List<String> explanations) {
    return el(
        "div",
        "verzonnen",
        el(
            "p",
            "",
            el("strong", "", texts.get("verzonnen")),
            Markup.text(texts.get("verzonnen.waar"))),
        el(
            "details",
            "",
            el("summary", "", texts.get("wat_is_verzonnen")),
            list("", explanations)));
  }

  private Component choices(AreaState.Choice choice, Address address) {
    HtmlContainer bar = Dom.el("div", "keuzebalk");
    if (choice.themes().size() > 1) {
      Element themes = el("ul", "soorten");
      themes.appendChild(
          theme(
              texts.get("overzicht"),
              address.without("thema"),
              choice.theme().isEmpty() && !choice.all()));
      for (String theme : choice.themes()) {
        boolean chosen = choice.theme().filter(theme::equals).isPresent();
        themes.appendChild(theme(capital(theme), address.with("thema", theme), chosen));
      }
      themes.appendChild(
          theme(
              texts.get("alle_cijfers", language().count(choice.figures())),
              address.with("thema", AreaPresenter.ALL),
              choice.all()));
      bar.add(component(el("nav", "", themes).attr("aria-label", texts.get("themas"))));
    }
    if (choice.references().size() > 1) {
      Select<Soort> reference = new Select<>();
      reference.setLabel(texts.get("vergelijk_met"));
      reference.setId("referentie");
      reference.setItems(choice.references());
      reference.setItemLabelGenerator(soort -> soort.label(language()));
      reference.setValue(choice.reference());
      reference.addValueChangeListener(
          e ->
              Addresses.go(
                  address.with("referentie", e.getValue().name().toLowerCase(Locale.ROOT))));
      bar.add(reference);
    }
    return bar;
  }

  private static Element theme(String name, Address address, boolean chosen) {
    Element link = link(address.href(), "", name);
    return el("li", "", chosen ? link.attr("aria-current", "true") : link);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** What the marks and signs on this page mean; nothing when there are none. */
  private Optional<Element> guide(AreaState state) {
    Optional<Element> states = StateKey.markup(state.states(), language());
    if (state.guide().isEmpty() && states.isEmpty()) {
      return Optional.empty();
    }
    Element section = el("section", "leeswijzer", el("h2", "", texts.get("leeswijzer")));
    states.ifPresent(section::appendChild);
    if (!state.guide().isEmpty()) {
      section.appendChild(
          list(
              "merken", state.guide().stream().map(mark -> mark.explanation(language())).toList()));
    }
    return Optional.of(section);
  }

  private Element initiatives(AreaState.Initiatives initiatives, AreaState state) {
    Element body = el("tbody", "");
    for (AreaState.CategoryRow row : initiatives.rows()) {
      body.appendChild(
          el(
              "tr",
              row.total() ? "totaal" : "",
              el("th", "", row.category()).attr("scope", "row"),
              TableParts.figure(row.here(), language()),
              TableParts.figure(row.city(), language())));
    }
    Element head =
        el(
            "tr",
            "",
            TableParts.head(texts.get("thema"), ""),
            TableParts.head(state.area().naam(), "getal"),
            TableParts.head(texts.get("hele_tabel"), "getal"));
    return el(
        "section",
        "initiatieven",
        el("h2", "", texts.get("initiatieven")),
        el(
            "p",
            "toelichting",
            texts.get("geregistreerd_op", initiatives.period()) + " " + initiatives.rate()),
        el("table", "cijfers", el("thead", "", head), body),
        el("p", "noot", texts.get("initiatieven.noot")));
  }

  private Element changes(AreaState.Changes changes) {
    Element section = el("section", "veranderd", el("h2", "", texts.get("nieuw")));
    String count =
        changes.added() + changes.changed() + changes.gone() == 0
            ? texts.get("niets_veranderd")
            : texts.get(
                "veranderd",
                figures(changes.added()),
                figures(changes.changed()),
                figures(changes.gone()));
    section.appendChild(el("p", "", texts.get("vorige_publicatie", changes.since(), count)));
    if (!changes.sentences().isEmpty()) {
      section.appendChild(list("opsomming", changes.sentences()));
      int more = changes.changed() - changes.sentences().size();
      if (more > 0) {
        section.appendChild(el("p", "noot", texts.get("en_nog", figures(more))));
      }
    }
    return section;
  }

  private String figures(int count) {
    return texts.count("cijfers", count);
  }

  private Element sources(List<String> sources) {
    return el("section", "uitleg", el("h2", "", texts.get("bronnen")), list("", sources));
  }
}
