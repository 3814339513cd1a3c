package nl.wijkbeeld.dashboard.slides;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.FactsMaker;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.springframework.stereotype.Component;

/** Finds a wijkbeeld to show in a hall. All that an edition shows was frozen with it. */
@Component
public final class Decks {
  private final Wijkbeelden wijkbeelden;
  private final SnapshotStore snapshots;
  private final nl.wijkbeeld.dashboard.wijkbeeld.photo.Photos photos;

  Decks(
      Wijkbeelden wijkbeelden,
      SnapshotStore snapshots,
      nl.wijkbeeld.dashboard.wijkbeeld.photo.Photos photos) {
    this.wijkbeelden = wijkbeelden;
    this.snapshots = snapshots;
    this.photos = photos;
  }

  /** An edition; the newest when no number is given. */
  Optional<Wijkbeeld> edition(String code, OptionalInt number) {
    return number.isPresent()
        ? wijkbeelden.edition(code, number.getAsInt())
        : wijkbeelden.newest(code);
  }

  /**
   * What is being written, with the figures of the current snapshot.
   *
   * @throws IOException when the snapshot cannot be read
   */
  Optional<Wijkbeeld> draft(String code) throws IOException {
    Optional<Draft> draft = wijkbeelden.find(code);
    Optional<Snapshot> snapshot = snapshots.current();
    if (draft.isEmpty() || snapshot.isEmpty()) {
      return Optional.empty();
    }
    Content content = draft.get().content();
    return new FactsMaker(snapshot.get())
        .make(draft.get().subject(), content)
        .map(facts -> new Wijkbeeld(content, facts, Optional.empty()));
  }

  /** The photos that a wijkbeeld shows, and no others. */
  Photos photos(Wijkbeeld wijkbeeld) {
    Set<UUID> shown = wijkbeeld.content().photos();
    return id ->
        shown.contains(id) && Files.exists(photos.path(id))
            ? photos.find(id).map(photo -> new Photos.Found(photo, photos.path(id)))
            : Optional.empty();
  }
}
