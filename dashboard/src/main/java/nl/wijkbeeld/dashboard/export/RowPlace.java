package nl.wijkbeeld.dashboard.export;

import java.util.List;
import nl.wijkbeeld.dashboard.export.Outlines.Place;

/** Where in a row the area stands. */
record RowPlace(int division, int code) {
  static RowPlace in(List<Field> fields) {
    List<Column> columns = fields.stream().map(Field::column).toList();
    return new RowPlace(columns.indexOf(Column.INDELING), columns.indexOf(Column.GEBIEDCODE));
  }

  Place of(Object[] values) {
    return new Place((String) values[division], (String) values[code]);
  }
}
