package nl.wijkbeeld.dashboard.money;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Whether the area of the page of public money exists. */
@Component
final class MoneyCheck implements AddressCheck {
  @Override
  public String page() {
    return MoneyView.PAGE;
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    return MoneyPresenter.exists(snapshot, address);
  }
}
