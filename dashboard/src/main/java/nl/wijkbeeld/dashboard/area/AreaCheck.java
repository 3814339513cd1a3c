package nl.wijkbeeld.dashboard.area;

import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Whether the area of an address exists. */
@Component
final class AreaCheck implements AddressCheck {
  @Override
  public String page() {
    return "gebied";
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    return new AreaPresenter(snapshot, Optional.empty()).area(address).isPresent();
  }
}
