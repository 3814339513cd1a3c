package nl.wijkbeeld.dashboard.buurttop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.store.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DaysTest {
  private final JdbcClient store = TestStore.h2();
  private final Days days =
      new Days(
          store,
          new Announcements(),
          Clock.fixed(Instant.parse("2026-06-12T12:00:00Z"), ZoneOffset.UTC));

  @Test
  void makes_a_day_that_reads_back_by_its_code_and_opens_with_its_key_only() {
    Days.Made made =
        days.make(" BuurtTop Noord ", Optional.of(new Day.Edition("NW01", 2)), 12, Theme.usual());

    assertThat(days.findByCode(made.day().code())).contains(made.day());
    assertThat(made.day().title()).isEqualTo("BuurtTop Noord");
    assertThat(made.day().themes()).hasSize(7).first().isEqualTo(new Theme(1, "Verduurzaming"));
    assertThat(days.opens(made.day(), made.key())).isTrue();
    assertThat(days.opens(made.day(), made.key() + "0")).isFalse();
    assertThat(store.sql("select sleutel from dag").query(String.class).single())
        .doesNotContain(made.key());
  }

  @Test
  void says_what_is_wrong_with_a_day() {
    assertThatThrownBy(() -> days.make(" ", Optional.empty(), 3, Theme.usual()))
        .hasMessageContaining("naam");
    assertThatThrownBy(() -> days.make("Dag", Optional.empty(), 0, Theme.usual()))
        .hasMessageContaining("tafels");
    assertThatThrownBy(() -> days.make("Dag", Optional.empty(), 201, Theme.usual()))
        .hasMessageContaining("200");
    assertThatThrownBy(() -> days.make("Dag", Optional.empty(), 3, List.of()))
        .hasMessageContaining("thema");
    assertThatThrownBy(
            () -> days.make("Dag", Optional.empty(), 3, Collections.nCopies(13, "Thema")))
        .hasMessageContaining("12");
    assertThat(days.list()).isEmpty();
  }

  @Test
  void a_code_has_no_signs_that_look_alike_and_is_read_as_people_type_it() {
    for (int i = 0; i < 500; i++) {
      String code = DayCode.make(new SecureRandom());
      assertThat(code).hasSize(6).doesNotContainPattern("[01OILSUAEY]");
      assertThat(
              DayCode.read(
                  " "
                      + code.substring(0, 3).toLowerCase(java.util.Locale.ROOT)
                      + "-"
                      + code.substring(3)))
          .contains(code);
    }
    assertThat(DayCode.read("' or 1=1")).isEmpty();
    assertThat(DayCode.read("")).isEmpty();
  }

  @Test
  void phones_are_sent_to_an_address_that_they_can_reach_or_the_organiser_is_told() {
    assertThat(HallAddress.of(URI.create("https://wijkbeeld.example/buurttop"), "/", true))
        .isEqualTo(new HallAddress("https://wijkbeeld.example/", Optional.empty()));
    assertThat(
            HallAddress.of(URI.create("http://192.168.1.20:8080/w/buurttop"), "/w/", true).root())
        .isEqualTo("http://192.168.1.20:8080/w/");
    assertThat(HallAddress.of(URI.create("http://localhost:8080/buurttop"), "/", false).advice())
        .hasValueSatisfying(advice -> assertThat(advice).contains("--address 0.0.0.0"));
  }
}
