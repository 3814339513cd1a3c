package nl.wijkbeeld.dashboard.export;

import static nl.wijkbeeld.dashboard.page.Dom.with;
import static nl.wijkbeeld.dashboard.page.Markup.component;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;
import static nl.wijkbeeld.dashboard.page.Markup.madeUp;
import static nl.wijkbeeld.dashboard.page.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.ExportState.Outcome;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Dom;
import org.jsoup.nodes.Element;

/** What a reader gets: how much, the first rows, and the file itself. */
final class ExportResult {

  /** A file of more rows than this is made first and fetched then. */
  private static final long MOST_AT_ONCE = 100_000;

  private final ExportState state;
  private final Address here;
  private final Language language;
  private final Texts texts;
  private final HtmlContainer making;
  private final Runnable begin;

  /**
   * Of a choice.
   *
   * @param here the address of the choice
   * @param making where it is shown how far a file is
   * @param begin begins to make a file that takes long
   */
  ExportResult(
      ExportState state, Address here, Language language, HtmlContainer making, Runnable begin) {
    this.state = state;
    this.here = here;
    this.language = language;
    this.texts = Texts.of(ExportResult.class, language);
    this.making = making;
    this.begin = begin;
  }

  HtmlContainer section() {
    HtmlContainer section =
        with(
            with(
                Dom.el("section", "uitkomst", component(el("h2", "", texts.get("uw_tabel")))),
                "id",
                "uitkomst"),
            "aria-label",
            texts.get("uw_tabel"));
    state.messages().forEach(text -> section.add(component(message(text))));
    state.outcome().ifPresentOrElse(found -> add(section, found), () -> section.add(nothing()));
    return section;
  }

  private static Element message(String text) {
    return el("p", "melding", text).attr("role", "alert");
  }

  /** What to do when there is no table yet, or none for this choice. */
  private Component nothing() {
    Element words =
        state.messages().isEmpty()
            ? el(
                "div",
                "nog-niets",
                el("p", "", texts.get("kies_bij_stap_1")),
                el("p", "toelichting", texts.get("eerder_bewaard")))
            : el("p", "nog-niets", text(texts.get("verander_de_keuze") + " "), again(), text("."));
    return Dom.el("div", "", component(words), component(el("p", "knoppen", openQuery())));
  }

  private Element again() {
    return link(here.to(ExportView.PAGE).href(), "", texts.get("begin_opnieuw.zin"));
  }

  private void add(HtmlContainer section, Outcome outcome) {
    section.add(component(size(outcome)));
    outcome.madeUp().forEach(text -> section.add(component(madeUp(text, language))));
    section.add(actions(outcome), making);
    section.add(component(preview(outcome)));
    section.add(component(repeat()));
  }

  private Element size(Outcome outcome) {
    Element list =
        el(
            "ul",
            "omvang",
            amount(
                language.count(outcome.rows()),
                outcome.rows() == 1 ? texts.get("rijen.een") : texts.get("rijen.meer")),
            amount(language.count(outcome.columns()), texts.get("kolommen.aantal")),
            amount("±\u00a0" + outcome.size(), texts.get("uitgepakt")));
    return el(
        "div",
        "",
        list,
        el("p", "toelichting", texts.get("waarden", String.join(", ", outcome.states()))));
  }

  private static Element amount(String number, String what) {
    return el("li", "", el("strong", "", number), text(" "), el("span", "", what));
  }

  private Component actions(Outcome outcome) {
    HtmlContainer actions = Dom.el("p", "knoppen");
    if (outcome.rows() > MOST_AT_ONCE) {
      NativeButton make = new NativeButton(texts.get("maak_bestand"), e -> begin.run());
      make.addClassName("knop");
      make.setId("maak");
      actions.add(make);
    } else {
      actions.add(
          component(
              link(state.download().href(), "knop", texts.get("haal_op"))
                  .attr("router-ignore", true)));
    }
    actions.add(
        component(
            link(state.query().href(), "stil", texts.get("bewaar_vraag"))
                .attr("router-ignore", true)),
        component(openQuery()),
        component(link(here.to(ExportView.PAGE).href(), "stil", texts.get("begin_opnieuw"))));
    return actions;
  }

  /** Reads a file in the browser, and tells the page what is in it. */
  private Element openQuery() {
    return el(
        "label",
        "stil bestandknop",
        text(texts.get("open_vraag")),
        el("input", "alleen-horen")
            .attr("type", "file")
            .attr("accept", ".json,application/json")
            .attr("data-vraag", true));
  }

  private Element preview(Outcome outcome) {
    Element head = el("tr", "");
    outcome.header().forEach(name -> head.appendChild(el("th", "", name).attr("scope", "col")));
    Element body = el("tbody", "");
    for (List<String> row : outcome.preview()) {
      Element line = el("tr", "");
      row.forEach(
          cell -> line.appendChild(el("td", cell.equals(FileChoice.NA) ? "geen" : "", cell)));
      body.appendChild(line);
    }
    String caption =
        outcome.rows() > outcome.preview().size()
            ? texts.get("eerste_rijen", language.count(outcome.preview().size()))
            : texts.get("hele_tabel");
    return el(
            "div",
            "tabelrol",
            el(
                "table",
                "cijfers",
                el("caption", "", caption),
                el("thead", "", head).attr("lang", Language.NL.code()),
                body.attr("lang", Language.NL.code())))
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", caption);
  }

  /** How the same is asked without the page. */
  private Element repeat() {
    return el(
            "details",
            "opnieuw",
            el("summary", "", texts.get("opdrachtregel")),
            el("p", "", texts.get("opdrachtregel.uitleg")),
            el("pre", "", "./wijkbeeld export --lake MEER --query vraag.json --out tabel.zip")
                .attr("lang", Language.NL.code())
                .attr("tabindex", "0"))
        .attr("data-sleutel", "opnieuw");
  }
}
