package nl.wijkbeeld.dashboard.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest {
  @TempDir Path lake;

  @Test
  void a_lake_without_a_snapshot_has_none() throws IOException {
    assertThat(new SnapshotStore(lake).current()).isEmpty();
    assertThat(new SnapshotStore(lake.resolve("bestaat-niet")).current()).isEmpty();
  }

  @Test
  void the_same_snapshot_is_opened_once() throws IOException {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    SnapshotStore store = new SnapshotStore(lake);

    assertThat(store.current().orElseThrow()).isSameAs(store.current().orElseThrow());
  }

  @Test
  void a_newer_snapshot_is_seen_and_the_older_still_answers() throws IOException {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    SnapshotStore store = new SnapshotStore(lake);
    Snapshot first = store.current().orElseThrow();
    SnapshotFixture.empty(lake).publish("tweede");

    assertThat(store.current().orElseThrow().id()).isEqualTo("tweede");
    assertThat(IndicatorCatalog.of(store.current().orElseThrow()).list()).isEmpty();
    assertThat(IndicatorCatalog.of(first).list()).isNotEmpty();
  }

  @Test
  void a_pointer_to_nothing_is_an_error_that_names_the_snapshot() throws IOException {
    Files.writeString(new LakeLayout(lake).current(), "verdwenen\n");

    assertThatThrownBy(() -> new SnapshotStore(lake).current())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("verdwenen");
  }

  @Test
  void a_snapshot_that_was_removed_after_it_was_opened_is_not_given_any_more() throws IOException {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    SnapshotStore store = new SnapshotStore(lake);
    store.current();
    Files.move(new LakeLayout(lake).snapshot("eerste"), lake.resolve("weggehaald"));

    assertThatThrownBy(store::current)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("eerste");
    assertThat(store.find("eerste")).isEmpty();
  }

  @Test
  void a_file_with_another_size_than_was_published_is_named_with_both_sizes() throws IOException {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    Path folder = new LakeLayout(lake).snapshot("eerste");
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace(
                "\"tabellen\":[]",
                "\"tabellen\":[{\"naam\":\"waarden\",\"rijen\":1,\"bestanden\":[{\"pad\":\"waarden/part-0.parquet\",\"bytes\":12,\"sha256\":\"0\"}]}]"));

    assertThatThrownBy(() -> new SnapshotStore(lake).current())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(
            "part-0.parquet heeft %d bytes; gepubliceerd zijn er 12"
                .formatted(Files.size(folder.resolve("waarden/part-0.parquet"))));
  }

  @Test
  void a_damaged_snapshot_leaves_the_one_that_is_open_in_use() throws IOException {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    SnapshotStore store = new SnapshotStore(lake);
    Snapshot first = store.current().orElseThrow();
    Files.writeString(new LakeLayout(lake).current(), "verdwenen\n");

    assertThatThrownBy(store::current).isInstanceOf(IOException.class);
    assertThat(IndicatorCatalog.of(first).find("initiatieven")).isPresent();
  }

  @Test
  void a_lake_in_a_folder_with_a_quote_and_a_space_is_read(@TempDir Path other) throws IOException {
    Path odd = Files.createDirectory(other.resolve("het meer van 't IJ"));
    SnapshotFixture.amsterdam(odd).publish("eerste");

    assertThat(IndicatorCatalog.of(new SnapshotStore(odd).current().orElseThrow()).list())
        .isNotEmpty();
  }

  @Test
  void the_manifest_says_what_is_made_up() throws IOException {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    SnapshotManifest manifest = new SnapshotStore(lake).current().orElseThrow().manifest();

    assertThat(manifest.hasMadeUp()).isTrue();
    assertThat(manifest.madeUpMap()).contains("Schematische kaart van blokken.");
    assertThat(manifest.find("bbga", "bbga-2018").orElseThrow().verzonnen()).isFalse();
    assertThat(manifest.find("bbga", "andere")).isEmpty();
  }
}
