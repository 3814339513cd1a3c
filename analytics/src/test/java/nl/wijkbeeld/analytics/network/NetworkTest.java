package nl.wijkbeeld.analytics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.wijkbeeld.analytics.network.Network.Link;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against what Python and R found for the model city. */
class NetworkTest {
  private static JsonNode expected;
  private static Network city;

  @BeforeAll
  static void read() throws IOException {
    expected = new ObjectMapper().readTree(String.join("\n", lines("network.json")));
    List<String> lines = lines("org_wijk.csv");
    String[] wijken = lines.getFirst().split(",", -1);
    Set<Link> links = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      for (int i = 1; i < fields.length; i++) {
        if (Double.parseDouble(fields[i]) > 0) {
          links.add(new Link(fields[0], wijken[i]));
        }
      }
    }
    city = Network.of(links);
  }

  @Test
  void the_model_city_is_connected_as_two_others_found() {
    assertThat(city.organisations()).hasSize(expected.get("organisations").asInt());
    assertThat(city.areas()).hasSize(expected.get("wijken").asInt());
    assertThat(city.links()).isEqualTo(expected.get("links").asInt());
    assertThat(city.connectance()).isCloseTo(expected.get("connectance").asDouble(), within(1e-9));
    assertThat(city.sharedPairs())
        .isCloseTo(expected.get("projection_density").asDouble(), within(1e-9));
    assertThat(city.countParts(-1)).isEqualTo(expected.get("components").asInt());
    for (int i = 0; i < city.organisations().size(); i++) {
      assertThat(city.reach().get(i).cardinality())
          .isEqualTo(expected.get("org_degree").get(city.organisations().get(i)).asInt());
    }
    for (int i = 0; i < city.areas().size(); i++) {
      assertThat(city.served().get(i).cardinality())
          .isEqualTo(expected.get("wijk_degree").get(city.areas().get(i)).asInt());
    }
  }

  @Test
  void it_is_nested_as_two_others_found() {
    Nestedness found = Nestedness.of(city);

    assertThat(found.whole()).isCloseTo(expected.get("NODF").asDouble(), within(1e-9));
    assertThat(found.organisations()).isCloseTo(expected.get("N_rows").asDouble(), within(1e-9));
    assertThat(found.areas()).isCloseTo(expected.get("N_columns").asDouble(), within(1e-9));
  }

  @Test
  void it_crumbles_as_two_others_found() {
    assertThat(Robustness.mostConnectedFirst(city).surface())
        .isCloseTo(expected.get("robustness_worst_first").asDouble(), within(1e-9));
    // The others drew orders by lot; what can be expected of that is computed here exactly.
    assertThat(Robustness.atRandom(city).surface())
        .isCloseTo(expected.get("robustness_random").asDouble(), within(0.01));
  }

  /** Over all orders of four organisations, one by one. */
  @Test
  void what_chance_lets_one_expect_is_the_mean_over_all_orders() {
    Network small =
        Network.of(
            Set.of(
                new Link("a", "1"),
                new Link("b", "1"),
                new Link("b", "2"),
                new Link("c", "3"),
                new Link("d", "3"),
                new Link("a", "3")));
    double[] sums = new double[5];
    int[] orders = new int[1];
    permute(List.of(0, 1, 2, 3), List.of(), small, sums, orders);

    for (int step = 0; step <= 4; step++) {
      assertThat(Robustness.atRandom(small).served().get(step))
          .isCloseTo(sums[step] / orders[0], within(1e-12));
    }
  }

  private static void permute(
      List<Integer> left, List<Integer> order, Network network, double[] sums, int[] orders) {
    if (left.isEmpty()) {
      orders[0]++;
      for (int step = 0; step <= order.size(); step++) {
        Set<Integer> stopped = Set.copyOf(order.subList(0, step));
        long served =
            network.served().stream()
                .filter(each -> each.stream().anyMatch(one -> !stopped.contains(one)))
                .count();
        sums[step] += (double) served / network.areas().size();
      }
      return;
    }
    for (Integer next : left) {
      permute(
          left.stream().filter(one -> !one.equals(next)).toList(),
          java.util.stream.Stream.concat(order.stream(), java.util.stream.Stream.of(next)).toList(),
          network,
          sums,
          orders);
    }
  }

  @Test
  void who_is_the_only_one_in_a_wijk_is_known() {
    Map<String, List<String>> alone = new TreeMap<>();
    for (int i = 0; i < city.organisations().size(); i++) {
      if (!city.servedOnlyBy(i).isEmpty()) {
        alone.put(city.organisations().get(i), city.servedOnlyBy(i));
      }
    }

    assertThat(alone).isEqualTo(Map.of("ORG17", List.of("WK0623"), "ORG18", List.of("WK0426")));
    assertThat(expected.get("single_points_of_failure")).hasSize(2);
  }

  @Test
  void a_bridge_holds_two_parts_together() {
    Network network =
        Network.of(
            Set.of(
                new Link("west", "1"),
                new Link("west", "2"),
                new Link("brug", "2"),
                new Link("brug", "3"),
                new Link("oost", "3"),
                new Link("oost", "4"),
                new Link("klein", "4")));

    assertThat(network.organisations()).containsExactly("brug", "klein", "oost", "west");
    assertThat(network.isBridge(0)).isTrue();
    assertThat(network.isBridge(1)).isFalse();
    assertThat(network.countParts(-1)).isEqualTo(1);
    assertThat(network.countParts(0)).isEqualTo(2);
    // Without "oost" wijk 4 still has "klein", apart from the others.
    assertThat(network.isBridge(2)).isTrue();
    // Without "west" wijk 1 has nobody: that is no second part.
    assertThat(network.isBridge(3)).isFalse();
  }

  private static List<String> lines(String name) throws IOException {
    try (var in =
        Objects.requireNonNull(NetworkTest.class.getResourceAsStream("/modelstad/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
