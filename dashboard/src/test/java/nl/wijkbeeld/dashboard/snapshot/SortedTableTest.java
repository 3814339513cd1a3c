package nl.wijkbeeld.dashboard.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedTableTest {
  @TempDir Path lake;

  @Test
  void a_table_in_one_file_is_read_as_it_is() throws IOException {
    SnapshotFixture.trusted(lake).publish("eerste");

    assertThat(snapshot().part(SortedTable.WAARDEN, List.of("inwoners"))).isEqualTo("waarden");
  }

  @Test
  void of_a_table_in_stretches_only_those_that_can_hold_the_codes_are_read() throws Exception {
    SnapshotFixture.trusted(lake).publish("eerste");
    split("waarden", "indicator");
    Snapshot snapshot = snapshot();
    List<String> codes =
        IndicatorCatalog.of(snapshot).list().stream().map(IndicatorInfo::code).sorted().toList();

    assertThat(files(snapshot.part(SortedTable.WAARDEN, List.of(codes.getFirst())))).isEqualTo(1);
    assertThat(files(snapshot.part(SortedTable.WAARDEN, List.of(codes.getLast())))).isEqualTo(1);
    assertThat(files(snapshot.part(SortedTable.WAARDEN, List.of("0")))).isEqualTo(1);
    assertThat(snapshot.part(SortedTable.WAARDEN, codes)).isEqualTo("waarden");
  }

  @Test
  void every_figure_is_the_same_from_a_part_as_from_the_whole() throws Exception {
    SnapshotFixture.trusted(lake).publish("eerste");
    Snapshot whole = snapshot();
    List<Set<Figure>> levels = levels(whole);
    List<Set<Figure>> areas = areas(whole);
    split("waarden", "indicator");
    split("waarden_per_gebied", "gebiedcode");

    assertThat(levels(snapshot())).isEqualTo(levels).isNotEmpty();
    assertThat(areas(snapshot())).isEqualTo(areas).noneMatch(Set::isEmpty);
  }

  private static List<Set<Figure>> levels(Snapshot snapshot) {
    IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);
    return catalog.list().stream()
        .flatMap(
            indicator ->
                catalog.periods(indicator.code(), Niveau.STADSDEEL).stream()
                    .map((Periode periode) -> level(snapshot, indicator.code(), periode)))
        .toList();
  }

  private static Set<Figure> level(Snapshot snapshot, String indicator, Periode periode) {
    return Set.copyOf(
        LevelFigures.of(snapshot, indicator, periode, "2015", Niveau.STADSDEEL).areas());
  }

  private static List<Set<Figure>> areas(Snapshot snapshot) {
    return List.of("A", "K", "N").stream()
        .map(code -> Set.copyOf(AreaFigures.of(snapshot, code, "GM0363", "2015").all()))
        .toList();
  }

  private static long files(String part) {
    return part.chars().filter(c -> c == ',').count();
  }

  private Snapshot snapshot() throws IOException {
    return new SnapshotStore(lake).current().orElseThrow();
  }

  /** Puts the values in three files of a table, each with a stretch of the codes. */
  private void split(String table, String code) throws SQLException, IOException {
    Path values = lake.resolve("snapshots/eerste/waarden");
    Path folder = Files.createDirectories(values.resolveSibling(table));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE alles AS SELECT *, ntile(3) OVER (ORDER BY %s) AS deel FROM '%s/*.parquet'"
              .formatted(code, values));
      for (int part = 1; part <= 3; part++) {
        statement.execute(
            "COPY (SELECT * EXCLUDE deel FROM alles WHERE deel = %d ORDER BY %s) TO '%s' (FORMAT parquet)"
                .formatted(part, code, folder.resolve("deel-" + part + ".parquet")));
      }
    }
    Files.deleteIfExists(folder.resolve("part-0.parquet"));
  }
}
