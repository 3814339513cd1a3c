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
import nl.wijkbeeld.dashboard.wijkbeeld.Part;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;

/** Where a visitor writes what the register does not see. */
public final class RemarkForm extends Div {
  private static final long serialVersionUID = 1L;

  public RemarkForm(Wijkbeeld shown, Remarks remarks) {
    addClassNames("deel", "tegenlezing");
    setId("tegenlezing");
    Map<String, String> subjects = subjects(shown);
    Select<String> subject = new Select<>();
    subject.setLabel("Waar gaat het over?");
    subject.setItems(subjects.keySet());
    subject.setItemLabelGenerator(key -> subjects.getOrDefault(key, key));
    subject.setValue(subjects.keySet().iterator().next());
    subject.addClassName("breed");
    TextArea text = new TextArea("Wat ziet u dat hier niet staat?");
    text.setId("tegenlezing-tekst");
    text.setMaxLength(Remarks.LONGEST);
    text.setHelperText("Schrijf geen namen van mensen, en niets waaraan iemand te herkennen is.");
    text.addClassName("breed");
    HtmlContainer outcome = with(el("p", "melding"), "role", "status");
    outcome.setVisible(false);
    Button send =
        new Button(
            "Verstuur",
            e -> {
              try {
                remarks.write(shown.code(), subject.getValue(), text.getValue(), sender());
                text.clear();
                outcome.setText(
                    "Dank u. Iemand leest uw tegenlezing eerst; daarna staat zij erbij als"
                        + " ervaring.");
              } catch (RefusedChange refused) {
                outcome.setText(refused.getMessage());
              }
              outcome.setVisible(true);
            });
    add(
        el("h2", "", "Ziet u het anders?"),
        el(
            "p",
            "toelichting",
            "Een register ziet niet alles. Wat u hier schrijft, komt als ervaring naast het cijfer"
                + " of het verhaal te staan, zonder uw naam."),
        el("div", "formulier", subject, text, send, outcome));
  }

  private static Map<String, String> subjects(Wijkbeeld shown) {
    Map<String, String> subjects = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      subjects.put(part.name(), part.title());
    }
    shown.facts().figures().forEach(fact -> subjects.put(fact.indicator(), fact.label()));
    return subjects;
  }

  private static String sender() {
    VaadinRequest request = VaadinRequest.getCurrent();
    return request == null ? "" : String.valueOf(request.getRemoteAddr());
  }
}
