package nl.wijkbeeld.dashboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "Cliënten, clienten",
    "Nieuw-West / Slotervaart, nieuw west slotervaart",
    "'1012 AB', 1012ab",
    "'  ’s-Gravenhage ', s gravenhage",
    "per 1.000 inwoners, per 1 000 inwoners"
  })
  void accents_capitals_and_signs_make_no_difference(String written, String plain) {
    assertThat(Spelling.plain(written)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "centrm, centrum, 1, true",
    "cetnrum, centrum, 1, true",
    "zentrum, centrum, 1, true",
    "centruum, centrum, 1, true",
    "cenrtm, centrum, 1, false",
    "slotervart, slotervaart, 2, true",
    "oost, west, 1, false",
    "'', abc, 2, false"
  })
  void a_typing_error_is_a_letter_left_out_put_in_changed_or_swapped(
      String typed, String meant, int most, boolean near) {
    assertThat(Spelling.near(typed, meant, most)).isEqualTo(near);
    assertThat(Spelling.near(meant, typed, most)).isEqualTo(near);
  }

  @Test
  void in_short_words_and_codes_nothing_is_forgiven() {
    assertThat(Spelling.forgiven("oud")).isZero();
    assertThat(Spelling.forgiven("bu0363")).isZero();
    assertThat(Spelling.forgiven("noord")).isEqualTo(1);
    assertThat(Spelling.forgiven("slotervaart")).isEqualTo(2);
  }

  @Test
  void a_postcode_is_recognised() {
    assertThat(Spelling.isPostcode("1012 AB")).isTrue();
    assertThat(Spelling.isPostcode("1012")).isTrue();
    assertThat(Spelling.isPostcode("A101")).isFalse();
  }
}
