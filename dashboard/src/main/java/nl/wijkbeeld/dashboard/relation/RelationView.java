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
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.relation.RelationState.Axis;
import nl.wijkbeeld.dashboard.relation.RelationState.Pair;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/** Two indicators against each other: the areas as points, and the sentence that follows. */
@Route(value = RelationPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://vergelijken.css")
@StyleSheet("context://veerkracht.css")
public final class RelationView extends ComparePage implements Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(RelationView.class, language());
  private final transient RelationWords words = new RelationWords(language());
  private final transient RelationTable table = new RelationTable(language());

  public RelationView(SnapshotStore store) {
    super(store, "verbanden");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    RelationState state = new RelationPresenter(snapshot, language()).state(address);
    setPageTitle(texts.get("titel.pagina"));
    if (state.possible().size() < 2) {
      add(
          el(
              "section",
              "leeg",
              el("h1", "", texts.get("leeg")),
              el("p", "", texts.get("leeg.uitleg"))));
      return;
    }
    heading(
        state.question(),
        state.pair().map(table::caption).orElse(texts.get("kies_twee")),
        state.pair().map(unused -> TakeAway.of(address, snapshot, language())));
    notices(state.notices());
    add(choices(state, address));
    state.pair().ifPresent(pair -> show(pair, address));
    restoreFocus();
  }

  private Component choices(RelationState state, Address address) {
    HtmlContainer bar = with(el("div", "keuzes"), "role", "group");
    with(bar, "aria-label", texts.get("keuzes"));
    bar.add(
        indicator(
            RelationPresenter.UP,
            texts.get("omhoog"),
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
            texts.get("naar_rechts"),
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
                      texts.get("per"),
                      pair.levels(),
                      pair.niveau(),
                      language()::level,
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
        texts.get("periode"),
        axis.periods(),
        axis.periode(),
        language()::period,
        period -> choose(address.with(name, period.code()), name));
  }

  private void show(Pair pair, Address address) {
    if (!pair.madeUp().isEmpty()) {
      add(Dom.madeUp(texts.get("verzonnen", String.join(" ", pair.madeUp())), language()));
    }
    HtmlContainer answer = with(el("div", "antwoord"), "role", "status");
    pair.answer().forEach(sentence -> answer.add(el("p", "", sentence)));
    HtmlContainer warning = with(el("div", "vooraf"), "role", "note");
    words.warning().forEach(sentence -> warning.add(el("p", "", sentence)));
    HtmlContainer scatter = ScatterPanel.make(code -> choose(toggled(address, pair, code), ""));
    pair.scatter().ifPresent(points -> ScatterPanel.fill(scatter, points, language()));
    HtmlContainer rows =
        with(
            with(
                with(drawing("tabelrol", table.of(pair, address)), "tabindex", "0"),
                "role",
                "group"),
            "aria-label",
            texts.get("tabel", table.caption(pair)));
    add(answer, warning, el("div", "verbandrij", scatter, sheets(pair.sheet(), address, rows)));
    if (pair.left() > 0) {
      add(el("p", "toelichting", texts.count("niet_mee", pair.left())));
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

  private Component about(Pair pair) {
    HtmlContainer list = el("ul", "");
    words.method().forEach(sentence -> list.add(el("li", "", sentence)));
    HtmlContainer section = el("section", "uitleg", el("h2", "", texts.get("hoe")), list);
    pair.correlation().flatMap(words::formula).ifPresent(sum -> section.add(el("p", "som", sum)));
    HtmlContainer terms = el("dl", "");
    for (Axis axis : List.of(pair.up(), pair.across())) {
      terms.add(
          el("dt", "", axis.indicator().label()),
          Dom.dutch(el("dd", "", axis.indicator().definitie())));
    }
    section.add(terms);
    return section;
  }
}
