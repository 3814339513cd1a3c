package nl.wijkbeeld.analytics.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulledSnapshotTest {
  @TempDir private Path there;
  @TempDir private Path here;
  private final List<String> said = new ArrayList<>();
  private LakeLayout other;
  private LakeLayout own;

  @BeforeEach
  void lakes() throws IOException {
    other = TwoSnapshots.in(there);
    own = new LakeLayout(here);
  }

  @Test
  void brings_the_current_snapshot_with_all_its_files_and_points_at_it() throws Exception {
    assertThat(pull(Optional.empty())).isEqualTo(TwoSnapshots.SECOND);

    assertThat(own.snapshot(TwoSnapshots.SECOND).resolve(TwoSnapshots.FILE)).hasContent("abc");
    assertThat(own.current()).hasContent(TwoSnapshots.SECOND);
    assertThat(entries(own.snapshots())).containsExactly(TwoSnapshots.SECOND);
    assertThat(said).containsExactly("waarden wordt gehaald.");
  }

  @Test
  void one_that_is_here_already_is_checked_and_not_brought_again() throws Exception {
    pull(Optional.of(TwoSnapshots.FIRST));
    said.clear();

    assertThat(pull(Optional.of(TwoSnapshots.FIRST))).isEqualTo(TwoSnapshots.FIRST);
    assertThat(said).containsExactly("Snapshot 20260101T000000Z-een was er al, en is heel.");
  }

  @Test
  void nothing_is_kept_of_a_snapshot_that_is_not_what_was_published() throws Exception {
    pull(Optional.of(TwoSnapshots.FIRST));
    Files.writeString(other.snapshot(TwoSnapshots.SECOND).resolve(TwoSnapshots.FILE), "abd");

    assertThatThrownBy(() -> pull(Optional.empty()))
        .isInstanceOf(RefusedSnapshot.class)
        .hasMessageContaining("niet meer wat gepubliceerd is");
    Files.delete(other.snapshot(TwoSnapshots.SECOND).resolve(TwoSnapshots.FILE));
    assertThatThrownBy(() -> pull(Optional.empty()))
        .hasMessageContaining("heeft geen waarden/part-0.parquet");

    assertThat(entries(own.snapshots())).containsExactly(TwoSnapshots.FIRST);
    assertThat(own.current()).hasContent(TwoSnapshots.FIRST);
  }

  @Test
  void a_manifest_cannot_name_a_file_elsewhere() throws Exception {
    TwoSnapshots.publish(other, TwoSnapshots.SECOND, "../../../elders.parquet");

    assertThatThrownBy(() -> pull(Optional.empty())).hasMessageContaining("buiten haar eigen map");
    assertThat(entries(own.snapshots())).isEmpty();
  }

  @Test
  void a_folder_that_is_no_lake_and_an_id_that_is_none_are_refused() throws Exception {
    Files.delete(other.current());

    assertThatThrownBy(() -> pull(Optional.empty())).hasMessageContaining("er is geen CURRENT");
    assertThatThrownBy(() -> pull(Optional.of("../etc")))
        .hasMessageContaining("is geen id van een snapshot");
    assertThatThrownBy(() -> pull(Optional.of("20990101T000000Z")))
        .hasMessageContaining("heeft geen manifest.json");
    assertThat(own.current()).doesNotExist();
  }

  private String pull(Optional<String> id) throws IOException, RefusedSnapshot {
    return new PulledSnapshot(there.toUri().toString(), own, said::add).bring(id);
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
