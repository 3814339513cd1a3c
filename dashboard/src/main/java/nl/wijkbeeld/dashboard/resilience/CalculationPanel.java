package nl.wijkbeeld.dashboard.resilience;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Calculation;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Side;

/** How the scores of an area came about, on the page. */
final class CalculationPanel {

  private final Texts texts;
  private final ScoreWords words;
  private final ResilienceTable table;

  CalculationPanel(Language language) {
    this.texts = Texts.of(CalculationPanel.class, language);
    this.words = new ScoreWords(language);
    this.table = new ResilienceTable(language);
  }

  Component of(Calculation found) {
    HtmlContainer close =
        with(
            with(el("button", "knop", texts.get("sluit")), "type", "button"),
            "data-zet",
            ResiliencePresenter.EXPLAINED + "=");
    HtmlContainer section =
        el(
            "section",
            "berekening",
            with(el("h2", "", texts.get("hoe.van", found.row().naam())), "tabindex", "-1"),
            el("p", "", texts.get("formule")));
    for (Side side : found.sides()) {
      HtmlContainer part = el("div", "zijde " + side.code());
      part.add(el("h3", "", texts.get("score.kop", side.title(), words.value(side.score()))));
      side.formula().ifPresent(sum -> part.add(el("p", "som", sum)));
      side.remarks().forEach(remark -> part.add(el("p", "noot", remark)));
      if (!side.lines().isEmpty()) {
        part.add(
            with(
                with(
                    with(drawing("tabelrol", table.of(found, side)), "tabindex", "0"),
                    "role",
                    "group"),
                "aria-label",
                texts.get("cijfers", side.title())));
      }
      section.add(part);
    }
    section.add(close);
    return section;
  }
}
