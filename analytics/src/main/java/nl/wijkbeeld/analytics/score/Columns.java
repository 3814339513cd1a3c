package nl.wijkbeeld.analytics.score;

/** The columns of the scores, and those that exist only while they are made. */
final class Columns {
  static final String PIJLER = "pijler";
  static final String THEMA = "thema";
  static final String SCORE = "score";
  static final String RANG = "rang";
  static final String RANG_VAN = "rang_van";
  static final String RANG_TOT = "rang_tot";
  static final String AANTAL = "aantal";
  static final String BEKEND = "bekend";
  static final String TOTAAL = "totaal";
  static final String STAPELING = "stapeling";
  static final String STAPELING_BEKEND = "stapeling_bekend";
  static final String STAPELING_VERWACHT = "stapeling_verwacht";
  static final String REFERENTIE = "referentie";
  static final String BASIS = "basis";
  static final String REDEN = "reden";
  static final String GENORMALISEERD = "genormaliseerd";
  static final String GEWICHT = "gewicht";
  static final String MEEGETELD = "meegeteld";
  static final String WAARDEPERIODE = "waardeperiode";
  static final String VAN = "van";
  static final String TOT = "tot";
  static final String SCORE_VAN = "score_van";
  static final String SCORE_TOT = "score_tot";
  static final String VERSCHIL = "verschil";
  static final String RICHTING = "richting";
  static final String GROTER_DAN_TOEVAL = "groter_dan_toeval";

  /** 1 when a high figure is much of its pillar, -1 when a low one is. */
  static final String TEKEN = "teken";

  /** A year, as a number. */
  static final String JAAR = "jaar";

  static final String INWONERS = "inwoners";

  /** The areas of a level, each with its figures and what it lies in. */
  static final String GEBIEDEN = "gebieden";

  static final String CIJFERS = "cijfers";
  static final String OUDERS = "ouders";

  /** What a level knows of a pillar in a year. */
  static final String INDICATOREN = "indicatoren";

  /** For which themes and levels the figures of a level are the basis. */
  static final String DOELEN = "doelen";

  /** Why themes of a level have no score. */
  static final String ZONDER = "zonder";

  /** Part of the draws. */
  static final String BLOK = "blok";

  static final String CODES = "codes";
  static final String RANGEN = "rangen";
  static final String NIVEAUS = "niveaus";
  static final String WAARDEN = "waarden";
  static final String OUDER = "ouder";

  /** The same level in an earlier year, and the indicators that both years share. */
  static final String EERDER = "eerder";

  static final String GEDEELD = "gedeeld";

  private Columns() {}
}
