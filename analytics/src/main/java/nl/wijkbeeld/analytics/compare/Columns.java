package nl.wijkbeeld.analytics.compare;

/** The columns of the comparisons, and those that exist only while they are made. */
final class Columns {
  static final String SOORT = "soort";
  static final String REFERENTIEGEBIED = "referentiegebied";
  static final String REFERENTIEPERIODE = "referentieperiode";
  static final String REFERENTIEWAARDE = "referentiewaarde";
  static final String VERSCHIL = "verschil";
  static final String INDEX = "index";
  static final String GROTER_DAN_TOEVAL = "groter_dan_toeval";
  static final String UITLEG = "uitleg";
  static final String NUMMER = "nummer";
  static final String ANDER = "ander";
  static final String AFSTAND = "afstand";

  /** How chance works on a figure: the {@code onzekerheid} of its indicator. */
  static final String MODEL = "kansmodel";

  /** The factor of a ratio. */
  static final String SCALE = "schaal";

  /** How far the lower limit of a figure lies under it. */
  static final String DOWN = "omlaag";

  /** How far the upper limit of a figure lies above it. */
  static final String UP = "omhoog";

  /** The division in which the reference area lies. */
  static final String REFERENCE_DIVISION = "referentie_indeling";

  /** The numerator, denominator and limits of a reference. */
  static final String REFERENCE_NUMERATOR = "referentie_teller";

  static final String REFERENCE_DENOMINATOR = "referentie_noemer";
  static final String REFERENCE_DOWN = "referentie_omlaag";
  static final String REFERENCE_UP = "referentie_omhoog";

  private Columns() {}
}
