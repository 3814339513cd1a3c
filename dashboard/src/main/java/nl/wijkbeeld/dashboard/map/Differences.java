package nl.wijkbeeld.dashboard.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What the snapshot says of the differences between two periods, for the areas of a level: whether
 * they are larger than chance, where it can tell.
 *
 * @param byCode the differences with an interval, by area code
 */
public record Differences(Map<String, Difference> byCode) {

  /**
   * A difference.
   *
   * @param interval its 95 % interval
   * @param groterDanToeval whether it is larger than chance; empty when nobody can tell
   */
  public record Difference(
      String gebiedcode, Optional<Figure.Interval> interval, Optional<Boolean> groterDanToeval) {}

  public Differences {
    byCode = Map.copyOf(byCode);
  }

  public static Differences of(
      Snapshot snapshot,
      String indicator,
      String indeling,
      Niveau niveau,
      Periode periode,
      Periode vanaf) {
    Map<String, Difference> byCode = new HashMap<>();
    snapshot
        .ask(
            Differences.class,
            Differences::read,
            indicator,
            indeling,
            niveau.code(),
            periode.code(),
            vanaf.code())
        .forEach(difference -> byCode.putIfAbsent(difference.gebiedcode(), difference));
    return new Differences(byCode);
  }

  private static Difference read(ResultSet row) throws SQLException {
    double low = row.getDouble("ondergrens");
    boolean open = row.wasNull();
    double high = row.getDouble("bovengrens");
    Optional<Figure.Interval> interval =
        open || row.wasNull() ? Optional.empty() : Optional.of(new Figure.Interval(low, high));
    boolean larger = row.getBoolean("groter_dan_toeval");
    Optional<Boolean> said = row.wasNull() ? Optional.empty() : Optional.of(larger);
    return new Difference(row.getString("gebiedcode"), interval, said);
  }
}
