package nl.wijkbeeld.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodeTest {

  @ParameterizedTest
  @CsvSource({
    "2020, 2020-01-01, 2020-12-31, 2020",
    "2019/2020, 2019-08-01, 2020-07-31, schooljaar 2019/2020",
    "2020K2, 2020-04-01, 2020-06-30, 2e kwartaal 2020",
    "2020M02, 2020-02-01, 2020-02-29, februari 2020",
    "2020W24, 2020-06-08, 2020-06-14, week 24 van 2020",
    "2020W53, 2020-12-28, 2021-01-03, week 53 van 2020",
    "2021W01, 2021-01-04, 2021-01-10, week 1 van 2021",
    "2020-06-22, 2020-06-22, 2020-06-22, 22 juni 2020"
  })
  void knows_its_first_and_last_day_and_its_dutch_name(
      String code, LocalDate begin, LocalDate eind, String label) {
    Periode periode = Periode.of(code);

    assertThat(periode.begin()).isEqualTo(begin);
    assertThat(periode.eind()).isEqualTo(eind);
    assertThat(periode.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20",
        "2020K5",
        "2020M13",
        "2021W53",
        "2020W00",
        "2020-02-30",
        "2019/2021",
        "mei"
      })
  void does_not_exist_for_an_impossible_text(String text) {
    assertThat(Periode.find(text)).isEmpty();
    assertThatThrownBy(() -> Periode.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_first_days_of_january_can_lie_in_the_last_week_of_the_year_before() {
    assertThat(Periode.weekOf(LocalDate.of(2021, 1, 3)).code()).isEqualTo("2020W53");
    assertThat(Periode.weekOf(LocalDate.of(2020, 4, 6)).code()).isEqualTo("2020W15");
    assertThat(Periode.monthOf(LocalDate.of(2020, 4, 6)).code()).isEqualTo("2020M04");
  }

  @Test
  void sorts_by_its_first_day_and_then_the_shorter_first() {
    assertThat(
            Stream.of("2020", "2020M01", "2019", "2020-01-01", "2019/2020")
                .map(Periode::of)
                .sorted()
                .map(Periode::code))
        .containsExactly("2019", "2019/2020", "2020-01-01", "2020M01", "2020");
  }
}
