package nl.wijkbeeld.dashboard.compare;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.SheetBar;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.StateKey;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.FigureState;

/** What pages with choices have in common: choices that keep the focus, and their foot. */
public abstract class ComparePage extends SnapshotPage {
  private static final long serialVersionUID = 1L;

  /** What gets the focus when the page is filled again. */
  private String focus = "";

  protected ComparePage(SnapshotStore store, String className) {
    super(store, className);
    UI.getCurrent().getPage().addJsModule("context://vergelijken.js");
  }

  /** Goes to another choice of this page, and gives an element the focus there. */
  protected final void choose(Address address, String focusOn) {
    focus = focusOn;
    Addresses.go(address);
  }

  /** Gives the element that was asked for the focus, if any was. */
  protected final void restoreFocus() {
    if (!focus.isEmpty()) {
      getElement()
          .executeJs(
              "requestAnimationFrame(() => (document.getElementById($0) ?? document.querySelector('h1'))?.focus())",
              focus);
      focus = "";
    }
  }

  /** The name of the page, what it is about, and how to take it along. */
  protected final void heading(String title, String about, Optional<TakeAway> takeAway) {
    HtmlContainer top =
        el(
            "div",
            "boven",
            el(
                "div",
                "titel",
                with(el("h1", "", title), "tabindex", "-1"),
                with(el("p", "onderkop", about), "role", "status")));
    takeAway.ifPresent(top::add);
    add(top);
  }

  protected final void notices(List<String> notices) {
    notices.forEach(notice -> add(with(el("p", "melding", notice), "role", "status")));
  }

  protected final <T> Select<T> select(
      String id,
      String label,
      List<T> items,
      T chosen,
      ItemLabelGenerator<T> text,
      SerializableConsumer<T> change) {
    Select<T> select = new Select<>();
    select.setLabel(label);
    select.setId(id);
    select.setItems(items);
    select.setItemLabelGenerator(text);
    select.setValue(chosen);
    select.addValueChangeListener(
        e -> {
          if (e.isFromClient() && e.getValue() != null) {
            change.accept(e.getValue());
          }
        });
    return select;
  }

  private Texts texts() {
    return Texts.of(ComparePage.class, language());
  }

  /** What the marks and signs mean; nothing when there are none. */
  protected final Optional<Component> guide(Set<FigureState> states, List<ReadingGuide> guide) {
    Optional<HtmlContainer> key = StateKey.of(states, language());
    if (guide.isEmpty() && key.isEmpty()) {
      return Optional.empty();
    }
    HtmlContainer section = el("section", "leeswijzer", el("h2", "", texts().get("leeswijzer")));
    key.ifPresent(section::add);
    if (!guide.isEmpty()) {
      HtmlContainer marks = el("ul", "merken");
      guide.forEach(mark -> marks.add(el("li", "", mark.explanation(language()))));
      section.add(marks);
    }
    return Optional.of(section);
  }

  /** A table of which the page has one sheet at a time, with the way to the others. */
  protected final HtmlContainer sheets(Sheet sheet, Address address, HtmlContainer table) {
    HtmlContainer side = el("div", "tabelkant");
    new SheetBar(sheet, address, language()).around(table).forEach(side::add);
    return side;
  }

  /** What the page rests on; nothing when that is not known. */
  protected final Optional<Component> sources(List<String> sources) {
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    HtmlContainer list = el("ul", "");
    sources.forEach(source -> list.add(el("li", "", source)));
    return Optional.of(el("section", "uitleg", el("h2", "", texts().get("bronnen")), list));
  }
}
