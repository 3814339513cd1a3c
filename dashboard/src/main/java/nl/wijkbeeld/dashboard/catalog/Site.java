package nl.wijkbeeld.dashboard.catalog;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who publishes, and where: what a description must say and only the organisation knows. */
@Component
final class Site {
  private static final String UNNAMED = "De beheerder van dit Wijkbeeld";

  private final String address;
  private final String organisation;
  private final String organisationUri;
  private final String contact;
  private final boolean closed;

  /**
   * Takes the settings.
   *
   * @param address where Wijkbeeld stands for its readers; empty is where it was asked
   * @param organisation the name of the organisation
   * @param organisationUri the organisation in the registers of the government, if it is there
   * @param contact an e-mail address or a page
   * @param closed what of the API is closed
   */
  Site(
      @Value("${wijkbeeld.adres:}") String address,
      @Value("${wijkbeeld.organisatie:}") String organisation,
      @Value("${wijkbeeld.organisatie-uri:}") String organisationUri,
      @Value("${wijkbeeld.contact:}") String contact,
      @Value("${wijkbeeld.api.besloten:}") String closed) {
    this.address = address.strip();
    this.organisation = organisation.isBlank() ? UNNAMED : organisation.strip();
    this.organisationUri = organisationUri.strip();
    this.contact = contact.strip();
    this.closed = closed.contains("alles");
  }

  /** The address of the dashboard, with a slash at its end. */
  String root(HttpServletRequest request) {
    String root =
        address.isEmpty()
            ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
            : address;
    return root.endsWith("/") ? root : root + "/";
  }

  String organisation() {
    return organisation;
  }

  /** What stands for the organisation; without a register, a name of our own. */
  String organisationUri(String root) {
    return organisationUri.isEmpty() ? root + "#organisatie" : organisationUri;
  }

  /** Where questions go, as an address; the statement about access when none was given. */
  String contact(String root) {
    if (contact.contains("@") && !contact.contains("/")) {
      return "mailto:" + contact;
    }
    return contact.startsWith("http") ? contact : root + "toegankelijkheid#melden";
  }

  /** Whether the API asks everybody for a token. */
  boolean isClosed() {
    return closed;
  }
}
