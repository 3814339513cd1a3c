package nl.wijkbeeld.dashboard.buurttop;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.account.NeedsRole;
import nl.wijkbeeld.dashboard.account.Role;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;

/** Where a day is made. */
@Route(value = MakeDayView.PAGE, layout = Frame.class)
@PageTitle("Maak een dag \u2013 Wijkbeeld")
@NeedsRole(Role.REDACTEUR)
@StyleSheet("context://buurttop.css")
public final class MakeDayView extends Div {
  private static final long serialVersionUID = 1L;
  static final String PAGE = "buurttop/nieuw";
  private static final int USUAL_TABLES = 10;

  private final transient Days days;
  private final transient Wijkbeelden wijkbeelden;

  MakeDayView(Days days, Wijkbeelden wijkbeelden) {
    this.days = days;
    this.wijkbeelden = wijkbeelden;
    addClassName("buurttop");
    add(
        el(
            "div",
            "titel",
            el("h1", "", "Maak een dag"),
            el(
                "p",
                "onderkop",
                "De tafels kunnen meteen schrijven; sluit ze tot de dag begint, als u dat wilt.")),
        form());
  }

  private HtmlContainer form() {
    TextField title = new TextField("Naam van de dag");
    title.setPlaceholder("BuurtTop Molenwijk, 12 juni");
    title.setRequiredIndicatorVisible(true);
    Select<Wijkbeeld> edition = new Select<>();
    edition.setLabel("Wijkbeeld op tafel");
    edition.setEmptySelectionAllowed(true);
    edition.setEmptySelectionCaption("geen");
    edition.setItems(editions());
    edition.setItemLabelGenerator(
        one ->
            one == null
                ? "geen"
                : "%s, editie %d"
                    .formatted(one.content().title(), one.edition().orElseThrow().number()));
    IntegerField tables = new IntegerField("Tafels");
    tables.setValue(USUAL_TABLES);
    tables.setMin(1);
    tables.setMax(Day.MOST_TABLES);
    tables.setStepButtonsVisible(true);
    TextArea themes = new TextArea("Thema\u2019s, een op elke regel");
    themes.setValue(String.join("\n", Theme.usual()));
    themes.setMinRows(7);
    HtmlContainer problem = with(el("p", "fout", ""), "role", "alert");
    Button make =
        new Button(
            "Maak de dag",
            event -> {
              try {
                Days.Made made =
                    days.make(
                        title.getValue(),
                        Optional.ofNullable(edition.getValue()).map(MakeDayView::edition),
                        Optional.ofNullable(tables.getValue()).orElse(0),
                        themes.getValue().lines().filter(line -> !line.isBlank()).toList());
                UI.getCurrent()
                    .navigate(
                        "buurttop/%s/beheer?%s=%s"
                            .formatted(made.day().id(), DayPage.KEY, made.key()));
              } catch (IllegalArgumentException cannot) {
                problem.setText(cannot.getMessage());
                title.focus();
              }
            });
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return el(
        "section",
        "deel",
        el("div", "velden", title, edition, tables, themes),
        problem,
        el("p", "knoppen", make));
  }

  private List<Wijkbeeld> editions() {
    return wijkbeelden.list().stream()
        .map(Draft::code)
        .flatMap(code -> wijkbeelden.editions(code).stream())
        .toList();
  }

  private static Day.Edition edition(Wijkbeeld chosen) {
    return new Day.Edition(chosen.code(), chosen.edition().orElseThrow().number());
  }
}
