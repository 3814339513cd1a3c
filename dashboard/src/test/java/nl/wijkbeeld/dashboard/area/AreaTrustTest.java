package nl.wijkbeeld.dashboard.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Periode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a stadsdeel says of how sure its figures are. */
class AreaTrustTest {
  @TempDir static Path newer;
  @TempDir static Path older;
  private static Snapshot snapshot;
  private static Snapshot old;

  @BeforeAll
  static void publish() throws IOException {
    snapshot =
        new SnapshotStore(SnapshotFixture.trusted(newer).publish("eerste")).current().orElseThrow();
    old =
        new SnapshotStore(SnapshotFixture.amsterdam(older).publish("oud")).current().orElseThrow();
  }

  @Test
  void a_difference_with_the_city_says_whether_it_is_more_than_chance() {
    assertThat(tile("N", "vrijwilligers_pct").compared().reference())
        .contains("2,2 procentpunt lager dan de hele stad; verschil is groter dan toeval");
    assertThat(tile("N", "initiatieven_per_1000").compared().reference())
        .contains("0,05 hoger dan de hele stad; verschil is niet groter dan toeval");
  }

  @Test
  void a_change_names_the_period_that_it_is_compared_with() {
    assertThat(tile("N", "vrijwilligers_pct").compared().change())
        .contains("Sinds 2018: 0,6 procentpunt hoger; verschil is niet groter dan toeval");
  }

  @Test
  void other_references_are_sentences_and_the_city_is_not_named_twice() {
    assertThat(tile("N", "vrijwilligers_pct").compared().others())
        .containsExactly(
            "Vergelijkbare gebieden (Zuidoost, Nieuw-West), gemiddeld: 30,0; hier 1,4 procentpunt hoger",
            "Nederland: 47,0; hier 15,6 procentpunt lager; verschil is groter dan toeval",
            "Basisjaar 2016: 29,6; sindsdien 1,8 procentpunt hoger (2016 = 100: nu 106); verschil is groter dan toeval");
  }

  @Test
  void a_provisional_figure_can_be_a_key_figure_and_a_forecast_can_not() {
    AreaState.Tile tile = tile("N", "vrijwilligers_pct");

    assertThat(tile.period()).isEqualTo("2019");
    assertThat(tile.marks()).containsExactly("voorlopig");
  }

  @Test
  void a_figure_that_rests_on_few_says_so_with_its_smoothed_rate_beside_it() {
    AreaState.Tile tile = tile("A", "initiatieven_per_1000");

    assertThat(tile.value().text()).isEqualTo("0,14");
    assertThat(tile.marks()).containsExactly("rust op weinig");
    assertThat(tile.smoothed()).contains("0,17");
    assertThat(state("A").guide()).contains(ReadingGuide.LITTLE, ReadingGuide.SMOOTHED);
  }

  @Test
  void a_hidden_figure_is_compared_with_nothing() {
    AreaState.Tile tile = tile("N", "buurtkamers");

    assertThat(tile.value().state()).isEqualTo(FigureState.ONDERDRUKT);
    assertThat(tile.marks()).isEmpty();
    assertThat(tile.smoothed()).isEmpty();
    assertThat(tile.compared().judged()).isFalse();
    assertThat(state("N").states()).contains(FigureState.ONDERDRUKT);
  }

  @Test
  void a_series_is_open_over_a_break_and_over_a_missing_year() {
    AreaState.Trend trend = trend("vrijwilligers_pct");

    assertThat(trend.chart().lines().getFirst().points().stream().filter(p -> !p.joined()))
        .extracting(TrendChart.Point::label)
        .containsExactly("2010", "2014", "2016");
    assertThat(trend.chart().breaks()).containsExactly(new TrendChart.Break(2015.5));
    assertThat(trend.breaks())
        .containsExactly(
            "Breuk vanaf 2016 (andere definitie): sindsdien telt ook wie minder dan een uur per week helpt.");
    assertThat(trend.chart().title()).contains("Breuk vanaf 2016");
  }

  @Test
  void provisional_and_forecast_have_their_own_marks_and_words() {
    AreaState.Trend trend = trend("vrijwilligers_pct");

    assertThat(trend.chart().lines().getFirst().points())
        .extracting(point -> point.label() + " " + point.mark())
        .endsWith("2018 FIRM", "2019 PROVISIONAL", "2020 FORECAST", "2021 FORECAST");
    assertThat(trend.rows())
        .extracting(row -> row.period() + " " + row.note())
        .contains(
            "2016 breuk: niet te vergelijken met wat ervoor staat",
            "2019 voorlopig",
            "2021 prognose");
    assertThat(trend.key())
        .anyMatch(text -> text.startsWith("Open rondje"))
        .anyMatch(text -> text.startsWith("Streepjeslijn"));
  }

  @Test
  void a_trend_has_periods_of_one_kind() {
    assertThat(trend("verzuimmeldingen").kind()).isEqualTo(Periode.Soort.WEEK);
    assertThat(
            presenter(snapshot)
                .state(
                    Address.of("gebied/N")
                        .with("ontwikkeling", "verzuimmeldingen")
                        .with("per", "eeuw"))
                .orElseThrow()
                .notices())
        .singleElement()
        .asString()
        .contains("eeuw");
  }

  @Test
  void signals_are_those_of_the_area_newest_first() {
    assertThat(state("N").signals().orElseThrow().newest())
        .containsExactly(
            "Noord, Verzuimmeldingen, week 24 van 2020: 24. Verwacht was 15,3, gewoonlijk 8 tot 22. Dat is opvallend veel.",
            "Noord, Verzuimmeldingen, week 15 van 2020: 15. Verwacht was 28,1, gewoonlijk 19 tot 38. Dat is opvallend weinig.");
    assertThat(state("K").signals().orElseThrow().newest()).isEmpty();
  }

  @Test
  void an_older_snapshot_shows_nothing_of_what_it_does_not_know() {
    AreaState state =
        presenter(old)
            .state(Address.of("gebied/N").with("ontwikkeling", "bbga_bijstand_pct"))
            .orElseThrow();

    assertThat(state.signals()).isEmpty();
    assertThat(state.trend().orElseThrow().breaks()).isEmpty();
    assertThat(state.groups().stream().flatMap(group -> group.tiles().stream()))
        .allSatisfy(
            tile -> {
              assertThat(tile.marks()).isEmpty();
              assertThat(tile.smoothed()).isEmpty();
              assertThat(tile.compared().judged()).isFalse();
              assertThat(tile.compared().others()).isEmpty();
            });
  }

  private static AreaState state(String code) {
    return presenter(snapshot).state(Address.of("gebied/" + code)).orElseThrow();
  }

  private static AreaState.Trend trend(String indicator) {
    return presenter(snapshot)
        .state(Address.of("gebied/N").with("ontwikkeling", indicator))
        .flatMap(AreaState::trend)
        .orElseThrow();
  }

  private static AreaState.Tile tile(String code, String indicator) {
    return state(code).groups().stream()
        .flatMap(group -> group.tiles().stream())
        .filter(tile -> tile.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private static AreaPresenter presenter(Snapshot of) {
    return new AreaPresenter(of, Optional.empty());
  }
}
