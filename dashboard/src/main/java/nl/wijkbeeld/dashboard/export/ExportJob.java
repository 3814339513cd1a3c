package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that takes a while to make, for one reader; when it is stopped nothing of it is left. */
final class ExportJob implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExportJob.class);

  /** How it stands. */
  enum State {
    BUSY,
    READY,
    FAILED,
    STOPPED
  }

  private final String id = UUID.randomUUID().toString();
  private final Instant begun = Instant.now();
  private final Export export;
  private final long rows;
  private final Path folder;
  private final Progress progress = new Progress();
  private State state = State.BUSY;

  ExportJob(Export export, Path folder) {
    this.export = export;
    this.folder = folder;
    rows = export.rows().count().rows();
  }

  /** By which its reader fetches it; nobody else can guess it. */
  String id() {
    return id;
  }

  Instant begun() {
    return begun;
  }

  Export export() {
    return export;
  }

  synchronized State state() {
    return state;
  }

  /** Which part is done, from 0 to 1. */
  double part() {
    return progress.part(rows);
  }

  /** Whether the table is there and is being packed. */
  boolean isPacking() {
    return progress.isPacking();
  }

  /** The file, when it is there. */
  Optional<Path> file() {
    return state() == State.READY ? Optional.of(path()) : Optional.empty();
  }

  private Path path() {
    return folder.resolve(ExportController.FILE);
  }

  /** Makes the file. */
  void make() {
    try {
      export.writePackage(path(), progress);
      end(State.READY);
    } catch (IOException | RuntimeException failed) {
      if (!progress.isCancelled()) {
        LOG.error("een export is mislukt", failed);
      }
      end(State.FAILED);
    }
  }

  private synchronized void end(State reached) {
    if (state == State.BUSY) {
      state = reached;
    }
    if (state != State.READY) {
      remove();
    }
  }

  /** Stops it, or takes away what was made. */
  @Override
  public synchronized void close() {
    boolean busy = state == State.BUSY;
    state = State.STOPPED;
    progress.cancel();
    if (!busy) {
      remove();
    }
  }

  private void remove() {
    try {
      Files.deleteIfExists(path());
      Files.deleteIfExists(folder);
    } catch (IOException stuck) {
      LOG.warn("een tijdelijk bestand kan niet worden verwijderd", stuck);
    }
  }
}
