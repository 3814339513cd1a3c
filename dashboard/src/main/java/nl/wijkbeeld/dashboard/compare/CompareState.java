package nl.wijkbeeld.dashboard.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What the page that lays areas beside each other shows.
 *
 * @param chosen the areas
 * @param names their names, by code
 * @param reference the city to look at them against
 * @param notices what could not be done, as sentences
 * @param suggestions areas that could be added
 * @param themes the themes there are
 * @param theme the theme that is shown, if not all
 * @param periods the periods there are, newest first
 * @param period the period that is shown; empty is the newest of each indicator
 * @param groups the indicators by side: what carries, what weighs, context
 * @param missing how many indicators have nothing to compare in this choice
 * @param guide what the marks mean
 * @param states which states occur
 * @param madeUp what is made up, as sentences
 * @param sources what it rests on, as sentences
 */
public record CompareState(
    ChosenAreas chosen,
    Map<String, String> names,
    Optional<Place> reference,
    List<String> notices,
    List<ChosenAreas.Suggestion> suggestions,
    List<String> themes,
    Optional<String> theme,
    List<Periode> periods,
    Optional<Periode> period,
    List<Group> groups,
    int missing,
    List<ReadingGuide> guide,
    Set<FigureState> states,
    List<String> madeUp,
    List<String> sources) {

  /** Indicators of one side. */
  public record Group(String title, String explanation, String className, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }

    /** Whether of any difference it can be said how it compares with chance. */
    public boolean judged() {
      return rows.stream().anyMatch(Row::judged);
    }
  }

  /**
   * An indicator in a period, for all areas.
   *
   * @param cells the areas, in their order
   * @param reference the city
   * @param scale the scale that the plots of the row share
   * @param verdict which differences are larger than chance
   * @param judged whether that can be said of any of them
   * @param madeUp whether figures are made up
   */
  public record Row(
      IndicatorInfo indicator,
      Periode periode,
      List<Cell> cells,
      Optional<Cell> reference,
      Range scale,
      String verdict,
      boolean judged,
      boolean madeUp) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure of an area.
   *
   * @param marks what a reader must know of it, in few words
   */
  public record Cell(
      String code,
      Meting meting,
      FigureText figure,
      Optional<Figure.Interval> interval,
      List<String> marks) {
    public Cell {
      marks = List.copyOf(marks);
    }
  }

  public CompareState {
    notices = List.copyOf(notices);
    suggestions = List.copyOf(suggestions);
    themes = List.copyOf(themes);
    periods = List.copyOf(periods);
    groups = List.copyOf(groups);
    guide = List.copyOf(guide);
    madeUp = List.copyOf(madeUp);
    sources = List.copyOf(sources);
  }

  /** Whether there are enough areas to lay beside each other. */
  public boolean enough() {
    return chosen.areas().size() >= 2;
  }
}
