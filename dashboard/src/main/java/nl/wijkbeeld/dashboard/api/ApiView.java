package nl.wijkbeeld.dashboard.api;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.jsoup.nodes.Element;

/**
 * Where the API is explained and tried: fill in, see the address and the answer, and take along the
 * lines for R, Python, DuckDB or a shell. The asking is done in the browser ({@code api.js}).
 */
@Route(value = ApiView.PAGE, layout = Frame.class)
@StyleSheet("context://api.css")
public final class ApiView extends SnapshotPage {
  private static final long serialVersionUID = 1L;
  static final String PAGE = "api";

  private final transient Settings settings;

  public ApiView(SnapshotStore store, Settings settings) {
    super(store, "apipagina");
    this.settings = settings;
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    ApiState state = new ApiPresenter(snapshot, settings).state(address);
    setPageTitle("API \u2013 Wijkbeeld");
    UI.getCurrent().getPage().addJsModule("context://api.js");
    add(Markup.component(title(state)));
    add(Markup.component(tables(state)));
    add(Markup.component(trial(state)));
    add(Markup.component(codes()));
    add(Markup.component(problems(state)));
  }

  private static Element title(ApiState state) {
    Element title =
        el(
            "div",
            "titel",
            el("h1", "", "API"),
            el(
                "p",
                "onderkop",
                "De tabellen achter de pagina\u2019s, voor R, Python en andere programma\u2019s: dezelfde cijfers, met dezelfde bescherming. "
                    + (state.closed()
                        ? "Elke vraag heeft een token nodig."
                        : "Aanmelden hoeft niet.")
                    + state
                        .perMinute()
                        .map(number -> " U kunt " + number + " vragen per minuut stellen.")
                        .orElse("")),
            el(
                "ul",
                "verwijzingen",
                way("api/v1/" + ApiDescription.FILE, "Beschrijving (OpenAPI 3.1)"),
                way("api/v1/snapshots", "Snapshots"),
                way("dcat.ttl", "Gegevenssets (DCAT-AP-NL, Turtle)"),
                way("dcat.jsonld", "Gegevenssets (JSON-LD)")));
    if (!state.madeUp().isEmpty()) {
      title.appendChild(
          Markup.madeUp("Een deel van deze snapshot is verzonnen; elk antwoord zegt wat."));
    }
    return title;
  }

  private static Element way(String href, String text) {
    return el("li", "", Markup.link(href, "", text).attr("router-ignore", ""));
  }

  private static Element tables(ApiState state) {
    Element list = el("ul", "");
    for (ApiState.TableLink table : state.tables()) {
      Element link = Markup.link(table.address().href(), "", table.name());
      if (table.chosen()) {
        link.attr("aria-current", "page");
      }
      list.appendChild(el("li", "", link));
    }
    return el("nav", "tabellen", list).attr("aria-label", "Tabellen");
  }

  private static Element trial(ApiState state) {
    Element fields = el("div", "velden");
    state.fields().forEach(field -> fields.appendChild(field(field)));
    Element form =
        el(
            "form",
            "",
            fields,
            el(
                "div",
                "vraag",
                el("span", "methode", "GET"),
                el("output", "adres", state.path()).attr("aria-label", "Adres van de vraag"),
                button("button", "knop stil", "kopieer-adres", "Kopieer"),
                button("submit", "knop", "vraag", "Stel de vraag")));
    Element answer =
        el(
            "section",
            "antwoord",
            el("h3", "", "Antwoord"),
            el("p", "uitkomst", "Nog niets gevraagd.").attr("role", "status"),
            el("pre", "inhoud", "")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", "Inhoud van het antwoord")
                .attr("hidden", ""));
    return el(
            "wb-api",
            "deel",
            el("h2", "", state.name()),
            el("p", "toelichting", state.explanation().replace("`", "")),
            form,
            answer)
        .attr("data-pad", state.path());
  }

  private static Element field(ApiState.Field field) {
    String id = "api-" + field.name();
    Element input;
    if (field.options().isEmpty()) {
      input =
          new Element("input")
              .attr("type", field.number() ? "number" : "text")
              .attr("value", field.value())
              .attr("autocomplete", "off")
              .attr("spellcheck", "false");
    } else {
      input = new Element("select");
      input.appendChild(el("option", "", "\u2013").attr("value", ""));
      for (String option : field.options()) {
        Element choice = el("option", "", option).attr("value", option);
        if (option.equals(field.value())) {
          choice.attr("selected", "");
        }
        input.appendChild(choice);
      }
    }
    return el(
        "div",
        "veld",
        el("label", "", field.name()).attr("for", id),
        input.attr("id", id).attr("name", field.name()).attr("aria-describedby", id + "-uitleg"),
        el("small", "", field.explanation()).attr("id", id + "-uitleg"));
  }

  private static Element button(String type, String className, String task, String text) {
    return el("button", className, text).attr("type", type).attr("data-taak", task);
  }

  private static Element codes() {
    Element section =
        el(
            "section",
            "deel codes",
            el("h2", "", "In uw eigen programma"),
            el(
                "p",
                "toelichting",
                "Deze regels stellen de vraag die hierboven staat. Noem een snapshot, dan blijft het antwoord altijd hetzelfde."));
    for (String language : List.of("R", "Python", "DuckDB", "curl")) {
      section.appendChild(
          el(
              "div",
              "code",
              el("h3", "", language),
              el("pre", "", "")
                  .attr("data-taal", language)
                  .attr("tabindex", "0")
                  .attr("role", "region")
                  .attr("aria-label", "Regels voor " + language)));
    }
    return section;
  }

  private static Element problems(ApiState state) {
    Element body = el("tbody", "");
    for (ApiState.ProblemRow problem : state.problems()) {
      body.appendChild(
          el(
                  "tr",
                  "",
                  el("th", "", "" + problem.status()).attr("scope", "row"),
                  el("td", "", problem.title()),
                  el("td", "", problem.explanation()))
              .attr("id", "fout-" + problem.key()));
    }
    Element head = el("tr", "");
    for (String name : List.of("Status", "Wat", "Wat u kunt doen")) {
      head.appendChild(el("th", "", name).attr("scope", "col"));
    }
    return el(
        "section",
        "deel",
        el("h2", "", "Als het niet lukt"),
        el(
            "p",
            "toelichting",
            text(
                "Een fout is application/problem+json. Zij noemt de parameter en wat u wel kunt vragen, in het Nederlands, of in het Engels met Accept-Language: en.")),
        el(
                "div",
                "tabelrol",
                el(
                    "table",
                    "cijfers",
                    el("caption", "alleen-horen", "Fouten van de API"),
                    el("thead", "", head),
                    body))
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", "Fouten van de API"));
  }
}
