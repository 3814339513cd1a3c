package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * The rows of a long table, taken over from the database with a number for the words of each {@link
 * WordGroup}. To take over a text costs as much as ten numbers, and in a table of thousands of rows
 * most texts are the same.
 */
final class CodedRows {
  private static final byte[] COMMA = {','};
  private static final byte[] END = {'}'};

  private final SelectionRows rows;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();

  /** What is asked of the database, in the order in which the cells count. */
  private final List<String> asked = new ArrayList<>();

  private CodedRows(SelectionRows rows) {
    this.rows = rows;
    for (Field field : rows.fields()) {
      cells.add(cell(field.column()));
    }
  }

  static CodedRows of(SelectionRows rows) {
    return new CodedRows(rows);
  }

  private Cell cell(Column column) {
    Optional<Word> only = only(column);
    if (only.isPresent()) {
      return new Same(only.get());
    }
    if (column.kind() == Column.Kind.NUMBER) {
      return new Figure(ask(SelectionRows.name(column.code())));
    }
    WordGroup group = WordGroup.of(column);
    return new Spoken(told(group), group.columns().indexOf(column));
  }

  private Told told(WordGroup group) {
    for (Told known : told) {
      if (known.group == group) {
        return known;
      }
    }
    Told added = new Told(group, ask(group.number()));
    told.add(added);
    return added;
  }

  /** What a column holds in every row, when that is known before they are read. */
  private Optional<Word> only(Column column) {
    Optional<String> indicator = rows.only(Column.INDICATOR);
    Optional<Provenance> origin =
        indicator.flatMap(
            code ->
                rows.only(Column.PERIODE)
                    .flatMap(Periode::find)
                    .map(period -> Provenance.of(rows.snapshot(), code, period)));
    Optional<IndicatorInfo> known = indicator.flatMap(IndicatorCatalog.of(rows.snapshot())::find);
    return switch (column) {
      case LABEL -> known.map(IndicatorInfo::label).map(Word::of);
      case EENHEID -> known.map(IndicatorInfo::eenheid).map(Word::of);
      case VERZONNEN -> origin.map(one -> Word.of(one.madeUp().isPresent()));
      case BRON -> origin.map(Lookups::sources).map(Word::of);
      default -> rows.only(column).map(Word::of);
    };
  }

  /** Where the answer will stand. */
  private int ask(String expression) {
    asked.add(expression);
    return asked.size();
  }

  /** Reads the rows into a sink, until the last or until it throws. */
  void read(SelectionRows.Page page, SelectionRows.Sink sink) throws IOException {
    Object[] values = new Object[cells.size()];
    try (Connection connection = rows.snapshot().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question(page))) {
      while (next(row)) {
        for (int i = 0; i < values.length; i++) {
          values[i] = cells.get(i).value(row);
        }
        sink.take(values);
      }
    } catch (SQLException failed) {
      throw rows.unreadable(failed);
    }
  }

  /** Writes the rows as JSON objects with commas between them, and says how many. */
  long write(SelectionRows.Page page, OutputStream out) throws IOException {
    JsonLine line = new JsonLine();
    List<Piece> pieces = pieces(line);
    byte[] end = line.take();
    long written = 0;
    try (Connection connection = rows.snapshot().connectBriefly();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question(page))) {
      while (next(row)) {
        if (written++ > 0) {
          line.add(COMMA);
        }
        for (Piece piece : pieces) {
          line.add(piece.before());
          piece.cell().write(row, line);
        }
        line.add(end);
        line.moveTo(out);
      }
    } catch (SQLException failed) {
      throw rows.unreadable(failed);
    }
    return written;
  }

  private boolean next(ResultSet row) throws SQLException {
    if (!row.next()) {
      return false;
    }
    for (int i = 0; i < told.size(); i++) {
      told.get(i).moveTo(row);
    }
    return true;
  }

  /** A field that differs from row to row, and all that stands between it and the one before. */
  private record Piece(byte[] before, Cell cell) {}

  /** The pieces of which an object consists; what stands behind the last is left on the line. */
  private List<Piece> pieces(JsonLine line) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = Json.text(rows.fields().get(i).name());
      line.add(((i == 0 ? "{" : ",") + name + ":").getBytes(StandardCharsets.UTF_8));
      if (cells.get(i) instanceof Same known) {
        line.add(known.word().json());
      } else {
        pieces.add(new Piece(line.take(), cells.get(i)));
      }
    }
    line.add(END);
    return pieces;
  }

  private String question(SelectionRows.Page page) {
    told.forEach(said -> said.begin(page));
    return "SELECT %s FROM (%s)%s"
        .formatted(String.join(", ", asked), rows.nameless(), rows.window(page));
  }

  /** The words of a group in the row that is read now. */
  private final class Told {
    private final WordGroup group;
    private final int index;
    private Phrases.Reader phrases;

    Told(WordGroup group, int index) {
      this.group = group;
      this.index = index;
    }

    void begin(SelectionRows.Page page) {
      phrases = Phrases.of(rows.snapshot(), group).reader(rows, page);
    }

    void moveTo(ResultSet row) throws SQLException {
      phrases.moveTo(row.getLong(index));
    }

    Word word(int place) {
      return phrases.word(place);
    }
  }

  /** What stands in a field of the row that is read now. */
  private sealed interface Cell {
    /** A String, LocalDate, Double or Boolean, or null where there is none. */
    Object value(ResultSet row) throws SQLException;

    void write(ResultSet row, JsonLine line) throws SQLException;
  }

  /** The same in every row. */
  private record Same(Word word) implements Cell {
    @Override
    public Object value(ResultSet row) {
      return word.value();
    }

    @Override
    public void write(ResultSet row, JsonLine line) {
      line.add(word.json());
    }
  }

  /** A word of a group. */
  private record Spoken(Told told, int place) implements Cell {
    @Override
    public Object value(ResultSet row) {
      return told.word(place).value();
    }

    @Override
    public void write(ResultSet row, JsonLine line) {
      line.add(told.word(place).json());
    }
  }

  /** A number. */
  private record Figure(int index) implements Cell {
    @Override
    public Object value(ResultSet row) throws SQLException {
      double number = row.getDouble(index);
      return row.wasNull() ? null : number;
    }

    @Override
    public void write(ResultSet row, JsonLine line) throws SQLException {
      double number = row.getDouble(index);
      if (row.wasNull()) {
        line.addNull();
      } else {
        line.add(number);
      }
    }
  }
}
