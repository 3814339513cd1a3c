package nl.wijkbeeld.dashboard.export;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Places.Place;

/**
 * What the export page shows.
 *
 * @param messages what of the choice cannot be given, and what can be done
 * @param outcome what one gets, if the choice can be given
 * @param choices what can be chosen, and what is
 * @param said what is chosen, in a few words for each step
 * @param download where the file is, when it can be given
 * @param query where the question is, to be saved
 */
record ExportState(
    List<String> messages,
    Optional<Outcome> outcome,
    Choices choices,
    Said said,
    Address download,
    Address query) {

  /**
   * What one gets.
   *
   * @param rows how many rows
   * @param columns how many columns
   * @param size about how large it is unpacked, with its unit
   * @param states how many values are in each state
   * @param header the names of the columns of the preview
   * @param preview the first rows, as texts
   * @param madeUp what of it is made up
   */
  record Outcome(
      long rows,
      int columns,
      String size,
      List<String> states,
      List<String> header,
      List<List<String>> preview,
      List<String> madeUp) {
    Outcome {
      states = List.copyOf(states);
      header = List.copyOf(header);
      preview = List.copyOf(preview);
      madeUp = List.copyOf(madeUp);
    }
  }

  /**
   * What can be chosen, and what is.
   *
   * @param every whether every indicator is chosen
   * @param themes the indicators by theme
   * @param levels the levels at which the chosen indicators have figures
   * @param areas the areas that are chosen
   * @param within the areas of which everything inside is chosen
   * @param unknown codes of areas that are chosen and do not exist
   * @param divisions the divisions
   * @param periods the periods in which the chosen indicators have figures, by kind
   * @param breakdowns the breakdowns of the chosen indicators
   * @param columns the columns that can be left out or added
   * @param wide whether there is a column for each indicator
   * @param file how it is written
   */
  record Choices(
      boolean every,
      List<Theme> themes,
      List<Option> levels,
      List<Place> areas,
      List<Place> within,
      List<String> unknown,
      List<Option> divisions,
      List<Periods> periods,
      List<Option> breakdowns,
      List<Option> columns,
      boolean wide,
      FileChoice file) {
    Choices {
      themes = List.copyOf(themes);
      levels = List.copyOf(levels);
      areas = List.copyOf(areas);
      within = List.copyOf(within);
      unknown = List.copyOf(unknown);
      divisions = List.copyOf(divisions);
      periods = List.copyOf(periods);
      breakdowns = List.copyOf(breakdowns);
      columns = List.copyOf(columns);
    }
  }

  /** What is chosen in each step. */
  record Said(String indicators, String areas, String periods, String columns, String file) {}

  /**
   * Something that can be chosen.
   *
   * @param meaning what it stands for, to be read and to be searched
   */
  record Option(String code, String label, String meaning, boolean chosen) {}

  /** Indicators of one theme. */
  record Theme(String name, List<Option> indicators) {
    Theme {
      indicators = List.copyOf(indicators);
    }

    long chosen() {
      return indicators.stream().filter(Option::chosen).count();
    }
  }

  /** Periods of one kind, the newest first. */
  record Periods(String kind, List<Option> periods) {
    Periods {
      periods = List.copyOf(periods);
    }

    boolean hasChosen() {
      return periods.stream().anyMatch(Option::chosen);
    }
  }

  ExportState {
    messages = List.copyOf(messages);
  }
}
