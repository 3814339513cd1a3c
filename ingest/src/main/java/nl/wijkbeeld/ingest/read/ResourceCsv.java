package nl.wijkbeeld.ingest.read;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The tables that lie beside the readers and that a methodologist can extend: semicolons, a header,
 * lines that begin with # are explanation.
 */
final class ResourceCsv {
  private ResourceCsv() {}

  /** The rows without the header, each with all its fields. */
  static List<String[]> rows(String resource) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(ResourceCsv.class.getResourceAsStream(resource), resource);
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .fieldSeparator(';')
                .commentStrategy(CommentStrategy.SKIP)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (CsvRecord row : reader) {
        rows.add(row.getFields().toArray(String[]::new));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    rows.removeFirst();
    return rows;
  }
}
