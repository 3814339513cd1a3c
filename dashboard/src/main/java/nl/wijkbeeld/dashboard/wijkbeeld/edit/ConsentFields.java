package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import static nl.wijkbeeld.dashboard.page.Dom.el;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Consent;

/** A name, which is only kept together with the day of consent and the day on which that ends. */
final class ConsentFields extends Div {
  private static final long serialVersionUID = 1L;

  private final TextField name = new TextField("Naam (alleen met toestemming)");
  private final DatePicker given = day("Toestemming gegeven op");
  private final DatePicker until = day("Naam tonen tot en met");

  ConsentFields(Optional<Consent> consent, Consumer<Optional<Consent>> changed) {
    addClassName("toestemming");
    name.setMaxLength(Fields.LONGEST_LINE);
    name.setHelperText("Zonder beide dagen wordt de naam niet bewaard.");
    consent.ifPresent(
        kept -> {
          name.setValue(kept.name());
          given.setValue(kept.given());
          until.setValue(kept.until());
        });
    name.addValueChangeListener(e -> tell(changed));
    given.addValueChangeListener(e -> tell(changed));
    until.addValueChangeListener(e -> tell(changed));
    add(el("div", "naast", name, given, until));
  }

  private void tell(Consumer<Optional<Consent>> changed) {
    String said = name.getValue().strip();
    LocalDate from = given.getValue();
    LocalDate to = until.getValue();
    boolean named = !said.isEmpty();
    boolean backwards = from != null && to != null && to.isBefore(from);
    name.setInvalid(named && (from == null || to == null));
    name.setErrorMessage("Vul ook in wanneer er toestemming is gegeven, en tot wanneer.");
    until.setInvalid(backwards);
    until.setErrorMessage("Deze dag ligt voor de dag van de toestemming.");
    changed.accept(
        named && from != null && to != null && !backwards
            ? Optional.of(new Consent(said, from, to))
            : Optional.empty());
  }

  private static DatePicker day(String label) {
    DatePicker field = new DatePicker(label);
    field.setLocale(Dutch.LOCALE);
    field.setI18n(
        new DatePicker.DatePickerI18n()
            .setFirstDayOfWeek(1)
            .setDateFormat("d-M-yyyy")
            .setToday("vandaag")
            .setCancel("annuleer"));
    return field;
  }
}
