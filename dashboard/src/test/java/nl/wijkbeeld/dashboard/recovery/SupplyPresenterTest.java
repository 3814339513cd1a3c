package nl.wijkbeeld.dashboard.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkbeeld.dashboard.ResilienceFixture;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplyPresenterTest {
  private static final Address PAGE = Address.of("herstel");
  private static final String COLUMNS =
      "paar VARCHAR, paar_label VARCHAR, kant VARCHAR, indicator VARCHAR, gebiedcode VARCHAR, indeling VARCHAR, niveau VARCHAR, eenheid_tijd VARCHAR, piek_periode VARCHAR, piek DOUBLE, laatste_periode VARCHAR, laatste DOUBLE, perioden INTEGER, daling DOUBLE, halvering DOUBLE, halvering_van DOUBLE, halvering_tot DOUBLE, verloop VARCHAR, status VARCHAR, reden VARCHAR";

  @TempDir static Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    snapshot = open("vol", supplied(ResilienceFixture.full(lake("vol"))));
  }

  /** In the gemeente the offer halves each week, the demand every four; of Noord the offer only. */
  private static SnapshotFixture supplied(SnapshotFixture fixture) {
    fixture.indicator(
        "hulpaanbod",
        "Aangeboden hulp",
        "aanmeldingen",
        1,
        "draagkracht",
        "hoog_is_kracht",
        "som",
        0);
    fixture.indicator(
        "hulpvraag", "Gevraagde hulp", "aanvragen", 1, "context", "neutraal", "som", 0);
    int[] offered = {800, 400, 200, 100};
    int[] asked = {80, 67, 57, 50};
    for (int i = 0; i < offered.length; i++) {
      fixture.known("GM0363", "hulpaanbod", "2020W%d".formatted(14 + i), offered[i]);
      fixture.known("GM0363", "hulpvraag", "2020W%d".formatted(14 + i), asked[i]);
      fixture.known("N", "hulpaanbod", "2020W%d".formatted(14 + i), offered[i] / 10.0);
    }
    fixture.known("GM0363", "hulpvraag", "2020-02-20", 1278);
    fixture.known("GM0363", "hulpvraag", "2020-06-20", 1639);
    return fixture.withTable(
        "vraag_aanbod",
        COLUMNS,
        List.of(
            row(
                "GM0363",
                "gemeente",
                "aanbod",
                "hulpaanbod",
                "800,'2020W17',100,9,.5,1,.8,1.3,'daalt','bekend',NULL"),
            row(
                "GM0363",
                "gemeente",
                "vraag",
                "hulpvraag",
                "80,'2020W17',50,9,.1591,4,3,6,'daalt','bekend',NULL"),
            row(
                "N",
                "stadsdeel",
                "aanbod",
                "hulpaanbod",
                "80,'2020W17',10,9,.5,1,.8,1.3,'daalt','bekend',NULL"),
            row(
                "A",
                "stadsdeel",
                "aanbod",
                "hulpaanbod",
                "12,'2020W17',4,3,NULL,NULL,NULL,NULL,NULL,'geweigerd','Het gaat om kleine aantallen.'")));
  }

  private static String row(String area, String level, String side, String indicator, String rest) {
    return "('hulp','Hulp aanbieden en hulp vragen','%s','%s','%s','2015','%s','week','2020W14',%s)"
        .formatted(side, indicator, area, level, rest);
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
    Section course = SupplyPresenter.state(snapshot, PAGE).orElseThrow().sections().getFirst();

    assertThat(course.title()).isEqualTo("Hulp aanbieden en hulp vragen: Amsterdam");
    assertThat(sentences(course))
        .containsExactly(
            "Aangeboden hulp: het hoogste punt was week 14 van 2020, met 800 aanmeldingen. Daarna halveerde het elke 1,0 weken (95 %: 0,8–1,3).",
            "Gevraagde hulp: het hoogste punt was week 14 van 2020, met 80 aanvragen. Daarna halveerde het elke 4,0 weken (95 %: 3,0–6,0).",
            "Het aanbod zakt sneller dan de vraag.",
            "In week 14 van 2020 stond tegenover elke aanvraag 10,0 keer aanbod, in week 17 van 2020 nog 2,0 keer.",
            "Gevraagde hulp: 1.278 op 20 februari 2020, 1.639 op 20 juni 2020.",
            SupplyWords.WARNING);
    assertThat(course.parts().stream().filter(Handout.Picture.class::isInstance)).hasSize(1);
    assertThat(course.calculation()).hasSize(3);
  }

  @Test
  void each_area_of_a_level_says_how_fast_or_why_not() {
    Section level = SupplyPresenter.state(snapshot, PAGE).orElseThrow().sections().getLast();
    Handout.Table table = (Handout.Table) level.parts().getLast();

    assertThat(table.rows()).hasSize(9);
    assertThat(table.rows().stream().filter(row -> row.getFirst().text().equals("Noord")))
        .singleElement()
        .satisfies(row -> assertThat(row.get(3).text()).startsWith("1,0 weken"));
    assertThat(table.rows().stream().filter(row -> row.getFirst().text().equals("Centrum")))
        .singleElement()
        .satisfies(row -> assertThat(row.get(3).text()).isEqualTo("Het gaat om kleine aantallen."));
    assertThat(table.rows().stream().filter(row -> row.getFirst().text().equals("West")))
        .singleElement()
        .satisfies(row -> assertThat(row.get(3).text()).isEqualTo("Niets geleverd."));
  }

  @Test
  void the_first_chosen_area_is_shown() {
    Section course =
        SupplyPresenter.state(snapshot, PAGE.with(Address.AREAS, "N"))
            .orElseThrow()
            .sections()
            .getFirst();

    assertThat(course.title()).endsWith(": Noord");
    assertThat(sentences(course)).hasSize(2);
  }

  @Test
  void without_a_shock_it_is_still_taken_along() throws IOException {
    Snapshot alone = open("alleen", supplied(SnapshotFixture.trusted(lake("alleen"))));

    assertThat(new RecoveryPresenter(alone).state(PAGE)).isEmpty();
    assertThat(new RecoveryHandout().make(alone, PAGE).orElseThrow().parts()).isNotEmpty();
  }

  @Test
  void an_older_snapshot_has_none() throws IOException {
    assertThat(SupplyPresenter.state(open("ouder", ResilienceFixture.full(lake("ouder"))), PAGE))
        .isEmpty();
  }
}
