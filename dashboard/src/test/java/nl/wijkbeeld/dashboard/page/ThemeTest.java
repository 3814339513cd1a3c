package nl.wijkbeeld.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Text and controls stand out from what they lie on, in light and in dark (WCAG 2.2, 1.4.3,
 * 1.4.11).
 */
class ThemeTest {
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");
  private static final Map<String, String> LIGHT = new HashMap<>();
  private static final Map<String, String> DARK = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    Matcher token =
        TOKEN.matcher(
            Files.readString(Path.of("src/main/resources/META-INF/resources/wijkbeeld.css")));
    while (token.find()) {
      LIGHT.put(token.group(1), token.group(2));
      DARK.put(token.group(1), token.group(3));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "inkt, papier, 7",
    "inkt, vlak, 7",
    "inkt, vlak-zacht, 7",
    "inkt, accent-vlak, 7",
    "inkt-zacht, papier, 4.5",
    "inkt-zacht, vlak, 4.5",
    "inkt-zacht, vlak-zacht, 4.5",
    "inkt-zacht, accent-vlak, 4.5",
    "accent, papier, 4.5",
    "accent, vlak, 4.5",
    "accent, accent-vlak, 4.5",
    "op-accent, accent, 4.5",
    "kracht, papier, 4.5",
    "kracht, vlak, 4.5",
    "last, papier, 4.5",
    "last, vlak, 4.5",
    "context, papier, 4.5",
    "context, vlak, 4.5",
    "waarschuwing, waarschuwing-vlak, 4.5",
    "waarschuwing, vlak, 4.5",
    "melding, melding-vlak, 4.5",
    "accent, melding-vlak, 3",
    "fout, vlak, 4.5",
    "rand, vlak, 3",
    "rand, papier, 3"
  })
  void a_colour_stands_out(String front, String back, double least) {
    assertThat(contrast(LIGHT, front, back)).as("light").isGreaterThanOrEqualTo(least);
    assertThat(contrast(DARK, front, back)).as("dark").isGreaterThanOrEqualTo(least);
  }

  private static double contrast(Map<String, String> colours, String front, String back) {
    double one = luminance(colours.get(front));
    double other = luminance(colours.get(back));
    return (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
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
