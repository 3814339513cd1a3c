package nl.wijkbeeld.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The colours of lines as readers see them. Colour vision deficiencies as in Machado, Oliveira and
 * Fernandes 2009 (IEEE Transactions on Visualization and Computer Graphics 15: 1291-1298), severity
 * 1; distances are those of CIE 1976; contrast as in WCAG 2.2.
 */
class LineColoursTest {
  private static final double APART = 20;
  private static final double CONTRAST = 3;
  private static final Map<String, double[][]> SEEN =
      Map.of(
          "everyone", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
          "protanopia",
              new double[][] {
                {.152286, 1.052583, -.204868},
                {.114503, .786281, .099216},
                {-.003882, -.048116, 1.051998}
              },
          "deuteranopia",
              new double[][] {
                {.367322, .860646, -.227968},
                {.280085, .672501, .047413},
                {-.011820, .042940, .968881}
              },
          "tritanopia",
              new double[][] {
                {1.255528, -.076749, -.178779},
                {-.078411, .930809, .147602},
                {.004733, .691367, .303900}
              });

  @ParameterizedTest
  @ValueSource(strings = {"everyone", "protanopia", "deuteranopia", "tritanopia"})
  void every_two_lines_differ(String reader) {
    List<String> colours = LineChartSvg.COLOURS;
    for (int i = 0; i < colours.size(); i++) {
      for (int j = i + 1; j < colours.size(); j++) {
        assertThat(distance(colours.get(i), colours.get(j), SEEN.get(reader)))
            .as("%s and %s for %s", colours.get(i), colours.get(j), reader)
            .isGreaterThan(APART);
      }
    }
  }

  @Test
  void every_line_stands_out_on_white_and_on_dark_paper() {
    for (String colour : LineChartSvg.COLOURS) {
      assertThat(contrast(colour, "#ffffff")).as(colour).isGreaterThan(CONTRAST);
      assertThat(contrast(colour, "#1a2224")).as(colour).isGreaterThan(CONTRAST);
    }
  }

  private static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + .05) / (Math.min(first, second) + .05);
  }

  private static double luminance(String colour) {
    double[] rgb = linear(colour);
    return .2126 * rgb[0] + .7152 * rgb[1] + .0722 * rgb[2];
  }

  private static double distance(String one, String other, double[][] seen) {
    double[] first = lab(one, seen);
    double[] second = lab(other, seen);
    return Math.sqrt(
        Math.pow(first[0] - second[0], 2)
            + Math.pow(first[1] - second[1], 2)
            + Math.pow(first[2] - second[2], 2));
  }

  private static double[] lab(String colour, double[][] seen) {
    double[] rgb = linear(colour);
    double[] there = new double[3];
    for (int i = 0; i < 3; i++) {
      there[i] = Math.clamp(seen[i][0] * rgb[0] + seen[i][1] * rgb[1] + seen[i][2] * rgb[2], 0, 1);
    }
    double x = curve((.4124 * there[0] + .3576 * there[1] + .1805 * there[2]) / .95047);
    double y = curve(.2126 * there[0] + .7152 * there[1] + .0722 * there[2]);
    double z = curve((.0193 * there[0] + .1192 * there[1] + .9505 * there[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double curve(double t) {
    return t > .008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  private static double[] linear(String colour) {
    Color decoded = Color.decode(colour);
    return new double[] {
      linear(decoded.getRed()), linear(decoded.getGreen()), linear(decoded.getBlue())
    };
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
  }
}
