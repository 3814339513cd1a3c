package nl.wijkbeeld.dashboard.export;

import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;

/**
 * What the export page shows.
 *
 * @param messages what of the choice cannot be given, and what can be done
 * @param summary how many rows and about how large, if the choice can be given
 * @param header the names of the columns of the preview
 * @param preview the first rows, as texts
 * @param themes the indicators that fit what was searched for, by theme
 * @param levels the levels
 * @param divisions the divisions
 * @param breakdowns the breakdowns of the chosen indicators
 * @param columns the columns that can be left out or added
 * @param formats the kinds of files
 * @param periods the periods in which the chosen indicators have figures, the newest first
 * @param madeUp what of it is made up
 * @param download where the file is, when it can be given
 * @param query where the question is, to be saved
 */
record ExportState(
    List<String> messages,
    String summary,
    List<String> header,
    List<List<String>> preview,
    List<Theme> themes,
    List<Option> levels,
    List<Option> divisions,
    List<Option> breakdowns,
    List<Option> columns,
    List<Option> formats,
    List<String> periods,
    List<String> madeUp,
    Address download,
    Address query) {

  /** Something that can be chosen. */
  record Option(String code, String label, boolean chosen) {}

  /** Indicators of one theme. */
  record Theme(String name, List<Option> indicators) {
    Theme {
      indicators = List.copyOf(indicators);
    }

    boolean hasChosen() {
      return indicators.stream().anyMatch(Option::chosen);
    }
  }

  ExportState {
    messages = List.copyOf(messages);
    header = List.copyOf(header);
    preview = List.copyOf(preview);
    themes = List.copyOf(themes);
    levels = List.copyOf(levels);
    divisions = List.copyOf(divisions);
    breakdowns = List.copyOf(breakdowns);
    columns = List.copyOf(columns);
    formats = List.copyOf(formats);
    periods = List.copyOf(periods);
    madeUp = List.copyOf(madeUp);
  }

  /** Whether the choice can be given. */
  boolean ready() {
    return messages.isEmpty() && !summary.isEmpty();
  }
}
