package nl.wijkbeeld.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.SortedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodedRowsTest {
  private static final Address EVERYTHING =
      Address.of("").with(Selection.INDICATOR, Selection.EVERYTHING);

  @TempDir Path lake;

  @Test
  void an_area_that_the_map_does_not_have_keeps_its_values_and_has_no_name() throws Exception {
    SnapshotFixture.trusted(lake)
        .change("DELETE FROM gebieden WHERE gebiedcode = 'N'")
        .publish("eerste");

    List<JsonNode> rows = objects(EVERYTHING.with(Selection.AREAS, List.of("N", "A")));

    assertThat(rows).anyMatch(row -> row.path("gebiedcode").asText().equals("N"));
    assertThat(rows)
        .allMatch(row -> row.path("naam").isNull() == row.path("gebiedcode").asText().equals("N"));
  }

  @Test
  void a_text_with_signs_that_json_quotes_comes_through() throws Exception {
    String name = "Plan \"Zuid\" \\ B\u00e4ck\u0007er \u2013 \ud83c\udf33";
    SnapshotFixture.trusted(lake)
        .change(
            "UPDATE gebieden SET naam = '%s' WHERE gebiedcode = 'N'"
                .formatted(name.replace("'", "''")))
        .publish("eerste");

    assertThat(objects(EVERYTHING.with(Selection.AREAS, "N")))
        .isNotEmpty()
        .allMatch(row -> row.path("naam").asText().equals(name));
  }

  @Test
  void rows_whose_manifest_says_that_they_are_sorted_are_those_of_rows_that_are_sorted_now()
      throws Exception {
    SnapshotFixture.trusted(lake).publish("eerste");
    List<JsonNode> sortedNow = objects(EVERYTHING);
    inManySortedFiles();
    Snapshot snapshot = snapshot();

    assertThat(snapshot.isInOrder(SortedTable.WAARDEN)).isTrue();
    assertThat(objects(EVERYTHING)).isEqualTo(sortedNow).hasSizeGreaterThan(11);
    assertThat(read(EVERYTHING, new SelectionRows.Page(3, OptionalLong.of(5))))
        .isEqualTo(sortedNow.subList(3, 8));
  }

  @Test
  void rows_of_a_list_of_codes_are_sorted_since_they_come_out_of_a_join() throws Exception {
    SnapshotFixture.trusted(lake).publish("eerste");
    inManySortedFiles();
    Address one = Address.of("").with(Selection.INDICATOR, "bev");

    assertThat(end(one)).isEmpty();
    assertThat(end(EVERYTHING)).isEmpty();
    for (String list :
        List.of(
            Selection.INDICATOR,
            Selection.AREAS,
            Selection.LEVEL,
            Selection.DIVISION,
            Selection.PERIOD,
            Selection.BREAKDOWN)) {
      assertThat(end(one.with(list, List.of("a", "b")))).as(list).contains("ORDER BY");
    }
  }

  private String end(Address asked) throws IOException {
    return SelectionRows.of(snapshot(), Selection.of(asked)).window(SelectionRows.Page.ALL);
  }

  @Test
  void rows_of_a_snapshot_that_does_not_say_so_are_sorted() throws Exception {
    SnapshotFixture.trusted(lake).publish("eerste");

    assertThat(snapshot().isInOrder(SortedTable.WAARDEN)).isFalse();
    assertThat(objects(EVERYTHING))
        .extracting(row -> row.path("indicator").asText() + " " + row.path("periode").asText())
        .isSorted();
  }

  @Test
  void rows_read_one_by_one_are_those_that_are_read_at_once() throws Exception {
    SnapshotFixture.trusted(lake).publish("eerste");
    Snapshot fresh = snapshot();
    List<JsonNode> oneByOne = new ArrayList<>();
    long before;
    do {
      before = oneByOne.size();
      oneByOne.addAll(read(fresh, EVERYTHING, new SelectionRows.Page(before, OptionalLong.of(1))));
    } while (oneByOne.size() > before);

    assertThat(oneByOne).isEqualTo(objects(EVERYTHING)).hasSizeGreaterThan(11);
  }

  @Test
  void what_is_known_of_one_indicator_in_one_year_is_what_the_rows_of_all_say() throws Exception {
    SnapshotFixture.trusted(lake).publish("eerste");
    Address everyColumn =
        EVERYTHING.with(
            Selection.COLUMNS, Arrays.stream(Column.values()).map(Column::code).toList());
    List<JsonNode> all = objects(everyColumn);
    JsonNode some = all.get(all.size() / 2);
    String indicator = some.path("indicator").asText();
    String period = some.path("periode").asText();

    assertThat(
            objects(
                everyColumn.with(Selection.INDICATOR, indicator).with(Selection.PERIOD, period)))
        .contains(some)
        .isEqualTo(
            all.stream()
                .filter(row -> row.path("indicator").asText().equals(indicator))
                .filter(row -> row.path("periode").asText().equals(period))
                .toList());
  }

  /** Twelve files, so that in the order of their names part-10 comes before part-2. */
  private void inManySortedFiles() throws SQLException, IOException {
    Path folder = lake.resolve("snapshots/eerste/waarden");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      String order = String.join(", ", SortedTable.WAARDEN.order());
      statement.execute(
          "CREATE TABLE alles AS SELECT *, ntile(12) OVER (ORDER BY %s) AS deel FROM '%s/*.parquet'"
              .formatted(order, folder));
      for (int part = 0; part < 12; part++) {
        statement.execute(
            "COPY (SELECT * EXCLUDE deel FROM alles WHERE deel = %d ORDER BY %s) TO '%s' (FORMAT parquet)"
                .formatted(part + 1, order, folder.resolve("part-" + part + ".parquet")));
      }
    }
    Path manifest = lake.resolve("snapshots/eerste/manifest.json");
    String order = "[\"" + String.join("\",\"", SortedTable.WAARDEN.order()) + "\"]";
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace(
                "\"tabellen\":[]",
                "\"tabellen\":[{\"naam\":\"waarden\",\"rijen\":1,\"volgorde\":%s,\"bestanden\":[]}]"
                    .formatted(order)));
  }

  private Snapshot snapshot() throws IOException {
    return new SnapshotStore(lake).current().orElseThrow();
  }

  private List<JsonNode> objects(Address asked) throws IOException {
    return read(asked, SelectionRows.Page.ALL);
  }

  private List<JsonNode> read(Address asked, SelectionRows.Page page) throws IOException {
    return read(snapshot(), asked, page);
  }

  private static List<JsonNode> read(Snapshot snapshot, Address asked, SelectionRows.Page page)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long said = SelectionRows.of(snapshot, Selection.of(asked)).writeObjects(page, out);
    List<JsonNode> rows = new ArrayList<>();
    Json.MAPPER.readTree("[" + out.toString(StandardCharsets.UTF_8) + "]").forEach(rows::add);
    assertThat(rows).hasSize((int) said);
    return rows;
  }
}
