package nl.wijkbeeld.dashboard.ownarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.OwnAreaFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.ownarea.OwnFigure.How;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAreaPresenterTest {
  @TempDir static Path lake;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    OwnAreaFixture.of(lake).publish("eerste");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  private static Address asking(String... codes) {
    return Address.of(OwnAreaPresenter.PAGE).with(Address.AREAS, List.of(codes));
  }

  private static OwnFigure figure(String indicator, String... codes) {
    return new OwnAreaPresenter(snapshot)
        .figures(asking(codes))
        .orElseThrow()
        .list(indicator)
        .getFirst();
  }

  private static double value(OwnFigure figure) {
    return ((Meting.Bekend) figure.meting()).waarde();
  }

  private static OwnAreaState state(Address address) {
    return new OwnAreaPresenter(snapshot).state(address).orElseThrow();
  }

  @Test
  void adds_counts() {
    OwnFigure people = figure("bewoners", "N60A", "N60B");
    assertThat(value(people)).isEqualTo(1500);
    assertThat(people.how()).isEqualTo(How.SUM);
    assertThat(people.coverage()).isEqualTo(1);
  }

  @Test
  void divides_what_was_added() {
    // (150 + 50) / (1000 + 500) = 13.3 %, not the mean of 15 % and 10 %.
    assertThat(value(figure("kinderen_pct", "N60A", "N60B"))).isCloseTo(13.3333, within(1e-4));
  }

  @Test
  void weighs_a_mean_as_the_register_says() {
    // (0.4 x 1000 + 1.0 x 500) / 1500
    assertThat(value(figure("afstand", "N60A", "N60B"))).isCloseTo(.6, within(1e-12));
  }

  @Test
  void a_hidden_buurt_hides_the_whole() {
    OwnFigure clients = figure("klanten", "N60A", "N60B");
    assertThat(clients.meting()).isEqualTo(Meting.absent(Status.ONDERDRUKT));
    assertThat(clients.how()).isEqualTo(How.HIDDEN_PART);
    assertThat(clients.hidden()).isEqualTo(1);
  }

  @Test
  void a_whole_wijk_counts_as_the_wijk() {
    assertThat(value(figure("klanten", "N60A", "N60B", "N60C"))).isEqualTo(25);
    // The wijk, of which buurten are hidden, and a buurt beside it: 25 + 9.
    assertThat(value(figure("klanten", "N60", "N61A"))).isEqualTo(34);
  }

  @ParameterizedTest
  @ValueSource(strings = {"N60A", "N61", "N", "GM0363"})
  void an_own_area_that_is_a_published_area_has_its_figures(String code) {
    Map<String, Double> published = Map.of("N60A", 12.0, "N61", 29.0, "N", 54.0, "GM0363", 1600.0);
    assertThat(value(figure("klanten", code))).isEqualTo(published.get(code));
    assertThat(figure("klanten", code).how()).isEqualTo(How.PUBLISHED);
    assertThat(state(asking(code)).content().notices())
        .anySatisfy(text -> assertThat(text).startsWith("Dit is precies"));
  }

  @Test
  void what_only_a_source_can_say_is_not_made_up() {
    assertThat(value(figure("rapportcijfer", "N60"))).isEqualTo(7.1);
    OwnFigure mark = figure("rapportcijfer", "N60", "N61A");
    assertThat(mark.meting()).isEqualTo(Meting.absent(Status.ONBEKEND));
    assertThat(mark.how()).isEqualTo(How.CANNOT_COMBINE);
    assertThat(state(asking("N60", "N61A")).content().sections())
        .anySatisfy(
            section -> assertThat(section.parts().toString()).contains("Rapportcijfer buurt"));
  }

  @Test
  void too_little_known_is_unknown_and_enough_says_how_much() {
    // Of stadsdeel A no inhabitants are known: one of three, and two of three.
    assertThat(figure("bewoners", "N60A", "A", "F").how()).isEqualTo(How.TOO_LITTLE);
    OwnFigure enough = figure("bewoners", "N60A", "N60B", "A");
    assertThat(value(enough)).isEqualTo(1500);
    assertThat(enough.coverage()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(enough.known()).isEqualTo(2);
  }

  @Test
  void the_same_set_is_the_same_area_however_it_is_written() {
    assertThat(state(asking("N60C", "N60A", "N60B", "N61A", "N61B")).codes()).containsExactly("N");
    assertThat(OwnArea.of(Areas.of(snapshot, "2015"), List.of("N60", "N61A")).toggled("N60B"))
        .containsExactly("N60A", "N60C", "N61A");
  }

  @Test
  void unknown_codes_are_told_with_the_nearest() {
    OwnAreaState state = state(asking("N60A", "N60Q"));
    assertThat(state.content().notices())
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("Het gebied \u201cN60Q\u201d is er niet. Bedoelt u")
                    .contains("N60"));
    assertThat(state.codes()).containsExactly("N60A");
  }

  @Test
  void nothing_chosen_says_what_to_do() {
    OwnAreaState state = state(Address.of(OwnAreaPresenter.PAGE));
    assertThat(state.content().sentences()).anySatisfy(text -> assertThat(text).contains("Kies"));
    assertThat(state.content().sections()).isEmpty();
    assertThat(state.map()).isPresent();
  }

  @Test
  void the_table_stands_beside_the_city_and_names_what_is_made_up() {
    OwnAreaState state = state(asking("N60A", "N60B").with(OwnAreaPresenter.NAME, "Rond het park"));
    assertThat(state.content().title()).isEqualTo("Rond het park");
    assertThat(state.content().subtitle()).isEqualTo("2 buurten in Amsterdam");
    Handout.Table table = (Handout.Table) state.content().sections().getFirst().parts().getFirst();
    assertThat(table.columns())
        .extracting(Handout.Column::label)
        .contains("Rond het park", "Amsterdam");
    assertThat(table.rows())
        .anySatisfy(
            row ->
                assertThat(row)
                    .extracting(Handout.Cell::text)
                    .containsSequence("Aandeel kinderen", "kinderen_pct", "13,3", "16,7", "%"));
    assertThat(state.content().register().madeUp())
        .contains("Deze cijfers zijn verzonnen.", "Schematische kaart van blokken.");
    assertThat(state.content().register().sources()).isNotEmpty();
  }

  @Test
  void a_drawn_outline_takes_the_buurten_whose_middle_lies_in_it() throws Exception {
    // Columns 2 to 2.55 of the grid: the whole of N60A and N60B, and half of N60C less a bit.
    String drawn =
        "{\"type\":\"Polygon\",\"coordinates\":[[[4.839,52.31],[4.8495,52.31],[4.8495,52.41],[4.839,52.41],[4.839,52.31]]]}";
    assertThat(
            new OwnAreaPresenter(snapshot)
                .within(
                    DrawnOutline.read(
                        drawn.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        nl.wijkbeeld.dashboard.language.Language.NL),
                    Address.of(OwnAreaPresenter.PAGE)))
        .containsExactly("N60A", "N60B");
  }
}
