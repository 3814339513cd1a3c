package nl.wijkbeeld.analytics.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import nl.wijkbeeld.vocabulary.Periode;
import org.junit.jupiter.api.Test;

class SeasonTest {

  @Test
  void a_year_of_months_has_a_window_of_three_and_nine_months_of_their_own() {
    long now = Cadence.MONTH.number(Periode.of("2020M06"));
    Season season = new Season(Cadence.MONTH, now, 5, 1, 10);

    assertThat(Cadence.MONTH.begin(season.begin())).hasToString("2015-05-01");
    assertThat(LongStream.range(now - 13, now).mapToInt(season::level))
        .containsExactly(0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0);
  }

  @Test
  void with_fewer_levels_the_longer_blocks_come_first() {
    long now = Cadence.MONTH.number(Periode.of("2020M06"));
    Season season = new Season(Cadence.MONTH, now, 3, 1, 6);

    assertThat(LongStream.range(now - 13, now).mapToInt(season::level))
        .containsExactly(0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 0);
  }

  @Test
  void every_week_of_five_years_has_one_of_ten_levels() {
    long now = Cadence.WEEK.number(Periode.of("2021W10"));
    Season season = new Season(Cadence.WEEK, now, 5, 3, 10);

    assertThat(LongStream.range(season.begin(), now).mapToInt(season::level))
        .allMatch(level -> level >= 0 && level <= 9);
    assertThat(LongStream.range(season.begin(), now).filter(week -> season.level(week) == 0))
        .hasSize(5 * 7 + 3);
  }
}
