package nl.wijkbeeld.dashboard.atlas;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Choices;
import nl.wijkbeeld.dashboard.page.AskedAhead;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.springframework.stereotype.Component;

/** The page of the map will ask for outlines and figures. */
@Component
final class MapAhead implements AskedAhead {
  private static final String PAGE = "kaart";

  private final SnapshotStore store;

  MapAhead(SnapshotStore store) {
    this.store = store;
  }

  @Override
  public List<String> list(Address address) {
    if (!address.path().equals(PAGE)) {
      return List.of();
    }
    try {
      Optional<String> named = address.first(Address.SNAPSHOT);
      Optional<Snapshot> snapshot = named.isPresent() ? store.find(named.get()) : store.current();
      return snapshot.map(opened -> list(opened, address)).orElse(List.of());
    } catch (IOException | UnreadableSnapshot unreadable) {
      // The page itself says what is wrong.
      return List.of();
    }
  }

  private static List<String> list(Snapshot snapshot, Address address) {
    MapChooser chooser =
        new MapChooser(snapshot, new Choices(address, address.language()), address.language());
    if (chooser.indicators().isEmpty()) {
      return List.of();
    }
    PanelChoice main = chooser.choose(address).main();
    return Stream.concat(
            MapElement.SCRIPTS.stream(),
            Stream.of(
                main.outlinesHref(snapshot.id()),
                main.figuresHref(snapshot.id(), address.language())))
        .toList();
  }
}
