package nl.wijkbeeld.dashboard.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.money.MoneyPresenter;
import nl.wijkbeeld.dashboard.network.NetworkPresenter;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructurePresenterTest {
  @TempDir private Path lake;

  private Snapshot snapshot(SnapshotFixture fixture) throws IOException {
    return new SnapshotStore(fixture.publish("eerste")).current().orElseThrow();
  }

  private SnapshotFixture places() {
    return SnapshotFixture.amsterdam(lake)
        .withTable(
            "voorzieningen",
            "voorziening VARCHAR, naam VARCHAR, soort VARCHAR, categorie VARCHAR, functies VARCHAR, gebiedcode VARCHAR, indeling VARCHAR, periode VARCHAR, lon DOUBLE, lat DOUBLE",
            List.of(
                "('1','De Kamer','Buurtkamer','mensen_en_netwerken','verbinden|mobiliseren','N60','2015','2020',4.9,52.4)",
                "('2','Boeken','Bibliotheek','publiek','communiceren|verbinden','N61','2015','2020',NULL,NULL)"))
        .withTable(
            "infrastructuur",
            "gebiedcode VARCHAR, indeling VARCHAR, niveau VARCHAR, publiek BIGINT, commercieel BIGINT, recreatief BIGINT, religieus BIGINT, transit BIGINT, digitaal BIGINT, mensen_en_netwerken BIGINT, zonder_categorie BIGINT, aantal BIGINT, d0 DOUBLE, d1 DOUBLE, d2 DOUBLE, nabij_500 DOUBLE, nabij_1000 DOUBLE, status VARCHAR, functionele_redundantie DOUBLE, ontmoetingsplekken BIGINT, inwoners DOUBLE",
            List.of(
                "('N','2015','stadsdeel',1,0,0,0,0,0,1,0,2,2,2,2,0.42,0.999,'bekend',0.3,1,1000)",
                "('A','2015','stadsdeel',0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,NULL,NULL,'niet_geregistreerd',NULL,0,NULL)"))
        .withTable(
            "functies",
            "gebiedcode VARCHAR, indeling VARCHAR, niveau VARCHAR, functie VARCHAR, dragers INTEGER, staat VARCHAR, redundantie DOUBLE",
            List.of(
                "('N','2015','stadsdeel','communiceren',1,'enkelvoudig',1)",
                "('N','2015','stadsdeel','verbinden',2,'meervoudig',2)",
                "('N','2015','stadsdeel','mobiliseren',1,'enkelvoudig',1)",
                "('N','2015','stadsdeel','signaleren',0,'gat',0)",
                "('N','2015','stadsdeel','dienstverlenen',0,'gat',0)"));
  }

  @Test
  void strengths_come_first_and_gaps_after_them() throws IOException {
    InfrastructureState state =
        InfrastructurePresenter.state(
                snapshot(places()), Address.of("sociale-infrastructuur").with("gebied", "N"))
            .orElseThrow();

    assertThat(state.content().sentences())
        .containsExactly(
            "In Noord zijn 2 plekken geregistreerd, in 2 van de 7 categorie\u00ebn.",
            "Naar schatting woont 42\u00a0% van de inwoners binnen 500 meter van een geregistreerde plek om elkaar te ontmoeten, en meer dan 99\u00a0% binnen 1.000 meter.",
            "Meer dan een drager heeft: verbinden en includeren.",
            "Op een enkele drager rust: communiceren en informeren en initi\u00ebren en mobiliseren. Valt die weg, dan staat er niemand meer in het register.",
            "Geen drager geregistreerd voor: observeren en signaleren en dienstverlenen en herstellen.");
  }

  @Test
  void an_area_without_a_row_in_the_register_is_not_an_area_without_places() throws IOException {
    InfrastructureState state =
        InfrastructurePresenter.state(
                snapshot(places()), Address.of("sociale-infrastructuur").with("gebied", "A"))
            .orElseThrow();

    assertThat(state.content().sentences().getFirst())
        .endsWith("Dat is niet hetzelfde als geen voorzieningen.");
    assertThat(state.content().sections()).extracting(Section::id).doesNotContain("plekken");
  }

  @Test
  void an_area_that_is_not_there_is_named_and_another_shown() throws IOException {
    InfrastructureState state =
        InfrastructurePresenter.state(
                snapshot(places()), Address.of("sociale-infrastructuur").with("gebied", "Q9"))
            .orElseThrow();

    assertThat(state.content().notices()).singleElement().asString().contains("Q9");
  }

  @Test
  void what_is_taken_along_says_the_same_as_the_page() throws IOException {
    InfrastructureState state =
        InfrastructurePresenter.state(
                snapshot(places()), Address.of("sociale-infrastructuur").with("gebied", "N"))
            .orElseThrow();
    Handout handout = state.handout();

    assertThat(handout.parts())
        .contains(new Handout.Text(state.content().sentences()))
        .containsAll(state.content().sections().get(1).parts());
    assertThat(handout.choices()).containsExactly("Gebied: Noord");
  }

  @Test
  void a_snapshot_without_registers_has_nothing_to_show() throws IOException {
    Snapshot none = snapshot(SnapshotFixture.amsterdam(lake));

    assertThat(InfrastructurePresenter.state(none, Address.of("sociale-infrastructuur"))).isEmpty();
    assertThat(NetworkPresenter.state(none, Address.of("netwerk"))).isEmpty();
    assertThat(MoneyPresenter.state(none, Address.of("geldstromen"))).isEmpty();
  }
}
