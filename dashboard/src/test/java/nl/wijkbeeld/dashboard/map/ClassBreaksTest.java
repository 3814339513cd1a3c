package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.map.ClassBreaks.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassBreaksTest {
  /** The column of the share of green in the table of the modelstad. */
  private static final int GREENERY = 9;

  /**
   * Limits only: the golden file counts a value on a limit with the class below it, {@code
   * methods.md} section 3 (half-open, the last closed) with the class above.
   */
  @Test
  void quantiles_of_the_modelstad_are_those_of_the_golden_file() throws IOException {
    ClassBreaks breaks = ClassBreaks.of(greenery(), 5, Method.KWANTIELEN);

    assertThat(upper(breaks)).containsExactly(numbers(golden().at("/quantile/upper")), exact());
  }

  @Test
  void equal_steps_of_the_modelstad_are_those_of_the_golden_file() throws IOException {
    ClassBreaks breaks = ClassBreaks.of(greenery(), 5, Method.GELIJK);

    assertThat(upper(breaks)).containsExactly(numbers(golden().at("/equal_interval")), exact());
  }

  @Test
  void natural_groups_of_the_modelstad_are_those_of_the_golden_file() throws IOException {
    ClassBreaks breaks = ClassBreaks.of(greenery(), 5, Method.JENKS);

    assertThat(counts(breaks, greenery())).isEqualTo(integers(golden().at("/jenks/counts")));
    assertThat(greatestOfEachClass(breaks, greenery()))
        .containsExactly(numbers(golden().at("/jenks/upper")), exact());
    assertThat(differenceWithin(breaks, greenery()))
        .isCloseTo(golden().at("/jenks/ssd").asDouble(), within(1e-6));
  }

  /**
   * Employees per square kilometre in the counties of California, with the limits and the counts
   * that mapclassify prints for five classes (Rey and others, mapclassify's own tests).
   */
  @Test
  void counties_of_california_have_the_classes_that_mapclassify_prints() throws IOException {
    double[] density = density();

    ClassBreaks quantiles = ClassBreaks.of(density, 5, Method.KWANTIELEN);
    assertThat(upper(quantiles))
        .containsExactly(new double[] {1.464, 5.798, 13.278, 54.616, 4111.45}, within(5e-4));
    ClassBreaks natural = ClassBreaks.of(density, 5, Method.JENKS);
    assertThat(greatestOfEachClass(natural, density))
        .containsExactly(new double[] {75.29, 192.05, 370.5, 722.85, 4111.45}, within(5e-3));
    assertThat(counts(natural, density)).containsExactly(49, 3, 4, 1, 1);
    ClassBreaks equal = ClassBreaks.of(density, 5, Method.GELIJK);
    assertThat(upper(equal))
        .containsExactly(
            new double[] {822.394, 1644.658, 2466.922, 3289.186, 4111.45}, within(5e-4));
    assertThat(counts(equal, density)).containsExactly(57, 0, 0, 0, 1);
  }

  private static double[] density() throws IOException {
    Path file = Path.of("../../shared/golden/published/breaks/calempdensity.csv");
    assumeTrue(Files.exists(file), "De map shared/golden/published ligt niet naast het project.");
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .skip(1)
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
          .toArray();
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void every_value_has_one_class_whatever_the_values(Method method) {
    Random random = new Random(20200526);
    for (int round = 0; round < 200; round++) {
      double[] values = random.doubles(1 + random.nextInt(40), -5, 5).map(Math::rint).toArray();
      ClassBreaks breaks = ClassBreaks.of(values, 3 + random.nextInt(5), method);

      assertThat(Arrays.stream(counts(breaks, values)).sum()).isEqualTo(values.length);
      assertThat(breaks.limits()).isSorted();
      assertThat(breaks.limits()[0]).isEqualTo(Arrays.stream(values).min().getAsDouble());
      assertThat(breaks.limits()[breaks.count()])
          .isEqualTo(Arrays.stream(values).max().getAsDouble());
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void many_different_values_fill_as_many_classes_as_are_asked_for(Method method)
      throws IOException {
    for (int k = 3; k <= 7; k++) {
      ClassBreaks breaks = ClassBreaks.of(greenery(), k, method);

      assertThat(counts(breaks, greenery())).hasSize(k).doesNotContain(0);
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void the_order_of_the_areas_does_not_matter(Method method) {
    double[] values = {.14, .26, .26, .18, .24, .19, .18};
    double[] turned = {.18, .19, .24, .18, .26, .26, .14};

    assertThat(ClassBreaks.of(values, 4, method).limits())
        .containsExactly(ClassBreaks.of(turned, 4, method).limits());
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void equal_values_make_one_class(Method method) {
    ClassBreaks breaks = ClassBreaks.of(new double[] {3, 3, 3, 3}, 4, method);

    assertThat(breaks.count()).isEqualTo(1);
    assertThat(breaks.classOf(3)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void two_different_values_never_look_the_same_when_they_are_all_there_is(Method method) {
    double[] values = {0, 0, 0, 0, 0, 0, 0, 0, 0, 5};
    ClassBreaks breaks = ClassBreaks.of(values, 4, method);

    assertThat(breaks.classOf(0)).isNotEqualTo(breaks.classOf(5));
  }

  @Test
  void an_outlier_keeps_a_natural_group_of_its_own() {
    double[] values = {1, 2, 3, 100};
    ClassBreaks breaks = ClassBreaks.of(values, 3, Method.JENKS);

    assertThat(breaks.count()).isEqualTo(3);
    assertThat(counts(breaks, values)).containsExactly(1, 2, 1);
  }

  @Test
  void many_equal_values_do_not_swallow_the_others_in_quantiles() {
    double[] zeros = {0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4};
    double[] nines = {1, 2, 9, 9, 9, 9, 9, 9, 9, 9, 9};

    assertThat(counts(ClassBreaks.of(zeros, 4, Method.KWANTIELEN), zeros)).containsExactly(9, 2);
    assertThat(counts(ClassBreaks.of(nines, 4, Method.KWANTIELEN), nines)).containsExactly(2, 9);
  }

  @Test
  void a_limit_belongs_to_the_class_above_it_and_the_greatest_to_the_last() {
    ClassBreaks breaks = new ClassBreaks(new double[] {0, 10, 20});

    assertThat(breaks.classOf(9.999)).isZero();
    assertThat(breaks.classOf(10)).isEqualTo(1);
    assertThat(breaks.classOf(20)).isEqualTo(1);
  }

  @Test
  void there_are_no_classes_without_values() {
    assertThatThrownBy(() -> ClassBreaks.of(new double[0], 4, Method.JENKS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("zonder waarden");
  }

  @Test
  void limits_cannot_be_changed_from_outside() {
    ClassBreaks breaks = new ClassBreaks(new double[] {0, 1});
    breaks.limits()[0] = 99;

    assertThat(breaks.limits()).containsExactly(0, 1);
  }

  private static org.assertj.core.data.Offset<Double> exact() {
    return within(1e-9);
  }

  private static double[] upper(ClassBreaks breaks) {
    return Arrays.copyOfRange(breaks.limits(), 1, breaks.count() + 1);
  }

  private static int[] counts(ClassBreaks breaks, double[] values) {
    int[] counts = new int[breaks.count()];
    for (double value : values) {
      counts[breaks.classOf(value)]++;
    }
    return counts;
  }

  private static double[] greatestOfEachClass(ClassBreaks breaks, double[] values) {
    double[] greatest = new double[breaks.count()];
    Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    for (double value : values) {
      int index = breaks.classOf(value);
      greatest[index] = Math.max(greatest[index], value);
    }
    return greatest;
  }

  private static double differenceWithin(ClassBreaks breaks, double[] values) {
    double total = 0;
    for (int i = 0; i < breaks.count(); i++) {
      int index = i;
      double[] own = Arrays.stream(values).filter(v -> breaks.classOf(v) == index).toArray();
      double mean = Arrays.stream(own).average().orElseThrow();
      total += Arrays.stream(own).map(v -> (v - mean) * (v - mean)).sum();
    }
    return total;
  }

  private static JsonNode golden() throws IOException {
    try (InputStream in = resource("/modelstad/breaks_groen.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  /** Green per buurt of the modelstad; a buurt without a figure has an empty cell. */
  private static double[] greenery() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(resource("/modelstad/buurten.csv"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1)[GREENERY])
          .filter(cell -> !cell.isEmpty())
          .mapToDouble(Double::parseDouble)
          .toArray();
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ClassBreaksTest.class.getResourceAsStream(name), name);
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    Arrays.setAll(numbers, i -> array.get(i).asDouble());
    return numbers;
  }

  private static int[] integers(JsonNode array) {
    int[] numbers = new int[array.size()];
    Arrays.setAll(numbers, i -> array.get(i).asInt());
    return numbers;
  }
}
