package nl.wijkbeeld.dashboard.export;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.madeUp;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.ExportState.Option;
import nl.wijkbeeld.dashboard.export.ExportState.Theme;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/**
 * Where a researcher takes a table: a plain form, of which the choices go into the address, with
 * the first rows and the size of what will come.
 */
@Route(value = ExportView.PAGE, layout = Frame.class)
@StyleSheet("context://exporteren.css")
public final class ExportView extends SnapshotPage {
  private static final long serialVersionUID = 1L;
  static final String PAGE = "exporteren";

  public ExportView(SnapshotStore store) {
    super(store, PAGE);
  }

  @Override
  protected void show(Snapshot snapshot, Address address) throws IOException {
    ExportState state = new ExportPresenter(snapshot).state(address);
    setPageTitle("Exporteren \u2013 Wijkbeeld");
    add(
        el(
            "div",
            "titel",
            el("h1", "", "Exporteren"),
            el(
                "p",
                "onderkop",
                "Kies precies de tabel die u nodig hebt. U krijgt een zip met de tabel, het codeboek, de bronnen, de licentie, hoe u haar noemt, en uw vraag.")));
    state.messages().forEach(text -> add(with(el("p", "melding", text), "role", "alert")));
    add(result(state), form(state, address));
  }

  private static HtmlContainer result(ExportState state) {
    HtmlContainer section =
        with(el("section", "deel uitkomst", el("h2", "", "Wat u krijgt")), "id", "uitkomst");
    if (!state.ready()) {
      section.add(
          el("p", "", "Kies een of meer indicatoren en druk op \u201cToon de tabel\u201d."));
      return section;
    }
    section.add(with(el("p", "omvang", state.summary()), "role", "status"));
    state.madeUp().forEach(text -> section.add(madeUp(text)));
    section.add(
        el(
            "p",
            "knoppen",
            with(
                link(state.download().href(), "knop", "Haal het bestand op (zip)"),
                "router-ignore",
                ""),
            with(link(state.query().href(), "", "Bewaar de vraag"), "router-ignore", "")),
        el(
            "p",
            "toelichting",
            "Een groot bestand wordt gemaakt terwijl u het ophaalt; stopt u het ophalen, dan stopt het maken ook."));
    HtmlContainer head = el("tr", "");
    state.header().forEach(name -> head.add(with(el("th", "", name), "scope", "col")));
    HtmlContainer body = el("tbody", "");
    for (List<String> row : state.preview()) {
      HtmlContainer line = el("tr", "");
      row.forEach(text -> line.add(el("td", "", text)));
      body.add(line);
    }
    HtmlContainer scroll =
        el(
            "div",
            "schuif",
            el(
                "table",
                "cijfers",
                el("caption", "alleen-horen", "De eerste rijen"),
                el("thead", "", head),
                body));
    with(with(with(scroll, "tabindex", "0"), "role", "region"), "aria-label", "De eerste rijen");
    section.add(scroll);
    return section;
  }

  private static HtmlContainer form(ExportState state, Address here) {
    HtmlContainer form =
        with(with(el("form", "keuze"), "action", PAGE), "aria-label", "Kies de tabel");
    here.first(Address.SNAPSHOT)
        .ifPresent(
            id ->
                form.add(
                    with(
                        with(with(el("input", ""), "type", "hidden"), "name", Address.SNAPSHOT),
                        "value",
                        id)));
    form.add(field(ExportPresenter.SEARCH, "Zoek een indicator", here, "naam, thema of woord"));
    HtmlContainer indicators = group("Indicatoren");
    for (Theme theme : state.themes()) {
      HtmlContainer details =
          el(
              "details",
              "thema",
              el("summary", "", theme.name() + " (" + theme.indicators().size() + ")"));
      if (theme.hasChosen() || here.has(ExportPresenter.SEARCH) || state.themes().size() < 4) {
        with(details, "open", "");
      }
      theme.indicators().forEach(one -> details.add(box(Selection.INDICATOR, one)));
      indicators.add(details);
    }
    if (state.themes().isEmpty()) {
      indicators.add(el("p", "", "Geen indicator past bij wat u zoekt."));
    }
    form.add(indicators, boxes("Niveaus (geen: alle)", Selection.LEVEL, state.levels()));
    form.add(
        field(Selection.AREAS, "Gebieden (leeg: alle)", here, "codes, met komma\u2019s ertussen"),
        field(Selection.WITHIN, "Alles binnen deze gebieden", here, "codes, zoals N"),
        field(
            Selection.PERIOD,
            "Periodes (leeg: alle)",
            here,
            state.periods().isEmpty() ? "zoals 2020" : "zoals " + state.periods().getFirst()));
    if (!state.periods().isEmpty()) {
      form.add(el("p", "toelichting", "Er is: " + String.join(", ", state.periods())));
    }
    if (state.divisions().size() > 1) {
      form.add(boxes("Indelingen (geen: alle)", Selection.DIVISION, state.divisions()));
    }
    if (state.breakdowns().size() > 1) {
      form.add(boxes("Uitsplitsingen (geen: alle)", Selection.BREAKDOWN, state.breakdowns()));
    }
    form.add(
        boxes("Kolommen", Selection.COLUMNS, state.columns()),
        select(
            Selection.FORM,
            "Vorm",
            List.of(
                new Option(Selection.LONG, "lang: een rij per waarde", false),
                new Option(
                    Selection.WIDE, "breed: een kolom per indicator", Selection.of(here).wide()))),
        select(FileChoice.FORMAT, "Bestand", state.formats()),
        select(
            FileChoice.DIALECT,
            "CSV",
            List.of(
                new Option(FileChoice.INTERNATIONAL, "internationaal: komma, punt, NA", false),
                new Option(
                    FileChoice.DUTCH,
                    "Nederlands: puntkomma, komma, BOM voor Excel",
                    FileChoice.of(here).dutch()))),
        select(
            FileChoice.GRID,
            "Co\u00f6rdinaten (bij kaartbestanden)",
            List.of(
                new Option(FileChoice.WGS84, "WGS84: lengte en breedte", false),
                new Option(FileChoice.RD, "RD New: meters", FileChoice.of(here).rd()))),
        with(el("button", "knop", "Toon de tabel"), "type", "submit"));
    return form;
  }

  private static HtmlContainer group(String name) {
    return el("fieldset", "", el("legend", "", name));
  }

  private static HtmlContainer boxes(String name, String parameter, List<Option> options) {
    HtmlContainer group = group(name);
    options.forEach(option -> group.add(box(parameter, option)));
    return group;
  }

  private static HtmlContainer box(String parameter, Option option) {
    HtmlContainer input =
        with(
            with(with(el("input", ""), "type", "checkbox"), "name", parameter),
            "value",
            option.code());
    if (option.chosen()) {
      with(input, "checked", "");
    }
    return el("label", "vakje", input, el("span", "", option.label()));
  }

  private static HtmlContainer field(String parameter, String name, Address here, String hint) {
    HtmlContainer input = with(with(el("input", ""), "type", "text"), "name", parameter);
    with(with(input, "value", String.join(",", here.list(parameter))), "placeholder", hint);
    return el("label", "veld", el("span", "", name), input);
  }

  private static HtmlContainer select(String parameter, String name, List<Option> options) {
    HtmlContainer select = with(el("select", ""), "name", parameter);
    for (Option option : options) {
      HtmlContainer choice = with(el("option", "", option.label()), "value", option.code());
      if (option.chosen()) {
        with(choice, "selected", "");
      }
      select.add(choice);
    }
    return el("label", "veld", el("span", "", name), select);
  }
}
