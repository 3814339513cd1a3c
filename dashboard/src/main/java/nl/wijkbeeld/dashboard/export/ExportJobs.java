package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** The files that are being made for readers: few at once, and none is kept for long. */
@Component
final class ExportJobs implements AutoCloseable {
  /** How many files are made at once. */
  static final int AT_ONCE = 2;

  /** Whoever asked for a file has fetched it by then. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final Map<String, ExportJob> jobs = new ConcurrentHashMap<>();
  private final Semaphore places = new Semaphore(AT_ONCE);

  /** A place among those who make a file; who gets it gives it back with {@link #leave}. */
  boolean enter() {
    return places.tryAcquire();
  }

  void leave() {
    places.release();
  }

  /** Begins to make a file, if there is a place. */
  Optional<ExportJob> begin(Export export) throws IOException {
    forgetOld();
    if (!enter()) {
      return Optional.empty();
    }
    try {
      ExportJob job = new ExportJob(export, Files.createTempDirectory("wijkbeeld-export"));
      jobs.put(job.id(), job);
      Thread.ofPlatform()
          .daemon()
          .name("export")
          .start(
              () -> {
                try {
                  job.make();
                } finally {
                  leave();
                }
              });
      return Optional.of(job);
    } catch (IOException | RuntimeException failed) {
      leave();
      throw failed;
    }
  }

  Optional<ExportJob> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** Stops a file, or takes it away. */
  void end(ExportJob job) {
    jobs.remove(job.id());
    job.close();
  }

  private void forgetOld() {
    Instant before = Instant.now().minus(KEPT);
    List.copyOf(jobs.values()).stream()
        .filter(job -> job.begun().isBefore(before))
        .forEach(this::end);
  }

  /** When the dashboard stops nothing stays behind. */
  @Override
  public void close() {
    List.copyOf(jobs.values()).forEach(this::end);
  }
}
