package nl.wijkbeeld.dashboard.data;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/**
 * What the figures rest on: the snapshot, the disclosure audit, the deliveries and whether they are
 * fresh and complete, the findings, every indicator and where series are broken.
 */
@Route(value = "gegevens", layout = Frame.class)
public final class DataView extends SnapshotPage implements Translated {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "gegevens";

  private final transient Texts texts = Texts.of(DataView.class, language());

  /** The field in which a reader is searching, to be found again on the page that follows. */
  private String searching = "";

  public DataView(SnapshotStore store) {
    super(store, PAGE);
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    DataFilter filter = DataFilter.of(address.choices());
    DataPresenter presenter = new DataPresenter(snapshot, language(), DataPresenter.today());
    show(
        presenter.state(filter, address),
        filter,
        address,
        TakeAway.withoutPictures(address, snapshot, language()));
  }

  private void show(DataState state, DataFilter filter, Address here, TakeAway takeAway) {
    IndicatorHtml html = new IndicatorHtml(texts, here);
    setPageTitle(texts.get("titel") + " \u2013 Wijkbeeld");
    HtmlContainer heading =
        el(
            "div",
            "titel",
            el("h1", "", texts.get("titel")),
            el("p", "onderkop", texts.get("ondertitel")));
    add(el("div", "boven", heading, takeAway));
    state.notices().forEach(notice -> add(with(el("p", "melding", notice), "role", "status")));
    add(contents(state, here));
    add(snapshot(state));
    add(freshness(state.sources()));
    add(deliveries(state.deliveries()));
    add(audit(state, here));
    add(findings(state, filter, here));
    add(breaks(state.breaks()));
    add(indicators(state, filter, here, html));
    add(completeness(state, html));
    add(methods(here));
    searching = "";
    getElement()
        .executeJs(
            """
            setTimeout(() => {
              const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
              place?.scrollIntoView();
              place?.focus({preventScroll: true});
            }, 100)""");
  }

  private Component contents(DataState state, Address here) {
    HtmlContainer list = el("ul", "");
    part(list, here, "snapshot", "");
    part(list, here, "versheid", "");
    part(list, here, "leveringen", number(state.deliveries().size()));
    part(list, here, "controle", "");
    part(list, here, "bevindingen", "");
    part(list, here, "breuken", number(state.breaks().size()));
    part(list, here, "indicatoren", number(state.indicators()));
    part(list, here, "volledigheid", "");
    part(list, here, "methoden", "");
    return with(el("nav", "inhoudsopgave", list), "aria-label", texts.get("op_deze_pagina"));
  }

  private String number(long count) {
    return " (" + texts.language().count(count) + ")";
  }

  private void part(HtmlContainer list, Address here, String id, String number) {
    list.add(el("li", "", link(here.href() + "#" + id, "", texts.get("deel." + id) + number)));
  }

  private HtmlContainer section(String id) {
    HtmlContainer section = el("section", "deel", el("h2", "", texts.get("deel." + id)));
    texts
        .find("deel." + id + ".uitleg")
        .ifPresent(text -> section.add(el("p", "toelichting", text)));
    return with(with(section, "id", id), "tabindex", "-1");
  }

  private Component snapshot(DataState state) {
    HtmlContainer list = el("dl", "feiten");
    fact(list, texts.get("gemaakt"), state.made());
    fact(list, texts.get("id"), state.snapshot());
    fact(list, texts.get("gemaakt_met"), "Wijkbeeld " + state.version());
    HtmlContainer section = section("snapshot");
    section.add(list);
    return section;
  }

  private Component freshness(List<DataState.Source> sources) {
    HtmlContainer section = section("versheid");
    if (sources.isEmpty()) {
      section.add(el("p", "", texts.get("geen_bronnen")));
      return section;
    }
    HtmlContainer body = el("tbody", "");
    for (DataState.Source one : sources) {
      HtmlContainer name = el("th", "", el("span", "", one.name()), el("small", "", one.code()));
      body.add(
          el(
              "tr",
              "",
              with(with(name, "scope", "row"), "lang", "nl"),
              el("td", "", one.newest()),
              el("td", "", one.delivered()),
              el("td", "", one.rhythm()),
              el("td", "", one.expected()),
              el("td", "oordeel " + one.verdictClass(), one.verdict())));
    }
    section.add(
        scrolling(
            table(
                "versheid",
                List.of("bron", "nieuwste", "geleverd", "ritme", "volgende", "oordeel"),
                body),
            texts.get("deel.versheid")));
    return section;
  }

  /** A table with a hidden caption; the heads are the texts {@code kolom.NAME}. */
  private HtmlContainer table(String section, List<String> heads, HtmlContainer body) {
    HtmlContainer row = el("tr", "");
    for (String head : heads) {
      boolean number = List.of("gelezen", "overgenomen", "afgekeurd").contains(head);
      row.add(with(el("th", number ? "getal" : "", texts.get("kolom." + head)), "scope", "col"));
    }
    return el(
        "table",
        "cijfers",
        el("caption", "alleen-horen", texts.get("deel." + section)),
        el("thead", "", row),
        body);
  }

  private Component audit(DataState state, Address here) {
    HtmlContainer section = section("controle");
    section.add(
        el(
            "p",
            state.audit().safe() ? "uitslag goed" : "uitslag",
            el("strong", "", state.audit().outcome())));
    state.audit().meaning().forEach(text -> section.add(el("p", "", text)));
    HtmlContainer policy = el("ul", "opsomming");
    state.policy().forEach(text -> policy.add(el("li", "", text)));
    section.add(
        el("h3", "", texts.get("het_beleid")),
        policy,
        el(
            "p",
            "",
            link(here.to("methode/verbergen").href(), "", texts.get("meer_over_verbergen"))));
    return section;
  }

  private Component deliveries(List<DataState.Delivery> deliveries) {
    HtmlContainer body = el("tbody", "");
    for (DataState.Delivery one : deliveries) {
      HtmlContainer name =
          el(
              "th",
              "",
              with(
                  el("span", "", one.source().isEmpty() ? one.name() : one.source()), "lang", "nl"),
              el("small", "", texts.get("bron_en_levering", one.kind(), one.name())));
      one.madeUp()
          .ifPresent(
              text ->
                  name.add(
                      el("span", "etiket", texts.get("verzonnen")),
                      with(el("small", "", text), "lang", "nl")));
      body.add(
          with(
              with(
                  el(
                      "tr",
                      "",
                      with(name, "scope", "row"),
                      el("td", "", one.date()),
                      el("td", "", one.licence()),
                      el("td", "getal", one.read()),
                      el("td", "getal", one.accepted()),
                      el("td", one.hasRejected() ? "getal afgekeurd" : "getal", one.rejected())),
                  "id",
                  one.anchor()),
              "tabindex",
              "-1"));
    }
    HtmlContainer section = section("leveringen");
    section.add(
        scrolling(
            table(
                "leveringen",
                List.of("bron", "geleverd", "licentie", "gelezen", "overgenomen", "afgekeurd"),
                body),
            texts.get("deel.leveringen")));
    return section;
  }

  private Component findings(DataState state, DataFilter filter, Address here) {
    HtmlContainer section = section("bevindingen");
    if (state.kinds().isEmpty()) {
      section.add(el("p", "", texts.get("geen_bevindingen")));
      return section;
    }
    HtmlContainer kinds = with(el("ul", "soorten"), "aria-label", texts.get("soort_bevinding"));
    kinds.add(kind(texts.get("alle"), "", filter.soort().isEmpty(), here));
    for (DataState.KindOfFinding one : state.kinds()) {
      kinds.add(kind(one.name() + " (" + one.count() + ")", one.soort(), one.chosen(), here));
    }
    section.add(kinds);
    section.add(
        search(
            "bevat", texts.get("zoek_bevinding"), filter.bevat(), here, found(state.findings())));
    if (!state.findings().rows().isEmpty()) {
      HtmlContainer body = with(el("tbody", ""), "lang", "nl");
      for (FindingRows.Row row : state.findings().rows()) {
        body.add(
            el(
                "tr",
                "",
                with(el("td", "noot", row.kind()), "lang", texts.language().code()),
                el("td", "", row.about()),
                el("td", "", row.text())));
      }
      section.add(
          scrolling(
              table("bevindingen", List.of("soort", "waarover", "melding"), body),
              texts.get("deel.bevindingen")));
    }
    return section;
  }

  private String found(FindingRows findings) {
    int shown = findings.rows().size();
    return shown < findings.total()
        ? texts.get(
            "gevonden.eerste",
            texts.language().count(findings.total()),
            texts.language().count(shown))
        : findings.total() == 0 ? texts.get("gevonden.geen") : texts.count("gevonden", shown);
  }

  private static Component kind(String text, String soort, boolean chosen, Address here) {
    HtmlContainer link = link(here.with("soort", soort).href() + "#bevindingen", "", text);
    return el("li", "", chosen ? with(link, "aria-current", "true") : link);
  }

  private Component breaks(List<DataState.BreakRow> breaks) {
    HtmlContainer section = section("breuken");
    if (breaks.isEmpty()) {
      section.add(el("p", "", texts.get("geen_breuken")));
      return section;
    }
    HtmlContainer body = el("tbody", "");
    for (DataState.BreakRow one : breaks) {
      body.add(
          el(
              "tr",
              "",
              with(with(el("th", "", one.indicator()), "scope", "row"), "lang", "nl"),
              el("td", "", one.period()),
              el("td", "", one.kind()),
              with(el("td", "", one.explanation()), "lang", "nl")));
    }
    section.add(
        scrolling(
            table("breuken", List.of("indicator", "vanaf", "soort", "uitleg"), body),
            texts.get("deel.breuken")));
    return section;
  }

  private Component indicators(
      DataState state, DataFilter filter, Address here, IndicatorHtml html) {
    HtmlContainer section = section("indicatoren");
    String found =
        state.shown() == state.indicators()
            ? texts.count("indicatoren", state.indicators())
            : texts.get(
                "indicatoren.deel",
                texts.language().count(state.shown()),
                texts.language().count(state.indicators()));
    section.add(search("zoek", texts.get("zoek_indicator"), filter.zoek(), here, found));
    section.add(
        state.themes().isEmpty()
            ? el("p", "", texts.get("geen_indicator"))
            : drawing("definities", html.definitions(state.themes())));
    return section;
  }

  private Component completeness(DataState state, IndicatorHtml html) {
    HtmlContainer section = section("volledigheid");
    if (state.completeness().isEmpty()) {
      section.add(el("p", "", texts.get("geen_indicator")));
      return section;
    }
    section.add(
        scrolling(
            drawing("", html.completeness(state.levels(), state.completeness())),
            texts.get("deel.volledigheid")));
    return section;
  }

  private Component methods(Address here) {
    HtmlContainer list = el("ul", "opsomming");
    for (String method : MethodView.METHODS) {
      list.add(
          el(
              "li",
              "",
              link(here.to("methode/" + method).href(), "", texts.get("methode." + method))));
    }
    HtmlContainer section = section("methoden");
    section.add(list);
    return section;
  }

  /** A field with its outcome; the choice goes into the address when it is confirmed. */
  private Component search(
      String parameter, String label, Optional<String> value, Address here, String outcome) {
    TextField field = new TextField(label);
    field.setId(parameter);
    field.setValue(value.orElse(""));
    field.setClearButtonVisible(true);
    field.setHelperText(outcome);
    Button button = new Button(texts.get("zoek"), e -> search(parameter, field.getValue(), here));
    field.addKeyPressListener(Key.ENTER, e -> search(parameter, field.getValue(), here));
    if (searching.equals(parameter)) {
      field.focus();
    }
    return with(with(el("div", "zoeken", field, button), "role", "search"), "aria-label", label);
  }

  private void search(String parameter, String text, Address here) {
    searching = parameter;
    Addresses.go(here.with(parameter, text));
  }

  /** A wide table scrolls within its frame, also with the keyboard. */
  private static Component scrolling(Component table, String name) {
    return with(
        with(with(el("div", "tabelrol", table), "tabindex", "0"), "role", "region"),
        "aria-label",
        name);
  }

  private static void fact(HtmlContainer list, String term, String text) {
    list.add(el("div", "", el("dt", "", term), el("dd", "", text)));
  }
}
