package nl.wijkbeeld.dashboard.account;

import static nl.wijkbeeld.dashboard.page.Markup.component;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.Map;
import nl.wijkbeeld.dashboard.page.Frame;
import org.jsoup.nodes.Element;

/** Logging in. The form is a plain one, so that any password manager knows it. */
@Route(value = LoginView.PAGE, layout = Frame.class)
@PageTitle("Inloggen – Wijkbeeld")
@StyleSheet("context://redactie.css")
public final class LoginView extends Div implements BeforeEnterObserver {
  static final String PAGE = "inloggen";

  /** Why logging in failed, as a choice in the address, with what is said of it. */
  static final Map<String, String> FAILURES =
      Map.of(
          "error",
          "De naam of het wachtwoord klopt niet, of het account is geblokkeerd.",
          "wacht",
          "Er is te vaak een verkeerd wachtwoord geprobeerd. Wacht een kwartier en probeer het dan"
              + " opnieuw.",
          "openid",
          "Inloggen via uw organisatie is niet gelukt. Probeer het opnieuw, of vraag uw beheerder of"
              + " uw account een rol in Wijkbeeld heeft.");

  private static final long serialVersionUID = 1L;

  private final transient CurrentAccount current;
  private final transient OpenId openId;

  public LoginView(CurrentAccount current, OpenId openId) {
    this.current = current;
    this.openId = openId;
    addClassName("tekstpagina");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (current.find().isPresent()) {
      event.forwardTo(AccountView.class);
      return;
    }
    removeAll();
    Element page =
        el(
            "section",
            "inloggen",
            el("h1", "", "Inloggen"),
            el(
                "p",
                "toelichting",
                "Lezen kan zonder account. Inloggen is voor wie aan een wijkbeeld werkt."));
    FAILURES.forEach(
        (choice, said) -> {
          if (event.getLocation().getQueryParameters().getParameters().containsKey(choice)) {
            page.appendChild(el("p", "melding fout", said).attr("role", "alert"));
          }
        });
    page.appendChild(form());
    openId
        .name()
        .ifPresent(
            name ->
                page.appendChild(
                    el(
                        "p",
                        "",
                        link(OpenId.WAY_IN, "knop rustig", "Inloggen via " + name)
                            .attr("router-ignore", true))));
    page.appendChild(
        el("p", "noot", "Wachtwoord vergeten? Een beheerder geeft uw account een nieuw."));
    add(component(page));
  }

  private static Element form() {
    return el(
            "form",
            "formulier",
            field("naam", "Inlognaam", "username", "text", "username"),
            field("wachtwoord", "Wachtwoord", "password", "password", "current-password"),
            el("button", "knop", "Log in").attr("type", "submit"))
        .attr("method", "post")
        .attr("action", PAGE);
  }

  private static Element field(
      String id, String label, String name, String type, String autocomplete) {
    return el(
        "p",
        "veld",
        el("label", "", label).attr("for", id),
        el("input", "")
            .attr("id", id)
            .attr("name", name)
            .attr("type", type)
            .attr("autocomplete", autocomplete)
            .attr("autocapitalize", "none")
            .attr("required", true));
  }
}
