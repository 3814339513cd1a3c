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
      return named.isPresent() && store.find(named.get()).isEmpty() ? NOT_FOUND : opened(named);
    } catch (IOException unreadable) {
      return UNAVAILABLE;
    }
  }

  private int opened(Optional<String> named) throws IOException {
    if (named.isEmpty()) {
      store.current();
    }
    return OK;
  }
}
