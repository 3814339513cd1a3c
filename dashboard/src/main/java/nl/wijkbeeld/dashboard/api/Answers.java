package nl.wijkbeeld.dashboard.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes answers, a few at once, and remembers the ones that were asked for last: a snapshot never
 * changes, and neither does an answer.
 */
@Component
final class Answers {
  private static final int REMEMBERED_BYTES = 48 << 20;

  /** A larger one would drive out too many others. */
  private static final int LARGEST_BYTES = 4 << 20;

  private static final long PATIENCE_SECONDS = 20;

  private final Semaphore places =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
  private final Cache<String, Answer> made =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_BYTES)
          .weigher((String key, Answer answer) -> key.length() + answer.compressed().length)
          .build();

  /** The answer to a question that can be answered, by the key that tells it from any other. */
  Answer get(String key, Asked asked) throws IOException {
    Answer known = made.getIfPresent(key);
    if (known != null) {
      return known;
    }
    enter();
    try {
      // Another may have asked the same while we waited.
      Answer meanwhile = made.getIfPresent(key);
      if (meanwhile != null) {
        return meanwhile;
      }
      check(asked);
      Answer answer = Answer.of(asked);
      if (answer.compressed().length <= LARGEST_BYTES) {
        made.put(key, answer);
      }
      return answer;
    } finally {
      places.release();
    }
  }

  private static void check(Asked asked) {
    var faults = asked.faults();
    if (!faults.isEmpty()) {
      throw new Refused(HttpStatus.BAD_REQUEST, "vraag", faults);
    }
  }

  private void enter() {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "druk");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "druk");
    }
  }
}
