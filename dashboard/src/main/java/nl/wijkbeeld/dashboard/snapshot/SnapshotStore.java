package nl.wijkbeeld.dashboard.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.LakeLayout;

/** Finds the current snapshot of a lake, and opens a newer one as soon as the lake points at it. */
public final class SnapshotStore {
  private final LakeLayout lake;
  private Snapshot open;

  public SnapshotStore(Path lake) {
    this.lake = new LakeLayout(lake);
  }

  public Path folder() {
    return lake.root();
  }

  /**
   * The snapshot that the lake points at now, or nothing when there is none yet.
   *
   * @throws IOException when it is there and cannot be opened
   */
  public synchronized Optional<Snapshot> current() throws IOException {
    if (Files.notExists(lake.current())) {
      return Optional.empty();
    }
    String id = Files.readString(lake.current()).strip();
    if (open == null || !open.id().equals(id)) {
      open = Snapshot.open(id, lake.snapshot(id));
    }
    return Optional.of(open);
  }
}
