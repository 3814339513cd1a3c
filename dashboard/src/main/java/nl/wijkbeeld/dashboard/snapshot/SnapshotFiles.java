package nl.wijkbeeld.dashboard.snapshot;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/**
 * The Parquet files of a snapshot with their sizes and times of change. A published file never
 * changes: one that does was damaged, removed or put back.
 */
final class SnapshotFiles {
  private final Path folder;
  private final Map<Path, State> states;

  private record State(long bytes, FileTime changed) {
    static State of(BasicFileAttributes file) {
      return new State(file.size(), file.lastModifiedTime());
    }
  }

  private SnapshotFiles(Path folder, Map<Path, State> states) {
    this.folder = folder;
    this.states = Map.copyOf(states);
  }

  /**
   * The files as they are now.
   *
   * @throws IOException when one that the manifest names is not there or has another size
   */
  static SnapshotFiles read(Path folder, SnapshotManifest manifest) throws IOException {
    Map<Path, State> states = new HashMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".parquet")) {
              states.put(file, State.of(attributes));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    for (SnapshotManifest.PublishedFile file : manifest.files()) {
      State found = states.get(folder.resolve(file.pad()));
      if (found == null) {
        throw new NoSuchFileException(folder.resolve(file.pad()).toString());
      }
      if (found.bytes() != file.bytes()) {
        throw new IOException(
            "%s heeft %d bytes; gepubliceerd zijn er %d"
                .formatted(folder.resolve(file.pad()), found.bytes(), file.bytes()));
      }
    }
    return new SnapshotFiles(folder, states);
  }

  /** Whether each file is still what it was. */
  boolean areUnchanged() {
    for (Map.Entry<Path, State> file : states.entrySet()) {
      try {
        State now = State.of(Files.readAttributes(file.getKey(), BasicFileAttributes.class));
        if (!now.equals(file.getValue())) {
          return false;
        }
      } catch (IOException gone) {
        return false;
      }
    }
    return Files.isDirectory(folder);
  }
}
