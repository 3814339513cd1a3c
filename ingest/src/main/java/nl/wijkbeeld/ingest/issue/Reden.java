package nl.wijkbeeld.ingest.issue;

import java.util.Locale;

/** Why something was set aside, in words that a program can count. */
public enum Reden {
  BESTAND_ONTBREEKT,
  BESTAND_ONLEESBAAR,
  BESTAND_BREEKT_AF,
  KOLOM_ONTBREEKT,
  INSTELLING_ONTBREEKT,
  VERKEERD_AANTAL_VELDEN,
  TEKEN_ONLEESBAAR,
  GEEN_GETAL,
  ONMOGELIJKE_WAARDE,
  GEEN_PERIODE,
  GEBIED_ONBEKEND,
  GEBIED_MEERDUIDIG,
  DUBBEL,
  GEOMETRIE_ONGELDIG,
  GEOMETRIE_HERSTELD,
  BEDEKKING_ONGELDIG,
  ASSENSTELSEL_AANGENOMEN,
  INDELING_VERVANGEN,
  BUITEN_GEBIED,
  NETWERK,
  ADRES_ONGELDIG,
  GEEN_TOEGANG,
  VERWIJZING_GEWEIGERD,
  TE_GROOT;

  /** The code under which the reason is stored, such as {@code kolom_ontbreekt}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
