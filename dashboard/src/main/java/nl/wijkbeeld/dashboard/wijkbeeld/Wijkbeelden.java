package nl.wijkbeeld.dashboard.wijkbeeld;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.wijkbeeld.dashboard.store.Moments;
import nl.wijkbeeld.dashboard.text.Dutch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps wijkbeelden: every revision that was saved, and the editions that were frozen. Nothing that
 * was saved is ever overwritten.
 */
@Repository
public class Wijkbeelden {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String DRAFT =
      """
      select w.id, w.code, w.indeling, w.naam, w.gebieden, w.stap, v.nummer, v.inhoud, v.auteur, v.bewaard_op
      from wijkbeeld w join versie v on v.wijkbeeld = w.id
      where v.nummer = (select max(nummer) from versie where wijkbeeld = w.id)
      """;

  private final JdbcClient store;
  private final Clock clock;

  @Autowired
  Wijkbeelden(JdbcClient store) {
    this(store, Clock.systemUTC());
  }

  Wijkbeelden(JdbcClient store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Begins a wijkbeeld of an area; the one that there is when somebody began before. */
  @Transactional
  public Draft begin(String code, String indeling, String area, String author) {
    return begin(Subject.of(code, indeling), area, author);
  }

  /** Begins a wijkbeeld of an own area; the one that there is when somebody began before. */
  @Transactional
  public Draft begin(Subject own, String author) {
    return begin(own, own.name(), author);
  }

  private Draft begin(Subject subject, String area, String author) {
    Optional<Draft> there = find(subject.code());
    if (there.isPresent()) {
      return there.get();
    }
    UUID id = UUID.randomUUID();
    store
        .sql(
            "insert into wijkbeeld (id, code, indeling, naam, gebieden, stap, gemaakt_op) values"
                + " (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            subject.code(),
            subject.indeling(),
            subject.isOwn() ? subject.name() : null,
            subject.isOwn() ? String.join(" ", subject.areas()) : null,
            Draft.Step.CONCEPT.name(),
            Moments.toStore(now()))
        .update();
    insert(id, 1, Content.blank(area), author, "begonnen");
    return get(subject.code());
  }

  /** The newest revision of all wijkbeelden, by code. */
  public List<Draft> list() {
    return store.sql(DRAFT + "order by w.code").query(Wijkbeelden::draft).list();
  }

  /** The newest revision of a wijkbeeld. */
  public Optional<Draft> find(String code) {
    return store.sql(DRAFT + "and w.code = ?").param(code).query(Wijkbeelden::draft).optional();
  }

  private Draft get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("geen wijkbeeld van " + code));
  }

  /**
   * Saves a next revision; it is a draft again, also when it was being reviewed.
   *
   * @param opened the draft that the writer began with
   * @param what what was changed, in a few words
   * @throws EditedMeanwhile when somebody else saved another one since then
   */
  @Transactional
  public Draft save(Draft opened, Content content, String author, String what)
      throws EditedMeanwhile {
    Draft newest = get(opened.code());
    if (newest.revision() != opened.revision()) {
      throw new EditedMeanwhile(newest);
    }
    try {
      insert(opened.id(), opened.revision() + 1, content, author, what);
    } catch (DuplicateKeyException meanwhile) {
      EditedMeanwhile told = new EditedMeanwhile(get(opened.code()));
      told.initCause(meanwhile);
      throw told;
    }
    step(opened.id(), Draft.Step.CONCEPT);
    return get(opened.code());
  }

  /** All revisions, the newest first. */
  public List<Revision> history(Draft draft) {
    return store
        .sql(
            "select nummer, auteur, wat, bewaard_op from versie where wijkbeeld = ? order by nummer"
                + " desc")
        .param(draft.id())
        .query(
            (row, unused) ->
                new Revision(
                    row.getInt("nummer"),
                    row.getString("auteur"),
                    row.getString("wat"),
                    Moments.read(row, "bewaard_op")))
        .list();
  }

  /** What a revision said. */
  public Optional<Content> content(Draft draft, int revision) {
    return store
        .sql("select inhoud from versie where wijkbeeld = ? and nummer = ?")
        .params(draft.id(), revision)
        .query(String.class)
        .optional()
        .map(text -> JSON.readValue(text, Content.class));
  }

  /**
   * Offers a draft to a second person.
   *
   * @throws EditedMeanwhile when there is a newer revision than the one that is offered
   */
  @Transactional
  public Draft offer(Draft draft) throws EditedMeanwhile {
    return move(draft, Draft.Step.REVIEW);
  }

  /**
   * Hands a draft back to its writers.
   *
   * @throws EditedMeanwhile when there is a newer revision than the one that was read
   */
  @Transactional
  public Draft handBack(Draft draft) throws EditedMeanwhile {
    return move(draft, Draft.Step.CONCEPT);
  }

  private Draft move(Draft draft, Draft.Step step) throws EditedMeanwhile {
    Draft newest = get(draft.code());
    if (newest.revision() != draft.revision()) {
      throw new EditedMeanwhile(newest);
    }
    step(draft.id(), step);
    return get(draft.code());
  }

  /**
   * Freezes a draft as the next edition, with the figures as they are now.
   *
   * @throws EditedMeanwhile when there is a newer revision than the one that was reviewed
   * @throws IllegalStateException when it was not offered, when the reviewer wrote some of it, or
   *     when it is out of balance
   */
  @Transactional
  public Wijkbeeld freeze(Draft draft, Facts facts, String reviewer) throws EditedMeanwhile {
    Draft newest = get(draft.code());
    if (newest.revision() != draft.revision()) {
      throw new EditedMeanwhile(newest);
    }
    if (newest.step() != Draft.Step.REVIEW) {
      throw new IllegalStateException("dit wijkbeeld is nog niet ter beoordeling aangeboden");
    }
    List<Integer> own = written(newest, reviewer);
    if (!own.isEmpty()) {
      throw new IllegalStateException(
          "%s schreef zelf mee (%s); een ander beoordeelt dit wijkbeeld"
              .formatted(
                  reviewer,
                  String.join(", ", own.stream().map(number -> "versie " + number).toList())));
    }
    List<String> objections = Balance.objections(newest.content(), facts);
    if (!objections.isEmpty()) {
      throw new IllegalStateException(String.join(" ", objections));
    }
    String content = JSON.writeValueAsString(newest.content());
    String figures = JSON.writeValueAsString(facts);
    int number =
        store
            .sql("select coalesce(max(nummer), 0) + 1 from editie where wijkbeeld = ?")
            .param(newest.id())
            .query(Integer.class)
            .single();
    store
        .sql(
            """
            insert into editie (wijkbeeld, nummer, versie, snapshot, inhoud, cijfers, auteur,
              beoordelaar, vastgesteld_op, sha256)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            newest.id(),
            number,
            newest.revision(),
            facts.snapshot(),
            content,
            figures,
            newest.author(),
            reviewer,
            Moments.toStore(now()),
            sha256(content + '\n' + figures))
        .update();
    step(newest.id(), Draft.Step.CONCEPT);
    return edition(draft.code(), number).orElseThrow();
  }

  /**
   * The revisions that somebody wrote since the last edition, and so cannot review. The newest
   * always counts; the first is blank, so that to begin is not to write.
   */
  public List<Integer> written(Draft draft, String author) {
    return store
        .sql(
            """
            select nummer from versie v where v.wijkbeeld = ? and v.auteur = ? and (
              v.nummer = ?
              or v.nummer > (
                select coalesce(max(e.versie), 1) from editie e where e.wijkbeeld = v.wijkbeeld))
            order by nummer
            """)
        .params(draft.id(), author, draft.revision())
        .query(Integer.class)
        .list();
  }

  /** The numbers of the editions that there are, the newest first, by code. */
  public Map<String, List<Integer>> editionNumbers() {
    Map<String, List<Integer>> numbers = new TreeMap<>();
    store
        .sql(
            """
            select w.code, e.nummer from editie e join wijkbeeld w on w.id = e.wijkbeeld
            order by w.code, e.nummer desc
            """)
        .query(
            row -> {
              numbers
                  .computeIfAbsent(row.getString("code"), unused -> new ArrayList<>())
                  .add(row.getInt("nummer"));
            });
    return numbers;
  }

  /** What can be found of the newest edition of a wijk. */
  public record Published(String code, int number, String title, String introduction) {}

  /** The newest edition of each wijk, without its figures. */
  public List<Published> published() {
    return store
        .sql(
            """
            select w.code, e.nummer, e.inhoud from editie e join wijkbeeld w on w.id = e.wijkbeeld
            where e.nummer = (select max(nummer) from editie where wijkbeeld = w.id)
            order by w.code
            """)
        .query(
            (row, unused) -> {
              Content content = JSON.readValue(row.getString("inhoud"), Content.class);
              return new Published(
                  row.getString("code"),
                  row.getInt("nummer"),
                  content.title(),
                  content.introduction());
            })
        .list();
  }

  /** The newest edition of a wijk, as it may be shown today. */
  public Optional<Wijkbeeld> newest(String code) {
    return editions(code, "and e.nummer = (select max(nummer) from editie where wijkbeeld = w.id)")
        .stream()
        .findFirst();
  }

  /**
   * Something that was taken away from an edition after it was frozen.
   *
   * @param before the checksum of the edition until then
   */
  public record Altered(Instant when, String before) {}

  /** What was taken away from an edition after it was frozen; usually nothing. */
  public List<Altered> altered(String code, int number) {
    return store
        .sql(
            """
            select v.wanneer, v.sha256_voor from verwijdering v where v.plek = ?
            order by v.wanneer
            """)
        .param(placeOf(code, number))
        .query(
            (row, unused) ->
                new Altered(Moments.read(row, "wanneer"), row.getString("sha256_voor")))
        .list();
  }

  /** What an edition is called in the list of what was taken away. */
  public static String placeOf(String code, int edition) {
    return "editie %d van %s".formatted(edition, code);
  }

  /** An edition, as it may be shown today. */
  public Optional<Wijkbeeld> edition(String code, int number) {
    return editions(code, "and e.nummer = " + number).stream().findFirst();
  }

  /** The editions of a wijk, the newest first, as they may be shown today. */
  public List<Wijkbeeld> editions(String code) {
    return editions(code, "");
  }

  private List<Wijkbeeld> editions(String code, String which) {
    return store
        .sql(
            """
            select e.* from editie e join wijkbeeld w on w.id = e.wijkbeeld
            where w.code = ? %s order by e.nummer desc
            """
                .formatted(which))
        .param(code)
        .query(this::wijkbeeld)
        .list();
  }

  private Wijkbeeld wijkbeeld(ResultSet row, int unused) throws SQLException {
    return new Wijkbeeld(
        JSON.readValue(row.getString("inhoud"), Content.class).on(Dutch.dayOf(now())),
        JSON.readValue(row.getString("cijfers"), Facts.class),
        Optional.of(
            new Wijkbeeld.Edition(
                row.getInt("nummer"),
                row.getInt("versie"),
                row.getString("auteur"),
                row.getString("beoordelaar"),
                Moments.read(row, "vastgesteld_op"),
                row.getString("sha256"))));
  }

  private void insert(UUID id, int revision, Content content, String author, String what) {
    store
        .sql(
            "insert into versie (wijkbeeld, nummer, inhoud, auteur, wat, bewaard_op) values (?, ?,"
                + " ?, ?, ?, ?)")
        .params(
            id, revision, JSON.writeValueAsString(content), author, what, Moments.toStore(now()))
        .update();
  }

  private void step(UUID id, Draft.Step step) {
    store.sql("update wijkbeeld set stap = ? where id = ?").params(step.name(), id).update();
  }

  private static Subject subject(ResultSet row) throws SQLException {
    String areas = row.getString("gebieden");
    return areas == null
        ? Subject.of(row.getString("code"), row.getString("indeling"))
        : new Subject(
            row.getString("code"),
            row.getString("indeling"),
            row.getString("naam"),
            List.of(areas.split(" ", -1)));
  }

  private static Draft draft(ResultSet row, int unused) throws SQLException {
    return new Draft(
        row.getObject("id", UUID.class),
        subject(row),
        Draft.Step.valueOf(row.getString("stap")),
        row.getInt("nummer"),
        JSON.readValue(row.getString("inhoud"), Content.class),
        row.getString("auteur"),
        Moments.read(row, "bewaard_op"));
  }

  private Instant now() {
    return clock.instant();
  }

  /** The hash by which content and figures of an edition are known. */
  public static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
