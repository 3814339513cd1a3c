package nl.wijkbeeld.analytics.indicator;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Pijler;

/**
 * One entry of the indicator register.
 *
 * @param code the code under which it is published
 * @param label its name for a reader
 * @param definitie what it counts or measures
 * @param eenheid its unit
 * @param factor by which a ratio is multiplied (100 for per cent, 1000 for per thousand)
 * @param thema the theme under which it is shown
 * @param pijler the side of the picture on which it stands
 * @param waarom why it stands there
 * @param richting {@code hoog_is_kracht}, {@code hoog_is_last} or {@code neutraal}
 * @param aggregatie how it goes from small areas to large ones
 * @param teller the indicator that a ratio divides
 * @param noemer the indicator that it is divided by
 * @param gewicht the indicator that weighs it and decides its coverage
 * @param uit the variables of sources that it is read from, as {@code bron:variabele}
 * @param afronding the multiple to which its source rounds
 * @param onzekerheid how its interval is computed
 * @param decimalen decimals for a reader
 * @param gevoelig whether small numbers are hidden
 * @param minimum the smallest number that is shown
 * @param bron the name of its source
 * @param licentie the licence of its source
 */
public record Indicator(
    String code,
    String label,
    String definitie,
    String eenheid,
    double factor,
    String thema,
    Pijler pijler,
    String waarom,
    String richting,
    Aggregatie aggregatie,
    Optional<String> teller,
    Optional<String> noemer,
    Optional<String> gewicht,
    List<String> uit,
    int afronding,
    Onzekerheid onzekerheid,
    int decimalen,
    boolean gevoelig,
    int minimum,
    String bron,
    String licentie) {

  /** How the interval of a rate is computed. */
  public enum Onzekerheid {
    /** No interval. */
    GEEN,
    /**
     * Byar's approximation around a number of events, below ten events the exact Poisson interval.
     */
    BYAR,
    /** Wilson's interval around a share of persons or households. */
    WILSON
  }

  public Indicator {
    uit = List.copyOf(uit);
  }
}
