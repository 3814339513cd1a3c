package nl.wijkbeeld.ingest.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The cache of one address: {@code <hash of the address>/notitie.json} names a folder {@code
 * versie-…} with pages. A new copy is written beside it; only when it is whole does one atomic move
 * of the note make it the copy. Whoever still reads the copy before it has a day to finish.
 */
final class CacheFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTE = "notitie.json";
  private static final String BUSY = "bezig-";
  private static final String DONE = "versie-";
  private static final Duration KEPT = Duration.ofDays(1);

  private final Path folder;

  CacheFolder(Path cache, SourceAddress source) {
    this.folder = cache.resolve(source.sha256());
  }

  /** The copy, when there is one and every byte of it is as it was fetched. */
  Optional<CachedCopy> findWhole() throws IOException {
    CacheNote note;
    try {
      note = JSON.readValue(Files.readAllBytes(folder.resolve(NOTE)), CacheNote.class);
    } catch (NoSuchFileException | JsonProcessingException none) {
      return Optional.empty(); // no note, or one that cannot be trusted: the source is fetched anew
    }
    CachedCopy copy = new CachedCopy(folder.resolve(note.map()), note);
    return copy.isWhole() ? Optional.of(copy) : Optional.empty();
  }

  /** An empty folder for the pages of a fetch. */
  Path begin() throws IOException {
    return Files.createDirectories(folder.resolve(BUSY + UUID.randomUUID()));
  }

  /** Takes the pages in a folder of {@link #begin} as the copy. */
  CachedCopy publish(Path work, SourceAddress source, List<CachedPage> pages, Instant now)
      throws IOException {
    String name = DONE + work.getFileName().toString().substring(BUSY.length());
    Path finished = Files.move(work, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return note(finished, source, pages, now);
  }

  /** Takes a copy, already here, as the one that was fetched now. */
  CachedCopy renew(CachedCopy copy, SourceAddress source, List<CachedPage> pages, Instant now)
      throws IOException {
    return note(copy.folder(), source, pages, now);
  }

  private CachedCopy note(Path finished, SourceAddress source, List<CachedPage> pages, Instant now)
      throws IOException {
    List<Path> files = pages.stream().map(page -> finished.resolve(page.bestand())).toList();
    CacheNote note =
        new CacheNote(
            source.shown(),
            finished.getFileName().toString(),
            now.toString(),
            Sha256.ofFiles(files),
            pages);
    Path beside = folder.resolve(BUSY + UUID.randomUUID() + ".json");
    Files.write(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(note));
    Files.move(
        beside,
        folder.resolve(NOTE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    removeOldExcept(finished, now.minus(KEPT));
    return new CachedCopy(finished, note);
  }

  private void removeOldExcept(Path current, Instant before) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        String name = entry.getFileName().toString();
        if ((name.startsWith(BUSY) || name.startsWith(DONE))
            && !entry.equals(current)
            && Files.getLastModifiedTime(entry).toInstant().isBefore(before)) {
          remove(entry);
        }
      }
    }
  }

  /** Removes a file, or a folder of files, when it is there. */
  static void remove(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      try (Stream<Path> files = Files.list(entry)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.deleteIfExists(entry);
  }
}
