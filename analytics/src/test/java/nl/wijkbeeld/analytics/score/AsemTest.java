package nl.wijkbeeld.analytics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The index of sustainable connectivity of Asia and Europe (ASEM), as the package COINr makes it.
 */
class AsemTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("wijkbeeld.root"), "../shared/golden/published/composite")
          .normalize();

  /** The digits that COINr prints. */
  private static final double PRINTED = .005;

  @Test
  void indicators_are_put_between_zero_and_a_hundred() throws IOException {
    List<NamedCsvRecord> raw = read("ASEM_iData.csv");
    Map<String, NamedCsvRecord> expected = byCode("simple_minmax.csv");

    for (NamedCsvRecord indicator : indicators()) {
      String code = indicator.getField("iCode");
      double sign = Double.parseDouble(indicator.getField("Direction"));
      double[] aligned = raw.stream().mapToDouble(row -> sign * number(row, code)).toArray();
      double[] actual = Normalisation.MINMAX.of(aligned);
      for (int country = 0; country < actual.length; country++) {
        assertThat(actual[country])
            .isCloseTo(
                number(expected.get(raw.get(country).getField("uCode")), code), within(PRINTED));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "simple_minmax.csv, simple_arith.csv, ARITHMETIC",
    "dset_Normalised.csv, dset_Aggregated.csv, ARITHMETIC"
  })
  void pillars_and_the_index_are_the_means_that_the_package_prints(
      String normalised, String aggregated, Averaging averaging) throws IOException {
    Map<String, NamedCsvRecord> expected = byCode(aggregated);
    Map<String, Double> weights = new HashMap<>();
    read("weights.csv").forEach(row -> weights.put(row.getField("iCode"), number(row, "Weight")));

    for (NamedCsvRecord country : read(normalised)) {
      Map<String, Double> scores = new HashMap<>();
      for (NamedCsvRecord indicator : indicators()) {
        String code = indicator.getField("iCode");
        scores.put(code, number(country, code));
      }
      for (String level : List.of("1", "2", "3")) {
        List<NamedCsvRecord> members =
            meta().stream().filter(row -> row.getField("Level").equals(level)).toList();
        members.stream()
            .map(row -> row.getField("Parent"))
            .distinct()
            .forEach(
                parent -> scores.put(parent, mean(members, parent, scores, weights, averaging)));
      }
      NamedCsvRecord published = expected.get(country.getField("uCode"));
      for (String pillar : List.of("Physical", "Social", "P2P", "Conn", "Sust", "Index")) {
        assertThat(scores.get(pillar)).isCloseTo(number(published, pillar), within(PRINTED));
      }
    }
  }

  private static double mean(
      List<NamedCsvRecord> members,
      String parent,
      Map<String, Double> scores,
      Map<String, Double> weights,
      Averaging averaging) {
    List<String> codes =
        members.stream()
            .filter(row -> row.getField("Parent").equals(parent))
            .map(row -> row.getField("iCode"))
            .toList();
    return averaging.ofKnown(
        codes.stream().mapToDouble(scores::get).toArray(),
        codes.stream().mapToDouble(weights::get).toArray(),
        0);
  }

  private static List<NamedCsvRecord> indicators() throws IOException {
    return meta().stream().filter(row -> row.getField("Type").equals("Indicator")).toList();
  }

  private static List<NamedCsvRecord> meta() throws IOException {
    return read("ASEM_iMeta.csv");
  }

  private static Map<String, NamedCsvRecord> byCode(String name) throws IOException {
    Map<String, NamedCsvRecord> rows = new HashMap<>();
    read(name).forEach(row -> rows.put(row.getField("uCode"), row));
    return rows;
  }

  private static List<NamedCsvRecord> read(String name) throws IOException {
    Path file = GOLDEN.resolve(name);
    assumeTrue(
        Files.exists(file),
        "overgeslagen: de map ../shared/golden/published ligt niet naast het project");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }

  private static double number(NamedCsvRecord row, String column) {
    String cell = row.getField(column);
    return cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
  }
}
