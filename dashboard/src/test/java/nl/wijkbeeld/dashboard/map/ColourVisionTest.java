package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What who sees fewer colours makes of a map: the colours as they look with protanopia,
 * deuteranopia and tritanopia (matrices of Machado, Oliveira and Fernandes 2009, severity 1, on
 * linear RGB), and in grey. Neighbouring classes must stay apart, measured as CIE 1976 colour
 * difference (2.3 is what an eye just sees).
 */
public class ColourVisionTest {
  private static final double APART = 7;

  /** The two sides of zero must be told apart by more than their strength. */
  private static final double SIDES_APART = 20;

  /** How colours are seen, by the name of the reader. */
  public static final Map<String, double[][]> SEEN =
      Map.of(
          "gewoon",
          new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
          "protanopie",
          new double[][] {
            {0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}
          },
          "deuteranopie",
          new double[][] {
            {0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}
          },
          "tritanopie",
          new double[][] {
            {1.255528, -0.076749, -0.178779},
            {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}
          },
          "grijs",
          new double[][] {{.2126, .7152, .0722}, {.2126, .7152, .0722}, {.2126, .7152, .0722}});

  static Stream<Arguments> palettesAndClasses() {
    List<Arguments> cases = new ArrayList<>();
    for (String richting : List.of("hoog_is_kracht", "hoog_is_last", "neutraal")) {
      for (String seen : SEEN.keySet()) {
        for (int classes = 2; classes <= 7; classes++) {
          cases.add(Arguments.of(richting, seen, classes));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("palettesAndClasses")
  void neighbouring_classes_stay_apart(String richting, String seen, int classes) {
    Palette palette = Palette.of(richting);

    for (int i = 1; i < classes; i++) {
      assertThat(
              distance(palette.colour(i - 1, classes), palette.colour(i, classes), SEEN.get(seen)))
          .as("klasse %d en %d van %d, %s", i, i + 1, classes, seen)
          .isGreaterThan(APART);
    }
  }

  @ParameterizedTest
  @MethodSource("palettesAndClasses")
  void a_rise_and_a_fall_of_the_same_size_stay_apart(String richting, String seen, int classes) {
    Palette palette = Palette.ofChange(richting);
    int sides = Math.max(1, classes / 2);

    for (int i = 0; i < sides; i++) {
      String fall = palette.colour(i, 2 * sides);
      String rise = palette.colour(2 * sides - 1 - i, 2 * sides);
      if (i > 0) {
        assertThat(distance(palette.colour(i - 1, 2 * sides), fall, SEEN.get(seen)))
            .as("daling %d van %d, %s", i, sides, seen)
            .isGreaterThan(APART);
      }
      if (!seen.equals("grijs")) {
        assertThat(distance(fall, rise, SEEN.get(seen)))
            .as("daling en stijging %d van %d, %s: %s %s", i, sides, seen, fall, rise)
            .isGreaterThan(SIDES_APART);
      }
    }
  }

  /** How far two colours lie apart for a reader. */
  public static double distance(String one, String other, double[][] seen) {
    double[] a = lab(one, seen);
    double[] b = lab(other, seen);
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  /** CIELAB of a colour as it is seen, with the white of a screen (D65). */
  private static double[] lab(String colour, double[][] seen) {
    float[] rgb = Color.decode(colour).getRGBColorComponents(null);
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      linear[i] = rgb[i] <= .04045 ? rgb[i] / 12.92 : Math.pow((rgb[i] + .055) / 1.055, 2.4);
    }
    double[] light = times(seen, linear);
    double[] xyz =
        times(
            new double[][] {
              {.4124564, .3575761, .1804375},
              {.2126729, .7151522, .0721750},
              {.0193339, .1191920, .9503041}
            },
            light);
    double x = curve(xyz[0] / .95047);
    double y = curve(xyz[1]);
    double z = curve(xyz[2] / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
      product[i] = Math.clamp(product[i], 0, 1);
    }
    return product;
  }

  private static double curve(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
