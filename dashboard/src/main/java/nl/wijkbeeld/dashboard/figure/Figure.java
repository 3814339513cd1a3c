package nl.wijkbeeld.dashboard.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/**
 * One published figure of one area.
 *
 * @param gebiedcode the area
 * @param naam its name
 * @param niveau its level
 * @param residual whether it stands for what could not be attributed
 * @param indicator the indicator
 * @param periode the period
 * @param uitsplitsing {@code totaal} or {@code dimensie=klasse}
 * @param meting the figure, or why there is none
 * @param voorlopig whether it is provisional or a forecast
 * @param interval its 95 % interval, if it has one
 * @param dekking the part of the weight that is known, 0 to 1
 * @param herkomst {@code bron} or {@code berekend}
 */
public record Figure(
    String gebiedcode,
    String naam,
    Niveau niveau,
    boolean residual,
    String indicator,
    Periode periode,
    String uitsplitsing,
    Meting meting,
    boolean voorlopig,
    Optional<Interval> interval,
    OptionalDouble dekking,
    String herkomst) {

  /** The limits of an interval. */
  public record Interval(double low, double high) {}

  /** Reads a row of {@code waarden} joined with its area. */
  static Figure read(ResultSet row) throws SQLException {
    Status status = Status.of(row.getString("status"));
    Meting meting =
        status == Status.BEKEND ? Meting.of(row.getDouble("waarde")) : Meting.absent(status);
    double low = row.getDouble("ondergrens");
    boolean open = row.wasNull();
    double high = row.getDouble("bovengrens");
    Optional<Interval> interval =
        open || row.wasNull() ? Optional.empty() : Optional.of(new Interval(low, high));
    double covered = row.getDouble("dekking");
    OptionalDouble dekking = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(covered);
    return new Figure(
        row.getString("gebiedcode"),
        row.getString("naam"),
        Niveau.of(row.getString("niveau")),
        row.getBoolean("rest"),
        row.getString("indicator"),
        Periode.of(row.getString("periode")),
        row.getString("uitsplitsing"),
        meting,
        row.getBoolean("voorlopig"),
        interval,
        dekking,
        row.getString("herkomst"));
  }
}
