package nl.wijkbeeld.dashboard.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaPresenterTest {
  @TempDir static Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    Path lake = SnapshotFixture.amsterdam(folder).publish("eerste");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  @Test
  void says_how_many_people_live_there_and_when() {
    AreaState state = north();

    assertThat(state.area().naam()).isEqualTo("Noord");
    assertThat(state.inhabitants()).contains("96.275 inwoners (1 januari 2018)");
    assertThat(state.surface()).contains("2,5\u00A0km²");
  }

  @Test
  void what_carries_comes_before_what_weighs_and_context_last() {
    assertThat(north().groups())
        .extracting(AreaState.Group::className)
        .containsExactly("draagkracht", "draaglast", "context");
  }

  @Test
  void a_key_figure_stands_beside_that_of_the_city_in_the_same_period() {
    AreaState.Tile tile = tile(north(), "bbga_bijstand_pct");

    assertThat(tile.value().text()).isEqualTo("18,0");
    assertThat(tile.reference().orElseThrow().value().text()).isEqualTo("12,0");
    assertThat(tile.period()).isEqualTo("2018");
    assertThat(tile.source()).contains("Bron bbga-2018");
  }

  @Test
  void a_forecast_is_no_key_figure() {
    assertThat(tile(north(), "bbga_bijstand_pct").period()).isNotEqualTo("2019");
  }

  @Test
  void a_hidden_key_figure_is_a_word() {
    AreaState.Tile tile = tile(state("T"), "bbga_bijstand_pct");

    assertThat(tile.value().state().known()).isFalse();
    assertThat(tile.value().text()).isEqualTo("verborgen (privacy)");
  }

  @Test
  void made_up_key_figures_are_marked_one_by_one() {
    AreaState state = north();

    assertThat(tile(state, "verzuimmeldingen").madeUp()).contains("Het verzuim is verzonnen.");
    assertThat(tile(state, "initiatieven").madeUp()).isEmpty();
    assertThat(state.madeUp())
        .contains("Het verzuim is verzonnen.", "Schematische kaart van blokken.");
  }

  @Test
  void a_gap_in_a_series_is_a_gap_in_the_trend() {
    AreaState.Trend trend = trend("bbga_bijstand_pct");

    assertThat(trend.chart().lines().getFirst().points())
        .extracting(point -> point.label() + " " + point.value().isPresent())
        .containsExactly(
            "2014 true", "2015 true", "2016 false", "2017 true", "2018 true", "2019 true");
    assertThat(trend.chart().lines().getFirst().points().getLast().mark())
        .isEqualTo(TrendChart.Mark.FORECAST);
  }

  @Test
  void a_trend_has_the_same_figures_as_a_table() {
    assertThat(trend("bbga_bijstand_pct").rows())
        .extracting(
            row ->
                row.period()
                    + " | "
                    + row.here().text()
                    + " | "
                    + row.city().text()
                    + " | "
                    + row.note())
        .containsExactly(
            "2014 | 20,0 | 12,0 | ",
            "2015 | 19,5 | 12,0 | ",
            "2016 | onbekend | 12,0 | ",
            "2017 | 18,5 | 12,0 | ",
            "2018 | 18,0 | 12,0 | ",
            "2019 | 17,5 | onbekend | voorlopig of prognose");
  }

  @Test
  void a_rate_has_the_city_beside_it_and_a_count_has_not() {
    assertThat(trend("bbga_bijstand_pct").chart().lines())
        .extracting(TrendChart.Line::naam)
        .containsExactly("Noord", "Amsterdam");
    assertThat(trend("bbga_bevolking").chart().lines())
        .extracting(TrendChart.Line::naam)
        .containsExactly("Noord");
  }

  @Test
  void weeks_follow_one_another_in_a_trend_that_is_called_made_up() {
    AreaState.Trend trend = trend("verzuimmeldingen");

    assertThat(trend.chart().lines().getFirst().points())
        .hasSize(11)
        .isSortedAccordingTo(java.util.Comparator.comparingDouble(TrendChart.Point::year));
    assertThat(trend.madeUp()).contains("Het verzuim is verzonnen.");
  }

  @Test
  void only_what_has_more_than_one_moment_has_a_trend() {
    assertThat(trend("bbga_bijstand_pct").indicators())
        .extracting(IndicatorInfo::code)
        .contains("bbga_bijstand_pct", "verzuimmeldingen", "bbga_bevolking")
        .doesNotContain("initiatieven", "initiatieven_per_1000");
  }

  @Test
  void a_trend_that_does_not_exist_is_named_and_another_is_shown() {
    AreaState state =
        presenter()
            .state(Address.of("gebied/N").with("ontwikkeling", "<b>onzin</b>"))
            .orElseThrow();

    assertThat(state.notices()).singleElement().asString().contains("<b>onzin</b>");
    assertThat(state.trend()).isPresent();
  }

  /** Table 1 of rapportage Wij Amsterdam week 8: Noord has 25 of 440, none of them in care. */
  @Test
  void the_initiatives_table_holds_the_stadsdeel_and_the_whole() {
    AreaState.Initiatives initiatives = north().initiatives().orElseThrow();

    assertThat(initiatives.rows())
        .extracting(row -> row.category() + " " + row.here().text() + " " + row.city().text())
        .containsExactlyInAnyOrder("Zorg 0 18", "Overig 25 422", "Totaal 25 440");
    assertThat(initiatives.rows().getLast().total()).isTrue();
    assertThat(initiatives.rate()).contains("0,26").contains("0,21");
  }

  @Test
  void an_initiatives_figure_that_is_unknown_is_not_zero() {
    assertThat(state("B").initiatives().orElseThrow().rows())
        .extracting(row -> row.here().text())
        .containsOnly("onbekend");
  }

  @Test
  void the_inset_shows_every_stadsdeel_and_leads_to_the_others() {
    AreaMap inset = north().inset().orElseThrow();

    assertThat(inset.areas())
        .extracting(AreaMap.Area::code)
        .containsExactlyInAnyOrderElementsOf(SnapshotFixture.STADSDELEN);
    assertThat(inset.areas().stream().filter(area -> area.href().isEmpty()))
        .singleElement()
        .extracting(AreaMap.Area::code)
        .isEqualTo("N");
  }

  @Test
  void every_delivery_behind_the_page_is_named_once() {
    assertThat(north().sources())
        .doesNotHaveDuplicates()
        .noneMatch(source -> source.contains("Bron voedselbank"))
        .anyMatch(source -> source.contains("Bron verzuim"))
        .anyMatch(source -> source.contains("Bron wij-amsterdam"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Q", "GM0363_ALGEMEEN", "' OR 1=1 --"})
  void what_is_not_an_area_has_no_page(String code) {
    assertThat(presenter().state(Address.of("gebied/" + code))).isEmpty();
  }

  private static AreaPresenter presenter() {
    return new AreaPresenter(snapshot, Optional.empty());
  }

  private static AreaState north() {
    return state("N");
  }

  private static AreaState state(String code) {
    return presenter().state(Address.of("gebied/" + code)).orElseThrow();
  }

  private static AreaState.Trend trend(String indicator) {
    return presenter()
        .state(Address.of("gebied/N").with("ontwikkeling", indicator))
        .flatMap(AreaState::trend)
        .orElseThrow();
  }

  private static AreaState.Tile tile(AreaState state, String indicator) {
    List<AreaState.Tile> tiles =
        state.groups().stream().flatMap(group -> group.tiles().stream()).toList();
    return tiles.stream()
        .filter(tile -> tile.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }
}
