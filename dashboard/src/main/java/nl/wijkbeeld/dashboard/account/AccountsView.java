package nl.wijkbeeld.dashboard.account;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.function.Supplier;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.text.Dutch;

/** All accounts: who may do what. */
@Route(value = "beheer/accounts", layout = Frame.class)
@PageTitle("Accounts – Wijkbeeld")
@NeedsRole(Role.BEHEERDER)
@StyleSheet("context://redactie.css")
public final class AccountsView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient Accounts accounts;
  private final transient CurrentAccount current;
  private final HtmlContainer outcome = el("div", "");
  private final HtmlContainer table = el("div", "");

  public AccountsView(Accounts accounts, CurrentAccount current) {
    this.accounts = accounts;
    this.current = current;
    addClassName("redactie");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(el("h1", "", "Accounts"), outcome, table, maker());
    draw();
  }

  private void draw() {
    HtmlContainer body = el("tbody", "");
    accounts.list().forEach(account -> body.add(row(account)));
    HtmlContainer head = el("tr", "");
    for (String name : new String[] {"Naam", "Inlognaam", "Rol", "Sinds", "Wat u kunt doen"}) {
      head.add(with(el("th", "", name), "scope", "col"));
    }
    table.removeAll();
    table.add(
        with(
            with(
                with(
                    el(
                        "div",
                        "tabelrol",
                        el(
                            "table",
                            "cijfers",
                            el("caption", "alleen-horen", "Alle accounts"),
                            el("thead", "", head),
                            body)),
                    "tabindex",
                    "0"),
                "role",
                "group"),
            "aria-label",
            "Alle accounts"));
  }

  private Component row(Account account) {
    Select<Role> role = roles(account.role());
    role.setAriaLabel("Rol van " + account.displayName());
    role.addValueChangeListener(
        e ->
            change(
                () -> {
                  accounts.give(account.id(), e.getValue());
                  return said("%s is nu %s.".formatted(account.displayName(), e.getValue().word()));
                }));
    role.setReadOnly(account.external());
    Button block =
        new Button(
            account.blocked() ? "Laat weer toe" : "Blokkeer",
            e ->
                change(
                    () -> {
                      accounts.block(account.id(), !account.blocked());
                      return said(
                          account.displayName()
                              + (account.blocked() ? " mag weer inloggen." : " is geblokkeerd."));
                    }));
    HtmlContainer actions = el("td", "", block);
    if (!account.external()) {
      actions.add(
          new Button(
              "Nieuw wachtwoord", e -> change(() -> password(accounts.renew(account.id())))));
    }
    return el(
        "tr",
        "",
        with(el("th", "", account.displayName()), "scope", "row"),
        el("td", "", account.external() ? "via OpenID" : account.name()),
        el("td", "", role),
        el("td", "", Dutch.day(account.madeAt()) + (account.blocked() ? ", geblokkeerd" : "")),
        actions);
  }

  private Component maker() {
    TextField name = new TextField("Inlognaam");
    name.setId("nieuwe-inlognaam");
    name.setHelperText("Kleine letters en cijfers, bijvoorbeeld anouk.");
    TextField shown = new TextField("Naam die anderen zien");
    shown.setId("nieuwe-naam");
    shown.setHelperText("Deze naam staat bij wat iemand schrijft of vaststelt, ook in een editie.");
    Select<Role> role = roles(Role.REDACTEUR);
    role.setLabel("Rol");
    Button make =
        new Button(
            "Maak het account",
            e ->
                change(
                    () -> {
                      HtmlContainer made =
                          password(
                              accounts.make(name.getValue(), shown.getValue(), role.getValue()));
                      name.clear();
                      shown.clear();
                      return made;
                    }));
    make.setId("maak-account");
    return el(
        "section",
        "deel",
        el("h2", "", "Nieuw account"),
        el("div", "formulier", name, shown, role, make));
  }

  private static Select<Role> roles(Role value) {
    Select<Role> roles = new Select<>();
    roles.setItems(Role.values());
    roles.setItemLabelGenerator(Role::word);
    roles.setValue(value);
    return roles;
  }

  /** Makes a change, and says what came of it. */
  private void change(Supplier<HtmlContainer> change) {
    HtmlContainer said;
    try {
      current.require(Role.BEHEERDER);
      said = change.get();
    } catch (RefusedChange refused) {
      said = with(el("p", "melding fout", refused.getMessage()), "role", "alert");
    }
    outcome.removeAll();
    outcome.add(said);
    draw();
  }

  private static HtmlContainer said(String done) {
    return with(el("p", "melding", done), "role", "status");
  }

  /** A new password is shown this once. */
  private static HtmlContainer password(Accounts.WithPassword made) {
    return with(
        el(
            "div",
            "nieuw-wachtwoord",
            el(
                "p",
                "",
                "Het wachtwoord van %s. Geef het door; u ziet het hier maar een keer."
                    .formatted(made.account().displayName())),
            el("p", "", el("code", "", made.password())),
            el(
                "p",
                "",
                "Bij het inloggen kiest %s een eigen wachtwoord."
                    .formatted(made.account().displayName()))),
        "role",
        "status");
  }
}
