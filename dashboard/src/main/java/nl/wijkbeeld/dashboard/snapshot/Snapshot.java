package nl.wijkbeeld.dashboard.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.duckdb.DuckDBConnection;

/** One published snapshot, opened for questions. It never changes; many may ask at once. */
public final class Snapshot {
  private static final Map<Class<?>, String> QUESTIONS = new ConcurrentHashMap<>();

  private final String id;
  private final Path folder;
  private final SnapshotManifest manifest;
  private final SnapshotFiles files;
  private final DuckDBConnection connection;
  private final Set<String> laterTables;
  private final Map<String, Object> remembered = new ConcurrentHashMap<>();

  private Snapshot(
      String id,
      Path folder,
      SnapshotManifest manifest,
      SnapshotFiles files,
      DuckDBConnection connection,
      Set<String> laterTables) {
    this.id = id;
    this.folder = folder;
    this.manifest = manifest;
    this.files = files;
    this.connection = connection;
    this.laterTables = laterTables;
  }

  /** Opens the snapshot in a folder. */
  static Snapshot open(String id, Path folder) throws IOException {
    SnapshotManifest manifest = SnapshotManifest.read(folder);
    SnapshotFiles files = SnapshotFiles.read(folder, manifest);
    Opened opened = Opened.of(id, folder, "");
    return new Snapshot(id, folder, manifest, files, opened.connection(), opened.laterTables());
  }

  /** A database in memory with a view on each published table. */
  private record Opened(DuckDBConnection connection, Set<String> laterTables) {

    /**
     * Opens one.
     *
     * @param setting what it has besides the usual settings; may be empty
     */
    static Opened of(String id, Path folder, String setting) throws IOException {
      try {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
          statement.execute("SET enable_geoparquet_conversion = false");
          // Files of a snapshot never change: what they hold where is read once. The bytes
          // themselves the operating system keeps already.
          statement.execute("SET parquet_metadata_cache = true");
          statement.execute("SET enable_external_file_cache = false");
          if (!setting.isEmpty()) {
            statement.execute(setting);
          }
          return new Opened(
              connection.unwrap(DuckDBConnection.class), PublishedTables.open(statement, folder));
        }
      } catch (SQLException failed) {
        throw new IOException("snapshot " + id + " kan niet worden geopend", failed);
      }
    }
  }

  public String id() {
    return id;
  }

  /** The edition that it is, if it was made one; that can happen while it is open. */
  public Optional<Edition> edition() {
    Path lake = folder.toAbsolutePath().getParent().getParent();
    return Edition.list(new LakeLayout(lake)).stream()
        .filter(edition -> edition.snapshot().equals(id))
        .findFirst();
  }

  /**
   * Whether its files are still what they were when it was opened. When not, every answer of it is
   * suspect: ask the store for it again.
   */
  public boolean isIntact() {
    return files.areUnchanged();
  }

  /**
   * The files of a table, for a question that lays it beside that of another snapshot. They hold
   * the columns that the snapshot was published with and no others.
   */
  public String files(String table) {
    return folder.toAbsolutePath().resolve(table).resolve("*.parquet").toString();
  }

  public SnapshotManifest manifest() {
    return manifest;
  }

  /**
   * Whether a table is there that older snapshots lack; of one that is not, every question has an
   * empty answer.
   */
  public boolean has(String table) {
    return laterTables.contains(table);
  }

  /** What is read of one row of an answer. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Asks the question in the {@code .sql} file that stands beside a class and has its name.
   *
   * @param question the class beside which the file stands
   * @param parameters the values of the question marks, in their order
   * @throws UnreadableSnapshot when its files are gone or damaged
   */
  public <T> List<T> ask(Class<?> question, RowReader<T> reader, Object... parameters) {
    return answer(question, QUESTIONS.computeIfAbsent(question, Snapshot::sql), reader, parameters);
  }

  /**
   * As {@link #ask}, for a question that asks a long table for some codes only: files that cannot
   * hold them stay closed.
   *
   * @throws UnreadableSnapshot when its files are gone or damaged
   */
  public <T> List<T> askPart(
      SortedTable table,
      Collection<String> codes,
      Class<?> question,
      RowReader<T> reader,
      Object... parameters) {
    String sql = QUESTIONS.computeIfAbsent(question, Snapshot::sql);
    return answer(question, table.narrow(sql, part(table, codes)), reader, parameters);
  }

  /**
   * A long table as a question can name it: the table itself, or the files of it that have all rows
   * of some codes.
   *
   * @throws UnreadableSnapshot when its files are gone or damaged
   */
  public String part(SortedTable table, Collection<String> codes) {
    return table.part(
        remember("bestanden " + table, Stretches.class, all -> stretches(table)).all(), codes);
  }

  /**
   * Whether the rows of a table come in its order when a question to it, without another table and
   * without a list of codes, asks none: the sorting can be left out.
   */
  public boolean isInOrder(SortedTable table) {
    return table.isInOrder(manifest);
  }

  private record Stretches(List<SortedTable.Stretch> all) {}

  private Stretches stretches(SortedTable table) {
    try (Connection own = connection.duplicate()) {
      return new Stretches(table.stretches(own, folder));
    } catch (SQLException failed) {
      throw new UnreadableSnapshot(
          "de bestanden van %s in snapshot %s zijn niet te lezen".formatted(table, id), failed);
    }
  }

  private <T> List<T> answer(
      Class<?> question, String sql, RowReader<T> reader, Object... parameters) {
    try (Connection own = connection.duplicate();
        PreparedStatement statement = own.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    } catch (SQLException failed) {
      throw new UnreadableSnapshot(
          "de vraag " + question.getSimpleName() + " aan snapshot " + id + " is mislukt", failed);
    }
  }

  /**
   * A connection of one's own to the published tables, for an answer that is too long to hold or
   * that the database itself writes to a file. Who asks for it closes it.
   *
   * @throws UnreadableSnapshot when the snapshot can no longer be opened
   */
  public Connection connect() {
    try {
      return connection.duplicate();
    } catch (SQLException failed) {
      throw new UnreadableSnapshot("snapshot " + id + " kan niet worden bevraagd", failed);
    }
  }

  /**
   * A connection as that of {@link #connect()}, for a question that is answered in milliseconds and
   * that many ask at once. It takes one processor: to divide such a question costs two fifths more
   * and makes it no faster.
   *
   * @throws UnreadableSnapshot when the snapshot can no longer be opened
   */
  public Connection connectBriefly() {
    try {
      return remember("een processor", Opened.class, Snapshot::openForOneProcessor)
          .connection()
          .duplicate();
    } catch (SQLException failed) {
      throw new UnreadableSnapshot("snapshot " + id + " kan niet worden bevraagd", failed);
    }
  }

  private Opened openForOneProcessor() {
    try {
      return Opened.of(id, folder, "SET threads = 1");
    } catch (IOException failed) {
      throw new UnreadableSnapshot("snapshot " + id + " kan niet worden bevraagd", failed);
    }
  }

  /**
   * Something that is costly to make and, since a snapshot never changes, needs to be made once.
   */
  public <T> T remember(String key, Class<T> type, Function<Snapshot, T> make) {
    return type.cast(remembered.computeIfAbsent(key, unused -> make.apply(this)));
  }

  private static String sql(Class<?> question) {
    try (InputStream in =
        Objects.requireNonNull(
            question.getResourceAsStream(question.getSimpleName() + ".sql"),
            () -> question.getSimpleName() + ".sql ontbreekt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
