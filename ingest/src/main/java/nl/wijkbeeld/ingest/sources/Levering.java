package nl.wijkbeeld.ingest.sources;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * One delivery as the sources file names it.
 *
 * @param id its name; delivering the same id again replaces it
 * @param soort what kind it is
 * @param pad the file, folder or glob; while one file of several is read, that file
 * @param adres the http address from which it is fetched, instead of a file
 * @param periode the period of its figures, where the file does not say
 * @param indeling the area division in which its codes are written, or that it delivers
 * @param leverdatum when it was delivered, as written
 * @param licentie the licence of the source
 * @param bronvermelding how the source wants to be named
 * @param verzonnen whether the figures are made up
 * @param toelichting a sentence about the delivery, or empty
 * @param codering the character encoding of a text file, where it should not be recognised
 * @param volledig whether an area without a line had no events (else it is unknown)
 * @param niveau the level of its areas, where a name exists on more than one
 * @param per how single events are counted
 * @param afkeurgrens the share of rejected lines above which the delivery is refused whole
 * @param gebieden settings for an area division
 * @param tabel how its columns are called and written, where that differs from what is expected
 */
public record Levering(
    String id,
    Soort soort,
    Path pad,
    Optional<URI> adres,
    Optional<Periode> periode,
    Optional<String> indeling,
    String leverdatum,
    String licentie,
    String bronvermelding,
    boolean verzonnen,
    String toelichting,
    Optional<Charset> codering,
    boolean volledig,
    Optional<Niveau> niveau,
    Periode.Soort per,
    double afkeurgrens,
    AreaSettings gebieden,
    TableSettings tabel) {

  /**
   * Settings that only an area division or a conversion between divisions has.
   *
   * @param geldigVan first day of validity, as written, or empty
   * @param geldigTot first day on which it is no longer valid, as written, or empty
   * @param gemeentecode the code of the gemeente, or empty when it follows from the file
   * @param gemeentenaam its name, or empty
   * @param namen names by area code, for files that carry codes only
   * @param naarIndeling the division to which a conversion table leads, or empty
   */
  public record AreaSettings(
      String geldigVan,
      String geldigTot,
      String gemeentecode,
      String gemeentenaam,
      Map<String, String> namen,
      String naarIndeling) {

    public AreaSettings {
      namen = Map.copyOf(namen);
    }
  }

  /** The name of the file, without its folder. */
  public String bestand() {
    Path name = pad.getFileName();
    return name == null ? pad.toString() : name.toString();
  }

  /** The same delivery, of which one file is read. */
  public Levering ofFile(Path file) {
    return with(file, Optional.empty(), gebieden);
  }

  /** The same delivery, with names for codes that its own settings do not name. */
  public Levering withNames(Map<String, String> names) {
    Map<String, String> all = new TreeMap<>(names);
    all.putAll(gebieden.namen());
    return with(
        pad,
        adres,
        new AreaSettings(
            gebieden.geldigVan(),
            gebieden.geldigTot(),
            gebieden.gemeentecode(),
            gebieden.gemeentenaam(),
            all,
            gebieden.naarIndeling()));
  }

  private Levering with(Path file, Optional<URI> address, AreaSettings areas) {
    return new Levering(
        id,
        soort,
        file,
        address,
        periode,
        indeling,
        leverdatum,
        licentie,
        bronvermelding,
        verzonnen,
        toelichting,
        codering,
        volledig,
        niveau,
        per,
        afkeurgrens,
        areas,
        tabel);
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
        codering.map(Charset::name).orElse(""),
        Boolean.toString(volledig),
        niveau.map(Niveau::code).orElse(""),
        per.name(),
        Double.toString(afkeurgrens),
        gebieden.geldigVan(),
        gebieden.geldigTot(),
        gebieden.gemeentecode(),
        gebieden.gemeentenaam(),
        new TreeMap<>(gebieden.namen()).toString(),
        gebieden.naarIndeling(),
        tabel.text());
  }
}
