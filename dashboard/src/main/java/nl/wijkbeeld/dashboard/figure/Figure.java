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
 * @param finality whether it is final, provisional or a forecast
 * @param weinig whether it rests on so few that chance plays a large part
 * @param gladgestreken the rate pulled towards that of all areas, as far as it rests on few; if any
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
    Finality finality,
    boolean weinig,
    OptionalDouble gladgestreken,
    Optional<Interval> interval,
    OptionalDouble dekking,
    String herkomst) {

  /** How final a figure is. */
  public enum Finality {
    DEFINITIEF(""),
    VOORLOPIG("voorlopig"),
    PROGNOSE("prognose"),
    /** Of an older snapshot, which does not tell the two apart. */
    VOORLOPIG_OF_PROGNOSE("voorlopig of prognose");

    private final String word;

    Finality(String word) {
      this.word = word;
    }

    /** The word for it; empty for what is final. */
    public String word() {
      return word;
    }

    /** Whether it may be about a time that had not come yet. */
    public boolean mayBeForecast() {
      return this == PROGNOSE || this == VOORLOPIG_OF_PROGNOSE;
    }

    private static Finality read(ResultSet row) throws SQLException {
      boolean provisional = row.getBoolean("voorlopig");
      boolean forecast = row.getBoolean("prognose");
      if (row.wasNull()) {
        return provisional ? VOORLOPIG_OF_PROGNOSE : DEFINITIEF;
      }
      return forecast ? PROGNOSE : provisional ? VOORLOPIG : DEFINITIEF;
    }
  }

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
    return new Figure(
        row.getString("gebiedcode"),
        row.getString("naam"),
        Niveau.of(row.getString("niveau")),
        row.getBoolean("rest"),
        row.getString("indicator"),
        Periode.of(row.getString("periode")),
        row.getString("uitsplitsing"),
        meting,
        Finality.read(row),
        row.getBoolean("weinig"),
        number(row, "gladgestreken"),
        interval,
        number(row, "dekking"),
        row.getString("herkomst"));
  }

  /** A number that may be missing. */
  static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
