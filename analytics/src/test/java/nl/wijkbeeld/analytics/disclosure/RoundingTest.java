package nl.wijkbeeld.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundingTest {
  private static final Rounding ROUNDING =
      new Rounding(5, "alleen voor de test".getBytes(StandardCharsets.UTF_8));

  @Test
  void a_rounded_count_leaves_an_attacker_the_golden_interval() {
    JsonNode golden = ModelstadTable.json("sdc_rounding.json");
    for (Map.Entry<String, JsonNode> cell : golden.get("bounds").properties()) {
      Interval interval = ROUNDING.interval(golden.get("rounded").get(cell.getKey()).asDouble());
      assertThat(interval.low()).isEqualTo(cell.getValue().get(0).asDouble());
      assertThat(interval.high()).isEqualTo(cell.getValue().get(1).asDouble());
    }
  }

  @Test
  void a_count_goes_to_one_of_the_two_nearest_multiples_and_a_multiple_stays() {
    for (int count = 0; count < 60; count++) {
      double rounded = ROUNDING.round("cel " + count, count);
      assertThat(rounded % 5).isZero();
      assertThat(Math.abs(rounded - count)).isLessThan(5);
      assertThat(ROUNDING.interval(rounded).low()).isLessThanOrEqualTo(count);
      assertThat(ROUNDING.interval(rounded).high()).isGreaterThanOrEqualTo(count);
    }
    assertThat(ROUNDING.round("cel", 15)).isEqualTo(15);
  }

  @Test
  void rounding_is_right_on_average() {
    for (int count = 10; count < 15; count++) {
      int of = count;
      double mean =
          IntStream.range(0, 20_000)
              .mapToDouble(n -> ROUNDING.round("cel " + n, of))
              .average()
              .orElseThrow();
      assertThat(mean).isCloseTo(count, within(0.08));
    }
  }

  @Test
  void the_same_cell_always_rounds_the_same_way_and_another_secret_another_way() {
    Rounding other = new Rounding(5, new byte[] {1, 2, 3});
    assertThat(ROUNDING.round("BU01|clienten|2020", 7))
        .isEqualTo(ROUNDING.round("BU01|clienten|2020", 7));
    assertThat(
            IntStream.range(0, 100)
                .filter(n -> ROUNDING.round("cel " + n, 7) != other.round("cel " + n, 7))
                .count())
        .isPositive();
  }
}
