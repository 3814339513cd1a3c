package nl.wijkbeeld.dashboard.compare;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Whether any of the areas to be compared exists. */
@Component
final class CompareCheck implements AddressCheck {
  @Override
  public String page() {
    return CompareView.PAGE;
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    return ChosenAreas.exist(snapshot, address);
  }
}
