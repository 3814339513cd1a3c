package nl.wijkbeeld.dashboard.recovery;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Whether the indicator of which recovery is asked exists. */
@Component
final class RecoveryCheck implements AddressCheck {
  @Override
  public String page() {
    return RecoveryPresenter.PAGE;
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    return address
        .first(RecoveryPresenter.INDICATOR)
        .map(code -> IndicatorCatalog.of(snapshot).find(code).isPresent())
        .orElse(true);
  }
}
