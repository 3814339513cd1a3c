package nl.wijkbeeld.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkbeeld.vocabulary.Periode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024",
    "2024*, 2024",
    "2024**, 2024",
    "' 2024 ', 2024",
    "2024JJ00, 2024",
    "2024KW02, 2024K2",
    "2024MM06, 2024M06",
    "2020X000, 2020",
    "2024K2, 2024K2",
    "2020W25, 2020W25",
    "2e kwartaal 2024, 2024K2",
    "2024 2e kwartaal*, 2024K2",
    "juni 2024, 2024M06",
    "2024 juni, 2024M06",
    "Mrt 2024, 2024M03",
    "1 januari 2024, 2024-01-01",
    "2020-06-22, 2020-06-22",
    "22-6-2020, 2020-06-22",
    "22/06/2020, 2020-06-22",
    "2019/2020, 2019/2020",
    "2019-2020, 2019/2020",
    "2019/20, 2019/2020"
  })
  void a_period_is_read_as_sources_write_it(String written, String code) {
    assertThat(PeriodText.find(written)).map(Periode::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-24T14:29:36.000Z, 2020-03-24",
    "2020-03-31T22:30:00.000Z, 2020-04-01",
    "2019-12-31T23:00:00Z, 2020-01-01",
    "2019-12-31T22:59:59Z, 2019-12-31",
    "2020-06-01T00:30:00+02:00, 2020-06-01",
    "2020-06-01T00:30:00+0900, 2020-05-31",
    "2020-06-01 23:45, 2020-06-01",
    "2020-06-01T23:45:10, 2020-06-01"
  })
  void a_moment_is_the_day_that_it_is_then_in_amsterdam(String written, String code) {
    assertThat(PeriodText.find(written)).map(Periode::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "zomer 2020",
        "2020-02-30",
        "31-2-2020",
        "5e kwartaal 2020",
        "2020KW05",
        "2020MM13",
        "2020-06-01T25:00:00Z",
        "2020-06-01T12:00:00+99:00",
        "2019-2021",
        "20"
      })
  void what_is_no_period_is_not_made_into_one(String written) {
    assertThat(PeriodText.find(written)).isEmpty();
  }
}
