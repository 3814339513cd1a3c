package nl.wijkbeeld.dashboard.money;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.infrastructure.RegisterPage;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/** Public money of an area by law and year, and what if a part of it moved. */
@Route(value = MoneyView.PAGE, layout = Frame.class)
public final class MoneyView extends RegisterPage implements Translated {
  static final String PAGE = "geldstromen";

  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(MoneyView.class, language());

  public MoneyView(SnapshotStore store) {
    super(store, "geldstromen");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    MoneyPresenter.state(snapshot, address, language())
        .ifPresentOrElse(
            state -> show(state.content(), choices(state, address), address, snapshot),
            () ->
                nothing(
                    texts.get("titel"),
                    texts.get("niet_geleverd"),
                    texts.get("niet_volledig") + " " + texts.get("lever")));
  }

  private List<Component> choices(MoneyState state, Address address) {
    List<Component> choices = new ArrayList<>();
    choices.add(
        area(
            state.possible(),
            state.area(),
            place -> choose(address.with(MoneyPresenter.AREA, place.code()), "gebied")));
    choices.add(
        select(
            "jaar",
            texts.get("jaar"),
            state.years(),
            state.year(),
            language()::period,
            year -> choose(address.with(MoneyPresenter.YEAR, year.code()), "jaar")));
    if (state.laws().size() > 1) {
      choices.add(percent(state, address));
      choices.add(
          select(
              "van",
              texts.get("van"),
              state.laws(),
              state.shift().from(),
              law -> law,
              law -> choose(address.with(MoneyPresenter.FROM, law), "van")));
      choices.add(
          select(
              "naar",
              texts.get("naar"),
              state.laws().stream().filter(law -> !law.equals(state.shift().from())).toList(),
              state.shift().to(),
              law -> law,
              law -> choose(address.with(MoneyPresenter.TO, law), "naar")));
    }
    return choices;
  }

  private Component percent(MoneyState state, Address address) {
    NumberField field = new NumberField(texts.get("wat_als_procent"));
    field.setId("procent");
    field.setMin(0);
    field.setMax(Shift.MOST);
    field.setStep(0.5);
    field.setStepButtonsVisible(true);
    field.setValue(state.shift().percent());
    field.addValueChangeListener(
        e -> {
          if (e.isFromClient() && e.getValue() != null) {
            choose(address.with(MoneyPresenter.PERCENT, written(e.getValue())), "procent");
          }
        });
    return field;
  }

  private static String written(double percent) {
    return percent == Math.rint(percent)
        ? String.format(Locale.ROOT, "%.0f", percent)
        : String.format(Locale.ROOT, "%.1f", percent);
  }
}
