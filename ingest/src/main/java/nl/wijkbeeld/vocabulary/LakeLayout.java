package nl.wijkbeeld.vocabulary;

import java.nio.file.Path;

/**
 * Where things lie in a lake.
 *
 * @param root the folder of the lake
 */
public record LakeLayout(Path root) {

  /** The bron under which area divisions are kept. */
  public static final String GEBIEDEN = "gebieden";

  /** The bron under which known figures are kept that a snapshot is checked against. */
  public static final String CONTROLECIJFERS = "controlecijfers";

  /** The file beside the observations of a delivery that describes it. */
  public static final String DELIVERY_FILE = "_levering.json";

  public Path observations() {
    return root.resolve("waarnemingen");
  }

  public Path observations(String bron, String levering) {
    return delivery(observations(), bron, levering);
  }

  public Path rejections() {
    return root.resolve("afgekeurd");
  }

  public Path rejections(String bron, String levering) {
    return delivery(rejections(), bron, levering);
  }

  public Path snapshots() {
    return root.resolve("snapshots");
  }

  public Path snapshot(String id) {
    return snapshots().resolve(id);
  }

  /**
   * What lies under the hidden cells of a snapshot: not part of the snapshot, and as confidential
   * as the observations.
   */
  public Path ledger(String id) {
    return confidential().resolve(id + ".parquet");
  }

  /** What stays in the lake and is never part of a snapshot. */
  public Path confidential() {
    return root.resolve("vertrouwelijk");
  }

  /** The file that holds one line: the id of the current snapshot. */
  public Path current() {
    return root.resolve("CURRENT");
  }

  /** What says which snapshots are editions, a file for each. */
  public Path editions() {
    return root.resolve("edities");
  }

  /** The file of an edition, by its number. */
  public Path edition(int number) {
    return editions().resolve("%04d.json".formatted(number));
  }

  private static Path delivery(Path parent, String bron, String levering) {
    return parent.resolve("bron=" + bron).resolve("levering=" + levering);
  }
}
