package nl.wijkbeeld.dashboard.recovery;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.chart.ShockChart;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.recovery.Shocks.Outcome;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * Everything that the page of recovery shows.
 *
 * @param notices what was asked for and does not exist
 * @param panels a chart for the city and for each area shown
 * @param rows all areas of the level, by name
 * @param sheet which of them the table has on the page
 * @param city the gemeente
 * @param followed the codes that a reader chose
 * @param summary how the areas did, in sentences
 */
record RecoveryState(
    List<String> notices,
    Choice choice,
    Options options,
    List<Panel> panels,
    List<Row> rows,
    Sheet sheet,
    Optional<Row> city,
    List<String> followed,
    List<String> summary,
    List<String> sources,
    List<String> madeUp) {

  RecoveryState {
    notices = List.copyOf(notices);
    panels = List.copyOf(panels);
    rows = List.copyOf(rows);
    followed = List.copyOf(followed);
    summary = List.copyOf(summary);
    sources = List.copyOf(sources);
    madeUp = List.copyOf(madeUp);
  }

  /** The rows of the table on the page, those of followed areas among them. */
  List<Row> shown() {
    return sheet.cut(rows, row -> followed.contains(row.area().code()));
  }

  /** What is chosen, every part of it filled in. */
  record Choice(
      IndicatorInfo indicator,
      ShockChoices.Shock shock,
      Pace pace,
      Niveau niveau,
      String indeling) {

    /** Whether more is a loss. */
    boolean load() {
      return indicator.richting().equals("hoog_is_last");
    }
  }

  /** What can be chosen. */
  record Options(
      List<IndicatorInfo> indicators,
      List<ShockChoices.Shock> shocks,
      List<Pace> paces,
      List<Niveau> levels) {}

  /** An area with what the shock did to it. */
  record Row(Areas.Area area, Optional<Outcome> outcome) {
    boolean known() {
      return outcome.filter(Outcome::known).isPresent();
    }
  }

  /** The chart of one area with its sentence. */
  record Panel(Areas.Area area, String sentence, ShockChart chart) {}
}
