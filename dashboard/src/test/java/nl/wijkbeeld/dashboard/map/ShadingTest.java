package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadingTest {
  private static final Shading CHANGE =
      new Shading(
          Optional.of(
              ClassBreaks.aroundZero(
                  new double[] {-4, -2, -1, 1, 2, 3, 6}, 6, ClassBreaks.Method.GELIJK)),
          false,
          Palette.ofChange("hoog_is_last"));

  @ParameterizedTest
  @ValueSource(doubles = {.1, 1, 2, 2.6666666666666665, 3, 4.333333333333333, 6})
  void a_fall_and_a_rise_of_one_size_are_as_far_from_zero(double size) {
    assertThat(CHANGE.classOf(-size)).isEqualTo(5 - CHANGE.classOf(size));
  }

  @Test
  void the_strongest_colours_are_for_the_largest_differences() {
    List<String> steps = Palette.ofChange("hoog_is_last").steps();

    assertThat(CHANGE.colour(-6)).isEqualTo(steps.getFirst());
    assertThat(CHANGE.colour(6)).isEqualTo(steps.getLast());
    assertThat(CHANGE.colour(0)).isEqualTo(AreaMap.PLAIN);
  }

  @Test
  void the_legend_of_a_change_shows_both_sides_and_says_which_limits_belong_to_a_class() {
    FigureMap map =
        new FigureMap(
            "Verandering",
            List.of(
                new FigureMap.Item("A", "A", Meting.of(-4.5), "", false),
                new FigureMap.Item("B", "B", Meting.of(1), "", false),
                new FigureMap.Item("C", "C", Meting.of(0), "", false),
                new FigureMap.Item("D", "D", Meting.of(5), "", true)),
            CHANGE,
            true);

    assertThat(Legend.of(map, value -> Dutch.number(value, 1)).entries())
        .extracting(entry -> entry.text() + ": " + entry.count())
        .containsExactly(
            "\u22126,0 tot en met \u22124,3: 1",
            "meer dan \u22124,3 tot en met \u22122,7: 0",
            "meer dan \u22122,7 tot 0,0: 0",
            "meer dan 0,0 tot 2,7: 1",
            "2,7 tot 4,3: 0",
            "4,3 tot en met 6,0: 0",
            "verschil niet groter dan toeval: 1",
            "geen verschil: 1");
  }
}
