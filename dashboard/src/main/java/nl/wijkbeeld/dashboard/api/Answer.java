package nl.wijkbeeld.dashboard.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.Export;
import nl.wijkbeeld.dashboard.export.FileChoice;
import nl.wijkbeeld.dashboard.export.FileFormat;

/**
 * An answer as it goes over the line: compressed, as most callers want it.
 *
 * @param compressed the bytes
 * @param next the address of the next page, if there is one
 */
record Answer(byte[] compressed, Optional<Address> next) {
  /** Reads the rows that are asked for and writes them. */
  static Answer of(Asked asked) throws IOException {
    return asked.form() == Form.JSON_STAT ? cube(asked) : page(asked);
  }

  private static Answer page(Asked asked) throws IOException {
    Table table = asked.resource().table(asked);
    // Many indicators are counted first: a page of too many rows takes long to find.
    if (asked.resource() == Resource.WAARDEN && asked.indicators().size() > 1) {
      notTooMany(asked, table.count());
    }
    PageRows rows = new PageRows(asked, table);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new QuickGzip(bytes)) {
      if (asked.form() == Form.CSV) {
        new CsvPage(rows).write(out);
      } else if (asked.form() == Form.GEOJSON) {
        new GeoJsonPage(rows).write(out);
      } else {
        new JsonPage(rows).write(out);
      }
    }
    notTooMany(asked, rows.total());
    return new Answer(bytes.toByteArray(), rows.next());
  }

  private static void notTooMany(Asked asked, long total) {
    if (total > Asked.MOST_IN_ALL) {
      throw Refused.because(
          new Fault(
              asked.resource().parameters().getFirst(),
              "te_groot",
              "" + total,
              "" + Asked.MOST_IN_ALL));
    }
  }

  /** All rows at once, as an export has them. */
  private static Answer cube(Asked asked) throws IOException {
    long total = asked.rows().count().rows();
    if (total > Asked.MOST_IN_CUBE) {
      throw Refused.because(
          new Fault(Asked.FORM, "te_groot.json-stat", "" + total, "" + Asked.MOST_IN_CUBE));
    }
    FileChoice choice =
        FileChoice.of(Address.of("").with(FileChoice.FORMAT, FileFormat.JSON_STAT.code()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new QuickGzip(bytes)) {
      new Export(asked.rows(), choice).writeJsonStat(out);
    }
    return new Answer(bytes.toByteArray(), Optional.empty());
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
        && next.equals(answer.next);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(compressed);
  }

  @Override
  public String toString() {
    return "Answer[%d bytes]".formatted(compressed.length);
  }
}
