package nl.wijkbeeld.dashboard.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.ResilienceFixture;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.ScatterSvg;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResiliencePresenterTest {
  private static final Address PAGE = Address.of("veerkracht");

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

  private static ResilienceState state(Address address) {
    return new ResiliencePresenter(snapshot).state(address).orElseThrow();
  }

  private static ResilienceState.Row row(ResilienceState state, String code) {
    return state.rows().stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void begins_with_the_newest_scores_of_wijken_in_nine_boxes() {
    ResilienceState state = state(PAGE);

    assertThat(state.choice().niveau()).isEqualTo(Niveau.WIJK);
    assertThat(state.choice().periode().code()).isEqualTo("2019");
    assertThat(state.cross().orElseThrow().count()).isEqualTo(9);
    assertThat(state.boxes().stream().mapToInt(Integer::intValue).sum()).isEqualTo(29);
    assertThat(row(state, "W40").box()).hasValue(6);
    assertThat(row(state, "W05").box()).hasValue(2);
    assertThat(state.cross().orElseThrow().words(6, Language.NL))
        .isEqualTo("veel draagkracht, weinig draaglast");
  }

  @Test
  void an_area_of_which_one_score_is_not_known_is_in_no_box() {
    ResilienceState state = state(PAGE);

    assertThat(row(state, "W23").box()).isEmpty();
    assertThat(state.unknown()).isEqualTo(3);
    assertThat(new ScoreWords(Language.NL).area(row(state, "W23"), state.cross()))
        .isEqualTo(
            "draagkracht 51 (plaats 11 tot en met 18 van 29); draaglast onbekend (3 van 8 cijfers bekend)");
  }

  @Test
  void eight_stadsdelen_are_too_few_for_nine_boxes() {
    ResilienceState state = state(PAGE.with("niveau", "stadsdeel"));

    assertThat(state.cross().orElseThrow().kind()).isEqualTo(Cross.Kind.KWADRANTEN);
    assertThat(state.notices()).anyMatch(notice -> notice.contains("U ziet vier vakken"));
  }

  @Test
  void a_bare_place_is_shown_nowhere() {
    ResilienceState state = state(PAGE);
    String html = new ResilienceTable(Language.NL).of(state, PAGE);

    assertThat(html)
        .contains("plaats 5 tot en met 12 van 29")
        .doesNotContainPattern("plaats \\d+<");
    assertThat(html)
        .contains("3 van de 7 bekende (verwacht 1,4)")
        .contains("8 van 9 cijfers bekend");
  }

  @Test
  void the_sum_on_the_page_is_the_published_score() {
    ResilienceState.Calculation found =
        state(PAGE.with("uitleg", "W20")).calculation().orElseThrow();

    assertThat(found.sides().getFirst().formula()).hasValue("(60,0 + 40,0 + 44,0) / 3 = 48,0");
    assertThat(found.sides().getFirst().lines()).hasSize(4);
    assertThat(found.sides().getFirst().lines())
        .filteredOn(line -> !line.counted())
        .extracting(ResilienceState.Line::value)
        .containsExactly("onbekend");
    assertThat(new ResilienceTable(Language.NL).of(found, found.sides().getFirst()))
        .contains("telt niet mee");
  }

  @Test
  void a_sum_that_is_not_the_published_score_is_not_shown() {
    assertThat(state(PAGE.with("uitleg", "W20")).calculation().orElseThrow().sides().getLast())
        .satisfies(side -> assertThat(side.formula()).hasValue("(14,0 + 20,0) / 2 = 17,0"));
    assertThat(state(PAGE.with("uitleg", "W21")).calculation().orElseThrow().sides().getFirst())
        .satisfies(
            side -> {
              assertThat(side.formula()).isEmpty();
              assertThat(side.remarks().getFirst()).contains("zegt niet uit welke cijfers");
            });
  }

  @Test
  void years_stand_beside_each_other_with_the_same_limits() {
    ResilienceState state = state(PAGE.with("tijd", "reeks"));

    assertThat(state.panels())
        .extracting(panel -> panel.periode().code())
        .containsExactly("2016", "2017", "2018", "2019");
    assertThat(new ResiliencePresenter(snapshot).figures(state.panels().getFirst().figures()))
        .hasValueSatisfying(
            map -> assertThat(map.items()).isEqualTo(state.panels().getFirst().map().items()));
  }

  @Test
  void of_many_areas_only_ways_larger_than_chance_have_an_arrow() {
    assertThat(state(PAGE).scatter().orElseThrow().arrows()).isEmpty();
    assertThat(state(PAGE.with("pijlen", "ja")).scatter().orElseThrow().arrows())
        .isNotEmpty()
        .allMatch(arrow -> arrow.sure());
    assertThat(
            state(PAGE.with("pijlen", "ja").with(Address.AREAS, "W00"))
                .scatter()
                .orElseThrow()
                .arrows())
        .anyMatch(arrow -> arrow.code().equals("W00") && !arrow.sure());
    assertThat(new ScoreWords(Language.NL).ways(row(state(PAGE), "W44")))
        .containsExactly("draagkracht 3 punten hoger", "draaglast 6 punten hoger");
  }

  @Test
  void the_points_are_a_drawing_of_their_own() {
    ResilienceState state = state(PAGE.with(Address.AREAS, "W00").with("pijlen", "ja"));

    for (ScatterSvg.Sheet sheet : ScatterSvg.Sheet.values()) {
      String svg = ScatterSvg.draw(state.scatter().orElseThrow(), sheet);
      Xml.read(svg);
      assertThat(svg.split("class=\"punt[ \"]", -1)).hasSize(30);
      assertThat(svg).contains("data-vak=\"0\"").contains("Wijk A1");
    }
  }

  @Test
  void scores_of_one_theme_say_that_they_are_a_part_of_the_picture() {
    assertThat(state(PAGE).notices())
        .contains(
            "Dit is een deel van het beeld: de draagkracht rust op 3 cijfers over thema, de draaglast rust op 2 cijfers over thema. Van andere thema’s is per wijk te weinig geleverd.");
  }

  @Test
  void what_does_not_exist_is_named() {
    ResilienceState state =
        state(PAGE.with("niveau", "straat").with("periode", "1900").with(Address.AREAS, "Q1,W00"));

    assertThat(state.notices()).filteredOn(notice -> notice.contains("“")).hasSize(3);
    assertThat(state.choice().selected()).containsExactly("W00");
  }

  @Test
  void made_up_figures_in_a_score_are_named() {
    assertThat(state(PAGE).madeUp()).anyMatch(text -> text.contains("verzonnen"));
    assertThat(state(PAGE).sources()).isNotEmpty();
  }

  @Test
  void begins_where_both_scores_are_known() throws IOException {
    Snapshot half =
        open(
            "half",
            ResilienceFixture.full(lake("half"))
                .change(
                    "UPDATE scores SET score = NULL, status = 'onbekend' WHERE periode = '2019' AND pijler = 'draagkracht'"));
    Snapshot large =
        open(
            "groot",
            ResilienceFixture.full(lake("groot"))
                .change(
                    "UPDATE scores SET score = NULL, status = 'onbekend' WHERE niveau = 'wijk' AND pijler = 'draagkracht'"));

    assertThat(new ResiliencePresenter(half).state(PAGE).orElseThrow().choice().periode().code())
        .isEqualTo("2018");
    assertThat(new ResiliencePresenter(large).state(PAGE).orElseThrow().choice().niveau())
        .isEqualTo(Niveau.STADSDEEL);
  }

  @Test
  void with_two_known_areas_there_are_no_boxes_but_the_scores_are_there() throws IOException {
    Snapshot few = open("weinig", ResilienceFixture.nearlyEmpty(lake("weinig")));
    ResilienceState state = new ResiliencePresenter(few).state(PAGE).orElseThrow();

    assertThat(state.cross()).isEmpty();
    assertThat(state.notices())
        .anyMatch(notice -> notice.startsWith("Er zijn te weinig gebieden"))
        .anyMatch(notice -> notice.startsWith("Van 2 van de 32 wijken"));
    assertThat(new ResilienceTable(Language.NL).of(state, PAGE)).contains("Wijk A1");
  }

  @Test
  void without_scores_there_is_no_page() throws IOException {
    assertThat(
            new ResiliencePresenter(open("leeg", ResilienceFixture.withoutRows(lake("leeg"))))
                .state(PAGE))
        .isEmpty();
    assertThat(
            new ResiliencePresenter(open("ouder", SnapshotFixture.amsterdam(lake("ouder"))))
                .state(PAGE))
        .isEmpty();
  }

  @Test
  void in_english_it_says_the_same() {
    ResilienceState state =
        new ResiliencePresenter(snapshot, Language.EN)
            .state(PAGE.with("uitleg", "W20").with("niveau", "straat"))
            .orElseThrow();
    ScoreWords words = new ScoreWords(Language.EN);

    assertThat(state.notices())
        .contains("Per “straat” there are no scores. You see another level.");
    assertThat(words.area(row(state, "W23"), state.cross()))
        .isEqualTo("strength 51 (place 11 to 18 of 29); load unknown (3 of 8 figures known)");
    assertThat(words.ways(row(state, "W44")))
        .containsExactly("strength 3 points higher", "load 6 points higher");
    assertThat(state.calculation().orElseThrow().sides().getFirst().formula())
        .hasValue("(60.0 + 40.0 + 44.0) / 3 = 48.0");
    assertThat(new ResilienceTable(Language.EN).of(state, PAGE))
        .contains("3 of the 7 known (expected 1.4)")
        .contains("much strength, little load");
    assertThat(new ResilienceHandout().make(snapshot, PAGE.in(Language.EN)).orElseThrow().title())
        .isEqualTo("Resilience map");
  }
}
