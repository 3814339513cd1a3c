package nl.wijkbeeld.dashboard.snapshot;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A snapshot that is kept to be cited.
 *
 * @param number counts from 1
 * @param title what it is called
 * @param day the day on which it was made an edition
 * @param snapshot the id of the snapshot
 * @param notes what a reader must know of what changed; may be empty
 */
public record Edition(int number, String title, LocalDate day, String snapshot, String notes) {
  private static final Logger LOG = LoggerFactory.getLogger(Edition.class);
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** How the file says it. */
  private record Written(
      int nummer, String titel, String datum, String snapshot, String toelichting) {}

  /** Such as {@code Editie 3: Najaar 2026}. */
  public String name() {
    return "Editie %d: %s".formatted(number, title);
  }

  /**
   * The editions of a lake, the newest first. One that cannot be read is left out, and told to the
   * log.
   */
  static List<Edition> list(LakeLayout lake) {
    List<Edition> editions = new ArrayList<>();
    if (!Files.isDirectory(lake.editions())) {
      return editions;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(lake.editions(), "*.json")) {
      for (Path file : files) {
        read(file).ifPresent(editions::add);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("de edities kunnen niet worden gelezen", unreadable);
    }
    editions.sort(Comparator.comparingInt(Edition::number).reversed());
    return editions;
  }

  private static Optional<Edition> read(Path file) {
    try {
      Written written = JSON.readValue(file.toFile(), Written.class);
      return Optional.of(
          new Edition(
              written.nummer(),
              written.titel(),
              LocalDate.parse(written.datum()),
              written.snapshot(),
              written.toelichting() == null ? "" : written.toelichting()));
    } catch (IOException | DateTimeException | NullPointerException damaged) {
      LOG.warn("editie {} kan niet worden gelezen", file.getFileName(), damaged);
      return Optional.empty();
    }
  }
}
