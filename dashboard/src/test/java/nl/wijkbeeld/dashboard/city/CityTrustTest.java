package nl.wijkbeeld.dashboard.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sure the figures of the city page are, and what it says where there are none. */
class CityTrustTest {
  @TempDir static Path folder;
  private static CityPresenter presenter;

  @BeforeAll
  static void publish() throws IOException {
    presenter =
        new CityPresenter(
            new SnapshotStore(SnapshotFixture.trusted(folder).publish("eerste"))
                .current()
                .orElseThrow());
  }

  @Test
  void zero_and_the_three_absences_are_four_states_in_map_table_and_legend() {
    CityState state = state("buurtkamers_per_1000");

    assertThat(state.rows())
        .filteredOn(row -> row.state() != FigureState.GETAL)
        .extracting(row -> row.naam() + ": " + row.figure())
        .containsExactly(
            "Nieuw-West: 0",
            "Noord: verborgen (privacy)",
            "Oost: onbekend",
            "West: niet van toepassing");
    assertThat(state.map().areas())
        .extracting(area -> area.description())
        .contains(
            "Nieuw-West: nul per 1.000 inwoners",
            "Noord: verborgen (privacy)",
            "Oost: onbekend",
            "West: niet van toepassing");
    assertThat(state.legend().entries())
        .extracting(entry -> entry.state())
        .endsWith(FigureState.NUL, FigureState.ONBEKEND, FigureState.ONDERDRUKT, FigureState.NVT);
    assertThat(state.states()).hasSize(FigureState.values().length);
  }

  @Test
  void a_figure_that_rests_on_few_says_so_and_what_that_means() {
    CityState state = state("initiatieven_per_1000");

    assertThat(state.rows().getFirst().note()).isEqualTo("0,10\u20130,40; rust op weinig");
    assertThat(state.map().areas().getFirst().description())
        .isEqualTo("Centrum: 0,14 per 1.000 inwoners, rust op weinig");
    assertThat(state.marks()).singleElement().asString().startsWith("Rust op weinig:");
  }

  @Test
  void what_stood_out_anywhere_stands_on_the_page_of_the_city() {
    assertThat(state("initiatieven").signals().orElseThrow().newest()).hasSize(2);
  }

  private static CityState state(String indicator) {
    return presenter.state(Address.of("").with("indicator", indicator)).orElseThrow();
  }
}
