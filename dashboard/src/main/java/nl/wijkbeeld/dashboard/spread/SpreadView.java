package nl.wijkbeeld.dashboard.spread;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.chart.LineChartSvg;
import nl.wijkbeeld.dashboard.compare.ComparePage;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.spread.Inequalities.Measured;
import nl.wijkbeeld.dashboard.spread.SpreadState.Choice;
import nl.wijkbeeld.dashboard.spread.SpreadState.Measure;
import nl.wijkbeeld.dashboard.spread.SpreadState.Space;
import nl.wijkbeeld.dashboard.spread.SpreadState.Unequal;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** How unequal a figure is between areas, and whether alike lies near alike. */
@Route(value = SpreadPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
@StyleSheet("context://veerkracht.css")
@StyleSheet("context://spreiding.css")
public final class SpreadView extends ComparePage {
  private static final long serialVersionUID = 1L;

  static final String TITLE = "Spreiding";

  /** How it is computed. */
  static final List<String> METHOD =
      List.of(
          "Gini (1912), Theil (1967) en Hoover (1936) vergelijken gebieden. Elk gebied telt voor zijn inwoners.",
          "Moran (Cliff en Ord 1981) vergelijkt elk gebied met het gemiddelde van zijn buren. Boven nul lijken buren op elkaar, rond nul liggen cijfers door elkaar.",
          "LISA (Anselin 1995) vraagt dat voor elk gebied apart. Gi* (Getis en Ord 1992) telt een gebied en zijn buren samen. Het zijn bijna dezelfde vragen: tel ze niet als twee bewijzen.",
          "Wat verborgen of onbekend is, doet niet mee. Ontbreekt meer dan een vijfde, of zijn er minder dan 20 gebieden, dan wordt er geen patroon berekend.");

  public SpreadView(SnapshotStore store) {
    super(store, "spreidingspagina");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    setPageTitle(TITLE + " – Wijkbeeld");
    Optional<SpreadState> state = new SpreadPresenter(snapshot).state(address);
    if (state.isEmpty()) {
      add(
          el(
              "section",
              "leeg",
              el("h1", "", "Er is nog geen spreiding berekend"),
              el(
                  "p",
                  "",
                  "Daarvoor zijn cijfers nodig van minstens vijf gebieden van één niveau, en hun aantal inwoners. Lever ze en publiceer opnieuw.")));
      return;
    }
    fill(state.get(), snapshot, address);
  }

  private void fill(SpreadState state, Snapshot snapshot, Address address) {
    Choice choice = state.choice();
    heading(
        TITLE,
        SpreadTable.caption(choice) + ", " + choice.periode().label(),
        Optional.of(TakeAway.of(address, snapshot)));
    notices(state.notices());
    add(choices(state, address));
    if (!state.madeUp().isEmpty()) {
      add(Dom.madeUp("staan op deze pagina. " + String.join(" ", state.madeUp())));
    }
    add(unequal(state), space(state, address), warning(), about(state));
    sources(state.sources()).ifPresent(this::add);
    restoreFocus();
  }

  private Component choices(SpreadState state, Address address) {
    HtmlContainer bar = with(el("div", "keuzes"), "role", "group");
    with(bar, "aria-label", "Keuzes voor de spreiding");
    Choice choice = state.choice();
    bar.add(
        indicator(state, address),
        select(
            SpreadPresenter.LEVEL,
            "Per",
            choice.levels(),
            choice.niveau(),
            Niveau::code,
            level ->
                choose(
                    address
                        .with(SpreadPresenter.LEVEL, level.code())
                        .without(SpreadPresenter.PERIOD, SpreadPresenter.GROUP, Sheet.PARAMETER),
                    SpreadPresenter.LEVEL)),
        select(
            SpreadPresenter.PERIOD,
            "Periode",
            choice.periods(),
            choice.periode(),
            Periode::label,
            period ->
                choose(
                    address.with(SpreadPresenter.PERIOD, period.code()), SpreadPresenter.PERIOD)));
    return bar;
  }

  private ComboBox<IndicatorInfo> indicator(SpreadState state, Address address) {
    ComboBox<IndicatorInfo> field = new ComboBox<>("Cijfer");
    field.setId(SpreadPresenter.INDICATOR);
    field.setItems(
        (info, text) ->
            (info.label() + " " + info.thema())
                .toLowerCase(Locale.ROOT)
                .contains(text.toLowerCase(Locale.ROOT)),
        state.possible());
    field.setItemLabelGenerator(info -> info.label() + "  ·  " + info.thema());
    field.addClassName("breed");
    field.setValue(state.choice().indicator());
    field.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            choose(
                address
                    .with(SpreadPresenter.INDICATOR, e.getValue().code())
                    .without(
                        SpreadPresenter.LEVEL,
                        SpreadPresenter.PERIOD,
                        SpreadPresenter.GROUP,
                        Sheet.PARAMETER),
                SpreadPresenter.INDICATOR);
          }
        });
    return field;
  }

  private static Component unequal(SpreadState state) {
    Unequal unequal = state.unequal();
    HtmlContainer section =
        with(el("section", "deel", el("h2", "", "Hoe ongelijk is het?")), "id", "ongelijk");
    section.add(answer(unequal.sentences()));
    unequal
        .measured()
        .filter(Measured::parted)
        .ifPresent(measured -> section.add(bar(measured, unequal)));
    HtmlContainer rows = el("div", "naast");
    unequal
        .lines()
        .ifPresent(
            chart ->
                rows.add(
                    el(
                        "figure",
                        "lijnpaneel",
                        el(
                            "figcaption",
                            "",
                            "Lager is gelijker. Hoover is hier een deel van 1: 0,10 is 10 %."),
                        drawing(
                            "lijnvlak breed", LineChartSvg.draw(chart, LineChartSvg.Sheet.WIDE)),
                        drawing(
                            "lijnvlak smal", LineChartSvg.draw(chart, LineChartSvg.Sheet.NARROW)),
                        with(
                            el(
                                "p",
                                "aanwijzing",
                                "Wijs een punt aan, of loop met Tab naar de grafiek en met de pijltjes langs de punten."),
                            "aria-hidden",
                            "true"))));
    rows.add(scroll(SpreadTable.years(state), SpreadTable.yearsCaption(state)));
    section.add(rows);
    unequal.breaks().forEach(one -> section.add(el("p", "toelichting", one)));
    return section;
  }

  private static HtmlContainer answer(List<String> sentences) {
    HtmlContainer answer = with(el("div", "antwoord"), "role", "status");
    sentences.forEach(sentence -> answer.add(el("p", "", sentence)));
    return answer;
  }

  private static Component bar(Measured measured, Unequal unequal) {
    String between =
        "tussen de %s: %s"
            .formatted(unequal.parent(), SpreadWords.percent(measured.shareBetween()));
    String within = "erbinnen: " + SpreadWords.percent(1 - measured.shareBetween());
    HtmlContainer key = el("ul", "legenda");
    key.add(
        el("li", "", drawing("staal", PartsBar.between()), el("span", "", between)),
        el("li", "", drawing("staal", PartsBar.within()), el("span", "", within)));
    return el(
        "figure",
        "delen",
        drawing(
            "beeld",
            PartsBar.draw(
                measured.shareBetween(), "Ongelijkheid (Theil): " + between + ", " + within)),
        key);
  }

  private static HtmlContainer scroll(String table, String caption) {
    return with(
        with(with(drawing("tabelrol", table), "tabindex", "0"), "role", "group"),
        "aria-label",
        "Tabel: " + caption);
  }

  private Component space(SpreadState state, Address address) {
    Space space = state.space();
    HtmlContainer section =
        with(
            el("section", "deel", el("h2", "", "Ligt bij elkaar wat op elkaar lijkt?")),
            "id",
            "samenhang");
    section.add(answer(space.sentences()));
    if (space.map().isEmpty()) {
      section.add(
          with(
              el(
                  "p",
                  "melding",
                  "Er is geen kaart van groepen. "
                      + (space.refused().isEmpty()
                          ? "Van deze gebieden zijn er geen omtrekken."
                          : space.refused())),
              "role",
              "note"));
      return section;
    }
    if (!space.periode().orElseThrow().equals(state.choice().periode())) {
      section.add(
          el(
              "p",
              "toelichting",
              "De groepen worden alleen van de nieuwste periode berekend. De kaart is daarom van %s."
                  .formatted(space.periode().orElseThrow().label())));
    }
    section.add(
        select(
            SpreadPresenter.MEASURE,
            "De kaart toont",
            List.of(Measure.values()),
            state.choice().measure(),
            Measure::label,
            measure ->
                choose(
                    address
                        .with(
                            SpreadPresenter.MEASURE, measure == Measure.LISA ? "" : measure.code())
                        .without(SpreadPresenter.GROUP, Sheet.PARAMETER),
                    SpreadPresenter.MEASURE)));
    HtmlContainer figure = el("figure", "kaartpaneel");
    figure.add(drawing("beeld", AreaMapSvg.drawAlone(space.map().get(), "groepen")));
    figure.add(el("figcaption", "", space.map().get().title()));
    figure.add(legend(state, address));
    section.add(el("div", "naast", figure, table(state, address)));
    SpreadWords.islands(space).ifPresent(text -> section.add(el("p", "toelichting", text)));
    return section;
  }

  /** The key counts, and shows the areas of a group in the table and on the map. */
  private static Component legend(SpreadState state, Address address) {
    HtmlContainer list = with(el("ul", "legenda groepen"), "aria-label", "Groepen op de kaart");
    for (Map.Entry<SpreadGroup, Integer> group : state.space().counts().entrySet()) {
      boolean here = state.choice().group().filter(group.getKey()::equals).isPresent();
      String letters = group.getKey().letters();
      HtmlContainer link =
          link(
              address
                  .with(SpreadPresenter.GROUP, here ? "" : group.getKey().code())
                  .without(Sheet.PARAMETER)
                  .href(),
              here ? "gekozen" : "",
              (letters.isEmpty() ? "" : letters + ": ") + group.getKey().label());
      with(link, "id", "groep-" + group.getKey().code());
      if (here) {
        with(link, "aria-current", "true");
      }
      list.add(
          el(
              "li",
              "",
              drawing("staal", group.getKey().swatch()),
              link,
              el("small", "", Dutch.count(group.getValue()))));
    }
    return list;
  }

  private Component table(SpreadState state, Address address) {
    return state.listed().isEmpty()
        ? el(
            "p",
            "toelichting",
            state.choice().group().isPresent()
                ? "In deze groep ligt geen enkel gebied."
                : "Geen enkel gebied ligt in een groep. Wat u op de kaart ziet, kan overal toeval zijn.")
        : sheets(
            state.sheet(),
            address,
            scroll(SpreadTable.areas(state, address), SpreadTable.areasCaption(state)));
  }

  private static Component warning() {
    HtmlContainer warning = with(el("div", "vooraf"), "role", "note");
    SpreadWords.WARNING.forEach(sentence -> warning.add(el("p", "", sentence)));
    return el("section", "deel", el("h2", "", "Wat dit niet zegt"), warning);
  }

  private static Component about(SpreadState state) {
    HtmlContainer list = el("ul", "");
    METHOD.forEach(sentence -> list.add(el("li", "", sentence)));
    SpreadWords.made(state.space(), state.choice().niveau())
        .forEach(sentence -> list.add(el("li", "", sentence)));
    HtmlContainer section = el("section", "uitleg", el("h2", "", "Hoe is dit berekend?"), list);
    SpreadWords.theil(state.unequal()).ifPresent(sum -> section.add(el("p", "som", sum)));
    SpreadWords.moran(state.space()).ifPresent(sum -> section.add(el("p", "som", sum)));
    section.add(
        el(
            "dl",
            "",
            el("dt", "", state.choice().indicator().label()),
            el("dd", "", state.choice().indicator().definitie())));
    return section;
  }
}
