package nl.wijkbeeld.dashboard.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityHandoutTest {
  private static final CityHandout MAKER = new CityHandout();

  private static Snapshot snapshot;

  @BeforeAll
  static void open(@TempDir Path lake) throws IOException {
    SnapshotFixture.trusted(lake).publish("eerste");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  private static Handout make(String indicator) {
    return MAKER
        .make(snapshot, new Address("stad", Map.of("indicator", List.of(indicator))))
        .orElseThrow();
  }

  private static Handout.Table table(Handout handout) {
    return handout.parts().stream()
        .filter(Handout.Table.class::isInstance)
        .map(Handout.Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_table_has_the_figures_of_the_page_in_its_order() {
    CityState page =
        new CityPresenter(snapshot)
            .state(new Address("", Map.of("indicator", List.of("buurtkamers_per_1000"))))
            .orElseThrow();

    List<List<Handout.Cell>> rows = table(make("buurtkamers_per_1000")).rows();

    assertThat(rows.subList(0, 8))
        .extracting(row -> row.get(2).text())
        .isEqualTo(page.rows().stream().map(CityState.Row::figure).toList());
    assertThat(rows.subList(0, 8))
        .extracting(row -> row.get(1).text())
        .isEqualTo(page.rows().stream().map(CityState.Row::code).toList());
  }

  @Test
  void a_figure_is_given_in_full_also_that_of_the_city() {
    List<List<Handout.Cell>> rows = table(make("initiatieven_per_1000")).rows();

    assertThat(rows.getLast().getFirst().text()).isEqualTo("Amsterdam (gemeente)");
    assertThat(rows.getLast().get(2).value()).isEqualTo(OptionalDouble.of(180 / 854_118.0 * 1000));
  }

  @Test
  void a_hidden_figure_has_no_value() {
    assertThat(table(make("buurtkamers_per_1000")).rows())
        .filteredOn(row -> row.getFirst().text().equals("Noord"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get(2).text()).isEqualTo("verborgen (privacy)");
              assertThat(row.get(2).value()).isEmpty();
            });
  }

  @Test
  void what_is_made_up_is_said() {
    assertThat(make("verzuimmeldingen").madeUp()).containsExactly("Het verzuim is verzonnen.");
    assertThat(make("initiatieven_per_1000").madeUp()).isEmpty();
  }

  @Test
  void there_is_nothing_below_the_city() {
    assertThat(MAKER.make(snapshot, Address.of("stad/N"))).isEmpty();
  }
}
