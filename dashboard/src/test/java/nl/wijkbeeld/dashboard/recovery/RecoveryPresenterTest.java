package nl.wijkbeeld.dashboard.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.ResilienceFixture;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.ShockChartSvg;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryPresenterTest {
  private static final Address PAGE = Address.of("herstel");

  @TempDir static Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    snapshot = open("vol", ResilienceFixture.full(lake("vol")));
  }

  private static Path lake(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static Snapshot open(String name, SnapshotFixture fixture) throws IOException {
    return new SnapshotStore(fixture.publish(name)).current().orElseThrow();
  }

  private static RecoveryState state(Address address) {
    return new RecoveryPresenter(snapshot).state(address).orElseThrow();
  }

  @Test
  void without_a_choice_the_city_and_the_areas_that_lost_most_are_shown() {
    assertThat(state(PAGE).panels())
        .extracting(panel -> panel.area().naam())
        .containsExactly("Amsterdam", "Centrum", "Noord", "Nieuw-West");
    assertThat(state(PAGE).summary())
        .containsExactly(
            "Van 3 van de 8 stadsdelen is het verloop bekend. In 3 daarvan is een schok te zien die groter is dan toeval.",
            "Daarvan zijn er 2 hersteld en 1 nog niet.");
  }

  @Test
  void each_area_has_its_sentence() {
    assertThat(state(PAGE.with(Address.AREAS, "A,N")).panels())
        .extracting(RecoveryState.Panel::sentence)
        .containsExactly(
            "Amsterdam: op het ergste moment (week 12 van 2020) was het 40 % minder dan gewoon. Na 3 weken was het weer zoals gewoon.",
            "Centrum: op het ergste moment (week 13 van 2020) was het 50 % minder dan gewoon. Het is nog niet hersteld.",
            "Noord: op het ergste moment (week 12 van 2020) was het 60 % minder dan gewoon. Na 4 weken was het weer zoals gewoon.");
  }

  @Test
  void an_area_of_which_nothing_can_be_said_says_why() {
    assertThat(new RecoveryTable(Language.NL).of(state(PAGE), PAGE))
        .contains(
            "Er zijn te weinig cijfers van voor de schok: ten minste 2 hele jaren zijn nodig.")
        .contains("Er is geen reeks om mee te rekenen.");
  }

  @Test
  void in_english_it_says_the_same() {
    RecoveryState state =
        new RecoveryPresenter(snapshot, Language.EN)
            .state(PAGE.with(Address.AREAS, "A,N"))
            .orElseThrow();

    assertThat(state.panels())
        .extracting(RecoveryState.Panel::sentence)
        .containsExactly(
            "Amsterdam: at its worst (week 12 of 2020) it was 40% less than usual. After 3 weeks it was as usual again.",
            "Centrum: at its worst (week 13 of 2020) it was 50% less than usual. It has not recovered yet.",
            "Noord: at its worst (week 12 of 2020) it was 60% less than usual. After 4 weeks it was as usual again.");
    assertThat(new RecoveryTable(Language.EN).of(state, PAGE))
        .contains(
            "There are too few figures from before the shock: at least 2 whole years are needed.")
        .contains("1.4 weeks");
  }

  @Test
  void recovered_is_marked_and_what_is_not_is_open() {
    String north =
        ShockChartSvg.draw(
            state(PAGE.with(Address.AREAS, "N")).panels().getLast().chart(),
            ShockChartSvg.Sheet.PAGE,
            Language.NL);
    String centre =
        ShockChartSvg.draw(
            state(PAGE.with(Address.AREAS, "A")).panels().getLast().chart(),
            ShockChartSvg.Sheet.PAPER,
            Language.NL);

    Xml.read(north);
    Xml.read(centre);
    assertThat(north).contains("class=\"hersteld\"").contains("hersteld na 4 weken");
    assertThat(centre).contains("class=\"niet-hersteld\"").contains("class=\"verlies\"");
  }

  @Test
  void what_does_not_exist_is_named() {
    assertThat(
            state(PAGE.with("indicator", "nee").with("niveau", "buurt").with(Address.AREAS, "Q"))
                .notices())
        .hasSize(3);
  }

  @Test
  void the_handout_has_a_picture_of_each_area_and_all_rows() {
    Handout handout = new RecoveryHandout().make(snapshot, PAGE).orElseThrow();

    assertThat(handout.parts().stream().filter(Handout.Picture.class::isInstance)).hasSize(4);
    assertThat(((Handout.Table) handout.parts().getLast()).rows())
        .hasSize(9)
        .allMatch(row -> row.size() == 7);
  }

  @Test
  void without_a_series_through_a_shock_there_is_no_page() throws IOException {
    assertThat(
            new RecoveryPresenter(open("leeg", ResilienceFixture.withoutRows(lake("leeg"))))
                .state(PAGE))
        .isEmpty();
    assertThat(
            new RecoveryPresenter(open("ouder", SnapshotFixture.amsterdam(lake("ouder"))))
                .state(PAGE))
        .isEmpty();
  }
}
