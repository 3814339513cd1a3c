package nl.wijkbeeld.dashboard.recovery;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.chart.ShockChartSvg;
import nl.wijkbeeld.dashboard.compare.ComparePage;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.infrastructure.SectionMarkup;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Panel;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** A series with its shock: what was lost, and whether it came back, for areas and for the city. */
@Route(value = RecoveryPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
@StyleSheet("context://veerkracht.css")
@StyleSheet("context://registers.css")
public final class RecoveryView extends ComparePage {
  private static final long serialVersionUID = 1L;

  /** The title when only offer and demand are known. */
  static final String SUPPLY_TITLE = "Herstel: vraag en aanbod";

  /** What the lines of a picture are. */
  static final String KEY =
      "Streepjes: wat gewoon was. Vlak: wat verloren ging. Paarse punten: hoe het gegaan was als het hier ging zoals in de hele gemeente.";

  /** How it is computed, and what it does not say. */
  static final List<String> METHOD =
      List.of(
          "Gewoon is wat een gebied in dezelfde tijd van het jaar had in de jaren ervoor. Elk gebied wordt dus met zichzelf vergeleken.",
          "Het gekleurde vlak is wat er verloren ging: het verschil met gewoon, opgeteld over de tijd. Het staat in perioden van het gewone: 1,5 week betekent zo veel als anderhalve gewone week.",
          "Hersteld is het cijfer als het weer bijna gewoon is en dat een tijd blijft. Is dat er nog niet, dan staat er: nog niet hersteld.",
          "Naast de gemeente: dezelfde maten, min die van de gemeente als geheel. Zo ziet u of een gebied harder geraakt is dan de rest.",
          "Een cijfer zegt niet waarom een gebied zich herstelt. Naar Bruneau en anderen (2003).");

  public RecoveryView(SnapshotStore store) {
    super(store, "herstelpagina");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    Optional<RecoveryState> state = new RecoveryPresenter(snapshot).state(address);
    Optional<SupplyState> supply = SupplyPresenter.state(snapshot, address);
    setPageTitle("Herstel – Wijkbeeld");
    if (state.isEmpty() && supply.isPresent()) {
      heading(
          SUPPLY_TITLE,
          "Een reeks die door een schok gevolgd is, heeft deze snapshot niet.",
          Optional.of(TakeAway.of(address, snapshot)));
      madeUp(supply.get().madeUp());
      add(sections(supply.get(), address));
      sources(supply.get().sources()).ifPresent(this::add);
      return;
    }
    if (state.isEmpty()) {
      add(
          el(
              "section",
              "leeg",
              el("h1", "", "Er is nog geen herstel te tonen"),
              el(
                  "p",
                  "",
                  "Deze snapshot heeft geen reeks die door een schok gevolgd is. Daarvoor is een cijfer nodig per week, maand, kwartaal of jaar, met genoeg tijd voor de schok. Lever zo’n reeks en publiceer opnieuw.")));
      return;
    }
    show(state.get(), supply, snapshot, address);
    restoreFocus();
  }

  private void madeUp(List<String> sentences) {
    if (!sentences.isEmpty()) {
      add(Dom.madeUp("staan op deze pagina. " + String.join(" ", sentences)));
    }
  }

  private Component sections(SupplyState supply, Address address) {
    HtmlContainer parts = el("div", "register");
    parts.add(Markup.component(SectionMarkup.of(supply.course())));
    supply
        .level()
        .ifPresent(
            level -> {
              Sheet sheet = level.sheet(address);
              parts.add(
                  sheets(sheet, address, Markup.component(SectionMarkup.of(level.shown(sheet)))));
            });
    return parts;
  }

  private static List<String> both(List<String> some, Optional<List<String>> more) {
    return Stream.concat(some.stream(), more.stream().flatMap(List::stream)).distinct().toList();
  }

  private void show(
      RecoveryState state, Optional<SupplyState> supply, Snapshot snapshot, Address address) {
    heading(
        "Herstel na een schok",
        RecoveryTable.caption(state),
        Optional.of(TakeAway.of(address, snapshot)));
    notices(state.notices());
    add(choices(state, address));
    madeUp(both(state.madeUp(), supply.map(SupplyState::madeUp)));
    HtmlContainer summary = el("div", "samenvatting");
    state.summary().forEach(sentence -> summary.add(el("p", "", sentence)));
    add(summary);
    if (state.panels().isEmpty()) {
      add(
          el(
              "p",
              "toelichting",
              "Van geen enkel gebied is het verloop bekend. In de tabel staat per gebied waarom niet."));
    } else {
      add(panels(state));
    }
    add(
        sheets(
            state.sheet(),
            address,
            with(
                with(
                    with(drawing("tabelrol", RecoveryTable.of(state, address)), "tabindex", "0"),
                    "role",
                    "group"),
                "aria-label",
                "Tabel: " + RecoveryTable.caption(state))));
    HtmlContainer method = el("ul", "");
    METHOD.forEach(sentence -> method.add(el("li", "", sentence)));
    add(
        el(
            "section",
            "uitleg",
            el("h2", "", "Hoe is dit berekend?"),
            method,
            el("p", "", example(state))));
    supply.ifPresent(found -> add(sections(found, address)));
    sources(both(state.sources(), supply.map(SupplyState::sources))).ifPresent(this::add);
  }

  /** The sum with the numbers of the first area that is shown. */
  static String example(RecoveryState state) {
    return state.rows().stream()
        .filter(RecoveryState.Row::known)
        .filter(row -> state.panels().stream().anyMatch(panel -> panel.area().equals(row.area())))
        .findFirst()
        .map(
            row -> {
              Shocks.Outcome outcome = row.outcome().orElseThrow();
              return "Bijvoorbeeld %s. Gewoon is het cijfer van %s tot en met %s. Op het ergste moment was het %s. Alle tekorten bij elkaar zijn %s van het gewone. Uitkomst: %s."
                  .formatted(
                      row.area().naam(),
                      outcome.baseFrom().map(Periode::label).orElse("onbekend"),
                      outcome.baseTo().map(Periode::label).orElse("onbekend"),
                      RecoveryWords.depth(outcome, state.choice().load()),
                      RecoveryWords.loss(outcome, state.choice().pace()),
                      RecoveryWords.end(outcome, state.choice().pace()));
            })
        .orElse("");
  }

  private Component choices(RecoveryState state, Address address) {
    ComboBox<IndicatorInfo> field = new ComboBox<>("Welke reeks?");
    field.setId("indicator");
    field.setItems(
        (info, text) ->
            (info.label() + " " + info.thema())
                .toLowerCase(Locale.ROOT)
                .contains(text.toLowerCase(Locale.ROOT)),
        state.options().indicators());
    field.setItemLabelGenerator(info -> info.label() + "  ·  " + info.thema());
    field.addClassName("breed");
    field.setValue(state.choice().indicator());
    field.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            choose(
                address
                    .with(RecoveryPresenter.INDICATOR, e.getValue().code())
                    .without(
                        RecoveryPresenter.LEVEL, RecoveryPresenter.PACE, RecoveryPresenter.SHOCK),
                "indicator");
          }
        });
    HtmlContainer bar = with(el("div", "keuzes", field), "role", "group");
    with(bar, "aria-label", "Keuzes voor herstel");
    bar.add(
        select(
            RecoveryPresenter.SHOCK,
            "Welke schok?",
            state.options().shocks(),
            state.choice().shock(),
            ShockChoices.Shock::label,
            shock ->
                choose(
                    address.with(RecoveryPresenter.SHOCK, shock.code()), RecoveryPresenter.SHOCK)));
    if (state.options().paces().size() > 1) {
      bar.add(
          select(
              RecoveryPresenter.PACE,
              "Cijfers",
              state.options().paces(),
              state.choice().pace(),
              Pace::label,
              pace ->
                  choose(
                      address.with(RecoveryPresenter.PACE, pace.code()), RecoveryPresenter.PACE)));
    }
    bar.add(
        select(
            RecoveryPresenter.LEVEL,
            "Per",
            state.options().levels(),
            state.choice().niveau(),
            Niveau::code,
            level ->
                choose(
                    address
                        .with(RecoveryPresenter.LEVEL, level.code())
                        .without(Address.AREAS, Sheet.PARAMETER, SupplyState.SHEET),
                    RecoveryPresenter.LEVEL)));
    return bar;
  }

  private static Component panels(RecoveryState state) {
    HtmlContainer grid = el("div", "herstelpanelen");
    for (Panel panel : state.panels()) {
      grid.add(
          el(
              "figure",
              "lijnpaneel herstelpaneel",
              el("figcaption", "", el("strong", "", panel.area().naam())),
              el("p", "uitkomst", panel.sentence()),
              el("p", "aslabel", state.choice().indicator().eenheid()),
              drawing(
                  "lijnvlak breed", ShockChartSvg.draw(panel.chart(), ShockChartSvg.Sheet.PAGE)),
              drawing(
                  "lijnvlak smal", ShockChartSvg.draw(panel.chart(), ShockChartSvg.Sheet.NARROW)),
              with(el("p", "aanwijzing", KEY), "aria-hidden", "true")));
    }
    return grid;
  }
}
