package nl.wijkbeeld.dashboard.wijkbeeld.person;

import static nl.wijkbeeld.dashboard.page.Markup.component;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.PageLanguage;
import nl.wijkbeeld.dashboard.page.Translated;
import org.jsoup.nodes.Element;

/** What is kept about people, why, and how long. */
@Route(value = "privacy", layout = Frame.class)
public final class PrivacyView extends Div implements HasDynamicTitle, Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(PrivacyView.class, PageLanguage.current());

  public PrivacyView(List<KeptAboutPeople> kept) {
    addClassName("tekstpagina");
    Element page =
        el("div", "proza", el("h1", "", texts.get("titel")), el("p", "", texts.get("wie_leest")));
    kept.stream()
        .flatMap(one -> one.list(texts.language()).stream())
        .forEach(
            one ->
                page.appendChild(el("h2", "", one.what()))
                    .appendChild(el("p", "", one.why()))
                    .appendChild(el("p", "", one.howLong())));
    page.appendChild(el("h2", "", texts.get("naam_weg")))
        .appendChild(el("p", "", texts.get("naam_weg.uitleg")))
        .appendChild(list("", List.of(texts.get("in_editie"), texts.get("eerder_meegenomen"))));
    add(component(page));
  }

  @Override
  public String getPageTitle() {
    return texts.get("titel") + " \u2013 Wijkbeeld";
  }
}
