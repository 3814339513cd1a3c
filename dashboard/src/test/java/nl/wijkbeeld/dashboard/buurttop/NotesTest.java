package nl.wijkbeeld.dashboard.buurttop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wijkbeeld.dashboard.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class NotesTest {
  private static final Instant NOW = Instant.parse("2026-06-12T12:00:00Z");
  private static final String PHONE = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
  private static final String OTHER = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";

  private final JdbcClient store = TestStore.h2();
  private final Announcements announcements = new Announcements();
  private final Days days = new Days(store, announcements, Clock.fixed(NOW, ZoneOffset.UTC));
  private final Notes notes = at(NOW);
  private final Day day = made();

  private Notes at(Instant moment) {
    return new Notes(store, announcements, Clock.fixed(moment, ZoneOffset.UTC));
  }

  private Day made() {
    return days.make("BuurtTop", Optional.empty(), 10, List.of("Wonen", "Cultuur")).day();
  }

  private UUID write(String text) throws NoteRefused {
    UUID id = UUID.randomUUID();
    notes.write(day, id, 1, 3, text, PHONE);
    return id;
  }

  @Test
  void keeps_a_note_once_however_often_it_is_sent() throws NoteRefused {
    UUID id = write("Meer bankjes");
    notes.write(day, id, 1, 3, "Meer bankjes", PHONE);

    assertThat(notes.list(day)).extracting(TableNote::text).containsExactly("Meer bankjes");
  }

  @Test
  void tells_who_listens_of_each_change() throws NoteRefused {
    AtomicInteger told = new AtomicInteger();
    Announcements.Listening listening = announcements.listen(day.id(), told::incrementAndGet);
    UUID id = write("Meer bankjes");
    notes.stick(day, id, OTHER, true);
    notes.judge(day, id, true, "de organisatie", "grof");
    listening.close();
    write("Na het luisteren");

    assertThat(told).hasValue(3);
    assertThat(announcements.count(day.id())).isEqualTo(4);
  }

  @Test
  void lets_the_phone_that_wrote_it_change_it_for_half_an_hour() throws NoteRefused {
    UUID id = write("Meer bankjes");
    at(NOW.plus(Duration.ofMinutes(29))).write(day, id, 2, 4, "Meer bankjes in het park", PHONE);

    assertThat(notes.list(day))
        .extracting(TableNote::text, TableNote::theme, TableNote::table)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Meer bankjes in het park", 2, 4));
    assertThatThrownBy(
            () -> at(NOW.plus(Duration.ofMinutes(31))).write(day, id, 1, 3, "Te laat", PHONE))
        .hasMessageContaining("half uur");
    assertThatThrownBy(() -> notes.write(day, id, 1, 3, "Van een ander", OTHER))
        .hasMessageContaining("ander toestel");
    assertThatThrownBy(() -> notes.takeBack(day, id, OTHER)).hasMessageContaining("ander toestel");
  }

  @Test
  void takes_back_a_note_with_its_stickers() throws NoteRefused {
    UUID id = write("Vergissing");
    notes.stick(day, id, OTHER, true);
    notes.takeBack(day, id, PHONE);
    notes.takeBack(day, id, PHONE);

    assertThat(notes.list(day)).isEmpty();
  }

  @Test
  void counts_one_sticker_of_a_phone() throws NoteRefused {
    UUID id = write("Een buurthuis");
    notes.stick(day, id, PHONE, true);
    notes.stick(day, id, PHONE, true);
    notes.stick(day, id, OTHER, true);
    assertThat(notes.list(day)).extracting(TableNote::stickers).containsExactly(2);

    notes.stick(day, id, OTHER, false);
    assertThat(notes.list(day)).extracting(TableNote::stickers).containsExactly(1);
  }

  @Test
  void hides_and_shows_with_a_log_and_takes_no_stickers_meanwhile() throws NoteRefused {
    UUID id = write("Iets lelijks");
    notes.judge(day, id, true, "de organisatie", "scheldwoord");
    notes.judge(day, id, true, "de organisatie", "nog eens");
    assertThat(notes.list(day)).extracting(TableNote::hidden).containsExactly(true);
    assertThatThrownBy(() -> notes.stick(day, id, OTHER, true)).hasMessageContaining("niet meer");
    assertThatThrownBy(() -> notes.write(day, id, 1, 3, "Netjes nu", PHONE))
        .hasMessageContaining("verborgen");

    notes.judge(day, id, false, "de organisatie", "vergissing");
    assertThat(notes.log(day))
        .extracting(Notes.Judged::hidden, Notes.Judged::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, "vergissing"),
            org.assertj.core.groups.Tuple.tuple(true, "scheldwoord"));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 1, Meer bankjes, thema",
    "1, 0, Meer bankjes, Tafel 0",
    "1, 11, Meer bankjes, Tafel 11",
    "1, 1, '  ', nog niets"
  })
  void refuses_what_is_no_note(int theme, int table, String text, String why) {
    assertThatThrownBy(() -> notes.write(day, UUID.randomUUID(), theme, table, text, PHONE))
        .isInstanceOf(NoteRefused.class)
        .hasMessageContaining(why);
  }

  @Test
  void keeps_text_as_text_without_control_signs() throws NoteRefused {
    write("  <b>niet vet</b>\u0000\u0007\r\n\n\n\neinde ");
    assertThat(notes.list(day))
        .extracting(TableNote::text)
        .containsExactly("<b>niet vet</b> \n\neinde");
    assertThatThrownBy(() -> write("x".repeat(501))).hasMessageContaining("501 tekens");
  }

  @Test
  void a_closed_day_takes_nothing_and_keeps_what_it_has() throws NoteRefused {
    UUID id = write("Voor het sluiten");
    Day closed = days.setOpen(day, false);

    assertThatThrownBy(() -> notes.write(closed, UUID.randomUUID(), 1, 1, "Erna", PHONE))
        .hasMessageContaining("gesloten");
    assertThatThrownBy(() -> notes.stick(closed, id, OTHER, true)).hasMessageContaining("gesloten");
    assertThat(notes.list(closed)).hasSize(1);
  }

  @Test
  void a_phone_has_another_name_on_another_day() throws NoteRefused {
    Day other = made();
    write("Op de ene dag");
    notes.write(other, UUID.randomUUID(), 1, 1, "Op de andere", PHONE);

    assertThat(store.sql("select distinct toestel from notitie").query(String.class).list())
        .hasSize(2)
        .noneMatch(name -> name.contains(PHONE));
  }

  @Test
  void a_name_is_found_and_taken_away_in_notes_reasons_and_the_agenda() throws NoteRefused {
    UUID id = write("Vraag het aan jan  JANSEN van de tuin");
    notes.judge(day, id, true, "de organisatie", "noemt Jan Jansen");
    AgendaPoints points = new AgendaPoints(store);
    points.keep(
        day,
        new AgendaPoint(
            UUID.randomUUID(), Optional.of(1), "Een tuin", "Jan Jansen", "", Optional.empty(), 0));
    PersonsOnDays persons =
        new PersonsOnDays(store, announcements, Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(persons.find("Jan Jansen"))
        .extracting(found -> found.kind())
        .containsExactlyInAnyOrder("notitie", "logboek", "agenda");
    assertThat(persons.find("Jan Jansens")).isEmpty();

    persons.remove("Jan Jansen", "de beheerder");

    assertThat(persons.find("Jan Jansen")).isEmpty();
    assertThat(notes.list(day).getFirst().text())
        .isEqualTo("Vraag het aan [verwijderd] van de tuin");
    assertThat(points.list(day).getFirst().who()).isEqualTo("[verwijderd]");
    assertThat(store.sql("select count(*) from verwijdering").query(Integer.class).single())
        .isEqualTo(3);
  }
}
