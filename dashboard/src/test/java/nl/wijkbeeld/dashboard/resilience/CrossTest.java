package nl.wijkbeeld.dashboard.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.map.ColourVisionTest;
import nl.wijkbeeld.dashboard.map.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CrossTest {

  /** Any two boxes, for every kind of colour vision (2.3 is what an eye just sees). */
  private static final double APART = 18;

  /** In grey only neighbours, as two ways to be half dark look the same. */
  private static final double DARKER = 8;

  static Stream<Arguments> kindsAndReaders() {
    List<Arguments> cases = new ArrayList<>();
    for (Cross.Kind kind : Cross.Kind.values()) {
      ColourVisionTest.SEEN.keySet().forEach(seen -> cases.add(Arguments.of(kind, seen)));
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("kindsAndReaders")
  void boxes_stay_apart(Cross.Kind kind, String seen) {
    Palette palette = Cross.palette(kind);
    int sides = kind.sides();
    double[][] reader = ColourVisionTest.SEEN.get(seen);

    for (int one = 0; one < sides * sides; one++) {
      for (int other = one + 1; other < sides * sides; other++) {
        boolean neighbours = (other == one + 1 && other % sides != 0) || other == one + sides;
        if (!seen.equals("grijs") || neighbours) {
          assertThat(
                  ColourVisionTest.distance(
                      palette.steps().get(one), palette.steps().get(other), reader))
              .as("vak %d en %d, %s", one, other, seen)
              .isGreaterThan(seen.equals("grijs") ? DARKER : APART);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kindsAndReaders")
  void a_map_shows_a_box_in_its_own_colour(Cross.Kind kind, String unused) {
    Cross cross = Cross.of(kind, to(30), to(30)).orElseThrow();

    assertThat(cross.shading().colours()).isEqualTo(Cross.palette(kind).steps());
    for (int box = 0; box < cross.count(); box++) {
      assertThat(cross.shading().classOf(Cross.value(box))).isEqualTo(box);
    }
  }

  @Test
  void letters_on_a_box_can_be_read() {
    for (Cross.Kind kind : Cross.Kind.values()) {
      for (String colour : Cross.palette(kind).steps()) {
        String letters = BoxKey.isDark(colour) ? "#ffffff" : "#14201e";
        assertThat(contrast(letters, colour)).as(colour).isGreaterThan(4.5);
      }
    }
  }

  @Test
  void limits_are_quantiles_and_a_limit_is_the_begin_of_its_class() {
    Cross cross = Cross.of(Cross.Kind.KLASSEN, to(31), to(31)).orElseThrow();

    assertThat(cross.boxOf(9.9, 9.9)).isZero();
    assertThat(cross.boxOf(10, 9.9)).isEqualTo(3);
    assertThat(cross.boxOf(20, 20)).isEqualTo(8);
    assertThat(cross.words(1, Language.NL)).isEqualTo("weinig draagkracht, gemiddelde draaglast");
  }

  @Test
  void four_boxes_have_names() {
    Cross cross = Cross.of(Cross.Kind.KWADRANTEN, to(8), to(8)).orElseThrow();

    assertThat(cross.label(cross.boxOf(7, 0), Language.NL))
        .isEqualTo("Ruim: veel draagkracht, weinig draaglast");
    assertThat(cross.label(cross.boxOf(0, 7), Language.NL))
        .isEqualTo("Onder druk: weinig draagkracht, veel draaglast");
  }

  @Test
  void there_are_no_boxes_of_too_few_areas_or_of_areas_that_are_all_the_same() {
    assertThat(Cross.of(Cross.Kind.KLASSEN, to(19), to(19))).isEmpty();
    assertThat(Cross.of(Cross.Kind.KWADRANTEN, to(3), to(3))).isEmpty();
    assertThat(Cross.of(Cross.Kind.KLASSEN, to(30), new double[30])).isEqualTo(Optional.empty());
  }

  private static double[] to(int count) {
    return IntStream.range(0, count).asDoubleStream().toArray();
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  }

  /** Relative luminance as WCAG defines it. */
  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return .2126 * linear(rgb >> 16) + .7152 * linear(rgb >> 8) + .0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double part = (channel & 0xff) / 255.0;
    return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
  }
}
