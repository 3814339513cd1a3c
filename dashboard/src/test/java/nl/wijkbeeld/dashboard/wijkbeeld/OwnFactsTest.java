package nl.wijkbeeld.dashboard.wijkbeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.OwnAreaFixture;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.store.TestStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.ChosenFigure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wijkbeeld of an area that somebody put together. */
class OwnFactsTest {
  private static final Subject TWO = Subject.own("2015", "Rond de brug", List.of("N60B", "N60A"));

  @TempDir private static Path lake;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    OwnAreaFixture.of(lake).publish("eerste");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  private static Facts facts(Subject subject, Content content) {
    return new FactsMaker(snapshot).make(subject, content).orElseThrow();
  }

  private static Content content() {
    return Content.blank("Rond de brug")
        .withFigures(
            List.of(new ChosenFigure("kinderen_pct", ""), new ChosenFigure("bewoners", "")))
        .withPlaces(
            List.of(
                new Content.Place(
                    UUID.randomUUID(),
                    "De brug",
                    "",
                    4.88,
                    52.36,
                    Optional.empty(),
                    Optional.empty())));
  }

  @Test
  void has_the_figures_that_its_buurten_add_up_to_and_says_how() {
    Facts facts = facts(TWO, content());

    // (150 + 50) / (1000 + 500) = 13.3 %; 1000 + 500 = 1,500.
    assertThat(facts.figures()).extracting(Facts.Fact::value).containsExactly("13,3", "1.500");
    assertThat(facts.figures().getFirst().compared())
        .containsExactly("Uit de cijfers van de buurten erin: opgeteld en gedeeld");
    assertThat(facts.area()).isEqualTo("Rond de brug");
    assertThat(facts.level()).isEqualTo("eigen gebied van 2 buurten");
    assertThat(facts.madeUp()).contains("Deze cijfers zijn verzonnen.");
    assertThat(facts.sentences()).isEmpty();
  }

  @Test
  void lies_on_a_map_with_its_places_and_beside_its_gemeente() {
    Facts facts = facts(TWO, content());

    assertThat(facts.inset())
        .get()
        .asString()
        .startsWith("<svg")
        .contains("Waar Rond de brug ligt");
    assertThat(facts.places()).get().asString().contains(">1</text>");
    assertThat(facts.comparison().orElseThrow().others())
        .extracting(Comparison.Other::name)
        .containsExactly(facts.city());
  }

  @Test
  void the_same_buurten_have_the_same_code_in_any_order_and_under_any_name() {
    assertThat(Subject.own("2015", "Anders", List.of("N60A", "N60B")).code())
        .isEqualTo(TWO.code())
        .startsWith("eigen-");
    assertThat(Subject.own("2022", "Rond de brug", List.of("N60A", "N60B")).code())
        .isNotEqualTo(TWO.code());
  }

  @Test
  void is_kept_with_its_areas_and_begun_once() {
    Wijkbeelden wijkbeelden = TestWijkbeelden.in(TestStore.h2());

    Draft begun = wijkbeelden.begin(TWO, "Anouk");

    assertThat(begun.subject()).isEqualTo(TWO);
    assertThat(begun.content().title()).isEqualTo("Wijkbeeld Rond de brug");
    assertThat(wijkbeelden.begin(TWO, "Bilal")).isEqualTo(begun);
    assertThat(new FactsMaker(snapshot).choices(begun.subject()))
        .flatExtracting(Choices::list)
        .extracting(Choices.Choice::indicator)
        .contains("kinderen_pct", "afstand", "klanten")
        .doesNotContain("rapportcijfer");
  }
}
