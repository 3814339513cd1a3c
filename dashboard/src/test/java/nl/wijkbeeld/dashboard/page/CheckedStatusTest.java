package nl.wijkbeeld.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedStatusTest {
  @TempDir Path lake;

  /** Knows the areas of the snapshot. */
  private static final AddressCheck AREAS =
      new AddressCheck() {
        @Override
        public String page() {
          return "gebied";
        }

        @Override
        public boolean exists(Snapshot snapshot, Address address) {
          return address.segment(1).flatMap(Areas.of(snapshot, "2015")::find).isPresent();
        }
      };

  @Test
  void what_a_page_names_and_the_snapshot_lacks_is_not_found() {
    SnapshotFixture.amsterdam(lake).publish("eerste");

    assertThat(status("gebied/N")).isEqualTo(StatusOfPage.OK);
    assertThat(status("gebied/N60")).isEqualTo(StatusOfPage.OK);
    assertThat(status("gebied/Q")).isEqualTo(StatusOfPage.NOT_FOUND);
    assertThat(status("gebied")).isEqualTo(StatusOfPage.NOT_FOUND);
    assertThat(status("gegevens")).isEqualTo(StatusOfPage.OK);
  }

  @Test
  void without_figures_that_can_be_read_there_is_no_answer() throws IOException {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    Files.writeString(lake.resolve("snapshots/eerste/gebieden/part-0.parquet"), "PAR1 half");

    assertThat(status("gebied/N")).isEqualTo(StatusOfPage.UNAVAILABLE);
  }

  @Test
  void files_that_break_while_it_runs_end_the_answers_until_they_are_back() throws IOException {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    SnapshotStore store = new SnapshotStore(lake);
    SnapshotStatus pages = new SnapshotStatus(store);
    Path file = lake.resolve("snapshots/eerste/gebieden/part-0.parquet");
    byte[] whole = Files.readAllBytes(file);
    assertThat(pages.status(Address.of("gegevens"))).isEqualTo(StatusOfPage.OK);

    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(pages.status(Address.of("gegevens"))).isEqualTo(StatusOfPage.UNAVAILABLE);
    Files.delete(file);
    assertThat(pages.status(Address.of("gegevens"))).isEqualTo(StatusOfPage.UNAVAILABLE);
    Files.write(file, whole);
    assertThat(pages.status(Address.of("gegevens"))).isEqualTo(StatusOfPage.OK);
    assertThat(Areas.of(store.current().orElseThrow(), "2015").find("N")).isPresent();
  }

  private int status(String path) {
    return new CheckedStatus(new SnapshotStore(lake), List.of(AREAS)).status(Address.of(path));
  }
}
