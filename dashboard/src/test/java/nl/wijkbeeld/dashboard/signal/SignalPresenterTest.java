package nl.wijkbeeld.dashboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.ResilienceFixture;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalPresenterTest {
  private static final Address PAGE = Address.of("signalen");

  @TempDir static Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    snapshot = open("vol", ResilienceFixture.full(lake("vol")));
  }

  private static Path lake(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static Snapshot open(String name, SnapshotFixture fixture) throws IOException {
    return new SnapshotStore(fixture.publish(name)).current().orElseThrow();
  }

  private static SignalState state(Address address) {
    return new SignalPresenter(snapshot).state(address);
  }

  @Test
  void the_newest_comes_first_and_both_ways_are_there() {
    assertThat(state(PAGE).rows())
        .extracting(
            signal ->
                signal.periode().code()
                    + " "
                    + new SignalTable(Address.of("signalen"), Language.NL).way(signal))
        .containsExactly("2020W24 meer dan verwacht", "2020W15 minder dan verwacht");
    assertThat(state(PAGE).summary())
        .containsExactly(
            "Er zijn 92 weken en maanden beoordeeld.",
            "Van de 2 die hier opvielen hadden er 1 meer dan verwacht en 1 minder.");
  }

  @Test
  void a_signal_stands_with_what_was_expected_and_its_limits() {
    assertThat(new SignalTable(PAGE, Language.NL).of(state(PAGE)))
        .contains("15,3")
        .contains("8 tot 22")
        .contains("celplot")
        .contains("ontwikkeling?gebieden=N&amp;indicator=verzuimmeldingen");
  }

  @Test
  void the_list_can_be_narrowed_by_way_area_and_figure() {
    assertThat(state(PAGE.with("richting", "meer")).rows()).hasSize(1);
    assertThat(state(PAGE.with(Address.AREAS, "GM0363")).rows()).hasSize(2);
    assertThat(state(PAGE.with(Address.AREAS, "A")).rows()).isEmpty();
    assertThat(SignalView.none(state(PAGE.with(Address.AREAS, "A")), Language.NL))
        .isEqualTo("Met deze keuzes viel niets op.");
    assertThat(state(PAGE.with("indicator", "nee").with(Address.AREAS, "Q")).notices()).hasSize(2);
  }

  @Test
  void how_much_was_looked_at_is_told() {
    assertThat(state(PAGE).judged().lines())
        .containsExactly(new JudgedSeries.Line("Verzuimmeldingen", "stadsdeel", 92, 1, 1, 12));
  }

  @Test
  void the_handout_holds_all_rows() {
    Handout handout = new SignalHandout().make(snapshot, PAGE).orElseThrow();

    assertThat(((Handout.Table) handout.parts().getLast()).rows())
        .hasSize(2)
        .allMatch(row -> row.size() == 8);
  }

  @Test
  void nothing_that_stood_out_is_not_the_same_as_nothing_looked_at() throws IOException {
    Snapshot empty = open("leeg", ResilienceFixture.withoutRows(lake("leeg")));
    assertThat(SignalView.none(new SignalPresenter(empty).state(PAGE), Language.NL))
        .startsWith("Nog niets te zeggen");

    Snapshot quiet =
        open("stil", ResilienceFixture.full(lake("stil")).change("DELETE FROM signalen"));
    assertThat(SignalView.none(new SignalPresenter(quiet).state(PAGE), Language.NL))
        .isEqualTo("Er viel niets op.");

    Snapshot older = open("ouder", SnapshotFixture.amsterdam(lake("ouder")));
    assertThat(new SignalPresenter(older).state(PAGE).looked()).isFalse();
  }
}
