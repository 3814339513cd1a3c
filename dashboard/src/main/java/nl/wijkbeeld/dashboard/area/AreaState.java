package nl.wijkbeeld.dashboard.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Comparisons;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.figure.Signals;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.portrait.Portrait;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Everything that the page of an area shows.
 *
 * @param area the area
 * @param ancestors what it lies in, the largest first
 * @param siblings the areas beside it, itself among them
 * @param notices what was asked for and does not exist
 * @param inhabitants how many people live there, with the moment; empty when unknown
 * @param surface its surface with its unit; empty when unknown
 * @param inset where the area lies; empty when there are no outlines
 * @param choice what was chosen, with what can be chosen
 * @param portrait the area in a few sentences, strengths first
 * @param groups key figures: what carries first, what weighs beside it, then context
 * @param children the areas in it, beside each other; empty when there are none
 * @param trend the chosen trend, if there is any
 * @param initiatives the table of initiatives, if there are any
 * @param changes what changed since the snapshot before; empty when there is none
 * @param sources the deliveries that the page rests on
 * @param madeUp what is made up on this page, as sentences
 * @param signals what stood out here, if the snapshot looks for it
 * @param guide the marks that occur on this page
 * @param states zero and the absences that occur on this page
 */
public record AreaState(
    Areas.Area area,
    List<Areas.Area> ancestors,
    List<Areas.Area> siblings,
    List<String> notices,
    Optional<String> inhabitants,
    Optional<String> surface,
    Optional<AreaMap> inset,
    Choice choice,
    Portrait portrait,
    List<Group> groups,
    Optional<Children> children,
    Optional<Trend> trend,
    Optional<Initiatives> initiatives,
    Optional<Changes> changes,
    List<String> sources,
    List<String> madeUp,
    Optional<Signals> signals,
    List<ReadingGuide> guide,
    Set<FigureState> states) {

  /**
   * What was chosen, with what can be chosen.
   *
   * @param reference with what figures are compared
   * @param theme the theme that is shown; empty for the overview, or for all
   * @param all whether all figures of all themes are shown, rather than an overview
   * @param figures how many key figures there are
   */
  public record Choice(
      Comparisons.Soort reference,
      List<Comparisons.Soort> references,
      Optional<String> theme,
      boolean all,
      List<String> themes,
      int figures) {}

  /** Key figures on one side of the picture. */
  public record Group(String title, String explanation, String className, List<Tile> tiles) {}

  /**
   * A key figure.
   *
   * @param value the figure, or the word for why there is none
   * @param reference what it is compared with: its name and figure, if there is one
   * @param interval its 95 % interval, or empty
   * @param period the moment
   * @param marks in words: how final it is, whether it rests on few
   * @param smoothed the smoothed rate, if it has one
   * @param compared what it is compared with, in sentences
   * @param line a small drawing of its series; empty when there is none
   * @param source where it comes from
   * @param madeUp what is made up about it, if anything
   */
  public record Tile(
      String indicator,
      String label,
      FigureText value,
      String unit,
      Optional<Reference> reference,
      String interval,
      String period,
      List<String> marks,
      Optional<String> smoothed,
      ComparisonTexts compared,
      Optional<String> line,
      String source,
      String definition,
      Optional<String> madeUp) {}

  /** Another figure of the same indicator, such as that of the city. */
  public record Reference(String name, FigureText value) {}

  /**
   * The areas in an area, with some figures of each.
   *
   * @param title such as {@code De wijken van Noord}
   * @param columns the indicators
   * @param rows an area each, in the chosen order; the first of them when there are very many
   * @param count how many there are
   * @param sorted the indicator by which rows are ordered; empty for their names
   * @param rising whether the lowest comes first
   * @param mapped the indicator on the map
   * @param map the areas in it; empty when there are no outlines
   * @param selected the codes of the areas that are selected
   */
  public record Children(
      String title,
      List<Column> columns,
      List<Row> rows,
      int count,
      Optional<String> sorted,
      boolean rising,
      IndicatorInfo mapped,
      Optional<AreaMap> map,
      Optional<Legend> legend,
      List<String> selected) {}

  /**
   * A column of the table of areas.
   *
   * @param period the period of its figures
   * @param reference the figure of the area that they lie in
   * @param tick where that figure stands on the scale of the bars, 0 to 1, if it does
   */
  public record Column(
      IndicatorInfo indicator, Periode period, FigureText reference, Optional<Double> tick) {}

  /** An area in the table. */
  public record Row(Areas.Area area, List<Bar> bars) {}

  /**
   * A figure with a bar.
   *
   * @param part the length of the bar, 0 to 1; empty when there is no figure
   * @param note what to know of it
   */
  public record Bar(FigureText figure, Optional<Double> part, String note) {}

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

  /**
   * What changed since the snapshot before.
   *
   * @param since when that was made
   * @param added how many figures are new
   * @param changed how many became another
   * @param gone how many are no longer there
   * @param sentences the changes of most weight
   */
  public record Changes(String since, int added, int changed, int gone, List<String> sentences) {}
}
