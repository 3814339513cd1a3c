package nl.wijkbeeld.dashboard.api;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.jsoup.nodes.Element;

/**
 * Where the API is explained and tried: fill in, see the address and the answer, and take along the
 * lines for R, Python, DuckDB or a shell. The asking is done in the browser ({@code api.js}).
 */
@Route(value = ApiView.PAGE, layout = Frame.class)
@StyleSheet("context://api.css")
public final class ApiView extends SnapshotPage implements Translated {
  private static final long serialVersionUID = 1L;
  static final String PAGE = "api";

  /** The language of parameters, codes and answers: they are the same in every language. */
  private static final String PUBLISHED = Language.NL.code();

  private final transient Texts texts = Texts.of(ApiView.class, language());
  private final transient Settings settings;

  public ApiView(SnapshotStore store, Settings settings) {
    super(store, "apipagina");
    this.settings = settings;
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    ApiState state = new ApiPresenter(snapshot, settings, language()).state(address);
    setPageTitle(texts.get("titel.pagina"));
    UI.getCurrent().getPage().addJsModule("context://api.js");
    add(Markup.component(title(state)));
    add(Markup.component(tables(state)));
    add(Markup.component(trial(state)));
    add(Markup.component(codes()));
    add(Markup.component(problems(state)));
  }

  private Element title(ApiState state) {
    Element title =
        el(
            "div",
            "titel",
            el("h1", "", texts.get("titel")),
            el(
                "p",
                "onderkop",
                String.join(
                        " ",
                        texts.get("ondertitel"),
                        texts.get(state.closed() ? "met_token" : "zonder_token"),
                        state
                            .perMinute()
                            .map(number -> texts.get("per_minuut", language().count(number)))
                            .orElse(""))
                    .strip()),
            el(
                "ul",
                "verwijzingen",
                way("api/v1/" + ApiDescription.FILE, texts.get("beschrijving")),
                way("api/v1/snapshots", texts.get("snapshots")),
                way("dcat.ttl", texts.get("dcat.turtle")),
                way("dcat.jsonld", texts.get("dcat.json"))));
    if (!state.madeUp().isEmpty()) {
      title.appendChild(Markup.madeUp(texts.get("deels_verzonnen"), language()));
    }
    return title;
  }

  private static Element way(String href, String text) {
    return el("li", "", Markup.link(href, "", text).attr("router-ignore", ""));
  }

  private Element tables(ApiState state) {
    Element list = el("ul", "");
    for (ApiState.TableLink table : state.tables()) {
      Element link = Markup.link(table.address().href(), "", table.name());
      if (table.chosen()) {
        link.attr("aria-current", "page");
      }
      list.appendChild(el("li", "", link));
    }
    return el("nav", "tabellen", list).attr("aria-label", texts.get("tabellen"));
  }

  private Element trial(ApiState state) {
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
                el("output", "adres", state.path())
                    .attr("lang", PUBLISHED)
                    .attr("aria-label", texts.get("adres")),
                button("button", "knop stil", "kopieer-adres", texts.get("kopieer")),
                button("submit", "knop", "vraag", texts.get("stel_de_vraag"))));
    Element answer =
        el(
            "section",
            "antwoord",
            el("h3", "", texts.get("antwoord")),
            el("p", "uitkomst", texts.get("nog_niets")).attr("role", "status"),
            el("pre", "inhoud", "")
                .attr("lang", PUBLISHED)
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", texts.get("inhoud"))
                .attr("hidden", ""));
    return el(
            "wb-api",
            "deel",
            el("h2", "", state.name()),
            el("p", "toelichting", state.explanation().replace("`", "")),
            form,
            answer)
        .attr("data-pad", state.path())
        .attr("data-namen", texts.get("namen"))
        .attr("data-kopieer", texts.get("kopieer"))
        .attr("data-gekopieerd", texts.get("gekopieerd"))
        .attr("data-kopieren-lukt-niet", texts.get("kopieren_lukt_niet"))
        .attr("data-gesteld", texts.get("gesteld"))
        .attr("data-geen-antwoord", texts.get("geen_antwoord"))
        .attr("data-rijen", texts.get("rijen_in_totaal"))
        .attr("data-ingekort", texts.get("ingekort"));
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
        el("label", "", field.name()).attr("for", id).attr("lang", PUBLISHED),
        input
            .attr("id", id)
            .attr("lang", PUBLISHED)
            .attr("name", field.name())
            .attr("aria-describedby", id + "-uitleg"),
        el("small", "", field.explanation()).attr("id", id + "-uitleg"));
  }

  private static Element button(String type, String className, String task, String text) {
    return el("button", className, text).attr("type", type).attr("data-taak", task);
  }

  private Element codes() {
    Element section =
        el(
            "section",
            "deel codes",
            el("h2", "", texts.get("eigen_programma")),
            el("p", "toelichting", texts.get("eigen_programma.uitleg")));
    for (String language : List.of("R", "Python", "DuckDB", "curl")) {
      section.appendChild(
          el(
              "div",
              "code",
              el("h3", "", language),
              el("pre", "", "")
                  .attr("lang", PUBLISHED)
                  .attr("data-taal", language)
                  .attr("tabindex", "0")
                  .attr("role", "region")
                  .attr("aria-label", texts.get("regels_voor", language))));
    }
    return section;
  }

  private Element problems(ApiState state) {
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
    for (String name : List.of("status", "wat", "wat_u_kunt_doen")) {
      head.appendChild(el("th", "", texts.get(name)).attr("scope", "col"));
    }
    return el(
        "section",
        "deel",
        el("h2", "", texts.get("lukt_niet")),
        el("p", "toelichting", text(texts.get("fout_is"))),
        el(
                "div",
                "tabelrol",
                el(
                    "table",
                    "cijfers",
                    el("caption", "alleen-horen", texts.get("fouten")),
                    el("thead", "", head),
                    body))
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", texts.get("fouten")));
  }
}
