package nl.wijkbeeld.dashboard.slides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The photos of a wijkbeeld, by their id. */
@FunctionalInterface
public interface Photos {

  /** Where there are none. */
  Photos NONE = id -> Optional.empty();

  /** A photo, or nothing when it is gone. */
  Optional<Photo> find(UUID id);

  /**
   * A photo.
   *
   * @param type such as {@code image/jpeg}
   */
  record Photo(byte[] bytes, String type) {
    /** As it can stand within a page. */
    String within() {
      return "data:%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(bytes));
    }
  }

  /** Those that lie in a folder, each under its id. */
  static Photos in(Path folder) {
    return id -> {
      for (String extension : new String[] {"", ".jpg", ".png"}) {
        Path file = folder.resolve(id + extension);
        if (Files.isRegularFile(file)) {
          try {
            byte[] bytes = Files.readAllBytes(file);
            return type(bytes).map(type -> new Photo(bytes, type));
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        }
      }
      return Optional.empty();
    };
  }

  /** What a file is by its first bytes, whatever it is called. */
  private static Optional<String> type(byte[] bytes) {
    if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) {
      return Optional.of("image/jpeg");
    }
    return bytes.length > 3 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G'
        ? Optional.of("image/png")
        : Optional.empty();
  }
}
