package nl.wijkbeeld.analytics.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.wijkbeeld.analytics.protect.SnapshotAudit;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;

/**
 * What a snapshot says about itself, written as {@code manifest.json}.
 *
 * @param id its id
 * @param gemaakt when it was made, ISO 8601 in UTC
 * @param softwareversie the version of Wijkbeeld
 * @param vingerafdruk hash over everything that decides what comes out
 * @param grondslag hash over what touches every figure: areas, register, method and software
 * @param overgenomenVan the snapshot from which rows were taken over, or empty when everything was
 *     computed
 * @param herberekend the codes of the indicators that were computed
 * @param invoer the deliveries
 * @param tabellen the tables with their files
 * @param onthulling how many values are hidden
 * @param audit what the disclosure audit found
 * @param buitenRegister what the indicator register does not know
 */
public record Manifest(
    String id,
    String gemaakt,
    String softwareversie,
    String vingerafdruk,
    String grondslag,
    @JsonProperty("overgenomen_van") String overgenomenVan,
    List<String> herberekend,
    List<Invoer> invoer,
    List<Tabel> tabellen,
    Onthulling onthulling,
    Audit audit,
    @JsonProperty("buiten_register") BuitenRegister buitenRegister) {

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
      String bronvermelding,
      String ontvangen,
      String vingerafdruk) {

    public static Invoer of(DeliveryRecord delivery) {
      return new Invoer(
          delivery.bron(),
          delivery.levering(),
          delivery.bestand(),
          delivery.sha256(),
          delivery.leverdatum(),
          delivery.periode(),
          delivery.verzonnen(),
          delivery.toelichting(),
          delivery.gelezen(),
          delivery.geaccepteerd(),
          delivery.afgekeurd(),
          delivery.opmerkingen(),
          delivery.licentie(),
          delivery.bronvermelding(),
          delivery.ontvangen(),
          delivery.vingerafdruk());
    }
  }

  /** What names a delivery. */
  public record Sleutel(String bron, String levering) {

    public static Sleutel of(DeliveryRecord delivery) {
      return new Sleutel(delivery.bron(), delivery.levering());
    }
  }

  /** What tells a delivery apart from another with the same name. */
  public record Stempel(String vingerafdruk, String leverdatum, String ontvangen) {

    public static Stempel of(DeliveryRecord delivery) {
      return new Stempel(delivery.vingerafdruk(), delivery.leverdatum(), delivery.ontvangen());
    }
  }

  /**
   * A table, with how many rows it has.
   *
   * @param volgorde the columns by which its rows are sorted, through all its files; empty when
   *     they are not
   */
  public record Tabel(String naam, long rijen, List<String> volgorde, List<Bestand> bestanden) {}

  /** A file of a table, by its path from the snapshot. */
  public record Bestand(String pad, long bytes, String sha256) {}

  /** How many values are hidden, those that their source hides included. */
  public record Onthulling(long onderdrukt) {}

  /**
   * The disclosure audit of a snapshot.
   *
   * @param verborgen hidden cells of sensitive indicators
   * @param gecontroleerd how many numbers were bounded
   * @param herleidbaar how many can be derived
   * @param eerderGetoond how many hidden cells an earlier snapshot showed with the same value
   * @param seconden how long it took
   */
  public record Audit(
      long verborgen,
      long gecontroleerd,
      long herleidbaar,
      @JsonProperty("eerder_getoond") long eerderGetoond,
      double seconden) {

    public static Audit of(SnapshotAudit.Result result) {
      return new Audit(
          result.verborgen(),
          result.gecontroleerd(),
          result.herleidbaar().size(),
          result.eerderGetoond(),
          result.seconden());
    }
  }

  /** Variables, and observations of them, that stay in the lake and are not published. */
  public record BuitenRegister(long variabelen, long waarnemingen) {}

  public Manifest {
    herberekend = List.copyOf(herberekend);
    invoer = List.copyOf(invoer);
    tabellen = List.copyOf(tabellen);
  }
}
