package nl.wijkbeeld.dashboard.search;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;

/** What was found, by kind. */
@Route(value = "zoeken", layout = Frame.class)
public final class SearchView extends SnapshotPage implements Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(SearchView.class, language());

  private final transient Wijkbeelden wijkbeelden;

  public SearchView(SnapshotStore store, Wijkbeelden wijkbeelden) {
    super(store, "zoekpagina");
    this.wijkbeelden = wijkbeelden;
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    show(
        new SearchPresenter(snapshot, wijkbeelden.published(), language()).state(address), address);
  }

  private void show(SearchState state, Address address) {
    setPageTitle(
        (state.question().isEmpty() ? texts.get("titel") : texts.get("titel_met", state.question()))
            + " \u2013 Wijkbeeld");
    add(el("h1", "", texts.get("titel")), field(state.question(), address));
    if (!state.outcome().isEmpty()) {
      add(with(el("p", "uitkomst", state.outcome()), "role", "status"));
    }
    for (SearchState.Group group : state.groups()) {
      add(group(group));
    }
    if (!state.near().isEmpty()) {
      add(el("section", "deel", el("h2", "", texts.get("bedoelt_u")), hits(state.near())));
    }
    state.advice().forEach(advice -> add(el("p", "toelichting", advice)));
  }

  private Component field(String question, Address address) {
    TextField field = new TextField(texts.get("vraag"));
    field.setId("vraag");
    field.setValue(question);
    field.setClearButtonVisible(true);
    field.addKeyPressListener(Key.ENTER, e -> ask(field.getValue(), address));
    Button button = new Button(texts.get("zoek"), e -> ask(field.getValue(), address));
    return with(
        with(el("div", "zoeken", field, button), "role", "search"),
        "aria-label",
        texts.get("titel"));
  }

  private static void ask(String question, Address address) {
    Addresses.go(address.without("alle").with("q", question));
  }

  private Component group(SearchState.Group group) {
    HtmlContainer section =
        with(el("section", "deel", el("h2", "", group.title())), "id", group.id());
    section.add(hits(group.hits()));
    if (!group.more().isEmpty()) {
      section.add(el("p", "", link(group.more(), "meer", group.moreText())));
    } else if (!group.moreText().isEmpty()) {
      section.add(el("p", "noot", group.moreText()));
    }
    return section;
  }

  private Component hits(List<SearchState.Hit> hits) {
    HtmlContainer list = el("ul", "treffers");
    for (SearchState.Hit hit : hits) {
      HtmlContainer item =
          el(
              "li",
              "treffer",
              link(hit.href(), "naam", hit.name()),
              el("span", "wat", hit.kind()),
              el("span", "waar", hit.where()));
      if (!hit.map().isEmpty()) {
        item.add(
            with(
                link(hit.map(), "opkaart", texts.get("op_de_kaart")),
                "aria-label",
                texts.get("op_de_kaart") + ": " + hit.name()));
      }
      list.add(item);
    }
    return list;
  }
}
