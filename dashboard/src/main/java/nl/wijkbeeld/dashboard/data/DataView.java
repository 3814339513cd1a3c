package nl.wijkbeeld.dashboard.data;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/**
 * What the figures rest on: the snapshot, the disclosure audit, the deliveries, the findings, every
 * indicator and where series are broken.
 */
@Route(value = "gegevens", layout = Frame.class)
public final class DataView extends SnapshotPage {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "gegevens";

  /** The field in which a reader is searching, to be found again on the page that follows. */
  private String searching = "";

  public DataView(SnapshotStore store) {
    super(store, PAGE);
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    DataFilter filter = DataFilter.of(address.choices());
    show(new DataPresenter(snapshot).state(filter), filter);
  }

  private void show(DataState state, DataFilter filter) {
    setPageTitle("Gegevens – Wijkbeeld");
    add(
        el(
            "div",
            "titel",
            el("h1", "", "Gegevens"),
            el("p", "onderkop", "Waar de cijfers op rusten, en hoe ze bewaakt worden")));
    state.notices().forEach(notice -> add(with(el("p", "melding", notice), "role", "status")));
    add(contents(state));
    add(snapshot(state));
    add(audit(state));
    add(deliveries(state.deliveries()));
    add(findings(state, filter));
    add(breaks(state.breaks()));
    add(indicators(state, filter));
    searching = "";
    getElement().executeJs("document.getElementById(location.hash.slice(1))?.scrollIntoView()");
  }

  private static Component contents(DataState state) {
    HtmlContainer list = el("ul", "");
    part(list, "snapshot", "Snapshot");
    part(list, "controle", "Controle op herkenbaarheid");
    part(list, "leveringen", "Leveringen (%d)".formatted(state.deliveries().size()));
    part(list, "bevindingen", "Bevindingen");
    part(list, "breuken", "Reeksbreuken (%d)".formatted(state.breaks().size()));
    part(list, "indicatoren", "Indicatoren (%d)".formatted(state.indicators()));
    return with(el("nav", "inhoudsopgave", list), "aria-label", "Op deze pagina");
  }

  private static void part(HtmlContainer list, String id, String text) {
    list.add(el("li", "", link(PAGE + "#" + id, "", text)));
  }

  private static HtmlContainer section(String id, String title) {
    return with(el("section", "deel", el("h2", "", title)), "id", id);
  }

  private static Component snapshot(DataState state) {
    HtmlContainer list = el("dl", "feiten");
    fact(list, "Gemaakt", state.made());
    fact(list, "Id", state.snapshot());
    fact(list, "Gemaakt met", "Wijkbeeld " + state.version());
    HtmlContainer section = section("snapshot", "Snapshot");
    section.add(
        el(
            "p",
            "toelichting",
            "Alle cijfers op deze pagina's komen uit een snapshot. Een snapshot verandert nooit; nieuwe cijfers geven een nieuwe."),
        list);
    return section;
  }

  private static Component audit(DataState state) {
    HtmlContainer section = section("controle", "Controle op herkenbaarheid");
    section.add(
        el(
            "p",
            state.audit().safe() ? "uitslag goed" : "uitslag",
            el("strong", "", state.audit().outcome())));
    state.audit().meaning().forEach(text -> section.add(el("p", "", text)));
    HtmlContainer policy = el("ul", "opsomming");
    state.policy().forEach(text -> policy.add(el("li", "", text)));
    section.add(el("h3", "", "Het beleid"), policy);
    return section;
  }

  private static Component deliveries(List<DataState.Delivery> deliveries) {
    HtmlContainer table = el("table", "cijfers");
    table.add(el("caption", "alleen-horen", "Leveringen"));
    table.add(
        el(
            "thead",
            "",
            el(
                "tr",
                "",
                head("Bron", ""),
                head("Geleverd", ""),
                head("Licentie", ""),
                head("Gelezen", "getal"),
                head("Overgenomen", "getal"),
                head("Afgekeurd", "getal"))));
    HtmlContainer body = el("tbody", "");
    for (DataState.Delivery one : deliveries) {
      HtmlContainer name =
          el(
              "th",
              "",
              el("span", "", one.source().isEmpty() ? one.name() : one.source()),
              el("small", "", one.kind() + ", levering " + one.name()));
      one.madeUp()
          .ifPresent(text -> name.add(el("span", "etiket", "verzonnen"), el("small", "", text)));
      body.add(
          el(
              "tr",
              "",
              with(name, "scope", "row"),
              el("td", "", one.date()),
              el("td", "", one.licence()),
              el("td", "getal", one.read()),
              el("td", "getal", one.accepted()),
              el("td", one.hasRejected() ? "getal afgekeurd" : "getal", one.rejected())));
    }
    table.add(body);
    HtmlContainer section = section("leveringen", "Leveringen");
    section.add(
        el(
            "p",
            "toelichting",
            "Een levering is een bestand zoals het is aangeleverd. Elke regel wordt gekeurd; een afgekeurde regel telt niet mee."),
        scrolling(table, "Leveringen"));
    return section;
  }

  private Component findings(DataState state, DataFilter filter) {
    HtmlContainer section = section("bevindingen", "Bevindingen");
    section.add(
        el(
            "p",
            "toelichting",
            "Een bevinding is iets waar iemand naar moet kijken voor hij een cijfer vertrouwt."));
    if (state.kinds().isEmpty()) {
      section.add(el("p", "", "Er zijn geen bevindingen."));
      return section;
    }
    HtmlContainer kinds = with(el("ul", "soorten"), "aria-label", "Soort bevinding");
    kinds.add(kind("Alle", "", filter.soort().isEmpty(), filter));
    for (DataState.KindOfFinding one : state.kinds()) {
      kinds.add(kind(one.name() + " (" + one.count() + ")", one.soort(), one.chosen(), filter));
    }
    section.add(kinds);
    section.add(
        search("bevat", "Zoek in de bevindingen", filter.bevat(), filter, found(state.findings())));
    if (!state.findings().rows().isEmpty()) {
      section.add(scrolling(findings(state.findings()), "Bevindingen"));
    }
    return section;
  }

  private static Component findings(FindingRows findings) {
    HtmlContainer table = el("table", "cijfers");
    table.add(el("caption", "alleen-horen", "Bevindingen"));
    table.add(
        el(
            "thead",
            "",
            el("tr", "", head("Soort", ""), head("Waarover", ""), head("Melding", ""))));
    HtmlContainer body = el("tbody", "");
    for (FindingRows.Row row : findings.rows()) {
      body.add(
          el(
              "tr",
              "",
              el("td", "noot", row.kind()),
              el("td", "", row.about()),
              el("td", "", row.text())));
    }
    table.add(body);
    return table;
  }

  private static String found(FindingRows findings) {
    int shown = findings.rows().size();
    if (findings.total() == 0) {
      return "Geen bevinding gevonden";
    }
    return shown < findings.total()
        ? "%d gevonden; de eerste %d staan hier".formatted(findings.total(), shown)
        : shown == 1 ? "1 gevonden" : shown + " gevonden";
  }

  private static Component kind(String text, String soort, boolean chosen, DataFilter filter) {
    String query = query(filter.with("soort", soort));
    HtmlContainer link = link(PAGE + query + "#bevindingen", "", text);
    return el("li", "", chosen ? with(link, "aria-current", "true") : link);
  }

  private static Component breaks(List<DataState.BreakRow> breaks) {
    HtmlContainer section = section("breuken", "Reeksbreuken");
    section.add(
        el(
            "p",
            "toelichting",
            "Na een breuk is een reeks anders gemeten. Grafieken onderbreken daar de lijn, en over een breuk heen wordt niet vergeleken."));
    if (breaks.isEmpty()) {
      section.add(el("p", "", "Er zijn geen breuken vastgelegd."));
      return section;
    }
    HtmlContainer table = el("table", "cijfers");
    table.add(el("caption", "alleen-horen", "Reeksbreuken"));
    table.add(
        el(
            "thead",
            "",
            el(
                "tr",
                "",
                head("Indicator", ""),
                head("Vanaf", ""),
                head("Soort", ""),
                head("Uitleg", ""))));
    HtmlContainer body = el("tbody", "");
    for (DataState.BreakRow one : breaks) {
      body.add(
          el(
              "tr",
              "",
              with(el("th", "", one.indicator()), "scope", "row"),
              el("td", "", one.period()),
              el("td", "", one.kind()),
              el("td", "", one.explanation())));
    }
    table.add(body);
    section.add(scrolling(table, "Reeksbreuken"));
    return section;
  }

  private Component indicators(DataState state, DataFilter filter) {
    HtmlContainer section = section("indicatoren", "Indicatoren");
    section.add(
        el(
            "p",
            "toelichting",
            "Een andere definitie krijgt een andere code. Geen enkele indicator gaat over herkomst."));
    String found =
        state.shown() == state.indicators()
            ? state.indicators() + " indicatoren"
            : "%d van de %d indicatoren".formatted(state.shown(), state.indicators());
    section.add(search("zoek", "Zoek een indicator", filter.zoek(), filter, found));
    if (state.themes().isEmpty()) {
      section.add(el("p", "", "Geen indicator heeft al deze woorden. Probeer minder woorden."));
    }
    for (DataState.Theme theme : state.themes()) {
      section.add(el("h3", "", theme.name()));
      HtmlContainer list = el("ul", "indicatoren");
      theme.indicators().forEach(one -> list.add(indicator(one)));
      section.add(list);
    }
    return section;
  }

  private static Component indicator(DataState.Indicator one) {
    HtmlContainer facts = el("dl", "feiten");
    one.facts().forEach(found -> fact(facts, found.term(), found.text()));
    return el(
        "li",
        "indicator " + one.sideClass(),
        el("h4", "", one.label()),
        el("p", "", one.definition()),
        el("p", "kant", one.side()),
        facts,
        el("p", "code", one.code()));
  }

  /** A field with its outcome; the choice goes into the address when it is confirmed. */
  private Component search(
      String parameter, String label, Optional<String> value, DataFilter filter, String outcome) {
    TextField field = new TextField(label);
    field.setId(parameter);
    field.setValue(value.orElse(""));
    field.setClearButtonVisible(true);
    field.setHelperText(outcome);
    Button button = new Button("Zoek", e -> search(parameter, field.getValue(), filter));
    field.addKeyPressListener(Key.ENTER, e -> search(parameter, field.getValue(), filter));
    if (searching.equals(parameter)) {
      field.focus();
    }
    return with(with(el("div", "zoeken", field, button), "role", "search"), "aria-label", label);
  }

  private void search(String parameter, String text, DataFilter filter) {
    searching = parameter;
    UI.getCurrent().navigate(PAGE, QueryParameters.simple(filter.with(parameter, text)));
  }

  private static String query(Map<String, String> parameters) {
    if (parameters.isEmpty()) {
      return "";
    }
    return "?"
        + new QueryParameters(
                parameters.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))))
            .getQueryString();
  }

  /** A wide table scrolls within its frame, also with the keyboard. */
  private static Component scrolling(Component table, String name) {
    return with(
        with(with(el("div", "tabelrol", table), "tabindex", "0"), "role", "region"),
        "aria-label",
        name);
  }

  private static Component head(String text, String className) {
    return with(el("th", className, text), "scope", "col");
  }

  private static void fact(HtmlContainer list, String term, String text) {
    list.add(el("div", "", el("dt", "", term), el("dd", "", text)));
  }
}
