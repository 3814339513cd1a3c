package nl.wijkbeeld.dashboard.atlas;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What can be chosen for the map. The fields stay when the page changes, so that the one in use
 * keeps the focus.
 */
final class MapControls extends Div {
  private static final long serialVersionUID = 1L;

  private static final String NO_PLACES = "-";

  /** Told what address a choice leads to. */
  @FunctionalInterface
  interface Listener extends java.io.Serializable {
    void chosen(SerializableFunction<Address, Address> change);
  }

  private final Listener listener;
  private final transient Texts texts;
  private final ComboBox<IndicatorInfo> indicator;
  private final ComboBox<IndicatorInfo> second;
  private final Select<MapState.Display> display;
  private final Select<Periode> periode;
  private final Select<Periode> vanaf;
  private final Select<Niveau> niveau;
  private final Select<String> indeling;
  private final Select<Integer> klassen;
  private final Select<ClassBreaks.Method> methode;
  private final Select<String> places;
  private final Checkbox background;
  private final boolean hasBackground;
  private final Checkbox vast;
  private final HtmlContainer more;

  /**
   * The fields.
   *
   * @param hasBackground whether there is a background that can be shown or not
   */
  MapControls(Listener listener, boolean hasBackground, Language language) {
    this.listener = listener;
    this.hasBackground = hasBackground;
    this.texts = Texts.of(MapControls.class, language);
    indicator = indicators("indicator", texts.get("wat_ziet_u"));
    second = indicators("indicator2", texts.get("daarnaast_zien"));
    display =
        select(
            "weergave", texts.get("weergave"), one -> one.label(language), MapState.Display::code);
    periode = select("periode", texts.get("periode"), language::period, Periode::code);
    vanaf = select("vanaf", texts.get("vanaf"), language::period, Periode::code);
    niveau = select("niveau", texts.get("per"), language::level, Niveau::code);
    indeling = select("indeling", texts.get("indeling"), text -> text, text -> text);
    klassen = select("klassen", texts.get("klassen"), String::valueOf, String::valueOf);
    methode =
        select(
            "methode",
            texts.get("verdeling"),
            one -> one.label(language),
            ClassBreaks.Method::code);
    places = select("plaatsen", texts.get("plaatsen"), this::places, MapControls::placesCode);
    background = new Checkbox(texts.get("achtergrondkaart"));
    vast = new Checkbox(texts.get("vaste_klassen"));
    addClassName("kaartkeuzes");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", texts.get("keuzes"));
    indicator.addClassName("breed");
    second.addClassName("breed");
    vast.setId("klassen_vast");
    vast.addValueChangeListener(
        e ->
            chosen(
                e,
                address -> address.with("klassen_vast", vast.getValue() ? PanelChoice.YES : "")));
    background.setId(Background.PARAMETER);
    background.addValueChangeListener(
        e ->
            chosen(
                e,
                address ->
                    address.with(
                        Background.PARAMETER, background.getValue() ? "" : Background.OFF)));
    more =
        el(
            "details",
            "meer",
            el("summary", "", texts.get("meer_keuzes")),
            el("div", "keuzes", klassen, methode, indeling, places, vast, background));
    with(more, "id", "meer-keuzes");
    add(el("div", "keuzes", indicator, display, second, periode, vanaf, niveau), more);
  }

  /** Shows what is chosen now, and what can be. */
  void show(MapState state, boolean onBackground) {
    MapState.Choice choice = state.choice();
    MapState.Options options = state.options();
    PanelChoice main = choice.main();
    fill(indicator, options.indicators(), main.indicator());
    boolean beside = choice.second().isPresent();
    second.setVisible(beside);
    choice
        .second()
        .ifPresent(
            chosen ->
                fill(
                    second,
                    options.indicators().stream()
                        .filter(i -> !i.code().equals(main.indicator().code()))
                        .toList(),
                    chosen));
    fill(display, List.of(MapState.Display.values()), choice.display());
    fill(periode, options.periods(), main.periode());
    vanaf.setVisible(main.vanaf().isPresent());
    main.vanaf().ifPresent(chosen -> fill(vanaf, options.earlier(), chosen));
    fill(niveau, options.levels(), main.niveau());
    niveau.setVisible(options.levels().size() > 1);
    fill(indeling, options.divisions(), main.indeling());
    indeling.setVisible(options.divisions().size() > 1);
    boolean shades = !main.indicator().isCount();
    fill(klassen, List.of(3, 4, 5, 6, 7), main.klassen());
    fill(methode, List.of(ClassBreaks.Method.values()), main.methode());
    klassen.setVisible(shades);
    methode.setVisible(shades);
    vast.setVisible(
        shades
            && main.vanaf().isEmpty()
            && choice.display() != MapState.Display.REEKS
            && options.steps().size() > 1);
    vast.setValue(main.vast());
    List<String> groups = new ArrayList<>(options.places());
    groups.addFirst(MapState.ALL_PLACES);
    groups.addFirst(NO_PLACES);
    fill(places, groups, choice.places().orElse(NO_PLACES));
    places.setVisible(!options.places().isEmpty());
    background.setVisible(hasBackground);
    background.setValue(onBackground);
    more.setVisible(
        shades || hasBackground || options.divisions().size() > 1 || !options.places().isEmpty());
  }

  private String places(String group) {
    return switch (group) {
      case NO_PLACES -> texts.get("geen_plaatsen");
      case MapState.ALL_PLACES -> texts.get("alle_plaatsen");
      default -> group;
    };
  }

  private static String placesCode(String group) {
    return group.equals(NO_PLACES) ? "" : group;
  }

  /** Fills a field only when something changed, so that an open list stays open. */
  private static <T> void fill(Select<T> field, List<T> items, T value) {
    if (!items.equals(field.getListDataView().getItems().toList())) {
      field.setItems(items);
    }
    if (!Objects.equals(field.getValue(), value)) {
      field.setValue(value);
    }
  }

  private static void fill(
      ComboBox<IndicatorInfo> field, List<IndicatorInfo> items, IndicatorInfo value) {
    if (!items.equals(field.getListDataView().getItems().toList())) {
      field.setItems(
          (info, text) ->
              (info.label() + " " + info.thema())
                  .toLowerCase(Locale.ROOT)
                  .contains(text.toLowerCase(Locale.ROOT)),
          items);
    }
    if (!Objects.equals(field.getValue(), value)) {
      field.setValue(value);
    }
  }

  private ComboBox<IndicatorInfo> indicators(String parameter, String label) {
    ComboBox<IndicatorInfo> field = new ComboBox<>(label);
    field.setId(parameter);
    field.setItems(List.of());
    field.setItemLabelGenerator(info -> info.label() + "  ·  " + info.thema());
    field.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            String code = e.getValue().code();
            chosen(e, address -> forIndicator(address, parameter, code));
          }
        });
    return field;
  }

  /** How it is drawn stays as it was; the period is that of the indicator. */
  private static Address forIndicator(Address address, String parameter, String code) {
    Address changed = address.with(parameter, code);
    return parameter.equals("indicator")
        ? changed.without("periode", "vanaf", "indeling", "niveau")
        : changed;
  }

  private <T> Select<T> select(
      String parameter,
      String label,
      ItemLabelGenerator<T> text,
      SerializableFunction<T, String> code) {
    Select<T> field = new Select<>();
    field.setLabel(label);
    field.setId(parameter);
    field.setItems(List.of());
    field.setItemLabelGenerator(text);
    field.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            String value = code.apply(e.getValue());
            chosen(e, address -> address.with(parameter, value));
          }
        });
    return field;
  }

  private void chosen(
      HasValue.ValueChangeEvent<?> event, SerializableFunction<Address, Address> change) {
    if (event.isFromClient()) {
      listener.chosen(address -> change.apply(address).without("bladzijde"));
    }
  }
}
