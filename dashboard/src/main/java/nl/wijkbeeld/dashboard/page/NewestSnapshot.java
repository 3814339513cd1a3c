package nl.wijkbeeld.dashboard.page;

import java.io.IOException;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers which snapshot is the newest: one small file, and no session. */
@RestController
final class NewestSnapshot {
  private final SnapshotStore store;

  NewestSnapshot(SnapshotStore store) {
    this.store = store;
  }

  @GetMapping("/nieuwste-snapshot")
  ResponseEntity<String> id() throws IOException {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .body(store.currentId().orElse(""));
  }
}
