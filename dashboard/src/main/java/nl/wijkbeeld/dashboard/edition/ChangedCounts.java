package nl.wijkbeeld.dashboard.edition;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/** How many values of each indicator differ between an earlier snapshot and a later one. */
final class ChangedCounts {

  /**
   * An indicator on a level.
   *
   * @param added values that the earlier one does not have
   * @param gone values that the later one does not have
   * @param state values of which the state differs, such as one that is hidden now
   * @param value values that differ by more than half of the last decimal that is shown
   * @param rounding values that differ by less
   */
  record Row(
      String indicator,
      String label,
      Niveau niveau,
      long added,
      long gone,
      long state,
      long value,
      long rounding) {

    /** How many of one kind; of all kinds that a reader can see when there is none. */
    long of(ChangeKind kind) {
      return switch (kind) {
        case ALLE -> added + gone + state + value;
        case NIEUW -> added;
        case WEG -> gone;
        case TOESTAND -> state;
        case WAARDE -> value;
        case AFRONDING -> rounding;
      };
    }
  }

  private record All(List<Row> rows) {}

  private ChangedCounts() {}

  /** Counted once for each pair: neither of them ever changes. */
  static List<Row> of(Snapshot earlier, Snapshot later) {
    return later
        .remember(
            "changes/" + earlier.id(),
            All.class,
            opened ->
                new All(
                    opened.ask(
                        ChangedCounts.class,
                        row ->
                            new Row(
                                row.getString("indicator"),
                                row.getString("label"),
                                Niveau.of(row.getString("niveau")),
                                row.getLong("nieuw"),
                                row.getLong("weg"),
                                row.getLong("toestand"),
                                row.getLong("waarde"),
                                row.getLong("afronding")),
                        earlier.files("waarden"),
                        opened.files("waarden"),
                        earlier.files("indicatoren"))))
        .rows();
  }
}
