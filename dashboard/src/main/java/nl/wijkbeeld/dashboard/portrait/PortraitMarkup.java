package nl.wijkbeeld.dashboard.portrait;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.vocabulary.Pijler;
import org.jsoup.nodes.Element;

/** A portrait on a page. */
public final class PortraitMarkup {
  private final Portrait portrait;
  private final Address resilience;
  private final Language language;
  private final Texts texts;

  private PortraitMarkup(Portrait portrait, Address resilience, Language language) {
    this.portrait = portrait;
    this.resilience = resilience;
    this.language = language;
    this.texts = Texts.of(PortraitMarkup.class, language);
  }

  /**
   * The section of the page.
   *
   * @param resilience the address of the resilience map with this area on it
   */
  public static Element of(Portrait portrait, Address resilience, Language language) {
    return new PortraitMarkup(portrait, resilience, language).make();
  }

  private Element make() {
    Element section = el("section", "inhetkort", el("h2", "", texts.get("in_het_kort")));
    portrait
        .refusal()
        .ifPresent(text -> section.appendChild(Markup.inDutch(el("p", "melding", text), language)));
    Element columns = el("div", "portret");
    if (!portrait.standing().axes().isEmpty()) {
      columns.appendChild(standing(portrait.standing()));
    }
    if (!portrait.sentences().isEmpty()) {
      Element list = el("ul", "");
      portrait.sentences().forEach(one -> list.appendChild(el("li", "", one.text())));
      columns.appendChild(Markup.inDutch(list, language));
    }
    section.appendChild(columns);
    if (portrait.sentences().isEmpty() && portrait.refusal().isEmpty()) {
      section.appendChild(el("p", "", texts.get("geen_zin")));
    }
    return section.appendChild(rules());
  }

  private Element standing(Standing standing) {
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
                  texts.get(
                      carries ? "draagkracht" : "draaglast", language.period(axis.periode()))),
              el(
                  "p",
                  "waarde",
                  el("strong", "", language.number(axis.score(), 0)),
                  el("span", "eenheid", " " + texts.get("schaal"))),
              el(
                      "span",
                      "meter",
                      el("span", "")
                          .attr("style", String.format(Locale.ROOT, "width:%.1f%%", axis.score())))
                  .attr("aria-hidden", "true"),
              el("p", "noot", places(axis, language))));
    }
    return box.appendChild(link(resilience.href(), "", texts.get("op_de_veerkrachtkaart")));
  }

  /** Never a bare place: always between which places it can lie, and how much is known. */
  public static String places(Standing.Axis axis, Language language) {
    Texts texts = Texts.of(PortraitMarkup.class, language);
    String known = texts.get("bekend", language.count(axis.known()), language.count(axis.total()));
    return axis.count() == 0 || axis.from() == 0
        ? known
        : texts.get(
            "plaats",
            language.count(axis.from()),
            language.count(axis.to()),
            language.count(axis.count()),
            known);
  }

  /** How each sentence came to be, and what is not measured. */
  private Element rules() {
    Element details = el("details", "", el("summary", "", texts.get("hoe")));
    details.appendChild(el("p", "", texts.get("regels")));
    Element list = el("dl", "regels");
    for (Sentence sentence : portrait.sentences()) {
      list.appendChild(el("dt", "", sentence.text()));
      list.appendChild(el("dd", "", sentence.rule().explanation()));
    }
    if (list.childrenSize() > 0) {
      details.appendChild(Markup.inDutch(list, language));
    }
    List<String> unmeasured = new ArrayList<>();
    portrait.unmeasured().forEach(one -> unmeasured.add(one.label() + ": niet gemeten."));
    if (!unmeasured.isEmpty()) {
      details.appendChild(el("p", "", texts.get("niet_gemeten")));
      Element missing = el("ul", "");
      unmeasured.forEach(text -> missing.appendChild(el("li", "", text)));
      details.appendChild(Markup.inDutch(missing, language));
    }
    return details;
  }
}
