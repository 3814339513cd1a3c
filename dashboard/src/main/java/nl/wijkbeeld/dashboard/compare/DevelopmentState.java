package nl.wijkbeeld.dashboard.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.wijkbeeld.dashboard.chart.LineChart;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What the page of developments shows.
 *
 * @param chosen the areas
 * @param notices what could not be done, as sentences
 * @param suggestions areas that could be added
 * @param possible the indicators that these areas have through time
 * @param indicators the chosen ones
 * @param kinds the kinds of period there are
 * @param kind the kind that is shown
 * @param indexed whether the lines are indexed, and why if it was not asked for
 * @param bases the periods that can be the base
 * @param picture the chart with its table; nothing when there is no figure
 * @param guide what the marks mean
 * @param states which states occur
 * @param madeUp what is made up, as sentences
 * @param sources what it rests on, as sentences
 */
public record DevelopmentState(
    ChosenAreas chosen,
    List<String> notices,
    List<ChosenAreas.Suggestion> suggestions,
    List<IndicatorInfo> possible,
    List<IndicatorInfo> indicators,
    List<Periode.Soort> kinds,
    Optional<Periode.Soort> kind,
    Indexed indexed,
    List<Periode> bases,
    Optional<Picture> picture,
    List<ReadingGuide> guide,
    Set<FigureState> states,
    List<String> madeUp,
    List<String> sources) {

  /**
   * Whether lines are indexed.
   *
   * @param possible whether they can be
   * @param needed whether they must be, as their units differ
   * @param base the period that is 100; if they are
   */
  public record Indexed(boolean possible, boolean needed, Optional<Periode> base) {
    public boolean on() {
      return base.isPresent();
    }
  }

  /**
   * A chart and what stands with it.
   *
   * @param heading what it shows, in a line
   * @param unit the unit of the vertical axis
   * @param breaks the breaks, as sentences
   * @param key what dots, dashes and signs mean, as sentences
   * @param columns the names of the lines
   * @param rows the same content by period
   */
  public record Picture(
      String heading,
      String unit,
      LineChart chart,
      List<String> breaks,
      List<String> key,
      List<String> columns,
      List<Row> rows) {
    public Picture {
      breaks = List.copyOf(breaks);
      key = List.copyOf(key);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** A period, with a cell for each line. */
  public record Row(Periode periode, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure in the table.
   *
   * @param figure the figure as it is drawn
   * @param value the number that is drawn, if there is one
   * @param notes what stands with it, such as its interval
   */
  public record Cell(FigureText figure, OptionalDouble value, List<String> notes) {
    /** A period that lies outside the series: before it began, after it, or between its rounds. */
    public static final Cell OUTSIDE =
        new Cell(new FigureText("\u2013", FigureState.ONBEKEND), OptionalDouble.empty(), List.of());

    public Cell {
      notes = List.copyOf(notes);
    }

    /** Whether the series has this period at all. */
    public boolean inside() {
      return !equals(OUTSIDE);
    }
  }

  public DevelopmentState {
    notices = List.copyOf(notices);
    suggestions = List.copyOf(suggestions);
    possible = List.copyOf(possible);
    indicators = List.copyOf(indicators);
    kinds = List.copyOf(kinds);
    bases = List.copyOf(bases);
    guide = List.copyOf(guide);
    madeUp = List.copyOf(madeUp);
    sources = List.copyOf(sources);
  }
}
