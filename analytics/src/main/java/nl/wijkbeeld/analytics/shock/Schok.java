package nl.wijkbeeld.analytics.shock;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * A named shock.
 *
 * @param code under which it is published
 * @param label its name for a reader
 * @param waarom what happened
 * @param begin its first day
 * @param basisVan the first day of the time with which is compared
 * @param basisTot the last day of that time
 * @param kijkTot the last day that is looked at; {@link LocalDate#MAX} when that is the last figure
 * @param tolerantie how far under the usual level still counts as recovered, as a share
 * @param vasthouden for how many periods that must hold
 */
record Schok(
    String code,
    String label,
    String waarom,
    LocalDate begin,
    LocalDate basisVan,
    LocalDate basisTot,
    LocalDate kijkTot,
    double tolerantie,
    Map<Tempo, Integer> vasthouden)
    implements Serializable {

  Schok {
    vasthouden = Collections.unmodifiableMap(new EnumMap<>(vasthouden));
  }

  /** Whether a period lies in the time with which is compared. */
  boolean isBasis(Periode period) {
    return !period.begin().isBefore(basisVan) && !period.eind().isAfter(basisTot);
  }

  /**
   * Whether what a period says was said after the shock began: of what happens in a period when at
   * least half of it lies after that day, of what is there on a day when its first day does.
   *
   * @param flow whether it counts what happens
   */
  boolean isAfter(Periode period, boolean flow) {
    long days = period.eind().toEpochDay() - period.begin().toEpochDay();
    LocalDate moment = flow ? period.begin().plusDays((days + 1) / 2) : period.begin();
    return !moment.isBefore(begin);
  }

  /** Whether a period is looked at. */
  boolean isSeen(Periode period) {
    return !period.begin().isBefore(basisVan) && !period.eind().isAfter(kijkTot);
  }

  /** Whether a break lies between a period and the shock, so that it cannot be compared. */
  Predicate<LocalDate> isBeyond(Periode period) {
    return first ->
        first.isAfter(begin) ? !period.begin().isBefore(first) : period.begin().isBefore(first);
  }
}
