package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.SelectionRows.Page;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/** What a reader is told of every value: area, indicator, period, breakdown, number and state. */
final class Told {
  private Told() {}

  /** One value, as a line that is the same however its number was written. */
  static String value(
      String area, String indicator, String period, String breakdown, String value, String state) {
    String number =
        value == null || value.isEmpty() || value.equals("NA")
            ? ""
            : BigDecimal.valueOf(Double.parseDouble(value)).stripTrailingZeros().toPlainString();
    return String.join("|", area, indicator, period, breakdown, number, state);
  }

  /** All that a snapshot tells of a choice. */
  static Set<String> by(Snapshot snapshot, Address address) throws IOException {
    SelectionRows rows = SelectionRows.of(snapshot, Selection.of(address));
    List<Column> columns = rows.fields().stream().map(Field::column).toList();
    Set<String> found = new TreeSet<>();
    rows.read(
        Page.ALL,
        row ->
            found.add(
                value(
                    (String) row[columns.indexOf(Column.GEBIEDCODE)],
                    (String) row[columns.indexOf(Column.INDICATOR)],
                    (String) row[columns.indexOf(Column.PERIODE)],
                    (String) row[columns.indexOf(Column.UITSPLITSING)],
                    columns.contains(Column.WAARDE) && row[columns.indexOf(Column.WAARDE)] != null
                        ? row[columns.indexOf(Column.WAARDE)].toString()
                        : "",
                    (String) row[columns.indexOf(Column.STATUS)])));
    return found;
  }
}
