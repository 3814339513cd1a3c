package nl.wijkbeeld.dashboard.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapPresenterTest {
  @TempDir static Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    Path lake = SnapshotFixture.trusted(folder).publish("eerste");
    undecided(lake);
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  /** A difference of which the snapshot cannot tell whether it is larger than chance. */
  private static void undecided(Path lake) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT 'N' AS gebiedcode, '2015' AS indeling, 'bbga_bijstand_pct' AS indicator, '2018' AS periode, 'vorige_periode' AS soort, 'stadsdeel' AS niveau, 'N' AS referentiegebied, '2017' AS referentieperiode, 18.5 AS referentiewaarde, -0.5 AS verschil, NULL::DOUBLE AS index, NULL::DOUBLE AS ondergrens, NULL::DOUBLE AS bovengrens, NULL::BOOLEAN AS groter_dan_toeval) TO '%s' (FORMAT parquet)"
              .formatted(lake.resolve("snapshots/eerste/vergelijkingen/part-1.parquet")));
    } catch (SQLException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  @Test
  void where_the_snapshot_cannot_tell_nothing_is_said_of_chance() {
    MapState state =
        state("indicator=bbga_bijstand_pct", "weergave=verandering", "periode=2018", "vanaf=2017");

    assertThat(item(state, "N").noise()).isFalse();
    assertThat(item(state, "N").text()).isEqualTo("−0,5 procentpunt, van 18,5 naar 18,0");
    assertThat(state.marks()).anyMatch(mark -> mark.contains("niet te zeggen"));
  }

  /** The state for choices as {@code name=value}. */
  private static MapState state(String... choices) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String choice : choices) {
      int is = choice.indexOf('=');
      parameters.put(choice.substring(0, is), List.of(choice.substring(is + 1)));
    }
    return new MapPresenter(snapshot).state(new Address("kaart", parameters)).orElseThrow();
  }

  private static FigureMap.Item item(MapState state, String code) {
    return state.panels().getFirst().map().items().stream()
        .filter(item -> item.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> row(MapState state, String naam) {
    return state.table().rows().stream()
        .filter(row -> row.naam().equals(naam))
        .findFirst()
        .orElseThrow()
        .cells()
        .stream()
        .map(Handout.Cell::text)
        .toList();
  }

  @Test
  void without_a_choice_it_shows_initiatives_per_thousand_inhabitants_per_stadsdeel() {
    MapState state = state();

    assertThat(state.choice().main().indicator().code()).isEqualTo("initiatieven_per_1000");
    assertThat(state.choice().main().niveau()).isEqualTo(Niveau.STADSDEEL);
    assertThat(state.choice().display()).isEqualTo(MapState.Display.KAART);
    assertThat(state.panels()).hasSize(1);
    assertThat(state.notices()).isEmpty();
    assertThat(row(state, "Noord")).containsExactly("0,26", "0,10–0,40");
    assertThat(state.table().total().orElseThrow().cells().getFirst().text()).isEqualTo("0,21");
  }

  @Test
  void what_is_not_there_is_said_and_something_else_is_shown() {
    MapState state =
        state(
            "indicator=bestaat_niet",
            "periode=gisteren",
            "klassen=99",
            "methode=gok",
            "weergave=film",
            "sorteer=mooi",
            "niveau=straat",
            "indeling=1900",
            "gebieden=N,Q");

    assertThat(state.notices()).hasSize(9).anyMatch(notice -> notice.contains("bestaat_niet"));
    assertThat(state.notices())
        .anyMatch(notice -> notice.contains("Q") && notice.contains("gekozen"));
    assertThat(state.chosen()).extracting(MapState.Chosen::naam).containsExactly("Noord");
    assertThat(state.panels()).hasSize(1);
  }

  @Test
  void the_table_and_the_map_hold_the_same_areas_and_say_the_same() {
    MapState state = state("indicator=buurtkamers_per_1000");

    assertThat(state.table().rows())
        .extracting(MapState.Row::code)
        .containsExactlyElementsOf(
            state.panels().getFirst().map().items().stream().map(FigureMap.Item::code).toList());
    assertThat(row(state, "Centrum").getFirst()).isEqualTo("0,12");
    assertThat(item(state, "A").text()).isEqualTo("0,12 per 1.000 inwoners");
    assertThat(item(state, "F").text()).isEqualTo("nul per 1.000 inwoners");
    assertThat(item(state, "N").text()).isEqualTo("verborgen (privacy)");
  }

  @Test
  void an_area_without_any_figure_is_missing_on_the_map_and_in_the_table() {
    MapState state = state("indicator=bbga_bijstand_pct", "periode=2018");

    assertThat(state.table().rows()).hasSize(8);
    assertThat(item(state, "F").meting()).isEqualTo(Meting.absent(Status.ONBEKEND));
    assertThat(state.panels().getFirst().map().count(FigureState.ONBEKEND)).isEqualTo(5);
  }

  @Test
  void the_description_says_the_range_and_how_many_have_no_figure() {
    assertThat(state("indicator=buurtkamers_per_1000").panels().getFirst().description())
        .isEqualTo(
            "Kaart met 8 stadsdelen. De cijfers lopen van 0,00 tot 0,31 per 1.000 inwoners. Van 8 gebieden: 1 nul, 1 onbekend, 1 verborgen (privacy), 1 niet van toepassing.");
  }

  @Test
  void a_count_is_drawn_as_circles_and_a_rate_is_not() {
    assertThat(state("indicator=buurtkamers").panels().getFirst().map().shading().circles())
        .isTrue();
    assertThat(state("indicator=buurtkamers_per_1000").panels().getFirst().map().shading().shaded())
        .isTrue();
  }

  @Test
  void a_change_is_the_later_figure_less_the_earlier() {
    MapState state =
        state("indicator=bbga_bijstand_pct", "weergave=verandering", "periode=2018", "vanaf=2014");

    assertThat(item(state, "N").meting()).isEqualTo(Meting.of(-2));
    assertThat(item(state, "N").text()).isEqualTo("−2,0 procentpunt, van 20,0 naar 18,0");
    assertThat(row(state, "Noord")).startsWith("20,0", "18,0", "−2,0");
    assertThat(item(state, "A").meting()).isEqualTo(Meting.of(0));
    assertThat(item(state, "A").text()).startsWith("geen verschil, van 8,0 naar 8,0");
  }

  @Test
  void of_a_hidden_figure_the_change_is_hidden_and_of_a_missing_one_missing() {
    MapState hidden =
        state("indicator=bbga_bijstand_pct", "weergave=verandering", "periode=2018", "vanaf=2017");
    MapState missing =
        state("indicator=bbga_bijstand_pct", "weergave=verandering", "periode=2017", "vanaf=2016");

    assertThat(item(hidden, "T").meting()).isEqualTo(Meting.absent(Status.ONDERDRUKT));
    assertThat(item(missing, "N").meting()).isEqualTo(Meting.absent(Status.ONBEKEND));
  }

  @Test
  void a_change_that_may_be_chance_is_muted_where_the_snapshot_can_tell() {
    MapState chance =
        state("indicator=vrijwilligers_pct", "weergave=verandering", "periode=2019", "vanaf=2018");
    MapState larger =
        state("indicator=vrijwilligers_pct", "weergave=verandering", "periode=2019", "vanaf=2016");
    MapState unknown =
        state("indicator=vrijwilligers_pct", "weergave=verandering", "periode=2019", "vanaf=2015");

    assertThat(item(chance, "N").noise()).isTrue();
    assertThat(item(chance, "N").text())
        .contains("niet groter dan toeval", "95%-interval −1,1–2,3");
    assertThat(chance.panels().getFirst().legend().entries())
        .extracting(Legend.Entry::text)
        .contains("verschil niet groter dan toeval");
    assertThat(item(larger, "N").noise()).isFalse();
    assertThat(item(larger, "N").text()).contains("; groter dan toeval");
    assertThat(item(unknown, "N").noise()).isFalse();
    assertThat(unknown.marks()).anyMatch(mark -> mark.contains("niet te zeggen"));
  }

  @Test
  void a_change_of_a_count_is_a_circle_filled_for_a_rise_and_open_for_a_fall() {
    Panel panel =
        state("indicator=verzuimmeldingen", "weergave=verandering", "periode=2020W20")
            .panels()
            .getFirst();

    assertThat(panel.map().shading().circles()).isTrue();
    assertThat(panel.legend().entries())
        .extracting(Legend.Entry::text)
        .contains("toename, dichte cirkel; de grootste is +1", "geen verschil");
  }

  @Test
  void without_an_earlier_period_there_is_no_change_to_show() {
    MapState state = state("weergave=verandering");

    assertThat(state.choice().display()).isEqualTo(MapState.Display.KAART);
    assertThat(state.notices()).anyMatch(notice -> notice.contains("geen eerdere periode"));
  }

  @Test
  void a_rise_and_a_fall_of_the_same_size_are_in_classes_as_far_from_zero() {
    double[] limits =
        state("indicator=bbga_bijstand_pct", "weergave=verandering", "vanaf=2014", "periode=2018")
            .panels()
            .getFirst()
            .map()
            .shading()
            .breaks()
            .orElseThrow()
            .limits();

    for (int i = 0; i < limits.length; i++) {
      assertThat(limits[i]).isCloseTo(-limits[limits.length - 1 - i], within(1e-9));
    }
    assertThat(limits[limits.length / 2]).isZero();
  }

  /** Quintiles (type 7) of 8 five times, 17.5, 18, 18.5, 19.5 and 20, by hand. */
  @Test
  void every_map_of_a_series_has_the_same_classes() {
    MapState state =
        state("indicator=bbga_bevolking", "weergave=reeks", "periode=2018", "niveau=stadsdeel");
    MapState rates = state("indicator=bbga_bijstand_pct", "weergave=reeks", "periode=2018");

    assertThat(state.panels()).hasSize(5);
    assertThat(rates.panels())
        .extracting(panel -> Arrays.toString(panel.map().shading().breaks().orElseThrow().limits()))
        .hasSize(5)
        .containsOnly("[8.0, 17.7, 18.7, 20.0]");
    assertThat(rates.table().columns())
        .extracting(Handout.Column::label)
        .containsExactly("Stadsdeel", "2014", "2015", "2016", "2017", "2018");
    assertThat(row(rates, "Noord")).containsExactly("20,0", "19,5", "onbekend", "18,5", "18,0");
  }

  @Test
  void the_classes_of_one_map_are_those_of_all_periods_when_asked() {
    MapState own = state("indicator=bbga_bijstand_pct", "periode=2018");
    MapState shared = state("indicator=bbga_bijstand_pct", "periode=2018", "klassen_vast=ja");

    assertThat(own.panels().getFirst().map().shading().breaks().orElseThrow().limits())
        .containsExactly(8, 13, 18);
    assertThat(shared.panels().getFirst().map().shading().breaks().orElseThrow().limits())
        .contains(20);
  }

  @Test
  void a_series_shows_at_most_twelve_periods_of_the_same_kind() {
    MapState state = state("indicator=verzuimmeldingen", "weergave=reeks", "periode=2020W25");

    assertThat(state.panels()).hasSize(11);
    assertThat(state("indicator=verzuimmeldingen", "weergave=reeks", "periode=2020W20").panels())
        .hasSize(6);
  }

  @Test
  void two_indicators_stand_beside_each_other_each_with_its_own_legend() {
    MapState state =
        state("indicator=bbga_bijstand_pct", "weergave=naast", "indicator2=initiatieven_per_1000");

    assertThat(state.panels()).hasSize(2);
    assertThat(state.panels().getLast().choice().indicator().code())
        .isEqualTo("initiatieven_per_1000");
    assertThat(state.table().columns()).hasSize(3);
    assertThat(row(state, "Noord")).hasSize(2);
  }

  @Test
  void the_table_is_in_the_asked_order_with_the_unknown_last() {
    MapState state = state("indicator=buurtkamers", "sorteer=aflopend");

    assertThat(state.table().rows())
        .extracting(MapState.Row::naam)
        .startsWith("Zuid", "Zuidoost", "Centrum", "Westpoort", "Nieuw-West");
    assertThat(state.table().rows().getLast().cells().getFirst().figure().orElseThrow())
        .isNotEqualTo(FigureState.GETAL);
  }

  @Test
  void what_a_browser_asks_for_is_what_the_page_chose() {
    for (MapState state :
        List.of(
            state(),
            state("indicator=bbga_bijstand_pct", "weergave=verandering", "klassen=4"),
            state("indicator=bbga_bijstand_pct", "klassen_vast=ja", "methode=jenks"))) {
      PanelChoice choice = state.choice().main();
      String href = choice.figuresHref("eerste", Language.NL);
      Map<String, List<String>> parameters = new LinkedHashMap<>();
      for (String part : href.substring(href.indexOf('?') + 1).split("&", -1)) {
        int is = part.indexOf('=');
        parameters.put(part.substring(0, is), List.of(part.substring(is + 1)));
      }

      assertThat(PanelChoice.of(IndicatorCatalog.of(snapshot), new Address("x", parameters)))
          .contains(choice);
    }
  }

  @Test
  void a_question_of_a_browser_that_makes_no_sense_has_no_answer() {
    IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);

    assertThat(PanelChoice.of(catalog, Address.of("x"))).isEmpty();
    assertThat(
            PanelChoice.of(
                catalog,
                new Address(
                    "x",
                    Map.of(
                        "indicator", List.of("initiatieven"),
                        "niveau", List.of("stadsdeel"),
                        "indeling", List.of("1850"),
                        "periode", List.of("2020-05-26"),
                        "klassen", List.of("5"),
                        "methode", List.of("gelijk")))))
        .isEmpty();
  }

  @Test
  void a_snapshot_without_figures_has_no_map(@TempDir Path empty) throws IOException {
    Path lake = SnapshotFixture.empty(empty).publish("leeg");

    assertThat(
            new MapPresenter(new SnapshotStore(lake).current().orElseThrow())
                .state(Address.of("kaart")))
        .isEmpty();
  }
}
