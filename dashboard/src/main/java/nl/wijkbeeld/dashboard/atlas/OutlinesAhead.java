package nl.wijkbeeld.dashboard.atlas;

import java.io.IOException;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.map.OutlineFile;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the outlines of the current snapshot as soon as the dashboard runs, and of a newer one as
 * soon as there is one, so that the first reader of a map of a whole country does not wait for
 * them. Largest areas first: they are seen first.
 */
@Component
final class OutlinesAhead {
  private static final Logger LOG = LoggerFactory.getLogger(OutlinesAhead.class);

  private final SnapshotStore store;
  private Optional<String> made = Optional.empty();

  OutlinesAhead(SnapshotStore store) {
    this.store = store;
  }

  /** Makes them when the lake points at a snapshot of which they were not made yet. */
  @Scheduled(fixedDelayString = "PT20S")
  void look() {
    try {
      Optional<String> current = store.currentId();
      if (!current.equals(made)) {
        made = current;
        store.current().ifPresent(OutlinesAhead::make);
      }
    } catch (IOException | RuntimeException unreadable) {
      // It is tried again by who asks for a map, who is told what is wrong.
      LOG.warn("de omtrekken konden niet vooraf worden gemaakt: {}", unreadable.getMessage());
    }
  }

  private static void make(Snapshot snapshot) {
    IndicatorCatalog.of(snapshot).division().ifPresent(indeling -> make(snapshot, indeling));
  }

  private static void make(Snapshot snapshot, String indeling) {
    Areas areas = Areas.of(snapshot, indeling);
    Niveau[] levels = Niveau.values();
    for (int i = levels.length - 1; i >= 0; i--) {
      if (areas.list(levels[i]).size() > 1) {
        OutlineFile.of(snapshot, indeling, levels[i]);
        Outlines.of(snapshot, indeling, levels[i]);
      }
    }
  }
}
