package nl.wijkbeeld.dashboard.spread;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Whether the indicator of which spread is asked exists. */
@Component
final class SpreadCheck implements AddressCheck {
  @Override
  public String page() {
    return SpreadPresenter.PAGE;
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    return address
        .first(SpreadPresenter.INDICATOR)
        .map(code -> IndicatorCatalog.of(snapshot).find(code).isPresent())
        .orElse(true);
  }
}
