package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkbeeld.dashboard.wijkbeeld.Links;

/** The fields in which one writes. */
final class Fields {
  /** Longer texts are no longer read in a hall. */
  static final int LONGEST_TEXT = 4000;

  static final int LONGEST_LINE = 200;

  private Fields() {}

  /** A line of text. */
  static TextField line(String label, String value, Consumer<String> changed) {
    TextField field = new TextField(label);
    field.setMaxLength(LONGEST_LINE);
    field.setValue(value);
    field.addValueChangeListener(e -> changed.accept(e.getValue()));
    field.setWidthFull();
    return field;
  }

  /** Some lines of text. */
  static TextArea text(String label, String value, Consumer<String> changed) {
    TextArea field = new TextArea(label);
    field.setMaxLength(LONGEST_TEXT);
    field.setValue(value);
    field.addValueChangeListener(e -> changed.accept(e.getValue()));
    field.setWidthFull();
    field.setMinHeight("6rem");
    return field;
  }

  /** A link; it is only taken over when it leads to a page. */
  static TextField link(Optional<String> value, Consumer<Optional<String>> changed) {
    TextField field = new TextField("Link (mag leeg blijven)");
    field.setMaxLength(500);
    field.setValue(value.orElse(""));
    field.setPlaceholder("https://…");
    field.addValueChangeListener(
        e -> {
          String said = e.getValue().strip();
          boolean good = said.isEmpty() || Links.isSafe(said);
          field.setInvalid(!good);
          field.setErrorMessage(good ? "" : "Een link begint met https:// of http://.");
          if (good) {
            changed.accept(said.isEmpty() ? Optional.empty() : Optional.of(said));
          }
        });
    field.setWidthFull();
    return field;
  }
}
