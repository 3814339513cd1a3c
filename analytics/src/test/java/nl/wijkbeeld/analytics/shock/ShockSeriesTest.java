package nl.wijkbeeld.analytics.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import nl.wijkbeeld.vocabulary.Periode;
import org.junit.jupiter.api.Test;

class ShockSeriesTest {
  private static final Schok CORONA = ShockRegister.builtIn().schokken().getFirst();
  private static final ShockRecovery.Kind CARRIES =
      new ShockRecovery.Kind(false, true, true, List.of());
  private static final ShockRecovery.Kind WEIGHS =
      new ShockRecovery.Kind(true, true, true, List.of());

  @Test
  void a_summer_that_is_always_quiet_is_no_fall() {
    ShockSeries.Told told = follow(CARRIES, ShockSeriesTest::quietSummer);

    assertThat(told.fell()).isFalse();
    assertThat(told.reason()).contains("Er was geen terugval van meer dan 5 procent.");
    assertThat(told.resilience().orElseThrow().depth()).isCloseTo(0, within(1e-12));
    assertThat(told.basisFrom()).isEqualTo("2017M01");
    assertThat(told.basisUntil()).isEqualTo("2019M12");
  }

  @Test
  void a_shock_is_measured_against_the_same_month_of_the_years_before() {
    ShockSeries.Told told =
        follow(
            CARRIES,
            month ->
                quietSummer(month)
                    * (month.equals(YearMonth.of(2020, 7))
                        ? 0.5
                        : month.equals(YearMonth.of(2020, 8)) ? 0.8 : 1));

    assertThat(told.fell()).isTrue();
    Resilience found = told.resilience().orElseThrow();
    assertThat(found.depth()).isCloseTo(.5, within(1e-12));
    assertThat(told.code(0)).isEqualTo("2020M03");
    assertThat(told.code(found.deepest())).isEqualTo("2020M07");
    assertThat(told.code(found.recovery().getAsInt())).isEqualTo("2020M09");
  }

  @Test
  void more_of_what_weighs_is_a_fall_too() {
    ShockSeries.Told told =
        follow(WEIGHS, month -> month.isBefore(YearMonth.of(2020, 4)) ? 100 : 140);

    assertThat(told.fell()).isTrue();
    assertThat(told.resilience().orElseThrow().depth()).isCloseTo(.4, within(1e-12));
    assertThat(told.resilience().orElseThrow().recovery()).isEmpty();
  }

  @Test
  void a_fall_no_deeper_than_the_swing_of_the_series_itself_is_not_called_one() {
    ShockSeries.Told told =
        follow(
            CARRIES,
            month ->
                100
                    + (month.getYear() % 2 == 0 ? 20 : -20)
                    - (month.isAfter(YearMonth.of(2020, 3)) ? 30 : 0));

    assertThat(told.fell()).isFalse();
    assertThat(told.reason())
        .contains("De terugval is niet groter dan wat deze reeks ook zonder schok schommelt.");
  }

  @Test
  void small_counts_are_refused_in_words() {
    assertThat(follow(CARRIES, month -> 4).reason())
        .contains("Het gaat om kleine aantallen: gewoonlijk minder dan 10 per maand.");
  }

  @Test
  void without_figures_from_before_nothing_is_said() {
    Map<Periode, Optional<Double>> figures = months(month -> 100);
    figures.keySet().removeIf(period -> period.begin().isBefore(LocalDate.of(2020, 1, 1)));

    assertThat(ShockSeries.follow(CORONA, Tempo.MAAND, CARRIES, figures).orElseThrow().reason())
        .contains("Er zijn geen cijfers van voor de schok om mee te vergelijken.");
  }

  @Test
  void without_figures_from_after_there_is_no_row_at_all() {
    Map<Periode, Optional<Double>> figures = months(month -> 100);
    figures.keySet().removeIf(period -> period.eind().isAfter(LocalDate.of(2020, 2, 29)));

    assertThat(ShockSeries.follow(CORONA, Tempo.MAAND, CARRIES, figures)).isEmpty();
  }

  @Test
  void what_lies_beyond_a_break_is_not_compared() {
    ShockRecovery.Kind broken =
        new ShockRecovery.Kind(
            false, true, true, List.of(LocalDate.of(2018, 1, 1), LocalDate.of(2021, 1, 1)));

    ShockSeries.Told told =
        follow(broken, month -> month.getYear() == 2017 || month.getYear() == 2021 ? 1000 : 100);

    assertThat(told.basisFrom()).isEqualTo("2018M01");
    assertThat(told.points().getLast().period().code()).isEqualTo("2020M12");
    assertThat(told.resilience().orElseThrow().depth()).isCloseTo(0, within(1e-12));
  }

  @Test
  void too_many_hidden_months_are_refused_in_words() {
    Map<Periode, Optional<Double>> figures = months(month -> 100);
    figures.replaceAll(
        (period, value) ->
            period.begin().isAfter(LocalDate.of(2020, 3, 1))
                    && period.begin().getMonthValue() % 3 == 0
                ? Optional.empty()
                : value);

    assertThat(ShockSeries.follow(CORONA, Tempo.MAAND, CARRIES, figures).orElseThrow().reason())
        .contains(
            "Van meer dan 20 procent van de perioden na de schok is het cijfer onbekend of verborgen.");
  }

  @Test
  void what_is_there_on_the_first_of_january_2020_is_neither_before_nor_after() {
    ShockRecovery.Kind stock = new ShockRecovery.Kind(false, false, false, List.of());
    Map<Periode, Optional<Double>> figures = new TreeMap<>();
    for (int year = 2017; year <= 2022; year++) {
      figures.put(Periode.ofYear(year), Optional.of(year == 2020 ? 1.0 : 10.0));
    }

    ShockSeries.Told told = ShockSeries.follow(CORONA, Tempo.JAAR, stock, figures).orElseThrow();

    assertThat(told.code(0)).isEqualTo("2021");
    assertThat(told.basisUntil()).isEqualTo("2019");
    assertThat(told.points()).hasSize(6);
  }

  private static double quietSummer(YearMonth month) {
    return month.getMonthValue() == 7 || month.getMonthValue() == 8 ? 40 : 100;
  }

  private static ShockSeries.Told follow(
      ShockRecovery.Kind kind, ToDoubleFunction<YearMonth> value) {
    return ShockSeries.follow(CORONA, Tempo.MAAND, kind, months(value)).orElseThrow();
  }

  private static Map<Periode, Optional<Double>> months(ToDoubleFunction<YearMonth> value) {
    Map<Periode, Optional<Double>> figures = new TreeMap<>();
    for (YearMonth month = YearMonth.of(2017, 1);
        month.isBefore(YearMonth.of(2022, 1));
        month = month.plusMonths(1)) {
      figures.put(Periode.monthOf(month.atDay(1)), Optional.of(value.applyAsDouble(month)));
    }
    return figures;
  }
}
