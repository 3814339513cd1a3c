package nl.wijkbeeld.dashboard.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Comparisons.Soort;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.portrait.Portrait;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way up and down, the reference, the parts and what changed, on the page of an area. */
class AreaPartsTest {
  private static final Address CITY = Address.of("gebied/GM0363");
  @TempDir static Path folder;
  private static Snapshot earlier;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    SnapshotFixture.amsterdam(folder).publish("20260101T000000Z-a");
    SnapshotFixture.trusted(folder)
        .known("A", "bbga_bijstand_pct", "2013", 11)
        .publish("20260202T000000Z-b");
    SnapshotStore store = new SnapshotStore(folder);
    snapshot = store.current().orElseThrow();
    earlier = store.before(snapshot.id()).orElseThrow();
  }

  @Test
  void a_wijk_lies_in_its_stadsdeel_and_that_in_the_city() {
    AreaState wijk = state(Address.of("gebied/N61"));

    assertThat(wijk.ancestors()).extracting(Areas.Area::code).containsExactly("GM0363", "N");
    assertThat(wijk.siblings()).extracting(Areas.Area::code).containsExactly("N60", "N61");
    assertThat(wijk.children()).isEmpty();
  }

  @Test
  void the_city_has_its_stadsdelen_as_parts_and_is_not_compared_with_itself() {
    AreaState city = state(CITY);

    assertThat(city.children().orElseThrow().title()).isEqualTo("De stadsdelen van Amsterdam");
    assertThat(city.children().orElseThrow().rows()).hasSize(SnapshotFixture.STADSDELEN.size());
    assertThat(city.choice().references()).doesNotContain(Soort.STAD);
    assertThat(city.inset()).isEmpty();
  }

  @Test
  void a_bar_is_as_long_as_its_figure_beside_the_largest() {
    AreaState.Children parts =
        state(CITY.with("indicator", "initiatieven_per_1000")).children().orElseThrow();
    int column = column(parts, "initiatieven_per_1000");

    double largest =
        parts.rows().stream()
            .flatMap(row -> row.bars().get(column).part().stream())
            .mapToDouble(part -> part)
            .max()
            .orElseThrow();
    assertThat(largest).isEqualTo(1);
    assertThat(bar(parts, "B", column).part()).isEmpty();
    assertThat(bar(parts, "B", column).figure().state().known()).isFalse();
    assertThat(parts.columns().get(column).tick()).isPresent();
    assertThat(parts.map().orElseThrow().areas()).hasSize(SnapshotFixture.STADSDELEN.size());
  }

  @Test
  void parts_are_ordered_as_asked_with_absence_last() {
    List<String> falling =
        codes(
            CITY.with("indicator", "initiatieven_per_1000")
                .with("sorteer", "-initiatieven_per_1000"));
    List<String> rising =
        codes(
            CITY.with("indicator", "initiatieven_per_1000")
                .with("sorteer", "initiatieven_per_1000"));

    assertThat(falling.getLast()).isEqualTo("B");
    assertThat(rising.getLast()).isEqualTo("B");
    assertThat(rising.getFirst()).isEqualTo(falling.get(falling.size() - 2));
    assertThat(codes(CITY)).isEqualTo(codes(CITY.with("sorteer", "onzin")));
  }

  @Test
  void an_area_is_of_a_division_that_the_snapshot_has() {
    AreaPresenter presenter = new AreaPresenter(snapshot, Optional.empty());

    assertThat(presenter.area(Address.of("gebied/N").with("indeling", "2015"))).isPresent();
    assertThat(presenter.area(Address.of("gebied/N").with("indeling", "1850"))).isEmpty();
  }

  @Test
  void only_areas_that_lie_here_are_selected() {
    assertThat(state(CITY.with("gebieden", "N,Q,A")).children().orElseThrow().selected())
        .containsExactly("N", "A");
  }

  @Test
  void an_indicator_that_the_parts_lack_is_named() {
    assertThat(state(CITY.with("indicator", "onzin")).notices())
        .singleElement()
        .asString()
        .contains("onzin");
  }

  @Test
  void the_reference_can_be_changed() {
    AreaState.Tile tile =
        tile(Address.of("gebied/N").with("referentie", "vergelijkbaar"), "vrijwilligers_pct");

    assertThat(tile.reference().orElseThrow().name()).isEqualTo("Vergelijkbare gebieden");
    assertThat(tile.reference().orElseThrow().value().text()).isEqualTo("30,0");
    assertThat(tile.compared().others()).anyMatch(text -> text.startsWith("Hele stad: "));
    assertThat(state(Address.of("gebied/N").with("referentie", "maan")).notices())
        .singleElement()
        .asString()
        .contains("maan");
  }

  @Test
  void a_theme_that_is_not_there_is_named_and_all_is_shown() {
    AreaState state = state(Address.of("gebied/N").with("thema", "Sterrenkunde"));

    assertThat(state.notices()).singleElement().asString().contains("Sterrenkunde");
    assertThat(state.groups()).isNotEmpty();
  }

  @Test
  void a_portrait_of_loads_only_is_not_shown() {
    Portrait portrait = state(Address.of("gebied/N")).portrait();

    // Its only difference beyond chance is a load, and a portrait of loads only is not shown.
    assertThat(portrait.sentences()).isEmpty();
    assertThat(portrait.refusal().orElseThrow()).contains("alleen duidelijk wat er weegt");
  }

  @Test
  void says_what_is_new_since_the_snapshot_before() {
    AreaState.Changes changes =
        new AreaPresenter(snapshot, Optional.of(earlier))
            .state(Address.of("gebied/A"))
            .flatMap(AreaState::changes)
            .orElseThrow();

    assertThat(changes.added()).isPositive();
    assertThat(changes.changed()).isZero();
    assertThat(changes.gone()).isZero();
    assertThat(state(Address.of("gebied/A")).changes()).isEmpty();
  }

  @Test
  void what_became_another_figure_is_told_with_both() throws IOException {
    AreaState.Changes changes =
        new AreaPresenter(earlier, Optional.of(changed()))
            .state(Address.of("gebied/N"))
            .flatMap(AreaState::changes)
            .orElseThrow();

    assertThat(changes.sentences()).anyMatch(text -> text.contains("was 99,0, is nu 18,0."));
  }

  @Test
  void what_is_hidden_now_is_not_told_by_what_it_was() throws IOException {
    Path other = folder.resolve("verborgen");
    SnapshotFixture.amsterdam(other)
        .change(
            "UPDATE waarden SET waarde = NULL, status = 'onderdrukt' WHERE gebiedcode = 'N' AND indicator = 'bbga_bijstand_pct' AND periode = '2018'")
        .publish("20260303T000000Z-d");
    AreaState.Changes changes =
        new AreaPresenter(new SnapshotStore(other).current().orElseThrow(), Optional.of(earlier))
            .state(Address.of("gebied/N"))
            .flatMap(AreaState::changes)
            .orElseThrow();

    assertThat(changes.sentences())
        .anyMatch(text -> text.contains("2018: is nu verborgen (privacy)."))
        .noneMatch(text -> text.contains("18,0"));
  }

  @Test
  void made_up_figures_in_the_parts_are_named_on_the_page() {
    AreaState state = state(CITY.with("indicator", "verzuimmeldingen").with("thema", "Thema"));

    assertThat(state.children().orElseThrow().columns())
        .anyMatch(column -> column.indicator().code().equals("verzuimmeldingen"));
    assertThat(state.madeUp()).contains("Het verzuim is verzonnen.");
    assertThat(state.sources()).anyMatch(source -> source.contains("Bron verzuim"));
  }

  /** The earlier snapshot with another figure for bijstand in Noord in 2018. */
  private static Snapshot changed() throws IOException {
    Path other = folder.resolve("anders");
    SnapshotFixture.amsterdam(other)
        .change(
            "UPDATE waarden SET waarde = 99 WHERE gebiedcode = 'N' AND indicator = 'bbga_bijstand_pct' AND periode = '2018'")
        .publish("20251231T000000Z-c");
    return new SnapshotStore(other).current().orElseThrow();
  }

  @Test
  void what_can_be_taken_along_says_the_same_as_the_page() {
    Handout handout = new AreaHandout().make(snapshot, Address.of("gebied/N")).orElseThrow();

    assertThat(handout.title()).isEqualTo("Noord");
    assertThat(handout.parts()).hasAtLeastOneElementOfType(Handout.Picture.class);
    assertThat(
            handout.parts().stream()
                .filter(Handout.Table.class::isInstance)
                .map(Handout.Table.class::cast))
        .allSatisfy(
            table ->
                assertThat(table.rows())
                    .allMatch(row -> row.size() == table.columns().size())
                    .isNotEmpty());
    assertThat(handout.sources()).isEqualTo(state(Address.of("gebied/N")).sources());
    assertThat(new AreaHandout().make(snapshot, Address.of("gebied/Q"))).isEmpty();
  }

  private static AreaState state(Address address) {
    return new AreaPresenter(snapshot, Optional.empty()).state(address).orElseThrow();
  }

  private static List<String> codes(Address address) {
    return state(address).children().orElseThrow().rows().stream()
        .map(row -> row.area().code())
        .toList();
  }

  private static int column(AreaState.Children parts, String indicator) {
    return parts.columns().stream()
        .map(column -> column.indicator().code())
        .toList()
        .indexOf(indicator);
  }

  private static AreaState.Bar bar(AreaState.Children parts, String code, int column) {
    return parts.rows().stream()
        .filter(row -> row.area().code().equals(code))
        .findFirst()
        .orElseThrow()
        .bars()
        .get(column);
  }

  private static AreaState.Tile tile(Address address, String indicator) {
    return state(address).groups().stream()
        .flatMap(group -> group.tiles().stream())
        .filter(tile -> tile.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }
}
