package nl.wijkbeeld.analytics.publish;

import java.util.List;

/**
 * What a snapshot says about itself, written as {@code manifest.json}.
 *
 * @param id its id
 * @param gemaakt when it was made, ISO 8601 in UTC
 * @param softwareversie the version of Wijkbeeld
 * @param vingerafdruk hash over everything that decides what comes out
 * @param invoer the deliveries
 * @param tabellen the tables with their files
 * @param onthulling how small numbers were hidden
 */
public record Manifest(
    String id,
    String gemaakt,
    String softwareversie,
    String vingerafdruk,
    List<Invoer> invoer,
    List<Tabel> tabellen,
    Onthulling onthulling) {

  /** A delivery that took part. */
  public record Invoer(
      String bron,
      String levering,
      String bestand,
      String sha256,
      String leverdatum,
      String periode,
      boolean verzonnen,
      String toelichting,
      long gelezen,
      long geaccepteerd,
      long afgekeurd,
      long opmerkingen,
      String licentie,
      String bronvermelding) {}

  /** A table, with how many rows it has. */
  public record Tabel(String naam, long rijen, List<Bestand> bestanden) {}

  /** A file of a table, by its path from the snapshot. */
  public record Bestand(String pad, long bytes, String sha256) {}

  /** The disclosure policy, and how many values it hid. */
  public record Onthulling(String beleid, long onderdrukt) {}

  public Manifest {
    invoer = List.copyOf(invoer);
    tabellen = List.copyOf(tabellen);
  }
}
