package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

  @ParameterizedTest
  @ValueSource(strings = {"hoog_is_kracht", "hoog_is_last", "neutraal"})
  void every_step_is_clearly_darker_than_the_one_before(String richting) {
    List<Double> luminance =
        Palette.of(richting).steps().stream().map(PaletteTest::luminance).toList();

    assertThat(IntStream.range(1, luminance.size()))
        .allSatisfy(
            i ->
                assertThat((luminance.get(i - 1) + .05) / (luminance.get(i) + .05))
                    .isGreaterThan(1.15));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7})
  void classes_have_different_colours_and_the_last_the_darkest(int classes) {
    Palette palette = Palette.of("hoog_is_last");
    List<String> colours =
        IntStream.range(0, classes).mapToObj(i -> palette.colour(i, classes)).toList();

    assertThat(colours).doesNotHaveDuplicates();
    assertThat(colours.getLast()).isEqualTo(palette.steps().getLast());
  }

  @Test
  void one_class_has_a_colour_from_the_middle() {
    Palette palette = Palette.of("hoog_is_kracht");

    assertThat(palette.colour(0, 1)).isEqualTo(palette.steps().get(3));
  }

  @Test
  void what_carries_what_weighs_and_context_differ() {
    assertThat(
            List.of(
                Palette.of("hoog_is_kracht"), Palette.of("hoog_is_last"), Palette.of("neutraal")))
        .doesNotHaveDuplicates();
  }

  /** Relative luminance, WCAG 2.2. */
  private static double luminance(String colour) {
    float[] rgb = Color.decode(colour).getRGBColorComponents(null);
    return .2126 * linear(rgb[0]) + .7152 * linear(rgb[1]) + .0722 * linear(rgb[2]);
  }

  private static double linear(double channel) {
    return channel <= .04045 ? channel / 12.92 : Math.pow((channel + .055) / 1.055, 2.4);
  }
}
