package nl.wijkbeeld.dashboard.data;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * For how many areas there is a figure, by indicator and level, in the newest period that has any.
 *
 * @param all the counts
 */
record Completeness(List<Row> all) {

  /**
   * The areas of a level.
   *
   * @param known with a figure, zero included
   * @param hidden with a figure that is hidden
   * @param unknown without one
   * @param notApplicable where the question does not fit
   */
  record Row(
      String indicator,
      Niveau level,
      Periode period,
      long known,
      long hidden,
      long unknown,
      long notApplicable) {

    long total() {
      return known + hidden + unknown + notApplicable;
    }
  }

  Completeness {
    all = List.copyOf(all);
  }

  /** The counts of a snapshot; asked once for each. */
  static Completeness of(Snapshot snapshot) {
    return snapshot.remember(
        "completeness",
        Completeness.class,
        opened ->
            new Completeness(
                opened.ask(
                    Completeness.class,
                    row ->
                        new Row(
                            row.getString("indicator"),
                            Niveau.of(row.getString("niveau")),
                            Periode.of(row.getString("periode")),
                            row.getLong("bekend"),
                            row.getLong("onderdrukt"),
                            row.getLong("onbekend"),
                            row.getLong("nvt")))));
  }

  List<Row> list(String indicator) {
    return all.stream().filter(row -> row.indicator().equals(indicator)).toList();
  }
}
