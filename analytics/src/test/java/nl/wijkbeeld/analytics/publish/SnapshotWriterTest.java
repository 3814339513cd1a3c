package nl.wijkbeeld.analytics.publish;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.TestSpark;
import nl.wijkbeeld.ingest.Fingerprint;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnapshotWriterTest {
  @TempDir Path root;
  private LakeLayout lake;

  /** Stands for a process that is killed. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void publishAFirstSnapshot() throws IOException {
    lake = new LakeLayout(root);
    publish("eerste", stage -> {});
  }

  @ParameterizedTest
  @EnumSource(SnapshotWriter.Stage.class)
  void a_publication_that_is_stopped_leaves_the_last_whole_snapshot_current(
      SnapshotWriter.Stage stop) throws IOException {
    assertThatThrownBy(
            () ->
                publish(
                    "tweede",
                    stage -> {
                      if (stage == stop) {
                        throw new Killed();
                      }
                    }))
        .isInstanceOf(Killed.class);

    assertThat(Files.readString(lake.current())).isEqualTo("eerste\n");
    assertWhole("eerste");
    if (Files.exists(lake.snapshot("tweede"))) {
      assertWhole("tweede");
    }
  }

  @ParameterizedTest
  @EnumSource(SnapshotWriter.Stage.class)
  void the_next_publication_works_and_clears_what_a_stopped_one_left(SnapshotWriter.Stage stop)
      throws IOException {
    assertThatThrownBy(
            () ->
                publish(
                    "tweede",
                    stage -> {
                      if (stage == stop) {
                        throw new Killed();
                      }
                    }))
        .isInstanceOf(Killed.class);

    publish("derde", stage -> {});

    assertThat(Files.readString(lake.current())).isEqualTo("derde\n");
    assertWhole("derde");
    try (Stream<Path> entries = Files.list(lake.snapshots())) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  void a_snapshot_holds_its_tables_and_its_manifest_and_nothing_else() throws IOException {
    try (Stream<Path> files = Files.walk(lake.snapshot("eerste"))) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> lake.snapshot("eerste").relativize(file).toString()))
          .containsExactlyInAnyOrder("waarden/part-0.parquet", "manifest.json");
    }
  }

  @Test
  void a_long_table_lies_in_files_that_each_hold_the_next_stretch_of_it() throws IOException {
    SnapshotWriter writer = new SnapshotWriter(lake, "lang");
    long rows = 300_000;
    writer.longTable("waarden", TestSpark.session().range(rows).toDF("nummer"), "nummer");

    assertThat(writer.rows("waarden")).isEqualTo(rows);
    assertThat(writer.tables().getFirst().bestanden())
        .extracting(Manifest.Bestand::pad)
        .containsExactly(
            "waarden/part-0.parquet", "waarden/part-1.parquet", "waarden/part-2.parquet");
    long first = 0;
    for (int part = 0; part < 3; part++) {
      Row stretch =
          TestSpark.session()
              .read()
              .parquet(writer.folder().resolve("waarden/part-" + part + ".parquet").toString())
              .agg(min("nummer"), max("nummer"), count("nummer"))
              .first();
      assertThat(stretch.getLong(0)).isEqualTo(first);
      assertThat(stretch.getLong(1)).isEqualTo(first + stretch.getLong(2) - 1);
      first += stretch.getLong(2);
    }
    assertThat(first).isEqualTo(rows);
  }

  private void publish(String id, SnapshotWriter.StageListener listener) throws IOException {
    SnapshotWriter writer = new SnapshotWriter(lake, id, listener);
    writer.table("waarden", TestSpark.session().range(7).toDF("gebiedcode"), "gebiedcode");
    assertThat(writer.rows("waarden")).isEqualTo(7);
    writer.publish(
        new Manifest(
            id,
            "2026-11-21T06:00:00Z",
            "0.1.0",
            "0",
            "0",
            "",
            List.of(),
            List.of(),
            writer.tables(),
            new Manifest.Onthulling(0),
            new Manifest.Audit(0, 0, 0, 0, 0),
            new Manifest.BuitenRegister(0, 0)));
  }

  /** Every file that the manifest names is there with the bytes that it promises. */
  private void assertWhole(String id) throws IOException {
    var manifest =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(lake.snapshot(id).resolve("manifest.json").toFile());
    assertThat(manifest.get("tabellen")).isNotEmpty();
    for (var table : manifest.get("tabellen")) {
      for (var file : table.get("bestanden")) {
        Path path = lake.snapshot(id).resolve(file.get("pad").asText());
        assertThat(Files.size(path)).isEqualTo(file.get("bytes").asLong());
        assertThat(Fingerprint.ofFile(path)).isEqualTo(file.get("sha256").asText());
      }
    }
  }
}
