package nl.wijkbeeld.dashboard.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * The areas of every division of a snapshot, without residual areas.
 *
 * @param all the areas
 */
record FindableAreas(List<Row> all) {

  /**
   * An area in a division.
   *
   * @param aliases other codes and names
   */
  record Row(
      String code,
      String division,
      String name,
      Niveau level,
      Optional<String> parent,
      List<String> aliases) {

    Row {
      aliases = List.copyOf(aliases);
    }
  }

  FindableAreas {
    all = List.copyOf(all);
  }

  static FindableAreas of(Snapshot snapshot) {
    return new FindableAreas(snapshot.ask(FindableAreas.class, FindableAreas::read));
  }

  private static Row read(ResultSet row) throws SQLException {
    String aliases = row.getString("aliassen");
    return new Row(
        row.getString("gebiedcode"),
        row.getString("indeling"),
        row.getString("naam"),
        Niveau.of(row.getString("niveau")),
        Optional.ofNullable(row.getString("ouder")),
        aliases == null ? List.of() : aliases.lines().toList());
  }
}
