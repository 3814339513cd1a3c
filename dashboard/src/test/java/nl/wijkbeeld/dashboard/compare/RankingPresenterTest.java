package nl.wijkbeeld.dashboard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.RankingState.Listing;
import nl.wijkbeeld.dashboard.compare.RankingState.Rank;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingPresenterTest {
  @TempDir static Path lake;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    snapshot =
        new SnapshotStore(SnapshotFixture.compared(lake).publish("eerste")).current().orElseThrow();
  }

  @Test
  void nothing_is_ranked_unless_it_is_asked_for() {
    RankingState state = new RankingPresenter(snapshot).state(Address.of("rangorde"));

    assertThat(state.list()).isEmpty();
    assertThat(state.possible()).isNotEmpty();
  }

  @Test
  void areas_stand_by_name_and_by_value_on_request() {
    Address address = address("buren_pct");

    assertThat(list(address).rows())
        .extracting(row -> row.place().naam())
        .containsExactly(
            "=Oud & <b>Nieuw</b> \"Noord\"",
            "Bijlmer-Centrum",
            "Museumkwartier",
            "Noord 'Oost'",
            "Weesperzijde");
    assertThat(list(address.with("sorteer", "waarde")).rows())
        .extracting(row -> row.place().naam())
        .startsWith("Museumkwartier", "Weesperzijde", "Bijlmer-Centrum")
        .hasSize(5);
  }

  @Test
  void a_place_is_an_interval_of_places() {
    assertThat(list(address("buren_pct").with("sorteer", "waarde")).rows())
        .extracting(row -> row.rank().orElse(null))
        .containsExactly(new Rank(1, 1), new Rank(2, 3), new Rank(2, 3), null, null);
  }

  @Test
  void without_intervals_there_are_values_but_no_places() {
    Listing listing = list(address("schulden_pct"));

    assertThat(listing.rows()).allMatch(row -> row.rank().isEmpty());
    assertThat(RankingView.what(listing, Language.NL)).contains("alleen waarden, geen plaatsen");
    assertThat(new RankingTable(listing, address("schulden_pct"), Language.NL).make())
        .doesNotContain("Plaats van");
  }

  @Test
  void a_count_has_no_places() {
    Listing listing = list(address("bbga_bevolking"));

    assertThat(RankingTable.hasRanks(listing)).isFalse();
    assertThat(RankingView.what(listing, Language.NL)).contains("hoe groot een gebied is");
  }

  @Test
  void a_forecast_is_not_the_newest() {
    assertThat(list(address("buren_pct")).periode().code()).isEqualTo("2019");
  }

  @Test
  void areas_that_the_reader_follows_are_marked() {
    assertThat(list(address("buren_pct").with(Address.AREAS, "M27")).rows())
        .filteredOn(RankingState.Row::selected)
        .extracting(row -> row.place().code())
        .containsExactly("M27");
  }

  @Test
  void what_is_not_there_is_named_with_what_was_done() {
    RankingState state =
        new RankingPresenter(snapshot)
            .state(address("buren_pct").with("niveau", "straat").with("periode", "ooit"));

    assertThat(state.notices()).hasSize(2);
    assertThat(state.list()).isPresent();
    assertThat(new RankingPresenter(snapshot).state(address("nee")).notices()).hasSize(1);
  }

  @Test
  void the_handout_begins_with_why_a_place_misleads() {
    Handout handout = new RankingHandout().make(snapshot, address("buren_pct")).orElseThrow();

    assertThat(((Handout.Text) handout.parts().getFirst()).sentences().getFirst())
        .startsWith("Een plaats op een lijst lijkt precies");
    assertThat(((Handout.Table) handout.parts().getLast()).rows()).allMatch(row -> row.size() == 6);
    Xml.read(((Handout.Picture) handout.parts().get(1)).svg());
  }

  private static Listing list(Address address) {
    return new RankingPresenter(snapshot).state(address).list().orElseThrow();
  }

  private static Address address(String indicator) {
    return Address.of("rangorde").with("indicator", indicator);
  }
}
