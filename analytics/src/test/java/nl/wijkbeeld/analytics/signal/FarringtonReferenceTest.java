package nl.wijkbeeld.analytics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.wijkbeeld.vocabulary.Periode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Our outcomes beside those of the R package surveillance ({@code signalen/SOURCE.md}). */
class FarringtonReferenceTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "signalen");

  /** A folder with the same files for series that are not ours, for a comparison on one machine. */
  private static final String ELSEWHERE = "wijkbeeld.signalen";

  /** An expected count under this is as good as zero: the package stops where we take the limit. */
  private static final double AS_GOOD_AS_ZERO = 1e-6;

  @Test
  void finds_the_expectations_and_limits_that_the_r_package_finds_for_our_series()
      throws IOException {
    compare(RESOURCES);
  }

  @Test
  void finds_the_same_for_series_that_are_not_in_the_project() throws IOException {
    String folder = System.getProperty(ELSEWHERE, "");
    assumeTrue(!folder.isEmpty(), "noem een map met -D" + ELSEWHERE + "=MAP");

    compare(Path.of(folder));
  }

  @Test
  void finds_the_quantiles_that_r_finds() throws IOException {
    List<Map<String, String>> rows = read(RESOURCES.resolve("kwantielen.csv"));

    assertThat(rows).hasSize(240);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(
                        CountLimits.quantile(
                            number(row, "kans"), number(row, "verwacht"), number(row, "spreiding")))
                    .isEqualTo(number(row, "kwantiel")));
  }

  private static void compare(Path folder) throws IOException {
    Map<String, CountSeries> series = series(read(folder.resolve("reeksen.csv")));
    List<Map<String, String>> rows = read(folder.resolve("verwacht.csv"));
    double largest = 0;
    double largestOfDispersion = 0;
    int alarms = 0;
    for (Map<String, String> row : rows) {
      CountSeries one = series.get(row.get("reeks"));
      long now = one.cadence().number(Periode.of(row.get("periode")));
      Judgement judgement = new Farrington(settings(row)).judge(one, now, List.of());
      Expectation found = judgement.expectation().orElseThrow();
      double exact = number(row, "verwacht_verder");

      assertThat(found.mean())
          .as("verwacht %s", row)
          .isCloseTo(number(row, "verwacht"), relative(number(row, "verwacht"), 1e-4))
          .isCloseTo(exact, relative(exact, 1e-7));
      assertThat(found.dispersion())
          .as("spreiding %s", row)
          .isCloseTo(number(row, "spreiding"), relative(number(row, "spreiding"), 1e-3))
          .isCloseTo(
              number(row, "spreiding_verder"), relative(number(row, "spreiding_verder"), 1e-7));
      assertThat(found.limits())
          .as("grenzen %s", row)
          .isEqualTo(new CountLimits(number(row, "ondergrens"), number(row, "bovengrens")));
      assertThat(found.trend()).as("trend %s", row).isEqualTo(row.get("trend").equals("ja"));
      assertThat(judgement.oordeel() == Oordeel.MEER)
          .as("alarm %s", row)
          .isEqualTo(row.get("alarm").equals("ja"));
      if (exact > AS_GOOD_AS_ZERO) {
        largest = Math.max(largest, Math.abs(found.mean() / exact - 1));
      }
      largestOfDispersion =
          Math.max(
              largestOfDispersion,
              Math.abs(found.dispersion() / number(row, "spreiding_verder") - 1));
      alarms += judgement.oordeel() == Oordeel.MEER ? 1 : 0;
    }
    System.out.printf(
        "%s: %d verwachtingen gelijk; grootste relatieve verschil %.1e, van de spreiding %.1e; %d keer meer%n",
        folder, rows.size(), largest, largestOfDispersion, alarms);
    assertThat(rows).isNotEmpty();
  }

  private static Offset<Double> relative(double value, double part) {
    return within(value > AS_GOOD_AS_ZERO ? value * part : AS_GOOD_AS_ZERO);
  }

  /** Those of the row; what the package does not ask for is never the reason. */
  private static FarringtonSettings settings(Map<String, String> row) {
    int years = (int) number(row, "jaren");
    return new FarringtonSettings(
        years,
        years,
        (int) number(row, "venster"),
        (int) number(row, "niveaus"),
        (int) number(row, "weggelaten"),
        0.005,
        2.58,
        4,
        5,
        0,
        0);
  }

  private static Map<String, CountSeries> series(List<Map<String, String>> rows) {
    Map<String, Map<Long, Double>> counts = new TreeMap<>();
    Map<String, Map<Long, Double>> population = new TreeMap<>();
    Map<String, Cadence> cadences = new HashMap<>();
    for (Map<String, String> row : rows) {
      Periode period = Periode.of(row.get("periode"));
      Cadence cadence = Cadence.find(period).orElseThrow();
      cadences.put(row.get("reeks"), cadence);
      Map<Long, Double> known = counts.computeIfAbsent(row.get("reeks"), any -> new HashMap<>());
      if (!row.get("waarde").isEmpty()) {
        known.put(cadence.number(period), number(row, "waarde"));
      }
      population
          .computeIfAbsent(row.get("reeks"), any -> new HashMap<>())
          .put(cadence.number(period), number(row, "bevolking"));
    }
    Map<String, CountSeries> series = new HashMap<>();
    counts.forEach(
        (name, known) ->
            series.put(name, CountSeries.of(cadences.get(name), known, population.get(name))));
    return series;
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static List<Map<String, String>> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> head = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              List<String> cells = List.of(line.split(",", -1));
              Map<String, String> row = new HashMap<>();
              IntStream.range(0, head.size())
                  .forEach(column -> row.put(head.get(column), cells.get(column)));
              return row;
            })
        .toList();
  }
}
