package nl.wijkbeeld.dashboard.buurttop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.store.Moments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the days. */
@Repository
class Days {
  private static final int KEY_BYTES = 18;
  private static final int MOST_THEMES = 12;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_THEME = 100;

  private final JdbcClient store;
  private final Announcements announcements;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * A day that was made just now.
   *
   * @param key opens the pages of its organiser; only its hash is kept, so it is told once
   */
  record Made(Day day, String key) {}

  @Autowired
  Days(JdbcClient store, Announcements announcements) {
    this(store, announcements, Clock.systemUTC());
  }

  Days(JdbcClient store, Announcements announcements, Clock clock) {
    this.store = store;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Makes a day.
   *
   * @throws IllegalArgumentException when it cannot be; the message says why, in Dutch
   */
  @Transactional
  Made make(String title, Optional<Day.Edition> wijkbeeld, int tables, List<String> themes) {
    check(title, tables, themes);
    UUID id = UUID.randomUUID();
    byte[] secret = new byte[KEY_BYTES];
    random.nextBytes(secret);
    String key = HexFormat.of().formatHex(secret);
    store
        .sql(
            "insert into dag (id, titel, wijkbeeld, editie, code, sleutel, tafels, open,"
                + " gemaakt_op) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            title.strip(),
            wijkbeeld.map(Day.Edition::code).orElse(null),
            wijkbeeld.map(Day.Edition::number).orElse(null),
            freeCode(),
            sha256(key),
            tables,
            true,
            Moments.toStore(clock.instant()))
        .update();
    for (Theme theme : Theme.numbered(themes.stream().map(String::strip).toList())) {
      store
          .sql("insert into dagthema (dag, nummer, naam) values (?, ?, ?)")
          .params(id, theme.number(), theme.name())
          .update();
    }
    return new Made(find(id).orElseThrow(), key);
  }

  private static void check(String title, int tables, List<String> themes) {
    if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
      throw new IllegalArgumentException(
          "Geef de dag een naam van ten hoogste %d tekens.".formatted(LONGEST_TITLE));
    }
    if (tables < 1 || tables > Day.MOST_TABLES) {
      throw new IllegalArgumentException(
          "Kies een aantal tafels van 1 tot en met %d.".formatted(Day.MOST_TABLES));
    }
    if (themes.isEmpty() || themes.size() > MOST_THEMES) {
      throw new IllegalArgumentException(
          "Kies 1 tot en met %d thema\u2019s.".formatted(MOST_THEMES));
    }
    if (themes.stream().anyMatch(name -> name.isBlank() || name.length() > LONGEST_THEME)) {
      throw new IllegalArgumentException(
          "Geef elk thema een naam van ten hoogste %d tekens.".formatted(LONGEST_THEME));
    }
  }

  private String freeCode() {
    String code = DayCode.make(random);
    while (findByCode(code).isPresent()) {
      code = DayCode.make(random);
    }
    return code;
  }

  /** All days, the newest first. */
  List<Day> list() {
    return days("order by gemaakt_op desc");
  }

  Optional<Day> find(UUID id) {
    return days("where id = ?", id).stream().findFirst();
  }

  Optional<Day> findByCode(String code) {
    return days("where code = ?", code).stream().findFirst();
  }

  /** Whether a key opens the pages of the organiser of a day. */
  boolean opens(Day day, String key) {
    String kept =
        store
            .sql("select sleutel from dag where id = ?")
            .param(day.id())
            .query(String.class)
            .single();
    return MessageDigest.isEqual(
        kept.getBytes(StandardCharsets.UTF_8), sha256(key).getBytes(StandardCharsets.UTF_8));
  }

  /** Opens or closes the tables. */
  @Transactional
  Day setOpen(Day day, boolean open) {
    store.sql("update dag set open = ? where id = ?").params(open, day.id()).update();
    announcements.changed(day.id());
    return find(day.id()).orElseThrow();
  }

  private List<Day> days(String which, Object... parameters) {
    List<Day> days =
        store
            .sql(
                "select id, titel, wijkbeeld, editie, code, tafels, open, gemaakt_op from dag "
                    + which)
            .params(parameters)
            .query(Days::withoutThemes)
            .list();
    if (days.isEmpty()) {
      return days;
    }
    Map<UUID, List<Theme>> themes = themes();
    return days.stream()
        .map(
            day ->
                new Day(
                    day.id(),
                    day.title(),
                    day.wijkbeeld(),
                    day.code(),
                    day.tables(),
                    day.open(),
                    themes.getOrDefault(day.id(), List.of()),
                    day.madeAt()))
        .toList();
  }

  private Map<UUID, List<Theme>> themes() {
    record Row(UUID day, Theme theme) {}
    return store
        .sql("select dag, nummer, naam from dagthema order by dag, nummer")
        .query(
            (row, unused) ->
                new Row(
                    row.getObject("dag", UUID.class),
                    new Theme(row.getInt("nummer"), row.getString("naam"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::day, TreeMap::new, Collectors.mapping(Row::theme, Collectors.toList())));
  }

  private static Day withoutThemes(ResultSet row, int unused) throws SQLException {
    int edition = row.getInt("editie");
    Optional<Day.Edition> wijkbeeld =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(new Day.Edition(row.getString("wijkbeeld"), edition));
    return new Day(
        row.getObject("id", UUID.class),
        row.getString("titel"),
        wijkbeeld,
        row.getString("code"),
        row.getInt("tafels"),
        row.getBoolean("open"),
        List.of(),
        Moments.read(row, "gemaakt_op"));
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
