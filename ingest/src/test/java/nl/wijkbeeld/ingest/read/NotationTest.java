package nl.wijkbeeld.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.wijkbeeld.ingest.sources.TableSettings;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
  private static final Notation STANDARD = Notation.named("standaard");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "'  457400' | 457400",
        "'  -0.100' | -0.1",
        "0,5 | 0.5",
        "'  ,20' | 0.2",
        "1e3 | 1000",
        "1.234,5 | 1234.5",
        "1,234.5 | 1234.5",
        "1.234.567 | 1234567",
        "12 000 | 12000",
        "'1 234,5' | 1234.5",
        "17942942 | 17942942",
        "-12 | -12",
        "1.234 | 1.234",
        "2718* | 2718"
      })
  void reads_decimals_and_thousands(String text, double value) {
    assertThat(STANDARD.parse(text)).contains(Meting.of(value));
  }

  @Test
  void a_figure_with_a_non_breaking_space_is_read_too() {
    assertThat(STANDARD.parse("12\u00a0000")).contains(Meting.of(12000));
    assertThat(STANDARD.parse("12\u202f000,25\u00a0")).contains(Meting.of(12000.25));
  }

  @Test
  void a_declared_decimal_sign_decides_what_the_other_sign_means() {
    Notation comma = declared(',');
    assertThat(comma.parse("1.234")).contains(Meting.of(1234));
    assertThat(comma.parse("0,125")).contains(Meting.of(0.125));
    assertThat(comma.parse("1.5")).isEmpty();
    assertThat(declared('.').parse("1,234")).contains(Meting.of(1234));
  }

  @Test
  void where_only_a_whole_number_makes_sense_a_group_of_three_is_thousands() {
    assertThat(STANDARD.parseCount("1.234")).contains(Meting.of(1234));
    assertThat(STANDARD.parseCount("1,234")).contains(Meting.of(1234));
    assertThat(STANDARD.parseCount("1,5")).contains(Meting.of(1.5));
  }

  private static Notation declared(char decimal) {
    return Notation.of(
        "standaard",
        new TableSettings(
            Map.of(),
            Map.of(),
            Map.of(),
            Set.of("geheim"),
            Optional.of(decimal),
            "",
            OptionalInt.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", ".", "       .", "NA", "?", "-", "null", "NaN"})
  void knows_the_signs_for_a_missing_figure(String text) {
    assertThat(STANDARD.parse(text)).contains(Meting.absent(Status.ONBEKEND));
  }

  @Test
  void the_signs_of_cbs_are_four_different_things() {
    Notation symbols = Notation.named("cbs-symbolen");
    assertThat(symbols.parse("       .")).contains(Meting.absent(Status.ONBEKEND));
    assertThat(symbols.parse("x")).contains(Meting.absent(Status.ONDERDRUKT));
    assertThat(symbols.parse("")).contains(Meting.absent(Status.NVT));
    assertThat(symbols.parse("-")).contains(Meting.of(0));
    assertThat(Notation.named("cbs").parse("")).contains(Meting.absent(Status.ONBEKEND));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-99990", "-99995", "-99997", "-99999999", "-99999999.0"})
  void a_negative_sentinel_of_the_map_is_missing_for_cbs_and_a_number_for_others(String text) {
    assertThat(Notation.named("cbs").parse(text)).contains(Meting.absent(Status.ONBEKEND));
    assertThat(STANDARD.parse(text)).contains(Meting.of(Double.parseDouble(text)));
  }

  @Test
  void a_declared_sign_is_missing_too() {
    assertThat(declared(',').parse("geheim")).contains(Meting.absent(Status.ONBEKEND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999",
        "veel",
        "0x10",
        "1.23.456",
        "12.34,56,7",
        "1 23",
        "--3",
        "5-3",
        "2020-01-01",
        "5%",
        "1,2.3,4"
      })
  void does_not_guess(String text) {
    assertThat(STANDARD.parse(text)).isEmpty();
  }
}
