package nl.wijkbeeld.dashboard.snapshot;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a snapshot says about itself.
 *
 * @param id its id
 * @param gemaakt when it was made, ISO 8601 in UTC
 * @param softwareversie the version that made it
 * @param invoer the deliveries that it was made from
 */
public record SnapshotManifest(
    String id, String gemaakt, String softwareversie, List<Invoer> invoer) {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * A delivery.
   *
   * @param verzonnen whether its figures are made up
   * @param toelichting what is made up, or what it is
   */
  public record Invoer(
      String bron,
      String levering,
      String leverdatum,
      boolean verzonnen,
      String toelichting,
      String licentie,
      String bronvermelding) {}

  public SnapshotManifest {
    invoer = List.copyOf(invoer);
  }

  static SnapshotManifest read(Path folder) throws IOException {
    return JSON.readValue(folder.resolve("manifest.json").toFile(), SnapshotManifest.class);
  }

  public Instant madeAt() {
    return Instant.parse(gemaakt);
  }

  public Optional<Invoer> find(String bron, String levering) {
    return invoer.stream()
        .filter(one -> one.bron().equals(bron) && one.levering().equals(levering))
        .findFirst();
  }

  /** Whether any delivery is made up. */
  public boolean hasMadeUp() {
    return invoer.stream().anyMatch(Invoer::verzonnen);
  }

  /** What a made-up map says of itself, if the areas are made up. */
  public Optional<String> madeUpMap() {
    return invoer.stream()
        .filter(one -> one.bron().equals("gebieden") && one.verzonnen())
        .map(Invoer::toelichting)
        .findFirst();
  }
}
