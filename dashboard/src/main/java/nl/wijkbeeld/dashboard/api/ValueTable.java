package nl.wijkbeeld.dashboard.api;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import nl.wijkbeeld.dashboard.export.Column;
import nl.wijkbeeld.dashboard.export.SelectionRows;

/**
 * The values of a selection, from the same rows as an export.
 *
 * @param rows the rows
 */
record ValueTable(SelectionRows rows) implements Table {

  @Override
  public List<Head> heads() {
    return rows.fields().stream().map(field -> new Head(field.name(), kind(field.kind()))).toList();
  }

  private static Kind kind(Column.Kind kind) {
    return switch (kind) {
      case TEXT, DATE -> Kind.TEXT;
      case NUMBER -> Kind.NUMBER;
      case FLAG -> Kind.FLAG;
    };
  }

  @Override
  public long count() {
    return rows.count().rows();
  }

  @Override
  public void read(long from, int most, Sink sink) throws IOException {
    rows.read(new SelectionRows.Page(from, OptionalLong.of(most)), sink::take);
  }
}
