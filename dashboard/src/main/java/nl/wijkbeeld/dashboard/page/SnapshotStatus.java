package nl.wijkbeeld.dashboard.page;

import java.io.IOException;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.springframework.stereotype.Component;

/**
 * A page of a snapshot that is not there is not found; one that cannot be opened is not to be had.
 */
@Component
final class SnapshotStatus implements StatusOfPage {
  private final SnapshotStore store;

  SnapshotStatus(SnapshotStore store) {
    this.store = store;
  }

  @Override
  public int status(Address address) {
    Optional<String> named = address.first(Address.SNAPSHOT);
    try {
      if (named.isPresent()) {
        return store.find(named.get()).isPresent() ? OK : NOT_FOUND;
      }
      return store.current().isPresent() ? OK : UNAVAILABLE;
    } catch (IOException unreadable) {
      return UNAVAILABLE;
    }
  }
}
