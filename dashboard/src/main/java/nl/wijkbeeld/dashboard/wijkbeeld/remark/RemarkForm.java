package nl.wijkbeeld.dashboard.wijkbeeld.remark;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wijkbeeld.dashboard.account.RefusedChange;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.wijkbeeld.Part;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;

/** Where a visitor writes what the register does not see. */
public final class RemarkForm extends Div {
  private static final long serialVersionUID = 1L;

  public RemarkForm(Wijkbeeld shown, Remarks remarks, Language language) {
    Texts texts = Texts.of(RemarkForm.class, language);
    addClassNames("deel", "tegenlezing");
    setId("tegenlezing");
    Map<String, String> subjects = subjects(shown, language);
    Select<String> subject = new Select<>();
    subject.setLabel(texts.get("waarover"));
    subject.setItems(subjects.keySet());
    subject.setItemLabelGenerator(key -> subjects.getOrDefault(key, key));
    subject.setValue(subjects.keySet().iterator().next());
    subject.addClassName("breed");
    TextArea text = new TextArea(texts.get("wat"));
    text.setId("tegenlezing-tekst");
    text.setMaxLength(Remarks.LONGEST);
    text.setHelperText(texts.get("wat.hulp"));
    text.addClassName("breed");
    HtmlContainer outcome = with(el("p", "melding"), "role", "status");
    outcome.setVisible(false);
    Button send =
        new Button(
            texts.get("verstuur"),
            e -> {
              try {
                remarks.write(
                    shown.code(), subject.getValue(), text.getValue(), sender(), language);
                text.clear();
                outcome.setText(texts.get("dank"));
              } catch (RefusedChange refused) {
                outcome.setText(refused.getMessage());
              }
              outcome.setVisible(true);
            });
    add(
        el("h2", "", texts.get("kop")),
        el("p", "toelichting", texts.get("uitleg")),
        el("div", "formulier", subject, text, send, outcome));
  }

  private static Map<String, String> subjects(Wijkbeeld shown, Language language) {
    Map<String, String> subjects = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      subjects.put(part.name(), part.title(language));
    }
    shown.facts().figures().forEach(fact -> subjects.put(fact.indicator(), fact.label()));
    return subjects;
  }

  private static String sender() {
    VaadinRequest request = VaadinRequest.getCurrent();
    return request == null ? "" : String.valueOf(request.getRemoteAddr());
  }
}
