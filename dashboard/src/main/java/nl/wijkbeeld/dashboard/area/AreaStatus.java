package nl.wijkbeeld.dashboard.area;

import java.io.IOException;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.StatusOfPage;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.springframework.stereotype.Component;

/** The page of an area that the snapshot does not know is not found. */
@Component
final class AreaStatus implements StatusOfPage {
  private final SnapshotStore store;

  AreaStatus(SnapshotStore store) {
    this.store = store;
  }

  @Override
  public int status(Address address) {
    String page = address.segment(0).orElse("");
    if (!page.equals("gebied") && !page.equals("stadsdeel")) {
      return OK;
    }
    try {
      Optional<String> named = address.first(Address.SNAPSHOT);
      Optional<Snapshot> snapshot = named.isPresent() ? store.find(named.get()) : store.current();
      boolean known =
          snapshot
              .flatMap(opened -> new AreaPresenter(opened, Optional.empty()).area(address))
              .isPresent();
      return known ? OK : NOT_FOUND;
    } catch (IOException | UnreadableSnapshot unreadable) {
      return UNAVAILABLE;
    }
  }
}
