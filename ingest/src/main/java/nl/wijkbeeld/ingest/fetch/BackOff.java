package nl.wijkbeeld.ingest.fetch;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The pauses between attempts: {@code first · 2^(failures − 1)}, of which a random part of at most
 * half is left out so that many readers do not return at once, and at least what the server asks.
 * No pause is longer than five minutes.
 */
final class BackOff {
  static final Duration LONGEST = Duration.ofMinutes(5);

  /** Waits; a test only takes note. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration pause) throws InterruptedException;
  }

  private final Duration first;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final Sleeper sleeper;

  BackOff(Duration first, RandomGenerator random, InstantSource clock, Sleeper sleeper) {
    this.first = first;
    this.random = random;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Waits after a failure.
   *
   * @param failures how often this page has failed so far
   * @param retryAfter the header of that name: seconds or an HTTP date (RFC 9110, 10.2.3)
   */
  void pause(int failures, Optional<String> retryAfter) throws InterruptedIOException {
    try {
      sleeper.sleep(pauseAfter(failures, retryAfter));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("het ophalen is afgebroken");
      interrupted.initCause(stopped);
      throw interrupted;
    }
  }

  Duration pauseAfter(int failures, Optional<String> retryAfter) {
    double factor = Math.scalb(1 - random.nextDouble() / 2, failures - 1);
    Duration own = capped(Duration.ofMillis(Math.round((double) first.toMillis() * factor)));
    Duration asked = retryAfter.map(this::asked).orElse(Duration.ZERO);
    return own.compareTo(asked) > 0 ? own : asked;
  }

  private Duration asked(String retryAfter) {
    String text = retryAfter.strip();
    if (text.matches("\\d+")) {
      return text.length() > 9 ? LONGEST : capped(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return capped(Duration.between(clock.instant(), until));
    } catch (DateTimeParseException neither) {
      return Duration.ZERO; // a header that says nothing leaves the ordinary pause
    }
  }

  private static Duration capped(Duration pause) {
    if (pause.isNegative()) {
      return Duration.ZERO;
    }
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
