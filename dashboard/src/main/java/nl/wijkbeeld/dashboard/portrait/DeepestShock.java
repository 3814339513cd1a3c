package nl.wijkbeeld.dashboard.portrait;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * How deep a series of an area fell after a shock, and whether it is back.
 *
 * @param shock the name of the shock
 * @param depth how far from what was usual at worst; 1 is all of it
 * @param worst when that was
 * @param duration after how many periods it was back, when it is
 * @param pace what those periods are: {@code week}, {@code maand}, {@code kwartaal}, {@code jaar}
 */
record DeepestShock(
    String indicator,
    String shock,
    double depth,
    Optional<Periode> worst,
    OptionalDouble duration,
    String pace,
    boolean recovered) {

  static Optional<DeepestShock> of(Snapshot snapshot, String gebiedcode, String indeling) {
    return snapshot.ask(DeepestShock.class, DeepestShock::read, indeling, gebiedcode).stream()
        .findFirst();
  }

  private static DeepestShock read(ResultSet row) throws SQLException {
    double duration = row.getDouble("hersteltijd");
    OptionalDouble periods = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(duration);
    String pace = row.getString("eenheid_tijd");
    return new DeepestShock(
        row.getString("indicator"),
        row.getString("schok_label"),
        row.getDouble("diepte"),
        Optional.ofNullable(row.getString("diepste_periode")).flatMap(Periode::find),
        periods,
        pace == null ? "" : pace,
        row.getBoolean("hersteld"));
  }
}
