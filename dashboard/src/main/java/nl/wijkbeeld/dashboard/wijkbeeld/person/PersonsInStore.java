package nl.wijkbeeld.dashboard.wijkbeeld.person;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.store.Moments;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * People in wijkbeelden: in every revision and edition, in remarks, in what a photo shows, and in
 * the name that somebody gave to an own area.
 */
@Repository
public class PersonsInStore implements Persons {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient store;
  private final Clock clock;

  @Autowired
  PersonsInStore(JdbcClient store) {
    this(store, Clock.systemUTC());
  }

  PersonsInStore(JdbcClient store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  private record Revision(UUID wijkbeeld, String code, int number, String content) {
    String where() {
      return "versie %d van %s".formatted(number, code);
    }
  }

  private record Edition(
      UUID wijkbeeld, String code, int number, String content, String figures, String sha256) {
    String where() {
      return Wijkbeelden.placeOf(code, number);
    }
  }

  private record Text(UUID id, String code, String text) {}

  @Override
  public List<Found> find(String name) {
    Pattern pattern = Persons.pattern(name);
    List<Found> found = new ArrayList<>();
    for (Revision revision : revisions()) {
      texts(JSON.readTree(revision.content()))
          .forEach(text -> look(pattern, text, revision.where(), "tekst", found));
    }
    for (Edition edition : editions()) {
      texts(JSON.readTree(edition.content()))
          .forEach(text -> look(pattern, text, edition.where(), "editie", found));
    }
    for (Text area : ownAreas()) {
      look(pattern, area.text(), nameOf(area), "naam", found);
    }
    for (Text remark : remarks()) {
      look(pattern, remark.text(), "een tegenlezing bij " + remark.code(), "tegenlezing", found);
    }
    for (Text photo : photos()) {
      look(pattern, photo.text(), "een foto bij " + photo.code(), "foto", found);
    }
    return List.copyOf(found);
  }

  private static void look(
      Pattern pattern, String text, String where, String kind, List<Found> found) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      found.add(new Found(where, kind, Persons.excerpt(text, matcher)));
    }
  }

  @Override
  @Transactional
  public void remove(String name, String by) {
    Pattern pattern = Persons.pattern(name);
    for (Revision revision : revisions()) {
      without(pattern, revision.content())
          .ifPresent(
              content -> {
                store
                    .sql("update versie set inhoud = ? where wijkbeeld = ? and nummer = ?")
                    .params(content, revision.wijkbeeld(), revision.number())
                    .update();
                note(by, "tekst", revision.where(), null, null);
              });
    }
    for (Edition edition : editions()) {
      without(pattern, edition.content())
          .ifPresent(content -> replace(edition, content, edition.figures(), by));
    }
    for (Text area : ownAreas()) {
      Matcher matcher = pattern.matcher(area.text());
      if (matcher.find()) {
        store
            .sql("update wijkbeeld set naam = ? where id = ?")
            .params(matcher.replaceAll(REMOVED), area.id())
            .update();
        note(by, "naam", nameOf(area), null, null);
        frozenNames(pattern, area.id(), by);
      }
    }
    for (Text remark : remarks()) {
      Matcher matcher = pattern.matcher(remark.text());
      if (matcher.find()) {
        store
            .sql("update tegenlezing set tekst = ? where id = ?")
            .params(matcher.replaceAll(REMOVED), remark.id())
            .update();
        note(by, "tegenlezing", "een tegenlezing bij " + remark.code(), null, null);
      }
    }
    for (Text photo : photos()) {
      Matcher matcher = pattern.matcher(photo.text());
      if (matcher.find()) {
        store
            .sql("update foto set alternatief = ? where id = ?")
            .params(matcher.replaceAll(REMOVED), photo.id())
            .update();
        note(by, "foto", "een foto bij " + photo.code(), null, null);
      }
    }
  }

  private static String nameOf(Text area) {
    return "de naam van eigen gebied " + area.code();
  }

  /** The editions of an own area have its name among their figures. */
  private void frozenNames(Pattern pattern, UUID wijkbeeld, String by) {
    for (Edition edition : editions()) {
      if (edition.wijkbeeld().equals(wijkbeeld)) {
        without(pattern, edition.figures())
            .ifPresent(figures -> replace(edition, edition.content(), figures, by));
      }
    }
  }

  /** An edition keeps its number; its hash changes, and it is noted why. */
  private void replace(Edition edition, String content, String figures, String by) {
    String after = Wijkbeelden.sha256(content + '\n' + figures);
    store
        .sql(
            "update editie set inhoud = ?, cijfers = ?, sha256 = ? where wijkbeeld = ? and nummer = ?")
        .params(content, figures, after, edition.wijkbeeld(), edition.number())
        .update();
    note(by, "editie", edition.where(), edition.sha256(), after);
  }

  private void note(String by, String kind, String where, String before, String after) {
    store
        .sql(
            """
            insert into verwijdering (id, wie, wanneer, soort, plek, sha256_voor, sha256_na)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(UUID.randomUUID(), by, Moments.toStore(clock.instant()), kind, where, before, after)
        .update();
  }

  /** What was taken away, the newest first: who, when, where; never what. */
  List<String> taken() {
    return store
        .sql("select wie, wanneer, soort, plek from verwijdering order by wanneer desc limit 200")
        .query(
            (row, unused) ->
                "%s: %s haalde een naam weg uit %s"
                    .formatted(
                        Dutch.moment(Moments.read(row, "wanneer")),
                        row.getString("wie"),
                        row.getString("plek")))
        .list();
  }

  /** A JSON text without a name; nothing when the name is not in it. */
  private static Optional<String> without(Pattern pattern, String json) {
    JsonNode read = JSON.readTree(json);
    boolean named = texts(read).stream().anyMatch(text -> pattern.matcher(text).find());
    return named ? Optional.of(JSON.writeValueAsString(replaced(pattern, read))) : Optional.empty();
  }

  private static JsonNode replaced(Pattern pattern, JsonNode node) {
    if (node.isString()) {
      return JSON.getNodeFactory()
          .stringNode(pattern.matcher(node.stringValue()).replaceAll(REMOVED));
    }
    if (node.isArray()) {
      ArrayNode array = JSON.createArrayNode();
      node.forEach(item -> array.add(replaced(pattern, item)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JSON.createObjectNode();
      node.properties().forEach(one -> object.set(one.getKey(), replaced(pattern, one.getValue())));
      return object;
    }
    return node;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isString()) {
      texts.add(node.stringValue());
    }
    node.forEach(child -> texts.addAll(texts(child)));
    return texts;
  }

  private List<Revision> revisions() {
    return store
        .sql(
            """
            select v.wijkbeeld, w.code, v.nummer, v.inhoud from versie v
            join wijkbeeld w on w.id = v.wijkbeeld order by w.code, v.nummer
            """)
        .query(
            (row, unused) ->
                new Revision(
                    row.getObject("wijkbeeld", UUID.class),
                    row.getString("code"),
                    row.getInt("nummer"),
                    row.getString("inhoud")))
        .list();
  }

  private List<Edition> editions() {
    return store
        .sql(
            """
            select e.wijkbeeld, w.code, e.nummer, e.inhoud, e.cijfers, e.sha256 from editie e
            join wijkbeeld w on w.id = e.wijkbeeld order by w.code, e.nummer
            """)
        .query(
            (row, unused) ->
                new Edition(
                    row.getObject("wijkbeeld", UUID.class),
                    row.getString("code"),
                    row.getInt("nummer"),
                    row.getString("inhoud"),
                    row.getString("cijfers"),
                    row.getString("sha256")))
        .list();
  }

  private List<Text> remarks() {
    return list("select t.id, w.code, t.tekst as zin from tegenlezing t");
  }

  private List<Text> photos() {
    return list("select t.id, w.code, t.alternatief as zin from foto t");
  }

  private List<Text> ownAreas() {
    return store
        .sql("select id, code, naam from wijkbeeld where naam is not null order by code, id")
        .query(
            (row, unused) ->
                new Text(
                    row.getObject("id", UUID.class), row.getString("code"), row.getString("naam")))
        .list();
  }

  private List<Text> list(String from) {
    return store
        .sql(from + " join wijkbeeld w on w.id = t.wijkbeeld order by w.code, t.id")
        .query(
            (row, unused) ->
                new Text(
                    row.getObject("id", UUID.class), row.getString("code"), row.getString("zin")))
        .list();
  }
}
