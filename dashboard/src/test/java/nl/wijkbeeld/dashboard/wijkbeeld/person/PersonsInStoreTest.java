package nl.wijkbeeld.dashboard.wijkbeeld.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.wijkbeeld.dashboard.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(TestStore.class)
class PersonsInStoreTest {
  private final JdbcClient store;
  private final PersonsInStore persons;

  PersonsInStoreTest(TestStore kind) {
    store = kind.open();
    persons =
        new PersonsInStore(
            store, Clock.fixed(Instant.parse("2026-05-12T10:00:00Z"), ZoneOffset.UTC));
  }

  @BeforeEach
  void somebodyIsNamedEverywhere() {
    List.of(
            "insert into wijkbeeld values ('00000000-0000-0000-0000-000000000001', 'NW01', '2026',"
                + " 'CONCEPT', current_timestamp, null, null)",
            "insert into wijkbeeld values ('00000000-0000-0000-0000-000000000003', 'EG-1', '2026',"
                + " 'CONCEPT', current_timestamp, 'De straat van J. Jansen', 'N60 N61')",
            "insert into editie values ('00000000-0000-0000-0000-000000000003', 1, 1, 'snapshot-1',"
                + " '{}', '{\"gebied\":\"De straat van J. Jansen\"}', 'Anouk', 'Bilal',"
                + " current_timestamp, '0123456789abcdef')",
            "insert into versie values ('00000000-0000-0000-0000-000000000001', 1,"
                + " '{\"title\":\"Noord\",\"tekst\":[\"Wij vroegen J.  Jansen om"
                + " hulp\"],\"aantal\":3}', 'Anouk', 'begonnen', current_timestamp)",
            "insert into versie values ('00000000-0000-0000-0000-000000000001', 2,"
                + " '{\"title\":\"Noord\",\"tekst\":[\"De Jansenbrug\"]}', 'Anouk', 'brug',"
                + " current_timestamp)",
            "insert into editie values ('00000000-0000-0000-0000-000000000001', 1, 1, 'snapshot-1',"
                + " '{\"naam\":\"j. jansen\"}', '{}', 'Anouk', 'Bilal', current_timestamp,"
                + " '0123456789abcdef')",
            "insert into tegenlezing (id, wijkbeeld, onderwerp, tekst, staat, geschreven_op) values"
                + " ('00000000-0000-0000-0000-000000000002',"
                + " '00000000-0000-0000-0000-000000000001', 'PLEKKEN', 'Vraag het aan J. Jansen!',"
                + " 'GETOOND', current_timestamp)")
        .forEach(sql -> store.sql(sql).update());
  }

  @Test
  void finds_a_name_in_every_revision_edition_and_remark() {
    assertThat(persons.find("J. Jansen"))
        .extracting(Persons.Found::where)
        .containsExactly(
            "versie 1 van NW01",
            "editie 1 van NW01",
            "de naam van eigen gebied EG-1",
            "een tegenlezing bij NW01");
    assertThat(persons.find("Pietersen")).isEmpty();
  }

  @Test
  void takes_it_away_everywhere_and_leaves_the_rest() {
    persons.remove("J. Jansen", "Baas");

    assertThat(persons.find("J. Jansen")).isEmpty();
    assertThat(inhoud(1))
        .isEqualTo(
            "{\"title\":\"Noord\",\"tekst\":[\"Wij vroegen [verwijderd] om hulp\"],\"aantal\":3}");
    assertThat(inhoud(2)).contains("De Jansenbrug");
    assertThat(
            store
                .sql("select cijfers from editie where cijfers <> '{}'")
                .query(String.class)
                .single())
        .isEqualTo("{\"gebied\":\"De straat van [verwijderd]\"}");
    assertThat(store.sql("select tekst from tegenlezing").query(String.class).single())
        .isEqualTo("Vraag het aan [verwijderd]!");
  }

  private String inhoud(int number) {
    return store
        .sql("select inhoud from versie where nummer = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  @Test
  void an_edition_says_that_its_hash_changed_and_the_record_does_not_say_the_name() {
    persons.remove("J. Jansen", "Baas");

    assertThat(
            store
                .sql("select sha256_voor from verwijdering where plek = 'editie 1 van NW01'")
                .query(String.class)
                .single())
        .isEqualTo("0123456789abcdef");
    String after =
        store.sql("select sha256 from editie where cijfers = '{}'").query(String.class).single();
    assertThat(after).hasSize(64);
    assertThat(
            store
                .sql("select sha256_na from verwijdering where plek = 'editie 1 van NW01'")
                .query(String.class)
                .single())
        .isEqualTo(after);
    assertThat(persons.taken()).hasSize(5).allMatch(line -> !line.contains("Jansen"));
    assertThat(persons.taken().getFirst()).contains("Baas haalde een naam weg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jansen|de Jansens|false",
        "Jansen|JANSEN,|true",
        "Jan (bakker)|bij Jan (bakker) thuis|true",
        "Ünal|mevrouw ünal|true",
        "an|Jan|false",
      })
  void a_name_is_whole_words_and_never_a_pattern(String name, String text, boolean found) {
    assertThat(Persons.pattern(name).matcher(text).find()).isEqualTo(found);
  }
}
