package nl.wijkbeeld.dashboard.infrastructure;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Whether the area of the page of social infrastructure exists. */
@Component
final class InfrastructureCheck implements AddressCheck {
  @Override
  public String page() {
    return InfrastructureView.PAGE;
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    return InfrastructurePresenter.exists(snapshot, address);
  }
}
