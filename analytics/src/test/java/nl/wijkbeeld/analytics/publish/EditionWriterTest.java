package nl.wijkbeeld.analytics.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.publish.EditionWriter.Editie;
import nl.wijkbeeld.analytics.publish.EditionWriter.RefusedEdition;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionWriterTest {
  private static final String DAY = "2026-11-21";

  @TempDir private Path root;
  private LakeLayout lake;
  private EditionWriter editions;

  @BeforeEach
  void lake() throws IOException {
    lake = TwoSnapshots.in(root);
    editions = new EditionWriter(lake);
  }

  @Test
  void numbers_editions_in_their_order_and_reads_them_back() throws Exception {
    Editie first = editions.mark(Optional.of("20260101T000000Z-een"), " Voorjaar ", "", DAY);
    Editie second = editions.mark(Optional.empty(), "Najaar", "Nieuwe wijken.", DAY);

    assertThat(first.nummer()).isEqualTo(1);
    assertThat(first.titel()).isEqualTo("Voorjaar");
    assertThat(second.nummer()).isEqualTo(2);
    assertThat(second.snapshot()).isEqualTo("20260201T000000Z-twee");
    assertThat(second.manifest()).hasSize(64);
    assertThat(editions.list()).containsExactly(first, second);
    assertThat(Files.readString(root.resolve("edities/0002.json")))
        .contains("\"titel\" : \"Najaar\"", "\"toelichting\" : \"Nieuwe wijken.\"");
  }

  @Test
  void leaves_nothing_half_written_behind() throws Exception {
    editions.mark(Optional.empty(), "Najaar", "", DAY);

    try (Stream<Path> files = Files.list(lake.editions())) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("0001.json");
    }
  }

  @Test
  void refuses_a_snapshot_that_is_an_edition_already() throws Exception {
    editions.mark(Optional.empty(), "Najaar", "", DAY);

    assertThatThrownBy(() -> editions.mark(Optional.empty(), "Nog eens", "", DAY))
        .isInstanceOf(RefusedEdition.class)
        .hasMessageContaining("is al editie 1 (Najaar)");
  }

  @Test
  void refuses_a_snapshot_that_is_no_longer_what_was_published() throws IOException {
    Path file = lake.snapshot("20260201T000000Z-twee").resolve("waarden/part-0.parquet");
    Files.writeString(file, "abd");
    assertThatThrownBy(() -> editions.mark(Optional.empty(), "Najaar", "", DAY))
        .hasMessageContaining("waarden/part-0.parquet")
        .hasMessageContaining("niet meer wat gepubliceerd is");

    Files.delete(file);
    assertThatThrownBy(() -> editions.mark(Optional.empty(), "Najaar", "", DAY))
        .hasMessageContaining("mist waarden/part-0.parquet");
    assertThat(lake.editions()).doesNotExist();
  }

  @Test
  void refuses_what_is_not_there_or_has_no_name() {
    assertThatThrownBy(() -> editions.mark(Optional.of("../../etc"), "Najaar", "", DAY))
        .hasMessageContaining("is er niet");
    assertThatThrownBy(() -> editions.mark(Optional.of("20990101T000000Z"), "Najaar", "", DAY))
        .hasMessageContaining("is er niet");
    assertThatThrownBy(() -> editions.mark(Optional.empty(), "  ", "", DAY))
        .hasMessageContaining("titel");
  }
}
