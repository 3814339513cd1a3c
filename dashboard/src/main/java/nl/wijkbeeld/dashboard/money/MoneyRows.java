package nl.wijkbeeld.dashboard.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.wijkbeeld.dashboard.infrastructure.Cells;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/**
 * The amounts of a division.
 *
 * @param all by area, year and law
 */
record MoneyRows(List<Row> all) {

  /** The row that adds up the laws. */
  static final String ALL_LAWS = "totaal";

  /**
   * An amount.
   *
   * @param parts of how many parts it is the sum, if it is one
   * @param allParts how many parts there are
   * @param inhabitants by how many it was divided
   * @param counted who counted them and when
   */
  record Row(
      String area,
      Periode year,
      String law,
      Meting amount,
      Meting perInhabitant,
      OptionalInt parts,
      OptionalInt allParts,
      OptionalDouble inhabitants,
      Optional<Counted> counted) {

    boolean isTotal() {
      return law.equals(ALL_LAWS);
    }
  }

  /** Who counted inhabitants, and in which period. */
  record Counted(String by, String period) {}

  MoneyRows {
    all = List.copyOf(all);
  }

  static MoneyRows of(Snapshot snapshot, String indeling) {
    return snapshot.remember(
        "money/" + indeling,
        MoneyRows.class,
        opened -> new MoneyRows(opened.ask(MoneyRows.class, MoneyRows::read, indeling)));
  }

  /** The amounts of an area, or in it. */
  List<Row> list(String area) {
    return all.stream().filter(row -> row.area().equals(area)).toList();
  }

  /** The amount of a law, when it is known. */
  static OptionalDouble amount(List<Row> rows, String law) {
    return rows.stream()
        .filter(row -> row.law().equals(law))
        .map(row -> known(row.amount()))
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  /** A figure as a number, when it is known. */
  static OptionalDouble known(Meting meting) {
    return meting instanceof Meting.Bekend(double known)
        ? OptionalDouble.of(known)
        : OptionalDouble.empty();
  }

  private static Row read(ResultSet row) throws SQLException {
    Status status = Status.of(row.getString("status"));
    String indicator = row.getString("inwoners_indicator");
    return new Row(
        row.getString("gebiedcode"),
        Periode.of(row.getString("periode")),
        row.getString("wet"),
        meting(Cells.number(row, "bedrag"), status),
        meting(Cells.number(row, "per_inwoner"), status),
        whole(row, "delen"),
        whole(row, "alle_delen"),
        Cells.number(row, "inwoners"),
        indicator == null
            ? Optional.empty()
            : Optional.of(
                new Counted(
                    indicator.startsWith("kwb") ? "cbs" : "gemeente",
                    row.getString("inwoners_periode"))));
  }

  private static Meting meting(OptionalDouble value, Status status) {
    if (value.isPresent()) {
      return Meting.of(value.getAsDouble());
    }
    return new Meting.Afwezig(status == Status.BEKEND ? Status.ONBEKEND : status);
  }

  private static OptionalInt whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
