package nl.wijkbeeld.dashboard.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/** The areas that differ between an earlier snapshot and a later one. */
final class ChangedAreas {

  /**
   * An area.
   *
   * @param what what is different about it: that it is new, that it is gone, or more than one thing
   * @param before its surface in square metres then, if known
   * @param now its surface in square metres now, if known
   */
  record Row(
      String code,
      String naam,
      String indeling,
      Niveau niveau,
      List<Difference> what,
      OptionalDouble before,
      OptionalDouble now) {}

  /**
   * What is different about an area.
   *
   * @param was what it was; empty when there is nothing to say of that
   */
  record Difference(Kind kind, String was) {}

  /** In what an area can differ. */
  enum Kind {
    NIEUW,
    WEG,
    NAAM,
    NIVEAU,
    OUDER,
    OMTREK
  }

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
                what(row),
                surface(row, "eerdere_m2"),
                surface(row, "m2")),
        earlier.files("gebieden"));
  }

  private static List<Difference> what(ResultSet row) throws SQLException {
    if (row.getBoolean("is_nieuw")) {
      return List.of(new Difference(Kind.NIEUW, ""));
    }
    if (row.getBoolean("is_weg")) {
      return List.of(new Difference(Kind.WEG, ""));
    }
    List<Difference> what = new ArrayList<>();
    was(row, "eerdere_naam", Kind.NAAM).ifPresent(what::add);
    was(row, "eerder_niveau", Kind.NIVEAU).ifPresent(what::add);
    was(row, "eerdere_ouder", Kind.OUDER).ifPresent(what::add);
    if (row.getBoolean("andere_omtrek")) {
      what.add(new Difference(Kind.OMTREK, ""));
    }
    return what;
  }

  private static Optional<Difference> was(ResultSet row, String column, Kind kind)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(was -> new Difference(kind, was));
  }

  private static OptionalDouble surface(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
