package nl.wijkbeeld.dashboard.buurttop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Holds up who tries codes: after a few wrong ones an address must wait. A right code is never held
 * up by another's wrong ones from a hall where all phones have one address, as long as there are
 * fewer than a hall would make by accident.
 */
@Component
final class Guesses {
  /** So many typing errors a hall makes in one go. */
  private static final int ALLOWED = 30;

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  private final Clock clock;

  /** By address, the longest ago first. */
  private final Map<String, Wrong> wrong =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Wrong(Instant since, int count) {}

  @Autowired
  Guesses() {
    this(Clock.systemUTC());
  }

  Guesses(Clock clock) {
    this.clock = clock;
  }

  /** Whether an address may try a code now. */
  synchronized boolean mayTry(String address) {
    Wrong before = wrong.get(address);
    return before == null || isOver(before) || before.count() < ALLOWED;
  }

  /** An address tried a code that does not exist. */
  synchronized void missed(String address) {
    wrong.merge(
        address,
        new Wrong(clock.instant(), 1),
        (before, first) -> isOver(before) ? first : new Wrong(before.since(), before.count() + 1));
  }

  private boolean isOver(Wrong before) {
    return before.since().plus(WINDOW).isBefore(clock.instant());
  }
}
