package nl.wijkbeeld.dashboard.wijkbeeld.person;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;
import static nl.wijkbeeld.dashboard.page.Markup.component;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.account.CurrentAccount;
import nl.wijkbeeld.dashboard.account.NeedsRole;
import nl.wijkbeeld.dashboard.account.RefusedChange;
import nl.wijkbeeld.dashboard.account.Role;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;

/** Where somebody's name is found and taken away. The name that is asked for is not kept. */
@Route(value = "beheer/persoonsgegevens", layout = Frame.class)
@PageTitle("Persoonsgegevens – Wijkbeeld")
@NeedsRole(Role.BEHEERDER)
@StyleSheet("context://redactie.css")
public final class PersonsView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;
  private static final int SHORTEST = 3;

  private final transient List<Persons> persons;
  private final transient PersonsInStore store;
  private final transient CurrentAccount current;
  private final TextField name = new TextField("Naam");
  private final HtmlContainer outcome = with(el("div", ""), "aria-live", "polite");
  private final HtmlContainer taken = el("section", "deel");

  public PersonsView(List<Persons> persons, PersonsInStore store, CurrentAccount current) {
    this.persons = List.copyOf(persons);
    this.store = store;
    this.current = current;
    addClassName("redactie");
    name.setId("persoon");
    name.setMaxLength(200);
    name.addKeyPressListener(Key.ENTER, e -> find());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Button find = new Button("Zoek", e -> find());
    find.setId("zoek-persoon");
    add(
        el("h1", "", "Persoonsgegevens"),
        el(
            "p",
            "toelichting",
            "Zoek een naam in alle versies, edities, tegenlezingen en foto's. Wat u weghaalt, komt"
                + " niet terug: er komt “[verwijderd]” te staan. Van een editie verandert dan het"
                + " controlegetal; dat staat erbij."),
        el("div", "zoeken beginnen", name, find),
        outcome,
        taken);
    drawTaken();
  }

  private void find() {
    outcome.removeAll();
    String asked = name.getValue().strip();
    if (asked.length() < SHORTEST) {
      outcome.add(el("p", "melding", "Vul ten minste drie letters in."));
      return;
    }
    List<Persons.Found> found =
        persons.stream().flatMap(place -> place.find(asked).stream()).toList();
    if (found.isEmpty()) {
      outcome.add(el("p", "melding", "Deze naam staat nergens. Zoek ook op alleen de achternaam."));
      return;
    }
    Button remove =
        new Button(
            "Haal deze naam overal weg (%d keer)".formatted(found.size()), e -> remove(asked));
    remove.setId("haal-weg");
    remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
    outcome.add(
        component(
            Markup.list(
                "opsomming",
                found.stream().map(one -> one.where() + ": " + one.excerpt()).toList())),
        el("div", "handelingen", remove));
  }

  private void remove(String asked) {
    outcome.removeAll();
    try {
      String by = current.require(Role.BEHEERDER).displayName();
      persons.forEach(place -> place.remove(asked, by));
      name.clear();
      outcome.add(
          el(
              "p",
              "melding",
              "De naam is weggehaald. Staat hij ook in een presentatie of bestand dat iemand"
                  + " meenam? Dat kan hier niet worden weggehaald."));
    } catch (RefusedChange refused) {
      outcome.add(el("p", "melding fout", refused.getMessage()));
    }
    drawTaken();
  }

  private void drawTaken() {
    taken.removeAll();
    List<String> all = store.taken();
    taken.add(
        el("h2", "", "Wat is weggehaald"),
        all.isEmpty() ? el("p", "noot", "Nog niets.") : component(Markup.list("opsomming", all)));
  }
}
