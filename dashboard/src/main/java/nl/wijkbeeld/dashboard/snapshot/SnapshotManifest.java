package nl.wijkbeeld.dashboard.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a snapshot says about itself.
 *
 * @param id its id
 * @param madeAt when it was made
 * @param softwareversie the version that made it
 * @param invoer the deliveries that it was made from
 * @param beleid how small numbers were hidden, as a sentence, if it says so
 * @param audit the disclosure audit, if there was one
 * @param files the files that were published; a very old version did not name them
 * @param orders by table, the columns by which its rows are sorted; an older version did not say it
 */
public record SnapshotManifest(
    String id,
    Instant madeAt,
    String softwareversie,
    List<Invoer> invoer,
    Optional<String> beleid,
    Optional<Audit> audit,
    List<PublishedFile> files,
    Map<String, List<String>> orders) {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * A delivery.
   *
   * @param verzonnen whether its figures are made up
   * @param toelichting what is made up, or what it is
   * @param gelezen how many rows it has
   * @param geaccepteerd how many of them take part
   * @param afgekeurd how many do not
   * @param opmerkingen how many take part and deserve a look
   */
  public record Invoer(
      String bron,
      String levering,
      String leverdatum,
      boolean verzonnen,
      String toelichting,
      String licentie,
      String bronvermelding,
      long gelezen,
      long geaccepteerd,
      long afgekeurd,
      long opmerkingen) {}

  /**
   * The disclosure audit.
   *
   * @param verborgen how many figures are hidden
   * @param gecontroleerd how many figures were bounded
   * @param herleidbaar how many of them can be derived
   * @param eerderGetoond how many an earlier snapshot showed with the same value
   * @param seconden how long it took
   */
  public record Audit(
      long verborgen,
      long gecontroleerd,
      long herleidbaar,
      @JsonProperty("eerder_getoond") long eerderGetoond,
      double seconden) {}

  /**
   * A file of the snapshot.
   *
   * @param pad its path within the folder of the snapshot
   * @param bytes its size
   */
  public record PublishedFile(String pad, long bytes) {}

  /** How the file says it: what an older version did not write is absent. */
  private record Written(
      String id,
      String gemaakt,
      String softwareversie,
      List<Invoer> invoer,
      Hiding onthulling,
      Audit audit,
      List<Table> tabellen) {

    SnapshotManifest manifest() {
      Optional<Hiding> hiding = Optional.ofNullable(onthulling);
      List<Table> tables = tabellen == null ? List.of() : tabellen;
      return new SnapshotManifest(
          id,
          Instant.parse(gemaakt),
          softwareversie,
          invoer,
          hiding.map(Hiding::beleid),
          Optional.ofNullable(audit).or(() -> hiding.map(Hiding::audit)),
          tables.stream().flatMap(table -> table.bestanden().stream()).toList(),
          tables.stream()
              .filter(table -> table.volgorde() != null)
              .collect(Collectors.toMap(Table::naam, Table::volgorde)));
    }
  }

  private record Table(String naam, List<String> volgorde, List<PublishedFile> bestanden) {}

  private record Hiding(String beleid, Audit audit) {}

  public SnapshotManifest {
    invoer = List.copyOf(invoer);
    files = List.copyOf(files);
    orders = Map.copyOf(orders);
  }

  static SnapshotManifest read(Path folder) throws IOException {
    return JSON.readValue(folder.resolve("manifest.json").toFile(), Written.class).manifest();
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
