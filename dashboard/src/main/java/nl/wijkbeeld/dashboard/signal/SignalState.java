package nl.wijkbeeld.dashboard.signal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * Everything that the page of signals shows.
 *
 * @param rows the signals that are asked for, newest first
 * @param page which part of them is shown, from 1
 * @param judged how much was looked at
 * @param looked whether the snapshot looked for signals at all
 */
record SignalState(
    List<String> notices,
    Choice choice,
    Options options,
    List<SignalRows.Signal> rows,
    int page,
    int pages,
    List<String> summary,
    JudgedSeries judged,
    boolean looked,
    List<String> sources,
    List<String> madeUp) {

  SignalState {
    notices = List.copyOf(notices);
    rows = List.copyOf(rows);
    summary = List.copyOf(summary);
    sources = List.copyOf(sources);
    madeUp = List.copyOf(madeUp);
  }

  /** Which way signals point. */
  enum Way {
    BEIDE,
    MEER,
    MINDER;

    String label(Language language) {
      return Texts.of(Way.class, language).get(code());
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean fits(SignalRows.Signal signal) {
      return this == BEIDE || signal.more() == (this == MEER);
    }
  }

  /** What is chosen. */
  record Choice(
      Way way,
      Optional<SignalRows.Indicator> indicator,
      Optional<Niveau> niveau,
      List<String> areas) {
    Choice {
      areas = List.copyOf(areas);
    }
  }

  /** What can be chosen. */
  record Options(List<SignalRows.Indicator> indicators, List<Niveau> levels) {}

  /** So many signals are shown at once. */
  static final int PAGE = 50;

  List<SignalRows.Signal> shown() {
    int from = Math.min((page - 1) * PAGE, rows.size());
    return rows.subList(from, Math.min(from + PAGE, rows.size()));
  }
}
