package nl.wijkbeeld.dashboard.export;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * The words that rows of a snapshot have in the columns of a {@link WordGroup}: the combinations
 * that were met until now. Each has a number: what the database makes of it, which it does quicker
 * than handing the words over. One that was not met before is looked up once.
 */
final class Phrases {
  private final WordGroup group;
  private volatile Known known = new Known(new long[0], new Word[0][], Map.of());

  private Phrases(WordGroup group) {
    this.group = group;
  }

  static Phrases of(Snapshot snapshot, WordGroup group) {
    return snapshot.remember("woorden/" + group, Phrases.class, unused -> new Phrases(group));
  }

  /** Goes through phrases by their numbers, for one reader. */
  Reader reader(SelectionRows rows, SelectionRows.Page page) {
    return new Reader(rows, page);
  }

  /** The phrases in the order in which rows have them, and the place of each. */
  private record Known(long[] numbers, Word[][] words, Map<Long, Integer> places) {
    boolean isAt(int place, long number) {
      return place < numbers.length && numbers[place] == number;
    }
  }

  final class Reader {
    private final SelectionRows rows;
    private final SelectionRows.Page page;
    private Known met = known;
    private int place;

    private Reader(SelectionRows rows, SelectionRows.Page page) {
      this.rows = rows;
      this.page = page;
    }

    /** Goes to a phrase: mostly the same one, or the next. */
    void moveTo(long number) throws SQLException {
      if (!met.isAt(place, number)) {
        place = met.isAt(place + 1, number) ? place + 1 : find(number);
      }
    }

    private int find(long number) throws SQLException {
      Integer found = met.places().get(number);
      if (found == null) {
        learn(number, rows, page);
        met = known;
        found = met.places().get(number);
      }
      if (found == null) {
        throw new IllegalStateException("een rij heeft woorden die haar tabel niet heeft");
      }
      return found;
    }

    /** A word of the phrase, by the place of its column in the group. */
    Word word(int column) {
      return met.words()[place][column];
    }
  }

  /** Looks up the phrases that rows have, unless another did while this reader waited. */
  private synchronized void learn(long number, SelectionRows rows, SelectionRows.Page page)
      throws SQLException {
    if (known.places().containsKey(number)) {
      return;
    }
    String columns = names(group.columns());
    List<Long> numbers = new ArrayList<>();
    List<Word[]> words = new ArrayList<>();
    try (Connection connection = rows.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT * FROM (SELECT DISTINCT %s AS nummer, %s FROM (%s)) ORDER BY %s"
                    .formatted(
                        group.number(), columns, rows.named(page, group.columns()), columns))) {
      Map<Object, Word> same = new HashMap<>();
      while (row.next()) {
        numbers.add(row.getLong(1));
        words.add(words(row, same));
      }
    }
    known = with(numbers, words);
  }

  private static String names(List<Column> columns) {
    return columns.stream()
        .map(column -> SelectionRows.name(column.code()))
        .collect(Collectors.joining(", "));
  }

  private Word[] words(ResultSet row, Map<Object, Word> same) throws SQLException {
    List<Word> words = new ArrayList<>();
    for (Column column : group.columns()) {
      int index = words.size() + 2;
      Object value =
          column.kind() == Column.Kind.DATE
              ? row.getObject(index, LocalDate.class)
              : row.getObject(index);
      words.add(same.computeIfAbsent(value, Word::of));
    }
    return words.toArray(Word[]::new);
  }

  /**
   * Adds phrases. That two of 20,000 have the same number happens in one of 40,000 million
   * snapshots; it is refused when both are looked up, and not seen when the second never is.
   */
  private Known with(List<Long> numbers, List<Word[]> words) {
    Map<Long, Integer> places = new HashMap<>(known.places());
    List<Word[]> all = new ArrayList<>(Arrays.asList(known.words()));
    for (int i = 0; i < words.size(); i++) {
      Integer before = places.putIfAbsent(numbers.get(i), all.size());
      if (before == null) {
        all.add(words.get(i));
      } else if (!Arrays.equals(all.get(before), words.get(i))) {
        throw new IllegalStateException("verschillende woorden hebben hetzelfde nummer");
      }
    }
    long[] sorted = new long[all.size()];
    places.forEach((number, place) -> sorted[place] = number);
    return new Known(sorted, all.toArray(Word[][]::new), places);
  }
}
