package nl.wijkbeeld.dashboard.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.Export;
import nl.wijkbeeld.dashboard.export.FileChoice;

/**
 * An answer as it goes over the line: compressed, as most callers want it.
 *
 * @param compressed the bytes
 * @param next the address of the next page, if there is one
 * @param total how many rows there are on all pages together
 */
record Answer(byte[] compressed, Optional<Address> next, long total) {

  /** Reads the rows that are asked for and writes them. */
  static Answer of(Asked asked) throws IOException {
    Table table = asked.resource().table(asked);
    long total = table.count();
    whole(asked, total);
    boolean cube = asked.form() == Form.JSON_STAT;
    long end = Math.min(total, asked.from() + asked.most());
    Optional<Address> next =
        cube || end >= total || asked.from() >= total
            ? Optional.empty()
            : Optional.of(asked.at(end));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes, 8192)) {
      switch (asked.form()) {
        case JSON -> new JsonPage(asked, table, total, next).write(out);
        case GEOJSON -> new GeoJsonPage(asked, table, total, next).write(out);
        case CSV -> new CsvPage(asked, table).write(out);
        case JSON_STAT ->
            new Export(
                    asked.rows(),
                    FileChoice.of(Address.of("").with(FileChoice.FORMAT, "json-stat")))
                .writeJsonStat(out);
      }
    }
    return new Answer(bytes.toByteArray(), next, total);
  }

  private static void whole(Asked asked, long total) {
    if (asked.form() == Form.JSON_STAT && total > Asked.MOST_IN_CUBE) {
      throw Refused.because(
          new Fault(Asked.FORM, "te_groot.json-stat", "" + total, "" + Asked.MOST_IN_CUBE));
    }
    if (total > Asked.MOST_IN_ALL) {
      throw Refused.because(
          new Fault(
              asked.resource().parameters().getFirst(),
              "te_groot",
              "" + total,
              "" + Asked.MOST_IN_ALL));
    }
  }

  /** Writes it as a caller can read it. */
  void write(OutputStream out, boolean asCompressed) throws IOException {
    if (asCompressed) {
      out.write(compressed);
    } else {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
        in.transferTo(out);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answer answer
        && Arrays.equals(compressed, answer.compressed)
        && next.equals(answer.next)
        && total == answer.total;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(compressed);
  }

  @Override
  public String toString() {
    return "Answer[%d bytes, %d rows]".formatted(compressed.length, total);
  }
}
