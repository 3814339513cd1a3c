package nl.wijkbeeld.dashboard.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import nl.wijkbeeld.dashboard.address.Address;

/** Between the addresses of the browser and those of the dashboard. */
public final class Addresses {
  private Addresses() {}

  public static Address of(Location location) {
    return new Address(location.getPath(), location.getQueryParameters().getParameters());
  }

  /** Takes the current window to an address. */
  public static void go(Address address) {
    UI.getCurrent().navigate(address.path(), new QueryParameters(address.choices()));
  }
}
