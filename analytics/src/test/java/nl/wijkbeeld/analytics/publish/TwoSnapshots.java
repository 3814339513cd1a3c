package nl.wijkbeeld.analytics.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkbeeld.vocabulary.LakeLayout;

/** A lake with two small snapshots, of which the second is the current one. */
final class TwoSnapshots {
  static final String FIRST = "20260101T000000Z-een";
  static final String SECOND = "20260201T000000Z-twee";
  static final String FILE = "waarden/part-0.parquet";

  /** SHA-256 of {@code abc}, from FIPS 180-2. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private TwoSnapshots() {}

  static LakeLayout in(Path root) throws IOException {
    LakeLayout lake = new LakeLayout(root);
    publish(lake, FIRST, FILE);
    publish(lake, SECOND, FILE);
    Files.writeString(lake.current(), SECOND + "\n");
    return lake;
  }

  /** A snapshot whose manifest names one file, at a path of one's choice. */
  static void publish(LakeLayout lake, String id, String named) throws IOException {
    Path file = lake.snapshot(id).resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "abc");
    Files.writeString(
        lake.snapshot(id).resolve("manifest.json"),
        """
        {"id": "%s", "tabellen": [{"naam": "waarden", "rijen": 1,
         "bestanden": [{"pad": "%s", "bytes": 3, "sha256": "%s"}]}]}
        """
            .formatted(id, named, ABC));
  }
}
