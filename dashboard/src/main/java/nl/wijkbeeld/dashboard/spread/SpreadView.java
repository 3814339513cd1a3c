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
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.spread.Inequalities.Measured;
import nl.wijkbeeld.dashboard.spread.SpreadState.Choice;
import nl.wijkbeeld.dashboard.spread.SpreadState.Measure;
import nl.wijkbeeld.dashboard.spread.SpreadState.Space;
import nl.wijkbeeld.dashboard.spread.SpreadState.Unequal;

/** How unequal a figure is between areas, and whether alike lies near alike. */
@Route(value = SpreadPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
@StyleSheet("context://veerkracht.css")
@StyleSheet("context://spreiding.css")
public final class SpreadView extends ComparePage implements Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(SpreadView.class, language());
  private final transient SpreadWords words = new SpreadWords(language());
  private final transient SpreadTable table = new SpreadTable(language());

  public SpreadView(SnapshotStore store) {
    super(store, "spreidingspagina");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    setPageTitle(texts.get("titel.pagina"));
    Optional<SpreadState> state = new SpreadPresenter(snapshot, language()).state(address);
    if (state.isEmpty()) {
      add(
          el(
              "section",
              "leeg",
              el("h1", "", texts.get("leeg")),
              el("p", "", texts.get("leeg.uitleg"))));
      return;
    }
    fill(state.get(), snapshot, address);
  }

  private void fill(SpreadState state, Snapshot snapshot, Address address) {
    Choice choice = state.choice();
    heading(
        texts.get("titel"),
        texts.get("onderkop", table.caption(choice), language().period(choice.periode())),
        Optional.of(TakeAway.of(address, snapshot, language())));
    notices(state.notices());
    add(choices(state, address));
    if (!state.madeUp().isEmpty()) {
      add(Dom.madeUp(texts.get("verzonnen", String.join(" ", state.madeUp())), language()));
    }
    add(unequal(state), space(state, address), warning(), about(state));
    sources(state.sources()).ifPresent(this::add);
    restoreFocus();
  }

  private Component choices(SpreadState state, Address address) {
    HtmlContainer bar = with(el("div", "keuzes"), "role", "group");
    with(bar, "aria-label", texts.get("keuzes"));
    Choice choice = state.choice();
    bar.add(
        indicator(state, address),
        select(
            SpreadPresenter.LEVEL,
            texts.get("per"),
            choice.levels(),
            choice.niveau(),
            language()::level,
            level ->
                choose(
                    address
                        .with(SpreadPresenter.LEVEL, level.code())
                        .without(SpreadPresenter.PERIOD, SpreadPresenter.GROUP, Sheet.PARAMETER),
                    SpreadPresenter.LEVEL)),
        select(
            SpreadPresenter.PERIOD,
            texts.get("periode"),
            choice.periods(),
            choice.periode(),
            language()::period,
            period ->
                choose(
                    address.with(SpreadPresenter.PERIOD, period.code()), SpreadPresenter.PERIOD)));
    return bar;
  }

  private ComboBox<IndicatorInfo> indicator(SpreadState state, Address address) {
    ComboBox<IndicatorInfo> field = new ComboBox<>(texts.get("cijfer"));
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

  private Component unequal(SpreadState state) {
    Unequal unequal = state.unequal();
    HtmlContainer section =
        with(el("section", "deel", el("h2", "", texts.get("ongelijk"))), "id", "ongelijk");
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
                        el("figcaption", "", texts.get("lijnen.uitleg")),
                        drawing(
                            "lijnvlak breed",
                            LineChartSvg.draw(chart, LineChartSvg.Sheet.WIDE, language())),
                        drawing(
                            "lijnvlak smal",
                            LineChartSvg.draw(chart, LineChartSvg.Sheet.NARROW, language())),
                        with(
                            el("p", "aanwijzing", texts.get("lijnen.wijs")),
                            "aria-hidden",
                            "true"))));
    rows.add(scroll(table.years(state), table.yearsCaption(state)));
    section.add(rows);
    unequal.breaks().forEach(one -> section.add(el("p", "toelichting", one)));
    return section;
  }

  private static HtmlContainer answer(List<String> sentences) {
    HtmlContainer answer = with(el("div", "antwoord"), "role", "status");
    sentences.forEach(sentence -> answer.add(el("p", "", sentence)));
    return answer;
  }

  private Component bar(Measured measured, Unequal unequal) {
    String between = words.between(measured, unequal.parent());
    String within = words.within(measured);
    HtmlContainer key = el("ul", "legenda");
    key.add(
        el("li", "", drawing("staal", PartsBar.between()), el("span", "", between)),
        el("li", "", drawing("staal", PartsBar.within()), el("span", "", within)));
    return el(
        "figure",
        "delen",
        drawing(
            "beeld",
            PartsBar.draw(measured.shareBetween(), texts.get("delen.hoor", between, within))),
        key);
  }

  private HtmlContainer scroll(String table, String caption) {
    return with(
        with(with(drawing("tabelrol", table), "tabindex", "0"), "role", "group"),
        "aria-label",
        texts.get("tabel", caption));
  }

  private Component space(SpreadState state, Address address) {
    Space space = state.space();
    HtmlContainer section =
        with(el("section", "deel", el("h2", "", texts.get("samenhang"))), "id", "samenhang");
    section.add(answer(space.sentences()));
    if (space.map().isEmpty()) {
      section.add(
          with(
              el(
                  "p",
                  "melding",
                  texts.get(
                      "kaart.geen",
                      space.refused().isEmpty()
                          ? texts.get("kaart.zonder_omtrek")
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
              texts.get("kaart.van", language().period(space.periode().orElseThrow()))));
    }
    section.add(
        select(
            SpreadPresenter.MEASURE,
            texts.get("kaart.toont"),
            List.of(Measure.values()),
            state.choice().measure(),
            measure -> measure.label(language()),
            measure ->
                choose(
                    address
                        .with(
                            SpreadPresenter.MEASURE, measure == Measure.LISA ? "" : measure.code())
                        .without(SpreadPresenter.GROUP, Sheet.PARAMETER),
                    SpreadPresenter.MEASURE)));
    HtmlContainer figure = el("figure", "kaartpaneel");
    figure.add(drawing("beeld", AreaMapSvg.drawAlone(space.map().get(), "groepen", language())));
    figure.add(el("figcaption", "", space.map().get().title()));
    figure.add(legend(state, address));
    section.add(el("div", "naast", figure, table(state, address)));
    words.islands(space).ifPresent(text -> section.add(el("p", "toelichting", text)));
    return section;
  }

  /** The key counts, and shows the areas of a group in the table and on the map. */
  private Component legend(SpreadState state, Address address) {
    HtmlContainer list = with(el("ul", "legenda groepen"), "aria-label", texts.get("groepen"));
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
              (letters.isEmpty() ? "" : letters + ": ") + group.getKey().label(language()));
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
              el("small", "", language().count(group.getValue()))));
    }
    return list;
  }

  private Component table(SpreadState state, Address address) {
    return state.listed().isEmpty()
        ? el(
            "p",
            "toelichting",
            state.choice().group().isPresent()
                ? texts.get("groep.leeg")
                : texts.get("groepen.leeg"))
        : sheets(
            state.sheet(), address, scroll(table.areas(state, address), table.areasCaption(state)));
  }

  private Component warning() {
    HtmlContainer warning = with(el("div", "vooraf"), "role", "note");
    words.warning().forEach(sentence -> warning.add(el("p", "", sentence)));
    return el("section", "deel", el("h2", "", texts.get("zegt_niet")), warning);
  }

  private Component about(SpreadState state) {
    HtmlContainer list = el("ul", "");
    words.method().forEach(sentence -> list.add(el("li", "", sentence)));
    words
        .made(state.space(), state.choice().niveau())
        .forEach(sentence -> list.add(el("li", "", sentence)));
    HtmlContainer section = el("section", "uitleg", el("h2", "", texts.get("hoe")), list);
    words.theil(state.unequal()).ifPresent(sum -> section.add(el("p", "som", sum)));
    words.moran(state.space()).ifPresent(sum -> section.add(el("p", "som", sum)));
    section.add(
        el(
            "dl",
            "",
            el("dt", "", state.choice().indicator().label()),
            Dom.dutch(el("dd", "", state.choice().indicator().definitie()))));
    return section;
  }
}
