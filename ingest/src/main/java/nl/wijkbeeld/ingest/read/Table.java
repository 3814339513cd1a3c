package nl.wijkbeeld.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.SourceFile;

/**
 * A table with a header, whatever file it stands in: CSV, a spreadsheet, or JSON objects. Hands
 * over the lines that are sound; the desk hears of the others.
 *
 * <p>A column is asked for by the names that sources use; the sources file can declare another
 * heading for it under {@code kolommen}.
 */
abstract class Table implements AutoCloseable {
  private static final int SNIFFED = 512;

  /**
   * A sound line.
   *
   * @param regel the line in the file on which it begins
   * @param velden its fields, without surrounding spaces
   */
  record Row(long regel, List<String> velden) {
    String field(int column) {
      return velden.get(column);
    }

    /** The field, or empty when the file has no such column. */
    String field(OptionalInt column) {
      return column.isPresent() ? velden.get(column.getAsInt()) : "";
    }
  }

  private final Desk desk;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();

  Table(Desk desk) {
    this.desk = desk;
  }

  /**
   * Opens the file that the desk has before it, by what it holds and not by what it is called.
   *
   * @throws RefusedDelivery when there is no file, no header, or a header that cannot be read
   */
  static Table open(Desk desk) throws IOException {
    byte[] head = head(desk.levering());
    if (SheetTable.isSpreadsheet(head)) {
      return SheetTable.open(desk);
    }
    return JsonTable.isJson(head) ? JsonTable.open(desk) : CsvTable.open(desk);
  }

  private static byte[] head(Levering levering) throws IOException {
    try (InputStream in = new BufferedInputStream(SourceFile.open(levering))) {
      return in.readNBytes(SNIFFED);
    }
  }

  Desk desk() {
    return desk;
  }

  Levering levering() {
    return desk.levering();
  }

  abstract List<String> columns();

  /** The line of the header. */
  abstract long headerLine();

  /**
   * Whether the first line under the header has quoted fields that are filled up with spaces on
   * their left.
   */
  boolean isPadded() {
    return false;
  }

  /** Whether a figure can stand in the file as a number, so that its decimal sign is certain. */
  boolean hasNumbers() {
    return true;
  }

  /** The next sound line; lines that are not are reported to the desk and passed over. */
  abstract Optional<Row> next();

  /**
   * The column with one of these names, whatever their case.
   *
   * @throws RefusedDelivery when there is none
   */
  int require(String... names) {
    OptionalInt column = find(names);
    if (column.isEmpty()) {
      throw new RefusedDelivery(
          Issue.ofCell(
              levering().bestand(),
              headerLine(),
              names[0],
              "",
              Reden.KOLOM_ONTBREEKT,
              "de kolom \"%s\" ontbreekt; gevonden zijn: %s. Het hele bestand is daarom niet gelezen"
                  .formatted(String.join("\" of \"", asked(names).toList()), listed(columns()))));
    }
    return column.getAsInt();
  }

  private static String listed(List<String> columns) {
    int shown = 30;
    String list = String.join(", ", columns.subList(0, Math.min(shown, columns.size())));
    return columns.size() > shown ? list + " en nog " + (columns.size() - shown) : list;
  }

  /** The column with one of these names, whatever their case. */
  OptionalInt find(String... names) {
    if (positions.isEmpty()) {
      for (int column = columns().size() - 1; column >= 0; column--) {
        String key = key(columns().get(column));
        if (positions.put(key, column) != null) {
          repeated.add(key);
        }
      }
    }
    OptionalInt found =
        asked(names)
            .map(name -> positions.get(key(name)))
            .filter(column -> column != null)
            .mapToInt(Integer::intValue)
            .findFirst();
    if (found.isPresent() && repeated.remove(key(columns().get(found.getAsInt())))) {
      desk.remark(
          headerLine(),
          Reden.DUBBEL,
          "de kolom \"%s\" staat er meer dan een keer; de eerste telt"
              .formatted(columns().get(found.getAsInt())));
    }
    return found;
  }

  /** Whether a field holds signs that no text holds; then the line is rejected. */
  boolean isUnreadable(long line, List<String> fields) {
    for (int column = 0; column < fields.size(); column++) {
      String field = fields.get(column);
      for (int i = 0; i < field.length(); i++) {
        char c = field.charAt(i);
        if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
          desk.rejectRow(
              line,
              column < columns().size() ? columns().get(column) : "",
              field,
              Reden.TEKEN_ONLEESBAAR,
              "hier staat een stuurteken (0x%02X), dat geen letter is; is het bestand beschadigd?"
                  .formatted((int) c));
          return true;
        }
      }
    }
    return false;
  }

  /** The heading that the sources file declares for one of these names, else the names. */
  private Stream<String> asked(String... names) {
    Map<String, String> declared = levering().tabel().kolommen();
    return Arrays.stream(names)
        .map(declared::get)
        .filter(heading -> heading != null)
        .findFirst()
        .map(Stream::of)
        .orElseGet(() -> Arrays.stream(names));
  }

  private static String key(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public abstract void close() throws IOException;
}
