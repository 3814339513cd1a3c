package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;

import com.vaadin.flow.component.HtmlContainer;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.StateSign;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import org.jsoup.nodes.Element;

/** How zero and the three absences stand in a text, and what they mean. */
public final class StateKey {
  private StateKey() {}

  /** What each state that occurs means; nothing when all there is are numbers. */
  public static Optional<HtmlContainer> of(Set<FigureState> states, Language language) {
    return markup(states, language).map(Markup::component);
  }

  /** The same in Dutch. */
  public static Optional<HtmlContainer> of(Set<FigureState> states) {
    return of(states, Language.NL);
  }

  /** The same as markup. */
  public static Optional<Element> markup(Set<FigureState> states, Language language) {
    Element list =
        Markup.el("ul", "toestanden")
            .attr("aria-label", Texts.of(StateKey.class, language).get("tekens"));
    for (FigureState state : FigureState.values()) {
      if (state != FigureState.GETAL && states.contains(state)) {
        list.appendChild(
            Markup.el(
                "li",
                "",
                Markup.drawing("staal", StateSign.swatch(state)),
                Markup.el("span", "", state.explanation(language))));
      }
    }
    return list.childrenSize() > 0 ? Optional.of(list) : Optional.empty();
  }

  public static HtmlContainer figure(FigureText figure, Language language) {
    return figure(figure.text(), figure.state(), language);
  }

  /** A figure; with the sign of its state when it is not simply a number. */
  public static HtmlContainer figure(String text, FigureState state, Language language) {
    HtmlContainer figure = el("span", "cijfer");
    if (state != FigureState.GETAL) {
      figure.addClassName(state.code());
      figure.add(sign(state));
    }
    figure.add(el("span", "", text));
    if (state == FigureState.NUL) {
      figure.add(el("span", "alleen-horen", " (" + state.word(language) + ")"));
    }
    return figure;
  }

  private static HtmlContainer sign(FigureState state) {
    HtmlContainer sign = el("span", "staal");
    sign.getElement().setProperty("innerHTML", StateSign.swatch(state));
    return sign;
  }
}
