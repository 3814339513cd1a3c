package nl.wijkbeeld.dashboard.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what somebody tries too often. It is kept in memory only: who it was is nobody's business
 * after a quarter of an hour.
 */
public final class Throttle {
  /** More keys than this are not remembered; the one that was quiet longest is forgotten. */
  private static final int MOST_KEYS = 10_000;

  private final int most;
  private final Duration window;
  private final Clock clock;
  private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>(16, 0.75f, true);

  /** At most so many tries within a time. */
  public Throttle(int most, Duration window, Clock clock) {
    this.most = most;
    this.window = window;
    this.clock = clock;
  }

  /** Whether somebody has to wait. */
  public synchronized boolean isFull(String key) {
    return recent(key).size() >= most;
  }

  /** Counts one try. */
  public synchronized void count(String key) {
    recent(key).addLast(clock.instant());
    if (tries.size() > MOST_KEYS) {
      tries.remove(tries.keySet().iterator().next());
    }
  }

  /** Forgets what was tried, since it worked in the end. */
  public synchronized void forget(String key) {
    tries.remove(key);
  }

  private Deque<Instant> recent(String key) {
    Instant from = clock.instant().minus(window);
    Deque<Instant> kept = tries.computeIfAbsent(key, unused -> new ArrayDeque<>());
    while (!kept.isEmpty() && kept.getFirst().isBefore(from)) {
      kept.removeFirst();
    }
    return kept;
  }
}
