package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.wijkbeeld.dashboard.map.ClassBreaks.Method;
import org.junit.jupiter.api.Test;

class ClassBreaksTest {
  private static final JsonNode EXPECTED = expected();
  private static final double[] GROEN = groen();

  /**
   * What two other programs (mapclassify, classInt) found for the share of green in the made-up
   * model city.
   */
  private static JsonNode expected() {
    try {
      return new ObjectMapper().readTree(resource("breaks_groen.json"));
    } catch (IOException damaged) {
      throw new IllegalStateException(damaged);
    }
  }

  private static String resource(String name) throws IOException {
    try (var in = ClassBreaksTest.class.getResourceAsStream("/modelstad/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static double[] groen() {
    try {
      List<String> lines = resource("buurten.csv").lines().toList();
      int column = List.of(lines.getFirst().split(",")).indexOf("groen");
      return lines.stream()
          .skip(1)
          .map(line -> line.split(",", -1)[column])
          .filter(field -> !field.isEmpty())
          .mapToDouble(Double::parseDouble)
          .toArray();
    } catch (IOException damaged) {
      throw new IllegalStateException(damaged);
    }
  }

  private static int[] counts(ClassBreaks breaks) {
    return IntStream.range(0, breaks.count())
        .map(c -> (int) Arrays.stream(GROEN).filter(v -> breaks.classOf(v) == c).count())
        .toArray();
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }

  private static double[] upper(ClassBreaks breaks) {
    double[] limits = breaks.limits();
    return Arrays.copyOfRange(limits, 1, limits.length);
  }

  @Test
  void quantiles_are_of_type_7() {
    ClassBreaks breaks = ClassBreaks.of(GROEN, 5, Method.KWANTIELEN);

    assertThat(upper(breaks))
        .containsExactly(numbers(EXPECTED.path("quantile").path("upper")), within(1e-9));
  }

  @Test
  void equal_intervals_are_equal() {
    ClassBreaks breaks = ClassBreaks.of(GROEN, 5, Method.GELIJK);

    assertThat(upper(breaks))
        .containsExactly(numbers(EXPECTED.path("equal_interval")), within(1e-9));
  }

  @Test
  void jenks_finds_the_groups_that_differ_least_within() {
    ClassBreaks breaks = ClassBreaks.of(GROEN, 5, Method.JENKS);

    double[] expected = numbers(EXPECTED.path("jenks").path("counts"));
    assertThat(counts(breaks))
        .containsExactly(Arrays.stream(expected).mapToInt(c -> (int) c).toArray());
  }

  @Test
  void a_limit_belongs_to_the_class_above_it_and_the_greatest_value_to_the_last() {
    ClassBreaks breaks = new ClassBreaks(new double[] {0, 10, 20});

    assertThat(breaks.classOf(0)).isZero();
    assertThat(breaks.classOf(9.99)).isZero();
    assertThat(breaks.classOf(10)).isEqualTo(1);
    assertThat(breaks.classOf(20)).isEqualTo(1);
  }

  @Test
  void constant_values_are_one_class_and_few_values_are_few_classes() {
    for (Method method : Method.values()) {
      assertThat(ClassBreaks.of(new double[] {3, 3, 3}, 5, method).count()).isEqualTo(1);
      assertThat(ClassBreaks.of(new double[] {1, 2}, 5, method).count()).isLessThanOrEqualTo(2);
    }
    assertThatThrownBy(() -> ClassBreaks.of(new double[0], 5, Method.GELIJK))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_value_has_a_class() {
    for (Method method : Method.values()) {
      for (int k = 3; k <= 7; k++) {
        ClassBreaks breaks = ClassBreaks.of(GROEN, k, method);
        assertThat(Arrays.stream(counts(breaks)).sum()).isEqualTo(GROEN.length);
        assertThat(counts(breaks)).hasSize(k).doesNotContain(0);
      }
    }
  }
}
