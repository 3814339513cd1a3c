package nl.wijkbeeld.dashboard;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Says in every page that it is in Dutch, so that a screen reader pronounces it and a browser
 * hyphenates it as such.
 */
@Component
final class DutchPage implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        response -> response.getDocument().getElementsByTag("html").attr("lang", "nl"));
  }
}
