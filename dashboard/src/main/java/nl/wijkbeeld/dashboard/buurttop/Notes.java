package nl.wijkbeeld.dashboard.buurttop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.buurttop.NoteRefused.Reason;
import nl.wijkbeeld.dashboard.store.Moments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what tables write. What a phone is told to be kept is on the disk: it outlives a server
 * that is killed.
 */
@Repository
class Notes {
  static final int LONGEST = 500;

  /** More is not written by hand in a day. */
  private static final int MOST_OF_ONE_PHONE = 300;

  /** How long a phone can still change what it wrote. */
  private static final Duration CHANGEABLE = Duration.ofMinutes(30);

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]+");
  private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

  private final JdbcClient store;
  private final Announcements announcements;
  private final Clock clock;

  /**
   * What an organiser did with a note.
   *
   * @param hidden whether it was hidden, or shown again
   */
  record Judged(UUID note, boolean hidden, String by, String reason, Instant at) {}

  private record Kept(UUID day, String phone, Instant writtenAt, boolean hidden) {}

  @Autowired
  Notes(JdbcClient store, Announcements announcements) {
    this(store, announcements, Clock.systemUTC());
  }

  Notes(JdbcClient store, Announcements announcements, Clock clock) {
    this.store = store;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Keeps a note, or what a phone made of its own note since; twice the same is kept once.
   *
   * @param phone what the phone calls itself; only a hash of it is kept, another one each day
   */
  @Transactional(rollbackFor = NoteRefused.class)
  void write(Day day, UUID id, int theme, int table, String text, String phone) throws NoteRefused {
    String clean = clean(text);
    if (day.theme(theme).isEmpty()) {
      throw new NoteRefused(Reason.UNREADABLE, "geen_thema");
    }
    if (table < 1 || table > day.tables()) {
      throw new NoteRefused(
          Reason.UNREADABLE, "geen_tafel", Integer.toString(table), Integer.toString(day.tables()));
    }
    String owner = owner(day, phone);
    Optional<Kept> before = find(id);
    if (before.isPresent()) {
      mayChange(day, before.get(), owner);
      store
          .sql("update notitie set thema = ?, tafel = ?, tekst = ? where id = ?")
          .params(theme, table, clean, id)
          .update();
    } else {
      mayWrite(day, owner);
      insert(day, id, theme, table, clean, owner);
    }
    announcements.changed(day.id());
  }

  private void insert(Day day, UUID id, int theme, int table, String text, String owner) {
    store
        .sql(
            """
            insert into notitie
              (id, dag, thema, tafel, tekst, toestel, verborgen, geschreven_op)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(id, day.id(), theme, table, text, owner, false, Moments.toStore(clock.instant()))
        .update();
  }

  /** Takes back a note that this phone wrote. */
  @Transactional(rollbackFor = NoteRefused.class)
  void takeBack(Day day, UUID id, String phone) throws NoteRefused {
    Optional<Kept> kept = find(id);
    if (kept.isEmpty()) {
      return;
    }
    mayChange(day, kept.get(), owner(day, phone));
    store.sql("delete from sticker where notitie = ?").param(id).update();
    store.sql("delete from notitielog where notitie = ?").param(id).update();
    store.sql("delete from notitie where id = ?").param(id).update();
    announcements.changed(day.id());
  }

  /** Sticks a sticker of this phone on a note, or takes it off; twice the same changes nothing. */
  @Transactional(rollbackFor = NoteRefused.class)
  void stick(Day day, UUID id, String phone, boolean on) throws NoteRefused {
    isOpen(day);
    Kept note =
        find(id)
            .filter(kept -> kept.day().equals(day.id()) && !kept.hidden())
            .orElseThrow(() -> new NoteRefused(Reason.UNKNOWN, "notitie_weg"));
    String change =
        on
            ? "insert into sticker (notitie, toestel) values (?, ?) on conflict do nothing"
            : "delete from sticker where notitie = ? and toestel = ?";
    store.sql(change).params(id, owner(day, phone)).update();
    announcements.changed(note.day());
  }

  /** Hides a note, or shows it again; who did that and why is kept. */
  @Transactional
  void judge(Day day, UUID id, boolean hide, String by, String reason) {
    int changed =
        store
            .sql("update notitie set verborgen = ? where id = ? and dag = ? and verborgen = ?")
            .params(hide, id, day.id(), !hide)
            .update();
    if (changed > 0) {
      store
          .sql(
              "insert into notitielog (notitie, verborgen, door, reden, op) values (?, ?, ?, ?, ?)")
          .params(id, hide, by, reason, Moments.toStore(clock.instant()))
          .update();
      announcements.changed(day.id());
    }
  }

  /** All notes of a day, hidden ones too, the newest first. */
  List<TableNote> list(Day day) {
    return store
        .sql(
            """
            select n.id, n.thema, n.tafel, n.tekst, n.verborgen, n.geschreven_op,
              (select count(*) from sticker s where s.notitie = n.id) as stickers
            from notitie n where n.dag = ? order by n.geschreven_op desc, n.id
            """)
        .param(day.id())
        .query(Notes::note)
        .list();
  }

  /** What organisers hid and showed again, the last first. */
  List<Judged> log(Day day) {
    return store
        .sql(
            """
            select l.notitie, l.verborgen, l.door, l.reden, l.op
            from notitielog l join notitie n on n.id = l.notitie where n.dag = ? order by l.id desc
            """)
        .param(day.id())
        .query(
            (row, unused) ->
                new Judged(
                    row.getObject("notitie", UUID.class),
                    row.getBoolean("verborgen"),
                    row.getString("door"),
                    row.getString("reden"),
                    Moments.read(row, "op")))
        .list();
  }

  private Optional<Kept> find(UUID id) {
    return store
        .sql("select dag, toestel, geschreven_op, verborgen from notitie where id = ?")
        .param(id)
        .query(
            (row, unused) ->
                new Kept(
                    row.getObject("dag", UUID.class),
                    row.getString("toestel"),
                    Moments.read(row, "geschreven_op"),
                    row.getBoolean("verborgen")))
        .optional();
  }

  private void mayWrite(Day day, String owner) throws NoteRefused {
    isOpen(day);
    int written =
        store
            .sql("select count(*) from notitie where dag = ? and toestel = ?")
            .params(day.id(), owner)
            .query(Integer.class)
            .single();
    if (written >= MOST_OF_ONE_PHONE) {
      throw new NoteRefused(Reason.TOO_MANY, "te_veel", Integer.toString(MOST_OF_ONE_PHONE));
    }
  }

  private void mayChange(Day day, Kept kept, String owner) throws NoteRefused {
    if (!kept.day().equals(day.id()) || !kept.phone().equals(owner)) {
      throw new NoteRefused(Reason.NOT_YOURS, "ander_toestel");
    }
    isOpen(day);
    if (kept.hidden()) {
      throw new NoteRefused(Reason.NOT_YOURS, "verborgen");
    }
    if (kept.writtenAt().plus(CHANGEABLE).isBefore(clock.instant())) {
      throw new NoteRefused(Reason.NOT_YOURS, "te_oud");
    }
  }

  private static void isOpen(Day day) throws NoteRefused {
    if (!day.open()) {
      throw new NoteRefused(Reason.CLOSED, "gesloten");
    }
  }

  private static String clean(String text) throws NoteRefused {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    String clean =
        EMPTY_LINES.matcher(CONTROL.matcher(lines).replaceAll(" ")).replaceAll("\n\n").strip();
    if (clean.isEmpty()) {
      throw new NoteRefused(Reason.UNREADABLE, "leeg");
    }
    if (clean.length() > LONGEST) {
      throw new NoteRefused(
          Reason.UNREADABLE,
          "te_lang",
          Integer.toString(clean.length()),
          Integer.toString(LONGEST));
    }
    return clean;
  }

  /** Another name for the same phone each day, so that days cannot be laid beside each other. */
  private static String owner(Day day, String phone) {
    return Days.sha256(day.id() + "/" + phone);
  }

  private static TableNote note(ResultSet row, int unused) throws SQLException {
    return new TableNote(
        row.getObject("id", UUID.class),
        row.getInt("thema"),
        row.getInt("tafel"),
        row.getString("tekst"),
        row.getBoolean("verborgen"),
        row.getInt("stickers"),
        Moments.read(row, "geschreven_op"));
  }
}
