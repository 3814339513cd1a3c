package nl.wijkbeeld.dashboard.wijkbeeld.remark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.account.RefusedChange;
import nl.wijkbeeld.dashboard.account.Throttle;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.store.Moments;
import nl.wijkbeeld.dashboard.wijkbeeld.remark.Remark.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps remarks. Nobody but who judges them reads one that was not judged. */
@Repository
public class Remarks {
  /** The longest remark. */
  public static final int LONGEST = 1000;

  private static final String ALL =
      "select t.*, w.code from tegenlezing t join wijkbeeld w on w.id = t.wijkbeeld ";

  private final JdbcClient store;
  private final Clock clock;
  private final Throttle throttle;

  @Autowired
  Remarks(JdbcClient store) {
    this(store, Clock.systemUTC());
  }

  Remarks(JdbcClient store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.throttle = new Throttle(10, Duration.ofMinutes(15), clock);
  }

  /**
   * Takes in a remark; it waits to be judged.
   *
   * @param address from where it comes, to stop who writes too much; it is not kept
   * @param language in which the visitor reads why it cannot be taken in
   * @throws RefusedChange when it cannot be taken in
   */
  public void write(String code, String subject, String text, String address, Language language) {
    Texts texts = Texts.of(Remarks.class, language);
    String said = text.strip();
    if (said.isEmpty()) {
      throw new RefusedChange(texts.get("leeg"));
    }
    if (said.length() > LONGEST) {
      throw new RefusedChange(
          texts.get("te_lang", Integer.toString(LONGEST), Integer.toString(said.length())));
    }
    if (throttle.isFull(address)) {
      throw new RefusedChange(texts.get("te_veel"));
    }
    throttle.count(address);
    int taken =
        store
            .sql(
                """
                insert into tegenlezing (id, wijkbeeld, onderwerp, tekst, staat, geschreven_op)
                select ?, id, ?, ?, ?, ? from wijkbeeld where code = ?
                """)
            .params(
                UUID.randomUUID(),
                subject,
                said,
                State.WACHT.name(),
                Moments.toStore(clock.instant()),
                code)
            .update();
    if (taken == 0) {
      throw new RefusedChange(texts.get("weg"));
    }
  }

  /** The remarks of a wijkbeeld that are shown, the oldest first. */
  public List<Remark> shown(String code) {
    return store
        .sql(ALL + "where w.code = ? and t.staat = ? order by t.geschreven_op")
        .params(code, State.GETOOND.name())
        .query(Remarks::remark)
        .list();
  }

  /** All remarks in a state, the oldest first. */
  List<Remark> list(State state) {
    return store
        .sql(ALL + "where t.staat = ? order by t.geschreven_op")
        .param(state.name())
        .query(Remarks::remark)
        .list();
  }

  /** Shows a remark. */
  void show(UUID id, String by) {
    judge(id, State.GETOOND, by, null);
  }

  /**
   * Keeps a remark from being shown.
   *
   * @throws RefusedChange when nobody says why
   */
  void hide(UUID id, String by, String reason) {
    if (reason.isBlank()) {
      throw new RefusedChange("Schrijf waarom deze tegenlezing niet getoond wordt.");
    }
    judge(id, State.VERBORGEN, by, reason.strip());
  }

  private void judge(UUID id, State state, String by, String reason) {
    store
        .sql(
            "update tegenlezing set staat = ?, beoordeeld_door = ?, beoordeeld_op = ?, reden = ?"
                + " where id = ?")
        .params(state.name(), by, Moments.toStore(clock.instant()), reason, id)
        .update();
  }

  private static Remark remark(ResultSet row, int unused) throws SQLException {
    return new Remark(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("onderwerp"),
        row.getString("tekst"),
        State.valueOf(row.getString("staat")),
        Moments.read(row, "geschreven_op"),
        Optional.ofNullable(row.getString("beoordeeld_door")),
        Optional.ofNullable(row.getString("reden")));
  }
}
