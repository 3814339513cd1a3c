package nl.wijkbeeld.ingest.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.SourceFile;

/**
 * A CSV file with a header: finds out its separator, checks every line's shape and letters, and
 * hands over the lines that are sound.
 */
final class CsvTable implements AutoCloseable {
  private static final String SEPARATORS = ";,\t|";
  private static final int LONGEST_HEADER = 1 << 18;
  private static final Charset LATIN = Charset.forName("windows-1252");

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

  private final Levering levering;
  private final Desk desk;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<String> header;

  private CsvTable(Levering levering, Desk desk) throws IOException {
    this.levering = levering;
    this.desk = desk;
    BufferedReader text =
        new BufferedReader(
            new EscapingReader(SourceFile.open(levering), levering.codering()), LONGEST_HEADER);
    skipByteOrderMark(text);
    char separator = separator(text);
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .skipEmptyLines(true)
            .ofCsvRecord(text);
    this.records = reader.iterator();
    this.header = header();
  }

  /**
   * Opens the file of a delivery.
   *
   * @throws RefusedDelivery when there is no file, no header, or a header that cannot be read
   */
  static CsvTable open(Levering levering, Desk desk) throws IOException {
    return new CsvTable(levering, desk);
  }

  List<String> columns() {
    return header;
  }

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
              levering.bestand(),
              1,
              names[0],
              "",
              Reden.KOLOM_ONTBREEKT,
              "de kolom \"%s\" ontbreekt; gevonden zijn: %s. Het hele bestand is daarom niet gelezen"
                  .formatted(String.join("\" of \"", names), String.join(", ", header))));
    }
    return column.getAsInt();
  }

  /** The column with one of these names, whatever their case. */
  OptionalInt find(String... names) {
    for (String name : names) {
      for (int column = 0; column < header.size(); column++) {
        if (header.get(column).equalsIgnoreCase(name)) {
          return OptionalInt.of(column);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The next sound line; lines that are not are reported to the desk and passed over. */
  Optional<Row> next() {
    while (true) {
      Optional<CsvRecord> raw = nextRecord();
      if (raw.isEmpty()) {
        return Optional.empty();
      }
      Optional<Row> row = sound(raw.get());
      if (row.isPresent()) {
        return row;
      }
    }
  }

  private Optional<Row> sound(CsvRecord raw) {
    desk.rowRead();
    long line = raw.getStartingLineNumber();
    List<String> fields = raw.getFields();
    if (fields.size() != header.size()) {
      desk.rejectRow(
          line,
          "",
          EscapingReader.printable(String.join(" ", fields)),
          Reden.VERKEERD_AANTAL_VELDEN,
          "de regel heeft %d velden, de kop heeft er %d; ontbreekt er een scheidingsteken, of breekt het bestand hier af?"
              .formatted(fields.size(), header.size()));
      return Optional.empty();
    }
    List<String> stripped = new ArrayList<>(fields.size());
    for (int column = 0; column < fields.size(); column++) {
      String field = fields.get(column);
      int wrong = EscapingReader.indexOfEscape(field);
      if (wrong >= 0) {
        desk.rejectRow(
            line,
            header.get(column),
            EscapingReader.printable(field),
            Reden.TEKEN_ONLEESBAAR,
            unreadable(EscapingReader.byteAt(field, wrong)));
        return Optional.empty();
      }
      stripped.add(field.strip());
    }
    return Optional.of(new Row(line, List.copyOf(stripped)));
  }

  private String unreadable(int wrongByte) {
    String latin = new String(new byte[] {(byte) wrongByte}, LATIN);
    return "byte 0x%02X is geen %s; in windows-1252 is het \"%s\". Bewaar het bestand als UTF-8, of zet \"codering: windows-1252\" bij deze levering"
        .formatted(wrongByte, levering.codering().name().toUpperCase(Locale.ROOT), latin);
  }

  private Optional<CsvRecord> nextRecord() {
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (CsvParseException broken) {
      desk.rowRead();
      desk.rejectRow(
          desk.lastLine() + 1,
          "",
          "",
          Reden.BESTAND_BREEKT_AF,
          "na deze regel is een aanhalingsteken niet gesloten; de rest van het bestand is niet gelezen");
      return Optional.empty();
    } catch (UncheckedIOException unreadable) {
      desk.rowRead();
      desk.rejectRow(
          desk.lastLine() + 1,
          "",
          "",
          Reden.BESTAND_BREEKT_AF,
          "het bestand is vanaf hier niet te lezen (%s)"
              .formatted(unreadable.getCause().getMessage()));
      return Optional.empty();
    }
  }

  private List<String> header() {
    try {
      if (!records.hasNext()) {
        throw new RefusedDelivery(
            Issue.ofFile(levering.bestand(), Reden.BESTAND_ONLEESBAAR, "het bestand is leeg"));
      }
      List<String> names = records.next().getFields().stream().map(String::strip).toList();
      for (String name : names) {
        int wrong = EscapingReader.indexOfEscape(name);
        if (wrong >= 0) {
          throw new RefusedDelivery(
              Issue.ofCell(
                  levering.bestand(),
                  1,
                  EscapingReader.printable(name),
                  "",
                  Reden.TEKEN_ONLEESBAAR,
                  unreadable(EscapingReader.byteAt(name, wrong))));
        }
        if (name.indexOf('\0') >= 0) {
          throw new RefusedDelivery(
              Issue.ofFile(
                  levering.bestand(),
                  Reden.BESTAND_ONLEESBAAR,
                  "dit is geen tekstbestand; lever een CSV"));
        }
      }
      return names;
    } catch (CsvParseException broken) {
      throw new RefusedDelivery(
          Issue.ofCell(
              levering.bestand(),
              1,
              "",
              "",
              Reden.BESTAND_ONLEESBAAR,
              "de kop is geen CSV: een aanhalingsteken is niet gesloten"),
          broken);
    }
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
  }

  /**
   * The separator that stands most often in the first line, outside quotes; the semicolon when
   * there is none.
   */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER - 1);
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < LONGEST_HEADER - 2; i++) {
      int c = text.read();
      if (c < 0 || (!quoted && c == '\n')) {
        break;
      }
      quoted = (c == '"') != quoted;
      int separator = quoted ? -1 : SEPARATORS.indexOf(c);
      if (separator >= 0) {
        counts[separator]++;
      }
    }
    text.reset();
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
