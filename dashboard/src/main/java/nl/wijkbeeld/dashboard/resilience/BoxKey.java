package nl.wijkbeeld.dashboard.resilience;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.StateSign;
import nl.wijkbeeld.dashboard.text.FigureState;

/** The key of the boxes as a grid that can be pointed at; it lies as the points do. */
final class BoxKey extends Div {
  private static final long serialVersionUID = 1L;

  private final Language language;
  private final transient Texts texts;

  BoxKey(Language language) {
    this.language = language;
    this.texts = Texts.of(BoxKey.class, language);
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
              el("span", "", texts.get("legenda.onbekend", areas(state.unknown())))));
    }
  }

  private String areas(int count) {
    return texts.count("gebieden", count);
  }

  private Component grid(ResilienceState state, Cross cross) {
    HtmlContainer grid =
        with(
            with(el("div", "vakken v" + cross.sides()), "role", "group"),
            "aria-label",
            texts.get("legenda"));
    for (int up = cross.sides() - 1; up >= 0; up--) {
      for (int right = 0; right < cross.sides(); right++) {
        grid.add(box(state, cross, cross.box(up, right)));
      }
    }
    HtmlContainer words =
        with(with(el("p", "vakwoorden"), "data-rust", texts.get("legenda.wijs")), "role", "status");
    words.add(
        state.choice().box().isPresent()
            ? label(state, cross, state.choice().box().getAsInt())
            : texts.get("legenda.wijs"));
    return el(
        "div",
        "vakkenrij",
        el(
            "div",
            "vakkenas",
            with(el("span", "as-op", texts.get("as.op")), "aria-hidden", "true"),
            grid,
            with(el("span", "as-langs", texts.get("as.langs")), "aria-hidden", "true")),
        words);
  }

  private String label(ResilienceState state, Cross cross, int box) {
    return texts.get("legenda.vak", cross.label(box, language), areas(state.boxes().get(box)));
  }

  private HtmlContainer box(ResilienceState state, Cross cross, int box) {
    boolean pressed = state.choice().box().isPresent() && state.choice().box().getAsInt() == box;
    HtmlContainer button =
        with(
            with(
                el(
                    "button",
                    "vak" + (isDark(cross.colour(box)) ? " donker" : ""),
                    el("span", "", language.count(state.boxes().get(box)))),
                "type",
                "button"),
            "id",
            "vak-" + box);
    cross.name(box, language).ifPresent(name -> button.addComponentAsFirst(el("strong", "", name)));
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
