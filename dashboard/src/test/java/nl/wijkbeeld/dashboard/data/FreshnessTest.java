package nl.wijkbeeld.dashboard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest;
import nl.wijkbeeld.vocabulary.Periode;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final LocalDate DELIVERED = LocalDate.of(2021, 3, 1);

  @Test
  void a_yearly_source_is_expected_a_year_after_its_last_delivery() {
    Freshness kwb = of(DELIVERED.plusMonths(10), "2018", "2019", "2020");

    assertThat(kwb.stepDays()).contains(365L);
    assertThat(kwb.expected()).contains(LocalDate.of(2022, 3, 1));
    assertThat(kwb.verdict()).isEqualTo(Freshness.Verdict.ON_TIME);
    assertThat(of(DELIVERED.plusMonths(14), "2018", "2019", "2020").verdict())
        .isEqualTo(Freshness.Verdict.ON_TIME);
    assertThat(of(DELIVERED.plusMonths(16), "2018", "2019", "2020").verdict())
        .isEqualTo(Freshness.Verdict.LATE);
  }

  @Test
  void a_missing_year_does_not_change_the_rhythm() {
    assertThat(of(DELIVERED, "2015", "2016", "2018", "2019", "2020").stepDays()).contains(365L);
  }

  @Test
  void of_two_periods_nobody_knows_the_rhythm() {
    Freshness two = of(DELIVERED.plusYears(9), "2017", "2020");

    assertThat(two.verdict()).isEqualTo(Freshness.Verdict.UNKNOWN);
    assertThat(two.expected()).isEmpty();
  }

  @Test
  void old_figures_that_are_delivered_now_are_late() {
    assertThat(of(DELIVERED, "2020W15", "2020W16", "2020W17").verdict())
        .isEqualTo(Freshness.Verdict.LATE);
    assertThat(of(DELIVERED, "2021W06", "2021W07", "2021W08").verdict())
        .isEqualTo(Freshness.Verdict.ON_TIME);
  }

  @Test
  void a_forecast_is_not_the_newest_figure() {
    assertThat(of(DELIVERED, "2018", "2019", "2020", "2030").newest()).contains(Periode.of("2020"));
  }

  @Test
  void without_a_date_the_day_on_which_it_was_read_counts() {
    Freshness undated = of("", DELIVERED, "2018", "2019", "2020");

    assertThat(undated.delivered()).contains(DELIVERED.plusDays(2));
    assertThat(undated.said()).isFalse();
    assertThat(undated.verdict()).isEqualTo(Freshness.Verdict.ON_TIME);
  }

  private static Freshness of(LocalDate today, String... periods) {
    return of(DELIVERED.toString(), today, periods);
  }

  private static Freshness of(String date, LocalDate today, String... periods) {
    SnapshotManifest.Invoer delivery =
        new SnapshotManifest.Invoer("kwb", "levering", date, false, "", "", "", 1, 1, 0, 0);
    List<DeliveredPeriods.Row> rows =
        Arrays.stream(periods)
            .map(
                period ->
                    new DeliveredPeriods.Row(
                        "kwb", "levering", Periode.of(period), Optional.of(DELIVERED.plusDays(2))))
            .toList();
    return Freshness.of(List.of(delivery), rows, today).getFirst();
  }
}
