package nl.wijkbeeld.dashboard.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
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

    static Finality of(boolean provisional, Optional<Boolean> forecast) {
      if (forecast.isEmpty()) {
        return provisional ? VOORLOPIG_OF_PROGNOSE : DEFINITIEF;
      }
      return forecast.get() ? PROGNOSE : provisional ? VOORLOPIG : DEFINITIEF;
    }
  }

  /** The limits of an interval. */
  public record Interval(double low, double high) {}

  /**
   * Reads the rows of an answer: {@code waarden} joined with its area. A country has many rows, so
   * each column is looked up once.
   */
  static Snapshot.RowReader<Figure> reader() {
    return new Rows();
  }

  private static final class Rows implements Snapshot.RowReader<Figure> {
    private int[] at = {};

    @Override
    public Figure read(ResultSet row) throws SQLException {
      if (at.length == 0) {
        at = columns(row);
      }
      Status status = Status.of(row.getString(at[7]));
      return new Figure(
          row.getString(at[0]),
          row.getString(at[1]),
          Niveau.of(row.getString(at[2])),
          row.getBoolean(at[3]),
          row.getString(at[4]),
          Periode.of(row.getString(at[5])),
          row.getString(at[6]),
          status == Status.BEKEND ? Meting.of(row.getDouble(at[8])) : Meting.absent(status),
          Finality.of(row.getBoolean(at[9]), flag(row, at[10])),
          row.getBoolean(at[11]),
          number(row, at[12]),
          interval(row, at[13], at[14]),
          number(row, at[15]),
          row.getString(at[16]));
    }

    private static int[] columns(ResultSet row) throws SQLException {
      List<String> names =
          List.of(
              "gebiedcode",
              "naam",
              "niveau",
              "rest",
              "indicator",
              "periode",
              "uitsplitsing",
              "status",
              "waarde",
              "voorlopig",
              "prognose",
              "weinig",
              "gladgestreken",
              "ondergrens",
              "bovengrens",
              "dekking",
              "herkomst");
      int[] at = new int[names.size()];
      for (int i = 0; i < at.length; i++) {
        at[i] = row.findColumn(names.get(i));
      }
      return at;
    }
  }

  /** A number that may be missing. */
  static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  static OptionalDouble number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** A yes or no that may be missing. */
  static Optional<Boolean> flag(ResultSet row, int column) throws SQLException {
    boolean value = row.getBoolean(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  /** An interval, if it has both limits. */
  static Optional<Interval> interval(ResultSet row, int lowest, int highest) throws SQLException {
    OptionalDouble low = number(row, lowest);
    OptionalDouble high = number(row, highest);
    return low.isPresent() && high.isPresent()
        ? Optional.of(new Interval(low.getAsDouble(), high.getAsDouble()))
        : Optional.empty();
  }
}
