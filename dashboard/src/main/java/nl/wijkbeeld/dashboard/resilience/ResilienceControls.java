package nl.wijkbeeld.dashboard.resilience;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/** What can be chosen for the veerkrachtkaart. */
final class ResilienceControls extends Div {
  private static final long serialVersionUID = 1L;

  private final SerializableConsumer<SerializableFunction<Address, Address>> change;

  private final Language language;
  private final transient Texts texts;

  ResilienceControls(
      SerializableConsumer<SerializableFunction<Address, Address>> change, Language language) {
    this.change = change;
    this.language = language;
    this.texts = Texts.of(ResilienceControls.class, language);
    addClassName("keuzes");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", texts.get("keuzes"));
  }

  /** Shows the choices of a state. */
  void show(ResilienceState state) {
    removeAll();
    add(
        select(
            ResiliencePresenter.LEVEL,
            texts.get("per"),
            state.options().levels(),
            state.choice().niveau(),
            language::level,
            level ->
                change.accept(
                    a ->
                        a.with(ResiliencePresenter.LEVEL, level.code())
                            .without(
                                Sheet.PARAMETER,
                                ResiliencePresenter.EXPLAINED,
                                ResiliencePresenter.PERIOD,
                                Address.AREAS))));
    add(
        select(
            ResiliencePresenter.PERIOD,
            texts.get("jaar"),
            state.options().periods(),
            state.choice().periode(),
            language::period,
            period -> change.accept(a -> a.with(ResiliencePresenter.PERIOD, period.code()))));
    add(
        select(
            ResiliencePresenter.KIND,
            texts.get("verdeling"),
            List.of(Cross.Kind.KLASSEN, Cross.Kind.KWADRANTEN),
            state.choice().kind(),
            kind -> kind.label(language),
            kind ->
                change.accept(
                    a ->
                        a.with(ResiliencePresenter.KIND, kind.code())
                            .without(ResiliencePresenter.BOX))));
    if (state.options().periods().size() > 1) {
      add(
          select(
              ResiliencePresenter.TIME,
              texts.get("weergave"),
              List.of(false, true),
              state.choice().series(),
              series -> texts.get(series ? "weergave.jaren" : "weergave.een"),
              series ->
                  change.accept(
                      a ->
                          a.with(
                              ResiliencePresenter.TIME,
                              series ? ResiliencePresenter.SERIES : ""))));
    }
    if (state.options().references().size() > 1) {
      add(
          select(
              ResiliencePresenter.REFERENCE,
              texts.get("vergeleken_met"),
              state.options().references(),
              state.choice().referentie(),
              reference ->
                  texts.get(
                      reference.equals(ScorePeriods.NOW)
                          ? "referentie.toen"
                          : "referentie.basisjaar"),
              reference -> change.accept(a -> a.with(ResiliencePresenter.REFERENCE, reference))));
    }
    if (state.anyWays()) {
      Checkbox arrows =
          new Checkbox(
              state
                  .moves()
                  .map(from -> texts.get("pijlen", language.period(from)))
                  .orElseGet(() -> texts.get("pijlen.begin")));
      arrows.setId(ResiliencePresenter.ARROWS);
      arrows.setValue(state.choice().arrows());
      arrows.addValueChangeListener(
          e -> {
            if (e.isFromClient()) {
              String on = Boolean.TRUE.equals(e.getValue()) ? ResiliencePresenter.YES : "";
              change.accept(a -> a.with(ResiliencePresenter.ARROWS, on));
            }
          });
      add(arrows);
    }
  }

  private static <T> Select<T> select(
      String id,
      String label,
      List<T> items,
      T value,
      ItemLabelGenerator<T> text,
      SerializableConsumer<T> chosen) {
    Select<T> select = new Select<>();
    select.setId(id);
    select.setLabel(label);
    select.setItems(items);
    select.setItemLabelGenerator(text);
    select.setValue(value);
    select.addValueChangeListener(
        e -> {
          if (e.isFromClient() && e.getValue() != null) {
            chosen.accept(e.getValue());
          }
        });
    return select;
  }
}
