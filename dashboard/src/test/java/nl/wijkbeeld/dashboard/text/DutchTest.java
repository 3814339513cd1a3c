package nl.wijkbeeld.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.Test;

class DutchTest {

  @Test
  void numbers_have_points_for_thousands_a_comma_for_decimals_and_a_true_minus() {
    assertThat(Dutch.number(1234567.891, 2)).isEqualTo("1.234.567,89");
    assertThat(Dutch.number(-0.5, 1)).isEqualTo("\u22120,5");
    assertThat(Dutch.number(0.2107, 2)).isEqualTo("0,21");
    assertThat(Dutch.number(12, 0)).isEqualTo("12");
  }

  @Test
  void a_negative_number_that_rounds_to_zero_loses_its_sign() {
    assertThat(Dutch.number(-0.001, 1)).isEqualTo("0,0");
  }

  @Test
  void the_three_absences_have_three_words_and_zero_is_a_number() {
    assertThat(Dutch.figure(Meting.of(0), 0)).isEqualTo("0");
    assertThat(Dutch.figure(Meting.absent(Status.ONBEKEND), 0)).isEqualTo("onbekend");
    assertThat(Dutch.figure(Meting.absent(Status.ONDERDRUKT), 0))
        .isEqualTo("verborgen (klein aantal)");
    assertThat(Dutch.figure(Meting.absent(Status.NVT), 0)).isEqualTo("niet van toepassing");
  }

  @Test
  void an_interval_has_a_dash_and_a_moment_is_in_dutch_time() {
    assertThat(Dutch.interval(0.168, 0.383, 2)).isEqualTo("0,17\u20130,38");
    assertThat(Dutch.moment(Instant.parse("2026-07-01T10:05:00Z")))
        .isEqualTo("1 juli 2026, 12.05 uur");
  }
}
