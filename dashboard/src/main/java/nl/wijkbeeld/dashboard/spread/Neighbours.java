package nl.wijkbeeld.dashboard.spread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * Who lies next to whom.
 *
 * @param areas how many areas have neighbours
 * @param pairs how many neighbours those have together
 * @param islands the codes of the areas that touch no other
 */
record Neighbours(int areas, int pairs, List<String> islands) {
  private record Count(String code, int neighbours) {}

  Neighbours {
    islands = List.copyOf(islands);
  }

  static Neighbours of(Snapshot snapshot, String indeling, Niveau niveau) {
    List<Count> counts =
        snapshot.ask(
            Neighbours.class, Neighbours::read, indeling, niveau.code(), indeling, niveau.code());
    return new Neighbours(
        (int) counts.stream().filter(one -> one.neighbours() > 0).count(),
        counts.stream().mapToInt(Count::neighbours).sum(),
        counts.stream().filter(one -> one.neighbours() == 0).map(Count::code).toList());
  }

  private static Count read(ResultSet row) throws SQLException {
    return new Count(row.getString("gebiedcode"), row.getInt("buren"));
  }

  /** How many neighbours an area with neighbours has. */
  double mean() {
    return areas == 0 ? 0 : (double) pairs / areas;
  }
}
