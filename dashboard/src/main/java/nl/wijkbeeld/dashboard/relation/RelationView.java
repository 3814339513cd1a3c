package nl.wijkbeeld.dashboard.relation;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.compare.ComparePage;
import nl.wijkbeeld.dashboard.compare.ScatterPanel;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.relation.RelationState.Axis;
import nl.wijkbeeld.dashboard.relation.RelationState.Pair;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Two indicators against each other: the areas as points, and the sentence that follows. */
@Route(value = RelationPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
@StyleSheet("context://veerkracht.css")
public final class RelationView extends ComparePage {
  private static final long serialVersionUID = 1L;

  /** How it is computed. */
  static final List<String> METHOD =
      List.of(
          "Elk gebied krijgt voor beide cijfers een rang. De rangcorrelatie van Spearman (1904) zegt hoe ver die twee rangen samen oplopen: 1 is precies gelijk op, −1 precies andersom, 0 is geen verband.",
          "Het 95%-interval komt van Fisher, met de variantie van Bonett en Wright (2000). Ligt 0 erin, dan kan het toeval zijn.",
          "Elk gebied telt even zwaar, hoe groot het ook is. Wat verborgen of onbekend is, doet niet mee.");

  public RelationView(SnapshotStore store) {
    super(store, "verbanden");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    RelationState state = new RelationPresenter(snapshot).state(address);
    setPageTitle("Verbanden – Wijkbeeld");
    if (state.possible().size() < 2) {
      add(
          el(
              "section",
              "leeg",
              el("h1", "", "Er zijn geen twee cijfers om te vergelijken"),
              el(
                  "p",
                  "",
                  "Voor een verband zijn twee cijfers nodig van dezelfde gebieden. Lever er meer en publiceer opnieuw.")));
      return;
    }
    heading(
        state.question(),
        state.pair().map(RelationTable::caption).orElse("Kies twee cijfers"),
        state.pair().map(unused -> TakeAway.of(address, snapshot)));
    notices(state.notices());
    add(choices(state, address));
    state.pair().ifPresent(pair -> show(pair, address));
    restoreFocus();
  }

  private Component choices(RelationState state, Address address) {
    HtmlContainer bar = with(el("div", "keuzes"), "role", "group");
    with(bar, "aria-label", "Keuzes voor het verband");
    bar.add(
        indicator(
            RelationPresenter.UP,
            "Omhoog",
            state,
            state.pair().map(pair -> pair.up().indicator()),
            address,
            RelationPresenter.UP_PERIOD));
    state
        .pair()
        .ifPresent(pair -> bar.add(period(RelationPresenter.UP_PERIOD, pair.up(), address)));
    bar.add(
        indicator(
            RelationPresenter.ACROSS,
            "Naar rechts",
            state,
            state.pair().map(pair -> pair.across().indicator()),
            address,
            RelationPresenter.ACROSS_PERIOD));
    state
        .pair()
        .ifPresent(
            pair -> {
              bar.add(period(RelationPresenter.ACROSS_PERIOD, pair.across(), address));
              bar.add(
                  select(
                      RelationPresenter.LEVEL,
                      "Per",
                      pair.levels(),
                      pair.niveau(),
                      Niveau::code,
                      level ->
                          choose(
                              address
                                  .with(RelationPresenter.LEVEL, level.code())
                                  .without(Address.AREAS, Sheet.PARAMETER),
                              RelationPresenter.LEVEL)));
            });
    return bar;
  }

  private ComboBox<IndicatorInfo> indicator(
      String name,
      String label,
      RelationState state,
      Optional<IndicatorInfo> value,
      Address address,
      String period) {
    ComboBox<IndicatorInfo> field = new ComboBox<>(label);
    field.setId(name);
    field.setItems(
        (info, text) ->
            (info.label() + " " + info.thema())
                .toLowerCase(Locale.ROOT)
                .contains(text.toLowerCase(Locale.ROOT)),
        state.possible());
    field.setItemLabelGenerator(info -> info.label() + "  ·  " + info.thema());
    field.addClassName("breed");
    value.ifPresent(field::setValue);
    field.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            Address next = address.with(name, e.getValue().code()).without(period);
            choose(withOther(next, state, name), name);
          }
        });
    return field;
  }

  /** Who changes one keeps the other. */
  private static Address withOther(Address next, RelationState state, String changed) {
    return state
        .pair()
        .map(
            pair ->
                changed.equals(RelationPresenter.UP)
                    ? next.with(RelationPresenter.ACROSS, pair.across().indicator().code())
                    : next.with(RelationPresenter.UP, pair.up().indicator().code()))
        .orElse(next);
  }

  private Component period(String name, Axis axis, Address address) {
    return select(
        name,
        "Periode",
        axis.periods(),
        axis.periode(),
        Periode::label,
        period -> choose(address.with(name, period.code()), name));
  }

  private void show(Pair pair, Address address) {
    if (!pair.madeUp().isEmpty()) {
      add(Dom.madeUp("staan in dit verband. " + String.join(" ", pair.madeUp())));
    }
    HtmlContainer answer = with(el("div", "antwoord"), "role", "status");
    pair.answer().forEach(sentence -> answer.add(el("p", "", sentence)));
    HtmlContainer warning = with(el("div", "vooraf"), "role", "note");
    RelationWords.WARNING.forEach(sentence -> warning.add(el("p", "", sentence)));
    HtmlContainer scatter = ScatterPanel.make(code -> choose(toggled(address, pair, code), ""));
    pair.scatter().ifPresent(points -> ScatterPanel.fill(scatter, points, language()));
    HtmlContainer table =
        with(
            with(
                with(drawing("tabelrol", RelationTable.of(pair, address)), "tabindex", "0"),
                "role",
                "group"),
            "aria-label",
            "Tabel: " + RelationTable.caption(pair));
    add(answer, warning, el("div", "verbandrij", scatter, sheets(pair.sheet(), address, table)));
    if (pair.left() > 0) {
      add(
          el(
              "p",
              "toelichting",
              "%s niet mee: van een van beide cijfers is niets bekend of het is verborgen."
                  .formatted(pair.left() == 1 ? "1 gebied doet" : pair.left() + " gebieden doen")));
    }
    guide(pair.states(), List.of()).ifPresent(this::add);
    add(about(pair));
    sources(pair.sources()).ifPresent(this::add);
  }

  private static Address toggled(Address address, Pair pair, String code) {
    List<String> codes = new ArrayList<>(pair.selected());
    if (!codes.remove(code)) {
      codes.add(code);
    }
    return address.with(Address.AREAS, codes);
  }

  private static Component about(Pair pair) {
    HtmlContainer list = el("ul", "");
    METHOD.forEach(sentence -> list.add(el("li", "", sentence)));
    HtmlContainer section = el("section", "uitleg", el("h2", "", "Hoe is dit berekend?"), list);
    pair.correlation()
        .flatMap(RelationWords::formula)
        .ifPresent(sum -> section.add(el("p", "som", sum)));
    HtmlContainer terms = el("dl", "");
    for (Axis axis : List.of(pair.up(), pair.across())) {
      terms.add(el("dt", "", axis.indicator().label()), el("dd", "", axis.indicator().definitie()));
    }
    section.add(terms);
    return section;
  }
}
