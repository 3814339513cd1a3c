package nl.wijkbeeld.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportJobsTest {
  private static final int PATIENCE_MS = 60_000;

  @TempDir static Path lake;
  private static Snapshot snapshot;

  private final ExportJobs jobs = new ExportJobs();
  private final Set<Path> before = temporary();

  @BeforeAll
  static void publish() throws IOException {
    // Enough rows to take a moment in every format.
    SnapshotFixture.trusted(lake)
        .change(
            "INSERT INTO waarden SELECT w.* REPLACE ('klasse=' || i AS uitsplitsing) FROM waarden w, range(20000) r(i) WHERE indicator = 'buurtkamers'")
        .publish("groot");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  @AfterEach
  void stop() {
    jobs.close();
  }

  private static Export large(FileFormat format) {
    return Export.of(
        snapshot,
        Address.of("exporteren")
            .with(Selection.INDICATOR, "buurtkamers")
            .with(FileChoice.FORMAT, format.code()));
  }

  private static Set<Path> temporary() {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new TreeSet<>(
          files
              .filter(file -> file.getFileName().toString().startsWith("wijkbeeld-export"))
              .toList());
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static void await(BooleanSupplier reached) throws InterruptedException {
    long until = System.currentTimeMillis() + PATIENCE_MS;
    while (!reached.getAsBoolean()) {
      assertThat(System.currentTimeMillis()).as("op tijd").isLessThan(until);
      Thread.sleep(20);
    }
  }

  @Test
  void a_file_is_there_until_its_reader_goes() throws Exception {
    ExportJob job = jobs.begin(large(FileFormat.CSV)).orElseThrow();
    await(() -> job.state() != ExportJob.State.BUSY);

    assertThat(job.file()).hasValueSatisfying(file -> assertThat(file).isNotEmptyFile());
    assertThat(job.part()).isEqualTo(1);
    assertThat(jobs.find(job.id())).contains(job);
    jobs.end(job);
    assertThat(jobs.find(job.id())).isEmpty();
    assertThat(temporary()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(
      value = FileFormat.class,
      names = {"CSV", "PARQUET", "XLSX", "ODS", "GEOPACKAGE", "JSON_STAT"})
  void what_is_stopped_halfway_leaves_nothing_behind(FileFormat format) throws Exception {
    ExportJob job = jobs.begin(large(format)).orElseThrow();
    await(() -> job.part() > 0 || job.state() != ExportJob.State.BUSY);
    jobs.end(job);

    assertThat(job.state()).isEqualTo(ExportJob.State.STOPPED);
    assertThat(job.file()).isEmpty();
    await(() -> temporary().equals(before));
    await(jobs::enter);
    jobs.leave();
  }

  @Test
  void no_more_are_made_at_once_than_there_are_places() throws Exception {
    Optional<ExportJob> one = jobs.begin(large(FileFormat.XLSX));
    Optional<ExportJob> two = jobs.begin(large(FileFormat.XLSX));

    assertThat(one).isPresent();
    assertThat(two).isPresent();
    assertThat(jobs.begin(large(FileFormat.CSV))).isEmpty();
  }

  @Test
  void when_the_dashboard_stops_nothing_stays_behind() throws Exception {
    assertThat(jobs.begin(large(FileFormat.XLSX))).isPresent();
    jobs.close();

    await(() -> temporary().equals(before));
  }
}
