package nl.wijkbeeld.dashboard.resilience;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import nl.wijkbeeld.dashboard.map.StateSign;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;

/** The key of the boxes as a grid that can be pointed at; it lies as the points do. */
final class BoxKey extends Div {
  private static final long serialVersionUID = 1L;

  BoxKey() {
    addClassName("vakkenlegenda");
  }

  /** Shows the boxes of a state. */
  void show(ResilienceState state) {
    removeAll();
    getElement()
        .setAttribute(
            "data-vast",
            state.choice().box().isPresent() ? "" + state.choice().box().getAsInt() : "");
    if (state.cross().isPresent()) {
      add(grid(state, state.cross().get()));
    }
    if (state.unknown() > 0) {
      add(
          el(
              "p",
              "onbekendregel",
              drawing("staal", StateSign.swatch(FigureState.ONBEKEND)),
              el(
                  "span",
                  "",
                  "%s: van een van beide is te weinig bekend".formatted(areas(state.unknown())))));
    }
  }

  private static String areas(int count) {
    return count == 1 ? "1 gebied" : Dutch.count(count) + " gebieden";
  }

  private static Component grid(ResilienceState state, Cross cross) {
    HtmlContainer grid =
        with(
            with(el("div", "vakken v" + cross.sides()), "role", "group"),
            "aria-label",
            "Legenda. Wijs een vak aan of druk erop om zijn gebieden te zien.");
    for (int up = cross.sides() - 1; up >= 0; up--) {
      for (int right = 0; right < cross.sides(); right++) {
        grid.add(box(state, cross, cross.box(up, right)));
      }
    }
    HtmlContainer words =
        with(
            with(el("p", "vakwoorden"), "data-rust", "Wijs een vak aan om zijn gebieden te zien."),
            "role",
            "status");
    words.add(
        state.choice().box().isPresent()
            ? label(state, cross, state.choice().box().getAsInt())
            : "Wijs een vak aan om zijn gebieden te zien.");
    return el(
        "div",
        "vakkenrij",
        el(
            "div",
            "vakkenas",
            with(el("span", "as-op", "Draagkracht →"), "aria-hidden", "true"),
            grid,
            with(el("span", "as-langs", "Draaglast →"), "aria-hidden", "true")),
        words);
  }

  private static String label(ResilienceState state, Cross cross, int box) {
    return "%s (%s)".formatted(cross.label(box), areas(state.boxes().get(box)));
  }

  private static HtmlContainer box(ResilienceState state, Cross cross, int box) {
    boolean pressed = state.choice().box().isPresent() && state.choice().box().getAsInt() == box;
    HtmlContainer button =
        with(
            with(
                el(
                    "button",
                    "vak" + (isDark(cross.colour(box)) ? " donker" : ""),
                    el("span", "", Dutch.count(state.boxes().get(box)))),
                "type",
                "button"),
            "id",
            "vak-" + box);
    cross.name(box).ifPresent(name -> button.addComponentAsFirst(el("strong", "", name)));
    with(with(button, "data-vak", "" + box), "data-zet", ResiliencePresenter.BOX + "=" + box);
    with(button, "style", "background:" + cross.colour(box));
    with(button, "aria-pressed", Boolean.toString(pressed));
    return with(button, "aria-label", label(state, cross, box));
  }

  /** Whether light letters read best on a colour. */
  static boolean isDark(String colour) {
    java.awt.Color c = java.awt.Color.decode(colour);
    return (c.getRed() * .299 + c.getGreen() * .587 + c.getBlue() * .114) < 120;
  }
}
