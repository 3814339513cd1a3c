package nl.wijkbeeld.dashboard.signal;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Whether the indicator of which signals are asked exists. */
@Component
final class SignalCheck implements AddressCheck {
  @Override
  public String page() {
    return SignalPresenter.PAGE;
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    return address
        .first(SignalPresenter.INDICATOR)
        .map(code -> IndicatorCatalog.of(snapshot).find(code).isPresent())
        .orElse(true);
  }
}
