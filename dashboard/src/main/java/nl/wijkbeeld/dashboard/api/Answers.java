package nl.wijkbeeld.dashboard.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes answers, a few at once, and keeps them: a snapshot never changes, and neither does an
 * answer. The ones that were asked for last are in memory, the others in files.
 */
@Component
final class Answers {
  private static final int REMEMBERED_BYTES = 24 << 20;

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

  private final AnswerFolder folder;

  Answers(AnswerFolder folder) {
    this.folder = folder;
  }

  /** The answer to a question that can be answered, by the key that tells it from any other. */
  Answer get(String key, Asked asked) throws IOException {
    Optional<Answer> known = find(key);
    if (known.isPresent()) {
      return known.get();
    }
    enter();
    try {
      // Another may have asked the same while we waited.
      Optional<Answer> meanwhile = find(key);
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      check(asked);
      Answer answer = Answer.of(asked);
      if (answer.compressed().length <= LARGEST_BYTES) {
        made.put(key, answer);
        folder.keep(key, answer);
      }
      return answer;
    } finally {
      places.release();
    }
  }

  private Optional<Answer> find(String key) {
    return Optional.ofNullable(made.getIfPresent(key))
        .or(
            () -> {
              Optional<Answer> kept = folder.find(key);
              kept.ifPresent(answer -> made.put(key, answer));
              return kept;
            });
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
