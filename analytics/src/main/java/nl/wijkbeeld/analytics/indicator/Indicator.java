package nl.wijkbeeld.analytics.indicator;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.analytics.disclosure.Policy;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Periode;
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
 * @param reeks whether it counts what is there or what happens
 * @param geldigVan the first period of this definition; absent when it has no beginning here
 * @param geldigTot the last period of this definition; absent when it still holds
 * @param breuken where its series does not go on
 * @param perioden the kinds of longer period to which shorter ones are added up
 * @param signalen whether its weeks and months are judged by their own history
 * @param beleid how small numbers are hidden; absent when nothing of it is sensitive
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
    Reeks reeks,
    Optional<String> geldigVan,
    Optional<String> geldigTot,
    List<Breuk> breuken,
    List<Periode.Soort> perioden,
    boolean signalen,
    Optional<Policy.Kind> beleid,
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

  /** What is counted. */
  public enum Reeks {
    /** What is there on a day: a year is not the sum of its months. */
    STAND,
    /** What happens in a period: a year is the sum of its months. */
    STROOM
  }

  /** Why a series does not go on. */
  public enum Breuksoort {
    DEFINITIE,
    REGISTRATIE,
    INDELING
  }

  /**
   * A place where a series does not go on: what comes after cannot be compared with what came
   * before.
   *
   * @param periode the first period after the break
   * @param soort why
   * @param uitleg a sentence for a reader
   */
  public record Breuk(Periode periode, Breuksoort soort, String uitleg) {}

  public Indicator {
    uit = List.copyOf(uit);
    breuken = List.copyOf(breuken);
    perioden = List.copyOf(perioden);
  }

  /** Whether small numbers of it are hidden. */
  public boolean gevoelig() {
    return beleid.isPresent();
  }

  /** The smallest number of it that is shown; 0 when it is not sensitive. */
  public int minimum() {
    return beleid.map(Policy.Kind::minimum).orElse(0);
  }

  /** The same indicator with what follows from others. */
  Indicator with(Optional<String> weight, String source, String licence) {
    return new Indicator(
        code,
        label,
        definitie,
        eenheid,
        factor,
        thema,
        pijler,
        waarom,
        richting,
        aggregatie,
        teller,
        noemer,
        weight,
        uit,
        afronding,
        onzekerheid,
        decimalen,
        reeks,
        geldigVan,
        geldigTot,
        breuken,
        perioden,
        signalen,
        beleid,
        source,
        licence);
  }
}
