package nl.wijkbeeld.dashboard.page;

import com.vaadin.flow.component.HtmlContainer;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.StateSign;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.jsoup.nodes.Element;

/** What zero and the three absences mean, for the states that a page shows. */
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
}
