package nl.wijkbeeld.dashboard.compare;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.BiConsumer;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * The areas that are chosen, in their order, with ways to add, remove and move them; used with the
 * keyboard it keeps its place after every change.
 */
final class AreaChooser {
  /** Where the focus goes after a change. */
  static final String FIELD = "gebied-erbij";

  private final Texts texts;
  private final Language language;
  private final ChosenAreas chosen;
  private final List<ChosenAreas.Suggestion> suggestions;
  private final BiConsumer<List<String>, String> change;

  /**
   * A chooser.
   *
   * @param change gets the codes of the new choice, and the id of what should have the focus then
   */
  AreaChooser(
      ChosenAreas chosen,
      List<ChosenAreas.Suggestion> suggestions,
      BiConsumer<List<String>, String> change,
      Language language) {
    this.texts = Texts.of(AreaChooser.class, language);
    this.language = language;
    this.chosen = chosen;
    this.suggestions = suggestions;
    this.change = change;
  }

  /** The field in which any area can be found. */
  ComboBox<Place> field() {
    ComboBox<Place> field = new ComboBox<>(texts.get("gebied_erbij"));
    field.setId(FIELD);
    field.setPlaceholder(texts.get("gebied_erbij.hulp"));
    field.setItems(
        query ->
            chosen.places().search(query.getFilter().orElse("")).stream()
                .filter(place -> !chosen.codes().contains(place.code()))
                .skip(query.getOffset())
                .limit(query.getLimit()));
    field.setItemLabelGenerator(place -> place.label(language));
    field.addClassName("breed");
    boolean full = chosen.areas().size() >= ChosenAreas.MOST;
    field.setEnabled(!full);
    field.setHelperText(full ? texts.get("zes_is_het_meeste") : "");
    field.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            change.accept(chosen.with(e.getValue().code()), FIELD);
          }
        });
    return field;
  }

  /** The chosen areas. */
  Component list() {
    HtmlContainer list = with(el("ol", "gekozen"), "aria-label", texts.get("gekozen_gebieden"));
    for (int i = 0; i < chosen.areas().size(); i++) {
      Place place = chosen.areas().get(i);
      HtmlContainer item =
          el("li", "", el("strong", "", place.naam()), el("small", "", place.kind(language)));
      with(item, "data-gebied", place.code());
      if (i > 0) {
        String id = "naar-voren-" + place.code();
        item.add(
            button(
                id,
                "←",
                texts.get("naar_voren", place.naam()),
                chosen.forward(place.code()),
                i > 1 ? id : FIELD));
      }
      item.add(
          button(
              "weg-" + place.code(),
              "×",
              texts.get("weghalen", place.naam()),
              chosen.without(place.code()),
              FIELD));
      list.add(item);
    }
    return list;
  }

  /** Areas that could be added with one press. */
  Component suggestions() {
    HtmlContainer all = el("div", "voorstellen");
    for (ChosenAreas.Suggestion suggestion : suggestions) {
      HtmlContainer list = el("ul", "");
      suggestion
          .areas()
          .forEach(
              place ->
                  list.add(
                      el(
                          "li",
                          "",
                          button(
                              "erbij-" + place.code(),
                              "+ " + place.naam(),
                              texts.get("erbij", place.naam()),
                              chosen.with(place.code()),
                              FIELD))));
      all.add(el("div", "", el("p", "", suggestion.title()), list));
    }
    return all;
  }

  private NativeButton button(
      String id, String text, String label, List<String> codes, String focus) {
    NativeButton button = new NativeButton(text, e -> change.accept(codes, focus));
    button.setId(id);
    button.getElement().setAttribute("aria-label", label);
    button.getElement().setAttribute("title", label);
    return button;
  }
}
