package nl.wijkbeeld.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1234.5    | 1 | 1.234,5
          1234567   | 0 | 1.234.567
          0.26      | 2 | 0,26
          0         | 2 | 0,00
          -3.25     | 1 | −3,2
          -0.04     | 1 | 0,0
          999.96    | 1 | 1.000,0
          """)
  void writes_numbers_as_a_dutch_reader_expects(double value, int decimals, String text) {
    assertThat(Dutch.number(value, decimals)).isEqualTo(text);
  }

  @Test
  void a_unit_stays_on_the_line_of_its_number() {
    assertThat(Dutch.withUnit("12,5", "%")).isEqualTo("12,5\u00A0%");
  }

  @Test
  void an_interval_is_written_with_an_en_dash() {
    assertThat(Dutch.interval(.17, .38, 2)).isEqualTo("0,17\u20130,38");
  }

  @Test
  void absence_is_a_word_and_never_a_number() {
    assertThat(
            Arrays.stream(Status.values())
                .filter(status -> status != Status.BEKEND)
                .map(status -> Dutch.figure(Meting.absent(status), 1)))
        .containsExactly("onbekend", "verborgen (privacy)", "niet van toepassing")
        .noneMatch(text -> text.matches(".*\\d.*"));
  }

  @Test
  void a_known_zero_is_a_number() {
    assertThat(Dutch.figure(Meting.of(0), 0)).isEqualTo("0");
  }

  @Test
  void zero_has_no_decimals_and_what_is_not_zero_never_looks_like_it() {
    assertThat(Dutch.figure(Meting.of(0), 2)).isEqualTo("0");
    assertThat(Dutch.figure(Meting.of(.004), 2)).isEqualTo("<\u00A00,01");
    assertThat(Dutch.figure(Meting.of(-.2), 0)).isEqualTo(">\u00A0\u22121");
    assertThat(Dutch.figure(Meting.of(.01), 2)).isEqualTo("0,01");
  }

  @Test
  void dates_are_written_in_full() {
    assertThat(Dutch.day(LocalDate.of(2020, 5, 26))).isEqualTo("26 mei 2020");
  }

  @Test
  void moments_are_in_dutch_time_in_summer_and_winter() {
    assertThat(Dutch.moment(Instant.parse("2020-06-22T10:05:00Z")))
        .isEqualTo("22 juni 2020, 12.05 uur");
    assertThat(Dutch.moment(Instant.parse("2026-11-21T23:30:00Z")))
        .isEqualTo("22 november 2026, 00.30 uur");
  }
}
