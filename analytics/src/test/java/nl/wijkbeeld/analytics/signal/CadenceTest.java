package nl.wijkbeeld.analytics.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.wijkbeeld.vocabulary.Periode;
import org.junit.jupiter.api.Test;

class CadenceTest {

  @Test
  void a_year_of_fifty_three_weeks_has_no_week_too_few() {
    long last = Cadence.WEEK.number(Periode.of("2020W53"));

    assertThat(Cadence.WEEK.number(Periode.of("2021W01"))).isEqualTo(last + 1);
    assertThat(Cadence.WEEK.begin(last)).isEqualTo(LocalDate.of(2020, 12, 28));
  }

  @Test
  void the_same_time_last_year_is_the_week_with_the_nearest_monday() {
    // Monday 28 December 2020; 28 December 2019 is a Saturday, so Monday 30 December is nearest.
    assertThat(yearsBefore("2020W53", 1)).isEqualTo(LocalDate.of(2019, 12, 30));
    // Monday 8 June 2020; 8 June 2015 is itself a Monday.
    assertThat(yearsBefore("2020W24", 5)).isEqualTo(LocalDate.of(2015, 6, 8));
  }

  @Test
  void the_twenty_ninth_of_february_is_the_first_of_march_in_other_years() {
    // Monday 29 February 2016; 1 March 2013 is a Friday, so Monday 4 March is nearest.
    assertThat(yearsBefore("2016W09", 3)).isEqualTo(LocalDate.of(2013, 3, 4));
  }

  @Test
  void months_are_numbered_across_years() {
    long june = Cadence.MONTH.number(Periode.of("2020M06"));

    assertThat(Cadence.MONTH.number(Periode.of("2021M01"))).isEqualTo(june + 7);
    assertThat(Cadence.MONTH.begin(Cadence.MONTH.yearsBefore(june, 5)))
        .isEqualTo(LocalDate.of(2015, 6, 1));
  }

  private static LocalDate yearsBefore(String period, int years) {
    return Cadence.WEEK.begin(
        Cadence.WEEK.yearsBefore(Cadence.WEEK.number(Periode.of(period)), years));
  }
}
