package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Markup.el;

import com.vaadin.flow.component.HtmlContainer;
import nl.wijkbeeld.dashboard.figure.Signals;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import org.jsoup.nodes.Element;

/** The quiet list of what stood out. */
public final class SignalList {
  private SignalList() {}

  public static HtmlContainer of(Signals signals, Language language) {
    Texts texts = Texts.of(SignalList.class, language);
    Element section = el("section", "opvallend", el("h2", "", texts.get("opvallend")));
    if (signals.judged().nothing()) {
      section.appendChild(el("p", "", texts.get("opvallend.nog_niet")));
    } else if (signals.newest().isEmpty()) {
      section.appendChild(el("p", "", texts.get("opvallend.niets")));
    } else {
      section.appendChild(Markup.list("", signals.newest()));
      if (!signals.earlier().isEmpty()) {
        section.appendChild(
            el(
                "details",
                "",
                el(
                    "summary",
                    "",
                    texts.get("opvallend.eerder", language.count(signals.earlier().size()))),
                Markup.list("", signals.earlier())));
      }
    }
    return Markup.component(section.appendChild(el("p", "noot", texts.get("opvallend.uitleg"))));
  }
}
