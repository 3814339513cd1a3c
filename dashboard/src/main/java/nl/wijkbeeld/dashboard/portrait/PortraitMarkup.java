package nl.wijkbeeld.dashboard.portrait;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Pijler;
import org.jsoup.nodes.Element;

/** A portrait on a page. */
public final class PortraitMarkup {
  private PortraitMarkup() {}

  /**
   * The section of the page.
   *
   * @param resilience the address of the resilience map with this area on it
   */
  public static Element of(Portrait portrait, Address resilience) {
    Element section = el("section", "inhetkort", el("h2", "", "In het kort"));
    portrait.refusal().ifPresent(text -> section.appendChild(el("p", "melding", text)));
    Element columns = el("div", "portret");
    if (!portrait.standing().axes().isEmpty()) {
      columns.appendChild(standing(portrait.standing(), resilience));
    }
    if (!portrait.sentences().isEmpty()) {
      Element list = el("ul", "");
      portrait.sentences().forEach(one -> list.appendChild(el("li", "", one.text())));
      columns.appendChild(list);
    }
    section.appendChild(columns);
    return section.appendChild(rules(portrait));
  }

  private static Element standing(Standing standing, Address resilience) {
    Element box = el("div", "stand");
    for (Standing.Axis axis : standing.axes()) {
      boolean carries = axis.pijler() == Pijler.DRAAGKRACHT;
      box.appendChild(
          el(
              "div",
              "as " + axis.pijler().code(),
              el(
                  "p",
                  "naam",
                  (carries ? "Draagkracht" : "Draaglast") + ", " + axis.periode().label()),
              el(
                  "p",
                  "waarde",
                  el("strong", "", Dutch.number(axis.score(), 0)),
                  el("span", "eenheid", " op een schaal van 100")),
              el(
                      "span",
                      "meter",
                      el("span", "")
                          .attr("style", String.format(Locale.ROOT, "width:%.1f%%", axis.score())))
                  .attr("aria-hidden", "true"),
              el("p", "noot", places(axis))));
    }
    return box.appendChild(link(resilience.href(), "", "Op de veerkrachtkaart"));
  }

  /** Never a bare place: always between which places it can lie, and how much is known. */
  public static String places(Standing.Axis axis) {
    String known = "%d van %d cijfers bekend".formatted(axis.known(), axis.total());
    return axis.count() == 0 || axis.from() == 0
        ? known
        : "plaats %d tot en met %d van %d; %s"
            .formatted(axis.from(), axis.to(), axis.count(), known);
  }

  /** How each sentence came to be, and what is not measured. */
  private static Element rules(Portrait portrait) {
    Element details = el("details", "", el("summary", "", "Hoe komen deze zinnen tot stand?"));
    details.appendChild(
        el(
            "p",
            "",
            "Vaste regels maken de zinnen uit de cijfers op deze pagina. Wat verborgen is of toeval kan zijn, krijgt geen zin. Krachten staan voor lasten."));
    Element list = el("dl", "regels");
    for (Sentence sentence : portrait.sentences()) {
      list.appendChild(el("dt", "", sentence.text()));
      list.appendChild(el("dd", "", sentence.rule().explanation()));
    }
    if (list.childrenSize() > 0) {
      details.appendChild(list);
    }
    List<String> unmeasured = new ArrayList<>();
    portrait.unmeasured().forEach(one -> unmeasured.add(one.label() + ": niet gemeten."));
    if (!unmeasured.isEmpty()) {
      details.appendChild(
          el(
              "p",
              "",
              "Veerkracht heeft zeven kanten (Biggs en anderen, 2012 en 2015). Niet elke kant staat in een register:"));
      Element missing = el("ul", "");
      unmeasured.forEach(text -> missing.appendChild(el("li", "", text)));
      details.appendChild(missing);
    }
    return details;
  }
}
