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
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** What can be chosen for the veerkrachtkaart. */
final class ResilienceControls extends Div {
  private static final long serialVersionUID = 1L;

  private final SerializableConsumer<SerializableFunction<Address, Address>> change;

  ResilienceControls(SerializableConsumer<SerializableFunction<Address, Address>> change) {
    this.change = change;
    addClassName("keuzes");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", "Keuzes voor de veerkrachtkaart");
  }

  /** Shows the choices of a state. */
  void show(ResilienceState state) {
    removeAll();
    add(
        select(
            ResiliencePresenter.LEVEL,
            "Per",
            state.options().levels(),
            state.choice().niveau(),
            Niveau::code,
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
            "Jaar",
            state.options().periods(),
            state.choice().periode(),
            Periode::label,
            period -> change.accept(a -> a.with(ResiliencePresenter.PERIOD, period.code()))));
    add(
        select(
            ResiliencePresenter.KIND,
            "Verdeling",
            List.of(Cross.Kind.KLASSEN, Cross.Kind.KWADRANTEN),
            state.choice().kind(),
            Cross.Kind::label,
            kind ->
                change.accept(
                    a ->
                        a.with(ResiliencePresenter.KIND, kind.code())
                            .without(ResiliencePresenter.BOX))));
    if (state.options().periods().size() > 1) {
      add(
          select(
              ResiliencePresenter.TIME,
              "Weergave",
              List.of(false, true),
              state.choice().series(),
              series -> series ? "kaart per jaar" : "één kaart",
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
              "Vergeleken met",
              state.options().references(),
              state.choice().referentie(),
              reference ->
                  reference.equals(ScorePeriods.NOW) ? "de gebieden toen" : "het basisjaar (100)",
              reference -> change.accept(a -> a.with(ResiliencePresenter.REFERENCE, reference))));
    }
    if (state.anyWays()) {
      Checkbox arrows =
          new Checkbox("Pijlen sinds " + state.moves().map(Periode::label).orElse("het begin"));
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
