package nl.wijkbeeld.dashboard.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkbeeld.vocabulary.LakeLayout;

/**
 * Finds the snapshots of a lake: the current one, a newer one as soon as the lake points at it, and
 * earlier ones by their id.
 */
public final class SnapshotStore {
  private static final int KEPT_OPEN = 4;
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,99}");

  private final LakeLayout lake;

  /** The opened ones, the least used first. */
  private final Map<String, Snapshot> open = new LinkedHashMap<>(8, 0.75f, true);

  public SnapshotStore(Path lake) {
    this.lake = new LakeLayout(lake);
  }

  public Path folder() {
    return lake.root();
  }

  /**
   * The id of the snapshot that the lake points at now, or nothing when there is none yet.
   *
   * @throws IOException when the lake cannot be read
   */
  public Optional<String> currentId() throws IOException {
    return Files.notExists(lake.current())
        ? Optional.empty()
        : Optional.of(Files.readString(lake.current()).strip());
  }

  /**
   * The snapshot that the lake points at now, or nothing when there is none yet.
   *
   * @throws IOException when it is there and cannot be opened
   */
  public Optional<Snapshot> current() throws IOException {
    Optional<String> id = currentId();
    return id.isEmpty() ? Optional.empty() : Optional.of(open(id.get()));
  }

  /**
   * A snapshot by its id, or nothing when the lake does not have it.
   *
   * @throws IOException when it is there and cannot be opened
   */
  public Optional<Snapshot> find(String id) throws IOException {
    return ID.matcher(id).matches() && Files.isDirectory(lake.snapshot(id))
        ? Optional.of(open(id))
        : Optional.empty();
  }

  /**
   * The snapshot that an address names, or the current one; nothing when the lake does not have it.
   *
   * @throws UnreadableSnapshot when it is there and cannot be opened
   */
  public Optional<Snapshot> read(Optional<String> named) {
    try {
      return named.isPresent() ? find(named.get()) : current();
    } catch (IOException unreadable) {
      throw new UnreadableSnapshot("de snapshot kan niet worden geopend", unreadable);
    }
  }

  /** The editions of the lake, the newest first. */
  public List<Edition> editions() {
    return Edition.list(lake);
  }

  /**
   * The ids of all snapshots that the lake has, the newest first.
   *
   * @throws IOException when the lake cannot be read
   */
  public List<String> ids() throws IOException {
    Path folder = lake.snapshot("0").toAbsolutePath().getParent();
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> snapshots = Files.list(folder)) {
      return snapshots
          .filter(path -> Files.exists(path.resolve("manifest.json")))
          .map(path -> path.getFileName().toString())
          .filter(name -> ID.matcher(name).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /**
   * What a snapshot says about itself, without opening it; nothing when the lake does not have it.
   *
   * @throws IOException when it is there and cannot be read
   */
  public Optional<SnapshotManifest> manifest(String id) throws IOException {
    return ID.matcher(id).matches() && Files.isDirectory(lake.snapshot(id))
        ? Optional.of(SnapshotManifest.read(lake.snapshot(id)))
        : Optional.empty();
  }

  /**
   * The snapshot that was made before another, or nothing when that was the first.
   *
   * @throws IOException when the lake cannot be read, or the snapshot cannot be opened
   */
  public Optional<Snapshot> before(String id) throws IOException {
    Path folder = lake.snapshot(id).toAbsolutePath().getParent();
    Optional<String> before;
    try (Stream<Path> snapshots = Files.list(folder)) {
      before =
          snapshots
              .filter(Files::isDirectory)
              .map(path -> path.getFileName().toString())
              .filter(name -> ID.matcher(name).matches() && name.compareTo(id) < 0)
              .max(Comparator.naturalOrder());
    }
    return before.isEmpty() ? Optional.empty() : find(before.get());
  }

  /** One that is open already may have been removed or damaged since, or put back. */
  private synchronized Snapshot open(String id) throws IOException {
    Snapshot snapshot = open.get(id);
    if (snapshot != null && !snapshot.isIntact()) {
      open.remove(id);
      snapshot = null;
    }
    if (snapshot == null) {
      snapshot = Snapshot.open(id, lake.snapshot(id));
      open.put(id, snapshot);
      if (open.size() > KEPT_OPEN) {
        open.remove(open.keySet().iterator().next());
      }
    }
    return snapshot;
  }
}
