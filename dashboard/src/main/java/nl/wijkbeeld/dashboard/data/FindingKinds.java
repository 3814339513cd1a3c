package nl.wijkbeeld.dashboard.data;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * How many findings there are of each kind.
 *
 * @param all the kinds, the most frequent first
 */
record FindingKinds(List<Kind> all) {

  /** A kind of finding. */
  record Kind(String soort, long count) {}

  FindingKinds {
    all = List.copyOf(all);
  }

  static FindingKinds of(Snapshot snapshot) {
    return new FindingKinds(
        snapshot.ask(
            FindingKinds.class, row -> new Kind(row.getString("soort"), row.getLong("aantal"))));
  }
}
