package nl.wijkbeeld.dashboard.compare;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.LineChartSvg;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/** How several areas, or several indicators of one area, moved through time. */
@Route(value = DevelopmentPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
public final class DevelopmentView extends ComparePage implements Translated {
  private static final long serialVersionUID = 1L;
  private static final String INDICATOR_FIELD = "indicator";

  private final transient Texts texts = Texts.of(DevelopmentView.class, language());

  public DevelopmentView(SnapshotStore store) {
    super(store, "ontwikkelingen");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    new DevelopmentPresenter(snapshot, language())
        .state(address)
        .ifPresentOrElse(state -> show(state, snapshot, address), () -> add(EmptyPage.noFigures()));
    restoreFocus();
  }

  private void show(DevelopmentState state, Snapshot snapshot, Address address) {
    String heading =
        state
            .picture()
            .map(DevelopmentState.Picture::heading)
            .orElse(texts.get("geen_ontwikkeling.kop"));
    setPageTitle(texts.get("titel", heading));
    heading(
        texts.get("ontwikkeling"),
        heading,
        state.picture().map(unused -> TakeAway.of(address, snapshot, language())));
    notices(state.notices());
    add(chooser(state, address));
    if (!state.madeUp().isEmpty()) {
      add(Dom.madeUp(texts.get("verzonnen.grafiek", String.join(" ", state.madeUp())), language()));
    }
    state
        .picture()
        .ifPresentOrElse(
            picture -> add(picture(picture), table(picture)),
            () -> add(el("p", "toelichting", texts.get("geen_twee_cijfers"))));
    guide(state.states(), state.guide()).ifPresent(this::add);
    if (state.picture().isPresent()) {
      add(about(state, address));
      sources(state.sources()).ifPresent(this::add);
    }
  }

  private Component chooser(DevelopmentState state, Address address) {
    AreaChooser chooser =
        new AreaChooser(
            state.chosen(),
            state.suggestions(),
            (codes, focus) -> choose(address.with(Address.AREAS, codes), focus),
            language());
    HtmlContainer bar =
        with(el("div", "keuzes", indicator(state, address), chooser.field()), "role", "group");
    with(bar, "aria-label", texts.get("keuzes_grafiek"));
    if (state.kinds().size() > 1) {
      bar.add(
          select(
              "per",
              texts.get("per"),
              state.kinds(),
              state.kind().orElseThrow(),
              kind -> texts.get("per." + DevelopmentPresenter.code(kind)),
              kind ->
                  choose(
                      address
                          .with(DevelopmentPresenter.PER, DevelopmentPresenter.code(kind))
                          .without(DevelopmentPresenter.BASE),
                      "per")));
    }
    if (state.indexed().possible()) {
      bar.add(index(state, address));
    }
    if (state.indexed().on()) {
      bar.add(base(state, address));
    }
    HtmlContainer section = el("section", "kiezer", bar);
    with(section, "aria-label", texts.get("gebieden_en_indicatoren"));
    HtmlContainer chosen = el("div", "keuzerij", chooser.list());
    if (state.indicators().size() > 1) {
      chosen.add(indicators(state, address));
    }
    section.add(chosen);
    if (!state.suggestions().isEmpty()) {
      section.add(
          el("details", "", el("summary", "", texts.get("in_de_buurt")), chooser.suggestions()));
    }
    return section;
  }

  /** One area takes several indicators; several areas take one. */
  private Component indicator(DevelopmentState state, Address address) {
    boolean several = state.chosen().areas().size() == 1;
    ComboBox<IndicatorInfo> field =
        new ComboBox<>(several ? texts.get("indicator_erbij") : texts.get("wat_ziet_u"));
    field.setId(INDICATOR_FIELD);
    List<IndicatorInfo> items =
        several
            ? state.possible().stream().filter(one -> !state.indicators().contains(one)).toList()
            : state.possible();
    field.setItems(
        (info, text) ->
            (info.label() + " " + info.thema())
                .toLowerCase(Locale.ROOT)
                .contains(text.toLowerCase(Locale.ROOT)),
        items);
    field.setItemLabelGenerator(info -> info.label() + "  ·  " + info.thema());
    field.addClassName("breed");
    if (!several) {
      state.indicators().stream().findFirst().ifPresent(field::setValue);
    }
    boolean full = several && state.indicators().size() >= ChosenAreas.MOST;
    field.setEnabled(!full);
    field.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            List<String> codes = new ArrayList<>(several ? codes(state.indicators()) : List.of());
            codes.add(e.getValue().code());
            choose(address.with(DevelopmentPresenter.INDICATOR, codes), INDICATOR_FIELD);
          }
        });
    return field;
  }

  private static List<String> codes(List<IndicatorInfo> indicators) {
    return indicators.stream().map(IndicatorInfo::code).toList();
  }

  private Component indicators(DevelopmentState state, Address address) {
    HtmlContainer list = with(el("ol", "gekozen"), "aria-label", texts.get("gekozen_indicatoren"));
    for (IndicatorInfo indicator : state.indicators()) {
      List<String> without =
          codes(state.indicators()).stream()
              .filter(code -> !code.equals(indicator.code()))
              .toList();
      NativeButton remove =
          new NativeButton(
              "×",
              e -> choose(address.with(DevelopmentPresenter.INDICATOR, without), INDICATOR_FIELD));
      remove.setId("weg-" + indicator.code());
      remove.getElement().setAttribute("aria-label", texts.get("weghalen", indicator.label()));
      list.add(
          el(
              "li",
              "",
              el("strong", "", indicator.label()),
              el("small", "", indicator.eenheid()),
              remove));
    }
    return list;
  }

  private Component index(DevelopmentState state, Address address) {
    Checkbox box = new Checkbox(texts.get("als_index"));
    box.setId("geindexeerd");
    box.setValue(state.indexed().on());
    box.setEnabled(!state.indexed().needed());
    box.addValueChangeListener(
        e ->
            choose(
                Boolean.TRUE.equals(e.getValue())
                    ? address.with(DevelopmentPresenter.INDEXED, "ja")
                    : address.without(DevelopmentPresenter.INDEXED, DevelopmentPresenter.BASE),
                "geindexeerd"));
    return box;
  }

  private Component base(DevelopmentState state, Address address) {
    return select(
        "basis",
        texts.get("basis"),
        state.bases(),
        state.indexed().base().orElseThrow(),
        language()::period,
        base -> choose(address.with(DevelopmentPresenter.BASE, base.code()), "basis"));
  }

  private Component picture(DevelopmentState.Picture picture) {
    HtmlContainer figure = el("figure", "lijnpaneel");
    figure.add(el("figcaption", "aslabel", picture.unit()));
    figure.add(
        drawing(
            "lijnvlak breed",
            LineChartSvg.draw(picture.chart(), LineChartSvg.Sheet.WIDE, language())));
    figure.add(
        drawing(
            "lijnvlak smal",
            LineChartSvg.draw(picture.chart(), LineChartSvg.Sheet.NARROW, language())));
    figure.add(with(el("p", "aanwijzing", texts.get("wijs_aan")), "aria-hidden", "true"));
    if (!picture.breaks().isEmpty() || !picture.key().isEmpty()) {
      HtmlContainer key = el("ul", "grafieksleutel");
      picture.breaks().forEach(text -> key.add(el("li", "breuk", text)));
      picture.key().forEach(text -> key.add(el("li", "", text)));
      figure.add(key);
    }
    return figure;
  }

  private Component table(DevelopmentState.Picture picture) {
    return el(
        "section",
        "ontwikkelingstabel",
        el("h2", "", texts.get("als_tabel")),
        with(
            with(
                with(
                    drawing("tabelrol", new DevelopmentTable(language()).of(picture)),
                    "tabindex",
                    "0"),
                "role",
                "group"),
            "aria-label",
            texts.get("tabel_ontwikkeling")));
  }

  private Component about(DevelopmentState state, Address address) {
    HtmlContainer list = el("dl", "");
    for (IndicatorInfo indicator : state.indicators()) {
      list.add(
          Dom.dutch(el("dt", "", indicator.label())),
          Dom.dutch(el("dd", "", indicator.definitie())));
    }
    HtmlContainer section =
        el("section", "uitleg", el("h2", "", texts.get("over_deze_cijfers")), list);
    if (state.chosen().areas().size() > 1) {
      section.add(
          el(
              "p",
              "",
              link(
                  address.to(CompareView.PAGE).with(Address.AREAS, state.chosen().codes()).href(),
                  "",
                  texts.get("naast_elkaar.link"))));
    }
    return section;
  }
}
