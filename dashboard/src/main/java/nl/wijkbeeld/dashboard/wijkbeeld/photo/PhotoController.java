package nl.wijkbeeld.dashboard.wijkbeeld.photo;

import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import nl.wijkbeeld.dashboard.account.CurrentAccount;
import nl.wijkbeeld.dashboard.account.Role;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Photos: of an edition for everybody, of a draft for who may read it. */
@RestController
class PhotoController {
  private static final Duration YEAR = Duration.ofDays(365);

  private final Photos photos;
  private final CurrentAccount current;

  PhotoController(Photos photos, CurrentAccount current) {
    this.photos = photos;
    this.current = current;
  }

  @GetMapping("/wijkbeelden/foto/{id:[0-9a-f-]{36}}.jpg")
  ResponseEntity<Resource> photo(@PathVariable UUID id) {
    boolean published = photos.isPublished(id);
    if (Files.notExists(photos.path(id)) || !(published || current.may(Role.LEZER))) {
      return ResponseEntity.notFound().build();
    }
    CacheControl kept = CacheControl.maxAge(YEAR).immutable();
    return ResponseEntity.ok()
        .cacheControl(published ? kept.cachePublic() : CacheControl.noStore())
        .contentType(MediaType.IMAGE_JPEG)
        .body(new FileSystemResource(photos.path(id)));
  }
}
