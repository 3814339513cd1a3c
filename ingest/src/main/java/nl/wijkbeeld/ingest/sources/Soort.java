package nl.wijkbeeld.ingest.sources;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A kind of delivery: the word in the sources file, and the bron under which it is kept. */
public enum Soort {
  GEBIEDEN("gebieden", "gebieden"),
  GEBIEDENLIJST("gebiedenlijst", "gebieden"),
  GEBIEDSNAMEN("gebiedsnamen", "gebiedsnamen"),
  POSTCODES("postcodes", "postcodes"),
  OMREKENTABEL("omrekentabel", "omrekentabel"),
  METADATA("metadata", "metadata"),
  KWB_ODATA_V3("kwb-odata-v3", "kwb"),
  KWB_ODATA_V4("kwb-odata-v4", "kwb"),
  KWB_STATLINE("kwb-statline", "kwb"),
  KWB_BESTAND("kwb-bestand", "kwb"),
  BBGA("bbga", "bbga"),
  STATISTIEKHUB("statistiekhub", "statistiekhub"),
  INITIATIEVEN("initiatieven", "initiatieven"),
  OPENSTAD("openstad", "initiatieven"),
  VERZUIMMELDINGEN("verzuimmeldingen", "verzuimmeldingen"),
  VOEDSELBANK("voedselbank", "voedselbank"),
  HULPVRAAG("hulpvraag", "hulpvraag"),
  VOORZIENINGEN("voorzieningen", "voorzieningen"),
  ORGANISATIES("organisaties", "organisaties"),
  GELDSTROMEN("geldstromen", "geldstromen"),
  ENQUETE("enquete", "enquete"),
  TABEL("tabel", "tabel"),
  CONTROLECIJFERS("controlecijfers", "controlecijfers");

  private final String code;
  private final String bron;

  Soort(String code, String bron) {
    this.code = code;
    this.bron = bron;
  }

  public String code() {
    return code;
  }

  public String bron() {
    return bron;
  }

  public static Optional<Soort> find(String code) {
    return Arrays.stream(values()).filter(soort -> soort.code.equals(code)).findFirst();
  }

  /** All words, for a message. */
  static String codes() {
    return Arrays.stream(values()).map(Soort::code).collect(Collectors.joining(", "));
  }
}
