package nl.wijkbeeld.dashboard.buurttop;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Says to who listens that something changed on a day, and counts how often. */
@Component
final class Announcements {
  private final Map<UUID, List<Runnable>> listeners = new ConcurrentHashMap<>();
  private final Map<UUID, AtomicLong> changes = new ConcurrentHashMap<>();

  /** Stops listening. */
  @FunctionalInterface
  interface Listening {
    void close();
  }

  Listening listen(UUID day, Runnable listener) {
    List<Runnable> mine = listeners.computeIfAbsent(day, unused -> new CopyOnWriteArrayList<>());
    mine.add(listener);
    return () -> mine.remove(listener);
  }

  void changed(UUID day) {
    changes.computeIfAbsent(day, unused -> new AtomicLong()).incrementAndGet();
    listeners.getOrDefault(day, List.of()).forEach(Runnable::run);
  }

  /** How often a day changed since the dashboard was started. */
  long count(UUID day) {
    AtomicLong count = changes.get(day);
    return count == null ? 0 : count.get();
  }
}
