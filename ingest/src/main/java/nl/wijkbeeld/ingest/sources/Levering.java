package nl.wijkbeeld.ingest.sources;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * One delivery as the sources file names it.
 *
 * @param id its name; delivering the same id again replaces it
 * @param soort what kind it is
 * @param pad the file
 * @param periode the period of its figures, where the file does not say
 * @param indeling the area division in which its codes are written, or that it delivers
 * @param leverdatum when it was delivered, as written
 * @param licentie the licence of the source
 * @param bronvermelding how the source wants to be named
 * @param verzonnen whether the figures are made up
 * @param toelichting a sentence about the delivery, or empty
 * @param codering the character encoding of a text file
 * @param volledig whether an area without a line had no events (else it is unknown)
 * @param niveau the level of its areas, where a name exists on more than one
 * @param per how single events are counted
 * @param gebieden settings for an area division
 */
public record Levering(
    String id,
    Soort soort,
    Path pad,
    Optional<Periode> periode,
    Optional<String> indeling,
    String leverdatum,
    String licentie,
    String bronvermelding,
    boolean verzonnen,
    String toelichting,
    Charset codering,
    boolean volledig,
    Optional<Niveau> niveau,
    Periode.Soort per,
    AreaSettings gebieden) {

  /**
   * Settings that only an area division has.
   *
   * @param geldigVan first day of validity, as written, or empty
   * @param geldigTot first day on which it is no longer valid, as written, or empty
   * @param gemeentecode the code of the gemeente, or empty when it follows from the file
   * @param gemeentenaam its name, or empty
   * @param namen names by area code, for files that carry codes only
   */
  public record AreaSettings(
      String geldigVan,
      String geldigTot,
      String gemeentecode,
      String gemeentenaam,
      Map<String, String> namen) {

    public AreaSettings {
      namen = Map.copyOf(namen);
    }
  }

  /** The name of the file, without its folder. */
  public String bestand() {
    Path name = pad.getFileName();
    return name == null ? pad.toString() : name.toString();
  }

  /** Everything in the sources file that changes what comes out, as one text to take a hash of. */
  public String settings() {
    return String.join(
        "\n",
        id,
        soort.code(),
        periode.map(Periode::code).orElse(""),
        indeling.orElse(""),
        leverdatum,
        licentie,
        bronvermelding,
        Boolean.toString(verzonnen),
        toelichting,
        codering.name(),
        Boolean.toString(volledig),
        niveau.map(Niveau::code).orElse(""),
        per.name(),
        gebieden.geldigVan(),
        gebieden.geldigTot(),
        gebieden.gemeentecode(),
        gebieden.gemeentenaam(),
        new java.util.TreeMap<>(gebieden.namen()).toString());
  }
}
