package nl.wijkbeeld.dashboard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LanguageTest {

  @Test
  void dates_and_counts_are_written_as_a_reader_expects() {
    Instant winter = Instant.parse("2026-11-21T23:30:00Z");

    assertThat(Language.NL.day(winter)).isEqualTo("22 november 2026");
    assertThat(Language.EN.day(winter)).isEqualTo("22 November 2026");
    assertThat(Language.EN.moment(winter)).isEqualTo("22 November 2026, 00:30");
    assertThat(Language.NL.count(12345)).isEqualTo("12.345");
    assertThat(Language.EN.count(12345)).isEqualTo("12,345");
  }

  @Test
  void a_percent_sign_stands_as_its_language_has_it() {
    assertThat(Language.NL.percentage(12.34, 1)).isEqualTo("12,3\u00a0%");
    assertThat(Language.EN.percentage(12.34, 1)).isEqualTo("12.3%");
    assertThat(Language.NL.behind("% van het land")).isEqualTo(" % van het land");
    assertThat(Language.EN.behind("% van het land")).isEqualTo("% van het land");
    assertThat(Language.EN.behind("personen")).isEqualTo(" personen");
    assertThat(Language.EN.behind("")).isEmpty();
  }

  @Test
  void what_is_not_a_language_is_not_found() {
    assertThat(Language.find("EN")).contains(Language.EN);
    assertThat(Language.find("fr")).isEmpty();
    assertThat(Language.find("")).isEmpty();
  }
}
