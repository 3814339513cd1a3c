package nl.wijkbeeld.analytics.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkbeeld.analytics.score.Modelstad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
  private static final double SAME = 1e-9;
  private static final Path MEXICO =
      Path.of(
              System.getProperty("wijkbeeld.root"),
              "../shared/golden/published/inequality/mexico.csv")
          .normalize();

  @Test
  void green_in_the_modelstad_is_spread_as_two_other_implementations_found() throws IOException {
    JsonNode expected = Modelstad.expected("inequality_groen.json");
    double[] green = Modelstad.column("groen");
    double[] inhabitants = Modelstad.column("inwoners");
    int[] known =
        IntStream.range(0, green.length).filter(area -> !Double.isNaN(green[area])).toArray();
    String[] stadsdelen = Modelstad.text("stadsdeel");

    Spread spread = new Spread(some(green, known), some(inhabitants, known));
    double between =
        spread.theilBetween(
            Arrays.stream(known).mapToObj(area -> stadsdelen[area]).toArray(String[]::new));

    assertThat(spread.gini()).isCloseTo(expected.get("gini").asDouble(), within(SAME));
    assertThat(spread.hoover()).isCloseTo(expected.get("hoover").asDouble(), within(SAME));
    JsonNode theil = expected.get("theil");
    assertThat(spread.theil()).isCloseTo(theil.get("T").asDouble(), within(SAME));
    assertThat(between).isCloseTo(theil.get("T_between").asDouble(), within(SAME));
    assertThat(spread.theil() - between).isCloseTo(theil.get("T_within").asDouble(), within(SAME));
  }

  @Test
  void clients_in_the_modelstad_live_apart_as_two_other_implementations_found() throws IOException {
    double[] clients = Modelstad.column("clienten");
    double[] inhabitants = Modelstad.column("inwoners");
    int[] known =
        IntStream.range(0, clients.length).filter(area -> !Double.isNaN(clients[area])).toArray();
    double[] others =
        Arrays.stream(known).mapToDouble(area -> inhabitants[area] - clients[area]).toArray();

    assertThat(Spread.dissimilarity(some(clients, known), others))
        .isCloseTo(Modelstad.expected("dissim_clienten.json").get("D").asDouble(), within(SAME));
  }

  @Test
  void hoover_of_five_areas() {
    // Hoover 1936, as published in ../shared/golden/README.md.
    double[] areas = {1000, 2000, 1500, 3000, 2500};

    assertThat(new Spread(areas, ones(5)).hoover()).isCloseTo(.15, within(1e-12));
  }

  @Test
  void dissimilarity_of_two_groups_in_four_areas() {
    // Duncan and Duncan 1955, as published in ../shared/golden/README.md.
    assertThat(Spread.dissimilarity(new double[] {100, 60, 40, 0}, new double[] {0, 40, 60, 100}))
        .isCloseTo(.6, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "1940, 0.20894344, 0.0345889",
    "1950, 0.15222451, 0.02816853",
    "1960, 0.10472941, 0.05260921",
    "1970, 0.10194725, 0.05931219",
    "1980, 0.09560113, 0.03205257",
    "1990, 0.10511256, 0.02963731",
    "2000, 0.10660832, 0.03635872"
  })
  void the_incomes_of_mexico_are_as_unequal_as_the_tests_of_pysal_print(
      int year, double theil, double between) throws IOException {
    Spread spread = mexico("pcgdp" + year);

    assertThat(spread.theil()).isCloseTo(theil, within(1e-7));
    assertThat(spread.theilBetween(text("hanson98"))).isCloseTo(between, within(1e-7));
  }

  @Test
  void the_incomes_of_mexico_in_1940_have_the_gini_that_the_tests_of_pysal_print()
      throws IOException {
    assertThat(mexico("pcgdp1940").gini()).isCloseTo(0.3537237117345285, within(1e-7));
  }

  @Test
  void all_the_same_is_no_inequality_and_zeros_count() {
    Spread same = new Spread(new double[] {3, 3, 3}, new double[] {1, 5, 2});
    Spread one = new Spread(new double[] {0, 0, 0, 8}, ones(4));

    assertThat(same.gini()).isCloseTo(0, within(1e-12));
    assertThat(same.theil()).isCloseTo(0, within(1e-12));
    assertThat(same.hoover()).isCloseTo(0, within(1e-12));
    assertThat(one.gini()).isCloseTo(.75, within(1e-12));
    assertThat(one.theil()).isCloseTo(Math.log(4), within(1e-12));
    assertThat(one.hoover()).isCloseTo(.75, within(1e-12));
  }

  @Test
  void an_area_of_twice_the_size_counts_as_two() {
    Spread two = new Spread(new double[] {1, 4, 4}, ones(3));
    Spread large = new Spread(new double[] {4, 1}, new double[] {2, 1});

    assertThat(large.gini()).isCloseTo(two.gini(), within(1e-12));
    assertThat(large.theil()).isCloseTo(two.theil(), within(1e-12));
  }

  private static Spread mexico(String column) throws IOException {
    double[] values = Arrays.stream(text(column)).mapToDouble(Double::parseDouble).toArray();
    return new Spread(values, ones(values.length));
  }

  private static String[] text(String column) throws IOException {
    assumeTrue(
        Files.exists(MEXICO),
        "overgeslagen: de map ../shared/golden/published ligt niet naast het project");
    List<String> lines = Files.readAllLines(MEXICO);
    int place = List.of(lines.getFirst().split(",", -1)).indexOf(column);
    return lines.stream().skip(1).map(line -> line.split(",", -1)[place]).toArray(String[]::new);
  }

  private static double[] some(double[] all, int... places) {
    return Arrays.stream(places).mapToDouble(place -> all[place]).toArray();
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
