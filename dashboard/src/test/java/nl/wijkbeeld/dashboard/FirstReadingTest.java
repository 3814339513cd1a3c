package nl.wijkbeeld.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstReadingTest {
  @TempDir Path lake;

  @Test
  void what_every_page_needs_is_known_before_a_page_asks_it() throws Exception {
    SnapshotFixture.trusted(lake).publish("eerste");
    SnapshotStore store = new SnapshotStore(lake);

    new FirstReading(store).read();

    Snapshot snapshot = store.current().orElseThrow();
    assertThat(
            snapshot.remember(
                "catalog",
                IndicatorCatalog.class,
                unused -> {
                  throw new AssertionError("the catalogue is not there");
                }))
        .isNotNull();
  }

  @Test
  void a_lake_without_figures_or_with_broken_ones_is_left_to_the_pages() throws Exception {
    FirstReading reading = new FirstReading(new SnapshotStore(lake));
    assertThatCode(reading::read).doesNotThrowAnyException();

    SnapshotFixture.trusted(lake).publish("eerste");
    Files.delete(lake.resolve("snapshots/eerste/manifest.json"));
    assertThatCode(reading::read).doesNotThrowAnyException();
  }
}
