package nl.wijkbeeld.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
  private final BackOff backOff =
      new BackOff(
          Duration.ofSeconds(1),
          new Random(),
          InstantSource.fixed(Instant.parse("2026-11-21T07:30:00Z")),
          pause -> {});

  @RepeatedTest(20)
  void each_pause_is_about_twice_the_one_before() {
    for (int failures = 1; failures <= 5; failures++) {
      Duration most = Duration.ofSeconds(1L << (failures - 1));
      assertThat(backOff.pauseAfter(failures, Optional.empty())).isBetween(most.dividedBy(2), most);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30                            | 30",
        "0030                          | 30",
        "3600                          | 300",
        "99999999999999999999          | 300",
        "Sat, 21 Nov 2026 07:31:00 GMT | 60",
        "Sun, 22 Nov 2026 07:31:00 GMT | 300"
      })
  void waits_what_the_server_asks_but_never_more_than_five_minutes(String header, int seconds) {
    assertThat(backOff.pauseAfter(1, Optional.of(header))).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0", "-5", "straks", "Sat, 21 Nov 2026 07:29:00 GMT", "Sat, 41 Nov 2026 07:29 GMT"})
  void keeps_its_own_pause_when_the_server_asks_nothing_useful(String header) {
    assertThat(backOff.pauseAfter(1, Optional.of(header)))
        .isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({"20", "60", "2000"})
  void never_waits_longer_than_five_minutes(int failures) {
    assertThat(backOff.pauseAfter(failures, Optional.empty())).isEqualTo(BackOff.LONGEST);
  }
}
