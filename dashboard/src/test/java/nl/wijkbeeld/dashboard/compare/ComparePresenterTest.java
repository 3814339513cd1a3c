package nl.wijkbeeld.dashboard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparePresenterTest {
  @TempDir static Path lake;
  @TempDir static Path bare;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    snapshot =
        new SnapshotStore(SnapshotFixture.compared(lake).publish("eerste")).current().orElseThrow();
  }

  @Test
  void strengths_come_first_then_loads_then_context() {
    assertThat(state("N", "A").groups())
        .extracting(CompareState.Group::title)
        .containsExactly("Wat draagt", "Wat weegt", "Wie er wonen, en hoe");
  }

  @Test
  void a_row_is_about_one_period_that_two_areas_share_and_no_forecast() {
    assertThat(row("buren_pct", "K24", "M27", "T93").periode().code()).isEqualTo("2019");
    assertThat(row("buren_pct", "K24", "M27", "T93").cells())
        .extracting(cell -> cell.figure().text())
        .containsExactly("47,5", "36,5", "35,5");
    assertThat(row("buren_pct", "K24", "M27").cells())
        .allMatch(cell -> cell.marks().contains("voorlopig"));
  }

  @Test
  void a_period_that_is_asked_for_shows_what_is_hidden_in_it() {
    CompareState state = state(address("K24", "M27", "T93").with("periode", "2017"));

    assertThat(state.period().orElseThrow().code()).isEqualTo("2017");
    assertThat(find(state, "buren_pct").orElseThrow().cells().getLast().figure().state())
        .isEqualTo(FigureState.ONDERDRUKT);
    assertThat(state.states()).contains(FigureState.ONDERDRUKT);
  }

  @Test
  void the_city_stands_beside_them_and_all_share_a_scale() {
    CompareState.Row row = row("buren_pct", "K24", "M27");

    assertThat(row.reference().orElseThrow().figure().text()).isEqualTo("38,5");
    assertThat(row.scale().low()).isLessThan(33.5);
    assertThat(row.scale().high()).isGreaterThan(50.5);
  }

  @Test
  void differences_are_judged_by_intervals_and_not_without() {
    assertThat(row("buren_pct", "K24", "M27", "T93").verdict())
        .isEqualTo("Ja: Museumkwartier hoger dan Weesperzijde en Bijlmer-Centrum.");
    assertThat(row("schulden_pct", "K24", "M27").judged()).isFalse();
  }

  @Test
  void of_an_area_and_its_city_the_published_comparison_counts() {
    CompareState state = state(address("N", "GM0363").with("periode", "2019"));

    assertThat(find(state, "vrijwilligers_pct").orElseThrow().verdict())
        .isEqualTo("Ja: Amsterdam hoger dan Noord.");
    assertThat(state.reference()).isEmpty();
  }

  @Test
  void a_count_is_not_judged_and_not_set_against_the_city() {
    CompareState.Row row = row("bbga_bevolking", "N", "M");

    assertThat(row.reference()).isEmpty();
    assertThat(row.scale().low()).isZero();
    assertThat(row.verdict()).startsWith("Een aantal zegt vooral");
  }

  @Test
  void fewer_than_two_areas_get_the_parts_of_the_city_to_choose_from() {
    CompareState none = state(Address.of("vergelijken"));

    assertThat(none.enough()).isFalse();
    assertThat(none.suggestions().getFirst().title()).isEqualTo("In Amsterdam");
    assertThat(none.suggestions().getFirst().areas()).hasSize(8);
    assertThat(state("N").suggestions().getFirst().title()).isEqualTo("Ook in Amsterdam");
  }

  @Test
  void what_is_not_there_is_named_with_what_was_done() {
    CompareState state =
        state(address("N", "Q", "M").with("thema", "Maanlicht").with("periode", "ooit"));

    assertThat(state.chosen().codes()).containsExactly("N", "M");
    assertThat(state.notices())
        .satisfiesExactly(
            notice -> assertThat(notice).contains("“Q”").contains("weggelaten"),
            notice -> assertThat(notice).contains("Maanlicht"),
            notice -> assertThat(notice).contains("ooit").contains("nieuwste"));
  }

  @Test
  void a_code_of_another_division_is_told_from_one_that_is_nowhere() {
    assertThat(state("N", "M", "NA").notices())
        .containsExactly(
            "De code “NA” (Oostzanerwerf) hoort bij de gebiedsindeling 2022; deze cijfers gaan over de indeling 2015. Het gebied is weggelaten. Zoek het op naam.");
  }

  @Test
  void more_than_six_do_not_fit() {
    CompareState state = state("N", "M", "K", "E", "A", "F", "T", "B");

    assertThat(state.chosen().codes()).hasSize(6);
    assertThat(state.notices())
        .containsExactly("Er passen zes gebieden naast elkaar. Weggelaten: Zuidoost, Westpoort.");
  }

  @Test
  void any_area_is_found_by_name_or_code_with_its_level_and_parent() {
    Places places = state("N", "M").chosen().places();

    assertThat(places.search("museum"))
        .extracting(Places.Place::label)
        .containsExactly("Museumkwartier · wijk in Zuid · K24");
    assertThat(places.search("k24")).hasSize(1);
    assertThat(places.search("noord").getFirst().code()).isEqualTo("N");
    assertThat(places.search("noord")).hasSize(3);
  }

  @Test
  void names_cannot_break_the_table() {
    CompareState state = state("N60", "N61");
    Address address = address("N60", "N61");

    String html = new CompareTable(state, address, Language.NL).of(state.groups().getFirst());

    assertThat(html).doesNotContain("<b>Nieuw</b>");
    assertThat(Xml.read(html).root().getTagName()).isEqualTo("table");
  }

  @Test
  void the_handout_says_the_same_as_the_page() {
    Address address = address("K24", "M27", "T93");
    Handout handout = new CompareHandout().make(snapshot, address).orElseThrow();
    Handout.Table table =
        handout.parts().stream()
            .filter(Handout.Table.class::isInstance)
            .map(Handout.Table.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(table.columns()).extracting(Handout.Column::label).contains("Weesperzijde");
    assertThat(table.rows()).allMatch(row -> row.size() == table.columns().size());
    assertThat(table.rows().getFirst().get(1).text()).isEqualTo("47,5 (44,5–50,5), voorlopig");
    assertThat(table.rows().getFirst().get(1).value()).hasValue(47.5);
    handout.parts().stream()
        .filter(Handout.Picture.class::isInstance)
        .map(Handout.Picture.class::cast)
        .forEach(picture -> Xml.read(picture.svg()));
    assertThat(new CompareHandout().make(snapshot, address("K24"))).isEmpty();
  }

  @Test
  void a_snapshot_without_figures_has_no_comparison() throws IOException {
    Snapshot empty =
        new SnapshotStore(SnapshotFixture.empty(bare).publish("leeg")).current().orElseThrow();

    assertThat(new ComparePresenter(empty).state(address("N", "M"))).isEmpty();
  }

  @Test
  void an_address_with_nothing_that_exists_is_told_apart() {
    assertThat(new CompareCheck().exists(snapshot, address("Q"))).isFalse();
    assertThat(new CompareCheck().exists(snapshot, address("Q", "N"))).isTrue();
    assertThat(new CompareCheck().exists(snapshot, Address.of("vergelijken"))).isTrue();
    assertThat(new RankingCheck().exists(snapshot, Address.of("rangorde").with("indicator", "nee")))
        .isFalse();
    assertThat(
            new DevelopmentCheck()
                .exists(snapshot, address("N").with("indicator", "nee,buren_pct")))
        .isTrue();
  }

  private static Optional<CompareState.Row> find(CompareState state, String indicator) {
    return state.groups().stream()
        .flatMap(group -> group.rows().stream())
        .filter(row -> row.indicator().code().equals(indicator))
        .findFirst();
  }

  private static CompareState.Row row(String indicator, String... areas) {
    CompareState.Row row = find(state(areas), indicator).orElseThrow();
    assertThat(row.cells()).hasSameSizeAs(areas);
    return row;
  }

  private static CompareState state(String... areas) {
    return state(address(areas));
  }

  private static CompareState state(Address address) {
    return new ComparePresenter(snapshot).state(address).orElseThrow();
  }

  private static Address address(String... areas) {
    return new Address("vergelijken", Map.of(Address.AREAS, List.of(String.join(",", areas))));
  }
}
