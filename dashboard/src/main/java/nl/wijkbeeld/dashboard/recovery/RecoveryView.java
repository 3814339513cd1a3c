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
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Panel;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/** A series with its shock: what was lost, and whether it came back, for areas and for the city. */
@Route(value = RecoveryPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
@StyleSheet("context://veerkracht.css")
@StyleSheet("context://registers.css")
public final class RecoveryView extends ComparePage implements Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(RecoveryView.class, language());
  private final transient RecoveryWords words = new RecoveryWords(language());
  private final transient RecoveryTable table = new RecoveryTable(language());

  public RecoveryView(SnapshotStore store) {
    super(store, "herstelpagina");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    Optional<RecoveryState> state = new RecoveryPresenter(snapshot, language()).state(address);
    Optional<SupplyState> supply = SupplyPresenter.state(snapshot, address, language());
    setPageTitle(texts.get("titel.pagina"));
    if (state.isEmpty() && supply.isPresent()) {
      heading(
          texts.get("titel.vraag"),
          texts.get("geen_schok"),
          Optional.of(TakeAway.of(address, snapshot, language())));
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
              el("h1", "", texts.get("leeg")),
              el("p", "", texts.get("leeg.uitleg"))));
      return;
    }
    show(state.get(), supply, snapshot, address);
    restoreFocus();
  }

  private void madeUp(List<String> sentences) {
    if (!sentences.isEmpty()) {
      add(Dom.madeUp(texts.get("verzonnen", String.join(" ", sentences)), language()));
    }
  }

  private Component sections(SupplyState supply, Address address) {
    HtmlContainer parts = el("div", "register");
    parts.add(Markup.component(SectionMarkup.of(supply.course(), language())));
    supply
        .level()
        .ifPresent(
            level -> {
              Sheet sheet = level.sheet(address);
              parts.add(
                  sheets(
                      sheet,
                      address,
                      Markup.component(SectionMarkup.of(level.shown(sheet), language()))));
            });
    return parts;
  }

  private static List<String> both(List<String> some, Optional<List<String>> more) {
    return Stream.concat(some.stream(), more.stream().flatMap(List::stream)).distinct().toList();
  }

  private void show(
      RecoveryState state, Optional<SupplyState> supply, Snapshot snapshot, Address address) {
    heading(
        texts.get("titel"),
        table.caption(state),
        Optional.of(TakeAway.of(address, snapshot, language())));
    notices(state.notices());
    add(choices(state, address));
    madeUp(both(state.madeUp(), supply.map(SupplyState::madeUp)));
    HtmlContainer summary = el("div", "samenvatting");
    state.summary().forEach(sentence -> summary.add(el("p", "", sentence)));
    add(summary);
    if (state.panels().isEmpty()) {
      add(el("p", "toelichting", texts.get("geen_verloop")));
    } else {
      add(panels(state));
    }
    add(
        sheets(
            state.sheet(),
            address,
            with(
                with(
                    with(drawing("tabelrol", table.of(state, address)), "tabindex", "0"),
                    "role",
                    "group"),
                "aria-label",
                texts.get("tabel", table.caption(state)))));
    HtmlContainer method = el("ul", "");
    words.method().forEach(sentence -> method.add(el("li", "", sentence)));
    HtmlContainer about = el("section", "uitleg", el("h2", "", texts.get("hoe")), method);
    words.example(state).ifPresent(example -> about.add(el("p", "", example)));
    add(about);
    supply.ifPresent(found -> add(sections(found, address)));
    sources(both(state.sources(), supply.map(SupplyState::sources))).ifPresent(this::add);
  }

  private Component choices(RecoveryState state, Address address) {
    ComboBox<IndicatorInfo> field = new ComboBox<>(texts.get("welke_reeks"));
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
    with(bar, "aria-label", texts.get("keuzes"));
    bar.add(
        select(
            RecoveryPresenter.SHOCK,
            texts.get("welke_schok"),
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
              texts.get("cijfers"),
              state.options().paces(),
              state.choice().pace(),
              pace -> pace.label(language()),
              pace ->
                  choose(
                      address.with(RecoveryPresenter.PACE, pace.code()), RecoveryPresenter.PACE)));
    }
    bar.add(
        select(
            RecoveryPresenter.LEVEL,
            texts.get("per"),
            state.options().levels(),
            state.choice().niveau(),
            language()::level,
            level ->
                choose(
                    address
                        .with(RecoveryPresenter.LEVEL, level.code())
                        .without(Address.AREAS, Sheet.PARAMETER, SupplyState.SHEET),
                    RecoveryPresenter.LEVEL)));
    return bar;
  }

  private Component panels(RecoveryState state) {
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
                  "lijnvlak breed",
                  ShockChartSvg.draw(panel.chart(), ShockChartSvg.Sheet.PAGE, language())),
              drawing(
                  "lijnvlak smal",
                  ShockChartSvg.draw(panel.chart(), ShockChartSvg.Sheet.NARROW, language())),
              with(el("p", "aanwijzing", texts.get("legenda")), "aria-hidden", "true")));
    }
    return grid;
  }
}
