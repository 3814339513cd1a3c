package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Divisions;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SortedTable;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;

/**
 * The rows of a selection, in one fixed order, read as a stream: however many there are, one is
 * held at a time.
 *
 * <p>Codes go into the question as quoted texts, so that a code that does not exist finds nothing
 * and does no harm.
 */
public final class SelectionRows {
  private static final String SQL = sql("SelectionRows.sql");

  private final Snapshot snapshot;
  private final Selection selection;
  private final List<Field> fields;

  /** Which of the rows: all, or a page of them. */
  public record Page(long offset, OptionalLong limit) {
    public static final Page ALL = new Page(0, OptionalLong.empty());
  }

  /** Takes the rows, one by one. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes a row.
     *
     * @param values in the order of {@link #fields()}: a String, LocalDate, Double or Boolean, or
     *     null where there is none; the array is used again for the next row
     */
    void take(Object[] values) throws IOException;
  }

  /**
   * How many rows there are, by state; in a long table every row is a value.
   *
   * @param rows the rows of the table
   * @param states the values by state
   */
  public record Count(long rows, Map<String, Long> states) {
    public Count {
      states = Map.copyOf(states);
    }
  }

  private SelectionRows(Snapshot snapshot, Selection selection) {
    this.snapshot = snapshot;
    this.selection = selection;
    fields = selection.wide() ? wideFields() : longFields();
  }

  public static SelectionRows of(Snapshot snapshot, Selection selection) {
    return new SelectionRows(snapshot, selection);
  }

  /** What every row has. */
  public List<Field> fields() {
    return fields;
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Selection selection() {
    return selection;
  }

  /** The indicators that are asked for and exist, in the order in which they are asked for. */
  public List<IndicatorInfo> indicators() {
    IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);
    return selection.everyIndicator()
        ? catalog.list()
        : selection.indicators().stream().map(catalog::find).flatMap(Optional::stream).toList();
  }

  /** Reads the rows into a sink, until the last or until it throws. */
  public void read(Page page, Sink sink) throws IOException {
    if (!selection.wide()) {
      CodedRows.of(this).read(page, sink);
      return;
    }
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(numbered() + limit(page));
        ResultSet result = statement.executeQuery()) {
      Object[] values = new Object[fields.size()];
      Map<Long, LocalDate> days = new HashMap<>();
      while (result.next()) {
        for (int i = 0; i < values.length; i++) {
          values[i] = value(result, i + 1, fields.get(i).kind(), days);
        }
        sink.take(values);
      }
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }

  /**
   * Writes the rows of a long table as JSON objects with commas between them, each with {@link
   * #fields()} in their order, and says how many; the stream is left open.
   */
  public long writeObjects(Page page, OutputStream out) throws IOException {
    return CodedRows.of(this).write(page, out);
  }

  /** What a column holds in every row, because nothing else was asked for. */
  Optional<String> only(Column column) {
    List<String> asked =
        switch (column) {
          case INDICATOR -> selection.everyIndicator() ? List.of() : selection.indicators();
          case NIVEAU -> selection.levels();
          case INDELING -> selection.divisions();
          case PERIODE -> selection.periods();
          case UITSPLITSING -> selection.breakdowns();
          default -> List.of();
        };
    return asked.size() == 1 ? Optional.of(asked.getFirst()) : Optional.empty();
  }

  UnreadableSnapshot unreadable(SQLException failed) {
    return new UnreadableSnapshot(
        "de waarden van snapshot " + snapshot.id() + " kunnen niet worden gelezen", failed);
  }

  /** The same rows with their dates as a number of days, which is quicker to read. */
  private String numbered() {
    List<String> columns = new ArrayList<>();
    for (Field field : fields) {
      String column = name(field.name());
      columns.add(
          field.kind() == Column.Kind.DATE
              ? "%s - DATE '1970-01-01' AS %s".formatted(column, column)
              : column);
    }
    return "SELECT %s FROM (%s) ORDER BY %s"
        .formatted(String.join(", ", columns), unordered(), order());
  }

  /** Counts the rows without reading them. */
  public Count count() {
    TreeMap<String, Long> states = new TreeMap<>();
    long rows = 0;
    try (Connection connection = snapshot.connect();
        Statement statement = connection.createStatement()) {
      try (ResultSet result =
          statement.executeQuery(
              "SELECT status, count(*) FROM %s w WHERE %s GROUP BY status"
                  .formatted(values(), condition()))) {
        while (result.next()) {
          states.put(result.getString(1), result.getLong(2));
          rows += result.getLong(2);
        }
      }
      if (selection.wide()) {
        try (ResultSet result =
            statement.executeQuery(
                "SELECT count(*) FROM (SELECT DISTINCT gebiedcode, indeling, niveau, periode, uitsplitsing FROM %s w WHERE %s)"
                    .formatted(values(), condition()))) {
          result.next();
          rows = result.getLong(1);
        }
      }
    } catch (SQLException failed) {
      throw new UnreadableSnapshot(
          "de waarden van snapshot " + snapshot.id() + " kunnen niet worden geteld", failed);
    }
    return new Count(rows, states);
  }

  /** A connection on which {@link #query()} can be asked. */
  Connection connect() throws SQLException {
    return Lookups.connect(snapshot);
  }

  /** The question; its columns are {@link #fields()}, in their order. */
  String query() {
    return unordered() + " ORDER BY " + order();
  }

  private String unordered() {
    String rows = Lookups.named(nameless(), selection.tableColumns());
    return selection.wide() ? wide(rows) : all(rows);
  }

  /** The rows of a page of a long table with some columns at least, in no order. */
  String named(Page page, List<Column> columns) {
    return Lookups.named("SELECT * FROM (%s)%s".formatted(nameless(), window(page)), columns);
  }

  /** The rows with the columns of the values only, as alias w; in no order. */
  String nameless() {
    return "%s WHERE %s"
        .formatted(SQL.replace("FROM waarden w", "FROM " + values() + " w"), condition());
  }

  /** The values, or the files of them that have all that is asked for. */
  private String values() {
    return selection.everyIndicator()
        ? "waarden"
        : snapshot.part(SortedTable.WAARDEN, selection.indicators());
  }

  /** The columns by which the rows are ordered; together they tell each row from every other. */
  String order() {
    return SortedTable.WAARDEN.order().stream()
        .filter(column -> !selection.wide() || !column.equals(Column.INDICATOR.code()))
        .map(SelectionRows::name)
        .collect(Collectors.joining(", "));
  }

  private String all(String rows) {
    return "SELECT %s FROM (%s)"
        .formatted(
            fields.stream().map(field -> name(field.name())).collect(Collectors.joining(", ")),
            rows);
  }

  /** What one indicator has not, while another has, is absent. */
  private String wide(String rows) {
    List<String> parts = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Field field : fields) {
      String column = name(field.column().code());
      if (field.indicator().isPresent()) {
        String one =
            "any_value(%s) FILTER (WHERE indicator = %s)"
                .formatted(column, text(field.indicator().get()));
        String cell =
            field.column() == Column.STATUS ? "coalesce(%s, 'afwezig')".formatted(one) : one;
        parts.add(cell + " AS " + name(field.name()));
      } else if (field.column().role() == Column.Role.KEY) {
        keys.add(column);
        parts.add(column);
      } else {
        parts.add("any_value(%s) AS %s".formatted(column, name(field.name())));
      }
    }
    return "SELECT %s FROM (%s) GROUP BY %s"
        .formatted(String.join(", ", parts), rows, String.join(", ", keys));
  }

  /** The end of a question after the rows of a page, in their order. */
  String window(Page page) {
    return (comeInOrder() ? "" : " ORDER BY " + order()) + limit(page);
  }

  /**
   * Whether rows that lie in order come in order by themselves. Of a list of codes DuckDB makes a
   * join, and what comes out of a join has no order.
   */
  private boolean comeInOrder() {
    return snapshot.isInOrder(SortedTable.WAARDEN)
        && areas().stream().allMatch(codes -> codes.size() <= 1)
        && Stream.of(
                selection.indicators(),
                selection.levels(),
                selection.divisions(),
                selection.periods(),
                selection.breakdowns())
            .allMatch(codes -> codes.size() <= 1);
  }

  private static String limit(Page page) {
    String limit = page.limit().isPresent() ? " LIMIT " + page.limit().getAsLong() : "";
    return limit + (page.offset() > 0 ? " OFFSET " + page.offset() : "");
  }

  private List<Field> longFields() {
    return selection.tableColumns().stream()
        .map(column -> new Field(column.code(), column, Optional.empty()))
        .toList();
  }

  private List<Field> wideFields() {
    List<Field> found = new ArrayList<>();
    for (Column column : selection.tableColumns()) {
      if (column.role() != Column.Role.INDICATOR && column.role() != Column.Role.VALUE) {
        found.add(new Field(column.code(), column, Optional.empty()));
      }
    }
    for (IndicatorInfo indicator : indicators()) {
      for (Column column : selection.tableColumns()) {
        if (column.role() == Column.Role.VALUE) {
          String name =
              column == Column.WAARDE ? indicator.code() : indicator.code() + "_" + column.code();
          found.add(new Field(name, column, Optional.of(indicator.code())));
        }
      }
    }
    return List.copyOf(found);
  }

  private String condition() {
    List<String> conditions = new ArrayList<>();
    if (!selection.everyIndicator()) {
      conditions.add(in(Column.INDICATOR, selection.indicators()));
    }
    areas().ifPresent(codes -> conditions.add(in(Column.GEBIEDCODE, codes)));
    if (!selection.levels().isEmpty()) {
      conditions.add(in(Column.NIVEAU, selection.levels()));
    }
    if (!selection.divisions().isEmpty()) {
      conditions.add(in(Column.INDELING, selection.divisions()));
    }
    if (!selection.periods().isEmpty()) {
      conditions.add(in(Column.PERIODE, selection.periods()));
    }
    if (!selection.breakdowns().isEmpty()) {
      conditions.add(in(Column.UITSPLITSING, selection.breakdowns()));
    }
    return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
  }

  /** The codes of the areas that are asked for, or nothing when all are. */
  public Optional<List<String>> areas() {
    if (selection.areas().isEmpty() && selection.within().isEmpty()) {
      return Optional.empty();
    }
    Set<String> codes = new LinkedHashSet<>(selection.areas());
    for (String division : Divisions.of(snapshot).names()) {
      Areas all = Areas.of(snapshot, division);
      for (String outer : selection.within()) {
        all.within(outer).stream()
            .map(Areas.Area::code)
            .filter(code -> !code.equals(outer))
            .forEach(codes::add);
      }
    }
    return Optional.of(List.copyOf(codes));
  }

  private static String in(Column column, List<String> codes) {
    return codes.isEmpty()
        ? "false"
        : "w.%s IN (%s)"
            .formatted(
                name(column.code()),
                codes.stream().map(SelectionRows::text).collect(Collectors.joining(", ")));
  }

  private static Object value(ResultSet row, int index, Column.Kind kind, Map<Long, LocalDate> days)
      throws SQLException {
    return switch (kind) {
      case TEXT -> row.getString(index);
      case DATE -> {
        long day = row.getLong(index);
        yield row.wasNull() ? null : days.computeIfAbsent(day, LocalDate::ofEpochDay);
      }
      case NUMBER -> {
        double number = row.getDouble(index);
        yield row.wasNull() ? null : number;
      }
      case FLAG -> {
        boolean flag = row.getBoolean(index);
        yield row.wasNull() ? null : flag;
      }
    };
  }

  /** A text as SQL writes it; a NUL, which no text of a snapshot has, would end the question. */
  static String text(String text) {
    return "'" + text.replace("'", "''").replace('\0', '\uFFFD') + "'";
  }

  /** A name as SQL writes it. */
  static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String sql(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            SelectionRows.class.getResourceAsStream(file), file + " ontbreekt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
