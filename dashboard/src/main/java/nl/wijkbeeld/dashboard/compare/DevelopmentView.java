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
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Periode;

/** How several areas, or several indicators of one area, moved through time. */
@Route(value = DevelopmentPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
public final class DevelopmentView extends ComparePage {
  private static final long serialVersionUID = 1L;
  private static final String INDICATOR_FIELD = "indicator";

  public DevelopmentView(SnapshotStore store) {
    super(store, "ontwikkelingen");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    new DevelopmentPresenter(snapshot)
        .state(address)
        .ifPresentOrElse(state -> show(state, snapshot, address), () -> add(EmptyPage.noFigures()));
    restoreFocus();
  }

  private void show(DevelopmentState state, Snapshot snapshot, Address address) {
    String heading =
        state.picture().map(DevelopmentState.Picture::heading).orElse("Geen ontwikkeling te tonen");
    setPageTitle(heading + " – Wijkbeeld");
    heading("Ontwikkeling", heading, state.picture().map(unused -> TakeAway.of(address, snapshot)));
    notices(state.notices());
    add(chooser(state, address));
    if (!state.madeUp().isEmpty()) {
      add(Dom.madeUp("staan in deze grafiek. " + String.join(" ", state.madeUp())));
    }
    state
        .picture()
        .ifPresentOrElse(
            picture -> add(picture(picture), table(picture)),
            () ->
                add(
                    el(
                        "p",
                        "toelichting",
                        "Van deze gebieden zijn er geen twee cijfers op verschillende momenten. Kies een ander gebied of een andere indicator.")));
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
            (codes, focus) -> choose(address.with(Address.AREAS, codes), focus));
    HtmlContainer bar =
        with(el("div", "keuzes", indicator(state, address), chooser.field()), "role", "group");
    with(bar, "aria-label", "Keuzes voor de grafiek");
    if (state.kinds().size() > 1) {
      bar.add(
          select(
              "per",
              "Per",
              state.kinds(),
              state.kind().orElseThrow(),
              DevelopmentPresenter::code,
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
    with(section, "aria-label", "Gebieden en indicatoren kiezen");
    HtmlContainer chosen = el("div", "keuzerij", chooser.list());
    if (state.indicators().size() > 1) {
      chosen.add(indicators(state, address));
    }
    section.add(chosen);
    if (!state.suggestions().isEmpty()) {
      section.add(
          el("details", "", el("summary", "", "Gebieden in de buurt"), chooser.suggestions()));
    }
    return section;
  }

  /** One area takes several indicators; several areas take one. */
  private Component indicator(DevelopmentState state, Address address) {
    boolean several = state.chosen().areas().size() == 1;
    ComboBox<IndicatorInfo> field =
        new ComboBox<>(several ? "Indicator erbij" : "Wat wilt u zien?");
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
    HtmlContainer list = with(el("ol", "gekozen"), "aria-label", "Gekozen indicatoren");
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
      remove.getElement().setAttribute("aria-label", indicator.label() + " weghalen");
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
    Checkbox box = new Checkbox("Als index (basis = 100)");
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
        "Basis",
        state.bases(),
        state.indexed().base().orElseThrow(),
        Periode::label,
        base -> choose(address.with(DevelopmentPresenter.BASE, base.code()), "basis"));
  }

  private static Component picture(DevelopmentState.Picture picture) {
    HtmlContainer figure = el("figure", "lijnpaneel");
    figure.add(el("figcaption", "aslabel", picture.unit()));
    figure.add(
        drawing("lijnvlak breed", LineChartSvg.draw(picture.chart(), LineChartSvg.Sheet.WIDE)));
    figure.add(
        drawing("lijnvlak smal", LineChartSvg.draw(picture.chart(), LineChartSvg.Sheet.NARROW)));
    figure.add(
        with(
            el(
                "p",
                "aanwijzing",
                "Wijs een punt aan, of loop met Tab naar de grafiek en met de pijltjes langs de punten."),
            "aria-hidden",
            "true"));
    if (!picture.breaks().isEmpty() || !picture.key().isEmpty()) {
      HtmlContainer key = el("ul", "grafieksleutel");
      picture.breaks().forEach(text -> key.add(el("li", "breuk", text)));
      picture.key().forEach(text -> key.add(el("li", "", text)));
      figure.add(key);
    }
    return figure;
  }

  private static Component table(DevelopmentState.Picture picture) {
    return el(
        "section",
        "ontwikkelingstabel",
        el("h2", "", "Dezelfde cijfers als tabel"),
        with(
            with(
                with(drawing("tabelrol", DevelopmentTable.of(picture)), "tabindex", "0"),
                "role",
                "group"),
            "aria-label",
            "Tabel van de ontwikkeling"));
  }

  private static Component about(DevelopmentState state, Address address) {
    HtmlContainer list = el("dl", "");
    for (IndicatorInfo indicator : state.indicators()) {
      list.add(el("dt", "", indicator.label()), el("dd", "", indicator.definitie()));
    }
    HtmlContainer section = el("section", "uitleg", el("h2", "", "Over deze cijfers"), list);
    if (state.chosen().areas().size() > 1) {
      section.add(
          el(
              "p",
              "",
              link(
                  address.to(CompareView.PAGE).with(Address.AREAS, state.chosen().codes()).href(),
                  "",
                  "Deze gebieden naast elkaar, met alle indicatoren")));
    }
    return section;
  }
}
