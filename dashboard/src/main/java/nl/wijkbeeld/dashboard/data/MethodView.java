package nl.wijkbeeld.dashboard.data;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.PageLanguage;
import nl.wijkbeeld.dashboard.page.Prose;
import nl.wijkbeeld.dashboard.page.Translated;

/** How the figures are made, one subject a page. */
@Route(value = "methode/:onderwerp", layout = Frame.class)
public final class MethodView extends Div
    implements BeforeEnterObserver, HasDynamicTitle, Translated {
  private static final long serialVersionUID = 1L;

  /** The subjects, in reading order. */
  static final List<String> METHODS =
      List.of("optellen", "onzekerheid", "verbergen", "vergelijken", "signalen");

  private final transient Texts texts = Texts.of(MethodView.class, PageLanguage.current());
  private String title = "";

  public MethodView() {
    addClassName("tekstpagina");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<String> asked = event.getRouteParameters().get("onderwerp").filter(METHODS::contains);
    if (asked.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    Address here = Addresses.of(event.getLocation());
    title = texts.get("methode." + asked.get());
    removeAll();
    add(
        el(
            "nav",
            "kruimels",
            link(here.to("gegevens").href(), "", texts.get("titel")),
            el("span", "", "\u203a"),
            el("span", "", texts.get("deel.methoden"))),
        el("h1", "", title),
        Prose.of(MethodView.class, "methode_" + asked.get(), texts.language(), here),
        others(asked.get(), here));
    getChildren()
        .findFirst()
        .ifPresent(
            crumbs -> crumbs.getElement().setAttribute("aria-label", texts.get("kruimelpad")));
  }

  private HtmlContainer others(String shown, Address here) {
    HtmlContainer list = el("ul", "opsomming");
    for (String method : METHODS) {
      HtmlContainer link =
          link(here.to("methode/" + method).href(), "", texts.get("methode." + method));
      list.add(el("li", "", method.equals(shown) ? with(link, "aria-current", "page") : link));
    }
    return with(
        el("nav", "deel", el("h2", "", texts.get("deel.methoden")), list),
        "aria-label",
        texts.get("deel.methoden"));
  }

  @Override
  public String getPageTitle() {
    return title + " \u2013 Wijkbeeld";
  }
}
