package nl.wijkbeeld.dashboard.figure;

import java.util.Optional;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Pijler;

/**
 * What a reader may know of an indicator.
 *
 * @param code its code
 * @param label its name
 * @param definitie what it counts or measures
 * @param eenheid its unit
 * @param teller the indicator that a ratio divides, if it is one
 * @param factor by which a ratio is multiplied
 * @param thema its theme
 * @param pijler the side of the picture on which it stands
 * @param richting {@code hoog_is_kracht}, {@code hoog_is_last} or {@code neutraal}
 * @param aggregatie how it goes from small areas to large ones
 * @param decimalen decimals for a reader
 * @param bron its source
 * @param licentie the licence of its source
 */
public record IndicatorInfo(
    String code,
    String label,
    String definitie,
    String eenheid,
    Optional<String> teller,
    double factor,
    String thema,
    Pijler pijler,
    String richting,
    Aggregatie aggregatie,
    int decimalen,
    String bron,
    String licentie) {

  /** Whether it is a count, to be drawn as circles rather than as shades. */
  public boolean isCount() {
    return aggregatie == Aggregatie.SOM;
  }
}
