package nl.wijkbeeld.dashboard.api;

import java.io.IOException;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * A published table, filtered. The question has a question mark for each filter (codes with commas
 * between them; empty means everything), then one for how many rows and one for the first; its last
 * column, {@code totaal}, says how many rows there are on all pages together.
 */
final class PublishedTable implements Table {
  private final Snapshot snapshot;
  private final Class<?> question;
  private final List<Head> heads;
  private final List<String> filters;

  private record Row(Object[] values, long total) {}

  PublishedTable(Snapshot snapshot, Class<?> question, List<Head> heads, List<String> filters) {
    this.snapshot = snapshot;
    this.question = question;
    this.heads = List.copyOf(heads);
    this.filters = List.copyOf(filters);
  }

  @Override
  public List<Head> heads() {
    return heads;
  }

  @Override
  public long count() {
    return ask(0, 1).stream().mapToLong(Row::total).findFirst().orElse(0);
  }

  @Override
  public void read(long from, int most, Sink sink) throws IOException {
    for (Row row : ask(from, most)) {
      sink.take(row.values());
    }
  }

  private List<Row> ask(long from, int most) {
    List<Object> parameters = new ArrayList<>(filters);
    parameters.add((long) most);
    parameters.add(from);
    return snapshot.ask(question, this::row, parameters.toArray());
  }

  private Row row(ResultSet row) throws SQLException {
    Object[] values = new Object[heads.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row, i + 1, heads.get(i).kind());
    }
    return new Row(values, row.getLong(values.length + 1));
  }

  private static Object value(ResultSet row, int index, Kind kind) throws SQLException {
    return switch (kind) {
      case NUMBER -> {
        double number = row.getDouble(index);
        yield row.wasNull() ? null : number;
      }
      case FLAG -> {
        boolean flag = row.getBoolean(index);
        yield row.wasNull() ? null : flag;
      }
      case OUTLINE -> {
        Blob wkb = row.getBlob(index);
        yield wkb == null ? null : wkb.getBytes(1, (int) wkb.length());
      }
      case TEXT, LIST -> row.getString(index);
    };
  }
}
