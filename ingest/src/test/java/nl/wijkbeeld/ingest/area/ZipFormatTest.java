package nl.wijkbeeld.ingest.area;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.SourcesFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipFormatTest {
  @TempDir private Path folder;

  private AreaFile zip(int entries, int size) throws IOException {
    Path file = folder.resolve("groot.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int entry = 0; entry < entries; entry++) {
        zip.putNextEntry(new ZipEntry("deel" + entry + ".txt"));
        zip.write(new byte[size]);
      }
    }
    Path sources =
        Files.writeString(
            folder.resolve("bronnen.yaml"),
            "leveringen:\n  - {id: g, soort: gebieden, indeling: 2022, pad: groot.zip}\n");
    Levering levering = SourcesFile.read(sources).leveringen().getFirst();
    return AreaFile.delivered(levering, issue -> {});
  }

  @Test
  void a_zip_that_unpacks_to_more_than_it_may_is_refused() throws IOException {
    AreaFile file = zip(3, 1 << 20);

    assertThatThrownBy(() -> new ZipFormat(2 << 20).read(file, feature -> {}))
        .isInstanceOf(RefusedDelivery.class)
        .hasMessage("groot.zip: uitgepakt is de zip groter dan 2 MB; dat wordt niet gelezen");
  }

  @Test
  void a_zip_of_more_files_than_it_may_have_is_refused() throws IOException {
    AreaFile file = zip(1_001, 1);

    assertThatThrownBy(() -> new ZipFormat().read(file, feature -> {}))
        .isInstanceOf(RefusedDelivery.class)
        .hasMessageContaining("de zip bevat 1001 bestanden");
  }
}
