package nl.wijkbeeld.dashboard.buurttop;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.store.Moments;
import nl.wijkbeeld.dashboard.wijkbeeld.person.Persons;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People in what tables wrote, in why it was hidden, and in the agenda. */
@Repository
class PersonsOnDays implements Persons {
  private static final List<Field> FIELDS =
      List.of(
          new Field("notitie", "tekst", "notitie"),
          new Field("notitielog", "reden", "logboek"),
          new Field("agendapunt", "stelling", "agenda"),
          new Field("agendapunt", "wie", "agenda"));

  private final JdbcClient store;
  private final Announcements announcements;
  private final Clock clock;

  /** A column in which people may be named. */
  private record Field(String table, String column, String kind) {
    String where(String day) {
      return "%s van %s".formatted(kind, day);
    }
  }

  private record Text(Object id, UUID dayId, String day, String text) {}

  @Autowired
  PersonsOnDays(JdbcClient store, Announcements announcements) {
    this(store, announcements, Clock.systemUTC());
  }

  PersonsOnDays(JdbcClient store, Announcements announcements, Clock clock) {
    this.store = store;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Override
  public List<Found> find(String name) {
    Pattern pattern = Persons.pattern(name);
    List<Found> found = new ArrayList<>();
    for (Field field : FIELDS) {
      for (Text text : texts(field)) {
        Matcher matcher = pattern.matcher(text.text());
        if (matcher.find()) {
          found.add(
              new Found(
                  field.where(text.day()), field.kind(), Persons.excerpt(text.text(), matcher)));
        }
      }
    }
    return List.copyOf(found);
  }

  @Override
  @Transactional
  public void remove(String name, String by) {
    Pattern pattern = Persons.pattern(name);
    for (Field field : FIELDS) {
      for (Text text : texts(field)) {
        Matcher matcher = pattern.matcher(text.text());
        if (matcher.find()) {
          store
              .sql("update %s set %s = ? where id = ?".formatted(field.table(), field.column()))
              .params(matcher.replaceAll(Matcher.quoteReplacement(REMOVED)), text.id())
              .update();
          store
              .sql(
                  "insert into verwijdering (id, wie, wanneer, soort, plek) values (?, ?, ?, ?, ?)")
              .params(
                  UUID.randomUUID(),
                  by,
                  Moments.toStore(clock.instant()),
                  field.kind(),
                  field.where(text.day()))
              .update();
          announcements.changed(text.dayId());
        }
      }
    }
  }

  private List<Text> texts(Field field) {
    String day =
        field.table().equals("notitielog")
            ? "(select n.dag from notitie n where n.id = t.notitie)"
            : "t.dag";
    return store
        .sql(
            "select t.id, d.id as dagid, d.titel, t.%s as tekst from %s t join dag d on d.id = %s"
                .formatted(field.column(), field.table(), day))
        .query(
            (row, unused) ->
                new Text(
                    row.getObject("id"),
                    row.getObject("dagid", UUID.class),
                    row.getString("titel"),
                    row.getString("tekst")))
        .list();
  }
}
