package nl.wijkbeeld.dashboard;

import java.io.IOException;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Divisions;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the current snapshot as soon as the server answers, so that its first visitor does not wait
 * for what every page needs.
 */
@Component
final class FirstReading {
  private static final Logger LOG = LoggerFactory.getLogger(FirstReading.class);

  private final SnapshotStore store;

  FirstReading(SnapshotStore store) {
    this.store = store;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform().daemon().name("eerste-lezing").start(this::read);
  }

  /** Whoever visits a page is told what is wrong with the figures; here it is only noted. */
  void read() {
    try {
      Optional<Snapshot> current = store.current();
      if (current.isPresent()) {
        IndicatorCatalog.of(current.get());
        for (String division : Divisions.of(current.get()).names()) {
          Areas.of(current.get(), division);
        }
      }
    } catch (IOException | UnreadableSnapshot unreadable) {
      LOG.warn("de cijfers konden niet vooraf worden gelezen", unreadable);
    }
  }
}
