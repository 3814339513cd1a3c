package nl.wijkbeeld.dashboard.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.chart.Scatter;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Everything that the page of two indicators shows.
 *
 * @param question the question that it answers
 * @param possible what can be laid beside each other
 * @param pair what is laid beside each other, if there is such a pair
 */
record RelationState(
    List<String> notices, String question, List<IndicatorInfo> possible, Optional<Pair> pair) {

  RelationState {
    notices = List.copyOf(notices);
    possible = List.copyOf(possible);
  }

  /** One of the two, with its period. */
  record Axis(IndicatorInfo indicator, Periode periode, List<Periode> periods) {
    Axis {
      periods = List.copyOf(periods);
    }
  }

  /**
   * Two indicators at one level.
   *
   * @param across along the horizontal axis
   * @param up along the vertical axis
   * @param sheet which of them the table has on the page
   * @param correlation how they go together, if that can be told
   * @param answer what follows from it, in sentences; or why nothing does
   * @param left how many areas could not take part
   */
  record Pair(
      Axis across,
      Axis up,
      Niveau niveau,
      List<Niveau> levels,
      String indeling,
      List<Row> rows,
      Sheet sheet,
      Optional<RankCorrelation> correlation,
      List<String> answer,
      Optional<Scatter> scatter,
      int left,
      Set<FigureState> states,
      List<String> selected,
      List<String> sources,
      List<String> madeUp) {
    Pair {
      levels = List.copyOf(levels);
      rows = List.copyOf(rows);
      answer = List.copyOf(answer);
      states = Set.copyOf(states);
      selected = List.copyOf(selected);
      sources = List.copyOf(sources);
      madeUp = List.copyOf(madeUp);
    }

    /** The rows of the table on the page, those of selected areas among them. */
    List<Row> shown() {
      return sheet.cut(rows, row -> selected.contains(row.area().code()));
    }
  }

  /** An area with both figures. */
  record Row(Areas.Area area, Meting across, Meting up, Optional<Figure.Finality> worst) {
    boolean known() {
      return across instanceof Meting.Bekend && up instanceof Meting.Bekend;
    }
  }
}
