package nl.wijkbeeld.dashboard.portrait;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;

/**
 * How an area stands on the two axes of the resilience map. They are never taken together.
 *
 * @param axes draagkracht before draaglast, as far as there is a score
 */
public record Standing(List<Axis> axes) {

  /**
   * The newest score on an axis.
   *
   * @param score 0 to 100
   * @param from the place of the area among others, at best
   * @param to at worst
   * @param count how many areas have a place
   * @param known how many figures take part
   * @param total how many could
   * @param piled how many loads lie in the heaviest fifth; only of draaglast
   * @param pilable of how many loads that is known
   * @param change a change that is more than chance
   */
  public record Axis(
      Pijler pijler,
      Periode periode,
      double score,
      int from,
      int to,
      int count,
      int known,
      int total,
      Optional<Integer> piled,
      int pilable,
      Optional<Change> change) {}

  /**
   * A score in an earlier year and a later one, over the same figures.
   *
   * @param from the earlier
   * @param to the later
   */
  public record Change(Periode from, Periode to, double before, double after) {}

  public Standing {
    axes = List.copyOf(axes);
  }

  static Standing of(Snapshot snapshot, String gebiedcode, String indeling) {
    return new Standing(
        snapshot.ask(Standing.class, Standing::read, indeling, gebiedcode, indeling, gebiedcode));
  }

  private static Axis read(ResultSet row) throws SQLException {
    int piled = row.getInt("stapeling");
    Optional<Integer> told = row.wasNull() ? Optional.empty() : Optional.of(piled);
    Optional<Periode> van = Optional.ofNullable(row.getString("van")).flatMap(Periode::find);
    Optional<Change> change =
        van.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Change(
                    van.get(),
                    Periode.of(row.getString("tot")),
                    row.getDouble("score_van"),
                    row.getDouble("score_tot")));
    return new Axis(
        Pijler.of(row.getString("pijler")),
        Periode.of(row.getString("periode")),
        row.getDouble("score"),
        (int) Math.round(row.getDouble("rang_van")),
        (int) Math.round(row.getDouble("rang_tot")),
        row.getInt("aantal"),
        row.getInt("bekend"),
        row.getInt("totaal"),
        told,
        row.getInt("stapeling_bekend"),
        change);
  }
}
