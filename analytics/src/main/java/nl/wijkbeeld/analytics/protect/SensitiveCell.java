package nl.wijkbeeld.analytics.protect;

import java.io.Serializable;
import java.time.LocalDate;
import nl.wijkbeeld.vocabulary.Kolom;

/**
 * One cell of what is published of a sensitive count: the count itself, or the numerator of a rate.
 *
 * @param snapshot 0 for the snapshot that is being made, 1 and up for earlier ones
 * @param indicator the code of the count or the rate
 * @param ratio whether it is the numerator of a rate
 * @param indeling the division
 * @param gebiedcode the area
 * @param periode the period
 * @param begin its first day
 * @param eind its last day
 * @param uitsplitsing the breakdown
 * @param number the count, or NaN where it is not known here
 * @param state what a reader sees of it
 * @param computed whether it was added up here, so that it is exactly the sum of the known parts
 */
record SensitiveCell(
    int snapshot,
    String indicator,
    boolean ratio,
    String indeling,
    String gebiedcode,
    String periode,
    LocalDate begin,
    LocalDate eind,
    String uitsplitsing,
    double number,
    State state,
    boolean computed)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a reader sees of a cell. */
  enum State {
    /** The number itself. */
    SHOWN,
    /** That there is a number. */
    HIDDEN,
    /** That nobody knows it. */
    UNKNOWN
  }

  boolean isTotal() {
    return uitsplitsing.equals(Kolom.TOTAAL);
  }

  /** The dimension of its breakdown, as in {@code dimensie=klasse}; empty for a total. */
  String dimension() {
    int equals = uitsplitsing.indexOf('=');
    return equals < 0 ? "" : uitsplitsing.substring(0, equals);
  }

  /** Whether it is part of a table of cells that are added up: known, or known to be hidden. */
  boolean hasNumber() {
    return state != State.UNKNOWN;
  }
}
