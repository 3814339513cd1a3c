package nl.wijkbeeld.dashboard.district;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.figure.Signals;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Everything that the page of a stadsdeel shows.
 *
 * @param gemeente the name of the gemeente
 * @param area the stadsdeel
 * @param notices what was asked for and does not exist
 * @param inhabitants how many people live there, with the moment; empty when unknown
 * @param surface its surface with its unit
 * @param others all stadsdelen, for the way sideways
 * @param inset the stadsdeel in the city
 * @param groups key figures: what carries first, what weighs beside it, then context
 * @param trend the chosen trend, if there is any
 * @param initiatives the table of initiatives, if there are any
 * @param sources the deliveries that the page rests on
 * @param madeUp what is made up on this page, as sentences
 * @param signals what stood out here, if the snapshot looks for it
 * @param guide the marks that occur on this page
 * @param states zero and the absences that occur on this page
 */
public record DistrictState(
    String gemeente,
    Areas.Area area,
    List<String> notices,
    Optional<String> inhabitants,
    String surface,
    List<Areas.Area> others,
    AreaMap inset,
    List<Group> groups,
    Optional<Trend> trend,
    Optional<Initiatives> initiatives,
    List<String> sources,
    List<String> madeUp,
    Optional<Signals> signals,
    List<ReadingGuide> guide,
    Set<FigureState> states) {

  /** Key figures on one side of the picture. */
  public record Group(String title, String explanation, String className, List<Tile> tiles) {}

  /**
   * A key figure.
   *
   * @param value the figure, or the word for why there is none
   * @param city the same for the gemeente
   * @param interval its 95 % interval, or empty
   * @param period the moment
   * @param marks in words: how final it is, whether it rests on few
   * @param smoothed the smoothed rate, if it has one
   * @param compared what it is compared with
   * @param source where it comes from
   * @param madeUp what is made up about it, if anything
   */
  public record Tile(
      String indicator,
      String label,
      FigureText value,
      String unit,
      FigureText city,
      String interval,
      String period,
      List<String> marks,
      Optional<String> smoothed,
      ComparisonTexts compared,
      String source,
      String definition,
      Optional<String> madeUp) {}

  /**
   * A trend with the same figures as a table.
   *
   * @param indicators what can be chosen
   * @param kind the kind of its periods
   * @param kinds the kinds that can be chosen
   * @param breaks where it was measured in another way, as sentences
   * @param key what its dots and dashes mean, for those that occur
   */
  public record Trend(
      IndicatorInfo indicator,
      List<IndicatorInfo> indicators,
      Periode.Soort kind,
      List<Periode.Soort> kinds,
      TrendChart chart,
      List<TrendRow> rows,
      List<String> breaks,
      List<String> key,
      Optional<String> madeUp) {}

  /**
   * A moment of a trend.
   *
   * @param note what to know of it: a break before it, how final it is, how much it rests on
   */
  public record TrendRow(String period, FigureText here, FigureText city, String note) {}

  /**
   * Initiatives by category.
   *
   * @param period the moment
   * @param rate the rate per 1,000 inhabitants with its interval, here and in the gemeente
   */
  public record Initiatives(String period, List<CategoryRow> rows, String rate) {}

  /** A category of initiatives. */
  public record CategoryRow(String category, FigureText here, FigureText city, boolean total) {}
}
