package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Markup.el;

import com.vaadin.flow.component.HtmlContainer;
import nl.wijkbeeld.dashboard.figure.Signals;
import org.jsoup.nodes.Element;

/** The quiet list of what stood out. */
public final class SignalList {
  private SignalList() {}

  public static HtmlContainer of(Signals signals) {
    Element section = el("section", "opvallend", el("h2", "", "Opvallend"));
    if (signals.judged().nothing()) {
      section.appendChild(
          el(
              "p",
              "",
              "Nog niets te zeggen: er is nog geen reeks van weken of maanden met genoeg verleden om mee te vergelijken."));
    } else if (signals.newest().isEmpty()) {
      section.appendChild(el("p", "", "Er viel niets op."));
    } else {
      section.appendChild(Markup.list("", signals.newest()));
      if (!signals.earlier().isEmpty()) {
        section.appendChild(
            el(
                "details",
                "",
                el("summary", "", "Eerder (%d)".formatted(signals.earlier().size())),
                Markup.list("", signals.earlier())));
      }
    }
    return Markup.component(
        section.appendChild(
            el(
                "p",
                "noot",
                "Elk gebied is vergeleken met zijn eigen verleden, week voor week of maand voor maand. Een reeks met te weinig verleden wordt niet beoordeeld. Verborgen cijfers deden niet mee. Opvallend is een vraag om te kijken, geen oordeel.")));
  }
}
