package nl.wijkbeeld.dashboard.account;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import nl.wijkbeeld.dashboard.page.Frame;

/** What somebody sees whose role does not open a page. */
@ParentLayout(Frame.class)
public final class NotAllowedPage extends Div
    implements HasErrorParameter<NotAllowed>, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int FORBIDDEN = 403;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
    removeAll();
    add(
        el(
            "section",
            "leeg",
            el("h1", "", "Deze pagina is niet voor uw account"),
            el(
                "p",
                "",
                "Zij is voor wie %s is. Een beheerder kan uw account die rol geven."
                    .formatted(parameter.getCustomMessage())),
            el("p", "", link("wijkbeelden", "knop", "Naar de wijkbeelden"))));
    return FORBIDDEN;
  }

  @Override
  public String getPageTitle() {
    return "Niet voor uw account – Wijkbeeld";
  }
}
