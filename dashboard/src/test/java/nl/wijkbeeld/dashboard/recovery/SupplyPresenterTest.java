package nl.wijkbeeld.dashboard.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkbeeld.dashboard.ResilienceFixture;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.SupplyFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplyPresenterTest {
  private static final Address PAGE = Address.of("herstel");

  @TempDir static Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    snapshot = open("vol", SupplyFixture.within(ResilienceFixture.full(lake("vol"))));
  }

  private static Path lake(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static Snapshot open(String name, SnapshotFixture fixture) throws IOException {
    return new SnapshotStore(fixture.publish(name)).current().orElseThrow();
  }

  private static List<String> sentences(Section section) {
    return ((Handout.Text) section.parts().getFirst()).sentences();
  }

  @Test
  void the_gemeente_says_how_fast_each_goes_down_and_which_is_faster() {
    Section course =
        SupplyPresenter.state(snapshot, PAGE, Language.NL).orElseThrow().sections().getFirst();

    assertThat(course.title()).isEqualTo("Hulp aanbieden en hulp vragen: Amsterdam");
    assertThat(sentences(course))
        .containsExactly(
            "Aangeboden hulp: het hoogste punt was week 14 van 2020, met 800 aanmeldingen. Daarna halveerde het elke 1,0 weken (95 %: 0,8–1,3).",
            "Gevraagde hulp: het hoogste punt was week 14 van 2020, met 80 aanvragen. Daarna halveerde het elke 4,0 weken (95 %: 3,0–6,0).",
            "Het aanbod zakt sneller dan de vraag.",
            "In week 14 van 2020 stond tegenover elke aanvraag 10,0 keer aanbod, in week 17 van 2020 nog 2,0 keer.",
            "Gevraagde hulp: 1.278 op 20 februari 2020, 1.639 op 20 juni 2020.",
            new SupplyWords(Language.NL, Pace.WEEK).warning());
    assertThat(course.parts().stream().filter(Handout.Picture.class::isInstance)).hasSize(1);
    assertThat(course.calculation()).hasSize(3);
  }

  @Test
  void each_area_of_a_level_says_how_fast_or_why_not() {
    Section level =
        SupplyPresenter.state(snapshot, PAGE, Language.NL).orElseThrow().sections().getLast();
    Handout.Table table = (Handout.Table) level.parts().getLast();

    assertThat(table.rows()).hasSize(9);
    assertThat(table.rows().stream().filter(row -> row.getFirst().text().equals("Noord")))
        .singleElement()
        .satisfies(row -> assertThat(row.get(3).text()).startsWith("1,0 weken"));
    assertThat(table.rows().stream().filter(row -> row.getFirst().text().equals("Centrum")))
        .singleElement()
        .satisfies(row -> assertThat(row.get(3).text()).startsWith("Het gaat om kleine aantallen"));
    assertThat(table.rows().stream().filter(row -> row.getFirst().text().equals("West")))
        .singleElement()
        .satisfies(row -> assertThat(row.get(3).text()).isEqualTo("Niets geleverd."));
  }

  @Test
  void in_english_it_says_the_same() {
    List<Section> sections =
        SupplyPresenter.state(snapshot, PAGE, Language.EN).orElseThrow().sections();

    assertThat(sentences(sections.getFirst()))
        .startsWith(
            "Aangeboden hulp: the highest point was week 14 of 2020, with 800 aanmeldingen. After that it halved every 1.0 weeks (95%: 0.8–1.3).")
        .contains("The supply goes down faster than the demand.");
    assertThat(((Handout.Table) sections.getLast().parts().getLast()).rows())
        .anyMatch(
            row ->
                row.get(3)
                    .text()
                    .equals(
                        "The numbers are small: after the highest point on average fewer than 10 a week."));
  }

  @Test
  void the_first_chosen_area_is_shown() {
    Section course =
        SupplyPresenter.state(snapshot, PAGE.with(Address.AREAS, "N"), Language.NL)
            .orElseThrow()
            .sections()
            .getFirst();

    assertThat(course.title()).endsWith(": Noord");
    assertThat(sentences(course)).hasSize(2);
  }

  @Test
  void without_a_shock_it_is_still_taken_along() throws IOException {
    Snapshot alone = open("alleen", SupplyFixture.within(SnapshotFixture.trusted(lake("alleen"))));

    assertThat(new RecoveryPresenter(alone).state(PAGE)).isEmpty();
    assertThat(new RecoveryHandout().make(alone, PAGE).orElseThrow().parts()).isNotEmpty();
  }

  @Test
  void an_older_snapshot_has_none() throws IOException {
    assertThat(
            SupplyPresenter.state(
                open("ouder", ResilienceFixture.full(lake("ouder"))), PAGE, Language.NL))
        .isEmpty();
  }
}
