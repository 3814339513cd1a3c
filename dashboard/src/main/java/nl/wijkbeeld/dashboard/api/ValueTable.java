package nl.wijkbeeld.dashboard.api;

import java.io.IOException;
import java.io.OutputStream;
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
  public long writeObjects(OutputStream out, long from, int most) throws IOException {
    return rows.selection().wide()
        ? Table.super.writeObjects(out, from, most)
        : rows.writeObjects(page(from, most), out);
  }

  @Override
  public void read(long from, int most, Sink sink) throws IOException {
    rows.read(page(from, most), sink::take);
  }

  private static SelectionRows.Page page(long from, int most) {
    return new SelectionRows.Page(from, OptionalLong.of(most));
  }
}
