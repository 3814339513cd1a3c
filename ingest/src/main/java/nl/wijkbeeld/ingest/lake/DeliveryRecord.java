package nl.wijkbeeld.ingest.lake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.LakeLayout;

/**
 * What the lake remembers of a delivery; kept beside its observations as {@code _levering.json}.
 *
 * @param bron the bron under which it is kept
 * @param levering its id
 * @param soort what kind it is
 * @param bestand the name of its file
 * @param sha256 the hash of its file
 * @param bytes the size of its file
 * @param ontvangen when it was read, ISO 8601 in UTC
 * @param leverdatum when it was delivered, as written in the sources file
 * @param periode the period of the delivery, or empty
 * @param indeling the division as written, or empty
 * @param gelezen lines read
 * @param geaccepteerd lines accepted
 * @param afgekeurd lines rejected
 * @param opmerkingen remarks about lines that take part
 * @param buiten lines about other gemeenten
 * @param licentie licence of the source
 * @param bronvermelding how the source wants to be named
 * @param verzonnen whether the figures are made up
 * @param toelichting a sentence about the delivery
 * @param vingerafdruk hash over everything that decides what comes out
 */
public record DeliveryRecord(
    String bron,
    String levering,
    String soort,
    String bestand,
    String sha256,
    long bytes,
    String ontvangen,
    String leverdatum,
    String periode,
    String indeling,
    long gelezen,
    long geaccepteerd,
    long afgekeurd,
    long opmerkingen,
    long buiten,
    String licentie,
    String bronvermelding,
    boolean verzonnen,
    String toelichting,
    String vingerafdruk) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** The record in the folder of a delivery, or nothing when there is none. */
  public static Optional<DeliveryRecord> find(Path folder) throws IOException {
    Path file = folder.resolve(LakeLayout.DELIVERY_FILE);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), DeliveryRecord.class))
        : Optional.empty();
  }

  void write(Path folder) throws IOException {
    JSON.writeValue(folder.resolve(LakeLayout.DELIVERY_FILE).toFile(), this);
  }
}
