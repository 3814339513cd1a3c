package nl.wijkbeeld.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageStatusTest {
  @TempDir Path lake;

  /** Knows the area N only. */
  private static final AddressCheck ONLY_NORTH =
      new AddressCheck() {
        @Override
        public String page() {
          return "gebied";
        }

        @Override
        public boolean exists(Snapshot snapshot, Address address) {
          return address.segment(1).filter("N"::equals).isPresent();
        }
      };

  @Test
  void what_exists_is_found_and_what_does_not_is_not() {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    PageStatus status = status();

    assertThat(status.of(Address.of(""))).isEqualTo(200);
    assertThat(status.of(Address.of("gebied/N"))).isEqualTo(200);
    assertThat(status.of(Address.of("gebied/Q"))).isEqualTo(404);
    assertThat(status.of(Address.of("gegevens").with("snapshot", "eerste"))).isEqualTo(200);
    assertThat(status.of(Address.of("gegevens").with("snapshot", "weg"))).isEqualTo(404);
    assertThat(status.of(Address.of("gegevens").with("snapshot", "../../etc"))).isEqualTo(404);
  }

  @Test
  void without_a_snapshot_there_is_no_service_yet() {
    assertThat(status().of(Address.of(""))).isEqualTo(503);
  }

  @Test
  void a_damaged_snapshot_is_no_service() throws IOException {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    Files.writeString(lake.resolve("snapshots/eerste/waarden/part-0.parquet"), "PAR1 half");

    assertThat(status().of(Address.of(""))).isEqualTo(503);
  }

  private PageStatus status() {
    return new PageStatus(new SnapshotStore(lake), List.of(ONLY_NORTH));
  }
}
