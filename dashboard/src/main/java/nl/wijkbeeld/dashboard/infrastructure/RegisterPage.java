package nl.wijkbeeld.dashboard.infrastructure;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Places;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/**
 * What the pages of registers have in common: their choices, and how they show a {@link Content}.
 */
@StyleSheet("context://registers.css")
public abstract class RegisterPage extends SnapshotPage {
  private static final long serialVersionUID = 1L;

  /** What gets the focus when the page is filled again. */
  private String focus = "";

  protected RegisterPage(SnapshotStore store, String className) {
    super(store, "register " + className);
  }

  private Texts texts() {
    return Texts.of(RegisterPage.class, language());
  }

  /** Goes to another choice of this page, and gives an element the focus there. */
  protected final void choose(Address address, String focusOn) {
    focus = focusOn;
    Addresses.go(address);
  }

  /** Shows a page. */
  protected final void show(
      Content content, List<Component> choices, Address address, Snapshot snapshot) {
    setPageTitle(texts().get("titel.waarvan", content.title(), content.subtitle()));
    add(
        el(
            "div",
            "boven",
            el(
                "div",
                "titel",
                with(el("h1", "", content.title()), "tabindex", "-1"),
                with(el("p", "onderkop", content.subtitle()), "role", "status")),
            TakeAway.of(address, snapshot, language())));
    content.notices().forEach(notice -> add(with(el("p", "melding", notice), "role", "status")));
    if (!content.register().madeUp().isEmpty()) {
      add(
          Dom.madeUp(
              texts().get("verzonnen", String.join(" ", content.register().madeUp())), language()));
    }
    HtmlContainer bar = el("div", "keuzes");
    choices.forEach(bar::add);
    add(bar);
    if (!content.sentences().isEmpty()) {
      HtmlContainer list = el("ul", "");
      content.sentences().forEach(sentence -> list.add(el("li", "", sentence)));
      add(el("section", "inhetkort", el("h2", "", texts().get("in_het_kort")), list));
    }
    content
        .sections()
        .forEach(section -> add(Markup.component(SectionMarkup.of(section, language()))));
    if (!content.notes().isEmpty()) {
      HtmlContainer list = el("ul", "");
      content.notes().forEach(note -> list.add(el("li", "", note)));
      add(el("section", "uitleg", el("h2", "", texts().get("goed_om_te_weten")), list));
    }
    if (!content.register().sources().isEmpty()) {
      HtmlContainer list = el("ul", "");
      content.register().sources().forEach(source -> list.add(el("li", "", source)));
      add(el("section", "uitleg", el("h2", "", texts().get("bronnen")), list));
    }
    restoreFocus();
  }

  /** Says that a register is empty, and what that does not mean. */
  protected final void nothing(String title, String what, String explanation) {
    setPageTitle(texts().get("titel.pagina", title));
    add(
        el(
            "section",
            "leeg",
            with(el("h1", "", title), "tabindex", "-1"),
            el("p", "", what),
            el("p", "", explanation)));
  }

  private void restoreFocus() {
    if (!focus.isEmpty()) {
      getElement()
          .executeJs(
              "requestAnimationFrame(() => (document.getElementById($0) ?? document.querySelector('h1'))?.focus())",
              focus);
      focus = "";
    }
  }

  /** The field in which any area can be found. */
  protected final ComboBox<Places.Place> area(
      List<Places.Place> possible, Places.Place chosen, SerializableConsumer<Places.Place> change) {
    ComboBox<Places.Place> field = new ComboBox<>(texts().get("gebied"));
    field.setId("gebied");
    field.setItems(
        (place, text) ->
            place
                .label(language())
                .toLowerCase(java.util.Locale.ROOT)
                .contains(text.strip().toLowerCase(java.util.Locale.ROOT)),
        possible);
    field.setItemLabelGenerator(place -> place.label(language()));
    field.addClassName("breed");
    field.setValue(chosen);
    field.addValueChangeListener(
        e -> {
          if (e.isFromClient() && e.getValue() != null) {
            change.accept(e.getValue());
          }
        });
    return field;
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
}
