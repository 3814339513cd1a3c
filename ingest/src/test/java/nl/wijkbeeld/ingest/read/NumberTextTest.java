package nl.wijkbeeld.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0", "'  457400' | 457400", "'  -0.100' | -0.1", "0,5 | 0.5", "1e3 | 1000"})
  void reads_a_comma_and_a_point(String text, double value) {
    assertThat(NumberText.parse(text)).contains(Meting.of(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", ".", "       .", "x", "NA"})
  void knows_the_signs_for_a_missing_figure(String text) {
    assertThat(NumberText.parse(text)).contains(Meting.absent(Status.ONBEKEND));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234,5", "12 000", "1e999", "veel", "-", "NaN", "0x10"})
  void does_not_guess(String text) {
    assertThat(NumberText.parse(text)).isEmpty();
  }
}
