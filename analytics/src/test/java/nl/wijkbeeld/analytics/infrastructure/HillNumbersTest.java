package nl.wijkbeeld.analytics.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Against what Python and R found for the model city. */
class HillNumbersTest {

  @Test
  void the_model_city_is_as_diverse_as_two_others_found() throws IOException {
    JsonNode expected = json("hill_wijk.json");
    List<String> lines = lines("wijk_functie.csv");

    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(",", -1);
      HillNumbers found =
          HillNumbers.of(Arrays.stream(fields).skip(1).map(Double::valueOf).toList()).orElseThrow();
      JsonNode alpha = expected.get("alpha").get(i - 1);
      assertThat(expected.get("ids").get(i - 1).asText()).isEqualTo(fields[0]);
      assertThat(found.d0()).isEqualTo(alpha.get("q0").asDouble());
      assertThat(found.d1()).isCloseTo(alpha.get("q1").asDouble(), within(1e-9));
      assertThat(found.d2()).isCloseTo(alpha.get("q2").asDouble(), within(1e-9));
    }
    assertThat(lines).hasSize(32);
  }

  @Test
  void the_city_as_a_whole_is_too() throws IOException {
    JsonNode gamma = json("hill_wijk.json").get("gamma");
    double[] sums = new double[5];
    for (String line : lines("wijk_functie.csv").subList(1, 32)) {
      String[] fields = line.split(",", -1);
      for (int i = 0; i < 5; i++) {
        sums[i] += Double.parseDouble(fields[i + 1]);
      }
    }
    HillNumbers found = HillNumbers.of(Arrays.stream(sums).boxed().toList()).orElseThrow();

    assertThat(found.d1()).isCloseTo(gamma.get("q1").asDouble(), within(1e-9));
    assertThat(found.d2()).isCloseTo(gamma.get("q2").asDouble(), within(1e-9));
  }

  @Test
  void categories_of_the_same_size_count_as_many_as_they_are() {
    HillNumbers four = HillNumbers.of(List.of(3.0, 3.0, 0.0, 3.0, 3.0)).orElseThrow();

    assertThat(four.d0()).isEqualTo(4);
    assertThat(four.d1()).isCloseTo(4, within(1e-12));
    assertThat(four.d2()).isCloseTo(4, within(1e-12));
  }

  @Test
  void of_nothing_there_is_no_diversity() {
    assertThat(HillNumbers.of(List.of(0.0, 0.0))).isEmpty();
    assertThat(HillNumbers.of(new ArrayList<>())).isEmpty();
  }

  private static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(String.join("\n", lines(name)));
  }

  private static List<String> lines(String name) throws IOException {
    try (var in =
        Objects.requireNonNull(HillNumbersTest.class.getResourceAsStream("/modelstad/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
