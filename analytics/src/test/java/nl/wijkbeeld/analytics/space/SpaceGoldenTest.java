package nl.wijkbeeld.analytics.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Numbers that others found: two programs for the modelstad, spdep, and the papers themselves. */
class SpaceGoldenTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final long SEED = 1;

  @Test
  void moran_of_the_modelstad() throws IOException {
    GlobalMoran moran = GlobalMoran.of(Golden.column("groen"), modelstad());

    agrees(moran, Golden.modelstad("moran_groen.json"));
  }

  @Test
  void moran_of_the_modelstad_without_the_areas_of_which_nothing_is_known() throws IOException {
    double[] all = Golden.column("sociaal");
    int[] known = IntStream.range(0, all.length).filter(i -> !Double.isNaN(all[i])).toArray();
    Weights weights = modelstad().among(known);
    double[] values = IntStream.of(known).mapToDouble(i -> all[i]).toArray();

    JsonNode expected = Golden.modelstad("moran_sociaal.json");
    agrees(GlobalMoran.of(values, weights), expected);
    assertThat(GlobalMoran.p(values, weights, 999, SEED))
        .isCloseTo(expected.path("p_sim_greater").asDouble(), within(0.002));
  }

  private static void agrees(GlobalMoran moran, JsonNode expected) {
    assertThat(moran.n()).isEqualTo(expected.path("n").asInt());
    assertThat(moran.statistic()).isCloseTo(expected.path("I").asDouble(), EXACT);
    assertThat(moran.expected()).isCloseTo(expected.path("EI").asDouble(), EXACT);
    assertThat(moran.varianceNormal()).isCloseTo(expected.path("VI_norm").asDouble(), EXACT);
    assertThat(moran.varianceRandomised()).isCloseTo(expected.path("VI_rand").asDouble(), EXACT);
    assertThat(moran.z()).isCloseTo(expected.path("z_rand").asDouble(), EXACT);
    assertThat(moran.p()).isCloseTo(expected.path("p_rand_greater").asDouble(), EXACT);
  }

  @Test
  void local_moran_of_the_modelstad() throws IOException {
    JsonNode expected = Golden.modelstad("lisa_groen.json");
    double[] values = Golden.column("groen");
    Weights weights = modelstad();

    LocalMoran[] local = LocalMoran.of(values, weights);

    double[] z = Golden.numbers(expected.path("Z_cond"));
    double[] p = Golden.numbers(expected.path("p_cond_two"));
    double[] simulated = Golden.numbers(expected.path("p_sim_two"));
    double[] chances =
        new LocalChances(local.length, weights.most(), 9_999, SEED).of(values, weights).moran();
    for (int i = 0; i < local.length; i++) {
      assertThat(local[i].statistic()).isCloseTo(expected.path("I").get(i).asDouble(), EXACT);
      assertThat(local[i].expected()).isCloseTo(expected.path("E_cond").get(i).asDouble(), EXACT);
      assertThat(local[i].variance()).isCloseTo(expected.path("V_cond").get(i).asDouble(), EXACT);
      if (weights.count(i) > 0) {
        assertThat(local[i].z()).isCloseTo(z[i], EXACT);
        assertThat(local[i].p()).isCloseTo(p[i], EXACT);
        assertThat(local[i].quadrant()).isEqualTo(expected.path("quadrant").get(i).asText());
        // 999 rounds there and 9,999 here: four standard errors of both together.
        double error = 8 * Math.sqrt(simulated[i] / 2 * (1 - simulated[i] / 2) / 999 * 1.1);
        assertThat(chances[i]).isCloseTo(simulated[i], within(error + 0.002));
      }
    }
    double[] known = Arrays.stream(simulated).filter(one -> !Double.isNaN(one)).toArray();
    double[] corrected =
        Arrays.stream(Golden.numbers(expected.path("p_fdr")))
            .filter(one -> !Double.isNaN(one))
            .toArray();
    assertThat(BenjaminiHochberg.of(known)).containsExactly(corrected, EXACT);
  }

  @Test
  void getis_ord_of_the_modelstad() throws IOException {
    JsonNode expected = Golden.modelstad("gstar_groen.json");
    double[] values = Golden.column("groen");
    Weights weights = modelstad();

    double[] g = GetisOrd.of(values, weights);

    double[] p = Golden.numbers(expected.path("p_two"));
    assertThat(g).containsExactly(Golden.numbers(expected.path("z_gstar")), EXACT);
    assertThat(Arrays.stream(g).map(GetisOrd::p).toArray()).containsExactly(p, EXACT);
    assertThat(BenjaminiHochberg.of(p))
        .containsExactly(Golden.numbers(expected.path("p_fdr")), EXACT);
    // The normal distribution and the draws are two ways to the same chance.
    double[] drawn =
        new LocalChances(g.length, weights.most(), 9_999, SEED).of(values, weights).getisOrd();
    for (int i = 0; i < g.length; i++) {
      if (weights.count(i) > 1) {
        assertThat(drawn[i]).isCloseTo(p[i], within(0.06));
      }
    }
  }

  @Test
  void moments_of_a_chessboard_of_nine_as_cliff_and_ord_print_them() {
    GlobalMoran moran =
        GlobalMoran.of(
            IntStream.rangeClosed(1, 9).asDoubleStream().toArray(), Weights.binary(grid(3)));

    assertThat(moran.varianceRandomised()).isCloseTo(.0596875, EXACT);
    assertThat(moran.varianceNormal()).isCloseTo(.053125, EXACT);
  }

  @Test
  void six_points_as_getis_and_ord_print_them() {
    double[][] points = {{10, 10}, {20, 10}, {40, 10}, {15, 20}, {30, 20}, {30, 30}};
    int[][] near =
        Arrays.stream(points)
            .map(
                one ->
                    IntStream.range(0, points.length)
                        .filter(
                            i -> {
                              double apart =
                                  Math.hypot(one[0] - points[i][0], one[1] - points[i][1]);
                              return apart > 0 && apart <= 15;
                            })
                        .toArray())
            .toArray(int[][]::new);

    assertThat(GetisOrd.of(new double[] {2, 3, 3.2, 5, 8, 7}, Weights.binary(near)))
        .containsExactly(
            new double[] {-1.39727626, -.28917762, .65064964, -.28917762, 1.23452088, 2.02424331},
            within(5e-9));
  }

  @Test
  void local_moran_of_african_conflicts_as_spdep_prints_it() throws IOException {
    List<String[]> expected = Golden.publishedLines("lisa/afcon_expected_spdep.csv");
    double[] values =
        Golden.publishedLines("lisa/afcon.csv").stream()
            .mapToDouble(line -> Double.parseDouble(line[2]))
            .toArray();
    Weights weights =
        Weights.rowStandardised(Golden.neighbours(Golden.publishedJson("lisa/afcon_papernb.json")));

    LocalMoran[] local = LocalMoran.of(values, weights);

    assertThat(local).hasSize(42);
    for (int i = 0; i < local.length; i++) {
      String[] line = expected.get(i);
      assertThat(local[i].statistic()).isCloseTo(Double.parseDouble(line[2]), EXACT);
      assertThat(local[i].expected()).isCloseTo(Double.parseDouble(line[3]), EXACT);
      assertThat(local[i].variance()).isCloseTo(Double.parseDouble(line[4]), EXACT);
      assertThat(local[i].z()).isCloseTo(Double.parseDouble(line[5]), EXACT);
      assertThat(local[i].p()).isCloseTo(Double.parseDouble(line[6]), EXACT);
      // As pysal draws them: the neighbours too against the mean of all values.
      assertThat(local[i].quadrant()).isEqualTo(line[9].replaceAll("[a-z-]", ""));
    }
  }

  @Test
  void the_index_of_child_deaths_in_auckland_gives_what_spdep_finds() throws IOException {
    List<String[]> lines = Golden.publishedLines("eb/auckland_expected_spdep.csv");
    double[] events = lines.stream().mapToDouble(line -> Double.parseDouble(line[1])).toArray();
    double[] people = lines.stream().mapToDouble(line -> Double.parseDouble(line[2])).toArray();
    Weights weights =
        Weights.rowStandardised(
            Golden.neighbours(Golden.publishedJson("eb/auckland_queen_nb.json")));

    double[] index = EmpiricalBayesIndex.of(events, people);

    // EBImoran.mc and moran.test of spdep 1.2-7, computed on these files.
    assertThat(GlobalMoran.of(index, weights).statistic()).isCloseTo(SPDEP_INDEX, within(1e-12));
  }

  private static final double SPDEP_INDEX = 0.2868585828566272;

  private static int[][] grid(int side) {
    return IntStream.range(0, side * side)
        .mapToObj(
            cell ->
                IntStream.range(0, side * side)
                    .filter(
                        other ->
                            Math.abs(cell / side - other / side)
                                    + Math.abs(cell % side - other % side)
                                == 1)
                    .toArray())
        .toArray(int[][]::new);
  }

  private static Weights modelstad() throws IOException {
    return Weights.rowStandardised(Golden.neighbours(Golden.modelstad("nb_vertex.json")));
  }
}
