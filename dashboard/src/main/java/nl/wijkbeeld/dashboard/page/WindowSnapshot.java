package nl.wijkbeeld.dashboard.page;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/**
 * The snapshot of a browser window: the one that its address names, else the one that was current
 * when the window was loaded, so that all that it shows belongs together. Loading the window again
 * takes the newest, as does a window whose snapshot was damaged.
 */
public final class WindowSnapshot {
  private WindowSnapshot() {}

  /**
   * The snapshot for an address in the current window, or nothing when there is none (yet).
   *
   * @throws IOException when it is there and cannot be opened
   */
  public static Optional<Snapshot> open(SnapshotStore store, Address address) throws IOException {
    Optional<String> named = address.first(Address.SNAPSHOT);
    if (named.isPresent()) {
      return store.find(named.get());
    }
    UI window = UI.getCurrent();
    Snapshot held = ComponentUtil.getData(window, Snapshot.class);
    if (held != null && held.isIntact()) {
      return Optional.of(held);
    }
    Optional<Snapshot> current = store.current();
    current.ifPresent(snapshot -> ComponentUtil.setData(window, Snapshot.class, snapshot));
    return current;
  }
}
