package nl.wijkbeeld.analytics.signal;

import static nl.wijkbeeld.analytics.signal.Cadence.MONTH;
import static nl.wijkbeeld.analytics.signal.Cadence.WEEK;
import static nl.wijkbeeld.analytics.signal.SeriesOfCounts.poisson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FarringtonTest {
  private static final int SIX_YEARS = 313;
  private static final int LAST = SIX_YEARS - 1;

  @Test
  void finds_a_planted_outbreak_of_known_size() {
    Judgement judgement = poisson(WEEK, SIX_YEARS, 1, 10).plus(LAST, 20).judge(LAST);

    assertThat(judgement.oordeel()).isEqualTo(Oordeel.MEER);
    assertThat(judgement.expectation().orElseThrow().mean()).isCloseTo(10, within(2.0));
  }

  @Test
  void finds_a_week_in_which_hardly_anything_was_reported() {
    assertThat(poisson(WEEK, SIX_YEARS, 1, 30).with(LAST, 8).judge(LAST).oordeel())
        .isEqualTo(Oordeel.MINDER);
    assertThat(poisson(WEEK, SIX_YEARS, 1, 30).with(LAST, 0).judge(LAST).oordeel())
        .isEqualTo(Oordeel.MINDER);
  }

  @Test
  void finds_a_month_that_stands_out() {
    SeriesOfCounts months = poisson(MONTH, 84, 3, place -> 40 + 15 * Math.cos(place * Math.PI / 6));

    assertThat(months.judge(83).oordeel()).isEqualTo(Oordeel.GEWOON);
    assertThat(months.plus(83, 40).judge(83).oordeel()).isEqualTo(Oordeel.MEER);
  }

  @Test
  void what_comes_back_every_year_is_no_signal() {
    SeriesOfCounts weeks =
        poisson(WEEK, 370, 4, place -> 30 * Math.exp(0.8 * Math.cos(place * 2 * Math.PI / 52.18)));

    for (int peak = 365; peak < 370; peak++) {
      assertThat(weeks.judge(peak).oordeel()).isEqualTo(Oordeel.GEWOON);
    }
  }

  @Test
  void a_past_outbreak_hardly_lifts_what_is_expected() {
    SeriesOfCounts quiet = poisson(WEEK, SIX_YEARS, 5, 10);
    double without = quiet.judge(LAST).expectation().orElseThrow().mean();
    for (int place = LAST - 105; place < LAST - 101; place++) {
      quiet.plus(place, 60);
    }
    double with = quiet.judge(LAST).expectation().orElseThrow().mean();

    assertThat(with).isBetween(without, without + 1);
  }

  @Test
  void an_outbreak_that_is_going_on_does_not_become_its_own_expectation() {
    SeriesOfCounts growing = poisson(WEEK, SIX_YEARS, 6, 10);
    double without = growing.judge(LAST).expectation().orElseThrow().mean();
    for (int place = LAST - 26; place <= LAST; place++) {
      growing.plus(place, 30);
    }

    assertThat(growing.judge(LAST).expectation().orElseThrow().mean()).isEqualTo(without);
    assertThat(growing.judge(LAST).oordeel()).isEqualTo(Oordeel.MEER);
  }

  @Test
  void a_steady_fall_is_kept_as_a_trend() {
    Expectation falling =
        poisson(WEEK, SIX_YEARS, 7, place -> 60 * Math.exp(-0.2 * place / 52))
            .judge(LAST)
            .expectation()
            .orElseThrow();

    assertThat(falling.trend()).isTrue();
    assertThat(falling.mean()).isCloseTo(60 * Math.exp(-1.2), within(4.0));
  }

  @Test
  void a_trend_is_not_followed_to_more_than_was_ever_counted() {
    Expectation rising =
        poisson(WEEK, SIX_YEARS, 8, place -> 60 * Math.exp(0.4 * place / 52))
            .judge(LAST)
            .expectation()
            .orElseThrow();

    assertThat(rising.trend()).isFalse();
  }

  @Test
  void with_under_two_years_of_weeks_nothing_is_said() {
    SeriesOfCounts weeks = poisson(WEEK, SIX_YEARS, 9, 10);

    assertThat(weeks.judge(106).oordeel()).isEqualTo(Oordeel.TE_WEINIG_HISTORIE);
    assertThat(weeks.judge(108).oordeel()).isEqualTo(Oordeel.GEWOON);
  }

  @Test
  void with_under_three_years_of_months_nothing_is_said() {
    SeriesOfCounts months = poisson(MONTH, 60, 9, 10);

    assertThat(months.judge(36).oordeel()).isEqualTo(Oordeel.TE_WEINIG_HISTORIE);
    assertThat(months.judge(37).oordeel()).isEqualTo(Oordeel.GEWOON);
  }

  @Test
  void a_hidden_count_is_not_judged() {
    assertThat(poisson(WEEK, SIX_YEARS, 10, 10).withHole(LAST).judge(LAST))
        .isEqualTo(Judgement.without(Oordeel.ONBEKEND));
  }

  @Test
  void a_hole_in_the_history_is_a_hole_and_not_a_zero() {
    SeriesOfCounts weeks = poisson(WEEK, SIX_YEARS, 11, 10);
    for (int place = 3; place < LAST; place += 4) {
      weeks.withHole(place);
    }
    Expectation expectation = weeks.judge(LAST).expectation().orElseThrow();

    assertThat(expectation.mean()).isCloseTo(10, within(2.0));
    assertThat(expectation.points()).isBetween(170, 180);
  }

  @Test
  void with_more_than_a_third_of_the_history_hidden_nothing_is_said() {
    SeriesOfCounts weeks = poisson(WEEK, SIX_YEARS, 12, 10);
    for (int place = 60; place < LAST; place += 2) {
      weeks.withHole(place);
    }

    assertThat(weeks.judge(LAST).oordeel()).isEqualTo(Oordeel.TE_VEEL_GATEN);
  }

  @Test
  void law_a_series_of_zeros_gives_no_signal_and_no_exception() {
    for (Cadence cadence : Cadence.values()) {
      SeriesOfCounts zeros = poisson(cadence, SIX_YEARS, 13, 0);
      for (int place = 0; place < SIX_YEARS; place++) {
        assertThat(zeros.judge(place).oordeel())
            .isIn(Oordeel.TE_WEINIG_HISTORIE, Oordeel.TE_WEINIG_GEBEURTENISSEN);
      }
      assertThat(zeros.plus(LAST, 50).judge(LAST).oordeel())
          .isEqualTo(Oordeel.TE_WEINIG_GEBEURTENISSEN);
    }
  }

  @Test
  void a_few_events_after_many_quiet_weeks_are_no_signal() {
    SeriesOfCounts quiet = poisson(WEEK, SIX_YEARS, 14, 0.1);
    for (int place = LAST - 3; place < LAST; place++) {
      quiet.with(place, 0);
    }

    assertThat(quiet.with(LAST, 4).judge(LAST).oordeel()).isEqualTo(Oordeel.TE_WEINIG_RECENT);
    assertThat(quiet.with(LAST, 5).judge(LAST).oordeel()).isEqualTo(Oordeel.MEER);
  }

  @Test
  void a_time_of_year_without_events_expects_none() {
    SeriesOfCounts school =
        poisson(WEEK, SIX_YEARS, 15, place -> place % 52 >= 40 && place % 52 < 52 ? 0 : 12);

    Judgement summer = school.judge(5 * 52 + 45);

    assertThat(summer.oordeel()).isEqualTo(Oordeel.GEWOON);
    assertThat(summer.expectation().orElseThrow().mean()).isZero();
    assertThat(summer.expectation().orElseThrow().limits()).isEqualTo(new CountLimits(0, 0));
  }

  @Test
  void after_a_break_the_history_starts_anew() {
    SeriesOfCounts weeks = poisson(WEEK, SIX_YEARS, 16, place -> place < 150 ? 10 : 40);

    assertThat(weeks.judge(160).oordeel()).isEqualTo(Oordeel.MEER);
    assertThat(weeks.judge(160, weeks.day(150)).oordeel()).isEqualTo(Oordeel.NA_BREUK);
    assertThat(weeks.judge(149, weeks.day(150)).oordeel()).isEqualTo(Oordeel.GEWOON);
    Expectation after = weeks.judge(LAST, weeks.day(150)).expectation().orElseThrow();
    assertThat(after.mean()).isCloseTo(40, within(4.0));
    assertThat(after.points())
        .isEqualTo(
            weeks.judge(LAST).expectation().orElseThrow().points()
                - (int)
                    (Cadence.WEEK.yearsBefore(weeks.number(LAST), 3)
                        - Cadence.WEEK.yearsBefore(weeks.number(LAST), 5)));
  }

  @Test
  void a_week_in_which_the_registration_changed_belongs_to_neither_side() {
    SeriesOfCounts weeks = poisson(WEEK, SIX_YEARS, 17, 10);

    assertThat(weeks.judge(200, weeks.day(200).plusDays(2)).oordeel()).isEqualTo(Oordeel.NA_BREUK);
    assertThat(weeks.judge(199, weeks.day(200).plusDays(2)).oordeel()).isEqualTo(Oordeel.GEWOON);
  }

  @Test
  void law_a_constant_factor_on_the_population_changes_nothing() {
    List<Judgement> judgements =
        List.of(1.0, 1000.0, 0.001).stream()
            .map(
                factor ->
                    poisson(WEEK, SIX_YEARS, 18, place -> 10 + place / 30.0)
                        .withPopulation(place -> factor * (10 + place / 30.0))
                        .judge(LAST))
            .toList();

    for (Judgement other : judgements) {
      Expectation one = judgements.getFirst().expectation().orElseThrow();
      Expectation same = other.expectation().orElseThrow();
      assertThat(other.oordeel()).isEqualTo(judgements.getFirst().oordeel());
      assertThat(same.mean()).isCloseTo(one.mean(), within(1e-9));
      assertThat(same.limits()).isEqualTo(one.limits());
    }
  }

  @Test
  void hidden_weeks_just_before_do_not_hide_a_signal() {
    SeriesOfCounts weeks = poisson(WEEK, SIX_YEARS, 19, 10);
    for (int place = LAST - 3; place < LAST; place++) {
      weeks.withHole(place);
    }

    assertThat(weeks.with(LAST, 30).judge(LAST).oordeel()).isEqualTo(Oordeel.MEER);
  }

  @Test
  void law_flat_poisson_series_give_false_alarms_about_as_often_as_said() {
    for (double mean : List.of(3.0, 20.0)) {
      FalseAlarms weeks = FalseAlarms.of(WEEK, FarringtonSettings.of(WEEK), 365, mean);
      assertThat(weeks.more()).isBetween(0.0005, 0.012);
      assertThat(weeks.fewer()).isBetween(0.0, 0.012);
    }
    FalseAlarms months = FalseAlarms.of(MONTH, FarringtonSettings.of(MONTH), 172, 20);
    assertThat(months.more()).isBetween(0.001, 0.02);
    assertThat(months.fewer()).isBetween(0.0005, 0.02);
  }

  @Test
  void a_short_history_gives_somewhat_more_false_alarms_but_not_many() {
    FalseAlarms weeks = FalseAlarms.of(WEEK, withYears(FarringtonSettings.of(WEEK), 2), 365, 20);
    FalseAlarms months = FalseAlarms.of(MONTH, withYears(FarringtonSettings.of(MONTH), 3), 172, 20);

    assertThat(weeks.more()).isLessThan(0.03);
    assertThat(months.more()).isLessThan(0.03);
  }

  private static FarringtonSettings withYears(FarringtonSettings settings, int years) {
    return new FarringtonSettings(
        years,
        years,
        settings.halfWindow(),
        settings.levels(),
        settings.excluded(),
        settings.tail(),
        settings.outbreakResidual(),
        settings.recentPeriods(),
        settings.recentEvents(),
        settings.leastEvents(),
        settings.leastKnown());
  }

  @Test
  void law_the_larger_an_outbreak_the_surer_it_is_found() {
    double before = 0;
    for (int size : List.of(5, 10, 15, 20)) {
      int found = 0;
      for (int seed = 0; seed < 200; seed++) {
        found +=
            poisson(WEEK, SIX_YEARS, 5000 + seed, 10).plus(LAST, size).judge(LAST).oordeel()
                    == Oordeel.MEER
                ? 1
                : 0;
      }
      System.out.printf("gemiddeld 10 per week, %d erbij: %.1f %% gevonden%n", size, found / 2.0);
      assertThat(found / 200.0).isGreaterThanOrEqualTo(before);
      before = found / 200.0;
    }
    assertThat(before).isGreaterThan(0.95);
  }

  /**
   * How often a flat Poisson series is said to stand out.
   *
   * @param more the part of the periods with a signal of more
   * @param fewer the part with a signal of fewer
   */
  private record FalseAlarms(double more, double fewer) {

    static FalseAlarms of(Cadence cadence, FarringtonSettings settings, int length, double mean) {
      Farrington farrington = new Farrington(settings);
      int judged = 0;
      int more = 0;
      int fewer = 0;
      for (int seed = 0; seed < 150; seed++) {
        SeriesOfCounts made = poisson(cadence, length, 1000 + seed, mean);
        CountSeries series = made.build();
        for (int place = length - 100; place < length; place++) {
          Oordeel oordeel = farrington.judge(series, made.number(place), List.of()).oordeel();
          judged++;
          more += oordeel == Oordeel.MEER ? 1 : 0;
          fewer += oordeel == Oordeel.MINDER ? 1 : 0;
        }
      }
      System.out.printf(
          "vlak, Poisson, gemiddeld %.0f, %s, %d jaar: van %d keer %.2f %% meer en %.2f %% minder (nominaal ten hoogste 0,50 %%)%n",
          mean, cadence, settings.years(), judged, 100.0 * more / judged, 100.0 * fewer / judged);
      return new FalseAlarms((double) more / judged, (double) fewer / judged);
    }
  }
}
