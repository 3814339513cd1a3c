package nl.wijkbeeld.dashboard.slides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.Photo;

/** The photos of a wijkbeeld, by their id. */
@FunctionalInterface
interface Photos {

  /** Where there are none. */
  Photos NONE = id -> Optional.empty();

  /** A photo, or nothing when it is gone. */
  Optional<Found> find(UUID id);

  /**
   * A photo with its file, which is a JPEG.
   *
   * @param photo how large it is and what it shows
   */
  record Found(Photo photo, Path file) {

    byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** As it can stand within a page. */
    String within() {
      return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes());
    }
  }
}
