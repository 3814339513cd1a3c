package nl.wijkbeeld.dashboard.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the description of the data sets of the current snapshot to a data portal. */
@RestController
final class CatalogController {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogController.class);
  private static final MediaType TURTLE = new MediaType("text", "turtle", StandardCharsets.UTF_8);
  private static final MediaType JSON_LD = new MediaType("application", "ld+json");

  private final SnapshotStore store;
  private final Site site;

  CatalogController(SnapshotStore store, Site site) {
    this.store = store;
    this.site = site;
  }

  @GetMapping("/dcat.ttl")
  ResponseEntity<byte[]> turtle(HttpServletRequest request) {
    return answer(request, RDFFormat.TURTLE, TURTLE);
  }

  @GetMapping("/dcat.jsonld")
  ResponseEntity<byte[]> jsonLd(HttpServletRequest request) {
    return answer(request, RDFFormat.JSONLD, JSON_LD);
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request, RDFFormat format, MediaType type) {
    try {
      Optional<Snapshot> snapshot = store.current();
      if (snapshot.isEmpty()) {
        return message(HttpStatus.SERVICE_UNAVAILABLE, "Er is nog niets gepubliceerd.");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataCatalog.of(snapshot.get(), site, site.root(request)).write(bytes, format);
      return ResponseEntity.ok()
          .contentType(type)
          .cacheControl(CacheControl.noCache().cachePublic())
          .eTag("W/\"" + snapshot.get().id() + "\"")
          .body(bytes.toByteArray());
    } catch (IOException | UnreadableSnapshot unreadable) {
      LOG.error("de snapshot kan niet worden gelezen", unreadable);
      return message(
          HttpStatus.SERVICE_UNAVAILABLE, "De snapshot kan op dit moment niet worden gelezen.");
    }
  }

  private static ResponseEntity<byte[]> message(HttpStatus status, String text) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
