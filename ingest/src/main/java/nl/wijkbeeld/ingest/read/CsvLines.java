package nl.wijkbeeld.ingest.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.SourceFile;

/**
 * The lines of a text file with separated fields. Finds out the encoding and the separator
 * (semicolon, comma, tab, bar, or white space), and unfolds lines that Excel quoted as a whole.
 */
final class CsvLines implements AutoCloseable {
  private static final String SEPARATORS = ";,\t|";
  private static final int LONGEST_HEADER = 1 << 18;
  private static final int HEAD_LINES = 20;

  /** A field, and so a line that is not split, may hold this many letters. */
  private static final int LONGEST_FIELD = 1 << 22;

  /**
   * One line as it stands.
   *
   * @param regel the line in the file on which it begins
   * @param velden its fields, without surrounding spaces
   * @param padded whether a quoted field was filled up with spaces on its left, as StatLine does
   */
  record Line(long regel, List<String> velden, boolean padded) {

    /** How many fields hold anything. */
    int filled() {
      int filled = 0;
      for (String field : velden) {
        filled += field.isEmpty() ? 0 : 1;
      }
      return filled;
    }
  }

  private final Desk desk;
  private final CsvReader<Line> reader;
  private final Iterator<Line> records;
  private final TextEncoding encoding;
  private final char separator;
  private final List<Line> returned = new ArrayList<>();
  private boolean folded;
  private boolean broken;

  private CsvLines(Desk desk) throws IOException {
    this.desk = desk;
    Levering levering = desk.levering();
    this.encoding = TextEncoding.of(levering);
    BufferedReader text =
        new BufferedReader(
            new EscapingReader(
                SourceFile.open(levering, desk.progress()::bytes), encoding.charset()),
            LONGEST_HEADER);
    skipByteOrderMark(text);
    String head = head(text);
    this.separator = separator(head);
    this.reader = builder(separator).build(new LineHandler(separator == ' '), text);
    this.records = reader.iterator();
    this.folded = separator != ' ' && isFolded(head);
    if (encoding.recognised()) {
      desk.remark(
          0,
          Reden.CODERING_HERKEND,
          "het bestand is geen UTF-8 en is gelezen als %s; kloppen de letters niet, zet dan \"codering:\" bij deze levering"
              .formatted(encoding.label()));
    }
    if (encoding.endsInLine()) {
      desk.remark(
          0,
          Reden.BESTAND_BREEKT_AF,
          "de laatste regel heeft geen regeleinde; kijk of het bestand helemaal is aangekomen");
    }
  }

  static CsvLines open(Desk desk) throws IOException {
    return new CsvLines(desk);
  }

  String encoding() {
    return encoding.label();
  }

  private static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_FIELD)
        .skipEmptyLines(true);
  }

  /** The next line, or nothing at the end or where the file cannot be read any further. */
  Optional<Line> next() {
    if (!returned.isEmpty()) {
      return Optional.of(returned.removeLast());
    }
    try {
      if (broken || !records.hasNext()) {
        return Optional.empty();
      }
      Line line = records.next();
      while (line.velden().isEmpty() && records.hasNext()) {
        line = records.next();
      }
      return line.velden().isEmpty() ? Optional.empty() : Optional.of(folded ? unfold(line) : line);
    } catch (CsvParseException unsound) {
      breakOff(
          "na deze regel is een aanhalingsteken niet gesloten, of een veld is langer dan %d tekens; de rest van het bestand is niet gelezen"
              .formatted(LONGEST_FIELD));
    } catch (UncheckedIOException unreadable) {
      breakOff(
          "het bestand is vanaf hier niet te lezen (%s)"
              .formatted(unreadable.getCause().getMessage()));
    }
    return Optional.empty();
  }

  /** How many separators a text holds. */
  long separators(String text) {
    return text.chars().filter(c -> c == separator).count();
  }

  /** Gives a line back, so that {@link #next} gives it again. */
  void giveBack(Line line) {
    returned.add(line);
  }

  private void breakOff(String message) {
    broken = true;
    if (desk.read() == 0) {
      throw new RefusedDelivery(
          Issue.ofCell(
              desk.levering().bestand(),
              1,
              "",
              "",
              Reden.BESTAND_ONLEESBAAR,
              "dit is geen CSV: " + message));
    }
    desk.rowRead();
    desk.rejectRow(desk.lastLine() + 1, "", "", Reden.BESTAND_BREEKT_AF, message);
  }

  /** The fields of a line that was quoted as a whole, its inner quotes doubled. */
  Line unfold(Line line) {
    String whole = line.velden().getFirst();
    try (CsvReader<Line> inner =
        builder(separator(whole)).build(new LineHandler(false), new StringReader(whole))) {
      Iterator<Line> lines = inner.iterator();
      Line fields = lines.hasNext() ? lines.next() : new Line(1, List.of(""), false);
      return new Line(line.regel(), fields.velden(), fields.padded());
    } catch (CsvParseException | IOException unsound) {
      return line;
    }
  }

  /** Whether the first line is one quoted field that holds quotes and separators itself. */
  private static boolean isFolded(String head) {
    String line = head.lines().findFirst().orElse("").strip().replaceAll("[;,\\t]+$", "");
    if (line.length() < 3 || line.charAt(0) != '"' || line.charAt(line.length() - 1) != '"') {
      return false;
    }
    String inner = line.substring(1, line.length() - 1);
    String unescaped = inner.replace("\"\"", "\"");
    return inner.contains("\"\"")
        && inner.replace("\"\"", "").indexOf('"') < 0
        && counts(unescaped)[best(unescaped)] > 0;
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
  }

  /** The first lines, up to and with the first that has a separator outside quotes. */
  private static String head(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    StringBuilder head = new StringBuilder();
    boolean quoted = false;
    boolean separated = false;
    int lines = 0;
    for (int i = 0; i < LONGEST_HEADER - 1; i++) {
      int c = text.read();
      if (c < 0 || (c == '\n' && !quoted && (separated || ++lines == HEAD_LINES))) {
        break;
      }
      quoted = (c == '"') != quoted;
      separated |= !quoted && SEPARATORS.indexOf(c) >= 0;
      head.append((char) c);
    }
    text.reset();
    return head.toString();
  }

  /**
   * The separator that stands most often in the first lines, outside quotes; white space when there
   * is none of the others.
   */
  private static char separator(String head) {
    int best = best(head);
    if (counts(head)[best] > 0) {
      return SEPARATORS.charAt(best);
    }
    return count(' ', head.strip()) > 0 ? ' ' : SEPARATORS.charAt(0);
  }

  private static int best(String head) {
    int[] counts = counts(head);
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }

  private static int[] counts(String head) {
    return SEPARATORS.chars().map(separator -> count(separator, head)).toArray();
  }

  /** How often a sign stands outside quotes. */
  private static int count(int sign, String head) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      quoted = (c == '"') != quoted;
      count += !quoted && c == sign ? 1 : 0;
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /**
   * Makes lines of what FastCSV finds. Fields repeat (years, codes, names), so of each column the
   * texts seen last are kept and given out again instead of copied; of the first columns more,
   * since a long file has its codes there.
   */
  private static final class LineHandler extends AbstractBaseCsvCallbackHandler<Line> {
    private static final int SLOTS = 1 << 10;
    private static final int FIRST_COLUMNS = 8;
    private static final int FIRST_SLOTS = 1 << 14;

    private final boolean whiteSpace;
    private final List<Seen> seen = new ArrayList<>();
    private String[] fields = new String[16];
    private int count;
    private long line;
    private boolean padded;

    LineHandler(boolean whiteSpace) {
      this.whiteSpace = whiteSpace;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      line = startingLineNumber;
      count = 0;
      padded = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      int from = offset;
      int until = offset + length;
      while (from < until && Character.isWhitespace(buffer[from])) {
        from++;
      }
      while (until > from && Character.isWhitespace(buffer[until - 1])) {
        until--;
      }
      if (whiteSpace && from == until && !quoted) {
        return;
      }
      padded |= quoted && from > offset && from < until;
      if (count == fields.length) {
        fields = Arrays.copyOf(fields, count * 2);
      }
      fields[count] = text(count, buffer, from, until - from);
      count++;
    }

    private String text(int column, char[] buffer, int offset, int length) {
      if (length == 0) {
        return "";
      }
      if (length > 64 || column >= 256) {
        return new String(buffer, offset, length);
      }
      while (seen.size() <= column) {
        seen.add(new Seen(seen.size() < FIRST_COLUMNS ? FIRST_SLOTS : SLOTS));
      }
      return seen.get(column).text(buffer, offset, length);
    }

    @Override
    protected Line buildRecord() {
      return new Line(line, List.of(Arrays.copyOf(fields, count)), padded);
    }
  }

  /** The texts of one column seen last; of a column in which they hardly repeat, none. */
  private static final class Seen {
    private static final int TRIAL = 1 << 14;

    private String[] slots;
    private int tried;
    private int repeated;

    Seen(int size) {
      this.slots = new String[size];
    }

    String text(char[] buffer, int offset, int length) {
      if (slots.length == 0) {
        return new String(buffer, offset, length);
      }
      int hash = length;
      for (int i = 0; i < length; i++) {
        hash = hash * 31 + buffer[offset + i];
      }
      int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
      String kept = slots[slot];
      tried++;
      if (kept != null && same(kept, buffer, offset, length)) {
        repeated++;
        return kept;
      }
      String made = new String(buffer, offset, length);
      slots[slot] = made;
      if (tried >= TRIAL && repeated < tried / 2) {
        slots = new String[0];
      }
      return made;
    }

    private static boolean same(String text, char[] buffer, int offset, int length) {
      if (text.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (text.charAt(i) != buffer[offset + i]) {
          return false;
        }
      }
      return true;
    }
  }
}
