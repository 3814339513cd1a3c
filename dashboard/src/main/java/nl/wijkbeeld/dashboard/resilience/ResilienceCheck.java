package nl.wijkbeeld.dashboard.resilience;

import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Whether any of the selected areas has a place on the veerkrachtkaart. */
@Component
final class ResilienceCheck implements AddressCheck {
  @Override
  public String page() {
    return ResiliencePresenter.PAGE;
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    if (!address.has(Address.AREAS)) {
      return true;
    }
    Optional<ResilienceState> state = new ResiliencePresenter(snapshot).state(address);
    return state.isEmpty() || !state.get().choice().selected().isEmpty();
  }
}
