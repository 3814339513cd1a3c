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
import nl.wijkbeeld.dashboard.page.Dom;
import org.jsoup.nodes.Element;

/**
 * What a reader gets: how much, the first rows, and the file itself.
 *
 * @param here the address of the choice
 * @param making where it is shown how far a file is
 * @param begin begins to make a file that takes long
 */
record ExportResult(ExportState state, Address here, HtmlContainer making, Runnable begin) {

  /** A file of more rows than this is made first and fetched then. */
  private static final long MOST_AT_ONCE = 100_000;

  HtmlContainer section() {
    HtmlContainer section =
        with(
            with(
                Dom.el("section", "uitkomst", component(el("h2", "", "Uw tabel"))),
                "id",
                "uitkomst"),
            "aria-label",
            "Uw tabel");
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
                el(
                    "p",
                    "",
                    "Kies bij stap 1 een indicator. Hier komen dan de eerste rijen te staan."),
                el("p", "toelichting", "Hebt u eerder een vraag bewaard? Open haar dan hier."))
            : el(
                "p", "nog-niets", text("Verander de keuze in de stappen, of "), again(), text("."));
    return Dom.el("div", "", component(words), component(el("p", "knoppen", openQuery())));
  }

  private Element again() {
    return link(here.to(ExportView.PAGE).href(), "", "begin opnieuw");
  }

  private void add(HtmlContainer section, Outcome outcome) {
    section.add(component(size(outcome)));
    outcome.madeUp().forEach(text -> section.add(component(madeUp(text))));
    section.add(actions(outcome), making);
    section.add(component(preview(outcome)));
    section.add(component(repeat()));
  }

  private static Element size(Outcome outcome) {
    Element list =
        el(
            "ul",
            "omvang",
            amount(Language.NL.count(outcome.rows()), outcome.rows() == 1 ? "rij" : "rijen"),
            amount("" + outcome.columns(), "kolommen"),
            amount("±\u00a0" + outcome.size(), "uitgepakt"));
    return el(
        "div",
        "",
        list,
        el("p", "toelichting", "Waarden: " + String.join(", ", outcome.states()) + "."));
  }

  private static Element amount(String number, String what) {
    return el("li", "", el("strong", "", number), text(" "), el("span", "", what));
  }

  private Component actions(Outcome outcome) {
    HtmlContainer actions = Dom.el("p", "knoppen");
    if (outcome.rows() > MOST_AT_ONCE) {
      NativeButton make = new NativeButton("Maak het bestand (zip)", e -> begin.run());
      make.addClassName("knop");
      make.setId("maak");
      actions.add(make);
    } else {
      actions.add(
          component(
              link(state.download().href(), "knop", "Haal het bestand op (zip)")
                  .attr("router-ignore", true)));
    }
    actions.add(
        component(
            link(state.query().href(), "stil", "Bewaar de vraag").attr("router-ignore", true)),
        component(openQuery()),
        component(link(here.to(ExportView.PAGE).href(), "stil", "Begin opnieuw")));
    return actions;
  }

  /** Reads a file in the browser, and tells the page what is in it. */
  private static Element openQuery() {
    return el(
        "label",
        "stil bestandknop",
        text("Open een vraag"),
        el("input", "alleen-horen")
            .attr("type", "file")
            .attr("accept", ".json,application/json")
            .attr("data-vraag", true));
  }

  private static Element preview(Outcome outcome) {
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
            ? "De eerste " + outcome.preview().size() + " rijen"
            : "De hele tabel";
    return el(
            "div",
            "tabelrol",
            el("table", "cijfers", el("caption", "", caption), el("thead", "", head), body))
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", caption);
  }

  /** How the same is asked without the page. */
  private static Element repeat() {
    return el(
            "details",
            "opnieuw",
            el("summary", "", "Dezelfde tabel op de opdrachtregel"),
            el(
                "p",
                "",
                "Bewaar de vraag als vraag.json. Dezelfde vraag aan dezelfde snapshot geeft dezelfde bytes."),
            el("pre", "", "./wijkbeeld export --lake MEER --query vraag.json --out tabel.zip")
                .attr("tabindex", "0"))
        .attr("data-sleutel", "opnieuw");
  }
}
