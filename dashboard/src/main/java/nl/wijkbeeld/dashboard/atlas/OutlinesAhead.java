package nl.wijkbeeld.dashboard.atlas;

import java.io.IOException;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.map.OutlineFile;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the outlines of the current snapshot as soon as the dashboard runs, so that the first
 * reader of a map of a whole country does not wait for them. Largest areas first: they are seen
 * first.
 */
@Component
final class OutlinesAhead {
  private static final Logger LOG = LoggerFactory.getLogger(OutlinesAhead.class);

  private final SnapshotStore store;

  OutlinesAhead(SnapshotStore store) {
    this.store = store;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread thread = new Thread(this::make, "omtrekken");
    thread.setDaemon(true);
    thread.start();
  }

  private void make() {
    try {
      Optional<Snapshot> snapshot = store.current();
      if (snapshot.isPresent()) {
        IndicatorCatalog.of(snapshot.get())
            .division()
            .ifPresent(indeling -> make(snapshot.get(), indeling));
      }
    } catch (IOException | UnreadableSnapshot | IllegalStateException unreadable) {
      LOG.warn("de omtrekken konden niet vooraf worden gemaakt: {}", unreadable.getMessage());
    }
  }

  private static void make(Snapshot snapshot, String indeling) {
    Areas areas = Areas.of(snapshot, indeling);
    Niveau[] levels = Niveau.values();
    for (int i = levels.length - 1; i >= 0; i--) {
      if (areas.list(levels[i]).size() > 1) {
        OutlineFile.of(snapshot, indeling, levels[i]);
      }
    }
  }
}
