package nl.wijkbeeld.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.analytics.publish.Manifest;
import nl.wijkbeeld.ingest.Fingerprint;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The snapshot that is current when an analysis begins.
 *
 * @param folder where it lies
 * @param manifest what it says about itself
 */
record PreviousSnapshot(Path folder, JsonNode manifest) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Optional<PreviousSnapshot> find(LakeLayout lake) throws IOException {
    if (Files.notExists(lake.current())) {
      return Optional.empty();
    }
    Path folder = lake.snapshot(Files.readString(lake.current()).strip());
    Path manifest = folder.resolve("manifest.json");
    return Files.exists(manifest)
        ? Optional.of(new PreviousSnapshot(folder, JSON.readTree(manifest.toFile())))
        : Optional.empty();
  }

  String id() {
    return manifest.path("id").asText();
  }

  /** The hash over everything that decided what came out. */
  String fingerprint() {
    return manifest.path("vingerafdruk").asText();
  }

  /** The hash over everything that touches all figures. */
  String foundation() {
    return manifest.path("grondslag").asText();
  }

  /** What tells the deliveries that it was made from apart from later ones, by bron and id. */
  Map<Manifest.Sleutel, Manifest.Stempel> deliveries() {
    Map<Manifest.Sleutel, Manifest.Stempel> stamps = new HashMap<>();
    for (JsonNode one : manifest.path("invoer")) {
      stamps.put(
          new Manifest.Sleutel(one.path("bron").asText(), one.path("levering").asText()),
          new Manifest.Stempel(
              one.path("vingerafdruk").asText(),
              one.path("leverdatum").asText(),
              one.path("ontvangen").asText()));
    }
    return stamps;
  }

  boolean has(String table) {
    return manifest.path("tabellen").valueStream().anyMatch(one -> named(one, table));
  }

  /** Whether every file is there as it was written. */
  boolean isWhole() throws IOException {
    for (JsonNode table : manifest.path("tabellen")) {
      for (JsonNode file : table.path("bestanden")) {
        Path path = folder.resolve(file.path("pad").asText());
        if (Files.notExists(path)
            || Files.size(path) != file.path("bytes").asLong()
            || !Fingerprint.ofFile(path).equals(file.path("sha256").asText())) {
          return false;
        }
      }
    }
    return true;
  }

  Dataset<Row> table(SparkSession spark, String name) {
    return spark.read().parquet(folder.resolve(name).toString());
  }

  /** The outcome of an analysis that finds that nothing changed. */
  SnapshotResult standing() {
    return new SnapshotResult(
        id(),
        false,
        rows("waarden"),
        rows("bevindingen"),
        manifest.path("onthulling").path("onderdrukt").asLong());
  }

  long rows(String table) {
    return manifest
        .path("tabellen")
        .valueStream()
        .filter(one -> named(one, table))
        .mapToLong(one -> one.path("rijen").asLong())
        .sum();
  }

  private static boolean named(JsonNode table, String name) {
    return table.path("naam").asText().equals(name);
  }
}
