package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;

/** A CSV file with a header: checks every line's shape and letters. */
final class CsvTable extends Table {
  private static final Charset LATIN = Charset.forName("windows-1252");

  private final CsvLines lines;
  private final List<String> header;
  private long headerLine = 1;

  private CsvTable(Desk desk, CsvLines lines) {
    super(desk);
    this.lines = lines;
    this.header = header();
  }

  static CsvTable open(Desk desk) throws IOException {
    return of(desk, CsvLines.open(desk));
  }

  /** The table in lines of which the first is the header. */
  static CsvTable of(Desk desk, CsvLines lines) throws IOException {
    try {
      return new CsvTable(desk, lines);
    } catch (RefusedDelivery refused) {
      lines.close();
      throw refused;
    }
  }

  @Override
  List<String> columns() {
    return header;
  }

  @Override
  long headerLine() {
    return headerLine;
  }

  @Override
  boolean isPadded() {
    Optional<CsvLines.Line> first = lines.next();
    first.ifPresent(lines::giveBack);
    return first.map(this::whole).map(CsvLines.Line::padded).orElse(false);
  }

  @Override
  boolean hasNumbers() {
    return false;
  }

  /** The line, unfolded when it was quoted as a whole. */
  private CsvLines.Line whole(CsvLines.Line line) {
    return line.filled() == 1 && header.size() > 1 ? lines.unfold(line) : line;
  }

  @Override
  Optional<Row> next() {
    while (true) {
      Optional<CsvLines.Line> line = lines.next();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      desk().rowRead();
      CsvLines.Line whole = whole(line.get());
      if (isSound(whole)) {
        return Optional.of(new Row(whole.regel(), whole.velden()));
      }
    }
  }

  private boolean isSound(CsvLines.Line line) {
    List<String> fields = line.velden();
    if (fields.size() != header.size()) {
      desk()
          .rejectRow(
              line.regel(),
              "",
              EscapingReader.printable(String.join(" ", fields)),
              Reden.VERKEERD_AANTAL_VELDEN,
              "de regel heeft %d velden, de kop heeft er %d; ontbreekt er een scheidingsteken, of breekt het bestand hier af?"
                  .formatted(fields.size(), header.size()));
      return false;
    }
    for (int column = 0; column < fields.size(); column++) {
      String field = fields.get(column);
      int wrong = EscapingReader.indexOfEscape(field);
      if (wrong >= 0) {
        desk()
            .rejectRow(
                line.regel(),
                header.get(column),
                EscapingReader.printable(field),
                Reden.TEKEN_ONLEESBAAR,
                unreadable(EscapingReader.byteAt(field, wrong)));
        return false;
      }
      if (field.indexOf('\n') >= 0 && lines.separators(field) >= header.size() - 1) {
        desk()
            .rejectRow(
                line.regel(),
                header.get(column),
                field,
                Reden.VERKEERD_AANTAL_VELDEN,
                "in dit veld staan hele regels; een aanhalingsteken is niet gesloten");
        return false;
      }
    }
    return !isUnreadable(line.regel(), fields);
  }

  private String unreadable(int wrongByte) {
    String latin = new String(new byte[] {(byte) wrongByte}, LATIN);
    return "byte 0x%02X is geen %s; in windows-1252 is het \"%s\". Bewaar het bestand als UTF-8, of zet \"codering: windows-1252\" bij deze levering"
        .formatted(wrongByte, lines.encoding().toUpperCase(Locale.ROOT), latin);
  }

  private List<String> header() {
    int wanted = levering().tabel().kopregel().orElse(1);
    Optional<CsvLines.Line> line = lines.next();
    while (line.isPresent() && line.get().regel() < wanted) {
      line = lines.next();
    }
    CsvLines.Line first =
        line.orElseThrow(
            () ->
                new RefusedDelivery(
                    Issue.ofFile(
                        levering().bestand(), Reden.BESTAND_ONLEESBAAR, "het bestand is leeg")));
    headerLine = first.regel();
    for (String name : first.velden()) {
      int wrong = EscapingReader.indexOfEscape(name);
      if (wrong >= 0) {
        throw new RefusedDelivery(
            Issue.ofCell(
                levering().bestand(),
                headerLine,
                EscapingReader.printable(name),
                "",
                Reden.TEKEN_ONLEESBAAR,
                unreadable(EscapingReader.byteAt(name, wrong))));
      }
      if (name.indexOf('\0') >= 0) {
        throw new RefusedDelivery(
            Issue.ofFile(
                levering().bestand(),
                Reden.BESTAND_ONLEESBAAR,
                "dit is geen tekstbestand; lever een CSV"));
      }
    }
    return first.velden();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
