package nl.wijkbeeld.dashboard.statement;

import static nl.wijkbeeld.dashboard.page.Dom.el;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.PageLanguage;
import nl.wijkbeeld.dashboard.page.Prose;
import nl.wijkbeeld.dashboard.page.Translated;
import org.springframework.beans.factory.annotation.Value;

/**
 * What was tested and how, what does not work well, and where to report it: an address in {@code
 * wijkbeeld.contact}, given by the organisation that runs Wijkbeeld.
 */
@Route(value = "toegankelijkheid", layout = Frame.class)
public final class StatementView extends Div
    implements BeforeEnterObserver, HasDynamicTitle, Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(StatementView.class, PageLanguage.current());
  private final String contact;

  public StatementView(@Value("${wijkbeeld.contact:}") String contact) {
    this.contact = contact.strip();
    addClassName("tekstpagina");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Address here = Addresses.of(event.getLocation());
    removeAll();
    add(
        el("h1", "", texts.get("titel")),
        Prose.of(StatementView.class, "verklaring", texts.language(), here),
        report());
  }

  private HtmlContainer report() {
    HtmlContainer section =
        el(
            "section",
            "deel",
            el("h2", "", texts.get("melden")),
            el("p", "", texts.get("melden.wat")));
    section.getElement().setAttribute("id", "melden");
    if (contact.isEmpty()) {
      section.add(el("p", "melding", texts.get("melden.geen_adres")));
    } else if (contact.contains("@") && !contact.contains("/")) {
      section.add(way("mailto:" + contact));
    } else if (contact.startsWith("https://") || contact.startsWith("http://")) {
      section.add(way(contact));
    } else {
      section.add(el("p", "", texts.get("melden.adres") + " " + contact));
    }
    section.add(el("p", "", texts.get("melden.daarna")));
    return section;
  }

  private HtmlContainer way(String href) {
    HtmlContainer link = el("a", "", contact);
    link.getElement().setAttribute("href", href);
    link.getElement().setAttribute("router-ignore", "");
    return el("p", "", new com.vaadin.flow.component.Text(texts.get("melden.adres") + " "), link);
  }

  @Override
  public String getPageTitle() {
    return texts.get("titel") + " \u2013 Wijkbeeld";
  }
}
