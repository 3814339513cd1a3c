package nl.wijkbeeld.dashboard.export;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;

/**
 * The words of a snapshot: what the fields of its values hold that are not numbers. Each has a
 * number by which a question can ask it: what the database makes of its text, which it does quicker
 * than handing the text over.
 */
final class Words {
  /** No day and no flag. */
  private static final long NONE = Long.MIN_VALUE;

  private final Snapshot snapshot;
  private final Map<Column, WordList> lists = new EnumMap<>(Column.class);

  private Words(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  static Words of(Snapshot snapshot) {
    return snapshot.remember("woorden", Words.class, Words::new);
  }

  /** The words of a column, and how a question asks which of them a row w has. */
  interface WordList {
    /** What a question asks: a number that stands for the word. */
    String number();

    /** Finds words by their numbers, quickest in the order of the list; for one reader. */
    LongFunction<Word> finder();
  }

  /**
   * The words of a column that does not hold figures.
   *
   * @throws UnreadableSnapshot when its files are gone or damaged
   */
  synchronized WordList list(Column column) {
    return lists.computeIfAbsent(column, this::read);
  }

  private WordList read(Column column) {
    return switch (column) {
      case BEGIN, EIND -> new Days(column);
      case VOORLOPIG, WEINIG, PROGNOSE -> new Flags(column);
      case NAAM -> known(column, "gebieden", "indeling, gebiedcode", null);
      case LABEL, EENHEID -> known(column, "indicatoren", "indicator", null);
      case VERZONNEN -> known(column, "oorsprong", "indicator, periode", false);
      case BRON -> known(column, "oorsprong", "indicator, periode", null);
      case GEBIEDCODE, INDELING, NIVEAU, INDICATOR, PERIODE, UITSPLITSING, STATUS, HERKOMST -> {
        String own = column.code();
        yield known(column, "(SELECT DISTINCT %s FROM waarden)".formatted(own), own, null);
      }
      case WAARDE, TELLER, NOEMER, ONDERGRENS, BOVENGRENS, GLADGESTREKEN, DEKKING ->
          throw new IllegalArgumentException(column + " holds figures");
    };
  }

  /**
   * Words that a table has.
   *
   * @param key the columns that tell a row of the table, and of the values, which word it has
   * @param absent what a row of the values has when the table does not have its word
   */
  private WordList known(Column column, String table, String key, Object absent) {
    // That two of 20,000 keys have the same number happens in one of forty thousand million lists.
    String number = "(hash(%s) >> 1)::BIGINT".formatted(key);
    List<Long> numbers = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    try (Connection connection = Lookups.connect(snapshot);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT %s, %s FROM %s ORDER BY %s".formatted(number, column.code(), table, key))) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
        words.add(Word.of(rows.getObject(2)));
      }
    } catch (SQLException failed) {
      throw new UnreadableSnapshot(
          "de woorden van snapshot " + snapshot.id() + " kunnen niet worden gelezen", failed);
    }
    return new Known(number, numbers, words, Word.of(absent));
  }

  private static final class Known implements WordList {
    private final String number;
    private final long[] numbers;
    private final Word[] words;
    private final Word absent;
    private final Map<Long, Integer> places = new HashMap<>();

    Known(String number, List<Long> numbers, List<Word> words, Word absent) {
      this.number = number;
      this.numbers = numbers.stream().mapToLong(Long::longValue).toArray();
      this.words = words.toArray(Word[]::new);
      this.absent = absent;
      for (int place = 0; place < this.numbers.length; place++) {
        if (places.put(this.numbers[place], place) != null) {
          throw new IllegalStateException("twee woorden hebben hetzelfde nummer");
        }
      }
    }

    @Override
    public String number() {
      return number;
    }

    @Override
    public LongFunction<Word> finder() {
      return new LongFunction<>() {
        private int place;

        @Override
        public Word apply(long asked) {
          // Rows lie in the order of the words: it is the same one, or the next.
          if (!isAt(place, asked)) {
            Integer found = isAt(place + 1, asked) ? Integer.valueOf(place + 1) : places.get(asked);
            if (found == null) {
              return absent;
            }
            place = found;
          }
          return words[place];
        }
      };
    }

    private boolean isAt(int place, long asked) {
      return place < numbers.length && numbers[place] == asked;
    }
  }

  private record Days(Column column) implements WordList {
    @Override
    public String number() {
      return "coalesce(\"%s\" - DATE '1970-01-01', %d)".formatted(column.code(), NONE);
    }

    @Override
    public LongFunction<Word> finder() {
      Map<Long, Word> met = new HashMap<>();
      return number -> met.computeIfAbsent(number, Days::day);
    }

    private static Word day(long number) {
      return Word.of(number == NONE ? null : LocalDate.ofEpochDay(number));
    }
  }

  private record Flags(Column column) implements WordList {
    private static final Word YES = Word.of(true);
    private static final Word NO = Word.of(false);
    private static final Word NOT_SAID = Word.of(null);

    @Override
    public String number() {
      return "coalesce(%s::BIGINT, %d)".formatted(column.code(), NONE);
    }

    @Override
    public LongFunction<Word> finder() {
      return number -> number == NONE ? NOT_SAID : number == 0 ? NO : YES;
    }
  }
}
