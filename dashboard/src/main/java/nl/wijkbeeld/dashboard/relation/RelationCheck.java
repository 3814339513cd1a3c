package nl.wijkbeeld.dashboard.relation;

import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Whether the two indicators exist. */
@Component
final class RelationCheck implements AddressCheck {
  @Override
  public String page() {
    return RelationPresenter.PAGE;
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    return Stream.of(RelationPresenter.ACROSS, RelationPresenter.UP)
        .flatMap(name -> address.first(name).stream())
        .allMatch(code -> IndicatorCatalog.of(snapshot).find(code).isPresent());
  }
}
