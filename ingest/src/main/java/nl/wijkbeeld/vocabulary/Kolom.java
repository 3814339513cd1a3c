package nl.wijkbeeld.vocabulary;

/** The names of columns in the lake and in a snapshot, written once. */
public final class Kolom {
  public static final String GEBIEDCODE = "gebiedcode";
  public static final String INDELING = "indeling";
  public static final String NAAM = "naam";
  public static final String NIVEAU = "niveau";
  public static final String OUDER = "ouder";
  public static final String GELDIG_VAN = "geldig_van";
  public static final String GELDIG_TOT = "geldig_tot";
  public static final String OPPERVLAKTE_M2 = "oppervlakte_m2";
  public static final String GEOMETRY = "geometry";
  public static final String INDICATOR = "indicator";
  public static final String PERIODE = "periode";
  public static final String UITSPLITSING = "uitsplitsing";
  public static final String BEGIN = "begin";
  public static final String EIND = "eind";
  public static final String WAARDE = "waarde";
  public static final String STATUS = "status";
  public static final String VOORLOPIG = "voorlopig";
  public static final String TELLER = "teller";
  public static final String NOEMER = "noemer";
  public static final String ONDERGRENS = "ondergrens";
  public static final String BOVENGRENS = "bovengrens";
  public static final String GLADGESTREKEN = "gladgestreken";
  public static final String DEKKING = "dekking";
  public static final String HERKOMST = "herkomst";
  public static final String BRON = "bron";
  public static final String LEVERING = "levering";
  public static final String VARIABELE = "variabele";
  public static final String BESTAND = "bestand";
  public static final String REGEL = "regel";
  public static final String ROL = "rol";

  /** The value of {@link #UITSPLITSING} for a figure that is not broken down. */
  public static final String TOTAAL = "totaal";

  private Kolom() {}
}
