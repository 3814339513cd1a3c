package nl.wijkbeeld.dashboard.compare;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Whether the indicator of a list exists. */
@Component
final class RankingCheck implements AddressCheck {
  @Override
  public String page() {
    return RankingView.PAGE;
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    return address
        .first(RankingPresenter.INDICATOR)
        .map(code -> IndicatorCatalog.of(snapshot).find(code).isPresent())
        .orElse(true);
  }
}
