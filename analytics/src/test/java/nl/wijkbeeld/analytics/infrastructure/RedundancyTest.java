package nl.wijkbeeld.analytics.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.wijkbeeld.analytics.infrastructure.Carriers.State;
import org.junit.jupiter.api.Test;

class RedundancyTest {

  @Test
  void functions_of_the_model_city_are_carried_as_two_others_found() throws IOException {
    JsonNode expected =
        new ObjectMapper().readTree(String.join("\n", lines("network.json"))).get("redundancy");
    Map<String, String> functions = new HashMap<>();
    lines("org_functie.csv").stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(fields -> functions.put(fields[0], fields[1]));
    List<String> lines = lines("org_wijk.csv");
    String[] wijken = lines.getFirst().split(",", -1);
    int checked = 0;

    for (int w = 1; w < wijken.length; w++) {
      for (Map.Entry<String, JsonNode> function : expected.get(wijken[w]).properties()) {
        List<Double> strengths = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
          String[] fields = line.split(",", -1);
          double strength = Double.parseDouble(fields[w]);
          if (strength > 0 && functions.get(fields[0]).equals(function.getKey())) {
            strengths.add(strength);
          }
        }
        Carriers carriers = Carriers.of(strengths);
        assertThat(carriers.count()).isEqualTo(function.getValue().get("n_org").asInt());
        assertThat(carriers.effective())
            .isCloseTo(function.getValue().get("effective").asDouble(), within(1e-9));
        assertThat(carriers.state() == State.ENKELVOUDIG)
            .isEqualTo(function.getValue().get("single").asBoolean());
        checked++;
      }
    }
    assertThat(checked).isEqualTo(155);
  }

  @Test
  void without_every_strength_each_carrier_counts_the_same() {
    assertThat(Carriers.of(Arrays.asList(3.0, null)).effective()).isCloseTo(2, within(1e-12));
    assertThat(Carriers.of(List.of()).state()).isEqualTo(State.GAT);
    assertThat(Carriers.of(List.of()).effective()).isZero();
  }

  @Test
  void carriers_that_do_the_same_are_wholly_redundant_and_those_that_share_nothing_not_at_all() {
    Set<String> meeting = Set.of("verbinden");
    Set<String> help = Set.of("dienstverlenen");

    assertThat(FunctionalRedundancy.of(List.of(meeting, meeting, meeting)).getAsDouble())
        .isCloseTo(1, within(1e-12));
    assertThat(FunctionalRedundancy.of(List.of(meeting, help)).getAsDouble())
        .isCloseTo(0, within(1e-12));
    assertThat(FunctionalRedundancy.of(List.of(meeting, Set.of()))).isEmpty();
  }

  /**
   * By hand: three carriers {a}, {a}, {a, b}; d = 0, 1/2, 1/2, so that Q = 2 (1/2 + 1/2) / 9 = 2/9,
   * and 1 - sum p^2 = 2/3; R = 1 - (2/9) / (2/3) = 2/3.
   */
  @Test
  void a_carrier_that_does_more_than_the_others_is_redundant_in_part() {
    assertThat(
            FunctionalRedundancy.of(List.of(Set.of("a"), Set.of("a"), Set.of("a", "b")))
                .getAsDouble())
        .isCloseTo(2.0 / 3, within(1e-12));
  }

  private static List<String> lines(String name) throws IOException {
    try (var in =
        Objects.requireNonNull(RedundancyTest.class.getResourceAsStream("/modelstad/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
