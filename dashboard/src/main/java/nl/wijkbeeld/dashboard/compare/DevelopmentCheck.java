package nl.wijkbeeld.dashboard.compare;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Whether any of the areas, and any of the indicators, of a development exists. */
@Component
final class DevelopmentCheck implements AddressCheck {
  @Override
  public String page() {
    return DevelopmentPresenter.PAGE;
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);
    return ChosenAreas.exist(snapshot, address)
        && (!address.has(DevelopmentPresenter.INDICATOR)
            || address.list(DevelopmentPresenter.INDICATOR).stream()
                .anyMatch(code -> catalog.find(code).isPresent()));
  }
}
