package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;

/** What a reader sees at an address that no page has. */
@ParentLayout(Frame.class)
public final class UnknownPage extends Div
    implements HasErrorParameter<NotFoundException>, HasDynamicTitle, Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(Frame.class, PageLanguage.current());

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    Address here = Addresses.of(event.getLocation());
    removeAll();
    HtmlContainer ways = el("ul", "wegen");
    ways.add(el("li", "", link(here.to("").href(), "", texts.get("naar_de_stad"))));
    ways.add(el("li", "", link(here.to("zoeken").href(), "", texts.get("zoek_een_gebied"))));
    ways.add(el("li", "", link(here.to("gegevens").href(), "", texts.get("over_de_gegevens"))));
    add(
        el(
            "section",
            "leeg",
            el("h1", "", texts.get("geen_pagina")),
            el("p", "", texts.get("geen_pagina.uitleg", here.path())),
            ways));
    return StatusOfPage.NOT_FOUND;
  }

  @Override
  public String getPageTitle() {
    return texts.get("geen_pagina") + " \u2013 Wijkbeeld";
  }
}
