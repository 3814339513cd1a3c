package nl.wijkbeeld.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreasTest {
  @TempDir Path lake;

  @Test
  void names_stand_in_the_order_of_a_dutch_list() throws IOException {
    Snapshot snapshot =
        renamed("A", "Buurt 10", "F", "Buurt 2", "N", "buurt 1", "M", "Écluse", "E", "Egge");

    assertThat(Areas.of(snapshot, "2015").list(Niveau.STADSDEEL))
        .extracting(Areas.Area::naam)
        .containsSubsequence("buurt 1", "Buurt 2", "Buurt 10", "Écluse", "Egge");
  }

  @Test
  void what_could_not_be_attributed_is_no_area_but_has_a_name() throws IOException {
    Areas areas = Areas.of(renamed(), "2015");

    assertThat(areas.all()).extracting(Areas.Area::code).noneMatch(code -> code.contains("_"));
    assertThat(areas.residuals())
        .extracting(Areas.Area::code)
        .contains("GM0363_ALGEMEEN", "GM0363_LANDELIJK");
  }

  @Test
  void an_area_without_a_figure_is_there_as_missing() throws IOException {
    Snapshot snapshot =
        new SnapshotStore(
                SnapshotFixture.amsterdam(lake)
                    .change("DELETE FROM waarden WHERE gebiedcode = 'N'")
                    .publish("zonder"))
            .current()
            .orElseThrow();

    LevelFigures figures =
        LevelFigures.of(
            snapshot, "initiatieven_per_1000", Periode.of("2020-05-26"), "2015", Niveau.STADSDEEL);

    assertThat(figures.areas()).hasSameSizeAs(SnapshotFixture.STADSDELEN);
    assertThat(figures.areas())
        .filteredOn(figure -> figure.gebiedcode().equals("N"))
        .extracting(Figure::meting)
        .containsExactly(Meting.absent(Status.ONBEKEND));
    assertThat(figures.gemeente()).map(Figure::niveau).contains(Niveau.GEMEENTE);
  }

  private Snapshot renamed(String... codesAndNames) throws IOException {
    SnapshotFixture fixture = SnapshotFixture.amsterdam(lake);
    for (int i = 0; i < codesAndNames.length; i += 2) {
      fixture.change(
          "UPDATE gebieden SET naam = '%s' WHERE gebiedcode = '%s'"
              .formatted(codesAndNames[i + 1], codesAndNames[i]));
    }
    return new SnapshotStore(fixture.publish("eerste")).current().orElseThrow();
  }
}
