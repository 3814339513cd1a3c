package nl.wijkbeeld.dashboard.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.StatusOfPage;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaStatusTest {
  @TempDir Path lake;

  @Test
  void an_area_that_is_not_there_is_not_found() {
    SnapshotFixture.amsterdam(lake).publish("eerste");

    assertThat(status("gebied/N")).isEqualTo(StatusOfPage.OK);
    assertThat(status("gebied/N60")).isEqualTo(StatusOfPage.OK);
    assertThat(status("stadsdeel/N")).isEqualTo(StatusOfPage.OK);
    assertThat(status("gebied/Q")).isEqualTo(StatusOfPage.NOT_FOUND);
    assertThat(status("gegevens")).isEqualTo(StatusOfPage.OK);
  }

  @Test
  void without_figures_that_can_be_read_there_is_no_answer() throws IOException {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    Files.writeString(lake.resolve("snapshots/eerste/waarden/part-0.parquet"), "PAR1 half");

    assertThat(status("gebied/N")).isEqualTo(StatusOfPage.UNAVAILABLE);
  }

  private int status(String path) {
    return new AreaStatus(new SnapshotStore(lake)).status(Address.of(path));
  }
}
