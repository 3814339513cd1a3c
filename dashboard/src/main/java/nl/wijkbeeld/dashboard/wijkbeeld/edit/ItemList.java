package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Things one below the other, each with its own fields, that can be added, moved and taken away.
 *
 * @param <T> what they are
 */
final class ItemList<T> extends Div {
  private static final long serialVersionUID = 1L;

  /** The fields of one thing. */
  @FunctionalInterface
  interface Form<T> {
    Component of(T item, Consumer<T> changed);
  }

  private final transient List<T> items;
  private final String one;
  private final transient Function<T, String> name;
  private final transient Form<T> form;
  private final transient Supplier<T> blank;
  private final transient Consumer<List<T>> changed;

  /**
   * A list.
   *
   * @param one what one of them is called, such as {@code plek}
   * @param name what a certain one is called; may be empty
   * @param changed gets all of them after each change
   */
  ItemList(
      List<T> items,
      String one,
      Function<T, String> name,
      Form<T> form,
      Supplier<T> blank,
      Consumer<List<T>> changed) {
    this.items = new ArrayList<>(items);
    this.one = one;
    this.name = name;
    this.form = form;
    this.blank = blank;
    this.changed = changed;
    addClassName("dingen");
    draw();
  }

  private void draw() {
    removeAll();
    HtmlContainer list = el("ol", "");
    for (int i = 0; i < items.size(); i++) {
      list.add(card(i));
    }
    Button more = new Button("Nog een " + one, e -> add());
    if (items.isEmpty()) {
      more.setText("Een " + one + " erbij");
    }
    more.addClassName("erbij");
    add(list, more);
  }

  private Component card(int at) {
    T item = items.get(at);
    String called = name.apply(item).isBlank() ? one + " " + (at + 1) : name.apply(item);
    HtmlContainer moves =
        el(
            "div",
            "verplaatsen",
            button("↑", called + " naar boven", at > 0, () -> swap(at, at - 1)),
            button("↓", called + " naar beneden", at < items.size() - 1, () -> swap(at, at + 1)),
            button("×", called + " weghalen", true, () -> remove(at)));
    HtmlContainer group =
        el(
            "div",
            "",
            moves,
            form.of(
                item,
                other -> {
                  items.set(at, other);
                  changed.accept(List.copyOf(items));
                }));
    return el("li", "ding", with(with(group, "role", "group"), "aria-label", called));
  }

  private static NativeButton button(String sign, String label, boolean can, Runnable action) {
    NativeButton button = new NativeButton(sign, e -> action.run());
    button.getElement().setAttribute("aria-label", label).setAttribute("title", label);
    button.setEnabled(can);
    return button;
  }

  private void add() {
    items.add(blank.get());
    told();
    getElement()
        .executeJs(
            "this.querySelector('ol > li:last-child').querySelector('vaadin-text-field,"
                + " vaadin-text-area, vaadin-combo-box')?.focus()");
  }

  private void swap(int one, int other) {
    Collections.swap(items, one, other);
    told();
  }

  private void remove(int at) {
    items.remove(at);
    told();
  }

  private void told() {
    changed.accept(List.copyOf(items));
    draw();
  }
}
