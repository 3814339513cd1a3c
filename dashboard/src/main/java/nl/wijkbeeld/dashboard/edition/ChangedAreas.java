package nl.wijkbeeld.dashboard.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/** The areas that differ between an earlier snapshot and a later one. */
final class ChangedAreas {

  /**
   * An area.
   *
   * @param what {@code nieuw}, {@code weg}, or what is different about it
   * @param before its surface in square metres then, if known
   * @param now its surface in square metres now, if known
   */
  record Row(
      String code,
      String naam,
      String indeling,
      Niveau niveau,
      String what,
      OptionalDouble before,
      OptionalDouble now) {}

  private ChangedAreas() {}

  static List<Row> of(Snapshot earlier, Snapshot later) {
    return later.ask(
        ChangedAreas.class,
        row ->
            new Row(
                row.getString("gebiedcode"),
                row.getString("naam"),
                row.getString("indeling"),
                Niveau.of(row.getString("niveau")),
                row.getString("wat"),
                surface(row, "eerdere_m2"),
                surface(row, "m2")),
        earlier.files("gebieden"));
  }

  private static OptionalDouble surface(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
