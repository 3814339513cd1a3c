package nl.wijkbeeld.dashboard.api;

import java.io.IOException;
import java.util.List;

/** A table that is short enough to hold. */
record ListedTable(List<Head> heads, List<Object[]> rows) implements Table {
  ListedTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  @Override
  public long count() {
    return rows.size();
  }

  @Override
  public void read(long from, int most, Sink sink) throws IOException {
    for (Object[] row : rows.stream().skip(from).limit(most).toList()) {
      sink.take(row);
    }
  }
}
