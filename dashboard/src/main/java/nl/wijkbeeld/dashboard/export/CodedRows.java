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
import java.util.function.LongFunction;
import nl.wijkbeeld.dashboard.snapshot.SortedTable;

/**
 * The rows of a long table, taken over from the database with a number for each text. To take over
 * a text costs as much as ten numbers, and in a table of thousands of rows most texts are the same:
 * {@link Words} has them.
 */
final class CodedRows {
  private static final byte[] COMMA = {','};
  private static final byte[] END = {'}'};

  private final SelectionRows rows;
  private final List<Cell> cells = new ArrayList<>();

  /** What is asked of the database, in the order in which the cells count. */
  private final List<String> asked = new ArrayList<>();

  private CodedRows(SelectionRows rows) {
    this.rows = rows;
    Words words = Words.of(rows.snapshot());
    for (Field field : rows.fields()) {
      cells.add(cell(words, field.column()));
    }
  }

  static CodedRows of(SelectionRows rows) {
    return new CodedRows(rows);
  }

  private Cell cell(Words words, Column column) {
    Optional<String> only = rows.only(column);
    if (only.isPresent()) {
      return new Same(Word.of(only.get()));
    }
    if (column.kind() == Column.Kind.NUMBER) {
      return new Figure(ask(SelectionRows.name(column.code())));
    }
    Words.WordList list = words.list(column);
    return new Coded(ask(list.number()), list.finder());
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
      while (row.next()) {
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
    List<Piece> pieces = new ArrayList<>();
    byte[] end = pieces(pieces);
    JsonLine line = new JsonLine();
    long written = 0;
    try (Connection connection = rows.snapshot().connectBriefly();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question(page))) {
      while (row.next()) {
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

  /** A field that differs from row to row, and all that stands between it and the one before. */
  private record Piece(byte[] before, Cell cell) {}

  /** Adds the pieces of which an object consists, and gives what stands behind the last. */
  private byte[] pieces(List<Piece> pieces) {
    JsonLine same = new JsonLine();
    for (int i = 0; i < cells.size(); i++) {
      String name = Json.text(rows.fields().get(i).name());
      same.add(((i == 0 ? "{" : ",") + name + ":").getBytes(StandardCharsets.UTF_8));
      if (cells.get(i) instanceof Same known) {
        same.add(known.word().json());
      } else {
        pieces.add(new Piece(same.take(), cells.get(i)));
      }
    }
    same.add(END);
    return same.take();
  }

  private String question(SelectionRows.Page page) {
    String order =
        rows.snapshot().isInOrder(SortedTable.WAARDEN) ? "" : " ORDER BY " + rows.order();
    return "SELECT %s FROM (%s)%s%s"
        .formatted(String.join(", ", asked), rows.nameless(), order, SelectionRows.window(page));
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

  /** A number that stands for a word. */
  private record Coded(int index, LongFunction<Word> words) implements Cell {
    @Override
    public Object value(ResultSet row) throws SQLException {
      return words.apply(row.getLong(index)).value();
    }

    @Override
    public void write(ResultSet row, JsonLine line) throws SQLException {
      line.add(words.apply(row.getLong(index)).json());
    }
  }

  /** A number that is a number. */
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
