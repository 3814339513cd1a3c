package nl.wijkbeeld.dashboard.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalDouble;

/** What stands in a row of an answer. */
public final class Cells {
  private Cells() {}

  /** A number, or nothing where there is none. */
  public static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
