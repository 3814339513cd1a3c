package nl.wijkbeeld.dashboard.api;

import static nl.wijkbeeld.dashboard.api.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.Export;
import nl.wijkbeeld.dashboard.export.Progress;
import nl.wijkbeeld.dashboard.export.Selection;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is chosen, the API gives the table that an export gives. */
class SameAsExportTest {
  private static final long SEED = 8;
  private static final int CHOICES = 20;

  @TempDir Path folder;

  @Test
  void twenty_choices_have_the_same_values_and_states_in_the_api_and_in_an_export()
      throws IOException {
    Path lake = folder.resolve("meer");
    ApiFixture.in(lake).publish("20200101T000000Z-nu");
    Snapshot snapshot = new SnapshotStore(lake).current().orElseThrow();
    Random random = new Random(SEED);
    int compared = 0;
    try (RunningApi api = RunningApi.on(lake, "wijkbeeld.api.per-minuut=0")) {
      for (int i = 0; i < CHOICES; i++) {
        Address choice = choice(random);
        List<List<String>> exported = exported(snapshot, choice);
        String query = choice.href().substring(choice.href().indexOf('?')) + "&aantal=25000";

        assertThat(csv(api.get("/waarden" + query + "&formaat=csv").body()))
            .as(query)
            .isEqualTo(exported);
        assertThat(rows(json(api.get("/waarden" + query)), exported.getFirst()))
            .as(query)
            .isEqualTo(exported.subList(1, exported.size()));
        compared += exported.size() - 1;
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static Address choice(Random random) {
    List<String> indicators =
        List.of("initiatieven", "buurtkamers", "bbga_bijstand_pct", "vrijwilligers_pct", "alle");
    Address address = Address.of("x").with(Selection.INDICATOR, indicators.get(random.nextInt(5)));
    if (random.nextBoolean()) {
      address = address.with(Selection.AREAS, List.of("N", "A", "GM0363", "T"));
    }
    if (random.nextBoolean()) {
      address = address.with(Selection.BREAKDOWN, "totaal");
    }
    if (random.nextBoolean()) {
      address = address.with(Selection.COLUMNS, List.of("naam", "waarde", "ondergrens", "bron"));
    }
    return address;
  }

  private List<List<String>> exported(Snapshot snapshot, Address choice) throws IOException {
    Path file = folder.resolve("tabel.csv");
    Export.of(snapshot, choice.with("formaat", "csv")).writeTable(file, new Progress());
    return csv(Files.readString(file));
  }

  private static List<List<String>> csv(String text) {
    List<List<String>> records = new ArrayList<>();
    for (CsvRecord row : CsvReader.builder().ofCsvRecord(text)) {
      records.add(row.getFields());
    }
    return records;
  }

  /** The rows of JSON as CSV would have them. */
  private static List<List<String>> rows(JsonNode page, List<String> heads) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : page.path("rijen")) {
      rows.add(heads.stream().map(head -> cell(row.path(head))).toList());
    }
    return rows;
  }

  private static String cell(JsonNode value) {
    if (value.isNull()) {
      return "NA";
    }
    if (value.isNumber()) {
      return new BigDecimal(value.asText()).toPlainString();
    }
    String text = value.asText();
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
