package nl.wijkbeeld.dashboard.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;

/**
 * The rows of one page. How many there are on all pages together is counted only when the page is
 * full: otherwise the last row says it.
 */
final class PageRows {
  private final Asked asked;
  private final Table table;
  private long read;
  private Optional<Long> counted = Optional.empty();

  PageRows(Asked asked, Table table) {
    this.asked = asked;
    this.table = table;
  }

  Asked asked() {
    return asked;
  }

  Table table() {
    return table;
  }

  void read(Table.Sink sink) throws IOException {
    table.read(
        asked.from(),
        asked.most(),
        row -> {
          read++;
          sink.take(row);
        });
  }

  /** Writes the rows as JSON objects with commas between them. */
  void writeObjects(OutputStream out) throws IOException {
    read = table.writeObjects(out, asked.from(), asked.most());
  }

  /** How many rows there are on all pages; to be asked when this page has been read. */
  long total() {
    if (counted.isEmpty()) {
      boolean last = read < asked.most() && (read > 0 || asked.from() == 0);
      counted = Optional.of(last ? asked.from() + read : table.count());
    }
    return counted.get();
  }

  /** Where the next page is, if there is one. */
  Optional<Address> next() {
    long end = asked.from() + read;
    return read > 0 && end < total() ? Optional.of(asked.at(end)) : Optional.empty();
  }
}
