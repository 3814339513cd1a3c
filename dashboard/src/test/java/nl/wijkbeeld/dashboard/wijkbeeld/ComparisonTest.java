package nl.wijkbeeld.dashboard.wijkbeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.ChosenFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  @TempDir private Path lake;

  @Test
  void has_the_city_first_and_the_other_wijken_by_name_with_the_figure_of_the_same_period()
      throws IOException {
    SnapshotFixture.compared(lake).publish("eerste");
    Snapshot snapshot = new SnapshotStore(lake).current().orElseThrow();
    Facts facts =
        new FactsMaker(snapshot)
            .make(
                Subject.of("T93", "2015"),
                Content.blank("Bijlmer").withFigures(List.of(new ChosenFigure("buren_pct", ""))))
            .orElseThrow();

    Comparison comparison = facts.comparison().orElseThrow();

    assertThat(comparison.rows()).extracting(Comparison.Row::own).containsExactly("35,5");
    assertThat(comparison.others())
        .extracting(Comparison.Other::name)
        .startsWith("Amsterdam")
        .containsSubsequence("Museumkwartier", "Weesperzijde")
        .doesNotContain("Bijlmer-Centrum");
    assertThat(comparison.others())
        .filteredOn(other -> other.code().equals("K24"))
        .flatExtracting(Comparison.Other::values)
        .containsExactly("47,5");
  }
}
