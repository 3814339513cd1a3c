package nl.wijkbeeld.dashboard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.LineChart;
import nl.wijkbeeld.dashboard.chart.TrendChart.Mark;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentPresenterTest {
  @TempDir static Path lake;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    snapshot =
        new SnapshotStore(SnapshotFixture.compared(lake).publish("eerste")).current().orElseThrow();
  }

  @Test
  void several_areas_share_a_chart_for_one_indicator_with_the_city_to_look_at_them_against() {
    assertThat(picture("K24,M27,T93", "buren_pct").columns())
        .containsExactly("Museumkwartier", "Weesperzijde", "Bijlmer-Centrum", "Heel Amsterdam");
    assertThat(lines("K24,M27", "buren_pct")).noneMatch(LineChart.Line::band);
    assertThat(lines("K24,M27", "buren_pct").getLast().reference()).isTrue();
  }

  @Test
  void one_line_has_its_interval_as_a_band() {
    assertThat(lines("K24", "buren_pct").getFirst().band()).isTrue();
    assertThat(picture("K24", "buren_pct").key())
        .contains("De band om de lijn is het 95%-interval.");
  }

  @Test
  void a_hidden_year_is_a_gap_with_its_state_in_words() {
    LineChart.Point hidden = lines("K24,T93", "buren_pct").get(1).points().get(3);

    assertThat(hidden.value()).isEmpty();
    assertThat(hidden.state()).isEqualTo(FigureState.ONDERDRUKT);
    assertThat(hidden.text()).isEqualTo("Bijlmer-Centrum, 2017: verborgen (privacy)");
  }

  @Test
  void a_year_that_nobody_delivered_is_a_gap_too() {
    assertThat(lines("N,GM0363", "vrijwilligers_pct").getFirst().points())
        .filteredOn(point -> point.label().equals("2013"))
        .singleElement()
        .satisfies(point -> assertThat(point.state()).isEqualTo(FigureState.ONBEKEND));
  }

  @Test
  void provisional_and_forecast_are_marked_and_said() {
    assertThat(lines("K24", "buren_pct").getFirst().points())
        .extracting(LineChart.Point::mark)
        .endsWith(Mark.FIRM, Mark.PROVISIONAL, Mark.FORECAST);
    assertThat(lines("K24", "buren_pct").getFirst().points().getLast().text())
        .isEqualTo("Museumkwartier, 2020: 48,0 %, 95%-interval 45,0–51,0, prognose");
  }

  @Test
  void a_break_opens_the_line_and_is_named() {
    DevelopmentState.Picture picture = picture("K24,M27", "schulden_pct");

    assertThat(picture.chart().breaks()).containsExactly(new LineChart.Break(2017.5, "breuk 2018"));
    assertThat(picture.breaks())
        .containsExactly(
            "Breuk vanaf 2018 (andere manier van registreren): sindsdien tellen ook schulden bij de gemeente mee.");
    assertThat(picture.chart().lines().getFirst().points())
        .filteredOn(point -> !point.joined())
        .extracting(LineChart.Point::label)
        .containsExactly("2014", "2018");
  }

  @Test
  void indexed_the_base_is_a_hundred_and_nothing_is_compared_over_a_break() {
    DevelopmentState state =
        state(address("K24,M27", "schulden_pct").with("geindexeerd", "ja").with("basis", "2015"));
    List<LineChart.Point> points =
        state.picture().orElseThrow().chart().lines().getFirst().points();

    assertThat(points.get(1).value()).hasValue(100);
    assertThat(points.get(1).text())
        .isEqualTo("Museumkwartier, 2015: index 100,0, het cijfer is 11,4 %");
    assertThat(points.get(4).value()).isEmpty();
    assertThat(points.get(4).text()).contains("door een breuk niet te vergelijken met 2015");
    assertThat(state.picture().orElseThrow().chart().level()).hasValue(100);
  }

  @Test
  void indicators_of_different_units_are_indexed_unasked_and_it_is_said() {
    DevelopmentState state = state(address("N", "bbga_bevolking,bbga_bijstand_pct"));

    assertThat(state.indexed().on()).isTrue();
    assertThat(state.indexed().needed()).isTrue();
    assertThat(state.notices()).anyMatch(text -> text.startsWith("De eenheden verschillen"));
  }

  @Test
  void of_several_areas_one_indicator_is_shown() {
    DevelopmentState state = state(address("K24,M27", "buren_pct,schulden_pct"));

    assertThat(state.indicators()).hasSize(1);
    assertThat(state.notices())
        .containsExactly(
            "Van meer dan een gebied toont de grafiek een indicator tegelijk. Dit is “Contact met buren”.");
  }

  @Test
  void what_is_not_there_is_named_with_what_was_done() {
    DevelopmentState state =
        state(
            address("K24,Q", "bestaat_niet")
                .with("per", "eeuw")
                .with("geindexeerd", "ja")
                .with("basis", "1900"));

    assertThat(state.notices())
        .hasSize(4)
        .anyMatch(text -> text.contains("“Q”"))
        .anyMatch(text -> text.contains("bestaat_niet"))
        .anyMatch(text -> text.contains("eeuw"))
        .anyMatch(text -> text.contains("1900"));
    assertThat(state.picture()).isPresent();
  }

  @Test
  void without_areas_it_begins_with_the_city() {
    assertThat(state(Address.of("ontwikkeling")).chosen().codes()).containsExactly("GM0363");
  }

  @Test
  void the_table_and_the_handout_have_the_content_of_the_chart() {
    Address address = address("K24,T93", "buren_pct");
    DevelopmentState.Picture picture = state(address).picture().orElseThrow();
    Handout handout = new DevelopmentHandout().make(snapshot, address).orElseThrow();
    Handout.Table table = (Handout.Table) handout.parts().getLast();

    assertThat(picture.rows()).hasSize(7);
    assertThat(Xml.read(new DevelopmentTable(Language.NL).of(picture)).all("tr")).hasSize(8);
    assertThat(table.rows().get(3).get(2).text()).isEqualTo("verborgen (privacy)");
    assertThat(table.rows().getFirst().get(1).text()).isEqualTo("45,0 (95%-interval 42,0–48,0)");
    Xml.read(((Handout.Picture) handout.parts().getFirst()).svg());
  }

  private static List<LineChart.Line> lines(String areas, String indicators) {
    return picture(areas, indicators).chart().lines();
  }

  private static DevelopmentState.Picture picture(String areas, String indicators) {
    return state(address(areas, indicators)).picture().orElseThrow();
  }

  private static DevelopmentState state(Address address) {
    return new DevelopmentPresenter(snapshot).state(address).orElseThrow();
  }

  private static Address address(String areas, String indicators) {
    return new Address(
        "ontwikkeling", Map.of(Address.AREAS, List.of(areas), "indicator", List.of(indicators)));
  }
}
