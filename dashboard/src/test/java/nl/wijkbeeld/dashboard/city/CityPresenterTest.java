package nl.wijkbeeld.dashboard.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityPresenterTest {
  @TempDir static Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    Path lake = SnapshotFixture.amsterdam(folder).publish("eerste");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  @Test
  void without_a_choice_it_shows_initiatives_per_thousand_inhabitants() {
    CityState state = state();

    assertThat(state.gemeente()).isEqualTo("Amsterdam");
    assertThat(state.choice().indicator().code()).isEqualTo("initiatieven_per_1000");
    assertThat(state.choice().niveau()).isEqualTo(Niveau.STADSDEEL);
    assertThat(state.notices()).isEmpty();
  }

  /** As printed in rapportage Wij Amsterdam week 8; the total as it follows from the parts. */
  @Test
  void initiatives_per_thousand_are_those_of_wij_amsterdam() {
    assertThat(state().rows())
        .filteredOn(CityState.Row::known)
        .extracting(row -> row.naam() + " " + row.figure())
        .containsExactly(
            "Centrum 0,14",
            "Nieuw-West 0,26",
            "Noord 0,26",
            "Oost 0,18",
            "West 0,24",
            "Zuid 0,19",
            "Zuidoost 0,18");
    assertThat(state().total().orElseThrow().figure()).isEqualTo("0,21");
  }

  @Test
  void the_table_and_the_map_hold_the_same_areas() {
    CityState state = state();

    assertThat(state.map().areas())
        .extracting(AreaMap.Area::code)
        .containsExactlyInAnyOrderElementsOf(
            state.rows().stream().map(CityState.Row::code).toList())
        .hasSize(8);
  }

  @Test
  void areas_and_what_is_not_attributed_add_up_to_the_total() {
    CityState state = state("indicator", "initiatieven");
    int sum =
        Stream.concat(state.rows().stream(), state.residuals().stream())
            .filter(CityState.Row::known)
            .mapToInt(row -> Integer.parseInt(row.figure()))
            .sum();

    assertThat(state.residuals())
        .extracting(CityState.Row::naam)
        .containsExactly("Amsterdam algemeen", "landelijk");
    assertThat(sum).isEqualTo(440);
    assertThat(state.total().orElseThrow().figure()).isEqualTo("440");
  }

  @Test
  void what_is_not_attributed_is_not_on_the_map_and_has_no_page() {
    CityState state = state("indicator", "initiatieven");

    assertThat(state.map().areas())
        .extracting(AreaMap.Area::code)
        .noneMatch(code -> code.startsWith("GM0363"));
    assertThat(state.residuals()).allMatch(row -> row.href().isEmpty());
  }

  @Test
  void counts_are_circles_and_rates_are_shades() {
    assertThat(state("indicator", "initiatieven").map().circles()).isTrue();
    assertThat(state("indicator", "initiatieven").map().breaks()).isEmpty();
    assertThat(state().map().circles()).isFalse();
    assertThat(state().map().breaks()).isPresent();
  }

  @Test
  void an_area_on_the_map_says_its_figure_and_leads_to_its_page() {
    AreaMap.Area north = area(state(), "N");

    assertThat(north.description()).startsWith("Noord: 0,26").endsWith("per 1.000 inwoners");
    assertThat(north.href()).contains("gebied/N");
  }

  @Test
  void absence_is_told_in_words_on_the_map_and_in_the_table() {
    CityState state = state();

    assertThat(area(state, "B").meting().status()).isEqualTo(Status.NVT);
    assertThat(area(state, "B").description()).isEqualTo("Westpoort: niet van toepassing");
    assertThat(row(state, "B").figure()).isEqualTo("niet van toepassing");
    assertThat(row(state("indicator", "bbga_bijstand_pct", "periode", "2018"), "T").figure())
        .isEqualTo("verborgen (privacy)");
  }

  @Test
  void an_interval_stands_beside_its_figure() {
    assertThat(row(state(), "N").note()).contains("0,10\u20130,40");
  }

  @Test
  void a_wijk_leads_to_its_own_page() {
    CityState state = state("indicator", "bbga_bevolking", "niveau", "wijk");

    assertThat(state.rows())
        .hasSize(2)
        .allMatch(r -> r.href().equals(java.util.Optional.of("gebied/" + r.code())));
  }

  @Test
  void the_order_is_the_one_asked_for_with_absence_last() {
    assertThat(state("sorteer", "aflopend").rows())
        .extracting(CityState.Row::naam)
        .startsWith("Noord", "Nieuw-West")
        .endsWith("Westpoort");
    assertThat(state("sorteer", "oplopend").rows())
        .extracting(CityState.Row::naam)
        .startsWith("Centrum")
        .endsWith("Westpoort");
  }

  @Test
  void every_choice_in_the_address_is_taken() {
    CityState.Choice choice =
        state(
                "indicator", "bbga_bijstand_pct",
                "periode", "2015",
                "niveau", "stadsdeel",
                "klassen", "6",
                "methode", "jenks",
                "sorteer", "aflopend")
            .choice();

    assertThat(choice.indicator().code()).isEqualTo("bbga_bijstand_pct");
    assertThat(choice.periode().code()).isEqualTo("2015");
    assertThat(choice.klassen()).isEqualTo(6);
    assertThat(choice.methode().code()).isEqualTo("jenks");
    assertThat(choice.sorteer()).isEqualTo(CityState.Order.AFLOPEND);
  }

  @ParameterizedTest
  @CsvSource({
    "indicator,bestaat_niet",
    "periode,1850",
    "periode,onzin",
    "niveau,straat",
    "klassen,99",
    "klassen,vier",
    "methode,gevoel",
    "sorteer,omgekeerd",
    "indicator,<script>"
  })
  void what_does_not_exist_is_named_and_the_page_shows_what_does(String name, String value) {
    CityState state = state(name, value);

    assertThat(state.notices()).hasSize(1);
    assertThat(state.notices().getFirst()).contains(value);
    assertThat(state.choice()).isEqualTo(state().choice());
  }

  @Test
  void an_indicator_of_the_gemeente_alone_is_no_map() {
    CityState state = state("indicator", "voedselbank_klanten");

    assertThat(state.notices()).singleElement().asString().contains("hele gemeente");
    assertThat(state.indicators())
        .extracting(i -> i.code())
        .doesNotContain("voedselbank_klanten")
        .contains("initiatieven");
  }

  @Test
  void figures_of_the_whole_city_stand_above_the_map_with_their_moments() {
    assertThat(state().strip())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.label()).isEqualTo("Klanten van de voedselbank");
              assertThat(figure.madeUp()).isFalse();
              assertThat(figure.steps())
                  .containsExactly(
                      new CityState.Step(number("1.278"), "20 februari 2020"),
                      new CityState.Step(number("1.639"), "20 juni 2020"));
            });
  }

  @Test
  void made_up_figures_are_called_so() {
    assertThat(state("indicator", "verzuimmeldingen").provenance().madeUp())
        .contains("Het verzuim is verzonnen.");
    assertThat(state().provenance().madeUp()).isEmpty();
  }

  @Test
  void a_figure_divided_by_something_made_up_is_made_up() {
    assertThat(state("indicator", "verzuim_per_1000").provenance().madeUp()).isPresent();
  }

  @Test
  void a_made_up_map_is_called_so() {
    assertThat(state().madeUpMap()).contains("Schematische kaart van blokken.");
  }

  @Test
  void a_figure_says_whether_it_is_computed() {
    assertThat(state().origin()).isEqualTo("Elk cijfer is berekend uit wat de bron geeft.");
  }

  @Test
  void a_rate_names_its_denominator_with_its_moment_and_its_sources() {
    CityState state = state();

    assertThat(state.provenance().denominators()).containsExactly("Inwoners, 2018");
    assertThat(state.provenance().sources())
        .anyMatch(
            source -> source.contains("Bron wij-amsterdam, geleverd 1 september 2018, CC BY 4.0"))
        .anyMatch(source -> source.contains("Bron bbga-2018"));
  }

  @Test
  void findings_stand_with_the_figure_they_are_about() {
    assertThat(state().findings()).containsExactly("Amsterdam: Gedrukt staat 0,20.");
    assertThat(state("indicator", "initiatieven").findings()).isEmpty();
  }

  @Test
  void a_snapshot_without_figures_has_no_state(@TempDir Path other) throws IOException {
    Path lake = SnapshotFixture.empty(other).publish("leeg");

    assertThat(
            new CityPresenter(new SnapshotStore(lake).current().orElseThrow())
                .state(Address.of("")))
        .isEmpty();
  }

  private static FigureText number(String text) {
    return new FigureText(text, FigureState.GETAL);
  }

  private static CityState state(String... namesAndValues) {
    Map<String, List<String>> parameters = new java.util.HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new CityPresenter(snapshot).state(new Address("", parameters)).orElseThrow();
  }

  private static AreaMap.Area area(CityState state, String code) {
    return state.map().areas().stream()
        .filter(area -> area.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static CityState.Row row(CityState state, String code) {
    return state.rows().stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
  }
}
