package nl.wijkbeeld.ingest.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A copy of a source in the cache. */
record CachedCopy(Path folder, CacheNote note) {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'om' HH:mm", Locale.of("nl", "NL"))
          .withZone(ZoneId.of("Europe/Amsterdam"));

  List<Path> files() {
    return note.paginas().stream().map(this::file).toList();
  }

  Path file(CachedPage page) {
    return folder.resolve(page.bestand());
  }

  /** The page with this number, when the same address was asked for it. */
  Optional<CachedPage> find(int pageNumber, SourceAddress address) {
    return pageNumber <= note.paginas().size()
        ? Optional.of(note.paginas().get(pageNumber - 1))
            .filter(page -> page.adres().equals(address.sha256()))
        : Optional.empty();
  }

  boolean isWhole() throws IOException {
    for (CachedPage page : note.paginas()) {
      Path file = file(page);
      if (!Files.isRegularFile(file)
          || Files.size(file) != page.bytes()
          || !Sha256.ofFiles(List.of(file)).equals(page.sha256())) {
        return false;
      }
    }
    return true;
  }

  boolean hasSamePages(List<CachedPage> pages) {
    return note.paginas().stream()
        .map(page -> page.bestand() + page.sha256())
        .toList()
        .equals(pages.stream().map(page -> page.bestand() + page.sha256()).toList());
  }

  /** For whoever finds the source out of reach. */
  String offer() {
    return (" Er is een kopie van %s; die wordt niet vanzelf gebruikt. Wilt u dat wel, geef dan als"
            + " pad %s op")
        .formatted(WHEN.format(note.fetchedAt()), files().size() == 1 ? files().get(0) : folder);
  }
}
