package nl.wijkbeeld.dashboard.buurttop;

import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import org.springframework.core.env.Environment;

/** From which address the page that is being made was asked. */
final class Requests {
  private Requests() {}

  /** Where the dashboard begins on its host, ending in a slash. */
  static String root() {
    return VaadinServletRequest.getCurrent().getContextPath() + "/";
  }

  /** Where phones find it. */
  static HallAddress hall(Environment environment) {
    URI seen =
        URI.create(
            VaadinServletRequest.getCurrent().getHttpServletRequest().getRequestURL().toString());
    String address = environment.getProperty("server.address", "127.0.0.1");
    return HallAddress.of(seen, root(), address.equals("0.0.0.0") || address.equals("::"));
  }
}
