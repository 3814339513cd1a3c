package nl.wijkbeeld.dashboard.resilience;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Calculation;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Side;

/** How the scores of an area came about, on the page. */
final class CalculationPanel {

  /** How a score comes about, in words. */
  static final String FORMULA =
      "Elk cijfer krijgt eerst één richting: hoog is meer draagkracht, of hoog is meer draaglast. Dan krijgt het een plaats op een schaal van 0 tot 100 tussen de andere gebieden: (middelste rang − ½) / aantal × 100. De score is het gewogen gemiddelde van de cijfers die bekend zijn. Draagkracht en draaglast worden nooit van elkaar afgetrokken.";

  private CalculationPanel() {}

  static Component of(Calculation found) {
    HtmlContainer close =
        with(
            with(el("button", "knop", "Sluit de berekening"), "type", "button"),
            "data-zet",
            ResiliencePresenter.EXPLAINED + "=");
    HtmlContainer section =
        el(
            "section",
            "berekening",
            with(el("h2", "", "Hoe is dit berekend? " + found.row().naam()), "tabindex", "-1"),
            el("p", "", FORMULA));
    for (Side side : found.sides()) {
      HtmlContainer part = el("div", "zijde " + side.code());
      part.add(el("h3", "", side.title() + ": " + ScoreWords.value(side.score())));
      side.formula().ifPresent(sum -> part.add(el("p", "som", sum)));
      side.remarks().forEach(remark -> part.add(el("p", "noot", remark)));
      if (!side.lines().isEmpty()) {
        part.add(
            with(
                with(
                    with(drawing("tabelrol", ResilienceTable.of(found, side)), "tabindex", "0"),
                    "role",
                    "group"),
                "aria-label",
                side.title() + ": de cijfers"));
      }
      section.add(part);
    }
    section.add(close);
    return section;
  }
}
