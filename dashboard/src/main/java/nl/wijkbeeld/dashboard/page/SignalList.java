package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import nl.wijkbeeld.dashboard.figure.Signals;

/** The quiet list of what stood out. */
public final class SignalList {
  private SignalList() {}

  public static HtmlContainer of(Signals signals) {
    HtmlContainer section = el("section", "opvallend", el("h2", "", "Opvallend"));
    if (signals.judged().nothing()) {
      section.add(
          el(
              "p",
              "",
              "Nog niets te zeggen: er is nog geen reeks van weken of maanden met genoeg verleden om mee te vergelijken."));
    } else if (signals.newest().isEmpty()) {
      section.add(el("p", "", "Er viel niets op."));
    } else {
      section.add(list(signals.newest()));
      if (!signals.earlier().isEmpty()) {
        section.add(
            el(
                "details",
                "",
                el("summary", "", "Eerder (%d)".formatted(signals.earlier().size())),
                list(signals.earlier())));
      }
    }
    section.add(
        el(
            "p",
            "noot",
            "Elk gebied is vergeleken met zijn eigen verleden, week voor week of maand voor maand. Een reeks met te weinig verleden wordt niet beoordeeld. Verborgen cijfers deden niet mee. Opvallend is een vraag om te kijken, geen oordeel."));
    return section;
  }

  private static HtmlContainer list(List<String> sentences) {
    HtmlContainer list = el("ul", "");
    sentences.forEach(sentence -> list.add(el("li", "", sentence)));
    return list;
  }
}
