package nl.wijkbeeld.ingest.read;

import java.util.Locale;

/**
 * A table that a delivery fills beside, or instead of, observations; each is a Parquet file in the
 * folder of the delivery.
 */
public enum Bijtabel {
  /** Figures known from elsewhere, to compare a snapshot with; never published. */
  CONTROLECIJFERS(
      "gebiedcode VARCHAR, indeling VARCHAR, indicator VARCHAR, periode VARCHAR, uitsplitsing VARCHAR,"
          + " waarde DOUBLE, decimalen INTEGER, toelichting VARCHAR"),
  /** What a source says about its own variables. */
  METADATA(
      "bron VARCHAR, variabele VARCHAR, naam_bron VARCHAR, label VARCHAR, eenheid VARCHAR, thema VARCHAR, omschrijving VARCHAR"),
  /** How much of an area of one division lies in an area of another. */
  OMREKENTABEL(
      "van_indeling VARCHAR, van_code VARCHAR, naar_indeling VARCHAR, naar_code VARCHAR, niveau VARCHAR,"
          + " aandeel DOUBLE, aandeel_nieuw DOUBLE, methode VARCHAR"),
  /** In which area a postcode lies. */
  POSTCODES("postcode VARCHAR, indeling VARCHAR, gebiedcode VARCHAR, aandeel DOUBLE"),
  /** Names and aliases of areas by code. */
  GEBIEDSNAMEN("soort VARCHAR, code VARCHAR, naam VARCHAR, peildatum VARCHAR"),
  /** Places of social infrastructure, with the category and the functions that they carry. */
  VOORZIENINGEN(
      "voorziening VARCHAR, naam VARCHAR, soort VARCHAR, categorie VARCHAR, functies VARCHAR, gebiedcode VARCHAR,"
          + " indeling VARCHAR, periode VARCHAR, lon DOUBLE, lat DOUBLE"),
  /** Where organisations work, and at what. */
  ORGANISATIES(
      "organisatie VARCHAR, gebiedcode VARCHAR, indeling VARCHAR, functie VARCHAR, sterkte DOUBLE, periode VARCHAR");

  private final String columns;

  Bijtabel(String columns) {
    this.columns = columns;
  }

  /** The name of its file, such as {@code voorzieningen.parquet}. */
  public String file() {
    return name().toLowerCase(Locale.ROOT) + ".parquet";
  }

  /** Its columns with their types, as SQL writes them. */
  public String columns() {
    return columns;
  }
}
