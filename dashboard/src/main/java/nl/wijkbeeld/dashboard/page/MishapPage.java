package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import nl.wijkbeeld.dashboard.language.Texts;

/** What a reader sees when a page could not be made. */
@ParentLayout(Frame.class)
public final class MishapPage extends Div
    implements HasErrorParameter<Exception>, HasDynamicTitle, Translated {
  private static final long serialVersionUID = 1L;
  private static final int INTERNAL_ERROR = 500;

  private final transient Texts texts = Texts.of(Frame.class, PageLanguage.current());

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    Mishap mishap = Mishap.log(parameter.getException());
    removeAll();
    add(
        el(
            "section",
            "leeg",
            el("h1", "", texts.get("storing")),
            el("p", "", texts.get("storing.uitleg")),
            el(
                "p",
                "",
                new Text(texts.get("storing.nummer") + " "),
                el("strong", "", mishap.number())),
            link(
                Addresses.of(event.getLocation()).to("").href(),
                "knop",
                texts.get("naar_de_stad"))));
    return INTERNAL_ERROR;
  }

  @Override
  public String getPageTitle() {
    return texts.get("storing") + " \u2013 Wijkbeeld";
  }
}
