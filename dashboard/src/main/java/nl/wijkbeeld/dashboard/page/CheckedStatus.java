package nl.wijkbeeld.dashboard.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.springframework.stereotype.Component;

/** What a page names and the snapshot does not have is not found. */
@Component
final class CheckedStatus implements StatusOfPage {
  private final SnapshotStore store;
  private final List<AddressCheck> checks;

  CheckedStatus(SnapshotStore store, List<AddressCheck> checks) {
    this.store = store;
    this.checks = List.copyOf(checks);
  }

  @Override
  public int status(Address address) {
    List<AddressCheck> asked =
        checks.stream()
            .filter(check -> address.segment(0).filter(check.page()::equals).isPresent())
            .toList();
    if (asked.isEmpty()) {
      return OK;
    }
    try {
      Optional<String> named = address.first(Address.SNAPSHOT);
      Optional<Snapshot> snapshot = named.isPresent() ? store.find(named.get()) : store.current();
      boolean known =
          snapshot
              .filter(opened -> asked.stream().allMatch(check -> check.exists(opened, address)))
              .isPresent();
      return known || snapshot.isEmpty() ? OK : NOT_FOUND;
    } catch (IOException | UnreadableSnapshot unreadable) {
      return UNAVAILABLE;
    }
  }
}
