package nl.wijkbeeld.dashboard.district;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.map.AreaMap;

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
    List<String> madeUp) {

  /** Key figures on one side of the picture. */
  public record Group(String title, String explanation, String className, List<Tile> tiles) {}

  /**
   * A key figure.
   *
   * @param value the figure, or the word for why there is none
   * @param known whether it is a figure
   * @param city the same for the gemeente
   * @param interval its 95 % interval, or empty
   * @param period the moment
   * @param source where it comes from
   * @param madeUp what is made up about it, if anything
   */
  public record Tile(
      String indicator,
      String label,
      String value,
      boolean known,
      String unit,
      String city,
      String interval,
      String period,
      String source,
      String definition,
      Optional<String> madeUp) {}

  /**
   * A trend with the same figures as a table.
   *
   * @param indicators what can be chosen
   */
  public record Trend(
      IndicatorInfo indicator,
      List<IndicatorInfo> indicators,
      TrendChart chart,
      List<TrendRow> rows,
      Optional<String> madeUp) {}

  /** A moment of a trend. */
  public record TrendRow(String period, String here, String city) {}

  /**
   * Initiatives by category.
   *
   * @param period the moment
   * @param rate the rate per 1,000 inhabitants with its interval, here and in the gemeente
   */
  public record Initiatives(String period, List<CategoryRow> rows, String rate) {}

  /** A category of initiatives. */
  public record CategoryRow(String category, String here, String city, boolean total) {}
}
