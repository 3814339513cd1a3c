package nl.wijkbeeld.dashboard.city;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.Signals;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Everything that the city page shows.
 *
 * @param gemeente the name of the gemeente
 * @param notices what was asked for and does not exist
 * @param choice what is chosen, every part of it filled in
 * @param indicators what can be chosen
 * @param periods the periods of the chosen indicator, newest first
 * @param levels the levels on which it has figures
 * @param strip figures of the whole city that have no stadsdelen
 * @param map the map
 * @param legend its legend
 * @param rows the table, in the asked order
 * @param residuals what could not be attributed
 * @param total the gemeente
 * @param origin whether the source gives the figures or they are computed, as a sentence
 * @param provenance what the figures rest on
 * @param findings what a reader should know
 * @param madeUpMap what the map says of itself when it is made up
 * @param signals what stood out, if the snapshot looks for it
 * @param marks what the marks in the table mean, as sentences
 */
public record CityState(
    String gemeente,
    List<String> notices,
    Choice choice,
    List<IndicatorInfo> indicators,
    List<Periode> periods,
    List<Niveau> levels,
    List<StripFigure> strip,
    AreaMap map,
    Legend legend,
    List<Row> rows,
    List<Row> residuals,
    Optional<Row> total,
    String origin,
    Provenance provenance,
    List<String> findings,
    Optional<String> madeUpMap,
    Optional<Signals> signals,
    List<String> marks) {

  /** Zero and the absences that occur on the map or in the table. */
  public Set<FigureState> states() {
    return Stream.of(rows.stream(), residuals.stream(), total.stream())
        .flatMap(all -> all)
        .map(Row::state)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FigureState.class)));
  }

  /** What is chosen. */
  public record Choice(
      IndicatorInfo indicator,
      Periode periode,
      Niveau niveau,
      int klassen,
      ClassBreaks.Method methode,
      Order sorteer) {}

  /** The order of the table. */
  public enum Order {
    NAAM,
    OPLOPEND,
    AFLOPEND;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A line of the table.
   *
   * @param figure the figure, or the word for why there is none
   * @param state what it is
   * @param note interval, coverage, how final it is and how much it rests on; may be empty
   * @param href the page of the area, if it has one
   */
  public record Row(
      String code,
      String naam,
      String figure,
      FigureState state,
      String note,
      Optional<String> href) {

    boolean known() {
      return state.known();
    }
  }

  /**
   * A figure of the whole city.
   *
   * @param steps its values through time, each with its moment
   * @param madeUp whether it is made up
   */
  public record StripFigure(String label, String unit, List<Step> steps, boolean madeUp) {}

  /** A value at a moment. */
  public record Step(FigureText value, String moment) {}
}
