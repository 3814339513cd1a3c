package nl.wijkbeeld.dashboard.city;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;
import static nl.wijkbeeld.dashboard.page.Markup.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.TakeAway;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.SignalList;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import org.jsoup.nodes.Element;

/**
 * The city: its areas on a map for a chosen indicator and period, the same figures in a table, and
 * what they rest on. Every choice is in the address.
 */
@Route(value = "", layout = Frame.class)
@RouteAlias(value = "stad", layout = Frame.class)
public final class CityView extends SnapshotPage implements Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(CityView.class, language());

  public CityView(SnapshotStore store) {
    super(store, "stad");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    new CityPresenter(snapshot, language())
        .state(address)
        .ifPresentOrElse(
            state -> show(state, address, TakeAway.of(address, snapshot, language())),
            () -> add(EmptyPage.noFigures()));
  }

  private void show(CityState state, Address address, TakeAway takeAway) {
    IndicatorInfo indicator = state.choice().indicator();
    setPageTitle("%s – %s – Wijkbeeld".formatted(indicator.label(), state.gemeente()));
    CityMarkup markup = new CityMarkup(state, language());
    Element heading =
        Markup.el(
            "div",
            "titel",
            Markup.el("h1", "", state.gemeente()),
            Markup.el("p", "onderkop", texts.get("ondertitel")));
    add(component(Markup.el("div", "boven", heading, markup.strip())));
    state.notices().forEach(notice -> add(with(el("p", "melding", notice), "role", "status")));
    add(takeAway);
    add(controls(state, address));
    state.provenance().madeUp().ifPresent(text -> add(Dom.madeUp(text, language())));
    add(component(Markup.el("div", "kaartentabel", markup.map(), markup.table(address))));
    state.signals().ifPresent(signals -> add(SignalList.of(signals, language())));
    add(component(markup.explanation()));
  }

  private Component controls(CityState state, Address address) {
    ComboBox<IndicatorInfo> indicator = new ComboBox<>(texts.get("wat_ziet_u"));
    indicator.setId("indicator");
    indicator.setItems(
        (info, text) ->
            (info.label() + " " + info.thema())
                .toLowerCase(java.util.Locale.ROOT)
                .contains(text.toLowerCase(java.util.Locale.ROOT)),
        state.indicators());
    indicator.setItemLabelGenerator(info -> info.label() + "  ·  " + info.thema());
    indicator.setValue(state.choice().indicator());
    indicator.addClassName("breed");
    indicator.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            Addresses.go(
                address.without("periode", "niveau").with("indicator", e.getValue().code()));
          }
        });
    HtmlContainer bar = with(el("div", "keuzes", indicator), "role", "group");
    with(bar, "aria-label", texts.get("keuzes"));
    bar.add(
        select(
            "periode",
            texts.get("periode"),
            state.periods(),
            state.choice().periode(),
            language()::period,
            Periode::code,
            address));
    if (state.levels().size() > 1) {
      bar.add(
          select(
              "niveau",
              texts.get("per"),
              state.levels(),
              state.choice().niveau(),
              language()::level,
              Niveau::code,
              address));
    }
    if (!state.choice().indicator().isCount()) {
      bar.add(
          select(
              "klassen",
              texts.get("klassen"),
              List.of(3, 4, 5, 6, 7),
              state.choice().klassen(),
              String::valueOf,
              String::valueOf,
              address));
      bar.add(
          select(
              "methode",
              texts.get("verdeling"),
              List.of(ClassBreaks.Method.values()),
              state.choice().methode(),
              method -> method.label(language()),
              ClassBreaks.Method::code,
              address));
    }
    return bar;
  }

  private static <T> Select<T> select(
      String parameter,
      String label,
      List<T> items,
      T chosen,
      com.vaadin.flow.component.ItemLabelGenerator<T> text,
      com.vaadin.flow.function.SerializableFunction<T, String> code,
      Address address) {
    Select<T> select = new Select<>();
    select.setLabel(label);
    select.setId(parameter);
    select.setItems(items);
    select.setItemLabelGenerator(text);
    select.setValue(chosen);
    select.addValueChangeListener(
        e -> Addresses.go(address.with(parameter, code.apply(e.getValue()))));
    return select;
  }
}
