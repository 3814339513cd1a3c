package nl.wijkbeeld.dashboard.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.ResilienceFixture;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.relation.RelationState.Pair;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationPresenterTest {
  private static final Address PAGE = Address.of("verbanden");

  @TempDir static Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    Path lake = Files.createDirectories(folder.resolve("vol"));
    snapshot =
        new SnapshotStore(ResilienceFixture.full(lake).publish("vol")).current().orElseThrow();
  }

  private static RelationState state(Address address) {
    return new RelationPresenter(snapshot).state(address);
  }

  private static Pair pair(Address address) {
    return state(address).pair().orElseThrow();
  }

  @Test
  void begins_with_the_question_of_2020() {
    Pair pair = pair(PAGE);

    assertThat(state(PAGE).question()).isEqualTo("Volgt initiatief status?");
    assertThat(pair.niveau()).isEqualTo(Niveau.WIJK);
    assertThat(pair.up().indicator().code()).isEqualTo("initiatieven_per_1000");
    assertThat(pair.across().indicator().code()).isEqualTo("ses_woa");
    assertThat(pair.answer().getFirst())
        .isEqualTo(
            "In wijken waar “Sociaal-economische status (SES-WOA)” hoger is, is “Initiatieven per 1.000 inwoners” meestal lager.");
    assertThat(pair.answer().get(1))
        .startsWith("De samenhang is sterk: −0,7")
        .contains("29 wijken");
  }

  @Test
  void without_initiatives_it_begins_with_a_strength_of_many_areas() throws IOException {
    Path lake = Files.createDirectories(folder.resolve("zonder"));
    Snapshot without =
        new SnapshotStore(
                ResilienceFixture.full(lake)
                    .change(
                        "DELETE FROM waarden WHERE indicator = 'initiatieven_per_1000' AND niveau <> 'wijk'")
                    .change(
                        "UPDATE waarden SET indicator = 'vrijwilligers_pct' WHERE indicator = 'initiatieven_per_1000'")
                    .publish("zonder"))
            .current()
            .orElseThrow();
    Pair pair = new RelationPresenter(without).state(PAGE).pair().orElseThrow();

    assertThat(pair.niveau()).isEqualTo(Niveau.WIJK);
    assertThat(pair.up().indicator().code()).isEqualTo("vrijwilligers_pct");
    assertThat(pair.across().indicator().code()).isEqualTo("ses_woa");
  }

  @Test
  void what_is_hidden_takes_no_part_and_is_not_told() {
    Pair pair = pair(PAGE);

    assertThat(pair.correlation().orElseThrow().n()).isEqualTo(29);
    assertThat(pair.left()).isEqualTo(3);
    assertThat(pair.scatter().orElseThrow().points())
        .noneMatch(point -> point.code().equals("W11"));
    assertThat(new RelationTable(Language.NL).of(pair, PAGE)).contains("verborgen (privacy)");
  }

  @Test
  void of_seven_areas_there_is_no_answer_but_a_reason() {
    Pair pair = pair(PAGE.with("x", "bbga_bevolking").with("niveau", "stadsdeel"));

    assertThat(pair.correlation()).isEmpty();
    assertThat(pair.answer())
        .containsExactly(
            "Er is geen samenhang berekend. Van 7 stadsdelen zijn beide cijfers bekend. Bij minder dan 10 gebieden beslist het toeval.");
    assertThat(pair.scatter()).isPresent();
  }

  @Test
  void the_sum_has_its_numbers() {
    assertThat(
            new RelationWords(Language.NL)
                .formula(pair(PAGE).correlation().orElseThrow())
                .orElseThrow())
        .startsWith("z = atanh(−0,7")
        .contains("(29 − 3)");
  }

  @Test
  void what_does_not_exist_or_does_not_go_together_is_named() {
    assertThat(state(PAGE.with("x", "nee")).notices()).hasSize(1);
    assertThat(state(PAGE.with("x", "ses_woa").with("y", "voedselbank_klanten")).notices())
        .anyMatch(notice -> notice.contains("voedselbank_klanten"));
    assertThat(state(PAGE.with("x", "ses_woa").with("y", "bbga_bijstand_pct")).pair()).isEmpty();
    assertThat(state(PAGE.with("x", "ses_woa").with("y", "bbga_bijstand_pct")).notices())
        .anyMatch(notice -> notice.contains("niet bekend voor dezelfde gebieden"));
  }

  @Test
  void the_handout_holds_the_warning_and_the_same_figures() {
    Handout handout = new RelationHandout().make(snapshot, PAGE).orElseThrow();

    assertThat(((Handout.Text) handout.parts().get(1)).sentences())
        .isEqualTo(new RelationWords(Language.NL).warning());
    Xml.read(((Handout.Picture) handout.parts().get(2)).svg());
    assertThat(((Handout.Table) handout.parts().getLast()).rows()).hasSize(32);
    assertThat(handout.madeUp()).isNotEmpty();
  }

  @Test
  void without_figures_there_is_nothing_to_lay_beside_each_other() throws IOException {
    Path lake = Files.createDirectories(folder.resolve("leeg"));
    Snapshot empty =
        new SnapshotStore(SnapshotFixture.empty(lake).publish("leeg")).current().orElseThrow();

    assertThat(new RelationPresenter(empty).state(PAGE).possible()).isEmpty();
    assertThat(new RelationPresenter(empty).state(PAGE).pair()).isEmpty();
  }
}
