package nl.wijkbeeld.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.SourceFile;

/**
 * JSON objects as a table: a list of them, or the list that an OData page ({@code value}), a
 * GeoJSON ({@code features}) or a HAL answer ({@code _embedded}) holds.
 *
 * <p>An object within an object becomes a column with a point in its name, such as {@code
 * extraData.theme}. A GeoJSON feature gives its properties, its id, and for a point {@code lon} and
 * {@code lat}; of other outlines only the kind is kept.
 *
 * <p>A line is the line on which an object begins, or, where all objects stand on one line, the
 * number of the object.
 *
 * <p>The file is read twice: once for the names of the columns, once for the rows; never as a
 * whole.
 */
final class JsonTable extends Table {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> LISTS =
      Set.of("value", "features", "results", "result", "data", "items", "records");
  private static final int MOST_COLUMNS = 5_000;

  private final JsonParser parser;
  private final Map<String, Integer> columns;
  private boolean ended;
  private boolean oneLine;
  private long lastLine;
  private long ordinal;

  private JsonTable(Desk desk, JsonParser parser, Map<String, Integer> columns) {
    super(desk);
    this.parser = parser;
    this.columns = columns;
  }

  /** Whether a file begins as JSON does. */
  static boolean isJson(byte[] head) {
    for (byte b : head) {
      boolean skipped = b == ' ' || b == '\n' || b == '\r' || b == '\t' || (b & 0xFF) >= 0xBB;
      if (!skipped) {
        return b == '{' || b == '[';
      }
    }
    return false;
  }

  static JsonTable open(Desk desk) throws IOException {
    Map<String, Integer> columns = new LinkedHashMap<>();
    try (JsonParser names = JSON.createParser(SourceFile.open(desk.levering()))) {
      toRows(desk, names);
      for (JsonToken token = names.nextToken();
          token != JsonToken.END_ARRAY;
          token = names.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          row(names, "", (name, text) -> addColumn(desk, columns, name));
        } else {
          names.skipChildren();
        }
      }
    } catch (IOException broken) {
      if (columns.isEmpty()) {
        throw SourceFile.unreadable(desk.levering(), broken);
      }
    }
    JsonParser rows = JSON.createParser(SourceFile.open(desk.levering(), desk.progress()::bytes));
    try {
      toRows(desk, rows);
    } catch (IOException broken) {
      rows.close();
      throw SourceFile.unreadable(desk.levering(), broken);
    }
    return new JsonTable(desk, rows, columns);
  }

  private static void addColumn(Desk desk, Map<String, Integer> columns, String name) {
    columns.putIfAbsent(name, columns.size());
    if (columns.size() > MOST_COLUMNS) {
      throw refuse(desk, "de objecten hebben samen meer dan %d kenmerken".formatted(MOST_COLUMNS));
    }
  }

  @Override
  List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  @Override
  long headerLine() {
    return 0;
  }

  @Override
  Optional<Row> next() {
    try {
      while (!ended) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
          ended = true;
          SourceFile.checkEnd(levering(), parser);
          return Optional.empty();
        }
        Optional<Row> row = row(token);
        if (row.isPresent()) {
          return row;
        }
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      throw SourceFile.unreadable(levering(), unreadable);
    }
  }

  /** The object as a row; what is no object, or holds what is no text, is rejected. */
  private Optional<Row> row(JsonToken token) throws IOException {
    ordinal++;
    long line = parser.currentTokenLocation().getLineNr();
    oneLine |= line == lastLine;
    lastLine = line;
    long place = oneLine ? ordinal : line;
    desk().rowRead();
    if (token != JsonToken.START_OBJECT) {
      desk()
          .rejectRow(
              place,
              "",
              parser.getText(),
              Reden.VERKEERD_AANTAL_VELDEN,
              "in de lijst wordt een object verwacht, met namen en waarden");
      parser.skipChildren();
      return Optional.empty();
    }
    String[] fields = new String[columns.size()];
    Arrays.fill(fields, "");
    row(
        parser,
        "",
        (name, text) -> {
          Integer column = columns.get(name);
          if (column != null) {
            fields[column] = text.strip();
          }
        });
    List<String> values = List.of(fields);
    return isUnreadable(place, values) ? Optional.empty() : Optional.of(new Row(place, values));
  }

  /** What is told of each value in an object. */
  @FunctionalInterface
  private interface Cells {
    void cell(String name, String text);
  }

  /** Puts the parser before the first object of the list. */
  private static void toRows(Desk desk, JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_ARRAY) {
      return;
    }
    while (token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
        return;
      }
      if (value == JsonToken.START_OBJECT && name.equals("_embedded")) {
        parser.nextToken();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          return;
        }
      }
      parser.skipChildren();
    }
    throw refuse(desk, "in deze JSON staat geen lijst van objecten");
  }

  private static void row(JsonParser parser, String prefix, Cells cells) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (prefix.isEmpty() && name.equals("properties") && value == JsonToken.START_OBJECT) {
        row(parser, "", cells);
      } else if (prefix.isEmpty() && name.equals("geometry")) {
        geometry(parser, value, cells);
      } else if (value == JsonToken.START_OBJECT) {
        row(parser, prefix + name + ".", cells);
      } else if (value == JsonToken.START_ARRAY) {
        cells.cell(prefix + name, list(parser));
      } else if (!name.equals("type") || !parser.getText().equals("Feature")) {
        cells.cell(prefix + name, value == JsonToken.VALUE_NULL ? "" : parser.getText());
      }
    }
  }

  private static void geometry(JsonParser parser, JsonToken start, Cells cells) throws IOException {
    if (start != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    String type = "";
    List<String> first = List.of();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("type")) {
        type = parser.getText();
      } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
        first = numbers(parser);
      } else {
        parser.skipChildren();
      }
    }
    cells.cell("geometry.type", type);
    if (type.equals("Point") && first.size() >= 2) {
      cells.cell("lon", first.get(0));
      cells.cell("lat", first.get(1));
    }
  }

  /** The numbers of a list, or none when it holds lists. */
  private static List<String> numbers(JsonParser parser) throws IOException {
    List<String> numbers = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = parser.nextToken()) {
      if (token.isNumeric()) {
        numbers.add(parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return numbers;
  }

  /** The values of a list, joined by a bar; lists and objects within it are left out. */
  private static String list(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = parser.nextToken()) {
      if (token.isScalarValue()) {
        texts.add(parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return String.join("|", texts);
  }

  private static RefusedDelivery refuse(Desk desk, String message) {
    return new RefusedDelivery(
        Issue.ofFile(desk.levering().bestand(), Reden.BESTAND_ONLEESBAAR, message));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
